/**
 * What each template may name: the fields of its view model, as data. The types
 * hold shapes and view models together, so a field can't be in one alone.
 */
import type { AgendaItemView, AgendaView, PaperView } from "../view/agenda.ts";
import type { ApologyView, AttendeeView, PersonView } from "../view/attendance.ts";
import type { BlockView, PointView } from "../view/blocks.ts";
import type { ForwardPlanView, PlanGroupView, PlanLineView } from "../view/forward-plan.ts";
import type { MinutedItemView } from "../view/items.ts";
import type { MinutesView } from "../view/minutes.ts";
import type { AgreedActionView, NotesView } from "../view/notes.ts";
import type { PrivacyView } from "../view/privacy.ts";
import type { TemplateName } from "./load.ts";

/** `text` prints, `flag` is asked about, a list of one shape is walked through, an object has fields. */
export type Shape = "text" | "flag" | readonly [Shape] | { readonly [field: string]: Shape };

type ShapeOf<T> = T extends boolean ? "flag"
  : T extends readonly (infer U)[] ? readonly [ShapeOf<U>]
    : T extends string ? "text"
      : T extends { toHTML(): string } ? "text"
        : { readonly [K in keyof T]: ShapeOf<T[K]> };

const privacy: ShapeOf<PrivacyView> = { privacy: "text", privacyReason: "text" };
const point: ShapeOf<PointView> = { text: "text", sub: ["text"] };
const block: ShapeOf<BlockView> = {
  heading: "text", text: "text", points: [point], start: "text", lettering: "text", sublettering: "text",
  resolved: "text", parts: ["text"], action: "text", owner: "text", due: "text",
};
const person: ShapeOf<PersonView> = { name: "text", post: "text" };
const attendee: ShapeOf<AttendeeView> = { present: "flag", name: "text", post: "text", note: "text" };
const apology: ShapeOf<ApologyView> = { name: "text", post: "text", reason: "text", instead: "text" };
const minuted: ShapeOf<MinutedItemView> = {
  number: "text", title: "text", subtitle: "text", presenter: "text", urgent: "text", apologies: [apology],
  noApologies: "flag", blocks: [block], summary: [block], exempt: [block], ...privacy,
};
const action: ShapeOf<AgreedActionView> = { text: "text", owner: "text", due: "text", number: "text" };
const paper: ShapeOf<PaperView> = { title: "text", href: "text" };
const agendaItem: ShapeOf<AgendaItemView> = {
  number: "text", title: "text", subtitle: "text", anchor: "text", pages: "text", urgent: "text",
  toFollow: "text", papers: [paper], ...privacy,
};
const agenda: ShapeOf<AgendaView> = {
  council: "text", body: "text", label: "text", draft: "text", private: "flag", date: "text", time: "text",
  place: "text", link: "text", announcements: ["text"], changes: ["text"], summons: "text",
  signatoryName: "text", signatoryPost: "text", officer: "text", phone: "text", email: "text",
  paged: "flag", items: [agendaItem], notes: ["text"],
};
const minutes: ShapeOf<MinutesView> = {
  council: "text", body: "text", draft: "text", private: "flag", held: "text", members: [attendee],
  attendanceKey: "text", inAttendance: [person], presided: "text", items: [minuted], confirmed: "text",
  corrections: ["text"], fingerprint: "text",
};
const notes: ShapeOf<NotesView> = {
  council: "text", body: "text", title: "text", draft: "text", private: "flag", date: "text", time: "text",
  place: "text", attendees: [attendee], inAttendance: [person], apologies: [apology], presided: "text",
  items: [minuted], actions: [action], confirmed: "text", corrections: ["text"], fingerprint: "text",
};
const planLine: ShapeOf<PlanLineView> = { title: "text", presenter: "text", note: "text", ...privacy };
const planGroup: ShapeOf<PlanGroupView> = { heading: "text", entries: [planLine] };
const forwardPlan: ShapeOf<ForwardPlanView> = {
  council: "text", body: "text", title: "text", draft: "text", private: "flag", groups: [planGroup],
  empty: "text", contactLine: "text", contact: "text", contactEmail: "text",
};

/** The shape of each template's view model. */
export const SHAPES: Readonly<Record<TemplateName, Shape>> = { agenda, minutes, notes, "forward-plan": forwardPlan };
