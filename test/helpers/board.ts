/** A made-up board for tests of documents: records in memory. */
import type { AgendaItem } from "../../src/domain/agenda.ts";
import type { Body } from "../../src/domain/body.ts";
import { Exempt } from "../../src/domain/exempt.ts";
import type { PlanEntry } from "../../src/domain/forward-plan.ts";
import type { ExemptItem, Meeting } from "../../src/domain/meeting.ts";
import type { Member } from "../../src/domain/member.ts";
import type { Block } from "../../src/domain/minutes.ts";
import type { DocumentRecords, DocumentRequest } from "../../src/usecases/documents-port.ts";

export const member = (id: string, name: string, more: Partial<Member> = {}): Member => ({
  id, name, class: "voting", offices: [], substitutes: [], ...more,
});

export const item = (id: string, title: string, more: Partial<AgendaItem> = {}): AgendaItem => ({
  id, title, kind: "standing", papers: [], ...more,
});

export const aBody = (more: Partial<Body> = {}): Body => ({
  schema: 1,
  slug: "hlb",
  name: "Harbour Learning Board",
  chairing: "chair",
  numbering: { scheme: "municipal-year", format: "{n}" },
  lettering: { first: "(a)", second: "bullet" },
  notice: { regime: "principal-council" },
  standingItems: { firstOfYear: [], opening: [], closing: [] },
  officer: { name: "Dana Reeve", phone: "0100 555 0142" },
  signatory: { post: "Director of Governance" },
  usual: { time: "16:00", venue: { text: "Council Chamber, Harbour House" } },
  closedDays: [],
  documents: {
    record: "minutes", reasonsForApologies: false,
    planContact: { name: "Dana Reeve", email: "dana.reeve@harbour.example" },
  },
  ...more,
});

export const MEMBERS: readonly Member[] = [
  member("m1", "Cllr Ada Fern", { post: "Portfolio Holder for Learning", organisation: "Harbour Council", offices: [{ office: "chair" }] }),
  member("m2", "Cllr Ben Okoro", { post: "Deputy Portfolio Holder", organisation: "Harbour Council", offices: [{ office: "vice-chair" }] }),
  member("m3", "Carys Lund", { post: "Headteacher, Hill School", seat: "Secondary Schools’ representative" }),
  member("m4", "Dev Marsh", { post: "Superintendent", organisation: "County Police" }),
  member("m5", "Esi Quill", { organisation: "Voluntary Sector Forum", class: "co-opted" }),
  member("m9", "Old Member", { to: "2021-05-01" }),
];

export const juneBlocks: Block[] = [
  { type: "text", text: "Priya Oduya, Head of Pathways, gave a presentation and highlighted the following:" },
  {
    type: "points", points: [
      { text: "forty-one schools have joined the pathway", sub: [] },
      { text: "three risks were described", sub: ["staff turnover", "late data"] },
    ],
  },
  { type: "heading", text: "Discussion" },
  { type: "text", text: "The following points were made in the discussion:" },
  { type: "points", points: [{ text: "small schools need more time", sub: [] }, { text: "is the grant certain?", sub: [] }] },
  { type: "motion", mover: { name: "Cllr Ada Fern" }, seconder: { name: "Carys Lund" } },
  { type: "vote", for: { count: 4 }, against: { count: 0 }, abstained: { names: [{ name: "Esi Quill" }] } },
  { type: "resolution", verb: "to", parts: ["note the presentation", "receive an update in December"], list: true },
  { type: "action", id: "a1", owner: { name: "Carys Lund", member: "m3" }, due: "2022-12-06", text: "send the strategy to all schools" },
];

export const june = (more: Partial<Meeting> = {}): Meeting => ({
  schema: 1, id: "meeting-june", key: "2022-06-28", time: "16:00",
  venue: { text: "To be held remotely via Zoom" }, status: "draft", moved: [],
  agenda: {
    publications: [{ on: "2022-06-17" }],
    items: [
      item("j1", "Apologies for absence", { role: "apologies" }),
      item("j2", "Declarations of interest", { role: "declarations" }),
      item("j3", "Learning support pathway", { kind: "presentation", subtitle: "Presentation by Priya Oduya, Head of Pathways" }),
      item("j4", "Lease of the annexe", { kind: "report", private: { ground: "exempt", paragraph: 3, reason: "The price is still being agreed." } }),
      item("j5", "Key messages and items for information", { role: "key-messages" }),
    ],
  },
  attendance: {
    started: "16:05", ended: "17:51",
    members: [
      { member: "m1", state: "apologies", reason: "on leave", movements: [] },
      { member: "m2", state: "present", movements: [] },
      { member: "m3", state: "present", movements: [{ kind: "left", time: "17:10", item: "j5" }] },
      { member: "m4", state: "apologies", substitute: { name: "Insp. Jo Reed", post: "Neighbourhoods" }, movements: [] },
      { member: "m5", state: "present", movements: [] },
    ],
    inAttendance: [{ name: "Priya Oduya", post: "Head of Pathways" }, { name: "Dana Reeve", post: "Governance Officer" }],
    presided: { member: "m2", reason: "in the absence of the Chair" },
  },
  minutes: {
    items: [
      { item: "j3", blocks: juneBlocks },
      { item: "j4", blocks: [{ type: "text", text: "The public was excluded for this item." }], summary: [{ type: "text", text: "The Board considered the lease." }] },
      { item: "j5", blocks: [{ type: "resolution", verb: "to", parts: ["note the messages"], list: false }] },
    ],
    confirmations: [],
  },
  ...more,
});

export const SECRET: ExemptItem = {
  item: "j4", title: "Lease of the annexe to Brightwater Holdings", papers: [],
  blocks: [{ type: "text", text: "Brightwater Holdings offered 412,000 pounds for the annexe lease over ten years." }],
};

export const september = (items?: AgendaItem[], more: Partial<Meeting> = {}): Meeting => ({
  schema: 1, id: "meeting-september", key: "2022-09-27", time: "16:00",
  venue: { text: "To be held remotely via Zoom", link: "https://harbour.example/live" },
  status: "published", moved: [],
  agenda: {
    publications: [{ on: "2022-09-16" }],
    items: items ?? [
      item("s1", "Apologies for absence", { role: "apologies" }),
      item("s2", "Declarations of interest", { role: "declarations" }),
      item("s3", "Minutes", { role: "minutes", confirms: ["2022-06-28"] }),
      item("s4", "Transformation programme update", { kind: "presentation", subtitle: "Presentation by Piet Amsel, Head of Commissioning" }),
      item("s5", "Inspection of services", { kind: "report", subtitle: "Report of the Director" }),
      item("s6", "Key messages and items for information", { role: "key-messages" }),
      item("s7", "Forward plan and suggestions for future agenda items", { role: "forward-plan" }),
    ],
  },
  attendance: { members: [], inAttendance: [] },
  minutes: { items: [], confirmations: [] },
  ...more,
});

const entry = (id: string, title: string, more: Partial<PlanEntry>): PlanEntry => ({
  id, title, kind: "report", state: "planned", deferrals: [], ...more,
});

export const PLAN: readonly PlanEntry[] = [
  entry("p1", "Transformation programme update", { meeting: "2022-09-27", state: "placed", presenter: "Piet Amsel" }),
  entry("p2", "Careers hub", {
    meeting: "2022-12-06", state: "deferred", presenter: "Lena Joss",
    deferrals: [{ from: "2022-09-27", to: "2022-12-06", reason: "the survey is not finished", on: "2022-09-01" }],
  }),
  entry("p3", "Old matter", { meeting: "2022-06-28", state: "dealt-with" }),
  entry("p4", "Withdrawn matter", { meeting: "2022-12-06", state: "withdrawn" }),
  entry("p5", "Site disposal", { month: "2023-03", private: { ground: "exempt", paragraph: 3 }, presenter: "Hidden Person" }),
  entry("p6", "School meals", {}),
];

export function records(meeting: Meeting, more: Partial<DocumentRecords> = {}): DocumentRecords {
  const meetings = new Map([june(), september(), meeting].map((m) => [m.key, m]));
  const numbers = new Map<string, string>();
  let n = 0;
  for (const m of [...meetings.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1))) {
    for (const i of m.agenda.items) numbers.set(i.id, String((n += 1)));
  }
  return {
    workspace: {
      schema: 1, council: "Harbour Council", timeZone: "Europe/London", division: "england-and-wales",
      annualCouncil: { usual: "05-15", dates: [] }, closedDays: [],
    },
    body: aBody(), members: MEMBERS, plan: PLAN, actions: [], meeting, meetings, numbers,
    exempt: (key) => new Exempt({ schema: 1, key, items: key === "2022-06-28" ? [SECRET] : [] }),
    ...more,
  };
}

export const request = (meeting: Meeting, more: Partial<DocumentRequest> = {}): DocumentRequest => ({
  document: "agenda", formats: ["txt"], private: false, records: records(meeting),
  readPaper: () => {
    throw new Error("no papers here");
  },
  ...more,
});
