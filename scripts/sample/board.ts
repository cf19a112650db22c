/** The Children's Partnership Board: its constitution, its members, and its year up to the agenda of December 2026. */
import type { ItemKind } from "../../src/domain/agenda.ts";
import { inspectPaper } from "../../src/documents/paper.ts";
import { attachPaper } from "../../src/usecases/attach-paper.ts";
import { addBody } from "../../src/usecases/bodies.ts";
import { buildAgenda } from "../../src/usecases/build-agenda.ts";
import { addItem, editItem, moveAgendaItem } from "../../src/usecases/change-agenda.ts";
import { confirmMinutes } from "../../src/usecases/confirm-minutes.ts";
import { addAction, closeAction } from "../../src/usecases/follow-up.ts";
import { addMembers, editMember, endMember } from "../../src/usecases/members.ts";
import { addPlanEntry, deferPlanEntry, withdrawPlanEntry, type PlanInput } from "../../src/usecases/plan-entries.ts";
import { publishAgenda } from "../../src/usecases/publish-agenda.ts";
import { recordAttendance } from "../../src/usecases/record-attendance.ts";
import { setDates } from "../../src/usecases/set-dates.ts";
import { writeMinutes } from "../../src/usecases/write-minutes.ts";
import { boardMembers } from "./board-members.ts";
import { PAPER_NAMES, type Papers } from "./papers/index.ts";
import { minutesText } from "./texts.ts";
import type { Workshop } from "./workshop.ts";

const body = "cpb";
const JUNE = "2026-06-16";
const SEPTEMBER = "2026-09-22";
const DECEMBER = "2026-12-08";
const MARCH = "2027-03-23";

/** Why the public interest favours privacy, in words for the public. */
const TENDERS = "Tenders are about to be sought, and providers could set their prices by what was said.";
const AWARD = "The contracts have not been awarded, and the report sets out the prices and finances of those who tendered.";

const plan = ({ ctx, act }: Workshop, title: string, said: Omit<PlanInput, "body" | "title">): void =>
  act(addPlanEntry(ctx, { body, title, ...said }));

/** May 2026: the body, its members and dates, and what is planned so far. */
export function foundBoard(shop: Workshop): void {
  const { ctx, act, day } = shop;
  day("2026-05-20");
  act(addBody(ctx, {
    name: "Children's Partnership Board",
    slug: body,
    seats: 24,
    quorum: 8,
    numbering: { scheme: "municipal-year", format: "{n}" },
    officer: { name: "E Primrose", phone: "0100 000 0000", email: "e.primrose@example.org" },
    signatory: { post: "Director for Legal and Governance" },
    usual: { weekday: "tuesday", time: "16:00", venue: { text: "Committee Room 1, Town Hall, Market Square, Example City" } },
    documents: {
      record: "minutes", reasonsForApologies: true,
      planContact: { name: "E Primrose", email: "e.primrose@example.org" },
    },
  }));
  act(addMembers(ctx, { body, members: boardMembers }));
  for (const [member, name, post] of [
    ["F Oak", "S Elm", "Deputy Director of Children's Nursing, Example Community Health Trust"],
    ["Supt K Alder", "J Mallow", "Chief Inspector, Example Police"],
    ["N Ash", "D Quince", "Deputy Headteacher, Acorn Primary School"],
    ["A Sorrel", "P Bluebell", "Development Manager, Example Voluntary Action"],
  ] as const) act(editMember(ctx, { body, member, substitute: { name, post } }));
  act(setDates(ctx, { body, dates: [JUNE, SEPTEMBER, DECEMBER] }));
  act(setDates(ctx, { body, dates: [MARCH], venue: { text: "To be held remotely", link: "https://meetings.example.org/cpb" } }));

  const line = (title: string, meeting: string, kind: ItemKind, presenter: string, duration: number): void =>
    plan(shop, title, { meeting, kind, presenter, duration });
  line("The Children's Plan: its second year", JUNE, "presentation", "M Hawthorn, Corporate Director for People", 30);
  line("Family hubs after one year", JUNE, "presentation", "S Willow, Head of Commissioning", 25);
  line("Holiday activities this summer", JUNE, "verbal-update", "J Holly, Participation and Youth Voice Lead", 15);
  line("Transitions to adult health services", JUNE, "report", "Director of Children's Nursing", 25);
  line("School attendance: the summer term", SEPTEMBER, "presentation", "P Larch, Director of Education", 25);
  line("Care leavers and the local offer", DECEMBER, "report", "Director of Children's Social Care", 30);
  line("Holiday activities: the national evaluation", SEPTEMBER, "information", "Head of Commissioning", 10);
  line("Careers advice in special schools", DECEMBER, "report", "Manager of the Careers Hub", 20);
  line("Annual report of the Virtual School", MARCH, "report", "Virtual School Head", 25);
}

/** The first meeting of the municipal year. */
export function june({ ctx, act, day }: Workshop): void {
  const meeting = JUNE;
  day("2026-05-29");
  act(deferPlanEntry(ctx, { body, title: "Transitions to adult health", to: SEPTEMBER, reason: "the two health trusts are still agreeing their part" }));
  day("2026-06-05");
  act(buildAgenda(ctx, { body, meeting }));
  act(addItem(ctx, { body, meeting, title: "Minutes", subtitle: "To confirm the minutes of the meeting held on 17 March 2026", kind: "standing", at: 6 }));
  act(addItem(ctx, { body, meeting, title: "Dates of meetings in 2026/27", kind: "noting", duration: 5 }));
  act(publishAgenda(ctx, { body, meeting, on: "2026-06-05" }));

  day("2026-06-16");
  act(recordAttendance(ctx, {
    body, meeting, started: "16:02", ended: "17:48",
    present: [
      "Cllr A Fern", "Cllr B Rowan", "M Hawthorn", "C Hazel", "P Larch", "S Willow", "G Linden", "J Holly", "T Juniper",
      "F Oak", "Supt K Alder", "N Ash", "O Poplar", "W Bracken", "I Heather", "A Sorrel", "Y Clover", "Z Bramble", "U Teasel",
    ],
    apologies: [
      { name: "D Cedar", reason: "at the integrated care board" }, { name: "V Laurel", reason: "in clinic" },
      { name: "H Yew", reason: "examinations" }, { name: "R Maple" },
    ],
    absent: ["L Birch"],
    inAttendance: [{ name: "E Primrose", post: "Governance Officer" }, { name: "T Mint", post: "Family Hubs Manager" }],
    arrived: [{ name: "Supt K Alder", time: "16:20" }],
  }));
  act(editMember(ctx, { body, member: "Cllr B Rowan", office: "vice-chair", officeFrom: JUNE }));

  day("2026-06-19");
  act(writeMinutes(ctx, { body, meeting, text: minutesText(body, meeting) }));
}

/** Between the meetings: a term ends, things are done, the plan moves. */
export function summer(shop: Workshop): void {
  const { ctx, act, day } = shop;
  day("2026-07-24");
  act(closeAction(ctx, { body, action: "quiet room", as: "done", note: "All four pages say so, with a picture of the room." }));
  plan(shop, "Mental health support in schools", {
    meeting: SEPTEMBER, kind: "presentation", presenter: "V Laurel, Clinical Lead of the Child and Adolescent Mental Health Service",
    duration: 30, suggestedAt: JUNE,
  });
  day("2026-08-31");
  act(endMember(ctx, { body, member: "O Poplar", on: "2026-08-31" }));
  day("2026-09-02");
  act(addMembers(ctx, { body, members: [{
    name: "E Sycamore", post: "Headteacher, Example City Academy", organisation: "Example Schools' Forum",
    seat: "Secondary Schools' representative", from: "2026-09-01",
  }] }));
  act(withdrawPlanEntry(ctx, { body, title: "the national evaluation", reason: "published in July and sent to members by email" }));
  act(deferPlanEntry(ctx, { body, title: "Transitions to adult health", to: MARCH, reason: "asked for by both health trusts, whose agreement is due in January" }));
  plan(shop, "The Children's Plan 2027 to 2030: priorities for consultation", {
    meeting: SEPTEMBER, kind: "report", presenter: "Corporate Director for People", duration: 30,
  });
  plan(shop, "Short breaks: the future of the framework", {
    meeting: SEPTEMBER, kind: "verbal-update", presenter: "S Willow, Head of Commissioning", duration: 15,
    private: { ground: "exempt", paragraph: 3, reason: TENDERS },
  });
  day("2026-09-10");
  act(closeAction(ctx, { body, action: "young people's marking", as: "done", note: "Set for the last week of April each year." }));
  act(closeAction(ctx, { body, action: "a name and a new date", as: "done", note: "Three have both; transport waits for its consultation." }));
}

/** The meeting that confirms June and is now a draft. */
export async function september({ ctx, act, day }: Workshop, papers: Papers): Promise<void> {
  const meeting = SEPTEMBER;
  day("2026-09-11");
  act(buildAgenda(ctx, { body, meeting }));
  act(moveAgendaItem(ctx, { body, meeting, item: "Mental health support in schools", to: 5 }));
  act(await attachPaper(ctx, inspectPaper, {
    body, meeting, item: "The Children's Plan 2027 to 2030: priorities for consultation",
    name: PAPER_NAMES.childrensPlan, bytes: papers.childrensPlan, title: "The Children's Plan 2027 to 2030: priorities for consultation",
  }));
  act(publishAgenda(ctx, { body, meeting, on: "2026-09-11" }));

  day("2026-09-22");
  act(recordAttendance(ctx, {
    body, meeting, started: "16:03", ended: "17:44",
    present: [
      "Cllr A Fern", "Cllr B Rowan", "M Hawthorn", "P Larch", "S Willow", "G Linden", "J Holly", "T Juniper", "V Laurel",
      "N Ash", "E Sycamore", "H Yew", "W Bracken", "A Sorrel", "Y Clover", "Z Bramble", "U Teasel",
    ],
    apologies: [
      { name: "C Hazel", reason: "giving evidence in court" }, { name: "R Maple", reason: "on leave" },
      { name: "F Oak", reason: "on leave" }, { name: "D Cedar" },
      { name: "Supt K Alder", reason: "on leave" }, { name: "L Birch", reason: "at an employers' conference" },
    ],
    substitutes: [{ name: "F Oak", by: { name: "S Elm", post: "Deputy Director of Children's Nursing, Example Community Health Trust" } }],
    inAttendance: [{ name: "E Primrose", post: "Governance Officer" }, { name: "Q Larkspur", post: "Consultation Officer" }],
    arrived: [{ name: "W Bracken", time: "16:20" }],
    left: [{ name: "A Sorrel", time: "17:12" }, { name: "H Yew", time: "17:35" }],
  }));
  act(recordAttendance(ctx, { body, meeting, arrived: [{ name: "A Sorrel", time: "17:28" }] }));
  act(confirmMinutes(ctx, {
    body, meeting: JUNE, at: SEPTEMBER,
    corrections: ['under "Family hubs after one year", "forty-two schools" to read "thirty-two schools"'],
  }));
  act(closeAction(ctx, { body, action: "who came this summer", as: "done", note: "Reported to the meeting of 22 September." }));

  day("2026-09-25");
  act(writeMinutes(ctx, { body, meeting, text: minutesText(body, meeting) }));
}

/** What was suggested in September, and what was done in the autumn. */
export function autumn(shop: Workshop): void {
  const { ctx, act, day } = shop;
  day("2026-09-28");
  const suggested = { suggestedAt: SEPTEMBER };
  plan(shop, "Young carers in schools", { ...suggested, meeting: MARCH, kind: "report", presenter: "Director of Education", duration: 20 });
  plan(shop, "Youth justice: the first week after an arrest", { ...suggested, meeting: MARCH, kind: "presentation", presenter: "R Maple, Head of Youth Justice", duration: 25 });
  plan(shop, "How buses are planned", { ...suggested, kind: "presentation" });
  plan(shop, "Mental health support in schools: waiting times", {
    ...suggested, meeting: DECEMBER, kind: "report", presenter: "Clinical Lead of the Child and Adolescent Mental Health Service", duration: 20,
  });
  plan(shop, "School attendance: the autumn term so far", {
    ...suggested, meeting: DECEMBER, kind: "presentation", presenter: "P Larch, Director of Education", duration: 20,
  });
  plan(shop, "The Children's Plan 2027 to 2030: outcome of the consultation", {
    ...suggested, meeting: MARCH, kind: "report", presenter: "Corporate Director for People", duration: 30,
  });
  plan(shop, "Youth employment and the Careers Hub", { meeting: DECEMBER, kind: "report", presenter: "Manager of the Careers Hub", duration: 20 });
  plan(shop, "Short breaks: award of contracts", {
    meeting: DECEMBER, kind: "report", presenter: "Head of Commissioning", duration: 20,
    private: { ground: "exempt", paragraph: 3, reason: AWARD },
  });
  plan(shop, "Safeguarding partnership: annual report", { meeting: MARCH, kind: "information", presenter: "U Teasel, Independent Scrutineer", duration: 10 });
  plan(shop, "Family hubs: the second year", { month: "2027-06", kind: "report", presenter: "Head of Commissioning" });
  act(addAction(ctx, { body, text: "tell members how to use the secure link for private papers", owner: "M Hawthorn", due: "2026-11-20" }));

  day("2026-10-12");
  act(closeAction(ctx, { body, action: "telephone script", as: "done", note: "Sent to all 74; 22 have begun." }));
  day("2026-11-05");
  act(deferPlanEntry(ctx, { body, title: "Careers advice in special schools", reason: "the adviser's post is vacant" }));
  day("2026-11-18");
  act(closeAction(ctx, { body, action: "secure link", as: "done" }));
  act(closeAction(ctx, { body, action: "two parents", as: "done", note: "Two came forward, and read the tenders with names removed." }));
}

/** The agenda of December, published with papers and one still to follow. */
export async function december({ ctx, act, day }: Workshop, papers: Papers): Promise<void> {
  const meeting = DECEMBER;
  day("2026-11-19");
  act(buildAgenda(ctx, { body, meeting }));
  act(moveAgendaItem(ctx, { body, meeting, item: "Short breaks: award of contracts", to: 10 }));
  act(editItem(ctx, { body, meeting, item: "Matters arising and actions due", duration: 10 }));
  for (const { item, name, bytes, title } of [
    { item: "Care leavers and the local offer", name: PAPER_NAMES.careLeavers, bytes: papers.careLeavers, title: "Care leavers and the local offer" },
    { item: "School attendance: the autumn term so far", name: PAPER_NAMES.attendance, bytes: papers.attendance, title: "School attendance: slides" },
    { item: "Mental health support in schools: waiting times", name: PAPER_NAMES.mentalHealth, bytes: papers.mentalHealth, title: "Mental health support in schools: waiting times and next steps" },
    { item: "Short breaks: award of contracts", name: PAPER_NAMES.shortBreaks, bytes: papers.shortBreaks, title: "Short breaks: how the tenders were judged" },
  ]) act(await attachPaper(ctx, inspectPaper, { body, meeting, item, name, bytes, title }));

  day("2026-11-20");
  act(publishAgenda(ctx, { body, meeting, toFollow: ["Youth employment and the Careers Hub"] }));
}
