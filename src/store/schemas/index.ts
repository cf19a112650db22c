/** The schema of each kind of record file. */
import type * as z from "zod";
import type { FileKind } from "../../usecases/ports.ts";
import { actionsSchema } from "./actions.ts";
import { bodySchema } from "./body.ts";
import { exemptSchema } from "./exempt.ts";
import { meetingSchema } from "./meeting.ts";
import { membersSchema } from "./members.ts";
import { planSchema } from "./plan.ts";
import { workspaceSchema } from "./workspace.ts";

export const schemas: Readonly<Record<FileKind, z.ZodType>> = {
  workspace: workspaceSchema,
  body: bodySchema,
  members: membersSchema,
  plan: planSchema,
  actions: actionsSchema,
  meeting: meetingSchema,
  exempt: exemptSchema,
};
