/** Finding templates: the workspace's own before the shipped one of the same name. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { damaged } from "../../domain/errors.ts";
import { templateUnreadable } from "../../text/templates.ts";
import { PACKAGE_ROOT } from "../package-root.ts";

export const SHIPPED = path.join(PACKAGE_ROOT, "templates");

export const TEMPLATE_NAMES = ["agenda", "supplement", "minutes", "notes", "forward-plan", "decisions", "notice", "meeting-page", "report"] as const;
export type TemplateName = (typeof TEMPLATE_NAMES)[number];

export interface TemplateSource {
  name: string;
  file: string;
  source: string;
  /** From the workspace rather than shipped. */
  own: boolean;
  /** Its place among the workspace's own or the shipped ones, where that is more than its name: "partials/privacy". */
  within?: string;
}

/** How a template is called in a sentence: by its file in the workspace, or as the shipped one. */
export const ownName = ({ name, own, within = name }: TemplateSource): string =>
  (own ? `templates/${within}.hbs` : `"${within}"`);

function read(folder: string, within: string, own: boolean): TemplateSource {
  const file = path.join(folder, `${within}.hbs`);
  try {
    return { name: path.basename(within), file, source: readFileSync(file, "utf8"), own, within };
  } catch {
    throw damaged(...templateUnreadable(file));
  }
}

/** Where a body's own template lies among those of the workspace. */
export const ofBody = (body: string, name: string): string => `bodies/${body}/${name}`;

/** A template by name: the body's own, the workspace's, the shipped one. Throws damaged where the file can't be read. */
export function loadTemplate(name: TemplateName, ownFolder?: string, body?: string): TemplateSource {
  const places = ownFolder === undefined ? [] : [...(body === undefined ? [] : [ofBody(body, name)]), name];
  const own = places.find((within) => existsSync(path.join(ownFolder!, `${within}.hbs`)));
  return own === undefined ? read(SHIPPED, name, false) : read(ownFolder!, own, true);
}

/** Names of the templates that lie in a folder, sorted. */
export const hbsIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder).filter((f) => f.endsWith(".hbs")).map((f) => f.slice(0, -4)).toSorted()
    : [];

/** Every partial by name; the workspace may add some of its own. */
export function loadPartials(ownFolder?: string): TemplateSource[] {
  const found = new Map<string, TemplateSource>();
  for (const folder of [SHIPPED, ...(ownFolder === undefined ? [] : [ownFolder])]) {
    for (const name of hbsIn(path.join(folder, "partials"))) found.set(name, read(folder, `partials/${name}`, folder !== SHIPPED));
  }
  return [...found.values()];
}
