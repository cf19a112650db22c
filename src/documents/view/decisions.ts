/** The decisions of a meeting, for the day after: what was resolved, and how it was voted on. Public matter alone. */
import { dateOfKey } from "../../domain/calendar/types.ts";
import { confirmationInForce } from "../../domain/confirmation.ts";
import type { Block, ItemMinutes } from "../../domain/minutes.ts";
import * as say from "../../text/documents.ts";
import { decisionsConfirmed, decisionsNotConfirmed, decisionsTitle, noDecisions } from "../../text/publications.ts";
import type { DocumentRecords } from "../../usecases/documents-port.ts";
import { blockViews, type BlockView } from "./blocks.ts";
import { contactView, type ContactView } from "./contact.ts";
import { heldView } from "./held.ts";
import { privacyView, type PrivacyView } from "./privacy.ts";
import type { Rich } from "./rich.ts";
import { bodyName } from "./venue.ts";

export interface DecidedItemView extends PrivacyView {
  /** Minute number as the body prints it. */
  number: string;
  title: string;
  /** Resolutions, with who moved them and the votes, in the order of the minutes. */
  decisions: BlockView[];
  /** The public summary of what was minuted in private. */
  summary: BlockView[];
}

export interface DecisionsView extends ContactView {
  council: string;
  body: string;
  title: string;
  draft: string;
  /** "Decisions of the meeting held at … on …". */
  held: string | Rich;
  /** Whether the minutes behind the list are confirmed, in a sentence. */
  standing: string;
  /** The body keeps action notes, which say AGREED. */
  agreed: boolean;
  items: DecidedItemView[];
  none: string;
}

const DECIDING: ReadonlySet<Block["type"]> = new Set(["motion", "vote", "resolution"]);
const hasResolution = (blocks: readonly Block[]): boolean => blocks.some((b) => b.type === "resolution");

/** Of an item without a resolution nothing is listed, but for the summary of a private one. */
function decided(minuted: ItemMinutes | undefined, isPrivate: boolean): { blocks: Block[]; summary: Block[] } {
  const blocks = minuted && hasResolution(minuted.blocks) ? minuted.blocks.filter((b) => DECIDING.has(b.type)) : [];
  return { blocks, summary: isPrivate || minuted?.private ? (minuted?.summary ?? []) : [] };
}

/** The list's fields. It is made from the public minutes, and never looks into the exempt ones. */
export function decisionsView(records: DocumentRecords): DecisionsView {
  const { body, meeting, numbers, workspace } = records;
  const confirmation = confirmationInForce(meeting);
  const items = meeting.agenda.items.flatMap((item, at): DecidedItemView[] => {
    const minuted = meeting.minutes.items.find((m) => m.item === item.id);
    const { blocks, summary } = decided(minuted, item.private !== undefined);
    if (blocks.length + summary.length === 0) return [];
    return [{
      number: numbers.get(item.id) ?? String(at + 1),
      title: item.title,
      decisions: blockViews(blocks, body.lettering),
      summary: blockViews(summary, body.lettering),
      ...privacyView(item.private ?? minuted?.private),
    }];
  });
  return {
    council: workspace.council,
    body: bodyName(records),
    title: decisionsTitle,
    draft: confirmation ? "" : say.DRAFT_MINUTES,
    held: heldView(decisionsTitle, meeting),
    standing: confirmation ? decisionsConfirmed(dateOfKey(confirmation.at)) : decisionsNotConfirmed,
    agreed: body.documents.record === "notes",
    items,
    none: items.length === 0 ? noDecisions : "",
    ...contactView(body),
  };
}
