/** The chapter of docs/templates.md that lists every field, made from the shapes of the view models. */
import { TEMPLATE_NAMES } from "../../src/documents/templates/load.ts";
import { SHAPES, type Shape } from "../../src/documents/templates/shape.ts";
import { templateMakes } from "../../src/text/templates.ts";
import { MEANINGS } from "./meanings.ts";

export const BEGINS = "<!-- fields: made by scripts/make-template-docs.ts -->";
export const ENDS = "<!-- end of fields -->";

type Fields = { readonly [field: string]: Shape };

const isFields = (shape: Shape): shape is Fields => typeof shape === "object" && !Array.isArray(shape);
const within = (shape: Shape): Shape => (Array.isArray(shape) ? (shape as readonly [Shape])[0] : shape);

/** Keys of MEANINGS by which a field may be found, the nearest first. */
const keysOf = (path: readonly string[]): string[] => [path.join("."), path.slice(-2).join("."), path.at(-1)!];

function kindOf(shape: Shape): string {
  if (shape === "text") return "text";
  if (shape === "flag") return "yes or no";
  if (!Array.isArray(shape)) return "fields";
  return within(shape) === "text" ? "list of texts" : "list";
}

/** The chapter, the fields that have no meaning written down, and the meanings that no field has. */
export function fieldsChapter(): { chapter: string; missing: string[]; unused: string[] } {
  const missing: string[] = [];
  const used = new Set<string>();
  const known = new Map<Shape, string>();
  const lines: string[] = [BEGINS, "", "## Every field", ""];

  const meaningOf = (path: readonly string[]): string => {
    const key = keysOf(path).find((k) => Object.hasOwn(MEANINGS, k));
    if (key === undefined) missing.push(path.join("."));
    else used.add(key);
    return key === undefined ? "" : MEANINGS[key]!;
  };

  function table(path: readonly string[], fields: Fields): void {
    const nested: [path: string[], fields: Fields, list: boolean][] = [];
    lines.push("| Field | Kind | What it is |", "|---|---|---|");
    for (const [field, shape] of Object.entries(fields)) {
      const at = [...path, field];
      const inner = within(shape);
      const seen = known.get(inner);
      if (isFields(inner) && seen === undefined) {
        known.set(inner, at.join("."));
        nested.push([at, inner, Array.isArray(shape)]);
      }
      const where = isFields(inner) && seen !== undefined ? ` Fields as in \`${seen}\`.` : "";
      lines.push(`| \`${field}\` | ${kindOf(shape)} | ${meaningOf(at)}${where} |`);
    }
    lines.push("");
    for (const [at, inner, list] of nested) {
      const [template, ...rest] = at;
      lines.push(`${list ? "Each of" : "The fields of"} \`${rest.join(".")}\` in **${template}**:`, "");
      table(at, inner);
    }
  }

  for (const name of TEMPLATE_NAMES) {
    lines.push(`### ${name}`, "", `Makes ${templateMakes[name]}.`, "");
    table([name], SHAPES[name] as Fields);
  }
  lines.push(ENDS);
  return { chapter: lines.join("\n"), missing, unused: Object.keys(MEANINGS).filter((key) => !used.has(key)) };
}

/** The page with its chapter of fields made anew. Throws where the page has no place for it. */
export function withFields(page: string): string {
  const [from, to] = [page.indexOf(BEGINS), page.indexOf(ENDS)];
  if (from < 0 || to < from) throw new Error("docs/templates.md has no place for the fields");
  return page.slice(0, from) + fieldsChapter().chapter + page.slice(to + ENDS.length);
}
