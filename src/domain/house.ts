/** The council's own look: what its documents carry besides their words. */

/** Settings of `workspace.json`. Files lie in the workspace's `house/` folder. */
export interface House {
  /** File name of a PNG, JPEG or SVG in `house/`. */
  logo?: string;
  /** What stands for the logo where it can't be seen; the council's name where it is left out. */
  logoText?: string;
  /** `#rrggbb`, of headings and rules. */
  accent?: string;
  /** Name of a folder in `house/fonts/` with the files of one family. */
  font?: string;
}

/** A plain file name: no folder, no dot before it, nothing that a shell or a style would read. */
export const LOGO_NAME = /^[A-Za-z0-9](?:[A-Za-z0-9 _-]|\.(?!\.))*\.(?:png|jpe?g|svg)$/i;
export const FONT_NAME = /^[A-Za-z0-9](?:[A-Za-z0-9 _-]|\.(?!\.))*$/;
export const COLOUR = /^#[0-9a-f]{6}$/i;

/** What a colour of text needs against white: WCAG 2.2, success criterion 1.4.3. */
export const LEAST_CONTRAST = 4.5;

const channels = (colour: string): number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
const hex = (of: readonly number[]): string => `#${of.map((c) => c.toString(16).padStart(2, "0")).join("")}`;

/** WCAG's relative luminance, 0 to 1. */
function luminance(of: readonly number[]): number {
  const [r = 0, g = 0, b = 0] = of.map((c) => {
    const part = c / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const contrast = (of: readonly number[]): number => 1.05 / (luminance(of) + 0.05);

/** Contrast of a `#rrggbb` against white, 1 to 21. */
export const contrastOnWhite = (colour: string): number => contrast(channels(colour));

/** The colour itself where it can be read on white, else the lightest darker one of its hue that can. */
export function readableOnWhite(colour: string): string {
  const given = channels(colour);
  for (let part = 255; part > 0; part -= 1) {
    const darker = given.map((c) => Math.floor((c * part) / 255));
    if (contrast(darker) >= LEAST_CONTRAST) return hex(darker);
  }
  return "#000000";
}
