import * as z from "zod";
import type { Body } from "../../domain/body.ts";
import { LOGO_NAME } from "../../domain/house.ts";
import { expected } from "../../text/store.ts";
import { closedDay, count, listOf, localTime, schemaNumber, text, venue } from "./common.ts";
import { held } from "./held.ts";

const numbering = z.looseObject({
  scheme: z.enum(["municipal-year", "per-meeting", "perpetual"]),
  format: text,
  code: text.optional(),
  start: count.optional(),
});

const standingItem = z.looseObject({
  role: z.enum([
    "election-chair", "election-vice-chair", "membership", "apologies", "declarations",
    "minutes", "exclusion", "key-messages", "forward-plan", "other",
  ]),
  title: text,
  subtitle: text.optional(),
});

/** `body.json` */
export const bodySchema = z.looseObject({
  schema: schemaNumber,
  slug: text,
  name: text,
  seats: count.optional(),
  quorum: count.optional(),
  chairing: z.enum(["chair", "joint-chairs"]),
  numbering,
  lettering: z.looseObject({ first: z.enum(["(a)", "a)"]), second: z.enum(["bullet", "roman", "i."]) }),
  notice: z.looseObject({
    regime: z.enum(["principal-council", "parish", "calendar", "none"]),
    days: count.optional(),
  }),
  standingItems: z.looseObject({
    firstOfYear: listOf(standingItem),
    opening: listOf(standingItem),
    closing: listOf(standingItem),
  }),
  officer: z.looseObject({ name: text, phone: text.optional(), email: text.optional() }).optional(),
  signatory: z.looseObject({
    post: text.optional(), name: text.optional(), picture: z.string().regex(LOGO_NAME, expected.logo).optional(),
  }).optional(),
  usual: z.looseObject({
    weekday: z
      .enum(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
      .optional(),
    time: localTime,
    venue,
  }),
  closedDays: listOf(closedDay),
  documents: z.looseObject({
    record: z.enum(["minutes", "notes"]),
    reasonsForApologies: z.boolean(),
    apologiesOrder: z.enum(["membership", "surname"]).optional(),
    apologiesWith: z.enum(["name", "organisation"]).optional(),
    pack: z.enum(["print", "screen"]).optional(),
    summons: text.optional(),
    notes: z.array(text).optional(),
    planBy: z.enum(["meeting", "month"]).optional(),
    planContact: z.looseObject({ name: text, email: text.optional() }).optional(),
    priorities: z.array(text).optional(),
  }),
});

held<z.output<typeof bodySchema>, Body>();
