import type { Store } from "../../src/usecases/ports.ts";

export const LATER = "2022-09-27";
export const PLANNED = "Careers hub";

/** How often minutes were confirmed or a confirmation taken back. Throws where one file tells otherwise than another. */
export function minutedActs(store: Store): number {
  const june = store.load({ kind: "meeting", body: "cpb", key: "2022-06-28" }).value;
  const later = store.load({ kind: "meeting", body: "cpb", key: LATER }).value;
  const entry = store.load({ kind: "plan", body: "cpb" }).value.entries.find((e) => e.title === PLANNED);
  const { confirmations } = june.minutes;
  const acts = confirmations.length + confirmations.filter((c) => c.takenBack).length;
  const minuted = later.minutes.items.flatMap((i) => i.blocks).length;
  if (minuted !== acts) throw new Error(`half done: ${acts} acts, ${minuted} minutes of them`);
  const inForce = confirmations.length > 0 && !confirmations.at(-1)?.takenBack;
  if (inForce !== (june.status === "confirmed")) throw new Error(`half done: ${june.status}`);
  const onAgenda = later.agenda.items.some((i) => i.planEntry === entry?.id);
  if (onAgenda !== (entry?.state === "placed")) throw new Error(`half done: the plan says ${entry?.state}`);
  return acts;
}
