/** The items of a meeting as its minutes or action notes print them. */
import type { AgendaItem } from "../../domain/agenda.ts";
import type { ExemptItem, Meeting } from "../../domain/meeting.ts";
import type { DocumentRecords } from "../../usecases/documents-port.ts";
import { apologiesView, type ApologyView } from "./attendance.ts";
import { blockViews, type BlockView } from "./blocks.ts";
import { privacyView, type PrivacyView } from "./privacy.ts";

export interface MinutedItemView extends PrivacyView {
  /** Minute number as the body prints it. */
  number: string;
  title: string;
  subtitle: string;
  presenter: string;
  urgent: string;
  /** The list made from the attendance, for the item on apologies. */
  apologies: ApologyView[];
  noApologies: boolean;
  blocks: BlockView[];
  /** The public summary of exempt minutes. */
  summary: BlockView[];
  /** Exempt minutes; empty in every public document. */
  exempt: BlockView[];
}

/** `secret` is given only for a private document. */
function itemView(
  records: DocumentRecords, meeting: Meeting, item: AgendaItem, at: number, secret: ExemptItem | undefined,
): MinutedItemView {
  const { body, members } = records;
  const minuted = meeting.minutes.items.find((m) => m.item === item.id);
  const privacy = item.private ?? minuted?.private;
  const forApologies = item.role === "apologies";
  const apologies = forApologies
    ? apologiesView(meeting, members, body.documents.reasonsForApologies) : [];
  const hidden = item.private !== undefined && secret === undefined;
  return {
    number: records.numbers.get(item.id) ?? String(at + 1),
    title: secret?.title ?? item.title,
    subtitle: secret?.subtitle ?? (hidden ? "" : (item.subtitle ?? "")),
    presenter: hidden ? "" : (item.presenter ?? ""),
    urgent: item.urgent ?? "",
    apologies,
    noApologies: forApologies && apologies.length === 0 && meeting.attendance.members.length > 0
      && (minuted?.blocks.length ?? 0) === 0,
    blocks: blockViews(minuted?.blocks ?? [], body.lettering),
    summary: blockViews(minuted?.summary ?? [], body.lettering),
    exempt: blockViews(secret?.blocks ?? [], body.lettering),
    ...privacyView(privacy),
  };
}

/** Every item of the agenda in order. Exempt minutes are taken up only when `isPrivate`. */
export function minutedItems(
  records: DocumentRecords, meeting: Meeting, isPrivate: boolean,
): MinutedItemView[] {
  const secrets = isPrivate ? records.exempt(meeting.key).reveal().items : [];
  return meeting.agenda.items.map((item, at) =>
    itemView(records, meeting, item, at, secrets.find((s) => s.item === item.id)));
}
