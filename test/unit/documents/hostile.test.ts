/* oxlint-disable no-control-regex */
import { expect, test } from "vitest";
import { renderDocument } from "../../../src/documents/index.ts";
import { item, request, september } from "../../helpers/board.ts";
import { readPdf } from "../../helpers/read-pdf.ts";

const HOSTILE = [
  '#read("/etc/passwd")', "#panic()", "$x^2$ and `code`", "*bold* _it_ = heading", "@ref <label>", "// comment /* x */",
  "<script>alert(1)</script>", "</td></table><h1>x", '" onmouseover="x', "&amp; &lt;b&gt;", "<!-- gone -->", "&#x202e;",
  "{{body}}", "{{{body}}}", "{{#each items}}", "{{> blocks}}", "\\{{x}}",
  "# heading", "- item", "1. item", "[a](javascript:alert(1))", "![x](y)", "| cell | cell |", "```fence", "~~struck~~", "---",
  "a < b && c > d", "50% \\ of \\n", "___", "‘quotes’ “and” – dashes …", "Ærøskøbing Žižek Łódź", "1 + 1 = 2; 'x'",
];
/** These act instead of printing, so a sign stands for them. */
const ACTING = ["\u001B[31mred", "bell\u0007", "\u202Eright to left", "zero\u0000byte", "\uFDD04\uFDD1"];

const meeting = september([...HOSTILE, ...ACTING].map((title, at) => item(`h${at}`, title)));
const made = await renderDocument(request(meeting, { formats: ["pdf", "html", "md", "txt"] }));
const [pdf, html, md, txt] = made.files.map((f) => f.bytes);
const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
const squash = (s: string): string => s.replace(/\s+/g, "");
const pdfText = squash((await readPdf(pdf!)).join(""));
const sign = (s: string): string => s.replace(/[\u0000-\u001F\u202E\uFDD0\uFDD1]/g, "\uFFFD");

const unescapeHtml = (s: string): string =>
  s.replace(/<[^>]*>/g, "").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&amp;/g, "&");
const unescapeMd = (s: string): string => s.replace(/\\([!-/:-@[-`{-~])/g, "$1").replace(/\*\*/g, "");

test.each([...HOSTILE, ...ACTING])("%j prints as itself in every format", (title) => {
  const printed = squash(sign(title));
  expect(pdfText).toContain(printed);
  expect(squash(unescapeHtml(text(html)))).toContain(printed);
  expect(squash(unescapeMd(text(md)))).toContain(printed.replace(/\*\*/g, ""));
  expect(squash(text(txt))).toContain(printed);
});

test("nothing in the page acts", () => {
  const main = text(html).slice(text(html).indexOf("<main>"));
  const tags = [...main.matchAll(/<\/?([a-z0-9]+)([^>]*)>/g)];
  expect(tags.filter(([, name]) => !/^(main|p|h[1-6]|dl|dt|dd|strong|em|a|br|table|thead|tbody|tr|th|td|ul|ol|li|body|html|hr)$/.test(name!))).toEqual([]);
  for (const [, , attributes] of tags) expect(attributes).toMatch(/^(?: (?:class|href|start|type|scope|colspan)="[^"]*")*$/);
});
