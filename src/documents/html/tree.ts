/**
 * A document as a plain tree, between HTML and the writers. It holds only what
 * every format can carry; its strings are text, never markup of any kind.
 */
export type Inline =
  | string
  | { t: "br" }
  | { t: "strong" | "em"; k: Inline[] }
  | { t: "a"; href: string; k: Inline[] };

/** How the items of an ordered list are marked; Typst reads it as its own pattern. */
export type Marker = "(a)" | "a)" | "(i)" | "i." | "(1)" | "1." | "A." | "I.";

export interface Cell {
  /** A header cell. */
  th: boolean;
  /** Columns and rows it spans. */
  cs: number;
  rs: number;
  k: Block[];
}

export type Block =
  | { t: "h"; l: number; k: Inline[] }
  | { t: "p"; c: string; k: Inline[] }
  | { t: "ol"; c: string; marker: Marker; start: number; items: Block[][] }
  | { t: "ul"; c: string; items: Block[][] }
  | { t: "dl"; c: string; rows: [Inline[], Inline[]][] }
  | { t: "table"; c: string; head: Cell[][]; rows: Cell[][] }
  | { t: "hr" };

/** The words alone, line breaks as "\n". */
export const plainText = (inline: readonly Inline[]): string =>
  inline.map((n) => (typeof n === "string" ? n : n.t === "br" ? "\n" : plainText(n.k))).join("");
