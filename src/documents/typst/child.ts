/** The typesetting child's own script: takes jobs from its parent, answers with PDFs, ends with it. */
import { QuorateError } from "../../domain/errors.ts";
import { startEngine } from "./engine.ts";
import type { FromChild, ToChild, Typeset, TypesetJob } from "./job.ts";
import { typesetDocument } from "./document.ts";

const engine = startEngine();

async function typeset(job: TypesetJob): Promise<Typeset> {
  if (!job.pack && job.parts.every((p) => p.kind === "tree")) return typesetDocument(await engine, job);
  const { typesetPack } = await import("../pack/typeset.ts");
  return typesetPack(await engine, job);
}

/** Our own faults are reported without what they quote, which may be a document's words. */
const withoutQuotations = (error: unknown): string =>
  `typesetting failed: ${String(error).replace(/["`'][^"`']*["`']/g, "…").slice(0, 500)}`;

const answer = (message: FromChild): void => {
  process.send?.(message);
};

process.on("message", ({ id, job }: ToChild) => {
  typeset(job).then(
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
