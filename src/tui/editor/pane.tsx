/** A text of many lines on the screen: keys go to the buffer, and only the window is drawn. */
import { Box, Text } from "ink";
import type { ReactNode } from "react";
import { Caret } from "../components/caret.tsx";
import type { Area } from "../screen.ts";
import { bufferOf, insert, textOf, type Buffer } from "./buffer.ts";
import { pressBuffer } from "./keys.ts";
import { toneOfLine } from "./look.ts";
import { windowOf, type Top } from "./window.ts";
import { LOOK } from "../theme.ts";

export interface EditorPane {
  text(): string;
  buffer(): Buffer;
  /** Puts another buffer in the place of this one, as an act of the screen does. */
  set(buffer: Buffer): void;
  press(key: string): boolean;
  type(text: string): void;
  draw(area: Area): ReactNode;
  columns(): number;
}

/** `changed` hears of every change of the text. */
export function editorPane(text: string, changed: (text: string) => void = () => {}): EditorPane {
  let buffer = bufferOf(text);
  let top: Top = { row: 0, piece: 0 };
  let size = { columns: 78, rows: 20 };
  const set = (next: Buffer): void => {
    const before = buffer;
    buffer = next;
    if (next.lines !== before.lines) changed(textOf(next));
  };
  return {
    text: () => textOf(buffer),
    buffer: () => buffer,
    set,
    columns: () => size.columns,
    press(key) {
      const next = pressBuffer(buffer, key, size.columns, size.rows);
      if (next) set(next);
      return next !== undefined;
    },
    type: (typed) => set(insert(buffer, typed)),
    draw(area) {
      size = { columns: Math.max(4, area.columns - 2), rows: Math.max(1, area.rows) };
      const view = windowOf(buffer, top, size.columns, size.rows);
      top = view.top;
      return (
        <Box flexDirection="column">
          {view.lines.map((line, index) => (
            <Text key={index} wrap="truncate" {...LOOK[toneOfLine(buffer.lines[line.row] ?? "")]}>{` ${line.text}`}</Text>
          ))}
          <Caret x={area.x + 1 + view.cursor.x} y={area.y + view.cursor.y} />
        </Box>
      );
    },
  };
}
