/** The workspace's own templates: which there are, what is wrong with them, and a first copy of a shipped one. */
import { existsSync } from "node:fs";
import path from "node:path";
import { usage } from "../../domain/errors.ts";
import {
  noOwnTemplate, notATemplate, syntaxWrong, templateMakes, unknownTemplate, unusedPartial,
} from "../../text/templates.ts";
import { lintHtml } from "./html-lint.ts";
import { lintWithPartials, nearestOf, parsed } from "./lint.ts";
import { hbsIn, loadPartials, loadTemplate, ownName, SHIPPED, TEMPLATE_NAMES, type TemplateSource } from "./load.ts";
import { SHAPES } from "./shape.ts";

/** A template or partial that can be had. */
export interface TemplateEntry {
  /** "agenda", or "partials/privacy". */
  name: string;
  /** What it makes, a phrase; empty for a partial of the workspace's own invention. */
  makes: string;
  /** The workspace's own file, as one writes it from there, or empty where the shipped one is used. */
  own: string;
}

/** One thing wrong: where, and what, with what to do. */
export interface FileProblem {
  file: string;
  line: number;
  problem: string;
}

const fileOf = (folder: string, name: string): string => path.join(folder, `${name}.hbs`);
const entry = (name: string, source: TemplateSource): TemplateEntry =>
  ({ name, makes: templateMakes[name] ?? "", own: source.own ? ownName(source) : "" });

/** Every template, then every partial. */
export const listTemplates = (ownFolder: string): TemplateEntry[] => [
  ...TEMPLATE_NAMES.map((name) => entry(name, loadTemplate(name, ownFolder))),
  ...loadPartials(ownFolder).map((partial) => entry(`partials/${partial.name}`, partial)),
];

/** As it is written in a list, from however a person writes it: "privacy.hbs", "templates/agenda". */
function entryNamed(name: string, entries: readonly TemplateEntry[]): TemplateEntry {
  const plain = name.replace(/^(?:\.\/)?(?:templates\/)?/, "").replace(/\.hbs$/, "");
  const found = entries.find((e) => e.name === plain) ?? entries.find((e) => e.name === `partials/${plain}`);
  if (!found) throw usage(...unknownTemplate(plain, nearestOf(plain, entries.flatMap((e) => [e.name, path.basename(e.name)]))));
  return found;
}

/** The shipped text of a template or partial, and where the workspace's own belongs. Throws usage where none is shipped. */
export function shippedTemplate(ownFolder: string, name: string): { source: Uint8Array; file: string; shown: string } {
  const shipped = listTemplates(ownFolder).filter((e) => existsSync(fileOf(SHIPPED, e.name)));
  const { name: wanted } = entryNamed(name, shipped);
  return { source: readShipped(wanted), file: fileOf(ownFolder, wanted), shown: `templates/${wanted}.hbs` };
}

/** Everything wrong with the workspace's own templates, or with one of them; and how many were looked at. Throws usage for one that is not there. */
export function lintOwn(ownFolder: string, name?: string): { files: string[]; problems: FileProblem[] } {
  const strays = hbsIn(ownFolder).filter((n) => !(TEMPLATE_NAMES as readonly string[]).includes(n));
  const templates = TEMPLATE_NAMES.map((n) => loadTemplate(n, ownFolder));
  const partials = loadPartials(ownFolder);
  const own = [...templates, ...partials].filter((s) => s.own);
  const problems: FileProblem[] = strays.map((n) => ({
    file: `templates/${n}.hbs`, line: 1, problem: notATemplate(n, nearestOf(n, TEMPLATE_NAMES)),
  }));
  const reached = new Set<string>();
  for (const template of own.length > 0 ? templates : []) {
    const found = lintWithPartials(template, SHAPES[template.name as keyof typeof SHAPES], partials);
    for (const partial of found.reached) reached.add(partial);
    for (const { file, line, problem } of found.problems) {
      const source = own.find((s) => s.file === file);
      // A shipped template errs only where an own partial, or an own template's call, makes it err.
      if (source) problems.push({ file: ownName(source), line, problem });
      else if (template.own) problems.push({ file: ownName(template), line: 1, problem });
    }
  }
  for (const source of own) {
    problems.push(...lintHtml(source.source).map((p) => ({ file: ownName(source), ...p })));
    if (partials.includes(source) && !reached.has(source.name)) {
      // Its fields depend on where it would be taken in; its braces don't.
      const read = parsed(source.source);
      if ("line" in read) problems.push({ file: ownName(source), line: read.line, problem: syntaxWrong });
      problems.push({ file: ownName(source), line: 1, problem: unusedPartial(source.name) });
    }
  }
  const files = [...own.map(ownName), ...strays.map((n) => `templates/${n}.hbs`)];
  if (name === undefined) return { files, problems: sorted(problems) };
  const wanted = entryNamed(name, [...listTemplates(ownFolder), ...strays.map((n) => ({ name: n, makes: "", own: "" }))]);
  const file = `templates/${wanted.name}.hbs`;
  if (!files.includes(file)) throw usage(...noOwnTemplate(wanted.name));
  return { files: [file], problems: sorted(problems).filter((p) => p.file === file) };
}

/** By file and line, each once: a partial is met in every template that takes it in. */
function sorted(problems: readonly FileProblem[]): FileProblem[] {
  const byKey = new Map(problems.map((p) => [`${p.file}\n${p.line}\n${p.problem}`, p]));
  return [...byKey.values()].toSorted((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}

function readShipped(name: string): Uint8Array {
  const base = path.basename(name);
  const source = name === base
    ? loadTemplate(base as (typeof TEMPLATE_NAMES)[number])
    : loadPartials().find((p) => p.name === base)!;
  return new TextEncoder().encode(source.source);
}
