/** Most screens are a list with a few acts on the chosen line: this makes one. */
import type { ReactNode } from "react";
import { LIST, pressList, type ListState } from "../components/list.ts";
import { ListView } from "../components/list-view.tsx";
import type { Cell } from "../components/row.tsx";
import type { Acts } from "../keys/keymap.ts";
import type { Scope } from "../keys/tables.ts";
import type { Area, Screen } from "../screen.ts";

export interface ListScreen<T> {
  scope: Scope;
  title: () => { left: string; right?: string };
  items: () => readonly T[];
  /** The acts, given the chosen item. */
  acts: (chosen: T | undefined, index: number) => Acts;
  line: (item: T, area: Area, index: number) => readonly Cell[];
  detail?: (item: T) => string | undefined;
  empty: string;
  /** Which line is chosen at first. */
  start?: number;
  /** Drawn below the list, in so many rows. */
  foot?: { rows: (area: Area) => number; draw: (area: Area, chosen: T | undefined) => ReactNode };
}

/** Such a screen, and a way to choose one of its lines. */
export function listScreen<T>(spec: ListScreen<T>): Screen & { choose(index: number): void; active(on: boolean): void } {
  let list: ListState = { ...LIST, cursor: spec.start ?? 0 };
  let room = 10;
  let active = true;
  const cursor = (): number => Math.max(0, Math.min(list.cursor, spec.items().length - 1));
  return {
    scope: spec.scope,
    title: spec.title,
    acts: () => spec.acts(spec.items()[cursor()], cursor()),
    press(key) {
      const next = pressList({ ...list, cursor: cursor() }, key, spec.items().length, room);
      if (next) list = next;
      return next !== undefined;
    },
    choose(index) {
      list = { ...list, cursor: index };
    },
    active(on) {
      active = on;
    },
    draw(area) {
      const items = spec.items();
      const footRows = Math.min(spec.foot?.rows(area) ?? 0, Math.max(0, area.rows - 3));
      room = Math.max(1, area.rows - footRows);
      const at = (index: number): T => items[index] as T;
      return (
        <>
          <ListView list={{ ...list, cursor: cursor() }} count={items.length} columns={area.columns} rows={room} empty={spec.empty} active={active}
            line={(index) => spec.line(at(index), area, index)}
            {...(spec.detail && { detail: (index: number) => spec.detail?.(at(index)) })} />
          {footRows > 0 && spec.foot?.draw({ ...area, rows: footRows, y: area.y + Math.min(room, items.length) }, items[cursor()])}
        </>
      );
    },
  };
}
