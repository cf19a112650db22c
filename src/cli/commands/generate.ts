import { resolve } from "node:path";
import { usage } from "../../domain/errors.ts";
import type { PackForm } from "../../domain/body.ts";
import { renderDocument } from "../../documents/index.ts";
import { writeOutput } from "../../system/output-folder.ts";
import { unknownFormat } from "../../text/output.ts";
import { DOCUMENT_FORMATS, FORMATS_OF, type DocumentFormat, type DocumentKind } from "../../usecases/documents-port.ts";
import { generate } from "../../usecases/generate.ts";
import { command, commandGroup, type Command, type Example } from "../command.ts";
import type { Environment } from "../environment.ts";
import { MEETING } from "../meeting-option.ts";

const isFormat = (name: string): name is DocumentFormat => (DOCUMENT_FORMATS as readonly string[]).includes(name);

/** Each format once, in whatever letters it was said; none where nothing is said, which leaves it to the document. */
function formatsOf(said: readonly string[]): DocumentFormat[] {
  const named = said.map((name) => name.toLowerCase());
  const unknown = named.find((name) => !isFormat(name));
  if (unknown !== undefined) throw usage(...unknownFormat(unknown, DOCUMENT_FORMATS));
  return [...new Set(named.filter(isFormat))];
}

const OUT = { kind: "text", value: "DIR", describe: "folder for the files (out, or out-private with --private)" } as const;

const PRIVATE = { kind: "flag", describe: "include exempt matter; never into a folder that holds public documents" } as const;

const FOR = {
  kind: "text", choices: ["print", "screen"], describe: "odd starts and blank pages, or neither (the body's own way unless told)",
} as const;

interface Wanted {
  meeting: string;
  document: DocumentKind;
  formats: readonly DocumentFormat[];
  out: string | undefined;
  private: boolean;
  withPack?: boolean;
  number?: number | undefined;
  packFor?: PackForm | undefined;
}

/** Makes the files, writes them unless told not to, and prints their paths. */
async function produce(environment: Environment, { out, ...wanted }: Wanted): Promise<void> {
  const { options, cwd, out: output } = environment;
  const context = await environment.openContext();
  const made = await generate(context, { render: renderDocument }, { ...wanted, body: environment.resolveBody(context) });
  const folder = resolve(cwd, out ?? (wanted.private ? "out-private" : "out"));
  const paths = options.dryRun
    ? made.files.map(({ name }) => resolve(folder, name))
    : writeOutput(folder, made.files, wanted.private);
  if (options.json) output.json({ files: paths, warnings: made.warnings, dryRun: options.dryRun });
  else output.print(paths);
  for (const warning of options.json ? [] : made.warnings) output.warn(warning);
}

const exampleOf = (document: DocumentKind, more: string, describe: string): Example =>
  ({ line: `generate ${document} --body cpb --meeting 2026-12-08 ${more}`.trimEnd(), says: describe });

const formatOption = (document: DocumentKind) => {
  const offered = FORMATS_OF[document];
  return { kind: "list", value: "FORMAT", describe: `${offered.join(", ")} (${offered[0]!} unless told)` } as const;
};

/** A document with a private form. */
function making(document: DocumentKind, describe: string, example: string): Command {
  return command({
    describe,
    options: {
      ...MEETING,
      format: formatOption(document),
      out: OUT,
      private: PRIVATE,
    },
    examples: [exampleOf(document, example, describe)],
    run: ({ meeting, format, out, private: isPrivate }, environment) =>
      produce(environment, { meeting, document, formats: formatsOf(format), out, private: isPrivate }),
  });
}

/** A document that is always public. */
function publishing(document: DocumentKind, describe: string, example: string): Command {
  return command({
    describe,
    options: { ...MEETING, format: formatOption(document), out: OUT },
    examples: [exampleOf(document, example, describe)],
    run: ({ meeting, format, out }, environment) =>
      produce(environment, { meeting, document, formats: formatsOf(format), out, private: false }),
  });
}

const page = command({
  describe: "the meeting's web page, with its papers beside it",
  options: { ...MEETING, out: OUT, withPack: { kind: "flag", describe: "make the pack as PDF too, and link to it" } },
  examples: [exampleOf("page", "--with-pack --out site", "the page of that meeting, its papers and the pack in one folder")],
  run: ({ meeting, out, withPack }, environment) =>
    produce(environment, { meeting, document: "page", formats: ["html"], out, private: false, withPack }),
});

const pack = command({
  describe: "the agenda with all its papers, page ranges and stamps",
  options: { ...MEETING, format: formatOption("pack"), for: FOR, out: OUT, private: PRIVATE },
  examples: [
    exampleOf("pack", "--format pdf --out out", "the agenda with all its papers, page ranges and stamps"),
    exampleOf("pack", "--for screen", "the same without blank pages, in a file of another name"),
  ],
  run: ({ meeting, format, for: packFor, out, private: isPrivate }, environment) =>
    produce(environment, { meeting, document: "pack", formats: formatsOf(format), packFor, out, private: isPrivate }),
});

const supplement = command({
  describe: "what came after the agenda was published, its pages running on from the pack",
  options: {
    ...MEETING,
    number: { kind: "number", value: "N", describe: "which one, from 1 (the last unless told)" },
    format: formatOption("supplement"),
    for: FOR,
    out: OUT,
    private: PRIVATE,
  },
  examples: [exampleOf("supplement", "--number 1", "the first supplementary pack")],
  run: ({ meeting, number, format, for: packFor, out, private: isPrivate }, environment) =>
    produce(environment, { meeting, document: "supplement", number, formats: formatsOf(format), packFor, out, private: isPrivate }),
});

export default commandGroup("make agendas, packs, minutes and other documents of a meeting", {
  "agenda": making("agenda", "the agenda alone", "--format pdf,html"),
  "pack": pack,
  "supplement": supplement,
  "minutes": making("minutes", "the minutes, a draft until they are confirmed", "--format pdf,html,docx"),
  "notes": making("notes", "action notes: who came, what was agreed, who does what", "--format pdf"),
  "forward-plan": making("forward-plan", "the forward plan from that meeting on", "--format html"),
  "decisions": publishing("decisions", "the decisions of the meeting, for the day after", "--format pdf,docx"),
  "notice": publishing("notice", "notice of the meeting, of its cancellation or of its move", "--format pdf"),
  "page": page,
});
