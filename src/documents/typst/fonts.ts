/** The fonts documents are set in, each family under a name that no machine has. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { calledAs } from "../house/font-name.ts";

const require = createRequire(import.meta.url);
const SOURCE_SANS = path.dirname(require.resolve("@expo-google-fonts/source-sans-3/package.json"));
const DEJAVU = path.dirname(require.resolve("dejavu-fonts-ttf/package.json"));

/** The families of the house style, as templates/house.typ calls them, and the council's own. */
const TEXT_FAMILY = "Quorate Text";
const SIGNS_FAMILY = "Quorate Signs";
export const OWN_FAMILY = "Quorate Own";

const cuts = (names: readonly string[], file: (cut: string) => string): string[] => names.map(file);
const TEXT = cuts(["400Regular", "400Regular_Italic", "600SemiBold", "600SemiBold_Italic", "700Bold", "700Bold_Italic"],
  (cut) => path.join(SOURCE_SANS, cut, `SourceSans3_${cut}.ttf`));
const SIGNS = cuts(["DejaVuSans", "DejaVuSans-Bold", "DejaVuSans-Oblique"], (cut) => path.join(DEJAVU, "ttf", `${cut}.ttf`));

/** The font files of the house style, in a fixed order. */
export const FONT_FILES: readonly string[] = [...TEXT, ...SIGNS];

const read = (family: string, files: readonly string[]): Buffer[] => files.map((file) => calledAs(family, readFileSync(file)));

/** Every font there is to be: those of the house style, then those of the council's `own`. */
export const readFonts = (own: readonly string[]): Buffer[] =>
  [...read(TEXT_FAMILY, TEXT), ...read(SIGNS_FAMILY, SIGNS), ...read(OWN_FAMILY, own)];
