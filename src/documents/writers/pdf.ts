/** Tree → PDF, by way of the typesetting child. */
import type { Block } from "../html/tree.ts";
import { BLANK_PAGE } from "../../text/documents.ts";
import { OWN_FAMILY } from "../typst/fonts.ts";
import type { Part, Typeset, TypesetJob } from "../typst/job.ts";
import type { Typesetter } from "../typst/typesetter.ts";
import type { PageFacts } from "./page.ts";

const dateParts = (date: string): [number, number, number] => [
  Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)),
];

/** The job for one document, or for a pack of parts; as a pack it is for print. */
export const typesetJob = (facts: PageFacts, parts: Part[], pack: boolean): TypesetJob => ({
  title: facts.title, author: facts.author, date: dateParts(facts.date), mark: facts.mark,
  house: { accent: facts.house?.accent ?? "", fonts: facts.house?.font ? [OWN_FAMILY] : [] },
  blank: BLANK_PAGE, firstPage: 1, pack, oddStarts: pack, stamps: pack, parts,
});

export const writePdf = (typesetter: Typesetter, tree: Block[], facts: PageFacts): Promise<Typeset> =>
  typesetter.run(typesetJob(facts, [
    { kind: "tree", id: "document", item: "", stamped: false, anchor: "", title: facts.title, mark: "", tree },
  ], false));
