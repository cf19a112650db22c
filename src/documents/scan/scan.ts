/**
 * The last look at what is meant for the public: bytes, unpacked data and drawn
 * words, against the exempt records. A hit refuses the whole output and names
 * the place, never the text; so does what cannot be looked through. It cannot
 * see paraphrase, or words in pictures.
 */
import { QuorateError, refused } from "../../domain/errors.ts";
import { exemptFound, lettersUnknown, notLookedThrough } from "../../text/output.ts";
import type { DocumentRecords, OutputFile } from "../../usecases/documents-port.ts";
import type { LookedThrough } from "../typst/job.ts";
import { utf16 } from "./decodings.ts";
import { finder, type Secrets } from "./finder.ts";
import { secretsOf } from "./secrets.ts";

/** The process with limits that looks through PDFs. */
export interface Reader {
  lookThrough(file: OutputFile, secrets: Secrets): Promise<LookedThrough>;
}

const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 5)).toString("latin1") === "%PDF-";

function mustNotHold(holdsSecret: (text: string) => boolean, { name, bytes }: OutputFile): void {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (holdsSecret(raw.toString("utf8"))) throw refused(...exemptFound(name, "its text"));
  if (holdsSecret(utf16(raw))) throw refused(...exemptFound(name, "its bytes"));
}

/** What to tell of a PDF. Throws refused where it holds a secret or could not be looked through, whatever the cause. */
async function lookInto(file: OutputFile, secrets: Secrets, reader: Reader): Promise<string[]> {
  let looked: LookedThrough;
  try {
    looked = await reader.lookThrough(file, secrets);
  } catch (error) {
    if (error instanceof QuorateError) throw refused(...notLookedThrough(file.name));
    throw error;
  }
  if ("found" in looked) throw refused(...exemptFound(file.name, looked.found));
  if ("unreadable" in looked) throw refused(...notLookedThrough(file.name, looked.unreadable));
  return looked.mute.length > 0 ? [lettersUnknown(file.name, looked.mute)] : [];
}

/**
 * Scans public files against all the exempt matter of the body; PDFs in the
 * child that `reader` gives, which is asked for only where there is something
 * to look for. Gives what the person should look at themselves.
 */
export async function scanPublic(files: readonly OutputFile[], records: DocumentRecords, reader: () => Reader): Promise<string[]> {
  const secrets = secretsOf(records);
  if (!secrets) return [];
  const holdsSecret = finder(secrets);
  const told: string[] = [];
  for (const file of await opened(files)) {
    if (holdsSecret(file.name)) throw refused(...exemptFound("A file name", "its name"));
    if (isPdf(file.bytes)) told.push(...await lookInto(file, secrets, reader()));
    else mustNotHold(holdsSecret, file);
  }
  return told;
}

/** Packed files with their parts beside them, since what is packed cannot be read as it lies. */
async function opened(files: readonly OutputFile[]): Promise<readonly OutputFile[]> {
  if (!files.some((f) => f.name.endsWith(".docx"))) return files;
  const { partsOf } = await import("../writers/docx/package.ts");
  return files.flatMap((f) => (f.name.endsWith(".docx") ? [f, ...partsOf(f)] : [f]));
}
