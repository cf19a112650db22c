/** What is published around a meeting, and documents as Word reads them. After a change that is meant: `npx vitest run test/golden --update`. */
import { describe, expect, test } from "vitest";
import type { Meeting } from "../../src/domain/meeting.ts";
import { renderDocument } from "../../src/documents/index.ts";
import type { DocumentKind } from "../../src/usecases/documents-port.ts";
import { june, request, september } from "../helpers/board.ts";
import { checkStructure } from "../helpers/pdf-structure.ts";
import { readDocx } from "../helpers/read-docx.ts";
import { readPdf } from "../helpers/read-pdf.ts";

const confirmed = (): Meeting => ({
  ...june(),
  status: "confirmed",
  minutes: {
    ...june().minutes,
    confirmations: [{
      at: "2022-09-27", item: "s3", corrections: ["in minute 3(a), for “forty-one” read “forty-two”"],
      fingerprint: "3f9a1c77e0b2d4586a10cafe99887766554433221100ffeeddccbbaa99887766",
    }],
  },
});
const takenBack = (): Meeting => {
  const meeting = confirmed();
  meeting.minutes.confirmations[0]!.takenBack = { at: "2022-12-06", item: "d3", reason: "the wrong draft was put to the meeting" };
  return { ...meeting, status: "adjourned", adjourned: { to: "2022-07-05", reason: "the fire alarm" } };
};
const moved = (): Meeting => september(undefined, {
  moved: [{ from: "2022-09-20", time: "14:00", venue: { text: "Guildhall" }, reason: "the Guildhall is closed", on: "2022-09-12" }],
});
const cancelled = (): Meeting => ({ ...moved(), status: "cancelled", cancelled: { on: "2022-09-22", reason: "there is no business" } });

const CASES: [name: string, document: DocumentKind, meeting: Meeting][] = [
  ["decisions", "decisions", june()],
  ["notice", "notice", september()],
  ["notice-moved", "notice", moved()],
  ["notice-cancelled", "notice", cancelled()],
  ["minutes-taken-back", "minutes", takenBack()],
];
const WORD: typeof CASES = [
  ...CASES,
  ["agenda", "agenda", september()],
  ["minutes-draft", "minutes", june()],
  ["minutes-confirmed", "minutes", confirmed()],
  ["notes", "notes", june()],
  ["forward-plan", "forward-plan", september()],
];
const PAGES: [name: string, meeting: Meeting][] = [
  ["page-agenda", september()], ["page-draft", june()], ["page-confirmed", confirmed()], ["page-cancelled", cancelled()],
];

/** The stylesheet is looked at, not compared; sizes of papers change with the engine. */
const compared = (html: string): string => html.replace(/<style>[^]*<\/style>\n/, "").replace(/PDF \d+ KB/g, "PDF … KB");
const first = async (meeting: Meeting, more: Parameters<typeof request>[1]): Promise<Uint8Array> =>
  (await renderDocument(request(meeting, more))).files[0]!.bytes;

describe.each(CASES)("%s", (name, document, meeting) => {
  test.each(["txt", "html"] as const)("%s", async (format) => {
    const text = new TextDecoder().decode(await first(meeting, { document, formats: [format] }));
    await expect(compared(text)).toMatchFileSnapshot(`documents/${name}.${format}`);
  });

  test("pdf: the same twice, tags without a fault", async () => {
    const pdf = await first(meeting, { document, formats: ["pdf"] });
    expect(Buffer.from(await first(meeting, { document, formats: ["pdf"] })).equals(Buffer.from(pdf))).toBe(true);
    expect([...(await checkStructure(pdf)).faults]).toEqual([]);
    await expect((await readPdf(pdf)).map((p, at) => `--- ${at + 1} ---\n${p}`).join("\n")).toMatchFileSnapshot(`documents/${name}.pdf.txt`);
  });
});

test.each(WORD)("%s as a Word document", async (name, document, meeting) => {
  const lines = readDocx(await first(meeting, { document, formats: ["docx"] }));
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(`documents/${name}.docx.txt`);
});

test.each(PAGES)("%s", async (name, meeting) => {
  const html = new TextDecoder().decode(await first(meeting, { document: "page", formats: ["html"] }));
  await expect(compared(html)).toMatchFileSnapshot(`documents/${name}.html`);
});
