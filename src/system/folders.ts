/**
 * The user's own folders for things outside any workspace, by the custom of
 * each system: XDG on Linux and others, Library on macOS, AppData on Windows.
 */
import { homedir } from "node:os";
import { join } from "node:path";

type Env = Readonly<Record<string, string | undefined>>;

interface Custom {
  /** The environment variable that names the folder above ours. */
  variable: string;
  /** Below the home folder where the variable is not set. */
  usual: string;
  macos: string;
  windows: "APPDATA" | "LOCALAPPDATA";
}

const CUSTOMS = {
  config: { variable: "XDG_CONFIG_HOME", usual: ".config", macos: "Library/Preferences", windows: "APPDATA" },
  data: { variable: "XDG_DATA_HOME", usual: ".local/share", macos: "Library/Application Support", windows: "LOCALAPPDATA" },
  state: { variable: "XDG_STATE_HOME", usual: ".local/state", macos: "Library/Logs", windows: "LOCALAPPDATA" },
} as const satisfies Record<string, Custom>;

/**
 * Absolute folder of ours for preferences (`config`; `QUORATE_CONFIG` names
 * another), for the user's copy of the sample (`data`) or for logs (`state`).
 * It may not exist yet.
 */
export function userFolder(purpose: keyof typeof CUSTOMS, env: Env = process.env, platform: string = process.platform): string {
  if (purpose === "config" && env["QUORATE_CONFIG"]) return env["QUORATE_CONFIG"];
  const custom = CUSTOMS[purpose];
  const named = env[custom.variable];
  if (named) return join(named, "quorate");
  const home = env["HOME"] || homedir();
  if (platform === "darwin") return join(home, custom.macos, "quorate");
  const windows = env[custom.windows];
  if (platform === "win32" && windows) return join(windows, "quorate", purpose);
  return join(home, custom.usual, "quorate");
}

/** Name of the preferences file in its folder, without ".json". */
export const PREFERENCES = "preferences";

/** The preferences file, absolute: whether it exists is asked before `conf` is loaded for it. */
export const preferencesFile = (env: Env = process.env): string => join(userFolder("config", env), `${PREFERENCES}.json`);
