import { basename } from "node:path";
import { inspectPaper } from "../../../documents/paper.ts";
import type { Plan } from "../../../usecases/ports.ts";
import { publishAgenda } from "../../../usecases/publish-agenda.ts";
import { republishAgenda, type AgendaChange } from "../../../usecases/republish-agenda.ts";
import { storePaper, unstorePapers } from "../../../usecases/attach-paper.ts";
import { command } from "../../command.ts";
import { detailsFrom, ITEM_OPTIONS } from "../../item-options.ts";
import { MEETING } from "../../meeting-option.ts";
import { pair } from "../../pair.ts";

export const publish = command({
  describe: "publish the agenda, which freezes it",
  options: {
    ...MEETING,
    on: { kind: "date", describe: "the day of publication (else today)" },
    lateReason: { kind: "text", value: "WHY", describe: "why there are fewer clear days than needed" },
    toFollow: { kind: "each", value: "ITEM", describe: "an item whose paper comes later" },
  },
  examples: [{ line: "agenda publish --body cpb --meeting 2026-12-08 --on 2026-11-27", says: "refused if notice is too short" }],
  async run({ meeting, on, lateReason, toFollow }, environment) {
    const context = await environment.openContext();
    environment.finish(context, publishAgenda(context, {
      body: environment.resolveBody(context), meeting, on, lateReason, toFollow,
    }));
  },
});

export const republish = command({
  describe: "change a published agenda by publishing it again",
  options: {
    ...MEETING,
    reason: { kind: "text", required: true, value: "WHY", describe: "why it is published again" },
    on: { kind: "date", describe: "the day it is published again (else today)" },
    add: { kind: "text", value: "TITLE", describe: "an item to add" },
    at: { kind: "number", describe: "the number of the added item" },
    urgent: { kind: "text", value: "WHY", describe: "the special circumstances for which the chair takes it" },
    ...ITEM_OPTIONS,
    remove: { kind: "each", value: "ITEM", describe: "an item to withdraw" },
    move: { kind: "each", value: "ITEM=NUMBER", describe: "an item to move" },
    retitle: { kind: "each", value: "ITEM=TITLE", describe: "an item to rename" },
    detach: { kind: "each", value: "ITEM=PAPER", describe: "a paper to withdraw, by title or file name" },
    attach: { kind: "each", value: "ITEM=FILE", describe: "a paper to add" },
  },
  examples: [
    { line: 'agenda republish --meeting 2026-12-08 --reason "paper came" --attach 4=report.pdf', says: "with the late paper" },
    { line: 'agenda republish --meeting 2026-12-08 --reason "wrong version" --detach 4=report.pdf --attach 4=report-2.pdf', says: "one paper in the place of another" },
    { line: 'agenda republish --meeting 2026-12-08 --reason "storm" --add "Flood relief" --urgent "grants close on Friday"', says: "an urgent item" },
  ],
  async run({ meeting, reason, on, add, at, urgent, remove, move, retitle, detach, attach, ...said }, environment) {
    const context = await environment.openContext();
    const body = environment.resolveBody(context);
    const changes: AgendaChange[] = [
      ...remove.map((item): AgendaChange => ({ change: "remove", item })),
      ...pairs("--move", move, "6=4").map(([item, to]): AgendaChange => ({ change: "move", item, to: Number(to) })),
      ...pairs("--retitle", retitle, "4=New title").map(([item, title]): AgendaChange => ({ change: "retitle", item, title })),
      ...pairs("--detach", detach, "4=report.pdf").map(([item, paper]): AgendaChange => ({ change: "withdraw-paper", item, paper })),
    ];
    if (add !== undefined) {
      changes.push({
        change: "add", title: add, ...detailsFrom(said),
        ...(at === undefined ? {} : { at }), ...(urgent === undefined ? {} : { urgent }),
      });
    }
    const told: string[] = [];
    let plan: Plan;
    try {
      for (const [item, file] of pairs("--attach", attach, "4=report.pdf")) {
        const bytes = await environment.readInput(file);
        const { paper, warnings } = await storePaper(context, inspectPaper, { body, meeting, item, name: basename(file), bytes }, environment.options.dryRun);
        changes.push({ change: "paper", item, paper });
        told.push(...warnings);
      }
      plan = republishAgenda(context, { body, meeting, reason, on, changes });
    } catch (error) {
      // Refused after all, perhaps for one paper of several: the copies that nothing names would only lie about.
      if (!environment.options.dryRun) unstorePapers(context, { body, meeting }, changes);
      throw error;
    }
    environment.finish(context, { ...plan, warnings: [...plan.warnings, ...told] });
  },
});

const pairs = (option: string, given: string[], example: string) => given.map((text) => pair(option, text, example));
