import type { Arguments, Parameters } from "./command.ts";

/** Options every command takes, before it or after it. */
export const GLOBAL_OPTIONS = {
  data: { kind: "text", value: "DIR", describe: "the workspace's folder (else QUORATE_DATA, else the nearest folder upward)" },
  body: { kind: "text", value: "SLUG", describe: "the body, where the workspace has several" },
  json: { kind: "flag", describe: "print JSON on standard output, messages on standard error" },
  dryRun: { kind: "flag", describe: "say what would be done and change nothing" },
  today: { kind: "date", describe: "take this day for today" },
  sample: { kind: "flag", describe: "read the sample workspace that comes with Quorate" },
  help: { kind: "flag", describe: "explain the command" },
  version: { kind: "flag", describe: "print the version" },
} as const satisfies Parameters;

export type GlobalOptions = Arguments<typeof GLOBAL_OPTIONS>;
