/** Marks on the roll: each gives the attendee anew, so that nothing contradicts what is said last. */
import type { Attendance, Attendee, InAttendance, Movement } from "./attendance.ts";
import type { LocalTime } from "./calendar/types.ts";
import { defined } from "./defined.ts";
import type { Id } from "./ids.ts";

type Bare = Pick<Attendee, "member" | "movements">;
const bare = ({ member, movements }: Attendee): Bare => ({ member, movements });

function withoutReason(a: Attendee): Attendee {
  const { reason: _, ...rest } = a;
  return rest;
}

/** Not heard from yet. */
export const unheard = (member: Id): Attendee => ({ member, state: "absent", movements: [] });

/** In their own seat: apologies, and whoever was named to stand in, are overtaken. */
export const present = (a: Attendee): Attendee => ({ ...bare(a), state: "present" });

/** Sent apologies, so neither came nor went; the reason is the one said with them. */
export const apologised = (a: Attendee, reason: string | undefined): Attendee => ({
  ...withoutReason(a), state: "apologies", ...defined({ reason }), movements: [],
});

/** Someone in the seat, or named for it: who came as substitute was not only nominated. One not heard from counts as away. */
export function standIn(a: Attendee, as: "substitute" | "nominated" | "representative", by: InAttendance): Attendee {
  const { substitute, nominated, ...rest } = a;
  return {
    ...rest,
    ...(as === "nominated" ? {} : defined({ substitute })),
    ...(as === "substitute" ? {} : defined({ nominated })),
    state: a.state === "present" ? "present" : "apologies",
    [as]: by,
  };
}

/** A time of coming or going. The same said again corrects the time; one who came or went was present. */
export function moved(a: Attendee, movement: Movement): Attendee {
  const again = a.movements.at(-1)?.kind === movement.kind;
  return { ...withoutReason(a), state: "present", movements: [...(again ? a.movements.slice(0, -1) : a.movements), movement] };
}

/** What cannot be true of a member's comings and goings. */
export type Contradiction = "order" | "after-end" | "before-start";

/** Undefined where the times agree with each other and with those of the meeting. */
export function contradiction({ movements }: Attendee, { started, ended }: Pick<Attendance, "started" | "ended">): Contradiction | undefined {
  let last: LocalTime | undefined;
  for (const { kind, time } of movements) {
    if (time === undefined) continue;
    if (last !== undefined && time < last) return "order";
    if (kind === "arrived" && ended !== undefined && time > ended) return "after-end";
    if (kind === "left" && started !== undefined && time < started) return "before-start";
    last = time;
  }
  return undefined;
}
