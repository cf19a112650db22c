/** Typst itself: compiles a finished job with the house style. No file of the machine can be reached from it. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { PACKAGE_ROOT } from "../package-root.ts";
import { nativeEngine } from "./engine-native.ts";
import { readFonts } from "./fonts.ts";

/** What house.typ reports about the layout. */
export interface Layout {
  pages: number;
  /** Whether a font of the council's own, if one is asked for, draws letters. */
  ownFont: boolean;
  /** Whether the house style's own font does: without it every page would be blank. */
  draws: boolean;
  parts: { id: string; start: number }[];
  /** Stamps of items, in points from the left and the top of the page. */
  stamps: { item: string; page: number; x: number; y: number; w: number; h: number }[];
  headings: { level: number; page: number; y: number; text: string }[];
}

export interface Compiled {
  layout: Layout;
  /** The PDF; `ua` holds it to PDF/UA-1 and throws where it falls short. */
  pdf(ua: boolean): Uint8Array;
}

/** Throws an Error where the documents would be blank. */
export function mustDraw({ layout }: Compiled): void {
  if (!layout.draws) throw new Error("the font of the house style draws no letters");
}

export interface Engine {
  name: "native" | "wasm";
  /** Compiles the JSON of a job with its pictures, by file name. Throws a plain Error with Typst's own words. */
  compile(json: string, pictures: ReadonlyMap<string, Uint8Array>): Compiled;
}

const require = createRequire(import.meta.url);

const readHouse = (): string => readFileSync(path.join(PACKAGE_ROOT, "templates", "house.typ"), "utf8");

/** The native engine where there is one for this machine, else WASM; `own` are font files besides the house style's. */
export async function startEngine(own: readonly string[] = []): Promise<Engine> {
  const native = process.env["QUORATE_TYPST"] === "wasm" ? undefined : nativeEngine(require, readHouse(), readFonts(own));
  if (native) return native;
  const { wasmEngine } = await import("./engine-wasm.ts");
  return wasmEngine(require, readHouse(), readFonts(own));
}
