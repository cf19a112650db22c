/** Parts that several record kinds share. Unknown fields are kept everywhere. */
import * as z from "zod";
import { expected } from "../../text/store.ts";

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The schema number of a file; the numbers in use are in migrations.ts. */
export const schemaNumber = z.int().min(1);
export const text = z.string();
export const id = z.string().min(1);

const realDay = (value: string): boolean => {
  const [year = 0, month = 0, day = 0] = value.slice(0, 10).split("-").map(Number);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (month === 2 && !leap ? 28 : (DAYS[month - 1] ?? 0));
};

export const localDate = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, expected.date).refine(realDay, expected.date);
export const localTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, expected.time);
export const meetingKey = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])[b-z]?$/, expected.meeting).refine(realDay, expected.meeting);
export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, expected.month);
export const count = z.int().min(0);

export const venue = z.looseObject({ text, link: text.optional(), label: text.optional() });
export const closedDay = z.looseObject({ date: localDate, name: text });
export const personRef = z.looseObject({ name: text, member: id.optional() });
export const privacy = z.looseObject({
  ground: z.enum(["exempt", "confidential"]),
  paragraph: z.int().min(1).max(7).optional(),
  reason: text.optional(),
});

/** A list that a file may leave out. */
export const listOf = <T extends z.ZodType>(item: T) => z.array(item).prefault([]);
