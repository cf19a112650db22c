/** A list drawn: only the lines in the window are made, however long it is. */
import { Box, Text } from "ink";
import type { ReactNode } from "react";
import { SIGN } from "../theme.ts";
import { Row, type Cell } from "./row.tsx";
import { topFor, type ListState } from "./list.ts";

export interface ListViewProps {
  list: ListState;
  count: number;
  columns: number;
  rows: number;
  /** The cells of a line, without the sign of the choice. */
  line: (index: number) => readonly Cell[];
  /** A second line under the chosen one. */
  detail?: (index: number) => string | undefined;
  /** Is the list where keys go? A choice elsewhere is not marked. */
  active?: boolean;
  empty?: string;
}

export function ListView(props: ListViewProps): ReactNode {
  const { list, count, columns, rows, active = true } = props;
  if (count === 0) return <Text dimColor>{props.empty === undefined ? "" : ` ${props.empty}`}</Text>;
  const cursor = Math.min(list.cursor, count - 1);
  const detail = props.detail?.(cursor);
  const room = Math.max(1, rows - (detail === undefined ? 0 : 1));
  const top = topFor({ ...list, cursor }, count, room);
  const lines: ReactNode[] = [];
  for (let index = top; index < Math.min(count, top + room); index++) {
    const chosen = active && index === cursor;
    lines.push(
      <Row key={index} columns={columns} bold={chosen} cells={[
        { text: chosen ? ` ${SIGN.chosen} ` : "   ", tone: "accent" },
        ...props.line(index),
      ]} />,
    );
    if (index === cursor && detail !== undefined) {
      lines.push(<Row key="detail" columns={columns} cells={[{ text: "     " }, { text: detail, grow: true, tone: "dim" }]} />);
    }
  }
  return <Box flexDirection="column">{lines}</Box>;
}
