import { noticeDue, noticeLate, noticeMissed } from "../../text/checks.ts";
import { dateOfKey } from "../calendar/types.ts";
import { noticePublication, noticeStatus } from "../notice-status.ts";
import type { Check, Finding } from "./finding.ts";

/** Agendas of coming meetings to be published soon, or published too late without a recorded reason. */
export const checkNotice: Check = ({ slug, meetings, body, workspace }, today) =>
  meetings.flatMap((m): Finding[] => {
    if (dateOfKey(m.key) < today) return [];
    const notice = noticeStatus(m, body, workspace, today);
    if (notice.state === "unknown") return [];
    const at = { body: slug, meeting: m.key, by: notice.latestWorkingDay };
    switch (notice.state) {
      case "due-soon":
      case "due-today":
        return [{ ...at, kind: "notice-due", urgency: "due", text: noticeDue(m.key, notice.latestWorkingDay) }];
      case "missed":
        return [{ ...at, kind: "notice-missed", urgency: "late", text: noticeMissed(m.key, notice.latest) }];
      case "given-late":
        return noticePublication(m)?.lateReason !== undefined
          ? []
          : [{ ...at, kind: "notice-missed", urgency: "wrong", text: noticeLate(m.key, notice.latest) }];
      default:
        return [];
    }
  });
