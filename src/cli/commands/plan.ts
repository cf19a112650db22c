import { parsePrivacy } from "../../domain/agenda-building/change.ts";
import { defined } from "../../domain/defined.ts";
import { usage } from "../../domain/errors.ts";
import { subtitleFrom } from "../../domain/subtitle.ts";
import { privateNeedsGround } from "../../text/agenda.ts";
import { planLines } from "../../text/plan-lines.ts";
import { addPlanEntry, deferPlanEntry, withdrawPlanEntry } from "../../usecases/plan-entries.ts";
import { takeSuggestions } from "../../usecases/take-suggestions.ts";
import { ITEM_OPTIONS } from "../item-options.ts";
import { command, commandGroup } from "../command.ts";
import { MEETING } from "../meeting-option.ts";

const add = command({
  describe: "add a line to the forward plan",
  positionals: { title: { kind: "text", required: true, describe: "title of the item" } },
  options: {
    meeting: { kind: "meeting", describe: "the meeting it is planned for" },
    month: { kind: "text", value: "YYYY-MM", describe: "or only the month" },
    ...ITEM_OPTIONS,
    kind: { ...ITEM_OPTIONS.kind, describe: "what it asks of the meeting (else a report)" },
    reason: { kind: "text", hidden: true, describe: "the former word for --why" },
    suggestedAt: { kind: "meeting", describe: "the meeting that suggested it" },
  },
  examples: [{
    line: 'plan add "Care leavers" --meeting 2026-12-08 --kind report --presenter "Director of Education"',
    says: "a report for that meeting",
  }],
  async run({ private: ground, why, reason, subtitle, ...said }, environment) {
    const context = await environment.openContext();
    const interest = why ?? reason;
    if (ground === undefined && interest !== undefined) throw usage(...privateNeedsGround());
    environment.finish(context, addPlanEntry(context, {
      body: environment.resolveBody(context), ...said,
      subtitle: subtitleFrom(subtitle),
      private: ground === undefined ? undefined : parsePrivacy(ground, interest),
    }));
  },
});

const TITLE = { title: { kind: "text", required: true, describe: "its title, or a part only one line has" } } as const;

const defer = command({
  describe: "defer an item; it must come back",
  positionals: TITLE,
  options: {
    to: { kind: "meeting", describe: "the meeting it goes to, if that is known" },
    reason: { kind: "text", value: "WHY", describe: "why" },
  },
  examples: [{ line: 'plan defer "Careers hub" --to 2027-03-23 --reason "data not ready"', says: "to the next meeting" }],
  async run({ title, to, reason }, environment) {
    const context = await environment.openContext();
    environment.finish(context, deferPlanEntry(context, {
      body: environment.resolveBody(context), title, ...defined({ to, reason }),
    }));
  },
});

const withdraw = command({
  describe: "withdraw an item from the plan",
  positionals: TITLE,
  options: { reason: { kind: "text", value: "WHY", describe: "why" } },
  examples: [{ line: 'plan withdraw "Careers hub"', says: "it stays in the record as withdrawn" }],
  async run({ title, reason }, environment) {
    const context = await environment.openContext();
    environment.finish(context, withdrawPlanEntry(context, {
      body: environment.resolveBody(context), title, ...defined({ reason }),
    }));
  },
});

const suggest = command({
  describe: "add what was suggested at a meeting: a line for each point minuted under its forward plan",
  options: {
    ...MEETING,
    item: { kind: "text", value: "ITEM", describe: "another item it is minuted under: number or title" },
    to: { kind: "meeting", describe: "the meeting it is planned for, if that is known" },
  },
  examples: [{ line: "plan suggest --meeting 2026-12-08 --to 2027-03-23", says: "again later, to take in what is new" }],
  async run({ meeting, item, to }, environment) {
    const context = await environment.openContext();
    environment.finish(context, takeSuggestions(context, { body: environment.resolveBody(context), meeting, item, to }));
  },
});

const list = command({
  describe: "show the forward plan",
  options: { all: { kind: "flag", describe: "withdrawn and dealt-with lines too" } },
  examples: [{ line: "plan list --body cpb", says: "what is waiting, by meeting" }],
  async run({ all }, environment) {
    const context = await environment.openContext();
    const { entries } = context.store.load({ kind: "plan", body: environment.resolveBody(context) }).value;
    const shown = entries.filter((e) => all || (e.state !== "withdrawn" && e.state !== "dealt-with"));
    if (environment.options.json) environment.out.json(shown);
    else environment.out.print(planLines(shown));
  },
});

export default commandGroup("the forward plan", { add, suggest, defer, withdraw, list });
