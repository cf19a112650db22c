/**
 * From what Ink hands over to key names and typed text. One read from the
 * terminal may hold several keys ("a" and Enter together, or a run of ^D), so
 * a string is taken apart before anything acts on it.
 */
import type { Key } from "ink";

/** A named key such as "enter", "ctrl-d", "up"; or a run of typed characters. */
export type Press = { key: string } | { text: string };

const NAMED: readonly (readonly [keyof Key, string])[] = [
  ["upArrow", "up"], ["downArrow", "down"], ["leftArrow", "left"], ["rightArrow", "right"],
  ["pageUp", "pageup"], ["pageDown", "pagedown"], ["home", "home"], ["end", "end"],
  ["return", "enter"], ["escape", "escape"], ["tab", "tab"],
  ["backspace", "backspace"], ["delete", "delete"],
];

/** The presses that one input event of Ink stands for, in order. */
export function decode(input: string, key: Key): Press[] {
  if (key.eventType === "release") return [];
  for (const [flag, name] of NAMED) {
    if (key[flag] === true) return [{ key: withModifiers(name, key) }];
  }
  if (input === "") return [];
  if (key.ctrl) return [{ key: `ctrl-${input === " " ? "space" : input}` }];
  if (key.meta && Array.from(input).length === 1) return [{ key: `alt-${input}` }];
  return split(input);
}

function withModifiers(name: string, key: Key): string {
  if (key.ctrl && name !== "enter") return `ctrl-${name}`;
  if (key.meta && name !== "escape") return `alt-${name}`;
  return key.shift && (name === "tab" || name === "enter") ? `shift-${name}` : name;
}

const CONTROL: Readonly<Record<string, string>> = {
  "\r": "enter", "\n": "enter", "\t": "tab", "\x7f": "backspace", "\b": "backspace", "\x1b": "escape",
};

function split(input: string): Press[] {
  // oxlint-disable-next-line no-control-regex -- control characters are what it looks for
  return (input.replaceAll("\r\n", "\r").match(/[\x00-\x1f\x7f]|[^\x00-\x1f\x7f]+/g) ?? []).map((part) =>
    part.length === 1 && (part < " " || part === "\x7f")
      ? { key: CONTROL[part] ?? `ctrl-${String.fromCharCode(part.charCodeAt(0) + 96)}` }
      : { text: part },
  );
}
