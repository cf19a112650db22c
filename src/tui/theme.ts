/** Signs and colours. Every sign stands by itself: colour only repeats what it says. */

export const SIGN = {
  chosen: "▸",
  done: "✓",
  current: "●",
  due: "!",
  open: "·",
  private: "#",
} as const;

/** What a piece of text is, for colouring it. */
export type Tone = "plain" | "dim" | "accent" | "good" | "warn" | "bad" | "head";

export interface Look {
  color?: string;
  dimColor?: boolean;
  bold?: boolean;
}

/** How each tone looks on a terminal that has colours. */
export const LOOK: Readonly<Record<Tone, Look>> = {
  plain: {},
  dim: { dimColor: true },
  accent: { color: "cyan" },
  good: { color: "green" },
  warn: { color: "yellow" },
  bad: { color: "red" },
  head: { bold: true },
};
