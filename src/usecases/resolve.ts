import { findItem } from "../domain/agenda-building/find-item.ts";
import { refused } from "../domain/errors.ts";
import { whenMinuted } from "../domain/minuted.ts";
import type { Block } from "../domain/minutes.ts";
import { tidyText } from "../domain/plain-text.ts";
import { resolutionAdded, resolvedInPrivate } from "../text/minutes.ts";
import { mustBeOpen, mustTakePlace } from "./guards.ts";
import type { Context, Plan } from "./ports.ts";
import { loadBodyState, meetingOf, write } from "./state.ts";

/** Adds a resolution to the end of an item's public minutes. "to …" is understood where neither to nor that is said. */
export function addResolution(ctx: Context, input: { body: string; meeting: string; item: string; text: string }): Plan {
  const state = loadBodyState(ctx.store, input.body);
  const meeting = meetingOf(state, input.meeting);
  mustTakePlace(meeting.value);
  mustBeOpen(meeting.value);
  const { key, agenda, minutes } = meeting.value;
  const item = findItem(agenda.items, input.item, key);
  // A resolution said on the command line would be public: of a private item that must be said in its text.
  if (item.private) throw refused(...resolvedInPrivate(item.title));
  const [, verb, part] = /^(?:RESOLVED\s+)?(to|that)\s+(.+)$/is.exec(input.text.trim()) ?? ["", "to", input.text.trim()];
  const block: Block = { type: "resolution", verb: verb === "that" ? "that" : "to", parts: [tidyText(part!)], list: false };
  const own = minutes.items.find((m) => m.item === item.id) ?? { item: item.id, blocks: [] };
  const changed = { ...own, blocks: [...own.blocks, block] };
  const items = agenda.items
    .map((i) => (i.id === item.id ? changed : minutes.items.find((m) => m.item === i.id)))
    .filter((m) => m !== undefined);
  return {
    act: "add a resolution",
    steps: [write({ kind: "meeting", body: state.slug, key }, meeting, {
      ...meeting.value,
      status: whenMinuted(meeting.value, ctx.clock.today()),
      minutes: { ...minutes, items },
    })],
    says: [resolutionAdded(item.title, `RESOLVED ${block.verb} ${block.parts[0]}`)],
    warnings: [],
  };
}
