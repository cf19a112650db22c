/** A field drawn on one line: the part around the cursor where it is longer than the line. */
import { Text } from "ink";
import type { ReactNode } from "react";
import { columnsOf, drawn, fit, graphemes } from "../terminal-text.ts";
import { Caret } from "./caret.tsx";
import type { FieldState } from "./field.ts";

/** The visible part of a field, and the cursor's column in it. */
export function fieldWindow(field: FieldState, columns: number): { text: string; x: number } {
  const before = graphemes(field.text.slice(0, field.at)).map(drawn);
  const after = graphemes(field.text.slice(field.at)).map(drawn);
  const room = Math.max(1, columns - 1);
  const head: string[] = [];
  let x = 0;
  for (const part of before.toReversed()) {
    const wide = columnsOf(part);
    // The head keeps at most the room; what is cut off at the left is not drawn.
    if (x + wide > room) break;
    head.unshift(part);
    x += wide;
  }
  return { text: fit(head.join("") + after.join(""), columns), x };
}

export function FieldView(props: { field: FieldState; columns: number; x: number; y: number; active: boolean }): ReactNode {
  const { text, x } = fieldWindow(props.active ? props.field : { ...props.field, at: 0 }, props.columns);
  return (
    <>
      <Text wrap="truncate">{text}</Text>
      {props.active && <Caret x={props.x + x} y={props.y} />}
    </>
  );
}
