/** The boards, committees and groups. */
import type { App } from "../app.ts";
import { LIST, pressList } from "../components/list.ts";
import { ListView } from "../components/list-view.tsx";
import { nameOf } from "../facts.ts";
import { acts, type Screen } from "../screen.ts";
import { application } from "../../text/application-screens.ts";
import { askForBody } from "./body-form.ts";
import { bodyScreen } from "./body.tsx";

export function bodiesScreen(app: App): Screen {
  let list = LIST;
  let rows = 10;
  const slugs = (): readonly string[] => app.records().bodies();
  return {
    scope: "bodies",
    title: () => ({ left: "Bodies", right: app.records().read({ kind: "workspace" }).council }),
    acts: () =>
      acts("bodies", {
        open: slugs().length > 0 ? () => openChosen() : { why: application.noBodyYet },
        list: slugs().length > 1 ? () => {} : { why: application.onlyOne },
        add: () => askForBody(app, (slug) => app.open(bodyScreen(app, slug))),
      }),
    press(key) {
      const next = pressList(list, key, slugs().length, rows);
      if (next) list = next;
      return next !== undefined;
    },
    draw(area) {
      rows = area.rows;
      return (
        <ListView list={list} count={slugs().length} columns={area.columns} rows={area.rows} empty={application.noBodyYet}
          line={(index) => {
            const slug = slugs()[index] ?? "";
            const count = app.records().meetings(slug).length;
            return [
              { text: nameOf(app, slug), grow: true },
              ...(area.columns >= 60 ? [{ text: slug, width: 16, tone: "dim" as const }, { text: application.meetings(count), width: 14, tone: "dim" as const }] : []),
            ];
          }} />
      );
    },
  };
  function openChosen(): void {
    const slug = slugs()[list.cursor];
    if (slug !== undefined) app.open(bodyScreen(app, slug));
  }
}
