/** One request for a document → its files. */
import type { DocumentFormat, DocumentRequest, OutputFile, RenderedDocument } from "../usecases/documents-port.ts";
import { agendaTree, decisionsTree, factsOf, noticeTree, planTree, recordTree } from "./document.ts";
import type { Block } from "./html/tree.ts";
import { loadHouse, type HouseStyle } from "./house/load.ts";
import { loadSignature } from "./house/picture.ts";
import { renderMeetingPage } from "./meeting-page.ts";
import { outputStem } from "./names.ts";
import { renderPack } from "./pack/pack.ts";
import { renderSupplement } from "./pack/supplement.ts";
import { Renderer } from "./templates/render.ts";
import { scanPublic } from "./scan/scan.ts";
import { Typesetter } from "./typst/typesetter.ts";
import { writeHtml } from "./writers/html.ts";
import { writeMarkdown } from "./writers/md.ts";
import { writePdf } from "./writers/pdf.ts";
import { writeText } from "./writers/txt.ts";

function treeFor(renderer: Renderer, { document, records, private: isPrivate }: DocumentRequest): Block[] {
  switch (document) {
    case "minutes":
    case "notes":
      return recordTree(renderer, records, records.meeting, document, isPrivate);
    case "forward-plan":
      return planTree(renderer, records, isPrivate);
    case "decisions":
      return decisionsTree(renderer, records);
    case "notice":
      return noticeTree(renderer, records);
    default:
      return agendaTree(renderer, records, { pack: false, paged: false, private: isPrivate, papersOf: () => undefined });
  }
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

async function renderOne(request: DocumentRequest, renderer: Renderer, typesetter: () => Typesetter): Promise<RenderedDocument> {
  const tree = treeFor(renderer, request);
  const facts = factsOf(request.records, request.document, request.private, renderer.house);
  const warnings: string[] = [];
  const bytesOf = async (format: DocumentFormat): Promise<Uint8Array> => {
    if (format === "html") return encode(writeHtml(tree, facts));
    if (format === "docx") return (await import("./writers/docx.ts")).writeDocx(tree, facts);
    if (format === "md") return encode(writeMarkdown(tree));
    if (format === "txt") return encode(writeText(tree));
    const made = await writePdf(typesetter(), tree, facts);
    warnings.push(...made.warnings);
    return made.pdf;
  };
  const files: OutputFile[] = [];
  for (const format of request.formats) {
    files.push({ name: `${outputStem(request)}.${format}`, bytes: await bytesOf(format) });
  }
  return { files, warnings };
}

/** The council's own look, with the signature of the body's signatory. */
function styleOf({ records: { workspace, body }, houseFolder }: DocumentRequest): HouseStyle | undefined {
  const house = loadHouse(workspace.house, houseFolder, workspace.council);
  const signature = loadSignature(body.signatory, houseFolder);
  return signature === undefined ? house : { ...house, signature };
}

/**
 * Renders the document in every format asked for. A public one is scanned for
 * exempt matter before it is given out; refused where any is found. The child that
 * typesets, and looks through what was set, is started first where a PDF is wanted, so that it loads meanwhile.
 */
export async function renderDocument(request: DocumentRequest): Promise<RenderedDocument> {
  const house = styleOf(request);
  const started = (): Typesetter => new Typesetter(house?.font?.files);
  let child = request.formats.includes("pdf") ? started() : undefined;
  const typesetter = (): Typesetter => (child ??= started());
  try {
    const renderer = new Renderer(request.ownTemplates, house, request.records.body.slug);
    const made = request.document === "pack" ? await renderPack(request, renderer, typesetter)
      : request.document === "supplement" ? await renderSupplement(request, renderer, typesetter)
        : request.document === "page" ? await renderMeetingPage(request, renderer, typesetter)
        : await renderOne(request, renderer, typesetter);
    const told = request.private ? [] : await scanPublic(made.files, request.records, typesetter);
    return { ...made, warnings: [...made.warnings, ...told] };
  } finally {
    child?.close();
  }
}
