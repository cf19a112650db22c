/** What counts as the same text, and the shape in which a record holds a line of it. */

/** Marks nobody sees: soft hyphen, zero-width space, word joiner, byte-order mark. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;

/**
 * What no line of a record may hold: control characters, marks that turn the
 * direction of writing so that text reads other than it is, halves of characters.
 */
const UNPRINTABLE = /(?!\s)\p{Cc}|[\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu;

/** Without the marks that nobody sees. */
export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, "");

/** Whether it holds a character that cannot be kept. */
export const hasUnprintable = (text: string): boolean => text.search(UNPRINTABLE) !== -1;

/** Every run of white space as one space, none at the ends. */
export const oneSpaced = (text: string): string => text.replace(/\s+/g, " ").trim();

/**
 * The shape of a text in the minutes: one line, single spaces (no-break spaces
 * and line ends among them), nothing invisible; a character that cannot be
 * kept shows as U+FFFD. Whoever makes blocks other than by reading the text
 * form passes their texts through here.
 */
export const tidyText = (text: string): string =>
  oneSpaced(withoutInvisible(text).replace(UNPRINTABLE, "\ufffd"));

/** For comparing what people type: case, spaces, the kind of quote and dash, and accents left out. */
export const folded = (text: string): string =>
  tidyText(text)
    .normalize("NFD").replace(/[\u0300-\u036f]/g, "").normalize("NFC")
    .toLowerCase()
    .replace(/[‘’ʼ`]/g, "'").replace(/[“”]/g, '"').replace(/[‐‑‒–—]/g, "-");
