/** What may not be said of a body: it would break its documents or numbers later, when nobody remembers why. */
import { usage } from "../domain/errors.ts";
import { badEmail, formatWithoutNumber, tooFew } from "../text/members.ts";
import type { BodyInput } from "./bodies.ts";

/** One name, an at-sign and a domain; whether it takes mail only mail can tell. */
const EMAIL = /^[^\s@<>()[\],;:"\\]+@[^\s@<>()[\],;:"\\.]+(?:\.[^\s@<>()[\],;:"\\.]+)+$/;

/** Throws usage for a number, a form of numbers or an address that cannot be; only what is said is looked at. */
export function mustBeSound({ quorum, seats, numbering, officer, documents }: BodyInput): void {
  if (quorum !== undefined && quorum < 1) throw usage(...tooFew("quorum"));
  if (seats !== undefined && seats < 1) throw usage(...tooFew("number of seats"));
  const format = numbering?.format;
  if (format !== undefined && !/\{(?:n|item)\}/.test(format)) throw usage(...formatWithoutNumber(format));
  for (const address of [officer?.email, documents?.planContact?.email]) {
    if (address !== undefined && !EMAIL.test(address)) throw usage(...badEmail(address));
  }
}
