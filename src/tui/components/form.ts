/** A form of a few lines, each a field or a choice among a few. Pure. */
import { fieldOf, pressField, typeInto, type FieldState } from "./field.ts";

export type Line =
  | { name: string; label: string; hint?: string; kind: "text"; field: FieldState }
  | { name: string; label: string; hint?: string; kind: "choice"; options: readonly { value: string; label: string }[]; chosen: number };

export interface FormState {
  lines: readonly Line[];
  at: number;
}

/** A line of text of a form. */
export const textLine = (name: string, label: string, text = "", hint?: string): Line => ({
  name, label, kind: "text", field: fieldOf(text), ...(hint !== undefined && { hint }),
});

/** A line with a choice among a few. */
export const choiceLine = (name: string, label: string, options: readonly (readonly [string, string])[], value?: string): Line => ({
  name, label, kind: "choice",
  options: options.map(([option, text]) => ({ value: option, label: text })),
  chosen: Math.max(0, options.findIndex(([option]) => option === value)),
});

/** What the form holds, by the names of its lines; texts trimmed. */
export const valuesOf = (form: FormState): Record<string, string> =>
  Object.fromEntries(form.lines.map((line) => [
    line.name, line.kind === "text" ? line.field.text.trim() : (line.options[line.chosen]?.value ?? ""),
  ]));

export const goTo = (form: FormState, at: number): FormState =>
  ({ ...form, at: Math.max(0, Math.min(form.lines.length - 1, at)) });

const put = (form: FormState, line: Line): FormState =>
  ({ ...form, lines: form.lines.map((one, index) => (index === form.at ? line : one)) });

const turn = (line: Extract<Line, { kind: "choice" }>, by: number): Line =>
  ({ ...line, chosen: (line.chosen + by + line.options.length) % line.options.length });

/** What a key does to the line the cursor is on; undefined where nothing. */
export function pressForm(form: FormState, key: string): FormState | undefined {
  const line = form.lines[form.at];
  if (line?.kind === "choice") {
    return key === "left" || key === "right" ? put(form, turn(line, key === "right" ? 1 : -1)) : undefined;
  }
  const field = line && pressField(line.field, key);
  return line && field ? put(form, { ...line, field }) : undefined;
}

/** Types into the line; on a choice a letter goes to the next option that begins with it, a space to the next. */
export function typeForm(form: FormState, text: string): FormState {
  const line = form.lines[form.at];
  if (!line) return form;
  if (line.kind === "text") return put(form, { ...line, field: typeInto(line.field, text) });
  if (text === " ") return put(form, turn(line, 1));
  for (let by = 1; by <= line.options.length; by++) {
    const next = turn(line, by);
    if (next.kind === "choice" && next.options[next.chosen]?.label.toLowerCase().startsWith(text.toLowerCase())) return put(form, next);
  }
  return form;
}
