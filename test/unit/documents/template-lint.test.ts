import { describe, expect, test } from "vitest";
import { renderDocument } from "../../../src/documents/index.ts";
import { lintTemplate } from "../../../src/documents/templates/lint.ts";
import { loadPartials, loadTemplate, TEMPLATE_NAMES, type TemplateSource } from "../../../src/documents/templates/load.ts";
import { SHAPES } from "../../../src/documents/templates/shape.ts";
import { request, september } from "../../helpers/board.ts";
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const template = (source: string): TemplateSource => ({ name: "mine", file: "mine.hbs", source, own: true });
const lint = (source: string) => lintTemplate(template(source), SHAPES.agenda, loadPartials()).map((p) => `${p.template}:${p.line} ${p.problem}`);

describe("the shipped templates", () => {
  test.each(TEMPLATE_NAMES)("%s names only what there is", (name) => {
    expect(lintTemplate(loadTemplate(name), SHAPES[name], loadPartials())).toEqual([]);
  });
});

describe("a template that errs is told so, by line", () => {
  test.each([
    ["<h1>{{bodi}}</h1>", /^mine:1 there is no field "bodi" here/],
    ["\n{{#each itms}}x{{/each}}", /^mine:2 there is no field "itms"/],
    ["{{#if draftt}}x{{else}}y{{/if}}", /there is no field "draftt"/],
    ["{{#each items}}{{titel}}{{/each}}", /there is no field "titel"/],
    ["{{#each items}}{{../councill}}{{/each}}", /there is no field "councill"/],
    ["{{#each items as |one|}}{{one.titel}}{{/each}}", /there is no field "titel"/],
    ["{{@root.bodyy}}", /there is no field "bodyy"/],
    ["{{#each body}}x{{/each}}", /"body" is not a list/],
    ["{{items}}", /"items" is not a text/],
    ["{{{body}}}", /escaping/],
    ["{{&body}}", /escaping/],
    ["{{> nothing}}", /no partial "nothing"/],
    ["{{lookup . 'body'}}", /"lookup" is not a helper/],
    ["{{#each items}}{{> blocks blocks=papers}}{{/each}}", /there is no field/],
    ["{{#each items}", /braces/],
  ])("%s", (source, problem) => {
    expect(lint(source).join("\n")).toMatch(problem);
  });
});

test("what is right passes: block arguments, loop data, parents and partials", () => {
  expect(lint("{{#each items as |one|}}{{@index}}{{one.title}}{{../body}}{{@root.date}}{{#each papers}}{{href}}{{/each}}{{> privacy}}{{/each}}")).toEqual([]);
});

describe("a workspace's own template", () => {
  const inFolder = async (files: Record<string, string>) => {
    const folder = mkdtempSync(path.join(tmpdir(), "templates-"));
    try {
      mkdirSync(path.join(folder, "partials"));
      for (const [file, text] of Object.entries(files)) writeFileSync(path.join(folder, file), text);
      const made = await renderDocument(request(september(), { formats: ["html"], ownTemplates: folder }));
      return new TextDecoder().decode(made.files[0]!.bytes);
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  test("comes before the shipped one, with partials of its own", async () => {
    const html = await inFolder({ "agenda.hbs": "<h1>Own {{body}}</h1>{{> foot}}", "partials/foot.hbs": "<p>{{council}} foot</p>" });
    expect(html).toContain("<h1>Own Harbour Learning Board</h1>");
    expect(html).toContain("<p>Harbour Council foot</p>");
  });

  test("cannot bring in scripts, styles, handlers or addresses that act", async () => {
    const html = await inFolder({
      "agenda.hbs": `<h1 onclick="x()">T</h1><script>alert(1)</script><style>p{}</style><a href="javascript:alert(1)">click</a><img src=x onerror=y><iframe src="https://x.example"></iframe>`,
    });
    expect(html.slice(html.indexOf("<main>"))).not.toMatch(/script|onclick|onerror|iframe|img/);
    expect(html).toContain("click");
  });

  test.each([
    ["{{{body}}}", /line 1.*escaping/],
    ["<p>\n{{nothing}}</p>", /line 2.*"nothing"/],
    ["{{shout body}}", /"shout" is not a helper/],
  ])("that errs ends in an error with its line: %s", async (source, message) => {
    await expect(inFolder({ "agenda.hbs": source })).rejects.toMatchObject({ code: 4, message: expect.stringMatching(message) });
  });
});
