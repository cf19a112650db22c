/** Making the documents of a meeting from its records. */
import { minuteNumbers } from "../domain/numbering.ts";
import type { PackForm } from "../domain/body.ts";
import type { MeetingKey } from "../domain/calendar/types.ts";
import { usage } from "../domain/errors.ts";
import { formatNotOffered, publicOnly } from "../text/publications.ts";
import {
  FORMATS_OF, PUBLIC_KINDS,
  type DocumentFormat, type DocumentKind, type DocumentRecords, type Documents, type RenderedDocument,
} from "./documents-port.ts";
import { knownSecrets, mustBeWhole } from "./exempt-reach.ts";
import { mustHoldNoTwin } from "./private-twins.ts";
import type { Context } from "./ports.ts";
import { loadBodyState, meetingOf, type BodyState } from "./state.ts";

export interface GenerateInput {
  body: string;
  /** Date or key of the meeting. */
  meeting: string;
  document: DocumentKind;
  /** None means the document's own first one. */
  formats: readonly DocumentFormat[];
  private: boolean;
  withPack?: boolean;
  /** Which supplement, from 1; the last where it is left out. */
  number?: number | undefined;
  /** How a pack or supplement is paged; the body's own way where it is left out. */
  packFor?: PackForm | undefined;
}

/** Throws usage where the document is not made in a format, or has no private form. */
function mustBeMade({ document, formats, private: isPrivate }: GenerateInput): void {
  const offered = FORMATS_OF[document];
  const not = formats.find((format) => !offered.includes(format));
  if (not !== undefined) throw usage(...formatNotOffered(document, not, offered));
  if (isPrivate && PUBLIC_KINDS.has(document)) throw usage(...publicOnly(document));
}

/** Absolute folder of the workspace's own templates, whether it is there or not. */
export const ownTemplates = (ctx: Context): string => `${ctx.store.root}/templates`;

/** Absolute folder of the workspace's own logo and fonts, whether it is there or not. */
export const houseFolder = (ctx: Context): string => `${ctx.store.root}/house`;

/**
 * The files of one document. Nothing is written: the caller puts them where
 * they belong. Throws usage where there is no such body or meeting or the
 * document is not made in that form, damaged where a paper or a template can't
 * be used or a private part is not here, refused where exempt matter would get
 * into a public document, or nobody could say whether it would.
 */
export async function generate(ctx: Context, documents: Documents, input: GenerateInput): Promise<RenderedDocument> {
  mustBeMade(input);
  const state = loadBodyState(ctx.store, input.body);
  const { value: meeting } = meetingOf(state, input.meeting);
  if (!input.private && (input.withPack || input.document === "pack" || input.document === "supplement")) mustHoldNoTwin(state, meeting);
  const exempt = input.private
    ? { warnings: mustBeWhole(state, meeting, input.document), exempt: (key: MeetingKey) => state.exempt(key).value }
    : knownSecrets(state, meeting, input.withPack ? "pack" : input.document);
  const made = await documents.render({
    document: input.document,
    formats: input.formats.length > 0 ? input.formats : FORMATS_OF[input.document].slice(0, 1),
    private: input.private,
    ...(input.withPack ? { withPack: true } : {}),
    ...(input.number === undefined ? {} : { number: input.number }),
    ...(input.packFor === undefined ? {} : { packFor: input.packFor }),
    records: { ...documentRecords(state, meeting.key), exempt: exempt.exempt },
    readPaper: (key, file, isPrivate) => ctx.store.readPaper({ body: state.slug, key, private: isPrivate }, file),
    ownTemplates: ownTemplates(ctx),
    houseFolder: houseFolder(ctx),
  });
  return { ...made, warnings: [...exempt.warnings, ...made.warnings] };
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
