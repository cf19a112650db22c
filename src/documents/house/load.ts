/** The council's own look as documents take it: settings and files checked, nothing from them able to act. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { damaged } from "../../domain/errors.ts";
import { COLOUR, contrastOnWhite, FONT_NAME, LEAST_CONTRAST, readableOnWhite, type House } from "../../domain/house.ts";
import * as say from "../../text/house.ts";
import type { Picture } from "../html/tree.ts";
import { fontFacts } from "./font-name.ts";
import { smallPicture } from "./picture.ts";

/** The council's own look. */
export interface HouseStyle {
  /** `#rrggbb`, readable on white. */
  accent?: string;
  logo?: Picture;
  /** Of the body's signatory. */
  signature?: Picture;
  font?: HouseFont;
}

export interface HouseFont {
  /** As other programs know it. */
  family: string;
  /** Absolute, in a fixed order. */
  files: readonly string[];
}

const MOST_FONT_BYTES = 20_000_000;
const MOST_FONT_FILES = 12;

function fontOf(folder: string, name: string): HouseFont {
  const shown = `house/fonts/${name}`;
  if (!FONT_NAME.test(name)) throw damaged(...say.badFontName(name));
  const files = fontFiles(path.join(folder, "fonts", name));
  if (files.length === 0) throw damaged(...say.noFont(shown));
  const bytes = files.reduce((sum, file) => sum + (fileSize(file) ?? 0), 0);
  if (files.length > MOST_FONT_FILES || bytes > MOST_FONT_BYTES) throw damaged(...say.largeFont(shown));
  const all = files.map((file) => {
    const inFolder = `${shown}/${path.basename(file)}`;
    const facts = fontFacts(readFileSync(file));
    // The name goes into stylesheets, where it must be no more than a name.
    if (!facts || !FONT_NAME.test(facts.family)) throw damaged(...say.badFont(inFolder));
    if (facts.closed) throw damaged(...say.closedFont(inFolder));
    return facts;
  });
  const families = [...new Set(all.map((f) => f.family))];
  if (families.length > 1) throw damaged(...say.mixedFonts(shown));
  return { family: families[0]!, files };
}

/** Throws damaged, naming the setting or the file, where one can't be used. Undefined where nothing is set. */
export function loadHouse(house: House | undefined, folder: string | undefined, council: string): HouseStyle | undefined {
  if (!house || folder === undefined) return undefined;
  const { accent, logo, font } = house;
  if (accent !== undefined && !COLOUR.test(accent)) throw damaged(...say.badColour(accent));
  if (accent !== undefined && contrastOnWhite(accent) < LEAST_CONTRAST) {
    throw damaged(...say.faintColour(accent, contrastOnWhite(accent), readableOnWhite(accent)));
  }
  if (accent === undefined && logo === undefined && font === undefined) return undefined;
  return {
    ...(accent === undefined ? {} : { accent: accent.toLowerCase() }),
    ...(logo === undefined ? {} : { logo: smallPicture("logo", folder, logo, house.logoText?.trim() || council) }),
    ...(font === undefined ? {} : { font: fontOf(folder, font) }),
  };
}

function fileSize(file: string): number | undefined {
  const found = statSync(file, { throwIfNoEntry: false });
  return found?.isFile() ? found.size : undefined;
}

function fontFiles(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder).filter((f) => /\.(?:ttf|otf)$/i.test(f)).toSorted().map((f) => path.join(folder, f));
}
