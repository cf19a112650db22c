/**
 * What a screen of the application is: a title, the keys that work now, and a
 * drawing. Its state lives outside React, because one read from the terminal
 * may hold several keys and each must meet the state the one before it left.
 */
import type { ReactNode } from "react";
import type { ActName, Scope } from "./keys/tables.ts";
import type { Act, Acts } from "./keys/keymap.ts";

/** The part of the window that a screen draws: its size, and where it lies. */
export interface Area {
  columns: number;
  rows: number;
  x: number;
  y: number;
}

export interface Screen {
  scope: Scope;
  /** Drawn at the left and the right of the first line; `short` instead of `left` in a narrow window. */
  title(): { left: string; right?: string; short?: string };
  acts(): Acts;
  draw(area: Area): ReactNode;
  /** Takes keys that the table has no act for, or before it where `typing`; true where it did. */
  press?(key: string): boolean;
  /** Takes typed and pasted text. Where `typing`, letters come here and not to the table. */
  type?(text: string, pasted: boolean): void;
  typing?(): boolean;
  /** Before `everywhere`'s back leaves the screen; false keeps it open. */
  leave?(): boolean;
  /** The records may have changed: after an act, and when the screen shows again. */
  refresh?(): void;
  /** Puts what is being typed on disk now: the program may end. */
  flush?(): void;
  /** Drawn under another screen's body, over its lower part, in so many rows. */
  panelRows?(columns: number): number;
}

/** Says which acts of a scope work now; a misspelt name is an error of the compiler. */
export const acts = <S extends Scope>(_scope: S, which: Partial<Record<ActName<S>, Act>>): Acts => which as Acts;
