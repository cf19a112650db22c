import * as z from "zod";
import { expected } from "../../text/store.ts";
import { COLOUR, FONT_NAME, LOGO_NAME } from "../../domain/house.ts";
import type { Workspace } from "../../domain/workspace.ts";
import { closedDay, listOf, localDate, schemaNumber, text } from "./common.ts";
import { held } from "./held.ts";

const house = z.looseObject({
  logo: z.string().regex(LOGO_NAME, expected.logo).optional(),
  logoText: text.optional(),
  accent: z.string().regex(COLOUR, expected.colour).optional(),
  font: z.string().regex(FONT_NAME, expected.font).optional(),
});

/** `workspace.json` */
export const workspaceSchema = z.looseObject({
  schema: schemaNumber,
  council: text,
  timeZone: text,
  division: z.enum(["england-and-wales"]),
  annualCouncil: z.looseObject({
    usual: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, expected.monthDay),
    dates: listOf(localDate),
  }),
  closedDays: listOf(closedDay),
  house: house.optional(),
});

held<z.output<typeof workspaceSchema>, Workspace>();
