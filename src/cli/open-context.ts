import { openStore } from "../store/open.ts";
import { digest } from "../system/digest.ts";
import { newId } from "../system/ids.ts";
import type { Context } from "../usecases/ports.ts";
import type { Environment } from "./environment.ts";

/** Opens the workspace in `root` for a command; what the store has to say goes to standard error. */
export function openContext(root: string, { clock, out }: Pick<Environment, "clock" | "out">): Context {
  const store = openStore(root, { log: out.warn });
  return { store, newId, digest, clock: clock(() => store.load({ kind: "workspace" }).value.timeZone) };
}
