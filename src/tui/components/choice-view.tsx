/**
 * A short menu, drawn by ink-select-input and driven by our own list: left to
 * itself it takes a digit for an answer and loses arrows that arrive together.
 */
import SelectInput from "ink-select-input";
import { Text } from "ink";
import type { ReactNode } from "react";
import { truncate } from "../terminal-text.ts";
import { SIGN } from "../theme.ts";
import { topFor, type ListState } from "./list.ts";

const Sign = ({ isSelected = false }: { isSelected?: boolean }): ReactNode => (
  <Text color="cyan">{isSelected ? ` ${SIGN.chosen} ` : "   "}</Text>
);
const Label = ({ isSelected = false, label }: { isSelected?: boolean; label: string }): ReactNode => (
  <Text bold={isSelected} wrap="truncate">{label}</Text>
);

export function ChoiceView(props: { list: ListState; labels: readonly string[]; columns: number; rows: number }): ReactNode {
  const top = topFor(props.list, props.labels.length, props.rows);
  const shown = props.labels.slice(top, top + props.rows);
  const cursor = props.list.cursor - top;
  return (
    <SelectInput
      key={`${top}:${cursor}`}
      isFocused={false}
      initialIndex={cursor}
      items={shown.map((label, index) => ({ key: String(index), value: index, label: truncate(label, props.columns - 3) }))}
      indicatorComponent={Sign}
      itemComponent={Label}
    />
  );
}
