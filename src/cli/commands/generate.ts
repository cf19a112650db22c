import { resolve } from "node:path";
import { usage } from "../../domain/errors.ts";
import { renderDocument } from "../../documents/index.ts";
import { writeOutput } from "../../system/output-folder.ts";
import { unknownFormat } from "../../text/output.ts";
import { DOCUMENT_FORMATS, type DocumentFormat, type DocumentKind } from "../../usecases/documents-port.ts";
import { generate } from "../../usecases/generate.ts";
import { command, commandGroup, type Command } from "../command.ts";
import { MEETING } from "../meeting-option.ts";

const isFormat = (name: string): name is DocumentFormat => (DOCUMENT_FORMATS as readonly string[]).includes(name);

/** PDF where nothing is said; each format once. */
function formatsOf(named: readonly string[]): DocumentFormat[] {
  const unknown = named.find((name) => !isFormat(name));
  if (unknown !== undefined) throw usage(...unknownFormat(unknown, DOCUMENT_FORMATS));
  return named.length === 0 ? ["pdf"] : [...new Set(named.filter(isFormat))];
}

function making(document: DocumentKind, describe: string, example: string): Command {
  return command({
    describe,
    options: {
      ...MEETING,
      format: { kind: "list", value: "FORMAT", describe: "pdf, html, md, txt (pdf unless told)" },
      out: { kind: "text", value: "DIR", describe: "folder for the files (out, or out-private with --private)" },
      private: { kind: "flag", describe: "include exempt matter; never into a folder that holds public documents" },
    },
    examples: [{ line: `generate ${document} --body cpb --meeting 2026-12-08 ${example}`, says: describe }],
    async run({ meeting, format, out, private: isPrivate }, environment) {
      const { options, cwd, out: output } = environment;
      const formats = formatsOf(format);
      const context = await environment.openContext();
      const made = await generate(context, { render: renderDocument }, {
        body: environment.resolveBody(context), meeting, document, formats, private: isPrivate,
      });
      const folder = resolve(cwd, out ?? (isPrivate ? "out-private" : "out"));
      const paths = options.dryRun
        ? made.files.map(({ name }) => resolve(folder, name))
        : writeOutput(folder, made.files, isPrivate);
      if (options.json) output.json({ files: paths, warnings: made.warnings, dryRun: options.dryRun });
      else output.print(paths);
      for (const warning of options.json ? [] : made.warnings) output.warn(warning);
    },
  });
}

export default commandGroup("make agendas, packs, minutes and other documents of a meeting", {
  "agenda": making("agenda", "the agenda alone", "--format pdf,html"),
  "pack": making("pack", "the agenda with all its papers, page ranges and stamps", "--format pdf --out out"),
  "minutes": making("minutes", "the minutes, a draft until they are confirmed", "--format pdf,html,md,txt"),
  "notes": making("notes", "action notes: who came, what was agreed, who does what", "--format pdf"),
  "forward-plan": making("forward-plan", "the forward plan from that meeting on", "--format html"),
});
