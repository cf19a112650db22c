/** The workspace's own templates: which there are, what is wrong with them, and a first copy of a shipped one. */
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { usage } from "../../domain/errors.ts";
import {
  noOwnTemplate, notABody, notATemplate, partialsAreShared, syntaxWrong, templateMakes, unknownTemplate, unusedPartial,
} from "../../text/templates.ts";
import { lintHtml } from "./html-lint.ts";
import { lintWithPartials, nearestOf, parsed } from "./lint.ts";
import { hbsIn, loadPartials, loadTemplate, ofBody, ownName, SHIPPED, TEMPLATE_NAMES, type TemplateName, type TemplateSource } from "./load.ts";
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

const isTemplate = (name: string): name is TemplateName => (TEMPLATE_NAMES as readonly string[]).includes(name);

/** Folders of bodies' own templates. */
const bodiesIn = (ownFolder: string): string[] => {
  const folder = path.join(ownFolder, "bodies");
  return existsSync(folder) ? readdirSync(folder, { withFileTypes: true }).filter((f) => f.isDirectory()).map((f) => f.name).toSorted() : [];
};

const templatesOfBodies = (ownFolder: string): TemplateSource[] =>
  bodiesIn(ownFolder).flatMap((body) =>
    hbsIn(path.join(ownFolder, "bodies", body)).filter(isTemplate).map((name) => loadTemplate(name, ownFolder, body)));

/** Every template, then every partial, then what single bodies have of their own. */
export const listTemplates = (ownFolder: string): TemplateEntry[] => [
  ...TEMPLATE_NAMES.map((name) => entry(name, loadTemplate(name, ownFolder))),
  ...loadPartials(ownFolder).map((partial) => entry(`partials/${partial.name}`, partial)),
  ...templatesOfBodies(ownFolder).map((source) => ({ ...entry(source.within!, source), makes: templateMakes[source.name] ?? "" })),
];

/** As it is written in a list, from however a person writes it: "privacy.hbs", "templates/agenda". */
function entryNamed(name: string, entries: readonly TemplateEntry[]): TemplateEntry {
  const plain = name.replace(/^(?:\.\/)?(?:templates\/)?/, "").replace(/\.hbs$/, "");
  const found = entries.find((e) => e.name === plain) ?? entries.find((e) => e.name === `partials/${plain}`);
  if (!found) throw usage(...unknownTemplate(plain, nearestOf(plain, entries.flatMap((e) => [e.name, path.basename(e.name)]))));
  return found;
}

/**
 * The shipped text of a template or partial, and where the workspace's own belongs, or
 * that of one `body`. Throws usage where none is shipped, and for a partial of one body.
 */
export function shippedTemplate(ownFolder: string, name: string, body?: string): { source: Uint8Array; file: string; shown: string } {
  const shipped = listTemplates(ownFolder).filter((e) => existsSync(fileOf(SHIPPED, e.name)));
  const { name: wanted } = entryNamed(name, shipped);
  if (body !== undefined && !isTemplate(wanted)) throw usage(...partialsAreShared(wanted));
  const within = body === undefined ? wanted : ofBody(body, wanted);
  return { source: readShipped(wanted), file: fileOf(ownFolder, within), shown: `templates/${within}.hbs` };
}

/** Files that no document is made from, as they lie in the folder, with what is wrong. */
function straysIn(ownFolder: string, bodies: readonly string[]): FileProblem[] {
  const stray = (within: string, problem: string): FileProblem => ({ file: `templates/${within}.hbs`, line: 1, problem });
  const notTemplates = (folder: string): string[] => hbsIn(path.join(ownFolder, folder)).filter((n) => !isTemplate(n));
  return [
    ...notTemplates("").map((n) => stray(n, notATemplate(n, nearestOf(n, TEMPLATE_NAMES)))),
    ...bodiesIn(ownFolder).flatMap((body) => (bodies.includes(body)
      ? notTemplates(path.join("bodies", body)).map((n) => stray(ofBody(body, n), notATemplate(n, nearestOf(n, TEMPLATE_NAMES))))
      : hbsIn(path.join(ownFolder, "bodies", body)).map((n) => stray(ofBody(body, n), notABody(body, nearestOf(body, bodies)))))),
  ];
}

/**
 * Everything wrong with the workspace's own templates, or with one of them; and which
 * were looked at. `bodies` are the slugs there are. Throws usage for one that is not there.
 */
export function lintOwn(ownFolder: string, bodies: readonly string[], name?: string): { files: string[]; problems: FileProblem[] } {
  const strays = straysIn(ownFolder, bodies);
  const templates = [...TEMPLATE_NAMES.map((n) => loadTemplate(n, ownFolder)), ...templatesOfBodies(ownFolder)];
  const partials = loadPartials(ownFolder);
  const own = [...templates, ...partials].filter((s) => s.own);
  const problems: FileProblem[] = [...strays];
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
  const files = [...new Set([...own.map(ownName), ...strays.map((s) => s.file)])];
  if (name === undefined) return { files, problems: sorted(problems) };
  const wanted = entryNamed(name, [
    ...listTemplates(ownFolder), ...files.map((f) => ({ name: f.replace(/^templates\/|\.hbs$/g, ""), makes: "", own: f })),
  ]);
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
