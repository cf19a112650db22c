import { basename } from "node:path";
import { inspectPaper } from "../../../documents/paper.ts";
import { attachPaper, detachPaper } from "../../../usecases/attach-paper.ts";
import { editPaper } from "../../../usecases/edit-paper.ts";
import { command } from "../../command.ts";
import { ITEM, MEETING } from "../../meeting-option.ts";

export const attach = command({
  describe: "attach a paper to an item (PDF, Word, Markdown or picture)",
  positionals: { file: { kind: "text", required: true, value: "FILE", describe: "the paper" } },
  options: {
    ...MEETING, ...ITEM,
    title: { kind: "text", describe: "its title, if not made from the file's name" },
    additional: { kind: "flag", describe: "an additional document, not the main report" },
    reason: { kind: "text", value: "WHY", describe: "for a published agenda: publish it again, and why" },
    on: { kind: "date", describe: "the day it is published again (else today)" },
  },
  examples: [{ line: 'agenda attach --meeting 2026-12-08 --item "Care leavers" report.pdf', says: "the report of that item" }],
  async run({ meeting, item, file, title, additional, reason, on }, environment) {
    const context = await environment.openContext();
    const bytes = await environment.readInput(file);
    const plan = await attachPaper(context, inspectPaper, {
      body: environment.resolveBody(context), meeting, item, name: basename(file), bytes, title, additional,
      republish: reason === undefined ? undefined : { reason, on },
    }, environment.options.dryRun);
    environment.finish(context, plan);
  },
});

export const paper = command({
  describe: "change an attached paper: its title, its kind, its place",
  positionals: { paper: { kind: "text", required: true, describe: "its title or file name" } },
  options: {
    ...MEETING, ...ITEM,
    title: { kind: "text", describe: "its new title" },
    as: { kind: "text", choices: ["report", "additional"], describe: "a main report, or a document that is additional to it" },
    to: { kind: "number", value: "N", describe: "its place among the item's reports, or among its additional documents" },
  },
  examples: [{ line: 'agenda paper --meeting 2026-12-08 --item 4 "Report" --title "Report of the Director" --to 1', says: "under a new title, before the item's other reports" }],
  async run({ meeting, item, paper: named, title, as, to }, environment) {
    const context = await environment.openContext();
    environment.finish(context, editPaper(context, { body: environment.resolveBody(context), meeting, item, paper: named, title, role: as, to }));
  },
});

export const detach = command({
  describe: "take a paper away from an item",
  positionals: { paper: { kind: "text", required: true, describe: "its title or file name" } },
  options: { ...MEETING, ...ITEM },
  examples: [{ line: 'agenda detach --meeting 2026-12-08 --item 4 "Report"', says: "the paper is removed" }],
  async run({ meeting, item, paper }, environment) {
    const context = await environment.openContext();
    const { place, file, ...plan } = detachPaper(context, { body: environment.resolveBody(context), meeting, item, paper });
    environment.finish(context, plan);
    if (!environment.options.dryRun) context.store.removePaper(place, file);
  },
});
