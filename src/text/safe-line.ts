/** Characters that a terminal obeys or that hide text: controls, and marks that turn the direction of writing. */
const UNSAFE = /(?![\t\n])[\p{Cc}\u2028-\u202e\u2066-\u2069]/u;

/**
 * Text for a terminal, with everything shown and nothing obeyed: a control
 * character is printed as its picture (␛) or code (\u{9b}). Tabs and line ends stay.
 */
export function safeLine(text: string): string {
  if (!UNSAFE.test(text)) return text;
  return text.replace(new RegExp(UNSAFE, "gu"), (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? "\u2421" : `\\u{${code.toString(16)}}`;
  });
}
