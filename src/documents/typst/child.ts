/** The child's own script: takes tasks from its parent, answers, ends with it. */
import { damaged, QuorateError } from "../../domain/errors.ts";
import { undrawnPicture } from "../../text/house.ts";
import type { Engine } from "./engine.ts";
import type { Done, FromChild, Task, ToChild, Typeset, TypesetJob } from "./job.ts";

/** After the word that it typesets: files of the council's own font. */
const ownFonts = process.argv.slice(3);

const loadEngine = async (): Promise<Engine> => (await import("./engine.ts")).startEngine(ownFonts);

/** Loaded while the parent still renders its templates, where it will be wanted. */
let engine = process.argv.includes("typesets") ? loadEngine() : undefined;
// Whoever asks for it hears why it would not start.
engine?.catch(() => undefined);

const theEngine = (): Promise<Engine> => (engine ??= loadEngine());

async function typeset(job: TypesetJob): Promise<Typeset> {
  const started = await theEngine();
  if (!job.pack && job.parts.every((p) => p.kind === "tree")) return (await import("./document.ts")).typesetDocument(started, job);
  return (await import("../pack/typeset.ts")).typesetPack(started, job);
}

/** A picture whose outside is whole is found to be damaged only when it is drawn. */
async function typesetWithPictures(job: TypesetJob): Promise<Typeset> {
  try {
    return await typeset(job);
  } catch (error) {
    throw /failed to (?:decode image|parse SVG)/.test(String(error)) ? damaged(...undrawnPicture) : error;
  }
}

async function perform(task: Task): Promise<Done> {
  if (task.do === "typeset") return typesetWithPictures(task.job);
  if (task.do === "inspect") return (await import("../papers/look.ts")).lookInto(task, theEngine);
  if (task.do === "look-through") return (await import("../scan/look-through.ts")).lookThrough(task);
  if (task.do === "ready") return (await import("../papers/docx-accepted.ts")).forOffice(task.bytes, task.file);
  return (await import("../papers/convert.ts")).convertPaper(task, theEngine);
}

/** Our own faults are reported without what they quote, which may be a document's words. */
const withoutQuotations = (error: unknown): string =>
  `typesetting failed: ${String(error).replace(/["`'][^"`']*["`']/g, "…").slice(0, 500)}`;

const answer = (message: FromChild): void => {
  process.send?.(message);
};

process.on("message", ({ id, task }: ToChild) => {
  perform(task).then(
    (done) => answer({ id, done }),
    (error: unknown) => {
      const known = error instanceof QuorateError ? error : undefined;
      answer({
        id,
        error: {
          message: known ? known.message : withoutQuotations(error),
          ...(known ? { code: known.code } : {}),
          ...(known?.next ? { next: known.next } : {}),
        },
      });
    },
  );
});
process.on("disconnect", () => {
  process.exitCode = 0;
});
