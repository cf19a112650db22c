/**
 * One line of the screen made of cells. Widths are worked out here, in
 * columns, so that a long title never pushes what stands to its right away.
 */
import { Text } from "ink";
import type { ReactNode } from "react";
import { columnsOf, fit, onScreen, truncate } from "../terminal-text.ts";
import { LOOK, type Tone } from "../theme.ts";

export interface Cell {
  text: string;
  /** Exactly so many columns; absent means as wide as the text. */
  width?: number;
  /** Takes what the others leave; the first such cell of a row. */
  grow?: boolean;
  align?: "right";
  tone?: Tone;
}

/** The cells of a row with their final texts; together at most so many columns. */
export function layRow(columns: number, cells: readonly Cell[]): { text: string; tone: Tone }[] {
  const growing = cells.findIndex((cell) => cell.grow);
  const natural = cells.map((cell) => cell.width ?? columnsOf(onScreen(cell.text)));
  const fixed = natural.reduce((sum, wide, index) => sum + (index === growing ? 0 : wide), 0);
  let left = columns;
  return cells.map((cell, index) => {
    const wish = index === growing ? Math.max(Math.min(8, columns), columns - fixed) : (natural[index] ?? 0);
    const wide = Math.max(0, Math.min(wish, left));
    left -= wide;
    const text = cell.width === undefined && index !== growing ? truncate(cell.text, wide) : fit(cell.text, wide, cell.align);
    return { text, tone: cell.tone ?? "plain" };
  });
}

export function Row({ columns, cells, bold }: { columns: number; cells: readonly Cell[]; bold?: boolean }): ReactNode {
  return (
    <Text wrap="truncate">
      {layRow(columns, cells).map((part, index) => (
        <Text key={index} {...LOOK[part.tone]} {...(bold && { bold: true })}>{part.text}</Text>
      ))}
    </Text>
  );
}

/** A line across the area, with a few words in it where there are any. */
export function Rule({ columns, label }: { columns: number; label?: string }): ReactNode {
  if (label === undefined) return <Text dimColor>{"─".repeat(Math.max(0, columns))}</Text>;
  const words = truncate(` ${label} `, columns - 2);
  return <Text dimColor>{`─${words}${"─".repeat(Math.max(0, columns - 1 - columnsOf(words)))}`}</Text>;
}
