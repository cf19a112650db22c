import type { Action } from "./actions.ts";
import type { LocalDate, MeetingKey } from "./calendar/types.ts";
import type { ItemMinutes, MinutedAction } from "./minutes.ts";

/**
 * Brings the register of actions in line with a meeting's public minutes: new
 * ones are added, open ones follow the wording, and open ones that the minutes
 * no longer hold are dropped. One that was done stays as it was done.
 */
export function actionsFromMinutes(
  register: Action[], meeting: MeetingKey, items: ItemMinutes[], today: LocalDate,
): { actions: Action[]; added: number; dropped: number } {
  const minuted = new Map<string, { action: MinutedAction; item: string }>();
  for (const item of items) {
    for (const block of [...item.blocks, ...(item.summary ?? [])]) {
      if (block.type === "action") minuted.set(block.id, { action: block, item: item.item });
    }
  }
  let dropped = 0;
  const kept = register.map((a): Action => {
    const now = minuted.get(a.id);
    minuted.delete(a.id);
    if (a.state === "done") return a;
    if (now) return fromMinute(now.action, meeting, now.item);
    if (a.raised?.meeting !== meeting || a.state === "dropped" || !a.minuted) return a;
    dropped += 1;
    return { ...a, state: "dropped", closed: { on: today } };
  });
  const fresh = [...minuted.values()].map(({ action, item }) => fromMinute(action, meeting, item));
  return { actions: [...kept, ...fresh], added: fresh.length, dropped };
}

const fromMinute = (a: MinutedAction, meeting: MeetingKey, item: string): Action => ({
  id: a.id,
  text: a.text,
  owner: a.owner,
  ...(a.due === undefined ? {} : { due: a.due }),
  state: "open",
  raised: { meeting, item },
  minuted: true,
});
