/** What an item is about, under its title: a line, or several parted by line ends. */

/** As given, a line each time or with line ends in it; undefined where nothing is said. */
export function subtitleFrom(given: readonly string[]): string | undefined {
  const lines = given.flatMap((text) => text.split(/\r\n|\r|\n/)).map((line) => line.trim()).filter((line) => line !== "");
  return lines.length === 0 ? undefined : lines.join("\n");
}

const BREAK = " / ";

/** On one line, for places that have no more. */
export const onOneLine = (subtitle: string): string => subtitle.replaceAll("\n", BREAK);

/** What `onOneLine` gave, typed over. */
export const fromOneLine = (text: string): string | undefined => subtitleFrom(text.split(BREAK));
