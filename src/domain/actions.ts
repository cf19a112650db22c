import type { LocalDate, MeetingKey } from "./calendar/types.ts";
import type { Id } from "./ids.ts";
import type { PersonRef } from "./minutes.ts";

/** Something a person undertook to do. One minuted in public carries its minute's id. */
export interface Action {
  id: Id;
  text: string;
  owner: PersonRef;
  /** Last day to do it by, inclusive. */
  due?: LocalDate;
  state: "open" | "done" | "dropped";
  /** It stands in the minutes of the meeting below, and follows their wording. */
  minuted?: boolean;
  /** Where it was agreed. */
  raised?: { meeting: MeetingKey; item: Id };
  /** When it was done or dropped, and a note. */
  closed?: { on: LocalDate; note?: string };
}

/** `actions.json` */
export interface ActionRegister {
  schema: number;
  actions: Action[];
}
