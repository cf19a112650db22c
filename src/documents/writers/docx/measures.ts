/** Lengths of a Word document, in twentieths of a point. */

/** A4 upright. */
export const PAGE = { width: 11_906, height: 16_838 } as const;
export const MARGIN = { top: 1360, bottom: 1300, left: 1304, right: 1304, header: 620, footer: 620 } as const;
export const TEXT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right;

/** From a list's mark to its text. */
export const INDENT = 510;
/** The same where items have marks of their own, which may be as long as "12.10". */
export const LABEL_INDENT = 740;

type Width = number | { share: number };
const share = (n: number): Width => ({ share: n });

/** Columns of our own tables, by class; others are of equal width. */
const COLUMNS: Readonly<Record<string, readonly Width[]>> = {
  "agenda": [760, share(1)],
  "attendance": [1100, share(2), share(3)],
  "people": [share(2), share(3)],
  "notes": [860, share(1)],
  "actions": [860, share(1), 1900, 2000],
};

/** Widths of `n` columns that fill the text. */
export function columnWidths(c: string, n: number): number[] {
  const known = COLUMNS[c];
  const columns = known?.length === n ? known : Array.from({ length: n }, () => share(1));
  const fixed = columns.reduce<number>((sum, w) => sum + (typeof w === "number" ? w : 0), 0);
  const shares = columns.reduce<number>((sum, w) => sum + (typeof w === "number" ? 0 : w.share), 0);
  return columns.map((w) => (typeof w === "number" ? w : Math.floor(((TEXT_WIDTH - fixed) * w.share) / shares)));
}
