/** In the child: a paper that is no PDF becomes a document of the house style. */
import { damaged, QuorateError } from "../../domain/errors.ts";
import { brokenPicture, brokenPictureWithin, paperFailed } from "../../text/papers.ts";
import type { Block } from "../html/tree.ts";
import type { Engine } from "../typst/engine.ts";
import type { ConvertTask } from "../typst/job.ts";
import { Pictures } from "../typst/pictures.ts";
import type { Converted } from "./converted.ts";
import { pictureFacts } from "./picture.ts";
import { tidied } from "./tidy.ts";

/** A picture alone on its page, under its title, which also stands for it where it can't be seen. */
export function pictureTree(bytes: Uint8Array, file: string, title: string): Block[] {
  const facts = pictureFacts(bytes, file);
  if (!facts) throw damaged(...brokenPicture(file));
  return tidied([{ t: "h", l: 1, k: [title] }, { t: "img", picture: { ...facts, bytes, alt: title, whole: true } }], title);
}

async function markdown({ bytes, file, title, form: context }: ConvertTask): Promise<Converted> {
  const [{ convertMarkdown, MarkdownReader, picturesLost, readText }, { readForm }] = await Promise.all([
    import("./markdown.ts"), import("./report-form.ts"),
  ]);
  const text = readText(bytes, file);
  const form = readForm(text, file);
  if (!form) return convertMarkdown(text, file, title);
  const [{ reportView }, { Renderer }, { parseHtml }] = await Promise.all([
    import("../view/report.ts"), import("../templates/render.ts"), import("../html/parse.ts"),
  ]);
  const reader = new MarkdownReader();
  const { view, warnings } = reportView(form, context, reader, file);
  const html = new Renderer(context.ownTemplates).html("report", view);
  return { tree: tidied(parseHtml(html), title), warnings: [...form.warnings, ...warnings, ...picturesLost(reader, file)] };
}

async function convert(task: ConvertTask): Promise<Converted> {
  switch (task.format) {
    case "docx": return (await import("../docx.ts")).convertDocx(task.bytes, task.file, task.title);
    case "md": return markdown(task);
    case "png": case "jpeg": return { tree: pictureTree(task.bytes, task.file, task.title), warnings: [] };
  }
}

/**
 * Sets the pictures once, so that one whose inside is broken is found while its
 * paper is at hand to be named. Throws damaged.
 */
export function provePictures(engine: Engine, tree: readonly Block[], refusal: [message: string, next: string]): void {
  const pictures = new Pictures();
  const taken = pictures.takenFrom(tree);
  if (pictures.files.size === 0) return;
  const job = {
    title: "", author: "", date: [2000, 1, 1], mark: "", blank: "", pack: false, oddStarts: false, stamps: false, firstPage: 1,
    house: { accent: "", fonts: [] },
    parts: [{ kind: "tree", id: "proof", item: "", stamped: false, anchor: "", title: "", mark: "", tree: taken }],
  };
  try {
    engine.compile(JSON.stringify(job), pictures.files);
  } catch {
    throw damaged(...refusal);
  }
}

/** Throws damaged, naming the paper, where it can't be used. */
export async function convertPaper(task: ConvertTask, engine: () => Promise<Engine>): Promise<Converted> {
  let made: Converted;
  try {
    made = await convert(task);
  } catch (error) {
    throw error instanceof QuorateError ? error : damaged(...paperFailed(task.file));
  }
  if (task.format !== "md") provePictures(await engine(), made.tree, (task.format === "docx" ? brokenPictureWithin : brokenPicture)(task.file));
  return made;
}
