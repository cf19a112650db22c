/** A screen for a text of several lines that is taken as a whole: a pasted list, corrections. */
import { Box, Text } from "ink";
import type { App } from "../app.ts";
import { editorPane } from "../editor/pane.tsx";
import { placed } from "../editor/buffer.ts";
import { acts, type Screen } from "../screen.ts";
import { wrapWords } from "../terminal-text.ts";
import { textEntry } from "../../text/application-acts.ts";

export interface TextEntry {
  title: string;
  intro: string;
  /** What it holds at first; the cursor stands behind it. */
  text: string;
  /** Takes the text; false keeps the screen open. */
  take: (text: string) => boolean;
}

export function textScreen(app: App, entry: TextEntry): Screen {
  const pane = editorPane(entry.text);
  const lines = entry.text.split("\n");
  pane.set(placed(pane.buffer(), { row: lines.length - 1, at: lines.at(-1)?.length ?? 0 }));
  return {
    scope: "textEntry",
    title: () => ({ left: entry.title }),
    typing: () => true,
    acts: () =>
      acts("textEntry", {
        save: () => {
          if (entry.take(pane.text())) app.back();
        },
        back: () => app.back(),
      }),
    press: (key) => key !== "escape" && key !== "ctrl-s" && pane.press(key),
    type: (text) => pane.type(text),
    draw(area) {
      const intro = wrapWords(`${entry.intro} ${textEntry.how}`, area.columns - 2);
      const taken = intro.length + 1;
      return (
        <Box flexDirection="column">
          {intro.map((line, index) => <Text key={index} dimColor>{` ${line}`}</Text>)}
          <Text> </Text>
          {pane.draw({ ...area, rows: area.rows - taken, y: area.y + taken })}
        </Box>
      );
    },
  };
}
