import * as z from "zod";
import type { Attendance } from "../../domain/attendance.ts";
import { id, listOf, localTime, personRef, text } from "./common.ts";
import { held } from "./held.ts";

const person = z.looseObject({ name: text, post: text.optional() });

const attendee = z.looseObject({
  member: id,
  state: z.enum(["present", "apologies", "absent"]),
  reason: text.optional(),
  substitute: person.optional(),
  nominated: person.optional(),
  representative: person.optional(),
  movements: listOf(
    z.looseObject({
      kind: z.enum(["arrived", "left"]),
      time: localTime.optional(),
      item: id.optional(),
    }),
  ),
});

/** The attendance within `meeting.json`. */
export const attendance = z.looseObject({
  started: localTime.optional(),
  ended: localTime.optional(),
  members: listOf(attendee),
  inAttendance: listOf(person),
  presided: z.looseObject({ member: id, reason: text }).optional(),
  minuteTaker: personRef.optional(),
});

held<z.output<typeof attendance>, Attendance>();
