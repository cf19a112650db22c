/**
 * The order of a pack's sheets and the page ranges it prints. For print every
 * document starts on an odd page; one of odd length is followed by a blank page,
 * and the printed range includes that blank. For the screen there are no blanks.
 */
export interface Sheet {
  id: string;
  /** Agenda number of the item it belongs to, or empty. */
  item: string;
  blank: boolean;
  start: number;
  pages: number;
}

/** A document of the pack with its pages, in order; the first is the front sheet. */
export interface Counted {
  id: string;
  item: string;
  pages: number;
}

/** The front sheet alone needs no blank: nothing follows it that must start on an odd page. */
export function sheetsOf(documents: readonly Counted[], oddStarts = true): Sheet[] {
  const sheets: Sheet[] = [];
  let start = 1;
  for (const { id, item, pages } of documents) {
    sheets.push({ id, item, blank: false, start, pages });
    start += pages;
    if (oddStarts && pages % 2 === 1 && documents.length > 1) {
      sheets.push({ id: `blank-${id}`, item, blank: true, start, pages: 1 });
      start += 1;
    }
  }
  return sheets;
}

/**
 * "7 - 14" for each item that has papers, from its first document to its last,
 * blanks included, where the first sheet is printed as page `firstPage`.
 */
export function rangesOf(sheets: readonly Sheet[], firstPage = 1): Map<string, string> {
  const ends = new Map<string, [first: number, last: number]>();
  for (const { item, start, pages } of sheets) {
    if (item === "") continue;
    const known = ends.get(item);
    const from = start + firstPage - 1;
    ends.set(item, [known?.[0] ?? from, from + pages - 1]);
  }
  return new Map([...ends].map(([item, [first, last]]) => [item, first === last ? String(first) : `${first} - ${last}`]));
}
