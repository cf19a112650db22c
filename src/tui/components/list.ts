/** A chosen line in a list of any length, and the window of it that is drawn. Pure. */

export interface ListState {
  /** Index of the chosen line. */
  cursor: number;
  /** Index of the first line drawn. */
  top: number;
}

export const LIST: ListState = { cursor: 0, top: 0 };

/** Moves the choice by so many lines and keeps it inside the list. */
export function move(list: ListState, by: number, count: number): ListState {
  return choose(list, list.cursor + by, count);
}

/** Chooses one line; the nearest that exists. */
export function choose(list: ListState, cursor: number, count: number): ListState {
  return { ...list, cursor: Math.max(0, Math.min(cursor, count - 1)) };
}

/** Where the window of `rows` lines must start so that the choice is in it. */
export function topFor(list: ListState, count: number, rows: number): number {
  const room = Math.max(1, rows);
  let top = Math.max(0, Math.min(list.top, count - room));
  if (list.cursor < top) top = list.cursor;
  if (list.cursor >= top + room) top = list.cursor - room + 1;
  return top;
}

const KEYS: Readonly<Record<string, (list: ListState, count: number, rows: number) => ListState>> = {
  up: (list, count) => move(list, -1, count),
  down: (list, count) => move(list, 1, count),
  pageup: (list, count, rows) => move(list, -Math.max(1, rows - 1), count),
  pagedown: (list, count, rows) => move(list, Math.max(1, rows - 1), count),
  home: (list, count) => choose(list, 0, count),
  end: (list, count) => choose(list, count - 1, count),
};

/** What a key does to the list; undefined where it is no key of lists. */
export function pressList(list: ListState, key: string, count: number, rows: number): ListState | undefined {
  const next = KEYS[key]?.(list, count, rows);
  return next && { ...next, top: topFor(next, count, rows) };
}

/**
 * The line that typed letters lead to: the first at or after `from`, going
 * round, one of whose words begins with them. Undefined where none does.
 */
export function jumpTo(labels: readonly string[], typed: string, from: number): number | undefined {
  const wanted = typed.toLocaleLowerCase("en");
  for (let step = 0; step < labels.length; step++) {
    const at = (from + step) % labels.length;
    const label = (labels[at] ?? "").toLocaleLowerCase("en");
    if (label.startsWith(wanted) || label.split(/[\s'-]+/).some((word) => word.startsWith(wanted))) return at;
  }
  return undefined;
}
