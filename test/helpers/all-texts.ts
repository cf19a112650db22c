/** Everything that can be read in a file, by other means than the program's own scan. */
import { inflateSync } from "node:zlib";
import { unzipSync } from "fflate";
import { readPdf } from "./read-pdf.ts";

const utf16be = (hex: string): string => {
  const bytes = Buffer.from(hex, "hex");
  return bytes.length % 2 === 0 ? Buffer.from(bytes).swap16().toString("utf16le") : "";
};

/** Drawn words, raw bytes, and every stream that unpacks, with texts in hexadecimal. */
async function ofPdf(bytes: Buffer): Promise<string> {
  const raw = bytes.toString("latin1");
  const streams: string[] = [];
  for (const { index } of raw.matchAll(/stream\r?\n/g)) {
    const from = raw.indexOf("\n", index) + 1;
    const end = raw.indexOf("endstream", from);
    try {
      streams.push(inflateSync(bytes.subarray(from, end)).toString("latin1"));
    } catch {
      // Not packed, or no beginning of a stream at all: its bytes are in `raw`.
    }
  }
  const all = [raw, ...streams].join("\n");
  const hex = [...all.matchAll(/<((?:[0-9A-Fa-f]{2}){4,})>/g)].map((m) => utf16be(m[1]!));
  const literal = [...all.matchAll(/\((\xFE\xFF[^)]*)\)/g)].map((m) => utf16be(Buffer.from(m[1]!, "latin1").toString("hex")));
  return [await readPdf(bytes), all, hex, literal].flat().join("\n");
}

export async function allTexts(bytes: Buffer): Promise<string> {
  const head = bytes.toString("latin1", 0, 4);
  if (head === "%PDF") return ofPdf(bytes);
  if (head === "PK\u0003\u0004") {
    const parts = Object.entries(unzipSync(new Uint8Array(bytes)));
    return parts.map(([name, part]) => `${name}\n${Buffer.from(part).toString("utf8")}\n${Buffer.from(part).toString("utf8").replace(/<[^>]*>/g, "")}`).join("\n");
  }
  const text = bytes.toString("utf8");
  return `${text}\n${text.replace(/<[^>]*>/g, "")}\n${bytes.toString("utf16le")}`;
}
