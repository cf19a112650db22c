/** Lines under headings, of which some can be chosen: the desk, an agenda with what waits below it. */
import { Box, Text } from "ink";
import type { ReactNode } from "react";
import { SIGN } from "../theme.ts";
import { topFor } from "./list.ts";
import { Row, type Cell } from "./row.tsx";

/** A line of the screen; `pick` is its place in the list of what can be chosen. */
export interface SectionLine {
  cells: readonly Cell[];
  pick?: number;
}

/** A heading, with an empty line before it unless it is the first. */
export const heading = (text: string, first = false): SectionLine[] => [
  ...(first ? [] : [{ cells: [] }]),
  { cells: [{ text: ` ${text}`, tone: "head" }] },
];

export function SectionsView(props: {
  lines: readonly SectionLine[];
  chosen: number;
  columns: number;
  rows: number;
  active?: boolean;
}): ReactNode {
  const { lines, columns, rows, active = true } = props;
  const at = lines.findIndex((line) => line.pick === props.chosen);
  // Lines without a choice around the chosen one, its heading and its detail, come along.
  const last = Math.max(at, lines.findIndex((line, index) => index > at && line.pick !== undefined) - 1);
  const low = topFor({ cursor: Math.min(last === at - 1 ? lines.length - 1 : last, at + 2), top: 0 }, lines.length, rows);
  const top = props.chosen === 0 ? 0 : Math.min(low, Math.max(0, at));
  return (
    <Box flexDirection="column">
      {lines.slice(top, top + rows).map((line, index) => {
        if (line.cells.length === 0) return <Text key={index}> </Text>;
        if (line.pick === undefined) return <Row key={index} columns={columns} cells={line.cells} />;
        const chosen = active && line.pick === props.chosen;
        return (
          <Row key={index} columns={columns} bold={chosen}
            cells={[{ text: chosen ? ` ${SIGN.chosen} ` : "   ", tone: "accent" }, ...line.cells]} />
        );
      })}
    </Box>
  );
}
