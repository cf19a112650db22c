import { randomBytes } from "node:crypto";
import type { NewId } from "../domain/ids.ts";

/** Crockford's base 32 in lower case: nothing that is misread aloud or forms a word by accident. */
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/** A fresh id such as `item-7k2m9q4dxw`: 50 random bits, so that two officers' records do not meet. */
export const newId: NewId = (prefix) => {
  let id = "";
  for (const byte of randomBytes(10)) id += ALPHABET[byte & 31];
  return `${prefix}-${id}`;
};
