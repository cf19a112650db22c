import { readFileSync } from "node:fs";

/** The minutes of a meeting in the text form, as the officer wrote them. */
export const minutesText = (body: string, meeting: string): string =>
  readFileSync(new URL(`texts/${body}-${meeting}.txt`, import.meta.url), "utf8");
