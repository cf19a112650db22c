/** Runs one command line: finds the command, reads its arguments, gives it its surroundings. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { type ExitCode, usage } from "../domain/errors.ts";
import { systemClock, todayIn } from "../system/clock.ts";
import { preferencesFile, userFolder } from "../system/folders.ts";
import { packageVersion } from "../system/package.ts";
import { goOn, noBodies, severalBodies, unknownBody } from "../text/command-line.ts";
import type { Context } from "../usecases/ports.ts";
import { apply } from "../usecases/apply.ts";
import { readArguments } from "./arguments.ts";
import { command, type Command } from "./command.ts";
import type { Environment } from "./environment.ts";
import { finish } from "./finish.ts";
import { nearest } from "./nearest.ts";
import type { GlobalOptions } from "./options.ts";
import type { Output } from "./output.ts";
import { route } from "./router.ts";
import { findRoot, namedFolder, requireRoot, type Naming } from "./workspace-root.ts";

/** What the process has around it. */
export interface Surroundings {
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  /** Opened only where it is read: that takes time. */
  stdin: () => AsyncIterable<Uint8Array | string>;
  isTerminal: () => boolean;
  out: Output;
}

const NO_COMMAND = { name: "", positionals: {}, options: {} };

/** Runs the words after `quorate` and gives the exit code; what cannot be done throws. */
export async function run(words: readonly string[], around: Surroundings): Promise<ExitCode | void> {
  const found = await route(words);
  const { out } = around;
  if (found.to === "group") return out.print((await import("./help.ts")).groupHelp(found.name, found.group));
  const { args, global } = readArguments(found.words, found.to === "top" ? NO_COMMAND : { ...found.command, name: found.name });
  if (global.version) return out.print(packageVersion());
  if (found.to === "command") {
    if (global.help) return out.print((await import("./help.ts")).commandHelp(found.name, found.command));
    return found.command.run(args as never, environment(found.name, found.command, global, around));
  }
  if (global.help) return out.print((await import("./help.ts")).topHelp());
  return ALONE.run({} as never, environment("", ALONE, global, around));
}

/** What `quorate` alone does: the application, or without a terminal the overview and how to go on. */
const ALONE = command({
  describe: "the terminal application",
  examples: [],
  async run(_, surroundings) {
    if (surroundings.isTerminal) return (await import("./application.ts")).startApplication(surroundings);
    const { default: overview } = await import("./commands/overview.ts");
    await overview.run({} as never, surroundings);
    if (!surroundings.options.json) surroundings.out.print(["", goOn]);
  },
});

function environment(name: string, command: Command, options: GlobalOptions, around: Surroundings): Environment {
  const { cwd, env, out } = around;
  const naming: Naming = {
    cwd,
    sample: options.sample,
    data: options.data,
    environment: env["QUORATE_DATA"],
    preference: () => preferredWorkspace(env),
  };
  const clock: Environment["clock"] = (timeZone) => systemClock(timeZone, options.today);
  const readInput: Environment["readInput"] = async (path) => (await import("./input.ts")).readInput(cwd, path, around.stdin());
  return {
    name, command, options, cwd, out, clock, readInput,
    get isTerminal() { return around.isTerminal(); },
    chosenFolder: () => namedFolder(naming) ?? resolve(cwd),
    workspaceRoot: () => requireRoot(naming),
    findWorkspaceRoot: () => findRoot(naming),
    openContext: async () => (await import("./open-context.ts")).openContext(await requireRoot(naming), { clock, out }),
    today: (timeZone) => options.today ?? todayIn(timeZone),
    resolveBody: (context) => resolveBody(context, options.body),
    readInputText: async (path) => (await import("./input.ts")).asText(path, await readInput(path)),
    finish: (context, plan, extra) => finish(options, out, plan, () => void apply(context.store, plan), extra),
  };
}

/** The preference is asked last, and its reader loaded only where there are preferences. */
async function preferredWorkspace(env: Surroundings["env"]): Promise<string | undefined> {
  if (!existsSync(preferencesFile(env))) return undefined;
  const { openSettings } = await import("../system/settings.ts");
  return openSettings(userFolder("config", env)).get("workspace");
}

/** The slug meant by `--body`, or the only one there is. */
function resolveBody(context: Context, named: string | undefined): string {
  const slugs = context.store.bodies();
  if (named !== undefined) {
    if (slugs.includes(named)) return named;
    throw usage(...unknownBody(named, nearest(named, slugs), slugs));
  }
  if (slugs.length === 0) throw usage(...noBodies);
  if (slugs.length > 1) throw usage(...severalBodies(slugs));
  return slugs[0]!;
}
