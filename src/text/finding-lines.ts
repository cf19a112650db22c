import { allWell } from "./checks.ts";
import type { Finding } from "../domain/checks/index.ts";

/** Findings a line each: how urgent, which body, what. */
export function findingLines(found: Finding[]): string[] {
  if (found.length === 0) return [allWell];
  const width = Math.max(...found.map((f) => f.body.length));
  return found.map((f) => `${f.urgency.padEnd(5)} ${f.body.padEnd(width)}  ${f.text}`);
}
