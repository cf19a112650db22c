import { defined } from "../../domain/defined.ts";
import type { Action } from "../../domain/actions.ts";
import { actionLine, privateMark } from "../../text/action-lines.ts";
import { addAction, closeAction } from "../../usecases/follow-up.ts";
import { closePrivateAction, listPrivateActions } from "../../usecases/private-actions.ts";
import { command, commandGroup } from "../command.ts";

const list = command({
  describe: "list the actions",
  options: {
    all: { kind: "flag", describe: "done and dropped ones too" },
    private: { kind: "flag", describe: "those agreed in private too; not for a public screen or file" },
  },
  examples: [{ line: "action list --body cpb", says: "what is open, the most urgent first" }],
  async run({ all, private: isPrivate }, environment) {
    const context = await environment.openContext();
    const today = context.clock.today();
    const body = environment.resolveBody(context);
    const open: (Action & { private?: true })[] = context.store.load({ kind: "actions", body }).value.actions;
    const apart = isPrivate ? listPrivateActions(context, body).map((a) => ({ ...a, private: true as const })) : [];
    const shown = [...open, ...apart]
      .filter((a) => all || a.state === "open")
      .toSorted((a, b) => ((a.due ?? "9999") < (b.due ?? "9999") ? -1 : 1));
    if (environment.options.json) environment.out.json(shown);
    else environment.out.print(shown.length === 0 ? "No actions are open." : shown.map((a) => actionLine(a, today) + (a.private ? privateMark : "")));
  },
});

const add = command({
  describe: "add an action that no minute holds",
  positionals: { text: { kind: "text", required: true, describe: "what is to be done" } },
  options: {
    owner: { kind: "text", required: true, value: "NAME", describe: "who does it: a member's name or initials" },
    due: { kind: "date", describe: "the last day to do it by" },
  },
  examples: [{ line: 'action add "circulate the strategy" --owner Ash --due 2026-12-15', says: "with a date" }],
  async run({ text, owner, due }, environment) {
    const context = await environment.openContext();
    environment.finish(context, addAction(context, {
      body: environment.resolveBody(context), text, owner, ...defined({ due }),
    }));
  },
});

const closing = (as: "done" | "dropped", describe: string, example: { line: string; says: string }) => command({
  describe,
  positionals: { action: { kind: "text", required: true, describe: "its id, or a part of its text" } },
  options: {
    private: { kind: "flag", describe: "one agreed in private" },
    note: { kind: "text", describe: "what came of it" },
    on: { kind: "date", describe: "the day (else today)" },
  },
  examples: [example],
  async run({ action, note, on, private: isPrivate }, environment) {
    const context = await environment.openContext();
    const close = isPrivate ? closePrivateAction : closeAction;
    environment.finish(context, close(context, {
      body: environment.resolveBody(context), action, as, ...defined({ note, on }),
    }));
  },
});

const done = closing("done", "mark an action done", { line: 'action done "circulate the strategy"', says: "today" });
const drop = closing("dropped", "drop an action that is no longer wanted", {
  line: 'action drop "circulate the strategy" --note "overtaken"', says: "with the reason",
});

export default commandGroup("actions and their follow-up", { list, add, done, drop });
