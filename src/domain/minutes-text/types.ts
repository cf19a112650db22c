/**
 * Minutes as plain text: the form in which people write them, in a file, on
 * standard input, in an editor. docs/minutes-text.md tells its rules.
 */
import type { Exempt, Privacy } from "../exempt.ts";
import type { Id, NewId } from "../ids.ts";
import type { Block } from "../minutes.ts";
import type { Person } from "../people.ts";

/** What an item's text holds. */
export interface ItemContent {
  /** What the public may read. */
  blocks: Block[];
  /** Present where the text has an EXEMPT line. */
  private?: Privacy;
  /** What follows EXEMPT. Absent where nothing or `[exempt]` stands there: then the item keeps what it had. */
  exempt?: Exempt<Block[]>;
  /** What follows PUBLIC SUMMARY. */
  summary?: Block[];
}

/** The content of one agenda item. */
export interface ItemText extends ItemContent {
  item: Id;
}

/** An item as a heading can name it; its number is its place on the agenda. */
export interface NamedItem {
  id: Id;
  title: string;
}

/** Who can be named: members of the day first, then others in attendance. */
export interface Naming {
  people: readonly Person[];
}

/** What writing the text needs besides the records. */
export interface Writing extends Naming {
  /** Write exempt text out; otherwise `[exempt]` stands for it. Only where the output is private. */
  reveal?: boolean | undefined;
}

/** What reading one item's text needs besides the text. */
export interface ItemReading extends Naming {
  /** What the item held before: its actions keep their ids, people named in it stay known. */
  previous?: ItemContent | undefined;
  /** Called once for each action that was not there before. */
  newId: NewId;
}

/** What reading the minutes of a whole meeting needs besides the text. */
export interface MinutesReading extends Naming {
  /** All items, in the order of the agenda. */
  agenda: readonly NamedItem[];
  /** What the items held before. */
  previous?: readonly ItemText[] | undefined;
  newId: NewId;
}
