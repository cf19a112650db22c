/**
 * What the minutes editor does beyond editing text: continuing lists, levels,
 * the sentences of a discussion, a resolution, an action, and names. Pure.
 */
import { discussionHeading } from "../../text/minutes-phrases.ts";
import { oneSpaced, withoutInvisible } from "../../domain/plain-text.ts";
import { insert, lineAt, placed, replace, type Buffer } from "./buffer.ts";
import { nameBeingTyped } from "./window.ts";

const POINT = /^(\s*[-+] )(.*)$/u;

/** Enter: in a list it begins the next point; on an empty point it ends the list. */
export function enter(buffer: Buffer): Buffer {
  const found = POINT.exec(lineAt(buffer, buffer.row));
  if (!found || buffer.at < (found[1] ?? "").length) return insert(buffer, "\n");
  const [, mark = "", text = ""] = found;
  const line = { row: buffer.row, at: lineAt(buffer, buffer.row).length };
  if (text.trim() !== "") return insert(buffer, `\n${mark}`);
  // An empty point of the second level goes back to the first before the list ends.
  return replace(buffer, { row: buffer.row, at: 0 }, line, mark.startsWith("  ") ? mark.slice(2) : "");
}

/** Tab: the point becomes one of the second level; elsewhere nothing. */
export function deeper(buffer: Buffer): Buffer {
  const line = lineAt(buffer, buffer.row);
  if (!/^[-+] /.test(line)) return buffer;
  const start = { row: buffer.row, at: 0 };
  return placed(replace(buffer, start, start, "  "), { row: buffer.row, at: buffer.at + 2 });
}

/** Shift-Tab: the point comes back to the first level. */
export function shallower(buffer: Buffer): Buffer {
  if (!/^ {2,}[-+] /.test(lineAt(buffer, buffer.row))) return buffer;
  return placed(replace(buffer, { row: buffer.row, at: 0 }, { row: buffer.row, at: 2 }, ""), { row: buffer.row, at: Math.max(0, buffer.at - 2) });
}

/** Puts a sentence on a line of its own behind the line the cursor is on; `apart` by an empty line. */
function onOwnLine(buffer: Buffer, text: string, apart: boolean): Buffer {
  const line = lineAt(buffer, buffer.row);
  const end = { row: buffer.row, at: line.length };
  // An empty point that Enter has just begun is taken back.
  if (/^\s*[-+] ?$/.test(line) || line.trim() === "") {
    const before = buffer.row > 0 ? lineAt(buffer, buffer.row - 1).trim() : "";
    return replace(buffer, { row: buffer.row, at: 0 }, end, `${apart && before !== "" ? "\n" : ""}${text}`);
  }
  return replace(buffer, end, end, `${apart ? "\n\n" : "\n"}${text}`);
}

export const discussion = (buffer: Buffer): Buffer => onOwnLine(buffer, `${discussionHeading}\n\n- `, true);
export const resolution = (buffer: Buffer): Buffer => onOwnLine(buffer, "RESOLVED to ", true);
export const action = (buffer: Buffer): Buffer =>
  onOwnLine(buffer, "ACTION @", !/^(RESOLVED|ACTION|[-+] |MOVED|VOTE)/.test(lineAt(buffer, buffer.row)));

/** The names that complete what is typed behind "@", the likeliest first. */
export function namesFor(buffer: Buffer, people: readonly string[]): string[] {
  const typed = nameBeingTyped(buffer)?.typed.toLocaleLowerCase("en");
  if (typed === undefined) return [];
  const words = (name: string): string[] => name.toLocaleLowerCase("en").split(/[\s'-]+/);
  return people.filter((name) => name.toLocaleLowerCase("en").startsWith(typed) || words(name).some((word) => word.startsWith(typed)));
}

/** The name in the place of "@" and what was typed behind it. */
export function completeName(buffer: Buffer, name: string): Buffer {
  const found = nameBeingTyped(buffer);
  return found ? replace(buffer, found.from, buffer, name) : buffer;
}

/** Whether a text holds exempt matter, its lines read as the text form reads them: then its draft lies under `exempt/`. */
export const isPrivateText = (text: string): boolean =>
  text.split(/[\r\n]/).some((line) => oneSpaced(withoutInvisible(line)).startsWith("EXEMPT"));
