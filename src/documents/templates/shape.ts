/**
 * What each template may name: the fields of its view model, as data. The types
 * hold shapes and view models together, so a field can't be in one alone.
 */
import type { AgendaItemView, AgendaView, PaperView, PrivateActionView } from "../view/agenda.ts";
import type { ApologyView, AttendeeView, PersonView } from "../view/attendance.ts";
import type { BlockView, PointView } from "../view/blocks.ts";
import type { ForwardPlanView, PlanGroupView, PlanLineView } from "../view/forward-plan.ts";
import type { ConfirmationView } from "../view/confirmation.ts";
import type { ContactView, SignatoryView } from "../view/contact.ts";
import type { DecidedItemView, DecisionsView } from "../view/decisions.ts";
import type { MinutedItemView } from "../view/items.ts";
import type { MinutesView } from "../view/minutes.ts";
import type { AgreedActionView, NotedItemView, NotesView } from "../view/notes.ts";
import type { NoticeView, OccasionView, PrivateBusinessView } from "../view/notice.ts";
import type { PageItemView, PageLinkView, PageView } from "../view/page.ts";
import type { SupplementItemView, SupplementView } from "../view/supplement.ts";
import type { PrivacyView } from "../view/privacy.ts";
import type { VenueView } from "../view/venue.ts";
import type { NumberedView, PriorityView, ReportPartView, ReportSectionView, ReportView } from "../view/report.ts";
import type { TemplateName } from "./load.ts";

/** `text` prints, `flag` is asked about, a list of one shape is walked through, an object has fields. */
export type Shape = "text" | "flag" | readonly [Shape] | { readonly [field: string]: Shape };

type ShapeOf<T> = T extends boolean ? "flag"
  : T extends readonly (infer U)[] ? readonly [ShapeOf<U>]
    : T extends string ? "text"
      : T extends { toHTML(): string } ? "text"
        : { readonly [K in keyof T]: ShapeOf<T[K]> };

const privacy: ShapeOf<PrivacyView> = { privacy: "text", privacyReason: "text" };
const contact: ShapeOf<ContactView> = { officer: "text", phone: "text", email: "text" };
const venue: ShapeOf<VenueView> = { place: "text", link: "text", linkLabel: "text" };
const signatory: ShapeOf<SignatoryView> = { signature: "text", signatoryName: "text", signatoryPost: "text" };
const confirmation: ShapeOf<ConfirmationView> = {
  standing: "text", confirmed: "text", corrections: ["text"], fingerprint: "text",
};
const point: ShapeOf<PointView> = { text: "text", sub: ["text"], after: ["text"] };
const block: ShapeOf<BlockView> = {
  heading: "text", text: "text", points: [point], bullets: "flag", start: "text", lettering: "text", sublettering: "text",
  resolved: "text", parts: ["text"], listed: "flag", action: "text", owner: "text", due: "text",
};
const person: ShapeOf<PersonView> = { name: "text", post: "text" };
const attendee: ShapeOf<AttendeeView> = { present: "flag", name: "text", post: "text", note: "text", role: "text" };
const apology: ShapeOf<ApologyView> = { name: "text", post: "text", partner: "text", reason: "text", instead: "text" };
const minuted: ShapeOf<MinutedItemView> = {
  number: "text", title: "text", subtitle: "text", presenter: "text", urgent: "text", apologiesLead: "text", apologies: [apology],
  noApologies: "flag", blocks: [block], summary: [block], exempt: [block], ...privacy,
};
const noted: ShapeOf<NotedItemView> = { ...minuted, section: "text", initials: "text" };
const action: ShapeOf<AgreedActionView> = { text: "text", owner: "text", due: "text", number: "text" };
const paper: ShapeOf<PaperView> = { title: "text", href: "text" };
const privateAction: ShapeOf<PrivateActionView> = { text: "text", owner: "text", due: "text" };
const agendaItem: ShapeOf<AgendaItemView> = {
  number: "text", title: "text", subtitle: "text", anchor: "text", pages: "text", urgent: "text",
  toFollow: "text", papers: [paper], ...privacy,
};
const agenda: ShapeOf<AgendaView> = {
  council: "text", body: "text", label: "text", draft: "text", private: "flag", date: "text", time: "text",
  ...venue, announcements: ["text"], changes: ["text"], summons: "text",
  ...signatory, ...contact, paged: "flag", items: [agendaItem], privateActions: [privateAction], notes: ["text"],
};
const supplementItem: ShapeOf<SupplementItemView> = { ...agendaItem, news: "text" };
const supplement: ShapeOf<SupplementView> = {
  council: "text", body: "text", label: "text", private: "flag", date: "text", time: "text", ...venue,
  published: "text", reasonLabel: "text", reason: "text", changes: ["text"], paged: "flag", items: [supplementItem],
  officer: "text", phone: "text", email: "text",
};
const minutes: ShapeOf<MinutesView> = {
  council: "text", body: "text", draft: "text", private: "flag", held: "text", members: [attendee],
  attendanceKey: "text", inAttendance: [person], presided: "text", outcome: "text", items: [minuted], ...confirmation,
};
const notes: ShapeOf<NotesView> = {
  council: "text", body: "text", title: "text", draft: "text", private: "flag", date: "text", time: "text",
  ...venue, attendees: [attendee], inAttendance: [person], apologies: [apology], presided: "text",
  outcome: "text", items: [noted], actions: [action], ...confirmation,
};
const planLine: ShapeOf<PlanLineView> = { title: "text", presenter: "text", note: "text", ...privacy };
const planGroup: ShapeOf<PlanGroupView> = { heading: "text", entries: [planLine] };
const forwardPlan: ShapeOf<ForwardPlanView> = {
  council: "text", body: "text", title: "text", draft: "text", private: "flag", groups: [planGroup],
  empty: "text", contactLine: "text", contact: "text", contactEmail: "text",
};

const decided: ShapeOf<DecidedItemView> = { number: "text", title: "text", decisions: [block], summary: [block], ...privacy };
const decisions: ShapeOf<DecisionsView> = {
  council: "text", body: "text", title: "text", draft: "text", held: "text", standing: "text", agreed: "flag",
  items: [decided], none: "text", ...contact,
};
const occasion: ShapeOf<OccasionView> = { heading: "text", date: "text", time: "text", ...venue };
const privateBusiness: ShapeOf<PrivateBusinessView> = { number: "text", title: "text", ...privacy };
const notice: ShapeOf<NoticeView> = {
  council: "text", body: "text", title: "text", draft: "text", lead: "text", meeting: occasion, earlier: occasion,
  reason: "text", remarks: ["text"], privateLead: "text", privateItems: [privateBusiness], next: "text", given: "text",
  ...contact, ...signatory,
};
const pageLink: ShapeOf<PageLinkView> = { title: "text", href: "text", size: "text" };
const pageItem: ShapeOf<PageItemView> = {
  ...minuted, anchor: "text", item: "text", minute: "text", toFollow: "text", presided: "text",
  reports: [pageLink], additional: [pageLink],
};
const page: ShapeOf<PageView> = {
  council: "text", body: "text", state: "text", draft: "text", when: "text", ...venue,
  announcements: ["text"], changes: ["text"], pack: pageLink, items: [pageItem], attendees: [attendee], inAttendance: [person],
  presided: "text", ...contact, ...confirmation,
};

const numbered: ShapeOf<NumberedView> = { number: "text", content: "text" };
const reportPart: ShapeOf<ReportPartView> = { heading: "text", paragraphs: [numbered] };
const reportSection: ShapeOf<ReportSectionView> = { number: "text", title: "text", parts: [reportPart] };
const priority: ShapeOf<PriorityView> = { name: "text", ticked: "flag" };
const report: ShapeOf<ReportView> = {
  council: "text", body: "text", title: "text", reportTo: "text", date: "text", wards: "text", directors: ["text"],
  contacts: ["text"], otherOfficers: ["text"], priorities: [priority], summary: "text", recommendations: [numbered],
  sections: [reportSection], backgroundPapers: "text",
};

/** The shape of each template's view model. */
export const SHAPES: Readonly<Record<TemplateName, Shape>> = { agenda, supplement, minutes, notes, "forward-plan": forwardPlan, decisions, notice, "meeting-page": page, report };
