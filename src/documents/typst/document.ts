/** One document of our own as a PDF, held to PDF/UA-1 where the engine can hold it. */
import { fontNotUsed } from "../../text/house.ts";
import { unshownCharacters } from "../../text/papers.ts";
import { mustDraw, type Engine } from "./engine.ts";
import type { Typeset, TypesetJob } from "./job.ts";
import { Pictures } from "./pictures.ts";

export async function typesetDocument(engine: Engine, job: TypesetJob): Promise<Typeset> {
  // WASM knows no PDF/UA mode; what that mode adds to the catalogue is added as for a pack.
  if (engine.name === "wasm") return (await import("../pack/typeset.ts")).typesetPack(engine, job);
  const pictures = new Pictures();
  const parts = job.parts.map((p) => (p.kind === "tree" ? { ...p, tree: pictures.takenFrom(p.tree) } : p));
  const made = engine.compile(JSON.stringify({ ...job, parts }), pictures.files);
  mustDraw(made);
  const pages = made.layout.pages;
  const warnings = made.layout.ownFont ? [] : [fontNotUsed];
  try {
    return { pdf: made.pdf(true), pages, warnings };
  } catch (error) {
    // A name in a script our fonts lack must not keep the minutes from being printed.
    if (!/could not be displayed/.test(String(error))) throw error;
    return { pdf: made.pdf(false), pages, warnings: [...warnings, unshownCharacters] };
  }
}
