/**
 * The last look at what is meant for the public: bytes, unpacked data and drawn
 * words, against the exempt records. A hit refuses the whole output and names
 * the place, never the text. It cannot see paraphrase, or words in pictures.
 */
import { refused } from "../../domain/errors.ts";
import { exemptFound } from "../../text/output.ts";
import type { DocumentRecords, OutputFile } from "../../usecases/documents-port.ts";
import { decodings, utf16 } from "./decodings.ts";
import type { FoundText } from "./pdf-texts.ts";
import { secretsOf, type Secrets } from "./secrets.ts";
import { phraseFinder, squash } from "./squash.ts";

/** Whether any reading of a text holds a secret. */
function finder(secrets: Secrets): (text: string) => boolean {
  const holdsPhrase = phraseFinder(secrets.phrases);
  return (text) => decodings(text).some((reading) => {
    const squashed = squash(reading);
    return secrets.needles.some((n) => squashed.includes(n)) || holdsPhrase(reading);
  });
}

const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 5)).toString("latin1") === "%PDF-";

async function textsOf({ name, bytes }: OutputFile): Promise<FoundText[]> {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (isPdf(bytes)) {
    const { pdfTexts } = await import("./pdf-texts.ts");
    return [{ where: "its name", text: name }, ...await pdfTexts(bytes)];
  }
  return [
    { where: "its name", text: name },
    { where: "its text", text: raw.toString("utf8") },
    { where: "its bytes", text: utf16(raw) },
  ];
}

/** Throws refused where anything of `secrets` is in a file, naming file and place. */
export async function scanFiles(files: readonly OutputFile[], secrets: Secrets): Promise<void> {
  const holdsSecret = finder(secrets);
  for (const file of files) {
    for (const { where, text } of await textsOf(file)) {
      if (holdsSecret(text)) throw refused(...exemptFound(where === "its name" ? "A file name" : file.name, where));
    }
  }
}

/** Scans public files against all the exempt matter of the body. */
export async function scanPublic(files: readonly OutputFile[], records: DocumentRecords): Promise<void> {
  const secrets = secretsOf(records);
  if (secrets) await scanFiles(files, secrets);
}
