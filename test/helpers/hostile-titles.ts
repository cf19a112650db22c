/**
 * A hundred titles that are text in a council's records and something else to
 * one of the programs they pass through: Typst, HTML, Handlebars, Markdown, a
 * PDF, a spreadsheet, a terminal, the direction of writing.
 */
const TYPST = [
  '#read("/etc/passwd")', "#panic()", "#pagebreak()", "#include \"house.typ\"", "#import \"@preview/x:1.0.0\": *", "#let a = 1; a",
  "$x^2$ and `code`", "*bold* _it_ = heading", "= heading", "@ref <label>", "<part>", "// comment /* x */", "\\u{1f600} and \\#x",
  "#{while true {}}", "#[content]", "#(1, 2)", "~ no-break ~", "a---b -- c -? d", "#set page(width: 1pt)", "/ term: meaning", "+ numbered",
];
const HTML = [
  "<script>alert(1)</script>", "</td></table><h1>x", '" onmouseover="x', "' onfocus='x", "&amp; &lt;b&gt;", "<!-- gone -->", "&#x202e;",
  "<img src=x onerror=alert(1)>", "</title><base href=//x>", "<a href=javascript:alert(1)>x</a>", "<style>*{display:none}</style>",
  "<![CDATA[x]]>", "<?xml version=1?>", "&nbsp;&copy;&bogus;", "<svg/onload=x>", "</main></body></html>", "<p/>", "a < b && c > d",
  "<b>bold</b>", "<details open ontoggle=x>",
];
const HANDLEBARS = [
  "{{body}}", "{{{body}}}", "{{#each items}}", "{{> blocks}}", "\\{{x}}", "{{&x}}", "{{!-- gone --}}", "{{else}}", "{{/if}}", "{{@root.private}}",
  "{{constructor}}", "{{__proto__}}", "{{lookup this 'x'}}", "{{log 'x'}}",
];
const MARKDOWN = [
  "# heading x", "- item x", "1. item x", "[a](javascript:alert(1))", "![x](y)", "| cell | cell |", "```fence", "~~struck~~", "---", "***", "> quoted",
  "[ref]: http://x.example", "\\*escaped\\*", "a_b_c __d__", "Heading\\", "* * *", "<http://x.example>", "- [ ] task",
];
const OTHER = [
  "50% \\ of \\n", "___", "‘quotes’ “and” – dashes …", "Ærøskøbing Žižek Łódź", "1 + 1 = 2; 'x'", "=1+1", "@SUM(A1)", "%PDF-1.7 endobj", "(unbalanced \\( paren",
  "stream endstream", "../../etc/passwd", "CON", "null", "undefined", "[object Object]", "$&$1$`", "%s %d %n", "Cost £1,000 × 2 ≠ €3",
];
/** Titles whose every character prints. */
export const HOSTILE: readonly string[] = [...TYPST, ...HTML, ...HANDLEBARS, ...MARKDOWN, ...OTHER];

/** Titles with characters that act instead of printing, so that a sign stands for them. */
export const ACTING: readonly string[] = [
  "\u001B[31mred", "\u001B]0;title\u0007", "\u009B2J cleared", "bell\u0007", "\u202Eright to left", "\u2066isolated\u2069", "zero\u0000byte", "back\u0008space", "\uFDD04\uFDD1",
];

// Control characters are what this is about.
// oxlint-disable-next-line no-control-regex
const ACTS = /[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFDD0\uFDD1]/g;

/** A title as it is to be printed. */
export const asPrinted = (title: string): string => title.replace(ACTS, "\uFFFD");
