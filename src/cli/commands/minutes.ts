import { usage } from "../../domain/errors.ts";
import { minutesFileName, minutesLines } from "../print/minutes.ts";
import { noText } from "../../text/minutes.ts";
import { confirmMinutes, noteUnavailable, takeBackConfirmation } from "../../usecases/confirm-minutes.ts";
import { addResolution } from "../../usecases/resolve.ts";
import { showMinutes } from "../../usecases/show.ts";
import { writeMinutes } from "../../usecases/write-minutes.ts";
import { command, commandGroup } from "../command.ts";
import { ITEM, MEETING } from "../meeting-option.ts";

const edit = command({
  describe: "write the minutes, from a file, standard input or your editor",
  options: { ...MEETING, file: { kind: "text", value: "FILE", describe: "the text, or - for standard input" } },
  examples: [
    { line: "minutes edit --meeting 2026-12-08 --file minutes.txt", says: "items the text leaves out keep what they had" },
    { line: "minutes edit --meeting 2026-12-08", says: "in $EDITOR, in a terminal" },
  ],
  async run({ meeting, file }, environment) {
    const context = await environment.openContext();
    const body = environment.resolveBody(context);
    if (file !== undefined) {
      const text = await environment.readInputText(file);
      return environment.finish(context, writeMinutes(context, { body, meeting, text }));
    }
    if (!environment.isTerminal) throw usage(...noText());
    const { editTextFor } = await import("../../system/editor.ts");
    const { text: before } = showMinutes(context, { body, meeting, private: true });
    editTextFor(before, minutesFileName(body, meeting), (text) =>
      environment.finish(context, writeMinutes(context, { body, meeting, text })));
  },
});

const show = command({
  describe: "show the minutes in their text form",
  options: { ...MEETING, private: { kind: "flag", describe: "exempt minutes too" } },
  examples: [
    { line: "minutes show --meeting 2026-12-08", says: "as minutes edit takes them" },
    { line: "minutes show --meeting 2026-12-08 --json", says: "by item, with the resolutions" },
  ],
  async run({ meeting, private: reveal }, environment) {
    const context = await environment.openContext();
    const shown = showMinutes(context, { body: environment.resolveBody(context), meeting, private: reveal });
    if (environment.options.json) environment.out.json(shown);
    else environment.out.print(minutesLines(shown));
  },
});

const resolve = command({
  describe: "add a resolution to an item",
  positionals: { text: { kind: "text", required: true, describe: 'what was resolved, such as "to note the report"' } },
  options: { ...MEETING, ...ITEM },
  examples: [{ line: 'minutes resolve "to note the report" --meeting 2026-12-08 --item 4', says: "RESOLVED to note the report" }],
  async run({ meeting, item, text }, environment) {
    const context = await environment.openContext();
    environment.finish(context, addResolution(context, { body: environment.resolveBody(context), meeting, item, text }));
  },
});

const AT = {
  ...MEETING,
  at: { kind: "meeting", required: true, describe: "the later meeting that does so" },
} as const;

const confirm = command({
  describe: "confirm minutes at a later meeting",
  options: {
    ...AT,
    correction: { kind: "each", value: "TEXT", describe: "a correction agreed with the confirmation" },
    unavailable: { kind: "text", value: "WHY", describe: "there are no minutes to confirm, and why" },
  },
  examples: [
    { line: "minutes confirm --meeting 2026-09-22 --at 2026-12-08", says: "as a true record" },
    { line: 'minutes confirm --meeting 2026-09-22 --at 2026-12-08 --correction "Item 4: for 12 read 21"', says: "corrected" },
  ],
  async run({ meeting, at, correction, unavailable }, environment) {
    const context = await environment.openContext();
    const both = { body: environment.resolveBody(context), meeting, at };
    environment.finish(context, unavailable === undefined
      ? confirmMinutes(context, { ...both, corrections: correction })
      : noteUnavailable(context, { ...both, reason: unavailable }));
  },
});

const rescind = command({
  describe: "take a wrong confirmation back by a minute of a later meeting",
  options: { ...AT, reason: { kind: "text", required: true, value: "WHY", describe: "why" } },
  examples: [{
    line: 'minutes rescind --meeting 2026-09-22 --at 2026-12-08 --reason "the wrong draft was put"',
    says: "they are a draft again",
  }],
  async run({ meeting, at, reason }, environment) {
    const context = await environment.openContext();
    environment.finish(context, takeBackConfirmation(context, { body: environment.resolveBody(context), meeting, at, reason }));
  },
});

export default commandGroup("write, show and confirm minutes", { edit, show, resolve, confirm, rescind });
