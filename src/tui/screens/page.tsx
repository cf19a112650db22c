/** A text to be read, and kept or thrown away. */
import { Box, Text } from "ink";
import type { App } from "../app.ts";
import { acts, type Screen } from "../screen.ts";
import { wrapWords } from "../terminal-text.ts";

export interface Page {
  title: string;
  text: string;
  keep?: () => void;
  discard?: () => void;
}

export function pageScreen(app: App, page: Page): Screen {
  let top = 0;
  let most = 0;
  const by: Readonly<Record<string, number>> = { up: -1, down: 1, pageup: -15, pagedown: 15, home: -Infinity, end: Infinity };
  const away = (run: () => void) => () => {
    app.back();
    run();
  };
  return {
    scope: "page",
    title: () => ({ left: page.title }),
    acts: () =>
      acts("page", {
        scroll: () => {},
        ...(page.keep && { keep: away(page.keep) }),
        ...(page.discard && { discard: away(page.discard) }),
        back: () => app.back(),
      }),
    press(key) {
      const step = by[key];
      if (step !== undefined) top = Math.max(0, Math.min(most, top + step));
      return step !== undefined;
    },
    draw({ columns, rows }) {
      const lines = page.text.split("\n").flatMap((line) => wrapWords(line, columns - 2));
      most = Math.max(0, lines.length - rows);
      return (
        <Box flexDirection="column">
          {lines.slice(top, top + rows).map((line, index) => <Text key={index}>{` ${line}`}</Text>)}
        </Box>
      );
    },
  };
}
