import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { QuorateError } from "../../../src/domain/errors.ts";
import { canonical } from "../../../src/store/canonical.ts";
import { MAX_BYTES, parseStrict } from "../../../src/store/strict-json.ts";

const read = (text: string | Uint8Array): unknown =>
  parseStrict(typeof text === "string" ? Buffer.from(text) : text, "x.json");

const fault = (text: string | Uint8Array): QuorateError => {
  try {
    read(text);
  } catch (error) {
    if (error instanceof QuorateError) return error;
    throw error;
  }
  throw new Error("it was accepted");
};

const json = fc.jsonValue({ noUnicodeString: false }).filter((value) => !JSON.stringify(value).includes('"__proto__"'));

describe("the strict reader", () => {
  it("reads what JSON.parse reads", () => {
    fc.assert(fc.property(json, fc.constantFrom(undefined, 2, "\t"), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      expect(read(text)).toEqual(JSON.parse(text));
    }));
  });

  it("reads canonical text back to the same value, and writes it the same again", () => {
    fc.assert(fc.property(json, (value) => {
      const text = canonical(value);
      const back = read(text);
      expect(back).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonical(back)).toBe(text);
    }));
  });

  it("accepts nothing that JSON.parse refuses, whatever is done to a text", () => {
    fc.assert(fc.property(json, fc.nat(), fc.constantFrom("", ",", '"', "\\", "{", "]", "0", "\u0001", "nul", "-", "."), (value, at, put) => {
      const text = JSON.stringify(value);
      const broken = text.slice(0, at % (text.length + 1)) + put + text.slice((at % (text.length + 1)) + 1);
      let ours: unknown;
      try {
        ours = read(broken);
      } catch (error) {
        expect(error).toMatchObject({ code: 4 });
        return;
      }
      // Half of a character is no UTF-8; as bytes it has become another character.
      expect(ours).toEqual(JSON.parse(Buffer.from(broken).toString()));
    }), { numRuns: 1000 });
  });

  it("never lets bytes through that are not UTF-8, and never throws anything else", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      try {
        read(bytes);
      } catch (error) {
        expect(error).toMatchObject({ code: 4 });
      }
    }));
  });

  it.each([
    ['{"a":1,\n "a":2}', 2, 2, "same key"],
    ['{"a":1,"\\u0061":2}', 1, 8, "same key"],
    ['{"__proto__":{}}', 1, 2, "__proto__"],
    ['{"\\u005f_proto__":{}}', 1, 2, "__proto__"],
    ["[1,\n2,]", 2, 3, "does not allow"],
    ["[1 2]", 1, 4, "does not allow"],
    ['{"a"', 1, 5, "ends in the middle"],
    ["", 1, 1, "empty"],
    ["1 1", 1, 3, "follows the end"],
    ["12345678901234567890", 1, 1, "kept exactly"],
    ["1e999", 1, 1, "kept exactly"],
    ['"a\nb"', 1, 3, "not closed"],
    ['"\\x"', 1, 1, "escape"],
    ["[01]", 1, 3, "does not allow"],
    ["NaN", 1, 1, "does not allow"],
  ])("refuses %j at line %i, column %i", (text, line, column, words) => {
    const { message } = fault(text);
    expect(message).toContain(`x.json, line ${line}, column ${column}: `);
    expect(message).toContain(words);
  });

  it("names the line of bytes that are not UTF-8", () => {
    expect(fault(Buffer.from([0x7b, 0x0a, 0x22, 0xff, 0x22])).message).toContain("line 2, column 2");
  });

  it("passes over a byte-order mark", () => {
    expect(read("\uFEFF{}")).toEqual({});
  });

  it("says plainly that a merge was left unfinished", () => {
    const text = '{\n<<<<<<< HEAD\n  "a": 1\n=======\n  "a": 2\n>>>>>>> theirs\n}\n';
    const error = fault(text);
    expect(error.message).toContain("line 2, column 1: the file holds the marks of an unfinished merge");
    expect(error.next).toContain("Choose one side");
    expect(read('{"a": "<<<<<<< HEAD"}')).toEqual({ a: "<<<<<<< HEAD" });
  });

  it("counts levels and bytes", () => {
    const deep = (levels: number): string => "[".repeat(levels) + "]".repeat(levels);
    expect(() => read(deep(64))).not.toThrow();
    expect(fault(deep(65)).message).toContain("64 levels");
    expect(fault(deep(100_000)).message).toContain("64 levels");
    expect(fault(Buffer.alloc(MAX_BYTES + 1, 0x20)).message).toContain("20 MB");
  });

  it("quotes nothing of the contents", () => {
    fc.assert(fc.property(fc.constantFrom(0, 1, 2, 3), (kind) => {
      const text = ['{"CANARY":1,"CANARY":2}', '{"CANARY', '["CANARY" 1]', "CANARY"][kind] ?? "";
      const error = fault(text);
      expect(error.message + (error.next ?? "")).not.toContain("CANARY");
    }));
  });
});
