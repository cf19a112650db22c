/** Making the documents of a meeting from its records. */
import { minuteNumbers } from "../domain/numbering.ts";
import type { MeetingKey } from "../domain/calendar/types.ts";
import type { DocumentFormat, DocumentKind, DocumentRecords, Documents, RenderedDocument } from "./documents-port.ts";
import type { Context } from "./ports.ts";
import { loadBodyState, meetingOf, type BodyState } from "./state.ts";

export interface GenerateInput {
  body: string;
  /** Date or key of the meeting. */
  meeting: string;
  document: DocumentKind;
  formats: readonly DocumentFormat[];
  private: boolean;
}

/** Absolute folder of the workspace's own templates, whether it is there or not. */
export const ownTemplates = (ctx: Context): string => `${ctx.store.root}/templates`;

/**
 * The files of one document. Nothing is written: the caller puts them where
 * they belong. Throws usage where there is no such body or meeting, damaged
 * where a paper or a template can't be used, refused where exempt matter would
 * get into a public document.
 */
export function generate(ctx: Context, documents: Documents, input: GenerateInput): Promise<RenderedDocument> {
  const state = loadBodyState(ctx.store, input.body);
  const { value: meeting } = meetingOf(state, input.meeting);
  return documents.render({
    document: input.document,
    formats: input.formats,
    private: input.private,
    records: documentRecords(state, meeting.key),
    readPaper: (key, file, isPrivate) => ctx.store.readPaper({ body: state.slug, key, private: isPrivate }, file),
    ownTemplates: ownTemplates(ctx),
  });
}

/** The records as documents take them; exempt ones are read only when they are asked for. */
export function documentRecords(state: BodyState, key: MeetingKey): DocumentRecords {
  const meetings = new Map([...state.meetings].map(([k, { value }]) => [k, value]));
  const numbers = minuteNumbers(state.body.value, state.workspace.value.annualCouncil, [...meetings.values()]);
  return {
    workspace: state.workspace.value,
    body: state.body.value,
    members: state.members.value.members,
    plan: state.plan.value.entries,
    actions: state.actions.value.actions,
    meeting: meetings.get(key)!,
    meetings,
    numbers: new Map([...numbers.values()].flatMap((m) => m.numbers.map((n): [string, string] => [n.item, n.printed]))),
    exempt: (of) => state.exempt(of).value,
  };
}
