/** The documents of a meeting, from its records. */
export { renderDocument } from "./render.ts";
export { inspectPaper, type PaperFacts } from "./paper.ts";
