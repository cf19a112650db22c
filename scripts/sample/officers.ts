/** The Senior Officers Group, which prepares the Board's meetings and keeps action notes. */
import { addBody } from "../../src/usecases/bodies.ts";
import { buildAgenda } from "../../src/usecases/build-agenda.ts";
import { addItem, editItem } from "../../src/usecases/change-agenda.ts";
import { confirmMinutes } from "../../src/usecases/confirm-minutes.ts";
import { closeAction } from "../../src/usecases/follow-up.ts";
import { addMembers, type MemberInput } from "../../src/usecases/members.ts";
import { addPlanEntry, deferPlanEntry, withdrawPlanEntry, type PlanInput } from "../../src/usecases/plan-entries.ts";
import { publishAgenda } from "../../src/usecases/publish-agenda.ts";
import { recordAttendance } from "../../src/usecases/record-attendance.ts";
import { setDates } from "../../src/usecases/set-dates.ts";
import { writeMinutes } from "../../src/usecases/write-minutes.ts";
import { minutesText } from "./texts.ts";
import type { Workshop } from "./workshop.ts";

const body = "sog";
const OCTOBER = "2026-10-06";
const NOVEMBER = "2026-11-03";
const DECEMBER = "2026-12-01";
const JANUARY = "2027-01-12";

const COUNCIL = "Example City Council";

/** Two of them share their initials, so an action "by LB" has to be asked about. */
const members: MemberInput[] = [
  { name: "M Hawthorn", initials: "MH", post: "Corporate Director for People", organisation: COUNCIL, office: "chair" },
  { name: "P Larch", initials: "PL", post: "Director of Education", organisation: COUNCIL, office: "vice-chair" },
  { name: "C Hazel", initials: "CH", post: "Director of Children's Social Care", organisation: COUNCIL },
  { name: "S Willow", initials: "SW", post: "Head of Commissioning", organisation: COUNCIL },
  { name: "G Linden", initials: "GL", post: "Consultant in Public Health", organisation: COUNCIL },
  { name: "J Holly", initials: "JH", post: "Participation and Youth Voice Lead", organisation: COUNCIL },
  { name: "R Maple", initials: "RM", post: "Head of Youth Justice", organisation: COUNCIL },
  { name: "L Buckthorn", initials: "LB", post: "Head of Performance and Data", organisation: COUNCIL, from: "2026-10-01" },
  { name: "L Birch", initials: "LB", post: "Manager", organisation: "Example Careers Hub" },
  { name: "V Laurel", initials: "VL", post: "Clinical Lead, Child and Adolescent Mental Health Service", organisation: "Example Mental Health Trust" },
];

const plan = ({ ctx, act }: Workshop, title: string, said: Omit<PlanInput, "body" | "title">): void =>
  act(addPlanEntry(ctx, { body, title, ...said }));

/** September 2026: the group is set up anew, with its own standing items and no notice to keep. */
export function foundGroup(shop: Workshop): void {
  const { ctx, act, day } = shop;
  day("2026-09-29");
  act(addBody(ctx, {
    name: "Senior Officers Group",
    slug: body,
    numbering: { scheme: "per-meeting", format: "{n}" },
    notice: { regime: "none" },
    officer: { name: "E Primrose", phone: "0100 000 0000", email: "e.primrose@example.org" },
    usual: { weekday: "tuesday", time: "15:00", venue: { text: "Room 3, Town Hall Annexe, Example City" } },
    documents: { record: "notes", reasonsForApologies: false },
    standingItems: {
      firstOfYear: [],
      opening: [
        { role: "apologies", title: "Welcome and apologies" },
        { role: "minutes", title: "Notes of the last meeting and matters arising", subtitle: "To agree the notes of the last meeting" },
      ],
      closing: [
        { role: "forward-plan", title: "Forward plan" },
        { role: "other", title: "Any other business" },
      ],
    },
  }));
  act(addMembers(ctx, { body, members }));
  act(setDates(ctx, { body, dates: [OCTOBER, NOVEMBER, DECEMBER, JANUARY] }));
  plan(shop, "What the Board asked for in September", { meeting: OCTOBER, kind: "verbal-update", presenter: "M Hawthorn", duration: 20 });
  plan(shop, "Sharing information between schools and health", { meeting: OCTOBER, kind: "report", presenter: "S Willow", duration: 30 });
  plan(shop, "Winter plan", { meeting: OCTOBER, kind: "verbal-update", presenter: "G Linden", duration: 20 });
  plan(shop, "Care leavers and housing", { meeting: NOVEMBER, kind: "report", presenter: "C Hazel", duration: 30 });
  plan(shop, "Careers Hub: next year's funding", { meeting: NOVEMBER, kind: "report", presenter: "L Birch", duration: 15 });
  plan(shop, "Student social workers", { meeting: DECEMBER, kind: "report", presenter: "C Hazel", duration: 20 });
  plan(shop, "Away day", { meeting: DECEMBER, kind: "verbal-update", presenter: "J Holly", duration: 10 });
}

/** The first meeting, whose notes the second agreed. */
export function october({ ctx, act, day }: Workshop): void {
  const meeting = OCTOBER;
  day("2026-10-01");
  act(buildAgenda(ctx, { body, meeting }));
  act(publishAgenda(ctx, { body, meeting }));
  day("2026-10-06");
  act(recordAttendance(ctx, {
    body, meeting, started: "15:00", ended: "16:35",
    present: ["M Hawthorn", "P Larch", "C Hazel", "S Willow", "G Linden", "J Holly", "L Buckthorn", "L Birch", "V Laurel"],
    apologies: [{ name: "R Maple", reason: "in court" }],
    inAttendance: [{ name: "E Primrose", post: "Governance Officer (notes)" }],
  }));
  day("2026-10-07");
  act(writeMinutes(ctx, { body, meeting, text: minutesText(body, meeting) }));
  act(closeAction(ctx, { body, action: "holiday rota", as: "done" }));
}

/** The second meeting, whose notes are a draft. */
export function november(shop: Workshop): void {
  const { ctx, act, day } = shop;
  const meeting = NOVEMBER;
  day("2026-10-28");
  plan(shop, "Papers for the Board on 8 December", { meeting, kind: "noting", duration: 30 });
  plan(shop, "Attendance figures: one version", { meeting, kind: "report", presenter: "L Buckthorn", duration: 20 });
  act(deferPlanEntry(ctx, { body, title: "Careers Hub: next year's funding", to: DECEMBER, reason: "the government's offer is not expected before the end of November" }));
  act(buildAgenda(ctx, { body, meeting }));
  act(editItem(ctx, { body, meeting, item: "Matters arising and actions due", title: "Actions from earlier meetings" }));
  act(publishAgenda(ctx, { body, meeting }));
  day("2026-11-03");
  act(recordAttendance(ctx, {
    body, meeting, started: "15:04", ended: "16:30",
    present: ["P Larch", "C Hazel", "S Willow", "G Linden", "J Holly", "L Buckthorn", "R Maple"],
    apologies: [{ name: "M Hawthorn", reason: "with the inspectors' regional lead" }, { name: "L Birch" }],
    representatives: [{ name: "V Laurel", by: { name: "K Yarrow", post: "Team Manager, Child and Adolescent Mental Health Service" } }],
    inAttendance: [{ name: "E Primrose", post: "Governance Officer (notes)" }],
    presided: { name: "P Larch", reason: "In the absence of M Hawthorn" },
  }));
  act(confirmMinutes(ctx, { body, meeting: OCTOBER, at: NOVEMBER }));
  act(closeAction(ctx, { body, action: "winter vaccinations", as: "done", note: "Eleven pharmacies; four still to answer." }));
  day("2026-11-04");
  act(writeMinutes(ctx, { body, meeting, text: minutesText(body, meeting) }));
  day("2026-11-09");
  act(closeAction(ctx, { body, action: "attendance slides", as: "done" }));
  act(closeAction(ctx, { body, action: "mental health report", as: "done" }));
  day("2026-11-17");
  act(closeAction(ctx, { body, action: "care leavers report", as: "done" }));
}

/** The next agenda is in hand; a deferral made since it was built is not on it yet. */
export function nextAgenda(shop: Workshop): void {
  const { ctx, act, day } = shop;
  const meeting = DECEMBER;
  day("2026-11-20");
  act(withdrawPlanEntry(ctx, { body, title: "Away day", reason: "put off until the inspection is over" }));
  plan(shop, "Sharing information between schools and health: the page for families", { meeting, kind: "report", presenter: "L Buckthorn", duration: 20 });
  act(buildAgenda(ctx, { body, meeting }));
  act(editItem(ctx, { body, meeting, item: "Matters arising and actions due", title: "Actions from earlier meetings", duration: 10 }));
  act(addItem(ctx, { body, meeting, title: "The Board on 8 December: last checks", kind: "verbal-update", presenter: "M Hawthorn", duration: 15 }));
  plan(shop, "Winter plan: how the first weeks went", { meeting: JANUARY, kind: "verbal-update", presenter: "G Linden", duration: 15 });
  plan(shop, "Student placements in youth justice", { month: "2027-02", kind: "report", presenter: "R Maple" });
  day("2026-11-21");
  plan(shop, "Training for new foster carers", { meeting: JANUARY, kind: "report", presenter: "C Hazel", duration: 20 });
  act(deferPlanEntry(ctx, { body, title: "Training for new foster carers", to: DECEMBER, reason: "wanted before the Board meets" }));
}
