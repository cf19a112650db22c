import * as z from "zod";
import type { ExemptRecord } from "../../domain/meeting.ts";
import { action } from "./actions.ts";
import { paper } from "./agenda.ts";
import { id, listOf, meetingKey, schemaNumber, text } from "./common.ts";
import { held } from "./held.ts";
import { block } from "./minutes.ts";

/** `exempt.json` */
export const exemptSchema = z.looseObject({
  schema: schemaNumber,
  key: meetingKey,
  items: listOf(
    z.looseObject({
      item: id,
      title: text.optional(),
      subtitle: text.optional(),
      papers: listOf(paper),
      blocks: listOf(block),
    }),
  ),
  actions: z.array(action).optional(),
});

held<z.output<typeof exemptSchema>, ExemptRecord>();
