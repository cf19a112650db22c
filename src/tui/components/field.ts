/**
 * One line of text being typed: a pure reducer. `at` is a place between
 * graphemes, counted in UTF-16 units, so that an emoji or an accented letter
 * is stepped over and deleted whole.
 */
import { graphemes } from "../terminal-text.ts";

export interface FieldState {
  text: string;
  at: number;
}

/** A field that holds `text`, with the cursor behind it. */
export const fieldOf = (text: string): FieldState => ({ text, at: text.length });

/** Types or pastes; line ends and tabs become spaces, other control characters go. */
export function typeInto(field: FieldState, typed: string): FieldState {
  // oxlint-disable-next-line no-control-regex -- control characters are what it removes
  const clean = typed.replace(/[\r\n\t\u2028\u2029]+/g, " ").replace(/[\x00-\x1f\x7f-\x9f]/g, "");
  return {
    text: field.text.slice(0, field.at) + clean + field.text.slice(field.at),
    at: field.at + clean.length,
  };
}

const before = (field: FieldState): number => graphemes(field.text.slice(0, field.at)).at(-1)?.length ?? 0;
const after = (field: FieldState): number => graphemes(field.text.slice(field.at))[0]?.length ?? 0;
const wordStart = (field: FieldState): number => field.text.slice(0, field.at).replace(/\S+\s*$/u, "").length;
const wordEnd = (field: FieldState): number =>
  field.at + (/^\s*\S+/u.exec(field.text.slice(field.at))?.[0].length ?? 0);

const cut = (field: FieldState, from: number, to: number): FieldState => ({
  text: field.text.slice(0, from) + field.text.slice(to),
  at: from,
});

const KEYS: Readonly<Record<string, (field: FieldState) => FieldState>> = {
  left: (f) => ({ ...f, at: f.at - before(f) }),
  right: (f) => ({ ...f, at: f.at + after(f) }),
  home: (f) => ({ ...f, at: 0 }),
  end: (f) => ({ ...f, at: f.text.length }),
  "ctrl-a": (f) => ({ ...f, at: 0 }),
  "ctrl-e": (f) => ({ ...f, at: f.text.length }),
  "ctrl-left": (f) => ({ ...f, at: wordStart(f) }),
  "ctrl-right": (f) => ({ ...f, at: wordEnd(f) }),
  "alt-b": (f) => ({ ...f, at: wordStart(f) }),
  "alt-f": (f) => ({ ...f, at: wordEnd(f) }),
  backspace: (f) => cut(f, f.at - before(f), f.at),
  delete: (f) => cut(f, f.at, f.at + after(f)),
  "ctrl-w": (f) => cut(f, wordStart(f), f.at),
  "alt-backspace": (f) => cut(f, wordStart(f), f.at),
  "ctrl-u": (f) => cut(f, 0, f.at),
  "ctrl-k": (f) => cut(f, f.at, f.text.length),
};

/** What a key does to the field; undefined where it is no key of fields. */
export const pressField = (field: FieldState, key: string): FieldState | undefined => KEYS[key]?.(field);
