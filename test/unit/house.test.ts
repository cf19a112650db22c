import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { contrastOnWhite, FONT_NAME, LEAST_CONTRAST, LOGO_NAME, readableOnWhite } from "../../src/domain/house.ts";
import { councilLines } from "../../src/text/council.ts";
import { editWorkspace } from "../../src/usecases/edit-workspace.ts";
import { office } from "../helpers/office.ts";

const aColour = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, "0")}`);

describe("a colour of text on white", () => {
  // Figures of the WCAG definition: #767676 is the lightest grey that passes.
  test.each([["#000000", 21], ["#ffffff", 1], ["#767676", 4.54], ["#777777", 4.48], ["#1d4f3f", 9.36]])("%s has a contrast of %d", (colour, contrast) => {
    expect(contrastOnWhite(colour)).toBeCloseTo(contrast, 1);
  });

  it("that is too faint has a nearest one that can be read; one that can be read is its own", () => {
    fc.assert(fc.property(aColour, (colour) => {
      const nearest = readableOnWhite(colour);
      expect(contrastOnWhite(nearest)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
      if (contrastOnWhite(colour) >= LEAST_CONTRAST) expect(nearest).toBe(colour);
      else expect(contrastOnWhite(nearest)).toBeLessThan(LEAST_CONTRAST + 0.5);
    }));
  });
});

describe("names of files", () => {
  test.each(["../crest.png", "a/b.png", ".png", ".crest.png", "crest", "crest.gif", "crest..png", "a\\b.png", "crest.png ", "a\u202Eb.png", "a\".png"])(
    "%j is no logo", (name) => expect(LOGO_NAME.test(name)).toBe(false));
  test.each(["crest.png", "Crest 2.JPG", "crest.v2.svg", "a-b_c.jpeg"])("%j may be a logo", (name) => expect(LOGO_NAME.test(name)).toBe(true));
  test.each(["..", "a/b", "", "a\"; color: red", "a}b", "a..b"])("%j is no font", (name) => expect(FONT_NAME.test(name)).toBe(false));
});

describe("the council's own look", () => {
  const look = (o: ReturnType<typeof office>) => o.store.load({ kind: "workspace" }).value.house;

  it("is set, shown, changed in part, and taken out again", () => {
    const o = office();
    o.does(editWorkspace(o, { accent: "#5B2A86", logo: "crest.svg", logoText: "The crest", font: "Public Sans" }));
    expect(look(o)).toEqual({ accent: "#5b2a86", logo: "crest.svg", logoText: "The crest", font: "Public Sans" });
    expect(councilLines(o.store.load({ kind: "workspace" }).value).join("\n")).toMatch(/house\/crest\.svg \("The crest"\)\n.*#5b2a86\n.*house\/fonts\/Public Sans/);
    o.does(editWorkspace(o, { font: "none", council: "Harbour Council" }));
    expect(look(o)).toEqual({ accent: "#5b2a86", logo: "crest.svg", logoText: "The crest" });
    o.does(editWorkspace(o, { accent: "none", logo: "none", logoText: "" }));
    expect(look(o)).toBeUndefined();
    expect(editWorkspace(o, { accent: "none" }).steps).toEqual([]);
  });

  test.each([
    [{ accent: "green" }, /not a colour/, /six digits/],
    [{ accent: "#12345" }, /not a colour/, /six digits/],
    [{ accent: "#7fbf3f" }, /2\.23 to 1/, /#56822a/],
    [{ logo: "../crest.png" }, /cannot be the name of a logo/, /house\/ folder/],
    [{ font: "x\"} body{" }, /cannot be the name of a font/, /house\/fonts\//],
  ])("is refused as %j", (input, message, next) => {
    const o = office();
    expect(() => editWorkspace(o, input)).toThrow(expect.objectContaining({ code: 2, message: expect.stringMatching(message), next: expect.stringMatching(next) }));
  });

  it("has its files looked at where it changes, and only there", () => {
    const o = office();
    const seen: unknown[] = [];
    const usable = (changed: { house?: unknown }): void => void seen.push(changed.house);
    o.does(editWorkspace(o, { logo: "crest.png" }, usable));
    editWorkspace(o, { council: "Harbour" }, usable);
    expect(seen).toEqual([{ logo: "crest.png" }]);
    expect(() => editWorkspace(o, { logo: "other.png" }, () => { throw new Error("no such file"); })).toThrow("no such file");
  });
});
