import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import { lintHtml } from "../../../src/documents/templates/html-lint.ts";
import { loadPartials, loadTemplate, TEMPLATE_NAMES } from "../../../src/documents/templates/load.ts";
import { lintOwn, listTemplates, shippedTemplate } from "../../../src/documents/templates/own.ts";
import { Renderer } from "../../../src/documents/templates/render.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "templates-"));
  mkdirSync(path.join(folder, "partials"));
});
afterEach(() => rmSync(folder, { recursive: true }));
const own = (file: string, text: string): void => writeFileSync(path.join(folder, file), text);
const found = (name?: string): string[] => lintOwn(folder, ["cpb", "lab"], name).problems.map((p) => `${p.file}:${p.line} ${p.problem}`);

describe("the tags of a template", () => {
  test.each([
    ["<p class=label>x</p>", 1, /"class" stands without quotation marks/],
    ["<p>\n<a href={{link}}>x</a>", 2, /"href" stands without quotation marks/],
    ['\n\n<a href="{{title}}">x</a>', 3, /need not be an address/],
    ['<a href="{{link}}{{title}}">x</a>', 1, /need not be an address/],
    ['<a href="javascript:x()">x</a>', 1, /need not be an address/],
    ['<a href="../up/{{number}}">x</a>', 1, /need not be an address/],
    ['<p onclick="x()">x</p>', 1, /"onclick" is left out/],
    ['<p style="color: red">x</p>', 1, /"style" is left out/],
    ["<script>x</script>", 1, /<script> is left out/],
    ['<p class="label>x</p>\n<p>y</p>', 1, /<p> does not end/],
    ["<p\n<b>x</b>", 1, /<p> does not end/],
  ])("%s", (source, line, problem) => {
    expect(lintHtml(source)).toEqual([expect.objectContaining({ line, problem: expect.stringMatching(problem) })]);
  });

  test.each([
    '<a href="{{link}}">x</a>', '<a href="{{@root.pack.href}}">x</a>', '<a href="#{{anchor}}">x</a>', '<a href="{{../link}}">x</a>',
    '<a href="mailto:{{email}}">x</a>', '<a href="tel:{{phone}}">x</a>', '<a href="https://example.org/{{title}}">x</a>',
    '<table class="{{#if paged}}agenda paged{{else}}agenda{{/if}}">', "<p>a < b and {{body}}</p>", "<!-- <p class=x> -->", "{{!-- <p class=x> --}}",
  ])("nothing is wrong with %s", (source) => expect(lintHtml(source)).toEqual([]));

  test("of the shipped templates have nothing wrong", () => {
    for (const { name, source } of [...TEMPLATE_NAMES.map((n) => loadTemplate(n)), ...loadPartials()]) {
      expect({ name, problems: lintHtml(source) }).toEqual({ name, problems: [] });
    }
  });

  test("are read to the end whatever they hold, in lines there are", () => {
    fc.assert(fc.property(fc.array(fc.constantFrom("<", ">", "p", " ", "=", '"', "'", "{{", "}}", "\n", "href", "a", "!--", "/"), { maxLength: 60 }), (parts) => {
      const source = parts.join("");
      for (const { line } of lintHtml(source)) {
        expect(line).toBeGreaterThan(0);
        expect(line).toBeLessThanOrEqual(source.split("\n").length);
      }
    }));
  });
});

describe("the workspace's own templates", () => {
  it("are told from the shipped ones, each with what it makes", () => {
    own("minutes.hbs", "<h1>{{body}}</h1>");
    own("partials/foot.hbs", "<p>{{council}}</p>");
    const entries = listTemplates(folder);
    expect(entries.filter((e) => e.own).map((e) => e.own)).toEqual(["templates/minutes.hbs", "templates/partials/foot.hbs"]);
    expect(entries.filter((e) => e.makes === "").map((e) => e.name)).toEqual(["partials/foot"]);
  });

  it("are as many as the workspace has: none is nothing wrong", () => {
    expect(lintOwn(folder, [])).toEqual({ files: [], problems: [] });
    expect(lintOwn(path.join(folder, "none"), [])).toEqual({ files: [], problems: [] });
  });

  it("have their problems told by file and line, in partials too, each once", () => {
    own("minutes.hbs", "<h1>{{body}}</h1>\n{{#each items}}\n{{> privacy}}{{titel}}\n{{/each}}");
    own("partials/privacy.hbs", "\n{{privacyy}}");
    own("agneda.hbs", "");
    expect(found()).toEqual([
      expect.stringMatching(/^templates\/agneda\.hbs:1 .*perhaps "agenda" is meant/),
      expect.stringMatching(/^templates\/minutes\.hbs:3 .*"titel" here; perhaps "title" is meant/),
      expect.stringMatching(/^templates\/partials\/privacy\.hbs:2 .*perhaps "privacy" is meant/),
    ]);
  });

  it("are checked one by one where one is named", () => {
    own("minutes.hbs", "{{x}}");
    own("agenda.hbs", "{{y}}");
    expect(found("agenda")).toEqual([expect.stringContaining("templates/agenda.hbs:1")]);
    expect(found("templates/minutes.hbs")).toEqual([expect.stringContaining("templates/minutes.hbs:1")]);
    expect(() => lintOwn(folder, [], "notes")).toThrow(expect.objectContaining({ code: 2, next: expect.stringContaining("template eject notes") }));
    expect(() => lintOwn(folder, [], "agneda")).toThrow(expect.objectContaining({ code: 2, next: 'Did you mean "agenda"?' }));
  });

  it("with a partial that is taken in nowhere are told so, and of its braces", () => {
    own("partials/foot.hbs", "<p>\n{{#if council}}</p>");
    expect(found()).toEqual([
      expect.stringMatching(/foot\.hbs:1 no template takes this partial in/),
      expect.stringMatching(/foot\.hbs:2 the braces/),
    ]);
    own("partials/foot.hbs", "<p>{{council}}</p>");
    own("agenda.hbs", "{{> foot}}");
    expect(found()).toEqual([]);
  });

  it("that call a shipped partial wrongly are named themselves", () => {
    own("notice.hbs", "{{> occasion}}");
    expect(found()[0]).toMatch(/^templates\/notice\.hbs:1 there is no field/);
  });
});

describe("a body's own template", () => {
  beforeEach(() => mkdirSync(path.join(folder, "bodies", "cpb"), { recursive: true }));

  it("comes before the workspace's, for that body alone", () => {
    own("agenda.hbs", "<h1>all</h1>");
    own("bodies/cpb/agenda.hbs", "<h1>one</h1>");
    expect(new Renderer(folder, undefined, "cpb").html("agenda", {})).toBe("<h1>one</h1>");
    expect(new Renderer(folder, undefined, "lab").html("agenda", {})).toBe("<h1>all</h1>");
    expect(listTemplates(folder).filter((e) => e.own).map((e) => e.name)).toEqual(["agenda", "bodies/cpb/agenda"]);
  });

  it("is checked as the others are, and called by its file", () => {
    own("bodies/cpb/agenda.hbs", "\n{{bodi}}");
    expect(found()).toEqual([expect.stringMatching(/^templates\/bodies\/cpb\/agenda\.hbs:2 /)]);
    expect(found("bodies/cpb/agenda")).toHaveLength(1);
    expect(() => new Renderer(folder, undefined, "cpb").html("agenda", {})).toThrow(/templates\/bodies\/cpb\/agenda\.hbs, line 2/);
    expect(() => new Renderer(folder, undefined, "lab").html("agenda", {})).not.toThrow(/line 2/);
  });

  it("in a folder of no body, or of no document, is told so", () => {
    mkdirSync(path.join(folder, "bodies", "cbp"));
    own("bodies/cbp/agenda.hbs", "<p>x</p>");
    own("bodies/cpb/agnda.hbs", "<p>x</p>");
    expect(found()).toEqual([
      expect.stringMatching(/cbp\/agenda\.hbs:1 no body has the short name "cbp"; perhaps "cpb" is meant/),
      expect.stringMatching(/cpb\/agnda\.hbs:1 no document is made from "agnda"/),
    ]);
  });

  it("begins as the shipped one; partials are everybody's", () => {
    expect(shippedTemplate(folder, "agenda", "cpb").shown).toBe("templates/bodies/cpb/agenda.hbs");
    expect(() => shippedTemplate(folder, "partials/privacy", "cpb")).toThrow(/shared by all bodies/);
  });
});

describe("a first copy of a shipped template", () => {
  it("is the shipped text, for each of them, with nothing wrong", () => {
    for (const { name } of listTemplates(folder)) {
      const { file, shown, source } = shippedTemplate(folder, name);
      expect(shown).toBe(`templates/${name}.hbs`);
      writeFileSync(file, source);
    }
    expect(lintOwn(folder, []).problems).toEqual([]);
    expect(lintOwn(folder, []).files).toHaveLength(listTemplates(folder).length);
  });

  it("is the shipped text where the workspace has one of its own", () => {
    own("agenda.hbs", "mine");
    expect(new TextDecoder().decode(shippedTemplate(folder, "agenda.hbs").source)).toBe(loadTemplate("agenda").source);
  });

  it("leads nowhere but into the folder of templates", () => {
    for (const name of ["../agenda", "/etc/passwd", "partials/../agenda", "house"]) {
      expect(() => shippedTemplate(folder, name)).toThrow(expect.objectContaining({ code: 2 }));
    }
  });
});

describe("a misspelt list or question, which would print nothing in silence", () => {
  test.each(["{{#each itms}}x{{/each}}", "{{#if draftt}}x{{/if}}"])("ends the making of the document: %s", (source) => {
    own("agenda.hbs", `<p>\n${source}`);
    expect(() => new Renderer(folder).html("agenda", {})).toThrow(
      expect.objectContaining({ code: 4, message: expect.stringMatching(/^The template templates\/agenda\.hbs, line 2, cannot be used: there is no field/) }));
  });
});

test.each(["{{! nothing }}", "<p> &nbsp; </p><hr>", "{{#each items}}{{/each}}—"])("a template that prints no words makes no document: %j", (source) => {
  own("agenda.hbs", source);
  const view = { items: [] };
  expect(() => new Renderer(folder).html("agenda", view)).toThrow(expect.objectContaining({
    code: 4, message: "The template templates/agenda.hbs cannot be used: it prints no words.",
  }));
});
