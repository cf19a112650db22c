import { usage } from "../domain/errors.ts";
import { needsEquals } from "../text/attendance.ts";

/** "NAME=VALUE" split at its first sign of equality, both trimmed. Throws usage, with an example, where there is none. */
export function pair(option: string, text: string, example: string): [name: string, value: string] {
  const at = text.indexOf("=");
  if (at < 1 || at === text.length - 1) throw usage(...needsEquals(option, text, example));
  return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}
