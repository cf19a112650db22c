// Makes the two bundles of dist/. Says nothing unless something fails.
//
//   quorate.cjs   CommonJS: the process boundary, the router, and the commands
//                 that have to answer at once. Loads nothing it does not need.
//   app/          ES modules, split: everything that quorate.cjs imports
//                 lazily. Ink needs top-level await, which CommonJS lacks.
//
// In the sources a lazy import is an ordinary import() of a .ts file; here the
// first bundle's become imports of the second.
import { build, transform } from "esbuild";
import { existsSync } from "node:fs";
import { readFile, rename, rm } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const src = join(root, "src");
const dist = join(root, "dist");

/** Lazy parts that stay in quorate.cjs. */
const QUICK = ["cli/commands/next.ts", "cli/commands/notice.ts", "cli/help.ts", "cli/failure.ts"].map((file) => join(src, file));

/** Found at run time in node_modules: native code and WASM, which cannot be bundled. */
const EXTERNAL = ["@myriaddreamin/*"];

const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: "node",
  target: "node22.12",
  // Names stay as they are, for stack traces in reports.
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: "none",
  external: EXTERNAL,
  jsx: "automatic",
  loader: { ".node": "copy" },
  logLevel: "warning",
};

/** The typesetting child is a process of its own, so nothing imports it. */
const appEntries = new Set([join(src, "documents/typst/child.ts")]);

/** Turns the CommonJS bundle's lazy imports into imports of the application's files. */
const lazyParts = {
  name: "lazy-parts",
  setup({ onResolve }) {
    onResolve({ filter: /^\..*\.tsx?$/ }, ({ kind, path, resolveDir }) => {
      const file = resolve(resolveDir, path);
      if (kind !== "dynamic-import" || QUICK.includes(file) || !existsSync(file)) return undefined;
      appEntries.add(file);
      return { path: `./app/${relative(src, file).replaceAll("\\", "/").replace(/\.tsx?$/, ".js")}`, external: true };
    });
  },
};

/** Packages get short names, which halves what has to be read at every start; ours keep theirs, for reports. */
const shortNames = {
  name: "short-names",
  setup({ onLoad }) {
    onLoad({ filter: /node_modules.(yargs|yargs-parser|y18n|escalade)\b.*\.m?js$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, "utf8"), { minify: true, target: shared.target, sourcefile: path });
      return { contents: code, loader: "js" };
    });
  },
};

/** yargs measures the width of its own help, which we print ourselves: the measuring costs 16 ms of Intl at every start. */
const withoutIntl = {
  name: "without-intl",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(cliui|string-width)$/ }, ({ path }) => ({ path, namespace: "without-intl" }));
    onLoad({ filter: /.*/, namespace: "without-intl" }, () => ({
      contents: "export default function unused() { throw new Error('our own help is printed instead'); }",
    }));
  },
};

/** Ink asks for these tools only when DEV=true. */
const withoutDevtools = {
  name: "without-devtools",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^react-devtools-core$/ }, ({ path }) => ({ path, namespace: "without-devtools" }));
    onLoad({ filter: /.*/, namespace: "without-devtools" }, () => ({ contents: "export default {};" }));
  },
};

/**
 * Ink's layout engine asks fetch() for the WASM it already holds as text; the
 * mere asking loads Node's HTTP client, 40 ms before the first frame. Where
 * there is no fetch it takes the text at once.
 */
const withoutFetch = {
  name: "without-fetch",
  setup({ onLoad }) {
    onLoad({ filter: /yoga-wasm-base64-esm\.js$/ }, async ({ path }) => {
      const code = await readFile(path, "utf8");
      if (!code.includes("typeof fetch")) throw new Error(`${path} asks for fetch in another way: see withoutFetch in scripts/build.mjs`);
      return { contents: code.replaceAll("typeof fetch", '"undefined"'), loader: "js" };
    });
  },
};

/** Builds into a folder of its own and then puts it in place, so that a build that fails leaves the last one. */
async function buildInto(folder) {
  await build({
    ...shared,
    entryPoints: [join(src, "main.ts")],
    outfile: join(folder, "quorate.cjs"),
    format: "cjs",
    plugins: [lazyParts, withoutIntl, shortNames],
    define: { "import.meta.url": "__moduleUrl", "process.env.NODE_ENV": '"production"' },
    banner: { js: 'const __moduleUrl=require("node:url").pathToFileURL(__filename).href;' },
  });
  await build({
    ...shared,
    entryPoints: [...appEntries],
    outdir: join(folder, "app"),
    outbase: src,
    format: "esm",
    splitting: true,
    plugins: [withoutDevtools, withoutFetch],
    define: { "process.env.NODE_ENV": '"production"' },
    // CommonJS packages inside an ES module ask for require.
    banner: {
      js: 'import{createRequire as __createRequire}from"node:module";import{fileURLToPath as __toPath}from"node:url";import{dirname as __dirnameOf}from"node:path";const require=__createRequire(import.meta.url),__filename=__toPath(import.meta.url),__dirname=__dirnameOf(__filename);',
    },
  });
}

const fresh = join(root, `.dist-${process.pid}`);
try {
  await buildInto(fresh);
  await rm(dist, { recursive: true, force: true });
  await rename(fresh, dist);
} catch (error) {
  // esbuild has already printed what is wrong and where.
  if (!error.errors) console.error(error);
  process.exitCode = 1;
} finally {
  await rm(fresh, { recursive: true, force: true });
}
