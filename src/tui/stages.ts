/** The life of a meeting in seven stages: what is done, in hand, due or to come. */
import { confirmationInForce } from "../domain/confirmation.ts";
import type { LocalDate } from "../domain/calendar/types.ts";
import { dateOfKey } from "../domain/calendar/types.ts";
import type { Meeting } from "../domain/meeting.ts";
import { dayAndMonth } from "../text/dates.ts";
import { SIGN } from "./theme.ts";

export const STAGES = ["dates", "agenda", "pack", "attendance", "minutes", "confirm", "followUp"] as const;
export type StageName = (typeof STAGES)[number];

export interface Stage {
  name: StageName;
  label: string;
  sign: string;
}

/** Signs of the stages. `deadline` is the last day to publish, where notice is needed. */
export function stagesOf(meeting: Meeting, today: LocalDate, deadline: LocalDate | undefined): Stage[] {
  const published = meeting.agenda.publications.length > 0;
  const over = dateOfKey(meeting.key) < today;
  const called = meeting.attendance.members.length > 0;
  const written = meeting.minutes.items.filter((item) => item.blocks.length > 0 || item.private).length;
  const confirmed = confirmationInForce(meeting) !== undefined;
  const late = !published && !over && deadline !== undefined && deadline <= addWeek(today);
  const all = written >= meeting.agenda.items.length && written > 0;
  const sign: Record<StageName, string> = {
    dates: meeting.status === "cancelled" ? SIGN.due : SIGN.done,
    agenda: published ? SIGN.done : meeting.agenda.items.length > 0 ? SIGN.current : late ? SIGN.due : SIGN.open,
    pack: published ? SIGN.done : late ? SIGN.due : SIGN.open,
    attendance: called ? SIGN.done : over && meeting.status !== "cancelled" ? SIGN.due : SIGN.open,
    minutes: confirmed || all ? SIGN.done : written > 0 ? SIGN.current : over && called ? SIGN.due : SIGN.open,
    confirm: confirmed ? SIGN.done : SIGN.open,
    followUp: SIGN.open,
  };
  const label: Record<StageName, string> = {
    dates: "Dates",
    agenda: "Agenda",
    pack: !published && deadline !== undefined && !over ? `Pack by ${dayAndMonth(deadline).slice(0, 6).trim()}` : "Pack",
    attendance: "Attendance",
    minutes: "Minutes",
    confirm: "Confirm",
    followUp: "Follow-up",
  };
  return STAGES.map((name) => ({ name, label: label[name], sign: sign[name] }));
}

/** A deadline is pressing in its last week. Dates compare as text, so a rough week is enough. */
function addWeek(date: LocalDate): LocalDate {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1, day + 7)).toISOString().slice(0, 10);
}

/** The stage an officer most likely came for. */
export function stageInHand(stages: readonly Stage[], meeting: Meeting, today: LocalDate): StageName {
  if (meeting.status === "cancelled") return "dates";
  if (meeting.status === "confirmed") return "followUp";
  if (dateOfKey(meeting.key) <= today && meeting.agenda.publications.length > 0) {
    return stages.find((stage) => stage.name === "attendance")?.sign === SIGN.done ? "minutes" : "attendance";
  }
  return meeting.agenda.publications.length > 0 ? "pack" : "agenda";
}
