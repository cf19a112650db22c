/** Makes documents for the application; loaded when the first one is asked for. */
import { join } from "node:path";
import { renderDocument } from "../documents/index.ts";
import { writeOutput } from "../system/output-folder.ts";
import { made as text } from "../text/application-minutes.ts";
import type { Made, Services } from "../tui/index.tsx";
import { generate } from "../usecases/generate.ts";

/** The pack as PDF and its front sheet as HTML, into `out` or `out-private` beside the records. */
export const makePack: Services["makePack"] = async (context, { body, meeting, private: isPrivate }, progress): Promise<Made> => {
  progress(text.typesetting);
  const rendered = await generate(context, { render: renderDocument }, { body, meeting, document: "pack", formats: ["pdf", "html"], private: isPrivate });
  progress(text.writing);
  const paths = writeOutput(join(context.store.root, isPrivate ? "out-private" : "out"), rendered.files, isPrivate);
  return {
    paths: paths.filter((path) => /-pack(-private)?\.(pdf|html)$/.test(path)),
    scan: isPrivate ? text.notScanned : text.scanned,
    warnings: rendered.warnings,
    ...(rendered.pages !== undefined && { pages: rendered.pages }),
    ...(rendered.ranges && { ranges: rendered.ranges }),
  };
};

/** The record of a meeting in the body's own form, minutes or action notes, in every format. */
export const makeMinutes: Services["makeMinutes"] = async (context, { body, meeting }): Promise<Made> => {
  const document = context.store.load({ kind: "body", body }).value.documents.record;
  const rendered = await generate(context, { render: renderDocument }, { body, meeting, document, formats: ["pdf", "html", "md", "txt"], private: false });
  return { paths: writeOutput(join(context.store.root, "out"), rendered.files, false), warnings: rendered.warnings };
};
