/** The papers of the sample workspace, by file name. */
import { attendanceSlides } from "./attendance-slides.ts";
import { careLeavers } from "./care-leavers.ts";
import { childrensPlan } from "./childrens-plan.ts";
import { mentalHealth } from "./mental-health.ts";
import { shortBreaksAward } from "./short-breaks-award.ts";
import { typeset } from "./typeset.ts";
import { wordDocument } from "./word.ts";

/** The names under which officers sent their papers. */
export const PAPER_NAMES = {
  childrensPlan: "childrens-plan-priorities.pdf",
  careLeavers: "care-leavers-local-offer.pdf",
  attendance: "attendance-autumn-slides.pdf",
  mentalHealth: "mental-health-support.docx",
  shortBreaks: "short-breaks-award.pdf",
} as const;

export type Papers = Record<keyof typeof PAPER_NAMES, Uint8Array>;

/** Makes every paper. Needs the native Typst addon. */
export const makePapers = async (): Promise<Papers> => ({
  childrensPlan: typeset("report", childrensPlan),
  careLeavers: typeset("report", careLeavers),
  attendance: typeset("slides", attendanceSlides),
  mentalHealth: await wordDocument(mentalHealth, "2026-11-16T09:00:00Z"),
  shortBreaks: typeset("report", shortBreaksAward),
});
