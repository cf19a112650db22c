/** Finding a body, a meeting or an item by a part of its name. Looks at what was read, never at a file per key. */
import { Box, Text } from "ink";
import { dateOfKey } from "../../domain/calendar/types.ts";
import { mediumDate } from "../../text/dates.ts";
import { findWords as text } from "../../text/application-acts.ts";
import type { App } from "../app.ts";
import { FieldView } from "../components/field-view.tsx";
import { fieldOf, pressField, typeInto } from "../components/field.ts";
import { LIST, pressList } from "../components/list.ts";
import { ListView } from "../components/list-view.tsx";
import { meetingAt, nameOf } from "../facts.ts";
import { acts, type Screen } from "../screen.ts";
import { bodyScreen } from "./body.tsx";
import { meetingScreen } from "./meeting.tsx";

interface Target {
  label: string;
  note: string;
  /** In lower case: what the typed words are looked for in. */
  search: string;
  open: () => Screen;
}

const BATCH = 40;

/** Everything that can be found, gathered a batch of meetings at a time so that typing is never held up. */
function* targets(app: App): Generator<Target> {
  const of = (label: string, note: string, open: () => Screen): Target => ({ label, note, search: `${label} ${note}`.toLocaleLowerCase("en"), open });
  for (const body of app.records().bodies()) yield of(nameOf(app, body), text.body, () => bodyScreen(app, body));
  for (const body of app.records().bodies()) {
    const name = nameOf(app, body);
    for (const key of app.records().meetings(body).toReversed()) {
      const date = mediumDate(dateOfKey(key));
      yield of(date, name, () => meetingScreen(app, body, key));
      for (const item of meetingAt(app, body, key).agenda.items) {
        if (item.role === undefined || item.role === "other") yield of(item.title, `${date} · ${name}`, () => meetingScreen(app, body, key));
      }
    }
  }
}

export function findScreen(app: App): Screen {
  let field = fieldOf("");
  let list = LIST;
  let rows = 10;
  const known: Target[] = [];
  const source = targets(app);
  const gather = (): void => {
    for (let count = 0; count < BATCH; count++) {
      const next = source.next();
      if (next.done) return app.changed();
      known.push(next.value);
    }
    if (app.top() === screen) setImmediate(() => app.attempt(gather));
    app.changed();
  };
  const found = (): Target[] => {
    const words = field.text.toLocaleLowerCase("en").split(/\s+/).filter((word) => word !== "");
    return known.filter((target) => words.every((word) => target.search.includes(word))).slice(0, 200);
  };
  const screen: Screen = {
    scope: "find",
    title: () => ({ left: text.title, right: text.count(known.length) }),
    typing: () => true,
    acts: () =>
      acts("find", {
        open: found().length === 0 ? { why: text.none } : () => {
          const target = found()[list.cursor];
          if (target) app.replace(target.open());
        },
        list: () => {},
        back: () => app.back(),
      }),
    press(key) {
      const next = pressList(list, key, found().length, rows);
      if (next && key !== "home" && key !== "end") {
        list = next;
        return true;
      }
      const typed = pressField(field, key);
      if (typed) {
        field = typed;
        list = LIST;
      }
      return typed !== undefined;
    },
    type(typed) {
      field = typeInto(field, typed);
      list = LIST;
    },
    draw(area) {
      const shown = found();
      rows = area.rows - 2;
      return (
        <Box flexDirection="column">
          <Box><Text color="cyan"> / </Text><FieldView field={field} columns={area.columns - 4} x={area.x + 3} y={area.y} active /></Box>
          <Text> </Text>
          <ListView list={list} count={shown.length} columns={area.columns} rows={rows} empty={text.none}
            line={(index) => [{ text: shown[index]?.label ?? "", grow: true }, { text: ` ${shown[index]?.note ?? ""} `, width: Math.floor(area.columns / 2), tone: "dim" }]} />
        </Box>
      );
    },
  };
  setImmediate(() => app.attempt(gather));
  return screen;
}
