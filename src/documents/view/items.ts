/** The items of a meeting as its minutes or action notes print them. */
import type { AgendaItem } from "../../domain/agenda.ts";
import type { ExemptItem, Meeting } from "../../domain/meeting.ts";
import type { Block } from "../../domain/minutes.ts";
import { apologiesLead, apologiesNamedAbove } from "../../text/documents.ts";
import type { DocumentRecords } from "../../usecases/documents-port.ts";
import { apologiesView, type ApologyView } from "./attendance.ts";
import { blockViews, type BlockForm, type BlockView } from "./blocks.ts";
import { privacyView, type PrivacyView } from "./privacy.ts";
import { inLines, type Rich } from "./rich.ts";

export interface MinutedItemView extends PrivacyView {
  /** Minute number as the body prints it. */
  number: string;
  title: string;
  subtitle: string | Rich;
  presenter: string;
  urgent: string;
  /** What leads in to the list of apologies, or stands for it; the minutes' own words where they have them. */
  apologiesLead: string;
  /** The list made from the attendance, for the item on apologies. */
  apologies: ApologyView[];
  noApologies: boolean;
  blocks: BlockView[];
  /** The public summary of exempt minutes. */
  summary: BlockView[];
  /** Exempt minutes; empty in every public document. */
  exempt: BlockView[];
}

/** How a document prints the items. */
export interface MinutedForm extends BlockForm {
  private: boolean;
  /** Apologies are led in to where they are minuted, listed there without a word, or were named at the head of the document. */
  apologies: "led" | "listed" | "above";
}

/**
 * The words before the list of apologies. A first paragraph that ends with a colon and
 * leads in to nothing else is meant for it; where the list stands above, a sentence says
 * so unless the minutes say something themselves.
 */
function leadOf(blocks: readonly Block[], form: MinutedForm["apologies"]): { lead: string; rest: readonly Block[] } {
  const [first, second] = blocks;
  if (form === "above") return { lead: first ? "" : apologiesNamedAbove, rest: blocks };
  if (first?.type === "text" && first.text.endsWith(":") && second?.type !== "points") return { lead: first.text, rest: blocks.slice(1) };
  return { lead: form === "led" ? apologiesLead : "", rest: blocks };
}

/** `secret` is given only for a private document. */
function itemView(
  records: DocumentRecords, meeting: Meeting, item: AgendaItem, at: number, secret: ExemptItem | undefined, form: MinutedForm,
): MinutedItemView {
  const { body, members } = records;
  const minuted = meeting.minutes.items.find((m) => m.item === item.id);
  const privacy = item.private ?? minuted?.private;
  const forApologies = item.role === "apologies";
  const apologies = forApologies ? apologiesView(meeting, members, body.documents) : [];
  const written = minuted?.blocks ?? [];
  const { lead, rest } = apologies.length > 0 ? leadOf(written, form.apologies) : { lead: "", rest: written };
  const blocksOf = (blocks: readonly Block[]): BlockView[] => blockViews(blocks, body.lettering, form);
  const hidden = item.private !== undefined && secret === undefined;
  return {
    number: records.numbers.get(item.id) ?? String(at + 1),
    title: secret?.title ?? item.title,
    subtitle: inLines(secret?.subtitle ?? (hidden ? "" : (item.subtitle ?? ""))),
    presenter: hidden ? "" : (item.presenter ?? ""),
    urgent: item.urgent ?? "",
    apologiesLead: lead,
    apologies,
    noApologies: forApologies && apologies.length === 0 && meeting.attendance.members.length > 0 && written.length === 0,
    blocks: blocksOf(rest),
    summary: blocksOf(minuted?.summary ?? []),
    exempt: blocksOf(secret?.blocks ?? []),
    ...privacyView(privacy),
  };
}

/** Every item of the agenda in order. Exempt minutes are taken up only by a private form. */
export function minutedItems(records: DocumentRecords, meeting: Meeting, form: MinutedForm): MinutedItemView[] {
  const secrets = form.private ? records.exempt(meeting.key).reveal().items : [];
  return meeting.agenda.items.map((item, at) =>
    itemView(records, meeting, item, at, secrets.find((s) => s.item === item.id), form));
}
