import { addDays } from "../domain/calendar/local-date.ts";
import type { LocalDate } from "../domain/calendar/types.ts";
import { byUrgency, checkBody, type BodyRecords, type Finding } from "../domain/checks/index.ts";
import { checkFingerprints, checkNumbering } from "../domain/checks/records.ts";
import { QuorateError } from "../domain/errors.ts";
import { checkFolderNames, checkStrays } from "./check-folders.ts";
import { checkPapers } from "./check-papers.ts";
import { checkPrivateActions } from "./private-actions.ts";
import type { Context, FileRef, Store } from "./ports.ts";
import { loadBodyState, type BodyState } from "./state.ts";

/** Everything that is wrong or due, by body; files that cannot be read are findings too. */
export function checkWorkspace(ctx: Context, only?: string): Finding[] {
  const today = ctx.clock.today();
  const found = (only === undefined ? ctx.store.bodies() : [only]).flatMap((slug) => {
    const damage = damagedFiles(ctx.store, slug);
    if (damage.length > 0) return damage;
    const state = loadBodyState(ctx.store, slug);
    const records = recordsOf(state);
    return [
      ...checkBody(records, today), ...checkNumbering(records, today),
      ...checkFolderNames(state), ...checkFingerprints(records, ctx.digest), ...checkPapers(ctx.store, state), ...checkPrivateActions(ctx, state),
    ];
  });
  return [...checkStrays(ctx.store, only), ...found];
}

/** How far back the desk looks: what an older meeting still owes, only the whole check tells. */
const DESK_DAYS = 400;

/**
 * What is due, late or visibly wrong, for a screen that has to be there at
 * once: recent meetings only, and no paper is read.
 */
export function whatIsDue(ctx: Context): Finding[] {
  const today = ctx.clock.today();
  return ctx.store.bodies()
    .flatMap((slug) => dueOf(ctx, slug, today))
    .toSorted((a, b) => byUrgency(a, b) || ((a.by ?? "9") < (b.by ?? "9") ? -1 : 1));
}

function dueOf(ctx: Context, slug: string, today: LocalDate): Finding[] {
  try {
    return checkBody(recordsOf(loadBodyState(ctx.store, slug, addDays(today, -DESK_DAYS))), today);
  } catch (e) {
    if (!(e instanceof QuorateError)) throw e;
    return damagedFiles(ctx.store, slug);
  }
}

/** The values of a body's records, as the checks take them. */
export const recordsOf = (state: BodyState): BodyRecords => ({
  slug: state.slug,
  workspace: state.workspace.value,
  body: state.body.value,
  members: state.members.value,
  plan: state.plan.value,
  actions: state.actions.value,
  meetings: [...state.meetings.values()].map((m) => m.value),
});

/** Each public file on its own, so that one bad file does not hide another; private ones are looked at with their papers. */
function damagedFiles(store: Store, slug: string): Finding[] {
  const refs: FileRef[] = [
    { kind: "body", body: slug }, { kind: "members", body: slug }, { kind: "plan", body: slug }, { kind: "actions", body: slug },
    ...store.meetings(slug).map((key): FileRef => ({ kind: "meeting", body: slug, key })),
  ];
  return refs.flatMap((ref): Finding[] => {
    try {
      store.load(ref);
      return [];
    } catch (e) {
      if (!(e instanceof QuorateError)) throw e;
      return [{ body: slug, ...("key" in ref ? { meeting: ref.key } : {}), kind: "data", urgency: "wrong", text: e.message }];
    }
  });
}
