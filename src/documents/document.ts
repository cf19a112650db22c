/** One document of records: its tree, and the facts its writers need. */
import { dateOfKey } from "../domain/calendar/types.ts";
import { confirmationInForce } from "../domain/confirmation.ts";
import type { Meeting } from "../domain/meeting.ts";
import type { Supplement } from "../domain/supplements.ts";
import { agendaMark, documentTitle, DRAFT_MINUTES, PRIVATE_MARK } from "../text/documents.ts";
import { DRAFT_NOTICE } from "../text/publications.ts";
import type { DocumentKind, DocumentRecords } from "../usecases/documents-port.ts";
import type { HouseStyle } from "./house/load.ts";
import { parseHtml } from "./html/parse.ts";
import type { Block } from "./html/tree.ts";
import type { Renderer } from "./templates/render.ts";
import { agendaView, type AgendaForm } from "./view/agenda.ts";
import { decisionsView } from "./view/decisions.ts";
import { forwardPlanView } from "./view/forward-plan.ts";
import { minutesView } from "./view/minutes.ts";
import { notesView } from "./view/notes.ts";
import { noticeDate, noticeView } from "./view/notice.ts";
import { supplementView } from "./view/supplement.ts";
import type { PageFacts } from "./writers/page.ts";

const treeOf = (renderer: Renderer, name: Parameters<Renderer["html"]>[0], view: object): Block[] =>
  headed(renderer.house, signed(renderer.house, parseHtml(renderer.html(name, view))));

/** The signature in the place that its template keeps for it. */
const signed = (house: HouseStyle | undefined, tree: Block[]): Block[] =>
  tree.flatMap((b): Block[] => {
    if (b.t !== "p" || b.c !== "signature-picture") return [b];
    return house?.signature ? [{ t: "img", picture: house.signature }] : [];
  });

export const supplementTree = (
  renderer: Renderer, records: DocumentRecords, supplement: Supplement, form: AgendaForm, touched: ReadonlyMap<string, number>,
): Block[] => treeOf(renderer, "supplement", supplementView(records, supplement, form, touched));

/** The tree beneath the council's logo, where it has one. */
export const headed = (house: HouseStyle | undefined, tree: Block[]): Block[] =>
  house?.logo ? [{ t: "img", picture: house.logo }, ...tree] : tree;

export const agendaTree = (renderer: Renderer, records: DocumentRecords, form: AgendaForm): Block[] =>
  treeOf(renderer, "agenda", agendaView(records, form));

/** The record of a meeting in the form the body keeps it: minutes, or action notes. */
export function recordTree(
  renderer: Renderer, records: DocumentRecords, meeting: Meeting, as: "minutes" | "notes", isPrivate: boolean,
): Block[] {
  return as === "notes"
    ? treeOf(renderer, "notes", notesView(records, meeting, isPrivate))
    : treeOf(renderer, "minutes", minutesView(records, meeting, isPrivate));
}

export const planTree = (renderer: Renderer, records: DocumentRecords, isPrivate: boolean): Block[] =>
  treeOf(renderer, "forward-plan", forwardPlanView(records, isPrivate));

export const decisionsTree = (renderer: Renderer, records: DocumentRecords): Block[] =>
  treeOf(renderer, "decisions", decisionsView(records));

export const noticeTree = (renderer: Renderer, records: DocumentRecords): Block[] =>
  treeOf(renderer, "notice", noticeView(records));

/** Whether the document is not final, in the words for every page; the plan is never a draft. */
function draftMark(document: DocumentKind, meeting: Meeting): string {
  if (document === "agenda" || document === "pack" || document === "supplement") return agendaMark(meeting);
  if (document === "forward-plan") return "";
  if (document === "notice") return noticeDate(meeting) === undefined ? DRAFT_NOTICE : "";
  return confirmationInForce(meeting) ? "" : DRAFT_MINUTES;
}

/** Facts of the document as a whole; its date comes from the records, never from a clock. */
export function factsOf(records: DocumentRecords, document: DocumentKind, isPrivate: boolean, house?: HouseStyle): PageFacts {
  const { body, meeting, workspace } = records;
  const published = document === "notice" ? noticeDate(meeting) : meeting.agenda.publications.at(-1)?.on;
  const agenda = document === "agenda" || document === "pack" || document === "supplement" || document === "notice";
  return {
    title: documentTitle(document, body.name, dateOfKey(meeting.key)),
    author: workspace.council,
    date: (agenda ? published : undefined) ?? dateOfKey(meeting.key),
    mark: [draftMark(document, meeting), isPrivate ? PRIVATE_MARK : ""].filter(Boolean).join(" · "),
    house,
  };
}
