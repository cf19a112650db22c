/** The council's own look, as it is set. */
import { usage } from "../domain/errors.ts";
import { COLOUR, contrastOnWhite, FONT_NAME, LEAST_CONTRAST, LOGO_NAME, readableOnWhite, type House } from "../domain/house.ts";
import { badColour, badFontName, badPictureName, faintColour } from "../text/house.ts";

/** Each as given, "none" to take it out, or undefined to leave it. */
export interface HouseInput {
  accent?: string | undefined;
  logo?: string | undefined;
  logoText?: string | undefined;
  font?: string | undefined;
}

const NONE = "none";

function colour(given: string): string {
  if (!COLOUR.test(given)) throw usage(...badColour(given));
  const contrast = contrastOnWhite(given);
  if (contrast < LEAST_CONTRAST) throw usage(...faintColour(given, contrast, readableOnWhite(given)));
  return given.toLowerCase();
}

function logoName(given: string): string {
  if (!LOGO_NAME.test(given)) throw usage(...badPictureName("logo", given));
  return given;
}

function fontName(given: string): string {
  if (!FONT_NAME.test(given)) throw usage(...badFontName(given));
  return given;
}

/**
 * The look after a change; undefined where nothing of it is left. Throws usage
 * for what is no colour or no name of a file, and for a colour that can't be read on white.
 */
export function ownLook(was: House | undefined, input: HouseInput): House | undefined {
  const house: House = { ...was };
  const set = (field: keyof House, given: string | undefined, checked: (given: string) => string): void => {
    if (given === undefined) return;
    if (given === NONE || given.trim() === "") delete house[field];
    else house[field] = checked(given.trim());
  };
  set("logo", input.logo, logoName);
  set("logoText", input.logoText, (text) => text);
  set("accent", input.accent, colour);
  set("font", input.font, fontName);
  return Object.keys(house).length > 0 ? house : undefined;
}
