import * as z from "zod";
import type { Meeting } from "../../domain/meeting.ts";
import { agenda } from "./agenda.ts";
import { attendance } from "./attendance.ts";
import { id, listOf, localDate, localTime, meetingKey, schemaNumber, text, venue } from "./common.ts";
import { held } from "./held.ts";
import { minutes } from "./minutes.ts";

/** `meeting.json`: parts not yet begun may be left out. */
export const meetingSchema = z.looseObject({
  schema: schemaNumber,
  id,
  key: meetingKey,
  time: localTime,
  venue,
  status: z.enum([
    "scheduled", "published", "held", "draft", "confirmed", "cancelled", "inquorate", "adjourned",
  ]),
  moved: listOf(
    z.looseObject({ from: meetingKey, time: localTime, venue: venue.optional(), reason: text.optional(), on: localDate }),
  ),
  cancelled: z.looseObject({ on: localDate, reason: text }).optional(),
  adjourned: z.looseObject({ to: localDate.optional(), reason: text.optional() }).optional(),
  agenda: agenda.prefault({}),
  attendance: attendance.prefault({}),
  minutes: minutes.prefault({}),
});

held<z.output<typeof meetingSchema>, Meeting>();
