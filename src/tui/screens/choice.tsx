/** A short menu over the lower part of the screen it concerns. */
import { Box, Text } from "ink";
import type { App } from "../app.ts";
import { ChoiceView } from "../components/choice-view.tsx";
import { jumpTo, LIST, choose, pressList } from "../components/list.ts";
import { acts, type Screen } from "../screen.ts";
import { truncate } from "../terminal-text.ts";

export interface Option<T> {
  label: string;
  value: T;
}

const MOST_ROWS = 10;

/** Asks for one of a few; `take` gets the chosen value after the menu has gone. */
export function askChoice<T>(app: App, ask: string, options: readonly Option<T>[], take: (value: T) => void): void {
  let list = LIST;
  const labels = options.map((option) => option.label);
  const rows = Math.min(MOST_ROWS, options.length);
  app.open({
    scope: "choice",
    title: () => ({ left: ask }),
    typing: () => true,
    panelRows: () => rows + 1,
    acts: () =>
      acts("choice", {
        take: () => {
          const option = options[list.cursor];
          app.back();
          if (option) take(option.value);
        },
        list: () => {},
        back: () => app.back(),
      }),
    press(key) {
      const next = pressList(list, key, options.length, rows);
      if (next) list = next;
      return next !== undefined;
    },
    type(text) {
      const at = jumpTo(labels, text.trim(), list.cursor);
      if (at !== undefined && text.trim() !== "") list = choose(list, at, options.length);
    },
    draw: ({ columns }) => (
      <Box flexDirection="column">
        <Text wrap="truncate" bold>{` ${truncate(ask, columns - 2)}`}</Text>
        <ChoiceView list={list} labels={labels} columns={columns} rows={rows} />
      </Box>
    ),
  } satisfies Screen);
}

/** Asks yes or no; "No" is chosen at first. */
export function askYes(app: App, ask: string, yes: string, take: () => void): void {
  askChoice(app, ask, [{ label: "No, leave it as it is", value: false }, { label: yes, value: true }], (sure) => {
    if (sure) take();
  });
}
