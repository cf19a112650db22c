/** A paper as a pack takes it up: a PDF as it is, any other as a PDF of LibreOffice's or a document of the house style. */
import type { Paper } from "../../domain/agenda.ts";
import { officeFailed, paperNote } from "../../text/papers.ts";
import type { Content } from "../pack/contents.ts";
import type { Typesetter } from "../typst/typesetter.ts";
import type { ReportContext } from "./converted.ts";
import { officePdf, officeProgram } from "./office.ts";

interface PaperBytes {
  paper: Paper & { private: boolean };
  /** What it is called in what is reported. */
  file: string;
  bytes: Uint8Array;
}

export interface PaperRead {
  content: Content;
  /** What is lost of it, a line each; of a PDF it is told when the pack is assembled. */
  warnings: string[];
}

/** Throws damaged, naming the paper, where it can't be used. */
export async function readPaper(
  { paper: { format, title, private: isPrivate }, file, bytes }: PaperBytes, form: ReportContext, typesetter: () => Typesetter,
): Promise<PaperRead> {
  if (format === "pdf") return { content: { kind: "file", title, file, bytes }, warnings: [] };
  // LibreOffice reads files, and nothing private is put into one on the way.
  const office = format === "docx" && !isPrivate ? officeProgram() : undefined;
  if (office !== undefined) {
    const ready = await typesetter().ready({ file, bytes });
    const pdf = await officePdf(office, ready.bytes);
    if (pdf) return { content: { kind: "file", title, file, bytes: pdf }, warnings: ready.warnings };
  }
  const { tree, warnings } = await typesetter().convert({ format, file, bytes, title, form });
  return {
    content: { kind: "tree", title, mark: "", tree },
    warnings: [...(office === undefined ? [] : [paperNote(file, officeFailed)]), ...warnings],
  };
}
