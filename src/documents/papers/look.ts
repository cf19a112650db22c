/** In the child: looks into a paper of any kind. */
import { damaged } from "../../domain/errors.ts";
import * as say from "../../text/papers.ts";
import type { PaperFacts } from "../paper.ts";
import type { Engine } from "../typst/engine.ts";
import type { InspectTask } from "../typst/job.ts";
import { pictureFacts } from "./picture.ts";

const begins = (bytes: Uint8Array, signature: string): boolean =>
  Buffer.from(bytes.subarray(0, signature.length)).toString("latin1") === signature;

/** A PDF may have a little of something else before its header. */
const isPdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).includes("%PDF-");

async function lookIntoPdf(bytes: Uint8Array, file: string): Promise<PaperFacts> {
  const [{ openPdf, pagesWhole }, { activeContent }] = await Promise.all([
    import("../pack/open-pdf.ts"), import("./active-content.ts"),
  ]);
  const doc = await openPdf(bytes, file);
  if (!pagesWhole(doc, file)) throw damaged(...say.brokenPdf(file));
  return { format: "pdf", pages: doc.getPageCount(), warnings: activeContent(doc, file) };
}

async function lookIntoDocx({ bytes, file, house }: InspectTask): Promise<PaperFacts> {
  const { openDocx } = await import("./docx-parts.ts");
  const { notKept } = await import("./docx-losses.ts");
  return { format: "docx", warnings: notKept(openDocx(bytes, file), file, house) };
}

async function lookIntoMarkdown(bytes: Uint8Array, file: string): Promise<PaperFacts> {
  const [{ readText }, { readForm }] = await Promise.all([import("./markdown.ts"), import("./report-form.ts")]);
  const form = readForm(readText(bytes, file), file);
  return { format: "md", ...(form?.title ? { title: form.title } : {}), warnings: form?.warnings ?? [] };
}

/** The kind of a paper and what is left out of it. Throws damaged, naming the file, where it can't be used. */
export async function lookInto(task: InspectTask, engine: () => Promise<Engine>): Promise<PaperFacts> {
  const { bytes, file } = task;
  if (/\.(?:md|markdown)$/i.test(file)) return lookIntoMarkdown(bytes, file);
  if (isPdf(bytes)) return lookIntoPdf(bytes, file);
  if (begins(bytes, "PK\u0003\u0004")) return lookIntoDocx(task);
  const picture = pictureFacts(bytes, file);
  if (picture) {
    const { pictureTree, provePictures } = await import("./convert.ts");
    provePictures(await engine(), pictureTree(bytes, file, file), say.brokenPicture(file));
    return { format: picture.format, pages: 1, warnings: [] };
  }
  if (begins(bytes, "\u00D0\u00CF\u0011\u00E0")) throw damaged(...(/\.docx$/i.test(file) ? say.lockedDocx : say.oldWord)(file));
  if (/\.pdf$/i.test(file)) throw damaged(...say.brokenPdf(file));
  if (/\.docx$/i.test(file)) throw damaged(...say.brokenDocx(file));
  if (/\.(?:png|jpe?g)$/i.test(file)) throw damaged(...say.brokenPicture(file));
  throw damaged(...say.notAPaper(file));
}
