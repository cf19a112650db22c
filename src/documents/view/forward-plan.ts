/** The forward plan from a meeting on, as its template sees it. */
import { dateOfKey, type MeetingKey } from "../../domain/calendar/types.ts";
import type { PlanEntry } from "../../domain/forward-plan.ts";
import { mediumDate, monthAndYear } from "../../text/dates.ts";
import * as say from "../../text/documents.ts";
import type { DocumentRecords } from "../../usecases/documents-port.ts";
import { privacyView, type PrivacyView } from "./privacy.ts";
import { bodyName } from "./venue.ts";

export interface PlanLineView extends PrivacyView {
  title: string;
  presenter: string;
  /** "deferred from 27 September 2022: the data is late", or empty. */
  note: string;
}

export interface PlanGroupView {
  heading: string;
  entries: PlanLineView[];
}

export interface ForwardPlanView {
  council: string;
  body: string;
  title: string;
  draft: string;
  private: boolean;
  groups: PlanGroupView[];
  empty: string;
  contactLine: string;
  contact: string;
  contactEmail: string;
}

/** Later than any date, so that what has no date comes last. */
const UNDATED = "~";

const MONTH = "2022-09".length;

/** What waited for a meeting that is past is still to come, without a date: it must not be lost. */
function whenOf(entry: PlanEntry, since: MeetingKey): string {
  const when = entry.meeting ?? entry.month ?? UNDATED;
  const waits = entry.state === "planned" || entry.state === "deferred";
  return waits && when < since && when !== since.slice(0, MONTH) ? UNDATED : when;
}

function headingOf(when: string): string {
  if (when === UNDATED) return say.planUndated;
  return when.length === MONTH ? monthAndYear(`${when}-01`) : mediumDate(dateOfKey(when));
}

/** A private entry shows its public title and why it is private. */
function lineOf(entry: PlanEntry, isPrivate: boolean): PlanLineView {
  const hidden = entry.private !== undefined && !isPrivate;
  const deferral = entry.deferrals.at(-1);
  const from = deferral?.from ? mediumDate(dateOfKey(deferral.from)) : undefined;
  return {
    title: entry.title,
    presenter: hidden ? "" : (entry.presenter ?? ""),
    note: deferral && !hidden ? say.deferredNote(from, deferral.reason) : "",
    ...privacyView(entry.private),
  };
}

function inPlan(entry: PlanEntry, since: MeetingKey): boolean {
  if (entry.state === "withdrawn" || entry.state === "dealt-with") return false;
  const when = whenOf(entry, since);
  return when >= since || when === since.slice(0, MONTH);
}

/** What is planned for the meeting and after it, by meeting or by month as the body has it; withdrawn and finished entries are left out. */
export function forwardPlanView(records: DocumentRecords, isPrivate: boolean): ForwardPlanView {
  const { body, meeting, plan, workspace } = records;
  const entries = plan.filter((e) => inPlan(e, meeting.key));
  const groupOf = (e: PlanEntry): string =>
    whenOf(e, meeting.key).slice(0, body.documents.planBy === "month" ? MONTH : undefined);
  const whens = [...new Set(entries.map(groupOf))].toSorted();
  const years = [meeting.key, ...whens.filter((when) => when !== UNDATED)].map((when) => when.slice(0, 4));
  return {
    council: workspace.council,
    body: bodyName(records),
    title: say.planTitle(bodyName(records), years[0]!, years.at(-1)!),
    draft: "",
    private: isPrivate,
    groups: whens.map((when) => ({
      heading: headingOf(when),
      entries: entries.filter((e) => groupOf(e) === when).map((e) => lineOf(e, isPrivate)),
    })),
    empty: entries.length === 0 ? say.planEmpty : "",
    contactLine: body.documents.planContact ? say.planContactLine : "",
    contact: body.documents.planContact?.name ?? "",
    contactEmail: body.documents.planContact?.email ?? "",
  };
}
