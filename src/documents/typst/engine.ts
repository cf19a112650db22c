/** Typst itself: compiles a finished job with the house style. No file of the machine can be reached from it. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { PACKAGE_ROOT } from "../package-root.ts";
import { nativeEngine } from "./engine-native.ts";

/** What house.typ reports about the layout. */
export interface Layout {
  pages: number;
  /** Whether a font of the council's own, if one is asked for, draws letters. */
  ownFont: boolean;
  parts: { id: string; start: number }[];
  headings: { level: number; page: number; y: number; text: string }[];
}

export interface Compiled {
  layout: Layout;
  /** The PDF; `ua` holds it to PDF/UA-1 and throws where it falls short. */
  pdf(ua: boolean): Uint8Array;
}

export interface Engine {
  name: "native" | "wasm";
  /** Compiles the JSON of a job with its pictures, by file name. Throws a plain Error with Typst's own words. */
  compile(json: string, pictures: ReadonlyMap<string, Uint8Array>): Compiled;
}

const require = createRequire(import.meta.url);

const SOURCE_SANS = path.dirname(require.resolve("@expo-google-fonts/source-sans-3/package.json"));
const DEJAVU = path.dirname(require.resolve("dejavu-fonts-ttf/package.json"));

/** The font files of the house style, in a fixed order. */
export const FONT_FILES: readonly string[] = [
  ...["400Regular", "400Regular_Italic", "600SemiBold", "600SemiBold_Italic", "700Bold", "700Bold_Italic"]
    .map((cut) => path.join(SOURCE_SANS, cut, `SourceSans3_${cut}.ttf`)),
  ...["DejaVuSans", "DejaVuSans-Bold", "DejaVuSans-Oblique"].map((cut) => path.join(DEJAVU, "ttf", `${cut}.ttf`)),
];

const readFonts = (own: readonly string[]): Buffer[] => [...FONT_FILES, ...own].map((file) => readFileSync(file));
const readHouse = (): string => readFileSync(path.join(PACKAGE_ROOT, "templates", "house.typ"), "utf8");

/** The native engine where there is one for this machine, else WASM; `own` are font files besides the house style's. */
export async function startEngine(own: readonly string[] = []): Promise<Engine> {
  const native = process.env["QUORATE_TYPST"] === "wasm" ? undefined : nativeEngine(require, readHouse(), readFonts(own));
  if (native) return native;
  const { wasmEngine } = await import("./engine-wasm.ts");
  return wasmEngine(require, readHouse(), readFonts(own));
}
