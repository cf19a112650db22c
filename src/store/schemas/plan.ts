import * as z from "zod";
import type { ForwardPlan } from "../../domain/forward-plan.ts";
import { itemKind } from "./agenda.ts";
import { count, id, listOf, localDate, meetingKey, month, privacy, schemaNumber, text } from "./common.ts";
import { held } from "./held.ts";

const entry = z.looseObject({
  id,
  title: text,
  kind: itemKind,
  subtitle: text.optional(),
  presenter: text.optional(),
  duration: count.optional(),
  meeting: meetingKey.optional(),
  month: month.optional(),
  state: z.enum(["planned", "placed", "deferred", "withdrawn", "dealt-with"]),
  placed: z.looseObject({ meeting: meetingKey, item: id }).optional(),
  suggested: z.looseObject({ meeting: meetingKey, item: id.optional() }).optional(),
  deferrals: listOf(
    z.looseObject({
      from: meetingKey.optional(),
      to: meetingKey.optional(),
      reason: text.optional(),
      on: localDate,
    }),
  ),
  withdrawn: z.looseObject({ on: localDate, reason: text.optional() }).optional(),
  private: privacy.optional(),
});

/** `forward-plan.json` */
export const planSchema = z.looseObject({ schema: schemaNumber, entries: listOf(entry) });

held<z.output<typeof planSchema>, ForwardPlan>();
