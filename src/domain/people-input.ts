/** People as the options of a command give them. */
import { emptyName } from "../text/people.ts";
import { usage } from "./errors.ts";
import { splitOutsideQuotes, unquoted } from "./quoted.ts";
import { tidyText } from "./plain-text.ts";

const whole = (text: string): string => unquoted(text)?.name ?? tidyText(text);

/** "Cllr One, Two" → both names. A name with a comma in it stands in double quotes. */
export const splitNames = (text: string): string[] =>
  splitOutsideQuotes(tidyText(text), ",").map((piece) => whole(piece.text)).filter((name) => name !== "");

/** "P One, Head" → name and post, parted at the first comma. Throws usage where there is no name. */
export function parsePersonAndPost(text: string): { name: string; post?: string } {
  const [first, ...rest] = splitOutsideQuotes(tidyText(text), ",");
  const name = whole(first?.text ?? "");
  if (name === "") throw usage(...emptyName("P One, Head"));
  const post = rest.map((piece) => piece.text).join(", ");
  return { name, ...(post === "" ? {} : { post }) };
}

/** "Five=on leave" → name and reason; the reason may be left out. Throws usage where there is no name. */
export function parseNameReason(text: string): { name: string; reason?: string } {
  const at = text.indexOf("=");
  const name = whole(at === -1 ? text : text.slice(0, at));
  if (name === "") throw usage(...emptyName("Five=on leave"));
  const reason = at === -1 ? "" : tidyText(text.slice(at + 1));
  return { name, ...(reason === "" ? {} : { reason }) };
}
