import { findItem } from "../domain/agenda-building/find-item.ts";
import type { AgendaItem, Paper, PaperFormat } from "../domain/agenda.ts";
import { parseMeetingKey } from "../domain/calendar/meeting-key.ts";
import { damaged, refused } from "../domain/errors.ts";
import type { Meeting } from "../domain/meeting.ts";
import {
  noSuchPaper, paperAttached, paperDetached, privatePaperAttached, privatePaperDetached,
  privatePaperLate, sameDocumentAttached, samePrivateAttached,
} from "../text/agenda.ts";
import { sameAsPrivate } from "../text/privacy.ts";
import { agendaStep, type ItemNamed } from "./change-agenda.ts";
import { exemptStep } from "./exempt-record.ts";
import { privateDocuments } from "./private-twins.ts";
import { mustBeUnpublished } from "./guards.ts";
import { paperNamed, papersOf } from "./item-papers.ts";
import type { Context, Loaded, PaperPlace, Plan, Step } from "./ports.ts";
import { republishAgenda, type AgendaChange } from "./republish-agenda.ts";
import { loadBodyState, meetingOf, type BodyState } from "./state.ts";

/** What a look into a paper's bytes tells. */
export interface PaperLook {
  format: PaperFormat;
  /** Where the format has a fixed number. */
  pages?: number;
  /** Its title, where the paper says so itself. */
  title?: string;
  /** What will be left out of it, a line each. */
  warnings?: readonly string[];
}

/** Looks into a paper's bytes. Throws damaged. */
export type InspectPaper = (bytes: Uint8Array, name: string) => Promise<PaperLook>;

export interface AttachInput extends ItemNamed {
  /** The file's own name, used for its title and its name in the papers folder. */
  name: string;
  bytes: Uint8Array;
  title?: string | undefined;
  additional?: boolean | undefined;
  /** For a published agenda: publish again, and why. */
  republish?: { reason: string; on?: string | undefined } | undefined;
}

/**
 * Attaches a paper to an item. The paper is put in its folder first, where no
 * record names it yet; the record that names it is the act. A private item's
 * paper goes under `exempt/`.
 */
export async function attachPaper(ctx: Context, inspect: InspectPaper, input: AttachInput, dryRun = false): Promise<Plan> {
  const state = loadBodyState(ctx.store, input.body);
  const meeting = meetingOf(state, input.meeting);
  if (!input.republish) mustBeUnpublished(meeting.value);
  const item = findItem(meeting.value.agenda.items, input.item, meeting.value.key);
  const place = placeOf(state, meeting.value, item);
  const { paper, warnings } = await storedPaper(ctx, inspect, state, place, input, dryRun);
  if (!dryRun && papersOf(state, meeting.value, item).some((p) => p.sha256 === paper.sha256)) {
    ctx.store.removePaper(place, paper.file);
    return { act: "attach a paper", steps: [], says: [item.private ? samePrivateAttached : sameDocumentAttached(input.name)], warnings: [] };
  }
  try {
    return attached(ctx, state, meeting, item, input, paper, warnings);
  } catch (error) {
    // Refused after all: the copy that nothing names would only lie about.
    if (!dryRun) ctx.store.removePaper(place, paper.file);
    throw error;
  }
}

function attached(
  ctx: Context, state: BodyState, meeting: Loaded<Meeting>, item: AgendaItem, input: AttachInput, paper: Paper, warnings: string[],
): Plan {
  if (item.private) return privateAttached(ctx, state, meeting, item, input, paper);
  if (input.republish) {
    const plan = republishAgenda(ctx, {
      body: input.body, meeting: input.meeting, ...input.republish,
      changes: [{ change: "paper", item: input.item, paper }],
    });
    return { ...plan, warnings: [...plan.warnings, ...warnings] };
  }
  const says = [paperAttached(paper.title, item.title, paper.pages)];
  return { act: "attach a paper", steps: [withPapers(state, meeting, item, [...item.papers, paper])], says, warnings };
}

/** Neither its title nor its name is said: what is printed may be kept. The public learns of a late one that it came. */
function privateAttached(
  ctx: Context, state: BodyState, meeting: Loaded<Meeting>, item: AgendaItem, input: AttachInput, paper: Paper,
): Plan {
  const step = exemptStep(state, meeting.value.key, item.id, (own) => ({ ...own, papers: [...own.papers, paper] }));
  if (!input.republish) {
    return { act: "attach a paper", steps: [step], says: [privatePaperAttached(item.title, paper.pages)], warnings: [] };
  }
  const plan = republishAgenda(ctx, {
    body: input.body, meeting: input.meeting, ...input.republish,
    changes: [{ change: "private-paper", item: input.item, paper: paper.id }],
  });
  return { ...plan, steps: [...plan.steps, step] };
}

/** Puts a paper for a public item in its folder, for an act that will name it; with what will be left out of it. */
export async function storePaper(
  ctx: Context, inspect: InspectPaper, input: ItemNamed & { name: string; bytes: Uint8Array }, dryRun = false,
): Promise<{ paper: Paper; warnings: string[] }> {
  const state = loadBodyState(ctx.store, input.body);
  const { value: meeting } = meetingOf(state, input.meeting);
  const item = findItem(meeting.agenda.items, input.item, meeting.key);
  if (item.private) throw refused(...privatePaperLate(item.title));
  return storedPaper(ctx, inspect, state, placeOf(state, meeting, item), input, dryRun);
}

/** Takes away the papers that were put in their folder for changes that were refused. */
export function unstorePapers(ctx: Context, on: { body: string; meeting: string }, changes: readonly AgendaChange[]): void {
  const place = { body: on.body, key: parseMeetingKey(on.meeting), private: false };
  for (const change of changes) if (change.change === "paper") ctx.store.removePaper(place, change.paper.file);
}

async function storedPaper(
  ctx: Context, inspect: InspectPaper, state: BodyState, place: PaperPlace,
  input: { name: string; bytes: Uint8Array; title?: string | undefined; additional?: boolean | undefined },
  dryRun: boolean,
): Promise<{ paper: Paper; warnings: string[] }> {
  const found = await inspect(input.bytes, input.name);
  const stored = dryRun ? { file: input.name, sha256: "" } : ctx.store.addPaper(place, input.name, input.bytes);
  const privateAt = place.private ? undefined : privateDocuments(state).get(stored.sha256);
  if (privateAt !== undefined) {
    ctx.store.removePaper(place, stored.file);
    throw refused(...sameAsPrivate(privateAt));
  }
  const paper: Paper = {
    id: ctx.newId("paper"),
    title: input.title ?? found.title ?? titleFrom(input.name),
    role: input.additional ? "additional" : "report",
    file: stored.file,
    format: found.format,
    ...(found.pages === undefined ? {} : { pages: found.pages }),
    sha256: stored.sha256,
  };
  return { paper, warnings: [...(found.warnings ?? [])] };
}

/** Takes a paper off an item. The caller removes the file with `Store.removePaper` once the act is done. */
export function detachPaper(ctx: Context, input: ItemNamed & { paper: string }): Plan & { place: PaperPlace; file: string } {
  const state = loadBodyState(ctx.store, input.body);
  const meeting = meetingOf(state, input.meeting);
  mustBeUnpublished(meeting.value);
  const item = findItem(meeting.value.agenda.items, input.item, meeting.value.key);
  const { paper, isPrivate } = paperNamed(state, meeting.value, item, input.paper);
  const rest = (list: Paper[]) => list.filter((p) => p.id !== paper.id);
  return {
    act: "take a paper away",
    steps: [isPrivate
      ? exemptStep(state, meeting.value.key, item.id, (own) => ({ ...own, papers: rest(own.papers) }))
      : withPapers(state, meeting, item, rest(item.papers))],
    says: [isPrivate ? privatePaperDetached(item.title) : paperDetached(paper.title, item.title)],
    warnings: [],
    place: { body: state.slug, key: meeting.value.key, private: isPrivate },
    file: paper.file,
  };
}

const placeOf = (state: BodyState, meeting: Meeting, item: AgendaItem): PaperPlace => ({
  body: state.slug, key: meeting.key, private: item.private !== undefined,
});

/** The step that writes an item's public papers. */
export function withPapers(state: BodyState, meeting: Loaded<Meeting>, item: AgendaItem, papers: Paper[]): Step {
  const items = meeting.value.agenda.items.map((i) => (i.id === item.id ? { ...i, papers } : i));
  return agendaStep(state, meeting, items);
}

/** "learning-support_strategy.pdf" → "Learning support strategy" */
function titleFrom(name: string): string {
  const plain = name.replace(/\.[^.]*$/, "").replace(/[-_]+/g, " ").trim();
  if (plain === "") throw damaged(...noSuchPaper(name, []));
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}
