/** A number kept in a workspace: in one file, or in three at once with a meeting that moves. */
import { Exempt } from "../../src/domain/exempt.ts";
import type { Meeting } from "../../src/domain/meeting.ts";
import type { Loaded, Step, Store } from "../../src/usecases/ports.ts";

const body = "board";
const KEYS = ["2022-09-27", "2022-10-04"] as const;

const keyNow = (store: Store): string => store.meetings(body)[0] ?? "";

/** The number a workspace holds; throws where its files disagree, as half an act would leave them. */
export function numberIn(store: Store, mode: string): number {
  const key = keyNow(store);
  const meeting = store.load({ kind: "meeting", body, key }).value;
  // Nothing has been saved yet.
  if (meeting.minutes.items.length === 0) return 0;
  if (mode === "act") {
    const exempt = store.load({ kind: "exempt", body, key }).value.reveal();
    const others = [exempt.items[0]?.title, store.load({ kind: "actions", body }).value.actions[0]?.text];
    const keys = [meeting.key, exempt.key];
    if (others.some((each) => each !== meeting.venue.text) || keys.some((each) => each !== key)) {
      throw new Error("half done");
    }
  }
  return Number(meeting.venue.text);
}

/** The steps that save a number. Who saved it is noted, so that two who save the same number differ. */
export function stepsFor(store: Store, mode: string, n: number): Step[] {
  const from = keyNow(store);
  const moves = mode === "act" && n % 3 === 0;
  const key = moves ? (from === KEYS[0] ? KEYS[1] : KEYS[0]) : from;
  const meeting = store.load({ kind: "meeting", body, key: from });
  const steps = [meetingStep(meeting, key, n)];
  if (mode !== "act") return steps;
  const actions = store.load({ kind: "actions", body });
  const exempt = store.load({ kind: "exempt", body, key: from });
  return [
    ...(moves ? [{ do: "rename-meeting" as const, body, from, to: key }] : []),
    ...steps,
    { do: "write", ref: { kind: "actions", body }, value: { schema: 1, actions: [{ id: "action-a", text: String(n), owner: { name: "A Fern" }, state: "open" }] }, base: actions.hash },
    { do: "write", ref: { kind: "exempt", body, key }, value: new Exempt({ schema: 1, key, items: [{ item: "item-a", title: String(n), papers: [], blocks: [] }] }), base: exempt.hash },
  ];
}

/** The number after the one a meeting holds, made from the very record that is written over: a second look might see another. */
export function nextStep(store: Store, key = keyNow(store)): { n: number; steps: Step[] } {
  const { value, hash } = store.load({ kind: "meeting", body, key });
  const n = (value.minutes.items.length === 0 ? 0 : Number(value.venue.text)) + 1;
  return { n, steps: [meetingStep({ value, hash }, key, n)] };
}

const meetingStep = ({ value, hash }: Loaded<Meeting>, key: string, n: number): Step => ({
  do: "write",
  ref: { kind: "meeting", body, key },
  value: {
    ...value, key, venue: { text: String(n), link: `saved by ${process.pid}` },
    minutes: { items: [{ item: "item-a", blocks: [{ type: "text", text: `${n} `.repeat(2000) }] }], confirmations: [] },
  },
  base: hash,
});
