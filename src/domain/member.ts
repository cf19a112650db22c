import type { LocalDate } from "./calendar/types.ts";
import type { Id } from "./ids.ts";

export type Office = "chair" | "vice-chair" | "joint-chair";

/** An office held for a time. `to` is the last day held, inclusive. */
export interface OfficeTerm {
  office: Office;
  from?: LocalDate;
  to?: LocalDate;
}

/** A member of a body, with the seat held and the term served. */
export interface Member {
  id: Id;
  /** As written in minutes, title included: "Cllr A Fern". */
  name: string;
  /** Initials used for actions; absent means the first letters of the name. */
  initials?: string;
  post?: string;
  organisation?: string;
  /** The seat held, such as "Secondary Schools' representative". */
  seat?: string;
  class: "voting" | "co-opted" | "observer";
  offices: OfficeTerm[];
  /** First and last day of the term, inclusive; absent means open. */
  from?: LocalDate;
  to?: LocalDate;
  /** People named to stand in when this member cannot come. */
  substitutes: { name: string; post?: string }[];
}

/** A member as confirmed minutes name them, with the offices held that day; kept with the confirmation. */
export interface KeptMember extends Pick<Member, "id" | "name" | "initials" | "post" | "organisation" | "seat" | "class"> {
  offices: Office[];
}

/** `members.json` */
export interface Membership {
  schema: number;
  members: Member[];
}
