/** Typst as WebAssembly: every machine that has no native addon. Slower to start, otherwise the same. */
import { readFileSync } from "node:fs";
import type { Compiled, Engine, Layout } from "./engine.ts";
import { withoutSuspects } from "./mark-info.ts";

const PACKAGE = "@myriaddreamin/typst-ts-web-compiler";
const MAIN = "/house.typ";

interface Diagnostics {
  result?: unknown;
  diagnostics?: unknown;
}

/** The WASM engine; its access model can reach no file at all. */
export async function wasmEngine(require: NodeJS.Require, house: string, fonts: Buffer[]): Promise<Engine> {
  const typst = await import("@myriaddreamin/typst-ts-web-compiler");
  const binary = readFileSync(require.resolve(`${PACKAGE}/wasm`));
  await typst.default({ module_or_path: binary });
  const builder = new typst.TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const font of fonts) await builder.add_raw_font(font);
  const compiler = await builder.build();
  compiler.add_source(MAIN, house);
  return {
    name: "wasm",
    compile(json, pictures): Compiled {
      compiler.map_shadow("/job.json", Buffer.from(json));
      for (const [file, bytes] of pictures) compiler.map_shadow(`/${file}`, bytes);
      const [found] = JSON.parse(compiler.query(MAIN, undefined, "<layout>")) as { value: Layout }[];
      if (!found) throw new Error("the house style reports no layout");
      return {
        layout: found.value,
        pdf: () => {
          const made = compiler.compile(MAIN, undefined, "pdf", 3) as Diagnostics;
          if (!(made.result instanceof Uint8Array)) throw new Error(JSON.stringify(made.diagnostics ?? "Typst failed"));
          return withoutSuspects(Buffer.from(made.result));
        },
      };
    },
  };
}
