import type { MeetingStatus } from "../domain/meeting.ts";

/** Where a meeting stands, in words. */
export const STATUS: Record<MeetingStatus, string> = {
  scheduled: "date set",
  published: "agenda published",
  held: "held",
  draft: "minutes in draft",
  confirmed: "minutes confirmed",
  cancelled: "cancelled",
  inquorate: "inquorate",
  adjourned: "adjourned",
};
