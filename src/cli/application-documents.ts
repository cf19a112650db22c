import { refused } from "../domain/errors.ts";
import type { Services } from "../tui/index.tsx";
import { packWords } from "../text/application-minutes.ts";

type Make<K extends "makePack" | "makeMinutes"> = (cwd: string, ...all: Parameters<Services[K]>) => ReturnType<Services[K]>;

export const makePack: Make<"makePack"> = async () => {
  throw refused(packWords.notYet("The pack"));
};
export const makeMinutes: Make<"makeMinutes"> = async () => {
  throw refused(packWords.notYet("The minutes"));
};
