/** The keys that work on a screen, from the same table that makes them work. */
import { Box } from "ink";
import type { App } from "../app.ts";
import { LIST, pressList } from "../components/list.ts";
import { Row, type Cell } from "../components/row.tsx";
import { helpFor } from "../keys/keymap.ts";
import { acts, type Screen } from "../screen.ts";
import { wrapWords } from "../terminal-text.ts";

/** The help for the screen on top. */
export function helpScreen(app: App): Screen {
  const below = app.top();
  const own = helpFor(below.scope, below.acts());
  const general = below.typing?.() ? undefined : helpFor("everywhere", app.everywhere());
  let list = LIST;
  let count = 0;
  let room = 1;
  return {
    scope: "page",
    title: () => ({ left: `Keys · ${own.title}` }),
    acts: () => acts("page", { scroll: () => {}, back: () => app.back() }),
    press(key) {
      // The window itself moves, not a choice in it.
      const next = pressList({ cursor: list.top, top: list.top }, key, Math.max(1, count - room + 1), 1);
      if (next) list = { cursor: next.cursor, top: next.cursor };
      return next !== undefined;
    },
    draw({ columns, rows }) {
      const wide = columns < 60 ? 8 : 14;
      const lines: Cell[][] = [];
      for (const part of [own, ...(general ? [general] : [])]) {
        if (lines.length > 0) lines.push([{ text: " " }], [{ text: ` ${part.title}`, tone: "head" }]);
        for (const line of part.lines) {
          const words = wrapWords(line.why === undefined ? line.help : `${line.help} (Not now: ${line.why})`, columns - wide - 3);
          for (const [index, text] of words.entries()) {
            lines.push([
              { text: index === 0 ? ` ${line.keys}` : "", width: wide, tone: "accent" },
              { text, grow: true, tone: line.why === undefined ? "plain" : "dim" },
            ]);
          }
        }
      }
      count = lines.length;
      room = rows;
      return (
        <Box flexDirection="column">
          {lines.slice(list.top, list.top + rows).map((cells, index) => <Row key={index} columns={columns} cells={cells} />)}
        </Box>
      );
    },
  };
}
