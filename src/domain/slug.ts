/** The short name of a body, which is a folder's name too. */

/** Letters that are no letter with a mark, so that taking marks away leaves them. */
const LETTERS: Readonly<Record<string, string>> = { ß: "ss", æ: "ae", œ: "oe", ø: "o", å: "a", ł: "l", đ: "d", ð: "d", þ: "th", ħ: "h", ı: "i" };

export const isShortName = (slug: string): boolean => slug.length <= 40 && /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(slug);

/** "Children's Café Board" → "childrens-cafe-board"; empty where nothing of the name can be written so. */
export function shortNameFrom(name: string): string {
  const plain = name.toLowerCase().replace(/[ßæœøåłđðþħı]/g, (c) => LETTERS[c]!).normalize("NFD").replace(/\p{M}/gu, "");
  const words = plain.replace(/['’]/g, "").replace(/[^a-z0-9]+/g, "-").replace(/^[-0-9]+/, "");
  return words.slice(0, 40).replace(/-+$/, "");
}
