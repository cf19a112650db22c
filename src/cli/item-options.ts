import { parsePrivacy, type ItemDetails } from "../domain/agenda-building/change.ts";
import { subtitleFrom } from "../domain/subtitle.ts";

/** What an item may ask of the meeting, for options. */
export const KINDS = ["report", "presentation", "verbal-update", "information", "noting", "election", "standing"] as const;

/** Options that describe an agenda item. */
export const ITEM_OPTIONS = {
  kind: { kind: "text", choices: KINDS, describe: "what it asks of the meeting" },
  presenter: { kind: "text", value: "WHO", describe: "who brings it" },
  subtitle: { kind: "each", value: "LINE", describe: "the line under its title, if not made from kind and presenter; again for a further one" },
  duration: { kind: "number", describe: "minutes expected" },
  private: { kind: "text", value: "GROUND", describe: "paragraph of Schedule 12A (1 to 7), or confidential" },
  why: { kind: "text", value: "WHY", describe: "why the public interest favours privacy, for the public to read" },
} as const;

interface Said {
  kind: ItemDetails["kind"];
  presenter: string | undefined;
  subtitle: string[];
  duration: number | undefined;
  private: string | undefined;
  why: string | undefined;
}

/** The details that were said. Throws usage for a ground that is none. */
export const detailsFrom = ({ private: ground, why, subtitle, ...said }: Said): ItemDetails => ({
  ...said,
  subtitle: subtitleFrom(subtitle),
  private: ground === undefined ? undefined : parsePrivacy(ground, why),
  why: ground === undefined ? why : undefined,
});
