/** One question, answered by a line of text, over the lower part of the screen it concerns. */
import { Box, Text } from "ink";
import type { App } from "../app.ts";
import { FieldView } from "../components/field-view.tsx";
import { fieldOf, pressField, typeInto } from "../components/field.ts";
import { acts, type Screen } from "../screen.ts";
import { truncate } from "../terminal-text.ts";

export interface Question {
  ask: string;
  /** What the answer holds at first. */
  answer?: string;
  /** A line of help under the answer. */
  hint?: string;
  /** Offers ways to complete what is typed; the first is taken by Tab, the rest shown. */
  complete?: (typed: string) => string[];
  /** Takes the answer; false keeps the question open, as where the answer was refused. */
  take: (answer: string) => boolean | void;
}

export function askQuestion(app: App, question: Question): void {
  let field = fieldOf(question.answer ?? "");
  let offers: string[] = [];
  const screen: Screen = {
    scope: "question",
    title: () => ({ left: question.ask }),
    typing: () => true,
    panelRows: () => 2 + (question.hint || offers.length > 0 ? 1 : 0),
    acts: () =>
      acts("question", {
        answer: () => {
          app.back();
          if (question.take(field.text.trim()) === false) app.open(screen);
        },
        ...(question.complete && { complete: () => complete() }),
        back: () => app.back(),
      }),
    press(key) {
      const next = pressField(field, key);
      if (next) field = next;
      return next !== undefined;
    },
    type(text) {
      field = typeInto(field, text);
      offers = [];
    },
    draw: ({ columns, x, y }) => (
      <Box flexDirection="column">
        <Text wrap="truncate" bold>{` ${truncate(question.ask, columns - 2)}`}</Text>
        <Box>
          <Text color="cyan"> › </Text>
          <FieldView field={field} columns={columns - 4} x={x + 3} y={y + 1} active />
        </Box>
        {(question.hint || offers.length > 0) && (
          <Text wrap="truncate" dimColor>{`   ${truncate(offers.length > 0 ? offers.join("  ") : (question.hint ?? ""), columns - 4)}`}</Text>
        )}
      </Box>
    ),
  };
  function complete(): void {
    const found = question.complete?.(field.text) ?? [];
    const common = commonStart(found);
    if (common.length > field.text.length) field = fieldOf(common);
    offers = found.length > 1 ? found.map((path) => path.split("/").at(path.endsWith("/") ? -2 : -1) ?? path) : [];
  }
  app.open(screen);
}

/** What all have in common from the start. */
function commonStart(texts: readonly string[]): string {
  const [first = "", ...rest] = texts;
  let length = first.length;
  for (const text of rest) while (!text.startsWith(first.slice(0, length))) length--;
  return first.slice(0, length);
}
