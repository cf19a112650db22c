import * as z from "zod";
import type { Minutes } from "../../domain/minutes.ts";
import { count, id, listOf, localDate, localTime, meetingKey, personRef, privacy, text } from "./common.ts";
import { held } from "./held.ts";
import { keptMember } from "./members.ts";

const votes = z.union([
  z.looseObject({ count }),
  z.looseObject({ names: z.array(personRef) }),
]);

/** One block of an item's minutes, public or exempt. */
export const block = z.discriminatedUnion("type", [
  z.looseObject({ type: z.literal("text"), text }),
  z.looseObject({ type: z.literal("heading"), text }),
  z.looseObject({
    type: z.literal("points"),
    points: z.array(z.looseObject({ text, sub: listOf(text), after: z.array(text).optional() })),
    bullets: z.literal(true).optional(),
  }),
  z.looseObject({
    type: z.literal("declaration"),
    person: personRef,
    interest: z.enum(["disclosable-pecuniary", "other-registrable", "non-registrable"]),
    nature: text.optional(),
    effect: text.optional(),
  }),
  z.looseObject({
    type: z.literal("movement"),
    person: personRef,
    kind: z.enum(["arrived", "left"]),
    time: localTime,
  }),
  z.looseObject({ type: z.literal("motion"), mover: personRef, seconder: personRef.optional() }),
  z.looseObject({ type: z.literal("vote"), for: votes, against: votes, abstained: votes }),
  z.looseObject({
    type: z.literal("resolution"),
    verb: z.enum(["to", "that"]),
    lead: text.optional(),
    parts: z.array(text),
    list: z.boolean(),
  }),
  z.looseObject({
    type: z.literal("action"),
    id,
    owner: personRef,
    due: localDate.optional(),
    text,
  }),
]);

const confirmation = z.looseObject({
  at: meetingKey,
  item: id,
  corrections: listOf(text),
  fingerprint: text,
  previous: text.optional(),
  roll: z.array(keptMember).optional(),
  takenBack: z.looseObject({ at: meetingKey, item: id, reason: text }).optional(),
});

/** The minutes within `meeting.json`. */
export const minutes = z.looseObject({
  items: listOf(
    z.looseObject({
      item: id,
      blocks: listOf(block),
      private: privacy.optional(),
      summary: z.array(block).optional(),
    }),
  ),
  confirmations: listOf(confirmation),
});

held<z.output<typeof minutes>, Minutes>();
