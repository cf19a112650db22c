/** Officers' papers as they came: put beside their meeting, private ones under `exempt/`. */
import { posix } from "node:path";
import { damaged, usage } from "../domain/errors.ts";
import { noMeeting, noPaper, paperNext, paperNotAFile, privatePaper } from "../text/store.ts";
import { freeName } from "../domain/free-name.ts";
import type { PaperPlace } from "../usecases/ports.ts";
import { sha256 } from "./act.ts";
import { attempt, flushFolder, remove, writeNew } from "./durable.ts";
import { codeOf, ifThere } from "./fs.ts";
import { at, ensureFolder, exists, mustLieWithin, sweepStaged, type Ground } from "./ground.ts";
import { checkPaperName, meetingFolder, papersFolder } from "./paths.ts";

/** Under the lock. Puts the paper under a free name made from `name`; durable when it returns. */
export function placePaper(ground: Ground, nonce: string, place: PaperPlace, name: string, bytes: Uint8Array): { file: string; sha256: string } {
  if (!exists(ground, `${meetingFolder(place.body, place.key)}/meeting.json`)) throw usage(noMeeting(place.body, place.key));
  const folder = papersFolder(place);
  ensureFolder(ground, folder);
  sweepStaged(ground, folder);
  const taken = new Set(ground.fs.readdirSync(at(ground, folder)).map((each) => each.toLowerCase()));
  const file = freeName(fileNameFrom(name), taken);
  const staged = at(ground, posix.join(folder, `.paper.${nonce}.tmp`));
  try {
    writeNew(ground.fs, staged, bytes, place.private ? 0o600 : 0o666);
    putUnder(ground, staged, at(ground, posix.join(folder, file)));
  } catch (error) {
    attempt(() => remove(ground.fs, staged));
    throw error;
  }
  flushFolder(ground.fs, at(ground, folder));
  return { file, sha256: sha256(bytes) };
}

/** A link fails where the name has appeared meanwhile, which a rename would not. */
function putUnder(ground: Ground, staged: string, target: string): void {
  try {
    ground.fs.linkSync(staged, target);
  } catch (error) {
    if (codeOf(error) === "EEXIST") throw error;
    ground.fs.renameSync(staged, target);
    return;
  }
  attempt(() => remove(ground.fs, staged));
}

/** Reads a paper. Throws exit 4 where it is missing, or a link that may lead anywhere. */
export function takePaper(ground: Ground, place: PaperPlace, file: string): Uint8Array {
  const folder = papersFolder(place);
  const path = posix.join(folder, checkPaperName(file));
  // A private paper's name may itself tell something.
  const where = place.private ? privatePaper(place.body, place.key) : path;
  const facts = ifThere(() => ground.fs.lstatSync(at(ground, path)));
  if (facts === undefined) throw damaged(noPaper(where), paperNext);
  if (!facts.isFile()) throw damaged(paperNotAFile(where), paperNext);
  mustLieWithin(ground, folder);
  return ground.fs.readFileSync(at(ground, path));
}

/** Names of the ordinary files in a folder of papers, sorted; what a system puts there by itself is left out. */
export const listPapers = (ground: Ground, place: PaperPlace): string[] => {
  const folder = papersFolder(place);
  return (ifThere(() => ground.fs.readdirSync(at(ground, folder))) ?? [])
    .filter((name) => !/^(?:\.|Thumbs\.db$|desktop\.ini$)/i.test(name) && ifThere(() => ground.fs.lstatSync(at(ground, posix.join(folder, name))))?.isFile() === true)
    .toSorted();
};

/** Whether an ordinary file with those bytes is there. */
export function holdsPaper(ground: Ground, place: PaperPlace, file: string, hash: string): boolean {
  const path = at(ground, posix.join(papersFolder(place), checkPaperName(file)));
  return ifThere(() => ground.fs.lstatSync(path))?.isFile() === true && sha256(takePaper(ground, place, file)) === hash;
}

/** Under the lock. Takes a paper away; a missing one is no error. */
export function takeAwayPaper(ground: Ground, place: PaperPlace, file: string): void {
  const folder = papersFolder(place);
  const path = posix.join(folder, checkPaperName(file));
  if (!exists(ground, path)) return;
  mustLieWithin(ground, folder);
  remove(ground.fs, at(ground, path));
  flushFolder(ground.fs, at(ground, folder));
}

const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** A file name that every system allows, made from whatever the paper was called. */
export function fileNameFrom(name: string): string {
  const last = name.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const dot = last.lastIndexOf(".");
  const [stem, ending] = dot > 0 ? [last.slice(0, dot), last.slice(dot + 1)] : [last, ""];
  const clean = (part: string): string =>
    part.replaceAll(/[^\p{L}\p{M}\p{N}._ -]+/gu, "-").replaceAll(/\s+/g, "-").replaceAll(/-{2,}/g, "-").replaceAll(/^[-. ]+|[-. ]+$/g, "");
  const short = shorten(clean(stem), 120) || "paper";
  const safe = RESERVED.test(short) ? `paper-${short}` : short;
  const suffix = clean(ending).toLowerCase().slice(0, 10);
  return suffix === "" ? safe : `${safe}.${suffix}`;
}

function shorten(text: string, bytes: number): string {
  let out = "";
  for (const char of text) {
    if (Buffer.byteLength(out + char) > bytes) break;
    out += char;
  }
  return out;
}
