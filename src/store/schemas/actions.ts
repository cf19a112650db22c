import * as z from "zod";
import type { ActionRegister } from "../../domain/actions.ts";
import { id, listOf, localDate, meetingKey, personRef, schemaNumber, text } from "./common.ts";
import { held } from "./held.ts";

/** One action, of the public register or of an exempt record. */
export const action = z.looseObject({
  id,
  text,
  owner: personRef,
  due: localDate.optional(),
  state: z.enum(["open", "done", "dropped"]),
  minuted: z.boolean().optional(),
  raised: z.looseObject({ meeting: meetingKey, item: id }).optional(),
  closed: z.looseObject({ on: localDate, note: text.optional() }).optional(),
});

/** `actions.json` */
export const actionsSchema = z.looseObject({ schema: schemaNumber, actions: listOf(action) });

held<z.output<typeof actionsSchema>, ActionRegister>();
