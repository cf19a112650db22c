import { actionLate, papersAwaited } from "../../text/checks.ts";
import { dateOfKey } from "../calendar/types.ts";
import type { Check, Finding } from "./finding.ts";

/** Open actions past their day. */
export const checkActions: Check = ({ slug, actions }, today) =>
  actions.actions
    .filter((a) => a.state === "open" && a.due !== undefined && a.due < today)
    .map((a): Finding => ({
      body: slug,
      ...(a.raised ? { meeting: a.raised.meeting } : {}),
      kind: "action-late",
      urgency: "late",
      text: actionLate(a.owner.name, a.text, a.due!),
      by: a.due!,
    }));

/** Papers promised for a meeting ahead that have not come. */
export const checkPapersToFollow: Check = ({ slug, meetings }, today) =>
  meetings
    .filter((m) => dateOfKey(m.key) >= today && m.status === "published")
    .flatMap((m) => m.agenda.items
      .filter((i) => i.papersToFollow)
      .map((i): Finding => ({
        body: slug, meeting: m.key, kind: "papers-to-follow", urgency: "due", text: papersAwaited(i.title, m.key),
      })));
