/** A form that fills the body of the screen. Enter goes on, and from the last line it saves. */
import { Box, Text } from "ink";
import type { App } from "../app.ts";
import { FieldView } from "../components/field-view.tsx";
import { goTo, pressForm, typeForm, valuesOf, type Line } from "../components/form.ts";
import { Row } from "../components/row.tsx";
import { acts, type Screen } from "../screen.ts";
import { columnsOf, wrapWords } from "../terminal-text.ts";
import { SIGN } from "../theme.ts";

export interface Form {
  title: string;
  /** A sentence over the lines. */
  intro?: string;
  lines: readonly Line[];
  /** Takes the values; false keeps the form open, as where they were refused. */
  take: (values: Record<string, string>) => boolean;
}

/** A form as a screen of its own: for the first screens, which stand alone. */
export function formScreen(app: App, form: Form): Screen {
  let state = { lines: form.lines, at: 0 };
  const screen: Screen = {
    scope: "form",
    title: () => ({ left: form.title }),
    typing: () => true,
    acts: () =>
      acts("form", {
        next: () => {
          if (state.at < state.lines.length - 1) state = goTo(state, state.at + 1);
          else save();
        },
        previous: () => {
          state = goTo(state, state.at - 1);
        },
        change: () => {},
        save: () => save(),
        back: () => app.back(),
      }),
    press(key) {
      const next = pressForm(state, key);
      if (next) state = next;
      return next !== undefined;
    },
    type(text) {
      state = typeForm(state, text);
    },
    draw({ columns, rows, x, y }) {
      const intro = form.intro === undefined ? [] : [...wrapWords(form.intro, columns - 2), ""];
      const wide = Math.min(Math.max(...state.lines.map((line) => columnsOf(line.label))) + 2, Math.floor(columns / 2));
      const room = Math.max(1, rows - intro.length - 2);
      const top = Math.max(0, Math.min(state.at - room + 1, state.lines.length - room));
      const hint = state.lines[state.at]?.hint ?? (state.lines[state.at]?.kind === "choice" ? "← → or a letter: another choice" : "");
      return (
        <Box flexDirection="column">
          {intro.map((line, index) => <Text key={index}>{` ${line}`}</Text>)}
          {state.lines.slice(top, top + room).map((line, index) => {
            const active = top + index === state.at;
            const left = 3 + wide;
            return (
              <Box key={line.name}>
                <Row columns={left} bold={active} cells={[
                  { text: active ? ` ${SIGN.chosen} ` : "   ", tone: "accent" }, { text: line.label, width: wide, tone: active ? "plain" : "dim" },
                ]} />
                {line.kind === "text"
                  ? <FieldView field={line.field} columns={columns - left - 1} x={x + left} y={y + intro.length + index} active={active} />
                  : <Row columns={columns - left - 1} cells={[{ text: active ? `‹ ${line.options[line.chosen]?.label ?? ""} ›` : (line.options[line.chosen]?.label ?? ""), grow: true }]} />}
              </Box>
            );
          })}
          <Text> </Text>
          <Row columns={columns} cells={[{ text: `   ${hint}`, grow: true, tone: "dim" }]} />
        </Box>
      );
    },
  };
  function save(): void {
    if (form.take(valuesOf(state)) && app.top() === screen) app.back();
  }
  return screen;
}

export const askForm = (app: App, form: Form): void => app.open(formScreen(app, form));
