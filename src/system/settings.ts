import Conf from "conf";
import { PREFERENCES, userFolder } from "./folders.ts";

/** What a person prefers on this machine. Never records: those live in a workspace. */
export interface Preferences {
  /** Folder of the workspace to open when nothing nearer names one, absolute. */
  workspace?: string;
}

export interface Settings {
  get<K extends keyof Preferences>(name: K): Preferences[K];
  set<K extends keyof Preferences>(name: K, value: Preferences[K]): void;
}

/**
 * The preferences file in the user's own configuration folder. A damaged file
 * counts as empty: nothing in it is worth stopping for.
 */
export function openSettings(folder: string = userFolder("config")): Settings {
  const conf = new Conf<Preferences>({ cwd: folder, configName: PREFERENCES, clearInvalidConfig: true });
  return {
    get: (name) => conf.get(name),
    set: (name, value) => {
      if (value === undefined) conf.delete(name);
      else conf.set({ [name]: value });
    },
  };
}
