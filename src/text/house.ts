/** Sentences about a council's own logo, colour and font. */
import type { Told } from "./meetings.ts";

export const badColour = (text: string): Told => [
  `"${text}" is not a colour.`,
  "Write it as # and six digits: #1d4f3f.",
];
export const faintColour = (colour: string, contrast: number, nearest: string): Told => [
  `${colour} cannot be read on white: its contrast is ${contrast.toFixed(2)} to 1, and text needs 4.5 to 1.`,
  `The nearest that can is ${nearest}.`,
];
/** The pictures a council gives its documents, and how each is taken out again. */
export type OwnPicture = "logo" | "signature";
const TAKEN_OUT: Readonly<Record<OwnPicture, string>> = {
  logo: "quorate council edit --logo none", signature: "quorate body edit --signature none",
};

export const badPictureName = (kind: OwnPicture, text: string): Told => [
  `"${text}" cannot be the name of a ${kind}.`,
  `Give the name of a PNG, JPEG or SVG file that lies in the workspace's house/ folder: ${kind === "logo" ? "crest" : kind}.png.`,
];
export const badFontName = (text: string): Told => [
  `"${text}" cannot be the name of a font.`,
  "Give the name of a folder in the workspace's house/fonts/: letters, digits, spaces and hyphens.",
];
export const noPicture = (kind: OwnPicture, file: string): Told => [
  `There is no ${kind} ${file}.`,
  `Put the file there, or take the ${kind} out with \`${TAKEN_OUT[kind]}\`.`,
];
export const badPicture = (file: string): Told => [
  `${file} is no whole PNG, JPEG or SVG picture.`,
  "Save it again from the program it was made with.",
];
export const actingPicture = (file: string): Told => [
  `${file} holds more than a picture: a script, a document type, or something from outside the file.`,
  "Save it as plain SVG with everything in it, or as PNG.",
];
export const letteredPicture = (file: string): Told => [
  `${file} has letters in it, which look otherwise on every machine.`,
  "Turn them into paths in the program it was made with, or save it as PNG.",
];
export const largePicture = (file: string, megabytes: number): Told => [
  `${file} is larger than ${megabytes} MB, and would be in every document.`,
  "Save it smaller: 600 pixels across are enough.",
];
export const noFont = (folder: string): Told => [
  `There are no font files in ${folder}.`,
  "Put the family's .ttf or .otf files there, or take the font out with `quorate council edit --font none`.",
];
export const badFont = (file: string): Told => [
  `${file} is no font that can be used.`,
  "Use .ttf or .otf files of one family: the regular, the bold and the italic.",
];
export const closedFont = (file: string): Told => [
  `${file} may not be embedded in documents, says its maker.`,
  "Use a font whose licence allows it, such as one under the SIL Open Font License.",
];
export const mixedFonts = (folder: string): Told => [
  `The files in ${folder} are of more than one family.`,
  "Keep each family in a folder of its own.",
];
export const largeFont = (folder: string): Told => [
  `The files in ${folder} are too many or too large.`,
  "Twelve files and 20 MB in all are the most: the regular, the bold and the italic are enough.",
];
export const undrawnPicture: Told = [
  "A picture in the document is damaged within and cannot be drawn.",
  "Save the council's logo, or the picture that is a paper, again from the program it was made with.",
];
export const fontNotUsed =
  "The council's own font could not be used; the documents are in the usual one.";

/** Lines of the council's settings. */
export const houseLines = (house: { logo?: string; logoText?: string; accent?: string; font?: string }): string[] => [
  ...(house.logo ? [`  Logo            house/${house.logo}${house.logoText ? ` ("${house.logoText}")` : ""}`] : []),
  ...(house.accent ? [`  Colour          ${house.accent}`] : []),
  ...(house.font ? [`  Font            house/fonts/${house.font}`] : []),
];
