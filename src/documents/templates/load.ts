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
}

/** How a template is called in a sentence: by its file in the workspace, or as the shipped one. */
export function ownName({ name, file, own }: TemplateSource): string {
  const within = path.basename(path.dirname(file)) === "partials" ? `partials/${name}` : name;
  return own ? `templates/${within}.hbs` : `"${within}"`;
}

function read(name: string, file: string, own: boolean): TemplateSource {
  try {
    return { name, file, source: readFileSync(file, "utf8"), own };
  } catch {
    throw damaged(...templateUnreadable(file));
  }
}

/** A template by name. Throws damaged where the file can't be read. */
export function loadTemplate(name: TemplateName, ownFolder?: string): TemplateSource {
  const own = ownFolder && path.join(ownFolder, `${name}.hbs`);
  if (own && existsSync(own)) return read(name, own, true);
  return read(name, path.join(SHIPPED, `${name}.hbs`), false);
}

/** Names of the templates that lie in a folder, sorted. */
export const hbsIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder).filter((f) => f.endsWith(".hbs")).map((f) => f.slice(0, -4)).toSorted()
    : [];

/** Every partial by name; the workspace may add some of its own. */
export function loadPartials(ownFolder?: string): TemplateSource[] {
  const shipped = path.join(SHIPPED, "partials");
  const own = ownFolder ? path.join(ownFolder, "partials") : undefined;
  const found = new Map<string, TemplateSource>();
  for (const name of hbsIn(shipped)) found.set(name, read(name, path.join(shipped, `${name}.hbs`), false));
  for (const name of own ? hbsIn(own) : []) found.set(name, read(name, path.join(own!, `${name}.hbs`), true));
  return [...found.values()];
}
