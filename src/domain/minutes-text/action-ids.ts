import type { NewId } from "../ids.ts";
import type { Block, MinutedAction } from "../minutes.ts";

const actionsIn = (blocks: readonly Block[]): MinutedAction[] =>
  blocks.filter((b): b is MinutedAction => b.type === "action");

const owner = (a: MinutedAction): string => a.owner.member ?? ` ${a.owner.name}`;
const sameText = (a: MinutedAction, b: MinutedAction): boolean => a.text === b.text;
const sameOwner = (a: MinutedAction, b: MinutedAction): boolean => owner(a) === owner(b);

/**
 * Gives the actions of an item their ids. One that was there before keeps its
 * id: first where all is as it was, then the same text and owner, the same
 * text, and last the same owner, the nearest in order. The others get new ones.
 */
export function withActionIds(blocks: readonly Block[], previous: readonly Block[], newId: NewId): Block[] {
  const before = actionsIn(previous);
  const now = actionsIn(blocks);
  const order = new Map(before.map((action, at) => [action, at]));
  const taken = new Set<MinutedAction>();
  const ids = new Map<MinutedAction, string>();
  const likeness = [
    (a: MinutedAction, b: MinutedAction) => sameText(a, b) && sameOwner(a, b) && a.due === b.due,
    (a: MinutedAction, b: MinutedAction) => sameText(a, b) && sameOwner(a, b),
    sameText,
    sameOwner,
  ];
  for (const like of likeness) {
    now.forEach((action, at) => {
      if (ids.has(action)) return;
      const place = (old: MinutedAction): number => Math.abs(order.get(old)! - at);
      const [match] = before
        .filter((old) => !taken.has(old) && like(action, old))
        .toSorted((a, b) => place(a) - place(b));
      if (!match) return;
      taken.add(match);
      ids.set(action, match.id);
    });
  }
  return blocks.map((b) => (b.type === "action" ? { ...b, id: ids.get(b) ?? newId("action") } : b));
}
