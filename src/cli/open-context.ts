import type { Environment } from "./environment.ts";
import type { Context } from "../usecases/ports.ts";

/** Opens the workspace in `root` for a command. */
export function openContext(_root: string, _clock: Environment["clock"]): Context {
  throw new Error("the store is not connected");
}
