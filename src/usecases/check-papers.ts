/** Papers and records that do not fit each other: named and missing, there and named by nothing, private and not apart. */
import type { Finding } from "../domain/checks/index.ts";
import { QuorateError } from "../domain/errors.ts";
import type { ExemptItem, Meeting } from "../domain/meeting.ts";
import {
  exemptPartMissing, paperMissing, paperOfPrivateItem, papersUnnamed, privateOfNoItem, privateOfPublicItem, privatePaperMissing,
  privatePapersUnnamed,
} from "../text/checks.ts";
import { holds } from "./papers-left.ts";
import { privateMissing } from "./private-missing.ts";
import { publicPaperIsPrivate } from "../text/privacy.ts";
import { privateDocuments, publicTwins } from "./private-twins.ts";
import type { Store } from "./ports.ts";
import type { BodyState } from "./state.ts";

/** What is wrong with the papers of a body, public ones by name, of private ones only how many. */
export function checkPapers(store: Store, state: BodyState): Finding[] {
  const apart = privateDocuments(state);
  return [...state.meetings.values()].flatMap(({ value: meeting }) => {
    const finding = (text: string, kind: Finding["kind"] = "paper-unnamed", urgency: Finding["urgency"] = "due"): Finding =>
      ({ body: state.slug, meeting: meeting.key, kind, urgency, text });
    const missing = (text: string): Finding => finding(text, "paper-missing", "wrong");
    return [...openPapers(store, state, meeting, apart, finding, missing), ...privatePapers(store, state, meeting, finding, missing)];
  });
}

type Found = (text: string, kind?: Finding["kind"], urgency?: Finding["urgency"]) => Finding;

function openPapers(
  store: Store, state: BodyState, meeting: Meeting, apart: ReadonlyMap<string, string>, finding: Found, missing: Found,
): Finding[] {
  const place = { body: state.slug, key: meeting.key, private: false };
  const papers = meeting.agenda.items.flatMap((i) => i.papers);
  const named = new Set(papers.map((p) => p.file));
  const unnamed = store.papers(place).filter((file) => !named.has(file));
  return [
    ...papers.filter((p) => !store.hasPaper(place, p.file, p.sha256)).map((p) => missing(paperMissing(p.title, meeting.key))),
    ...(unnamed.length > 0 ? [finding(papersUnnamed(unnamed, meeting.key))] : []),
    ...meeting.agenda.items.flatMap((i, n) =>
      i.private && i.papers.length > 0 ? [finding(paperOfPrivateItem(n + 1, meeting.key), "exempt", "wrong")] : []),
    ...publicTwins(meeting, apart).map((n) => finding(publicPaperIsPrivate(n, meeting.key)[0].replace(/\.$/, ""), "exempt", "wrong")),
  ];
}

function privatePapers(store: Store, state: BodyState, meeting: Meeting, finding: Found, missing: Found): Finding[] {
  const place = { body: state.slug, key: meeting.key, private: true };
  let own: ExemptItem[];
  let files: string[];
  try {
    own = state.exempt(meeting.key).value.reveal().items;
    files = store.papers(place);
  } catch (error) {
    if (!(error instanceof QuorateError)) throw error;
    return meeting.agenda.items.some((i) => i.private) ? [finding(error.message, "data", "wrong")] : [];
  }
  const numbers = new Map(meeting.agenda.items.map((item, n) => [item.id, n + 1]));
  const open = new Set(meeting.agenda.items.filter((i) => !i.private).map((i) => i.id));
  const named = new Set(own.flatMap((i) => i.papers).map((p) => p.file));
  const unnamed = files.filter((file) => !named.has(file)).length;
  const strays = own.filter((i) => !numbers.has(i.item)).length;
  return [
    ...own.flatMap((i) => i.papers.filter((p) => !has(store, place, p)).map(() => missing(privatePaperMissing(numbers.get(i.item), meeting.key)))),
    ...(unnamed > 0 ? [finding(privatePapersUnnamed(unnamed, meeting.key))] : []),
    ...(strays > 0 ? [finding(privateOfNoItem(strays, meeting.key))] : []),
    ...own.filter((i) => open.has(i.item) && holds(i)).map((i) => finding(privateOfPublicItem(numbers.get(i.item)!, meeting.key))),
    ...(store.keepsExempt(state.slug) ? privateMissing(state, meeting).map((n) => finding(exemptPartMissing(n, meeting.key), "exempt", "wrong")) : []),
  ];
}

/** A paper that may not be read is not there as it was attached. */
function has(store: Store, place: Parameters<Store["hasPaper"]>[0], { file, sha256 }: { file: string; sha256: string }): boolean {
  try {
    return store.hasPaper(place, file, sha256);
  } catch (error) {
    if (error instanceof QuorateError) return false;
    throw error;
  }
}
