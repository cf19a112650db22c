/** Loading what the acts of one body need, and naming a meeting within it. */
import type { ActionRegister } from "../domain/actions.ts";
import type { Body } from "../domain/body.ts";
import { parseMeetingKey } from "../domain/calendar/meeting-key.ts";
import type { LocalDate, MeetingKey } from "../domain/calendar/types.ts";
import type { Exempt } from "../domain/exempt.ts";
import type { ForwardPlan, PlanEntry } from "../domain/forward-plan.ts";
import type { ExemptRecord, Meeting } from "../domain/meeting.ts";
import type { Membership } from "../domain/member.ts";
import type { Workspace } from "../domain/workspace.ts";
import { usage } from "../domain/errors.ts";
import { noMeeting } from "../text/meetings.ts";
import type { FileKind, FileRef, FileTypes, Loaded, Step, Store } from "./ports.ts";

/** Everything of one body; meetings oldest first. */
export interface BodyState {
  slug: string;
  workspace: Loaded<Workspace>;
  body: Loaded<Body>;
  members: Loaded<Membership>;
  plan: Loaded<ForwardPlan>;
  actions: Loaded<ActionRegister>;
  meetings: Map<MeetingKey, Loaded<Meeting>>;
  /** Reads what is private about a meeting, once; kept out of the state itself. */
  exempt(key: MeetingKey): Loaded<Exempt<ExemptRecord>>;
}

/**
 * Reads a body's records, of its meetings those from the day `since` on where
 * one is given. Throws usage where there is no such body, damaged where a
 * record can't be read.
 */
export function loadBodyState(store: Store, slug: string, since?: LocalDate): BodyState {
  const exempt = new Map<MeetingKey, Loaded<Exempt<ExemptRecord>>>();
  return {
    slug,
    workspace: store.load({ kind: "workspace" }),
    body: store.load({ kind: "body", body: slug }),
    members: store.load({ kind: "members", body: slug }),
    plan: store.load({ kind: "plan", body: slug }),
    actions: store.load({ kind: "actions", body: slug }),
    meetings: new Map(
      store.meetings(slug).filter((key) => since === undefined || key >= since).map((key) => [key, store.load({ kind: "meeting", body: slug, key })]),
    ),
    exempt: (key) => {
      const loaded = exempt.get(key) ?? store.load({ kind: "exempt", body: slug, key });
      exempt.set(key, loaded);
      return loaded;
    },
  };
}

/** The meeting a person means by a date or key; usage error where there is none. */
export function meetingOf(state: BodyState, named: string): Loaded<Meeting> {
  const key = parseMeetingKey(named);
  const found = state.meetings.get(key);
  if (!found) throw usage(...noMeeting(state.body.value.name, key, [...state.meetings.keys()]));
  return found;
}

/** A step that writes `value` over what was loaded. */
export function write<K extends FileKind>(
  ref: FileRef<K>,
  loaded: Loaded<FileTypes[K]>,
  value: FileTypes[K],
): Step {
  return { do: "write", ref, value, base: loaded.hash } as Step;
}

/** The step that writes a changed forward plan; none where it is the same list. */
export const planSteps = (state: BodyState, entries: PlanEntry[]): Step[] =>
  entries === state.plan.value.entries
    ? []
    : [write({ kind: "plan", body: state.slug }, state.plan, { ...state.plan.value, entries })];

/** The meetings before `key`, oldest first. */
export function meetingsBefore(state: BodyState, key: MeetingKey): Meeting[] {
  return [...state.meetings.values()].map((m) => m.value).filter((m) => m.key < key);
}
