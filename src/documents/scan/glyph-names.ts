/** What a glyph's name says, where a font has nothing else to tell it by. */

const NAMED: Readonly<Record<string, string>> = {
  space: " ", nbspace: " ", zero: "0", one: "1", two: "2", three: "3", four: "4", five: "5", six: "6", seven: "7", eight: "8", nine: "9",
  sterling: "£", dollar: "$", percent: "%", ampersand: "&", hyphen: "-", period: ".", comma: ",", colon: ":", semicolon: ";",
  quoteright: "’", quoteleft: "‘", quotesingle: "'", parenleft: "(", parenright: ")", slash: "/", endash: "–", emdash: "—",
  fi: "fi", fl: "fl", ff: "ff", ffi: "ffi", ffl: "ffl", germandbls: "ß", ae: "æ", AE: "Æ", oslash: "ø", Oslash: "Ø", dotlessi: "ı",
};
const MARKS: Readonly<Record<string, string>> = {
  acute: "\u0301", grave: "\u0300", circumflex: "\u0302", dieresis: "\u0308", tilde: "\u0303", cedilla: "\u0327", caron: "\u030C", ring: "\u030A",
};

/** The letters; undefined for a name that tells nothing, such as "g12". */
export function lettersOf(glyph: string): string | undefined {
  const plain = glyph.replace(/\..*$/, "");
  if (/^[A-Za-z]$/.test(plain)) return plain;
  if (Object.hasOwn(NAMED, plain)) return NAMED[plain];
  const code = /^(?:uni|u)([0-9A-F]{4,6})$/.exec(plain)?.[1];
  if (code !== undefined) return Number.parseInt(code, 16) <= 0x10FFFF ? String.fromCodePoint(Number.parseInt(code, 16)) : undefined;
  const [, letter, mark = ""] = /^([A-Za-z])([a-z]+)$/.exec(plain) ?? [];
  return letter !== undefined && Object.hasOwn(MARKS, mark) ? `${letter}${MARKS[mark]}`.normalize("NFC") : undefined;
}
