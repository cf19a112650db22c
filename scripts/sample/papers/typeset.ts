/** Typesets the sample's PDF papers with the native Typst addon: tagged, fonts embedded, the same bytes each time. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { FONT_FILES } from "../../../src/documents/typst/fonts.ts";
import type { Slides } from "./attendance-slides.ts";
import type { Report } from "./report.ts";

interface Result {
  result: object | null;
  hasError(): boolean;
  takeDiagnostics?(): unknown;
}

interface Compiler {
  mapShadow(file: string, bytes: Buffer): void;
  compile(options: { mainFilePath: string }): Result;
  pdf(document: object, options: { pdfStandard: string; creationTimestamp: number }): Buffer;
  fetchDiagnostics(said: unknown): { message: string }[];
}

interface Addon {
  NodeCompiler: { create(options: { workspace: string; fontArgs: { fontBlobs: Buffer[] }[] }): Compiler };
}

const require = createRequire(import.meta.url);

/** The addon, or undefined where there is none for this machine. */
function addon(): Addon | undefined {
  for (const libc of ["gnu", "musl"]) {
    try {
      return require(`@myriaddreamin/typst-ts-node-compiler-linux-x64-${libc}`) as Addon;
    } catch {
      // Not for this machine; the next one may be.
    }
  }
  return undefined;
}

/** Whether papers can be typeset here to the bytes that are committed. */
export const canTypeset = (): boolean => addon() !== undefined;

/** Apostrophes and quotation marks as they are printed. */
const printed = (text: string): string =>
  text.replace(/(^|[\s(])"/g, "$1“").replaceAll('"', "”").replace(/(^|[\s(])'/g, "$1‘").replaceAll("'", "’");

/** Typesets a report or slides. Throws where there is no addon, or with Typst's own words. */
export function typeset(template: "report" | "slides", paper: Report | Slides): Uint8Array {
  const found = addon();
  if (!found) throw new Error("The native Typst addon is not installed, so papers cannot be made here.");
  const folder = import.meta.dirname;
  const main = `${folder}/${template}.typ`;
  const compiler = found.NodeCompiler.create({
    workspace: folder, fontArgs: [{ fontBlobs: FONT_FILES.map((file) => readFileSync(file)) }],
  });
  compiler.mapShadow(main, readFileSync(main));
  compiler.mapShadow(`${folder}/paper.json`, Buffer.from(JSON.stringify(paper, (_, v: unknown) => (typeof v === "string" ? printed(v) : v))));
  const outcome = compiler.compile({ mainFilePath: main });
  if (outcome.hasError() || !outcome.result) {
    const said = outcome.takeDiagnostics?.();
    throw new Error(said ? compiler.fetchDiagnostics(said).map((d) => d.message).join("; ") : "Typst failed");
  }
  const [year, month, day] = paper.date;
  return compiler.pdf(outcome.result, { pdfStandard: "ua-1", creationTimestamp: Date.UTC(year, month - 1, day, 9) / 1000 });
}
