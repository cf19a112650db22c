/** The terminal's own cursor, where text is being typed: screen readers and input methods follow it. */
import { useCursor } from "ink";
import type { ReactNode } from "react";

export function Caret({ x, y }: { x: number; y: number }): ReactNode {
  useCursor().setCursorPosition({ x, y });
  return null;
}
