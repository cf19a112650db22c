/** JSON Schemas of the record files, for editors: what a person may write by hand. */
import * as z from "zod";
import type { FileKind } from "../usecases/ports.ts";
import { schemas } from "./schemas/index.ts";

/** File name of each kind's schema in `data/schema/`. */
export const schemaFileNames: Readonly<Record<FileKind, string>> = {
  workspace: "workspace.schema.json",
  body: "body.schema.json",
  members: "members.schema.json",
  plan: "forward-plan.schema.json",
  actions: "actions.schema.json",
  meeting: "meeting.schema.json",
  exempt: "exempt.schema.json",
};

/** The text of a kind's schema; what may be left out of a file is optional in it. */
export const jsonSchemaText = (kind: FileKind): string =>
  `${JSON.stringify(z.toJSONSchema(schemas[kind], { io: "input", target: "draft-2020-12" }), null, 2)}\n`;
