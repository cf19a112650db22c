import * as z from "zod";
import type { Membership } from "../../domain/member.ts";
import { id, listOf, localDate, schemaNumber, text } from "./common.ts";
import { held } from "./held.ts";

const named = {
  id,
  name: text,
  initials: text.optional(),
  post: text.optional(),
  organisation: text.optional(),
  seat: text.optional(),
  class: z.enum(["voting", "co-opted", "observer"]),
};
const office = z.enum(["chair", "vice-chair", "joint-chair"]);

/** A member as a confirmation keeps them. */
export const keptMember = z.looseObject({ ...named, offices: listOf(office) });

const member = z.looseObject({
  ...named,
  offices: listOf(
    z.looseObject({
      office,
      from: localDate.optional(),
      to: localDate.optional(),
    }),
  ),
  from: localDate.optional(),
  to: localDate.optional(),
  substitutes: listOf(z.looseObject({ name: text, post: text.optional() })),
});

/** `members.json` */
export const membersSchema = z.looseObject({ schema: schemaNumber, members: listOf(member) });

held<z.output<typeof membersSchema>, Membership>();
