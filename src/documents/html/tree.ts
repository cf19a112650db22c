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

/** A picture with what is said in its place where it can't be seen. */
export interface Picture {
  format: "png" | "jpeg" | "svg";
  bytes: Uint8Array;
  /** Pixels, upright. */
  w: number;
  h: number;
  alt: string;
  /** Fills the page rather than standing in the text. */
  whole: boolean;
  /** Small, and says nothing that the document's words don't: the council's logo, a signature above its name. */
  small?: "logo" | "signature";
}

export type Block =
  /** `id` is where a link within the page leads, if anywhere. */
  | { t: "h"; l: number; k: Inline[]; id?: string }
  | { t: "p"; c: string; k: Inline[] }
  /** `labels` are the marks of its items, one each, where they do not run on as the marker does: 1.1, 1.2. */
  | { t: "ol"; c: string; marker: Marker; start: number; items: Block[][]; labels?: string[] }
  | { t: "ul"; c: string; items: Block[][] }
  | { t: "dl"; c: string; rows: [Inline[], Inline[]][] }
  | { t: "table"; c: string; head: Cell[][]; rows: Cell[][] }
  | { t: "img"; picture: Picture }
  | { t: "hr" };

/** For formats of words alone: a logo or signature says what the words beneath it say. */
export const withoutSmallPictures = (tree: readonly Block[]): Block[] => tree.filter((b) => b.t !== "img" || !b.picture.small);

/** The words alone, line breaks as "\n". */
export const plainText = (inline: readonly Inline[]): string =>
  inline.map((n) => (typeof n === "string" ? n : n.t === "br" ? "\n" : plainText(n.k))).join("");
