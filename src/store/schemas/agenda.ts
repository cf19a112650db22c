import * as z from "zod";
import { expected } from "../../text/store.ts";
import type { Agenda } from "../../domain/agenda.ts";
import { count, id, listOf, localDate, meetingKey, privacy, text } from "./common.ts";
import { held } from "./held.ts";

export const itemKind = z.enum([
  "standing", "election", "report", "presentation", "verbal-update", "information", "noting",
]);

export const paper = z.looseObject({
  id,
  title: text,
  role: z.enum(["report", "additional"]),
  file: text,
  format: z.enum(["pdf", "docx", "md", "png", "jpeg"]),
  pages: count.optional(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, expected.sha256),
});

const agendaItem = z.looseObject({
  id,
  kind: itemKind,
  role: z
    .enum([
      "election-chair", "election-vice-chair", "membership", "apologies", "declarations",
      "minutes", "exclusion", "key-messages", "forward-plan", "other",
    ])
    .optional(),
  title: text,
  subtitle: text.optional(),
  presenter: text.optional(),
  duration: count.optional(),
  planEntry: id.optional(),
  confirms: z.array(meetingKey).optional(),
  private: privacy.optional(),
  urgent: text.optional(),
  papersToFollow: z.boolean().optional(),
  papers: listOf(paper),
});

const publication = z.looseObject({
  on: localDate,
  lateReason: text.optional(),
  reason: text.optional(),
  changes: z.array(text).optional(),
  added: z.looseObject({
    items: listOf(id), papers: listOf(id), private: z.array(z.looseObject({ item: id, paper: id })).optional(),
  }).optional(),
});

/** The agenda within `meeting.json`. */
export const agenda = z.looseObject({
  items: listOf(agendaItem),
  publications: listOf(publication),
  firstMinuteNumber: count.optional(),
});

held<z.output<typeof agenda>, Agenda>();
