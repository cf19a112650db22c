/** What the key tables say for a screen: which act a key means, the footer, the help. */
import { columnsOf } from "../terminal-text.ts";
import { KEYMAP, SCOPE_TITLE, type KeyEntry, type Scope } from "./tables.ts";

/** What a key does now; or why it does nothing now. */
export type Act = (() => void) | { why: string };
export type Acts = Readonly<Partial<Record<string, Act>>>;

const table = (scope: Scope): readonly [string, KeyEntry][] => Object.entries(KEYMAP[scope]);

/** The act of a scope that a key stands for. */
export const actNamed = (scope: Scope, key: string): string | undefined =>
  table(scope).find(([, entry]) => entry.keys.includes(key))?.[0];

const SHOWN: Readonly<Record<string, string>> = {
  enter: "⏎", escape: "Esc", up: "↑", down: "↓", left: "←", right: "→", tab: "Tab", "shift-tab": "⇧Tab",
  delete: "Del", backspace: "⌫", space: "space", pageup: "PgUp", pagedown: "PgDn",
};

/** A key as it is shown: "⏎", "^D", "J". */
export const shownKey = (key: string): string =>
  SHOWN[key] ?? (key.startsWith("ctrl-") ? `^${key.slice(5).toUpperCase()}` : key);

const isPair = (entry: KeyEntry): boolean => entry.keys[0] === "up" && entry.keys[1] === "down";

/** The keys of an entry as the footer shows them: the first, or both of a pair. */
const footerKeys = (entry: KeyEntry): string => entry.show ?? (isPair(entry) ? "↑↓" : shownKey(entry.keys[0] ?? ""));

/**
 * The footer: only keys that work now, as many as fit the width, the most
 * important first. The keys of `everywhere` that fit come last.
 */
export function footer(scope: Scope, acts: Acts, everywhere: Acts, columns: number): { key: string; label: string }[] {
  const working = (from: Scope, which: Acts) =>
    table(from).filter(([name, entry]) => entry.label !== undefined && typeof which[name] === "function")
      .map(([, entry]) => ({ key: footerKeys(entry), label: entry.label ?? "" }));
  const own = working(scope, acts);
  const general = working("everywhere", everywhere);
  const help = general.filter((entry) => entry.key === "?");
  // Where a screen has a use of its own for such a key, that alone is said.
  const rest = general.filter((entry) => entry.key !== "?" && own.every((one) => one.key !== entry.key));
  const wide = (entry: { key: string; label: string }): number => columnsOf(entry.key) + 1 + columnsOf(entry.label) + 3;
  let left = columns - 1 - help.reduce((sum, entry) => sum + wide(entry), 0);
  // Arrows go without saying, so where there is little room they give way to the others.
  const all = [...own, ...rest];
  const fitting = new Set([...all.filter((entry) => entry.key !== "↑↓"), ...all.filter((entry) => entry.key === "↑↓")].filter((entry) => {
    if (wide(entry) > left) return false;
    left -= wide(entry);
    return true;
  }));
  return [...all.filter((entry) => fitting.has(entry)), ...help];
}

export interface HelpLine {
  keys: string;
  help: string;
  /** Why the key does nothing now. */
  why?: string;
}

/** The help for a screen: every key of its table with what it does, or why not now. */
export function helpFor(scope: Scope, acts?: Acts): { title: string; lines: HelpLine[] } {
  return {
    title: SCOPE_TITLE[scope],
    lines: table(scope).map(([name, entry]) => {
      const act = acts?.[name];
      const why = typeof act === "object" ? act.why : undefined;
      return { keys: entry.keys.map(shownKey).join(" "), help: entry.help, ...(why !== undefined && { why }) };
    }),
  };
}

/** docs/keys.md, from the same tables. */
export function keysPage(): string {
  const parts = (Object.keys(KEYMAP) as Scope[]).map((scope) => {
    const { title, lines } = helpFor(scope);
    const rows = lines.map((line) => `| ${line.keys.split(" ").map((key) => `\`${key}\``).join(" ")} | ${line.help} |`);
    return `## ${title}\n\n| keys | what they do |\n|---|---|\n${rows.join("\n")}\n`;
  });
  return `# Keys of the terminal application\n\nMade by \`node scripts/keys.ts\` from src/tui/keys/tables.ts; change it there. \`^D\` is Ctrl and D, \`⏎\` Enter, \`⇧\` Shift.\nA key that can do nothing at the moment says why when it is pressed; \`Ctrl-C\` leaves at once and loses nothing.\n\n${parts.join("\n")}`;
}
