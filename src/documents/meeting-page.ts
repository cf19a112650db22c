/** The meeting's web page with its public papers beside it. */
import { dateOfKey } from "../domain/calendar/types.ts";
import { documentTitle } from "../text/documents.ts";
import { fileSize, packLink, pageState } from "../text/publications.ts";
import type { DocumentRequest, OutputFile, RenderedDocument } from "../usecases/documents-port.ts";
import { factsOf, headed } from "./document.ts";
import { parseLandmarks } from "./html/landmarks.ts";
import { outputStem } from "./names.ts";
import { packContents, type Content } from "./pack/contents.ts";
import { renderPack } from "./pack/pack.ts";
import type { Renderer } from "./templates/render.ts";
import type { Typesetter } from "./typst/typesetter.ts";
import { NO_LINK, pageView, stateOf, type ItemLinks, type PageLinkView } from "./view/page.ts";
import { writeMeetingPage } from "./writers/meeting-page.ts";
import type { PageFacts } from "./writers/page.ts";
import { typesetJob } from "./writers/pdf.ts";

/** A paper as a PDF of its own: cleaned as in the pack, or typeset where it came as something else. */
async function paperCopy(content: Content, facts: PageFacts, typesetter: Typesetter): Promise<{ pdf: Uint8Array; warnings: string[] }> {
  const own = { id: "paper", item: "", stamped: false, anchor: "", title: content.title, mark: "" };
  const mark = content.kind === "tree" ? content.mark : "";
  const part = content.kind === "tree"
    ? { ...own, kind: "tree" as const, tree: content.tree }
    : { ...own, kind: "file" as const, file: content.file, bytes: content.bytes };
  return typesetter.run(typesetJob({ ...facts, title: content.title, mark }, [part], false));
}

const linkTo = (file: OutputFile, title: string): PageLinkView =>
  ({ title, href: file.name, size: fileSize("PDF", file.bytes.length) });

/** Renders the page as HTML, copies the public papers beside it and, if asked, makes the pack too. */
export async function renderMeetingPage(
  request: DocumentRequest, renderer: Renderer, typesetter: () => Typesetter,
): Promise<RenderedDocument> {
  const { records } = request;
  const { body, meeting } = records;
  const title = documentTitle(pageState[stateOf(meeting)], body.name, dateOfKey(meeting.key));
  const facts: PageFacts = { ...factsOf(records, "page", false, renderer.house), title };
  const { items, warnings } = await packContents(request, renderer, typesetter);
  const papers: OutputFile[] = [];
  const links = new Map<string, ItemLinks>();
  for (const { item, number, contents } of items) {
    const found: ItemLinks = { reports: [], additional: [] };
    for (const [at, content] of contents.entries()) {
      const made = await paperCopy(content, facts, typesetter());
      warnings.push(...made.warnings);
      const copy = { name: `${outputStem(request)}-item-${number}${contents.length > 1 ? `-${at + 1}` : ""}.pdf`, bytes: made.pdf };
      papers.push(copy);
      (content.additional ? found.additional : found.reports).push(linkTo(copy, content.title));
    }
    links.set(item.id, found);
  }
  const pack = request.withPack ? await renderPack({ ...request, document: "pack", formats: ["pdf"] }, renderer, typesetter) : undefined;
  warnings.push(...(pack?.warnings ?? []));
  const [packFile] = pack?.files ?? [];
  const view = pageView(
    records, (item) => links.get(item.id) ?? { reports: [], additional: [] }, packFile ? linkTo(packFile, packLink) : NO_LINK,
  );
  const landmarks = parseLandmarks(renderer.html("meeting-page", view));
  const logo = headed(renderer.house, []);
  const header = logo.length > 0 ? [{ nav: "", tree: logo }, ...landmarks.header] : landmarks.header;
  const page = writeMeetingPage({ ...landmarks, header }, { ...facts, mark: view.draft });
  return {
    files: [{ name: `${outputStem(request)}.html`, bytes: new TextEncoder().encode(page) }, ...papers, ...(packFile ? [packFile] : [])],
    warnings: [...new Set(warnings)],
  };
}
