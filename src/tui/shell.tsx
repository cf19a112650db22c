/** The frame around every screen: title, body, message, and the keys that work now. */
import { Box, Text, useApp, useInput, usePaste } from "ink";
import { useEffect, useSyncExternalStore, type ReactNode } from "react";
import type { App } from "./app.ts";
import { Row, Rule, type Cell } from "./components/row.tsx";
import { decode } from "./keys/decode.ts";
import { footer } from "./keys/keymap.ts";
import { columnsOf, onScreen, wrapWords } from "./terminal-text.ts";
import { LOOK } from "./theme.ts";
import type { Area, Screen } from "./screen.ts";
import { useSize } from "./window.tsx";

/** Lines a message may take; longer ones are cut. */
const MESSAGE_LINES = 6;

/** Narrower than this, titles are the short ones. */
const NARROW = 60;

export function Shell({ app }: { app: App }): ReactNode {
  useSyncExternalStore(app.subscribe, app.version);
  useInput((input, key) => {
    for (const press of decode(input, key)) app.press(press);
  });
  usePaste((text) => app.paste(text));
  const { suspendTerminal } = useApp();
  useEffect(() => app.lends(suspendTerminal), [app, suspendTerminal]);
  const { columns, rows } = useSize();
  const screens = app.screens();
  const screen = screens.at(-1);
  if (!screen) return null;
  const base = screens.findLast((one) => !one.panelRows);
  const message = app.message();
  const told = message === undefined ? [] : message.text.split("\n").flatMap((line) => wrapWords(line, columns - 4)).slice(0, MESSAGE_LINES);
  const body: Area = { columns, rows: Math.max(1, rows - 4 - told.length), x: 0, y: 2 };
  const sign = message?.tone === "good" ? "✓" : "!";
  return (
    <Box width={columns} height={rows} overflow="hidden" flexDirection="column">
      <Title columns={columns} {...(base ?? screen).title()} />
      <Rule columns={columns} />
      <Body screen={screen} base={base} area={body} />
      {told.map((line, index) => (
        <Text key={index} wrap="truncate" {...LOOK[message?.tone ?? "plain"]}>{` ${index === 0 ? sign : " "} ${line}`}</Text>
      ))}
      <Rule columns={columns} />
      <Footer app={app} screen={screen} columns={columns} />
    </Box>
  );
}

function Title({ columns, left, right, short }: { columns: number; left: string; right?: string; short?: string }): ReactNode {
  const end = right === undefined ? "" : ` ${onScreen(right)} `;
  const shown = columnsOf(end) > columns / 2 ? "" : end;
  return <Row columns={columns} cells={[{ text: ` ${columns < NARROW ? (short ?? left) : left}`, grow: true, tone: "head" }, { text: shown, tone: "dim" }]} />;
}

/** A question or a menu lies over the lower part of the screen it asks about. */
function Body({ screen, base, area }: { screen: Screen; base: Screen | undefined; area: Area }): ReactNode {
  const panel = screen.panelRows ? Math.min(area.rows, screen.panelRows(area.columns) + 1) : 0;
  const upper: Area = { ...area, rows: area.rows - panel };
  const lower: Area = { ...area, rows: panel - 1, y: area.y + upper.rows + 1 };
  return (
    <>
      {upper.rows > 0 && (
        <Box height={upper.rows} overflow="hidden" flexDirection="column" flexShrink={0}>
          {(panel > 0 ? base : screen)?.draw(upper)}
        </Box>
      )}
      {panel > 0 && (
        <Box height={panel} overflow="hidden" flexDirection="column" flexShrink={0}>
          <Rule columns={area.columns} />
          {screen.draw(lower)}
        </Box>
      )}
    </>
  );
}

function Footer({ app, screen, columns }: { app: App; screen: Screen; columns: number }): ReactNode {
  const general = screen.typing?.() ? {} : app.everywhere();
  const keys = footer(screen.scope, screen.acts(), general, columns);
  const cells = keys.flatMap<Cell>(({ key, label }) => [
    { text: ` ${key}`, tone: "accent" }, { text: ` ${label} `, tone: "plain" },
  ]);
  return <Row columns={columns} cells={cells} />;
}
