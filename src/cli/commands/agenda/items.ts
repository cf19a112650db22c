import { addItem, editItem, moveAgendaItem, removeItem } from "../../../usecases/change-agenda.ts";
import { defined } from "../../../domain/defined.ts";
import { subtitleFrom } from "../../../domain/subtitle.ts";
import { command } from "../../command.ts";
import { detailsFrom, ITEM_OPTIONS } from "../../item-options.ts";
import { ITEM, MEETING } from "../../meeting-option.ts";

export const add = command({
  describe: "add an item, before key messages unless --at says where",
  positionals: { title: { kind: "text", required: true, describe: "its title" } },
  options: { ...MEETING, at: { kind: "number", describe: "its number on the agenda" }, ...ITEM_OPTIONS },
  examples: [
    { line: 'agenda add "Short breaks" --meeting 2026-12-08 --kind report --presenter "Director"', says: "a report" },
    { line: 'agenda add "Contract" --meeting 2026-12-08 --private 3 --why "prices are in confidence"', says: "an exempt item" },
  ],
  async run({ meeting, title, at, ...said }, environment) {
    const context = await environment.openContext();
    const body = environment.resolveBody(context);
    environment.finish(context, addItem(context, { body, meeting, title, ...defined({ at }), ...detailsFrom(said) }));
  },
});

export const move = command({
  describe: "move an item",
  options: { ...MEETING, ...ITEM, to: { kind: "number", required: true, describe: "its new number" } },
  examples: [{ line: "agenda move --meeting 2026-12-08 --item 6 --to 4", says: "item 6 becomes item 4" }],
  async run({ meeting, item, to }, environment) {
    const context = await environment.openContext();
    environment.finish(context, moveAgendaItem(context, { body: environment.resolveBody(context), meeting, item, to }));
  },
});

export const remove = command({
  describe: "take an item off; one from the plan waits there again",
  options: { ...MEETING, ...ITEM },
  examples: [{ line: 'agenda remove --meeting 2026-12-08 --item "Careers hub"', says: "back to the plan" }],
  async run({ meeting, item }, environment) {
    const context = await environment.openContext();
    environment.finish(context, removeItem(context, { body: environment.resolveBody(context), meeting, item }));
  },
});

export const edit = command({
  describe: "change an item",
  options: {
    ...MEETING, ...ITEM,
    title: { kind: "text", describe: "its new title" },
    public: { kind: "flag", describe: "it is private no longer" },
    privateTitle: { kind: "text", value: "TITLE", describe: "its title in private papers" },
    privateSubtitle: { kind: "each", value: "LINE", describe: "its subtitle in private papers; again for a further line" },
    ...ITEM_OPTIONS,
  },
  examples: [{ line: 'agenda edit --meeting 2026-12-08 --item 4 --presenter "Head of Service"', says: "another presenter" }],
  async run({ meeting, item, title, public: open, privateTitle, privateSubtitle, ...said }, environment) {
    const context = await environment.openContext();
    environment.finish(context, editItem(context, {
      body: environment.resolveBody(context), meeting, item,
      ...detailsFrom(said), ...(open ? { private: null } : {}),
      ...defined({ title, privateTitle, privateSubtitle: subtitleFrom(privateSubtitle) }),
    }));
  },
});
