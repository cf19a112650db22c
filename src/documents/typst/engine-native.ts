/** Typst as a native addon: Linux on x64, glibc before musl. */
import type { Compiled, Engine, Layout } from "./engine.ts";
import { withoutSuspects } from "./mark-info.ts";

interface NativeResult {
  result: object | null;
  hasError(): boolean;
  takeDiagnostics?(): unknown;
}

interface NativeCompiler {
  mapShadow(file: string, bytes: Buffer): void;
  compile(options: { mainFilePath: string }): NativeResult;
  query(document: object, options: { selector: string }): { value: Layout }[];
  pdf(document: object, options: { pdfStandard?: string; creationTimestamp?: number }): Buffer;
  fetchDiagnostics(result: unknown): { message: string }[];
}

interface NativeAddon {
  NodeCompiler: {
    create(options: { workspace: string; fontArgs: { fontBlobs: Buffer[] }[] }): NativeCompiler;
  };
}

const PACKAGE = "@myriaddreamin/typst-ts-node-compiler-linux-x64-";

function loadAddon(require: NodeJS.Require): NativeAddon | undefined {
  for (const libc of ["gnu", "musl"]) {
    try {
      return require(PACKAGE + libc) as NativeAddon;
    } catch {
      // Not for this machine; the next one may be.
    }
  }
  return undefined;
}

/** The native engine, or undefined where no addon loads. Works in the process's own (empty) folder. */
export function nativeEngine(require: NodeJS.Require, house: string, fonts: Buffer[]): Engine | undefined {
  const addon = loadAddon(require);
  if (!addon) return undefined;
  const root = process.cwd();
  const main = `${root}/house.typ`;
  const compiler = addon.NodeCompiler.create({ workspace: root, fontArgs: [{ fontBlobs: fonts }] });
  compiler.mapShadow(main, Buffer.from(house));
  return {
    name: "native",
    compile(json, pictures): Compiled {
      compiler.mapShadow(`${root}/job.json`, Buffer.from(json));
      for (const [file, bytes] of pictures) compiler.mapShadow(`${root}/${file}`, Buffer.from(bytes));
      const outcome = compiler.compile({ mainFilePath: main });
      if (outcome.hasError() || !outcome.result) {
        const said = outcome.takeDiagnostics?.();
        throw new Error(said ? compiler.fetchDiagnostics(said).map((d) => d.message).join("; ") : "Typst failed");
      }
      const document = outcome.result;
      const [found] = compiler.query(document, { selector: "<layout>" });
      if (!found) throw new Error("the house style reports no layout");
      return {
        layout: found.value,
        pdf: (ua) => withoutSuspects(compiler.pdf(document, ua ? { pdfStandard: "ua-1" } : {})),
      };
    },
  };
}
