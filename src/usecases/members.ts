/** Members of a body: add, import, edit, end a term. */
import { parseLocalDate } from "../domain/calendar/parse-date.ts";
import { addDays } from "../domain/calendar/local-date.ts";
import type { LocalDate } from "../domain/calendar/types.ts";
import { defined } from "../domain/defined.ts";
import { usage } from "../domain/errors.ts";
import type { Member, Office } from "../domain/member.ts";
import { memberChanged, memberEnded, membersAdded, memberTwice, termBackwards } from "../text/members.ts";
import { unchanged } from "../text/unchanged.ts";
import { memberNamed } from "./people-at.ts";
import type { Context, Plan, Step } from "./ports.ts";
import { loadBodyState, write, type BodyState } from "./state.ts";

/** A member as given by a form or a list; dates as people write them. */
export interface MemberInput {
  name: string;
  post?: string | undefined;
  organisation?: string | undefined;
  seat?: string | undefined;
  initials?: string | undefined;
  class?: Member["class"] | undefined;
  office?: Office | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

/** Adds members, all of them or none. One person may not hold two terms at once. */
export function addMembers(ctx: Context, input: { body: string; members: MemberInput[] }): Plan {
  const state = loadBodyState(ctx.store, input.body);
  const list = [...state.members.value.members];
  for (const given of input.members) {
    const from = date(given.from);
    if (list.some((m) => m.name === given.name && serves(m, from))) throw usage(...memberTwice(given.name));
    const member: Member = {
      id: ctx.newId("member"),
      name: given.name,
      ...defined({ initials: given.initials, post: given.post, organisation: given.organisation, seat: given.seat }),
      class: given.class ?? "voting",
      offices: given.office ? [{ office: given.office, ...defined({ from }) }] : [],
      ...defined({ from, to: date(given.to) }),
      substitutes: [],
    };
    mustBeATerm(member);
    list.push(member);
  }
  const names = input.members.map((m) => m.name);
  return { act: "add members", steps: [membersStep(state, list)], says: [membersAdded(names)], warnings: [] };
}

/** Changes a member; a new office ends whoever held it until then. */
export function editMember(
  ctx: Context,
  input: { body: string; member: string; name?: string | undefined; officeFrom?: string | undefined; substitute?: { name: string; post?: string } | undefined }
    & Omit<MemberInput, "name">,
): Plan {
  const state = loadBodyState(ctx.store, input.body);
  const member = memberNamed(state.members.value.members, input.member);
  const from = date(input.officeFrom);
  const next: Member = {
    ...member,
    ...defined({
      name: input.name, post: input.post, organisation: input.organisation, seat: input.seat,
      initials: input.initials, class: input.class, from: date(input.from), to: date(input.to),
    }),
    offices: input.office ? [...ended(member.offices, from), { office: input.office, ...defined({ from }) }] : member.offices,
    substitutes: input.substitute ? [...member.substitutes, input.substitute] : member.substitutes,
  };
  const list = state.members.value.members.map((m) => {
    if (m.id === member.id) return next;
    return input.office && input.office !== "joint-chair"
      ? { ...m, offices: ended(m.offices, from, input.office) }
      : m;
  });
  mustBeATerm(next);
  const same = JSON.stringify(list) === JSON.stringify(state.members.value.members);
  return {
    act: `change ${member.name}`,
    steps: same ? [] : [membersStep(state, list)],
    says: [same ? unchanged(member.name) : memberChanged(next.name)],
    warnings: [],
  };
}

/** Ends a member's term; the day given is the last one served. */
export function endMember(ctx: Context, input: { body: string; member: string; on?: string }): Plan {
  const state = loadBodyState(ctx.store, input.body);
  const on = input.on === undefined ? ctx.clock.today() : parseLocalDate(input.on);
  const member = memberNamed(state.members.value.members.filter((m) => serves(m, on)), input.member);
  const next: Member = {
    ...member,
    to: on,
    offices: member.offices.map((o) => (o.to === undefined || o.to > on ? { ...o, to: on } : o)),
  };
  mustBeATerm(next);
  const list = state.members.value.members.map((m) => (m.id === member.id ? next : m));
  return { act: `end the term of ${member.name}`, steps: [membersStep(state, list)], says: [memberEnded(member.name, on)], warnings: [] };
}

const date = (text: string | undefined): LocalDate | undefined =>
  text === undefined || text === "" ? undefined : parseLocalDate(text);

/** Throws usage for a term that ends before it begins. */
function mustBeATerm({ name, from, to }: Member): void {
  if (from !== undefined && to !== undefined && to < from) throw usage(...termBackwards(name, from, to));
}

/** Whether a term is open on a day, or at all where no day is given. */
const serves = (m: Member, on: LocalDate | undefined): boolean =>
  m.to === undefined || (on !== undefined && m.to >= on);

/** Offices held end the day before a new one begins. */
function ended(offices: Member["offices"], from: LocalDate | undefined, office?: Office): Member["offices"] {
  return offices.flatMap((o) => {
    if (o.to !== undefined || (office !== undefined && o.office !== office)) return [o];
    return from === undefined ? [] : [{ ...o, to: addDays(from, -1) }];
  });
}

const membersStep = (state: BodyState, members: Member[]): Step =>
  write({ kind: "members", body: state.slug }, state.members, { ...state.members.value, members });
