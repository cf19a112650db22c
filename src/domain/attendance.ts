import type { LocalTime } from "./calendar/types.ts";
import type { Id } from "./ids.ts";
import type { PersonRef } from "./minutes.ts";

/** A time of coming or going, with the item under way where it is known. */
export interface Movement {
  kind: "arrived" | "left";
  time?: LocalTime;
  item?: Id;
}

/** How one member's seat was filled at one meeting. */
export interface Attendee {
  member: Id;
  state: "present" | "apologies" | "absent";
  /** Reason or capacity given with apologies; printing it is a setting of the body. */
  reason?: string;
  /** Who came as substitute. */
  substitute?: { name: string; post?: string };
  /** Who was named to come as substitute, and did not: the seat stayed empty. */
  nominated?: { name: string; post?: string };
  /** A representative without a substitute's standing ("rep AK"). */
  representative?: { name: string; post?: string };
  /** In order. */
  movements: Movement[];
}

/** Someone who attends but holds no seat. */
export interface InAttendance {
  name: string;
  post?: string;
}

export interface Attendance {
  /** Actual times, local. */
  started?: LocalTime;
  ended?: LocalTime;
  /** Members not listed have not been heard from: absent, which is never printed. */
  members: Attendee[];
  inAttendance: InAttendance[];
  /** Who presided when it was not the chair, and why. */
  presided?: { member: Id; reason: string };
  /** Who took the minutes; printed beside the name. */
  minuteTaker?: PersonRef;
}
