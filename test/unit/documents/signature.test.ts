import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import type { Meeting } from "../../../src/domain/meeting.ts";
import { loadSignature } from "../../../src/documents/house/picture.ts";
import { renderDocument } from "../../../src/documents/index.ts";
import type { DocumentFormat, DocumentKind } from "../../../src/usecases/documents-port.ts";
import { addBody, editBody } from "../../../src/usecases/bodies.ts";
import { aBody, records, request, september } from "../../helpers/board.ts";
import { office } from "../../helpers/office.ts";
import { pngOf } from "../../helpers/pictures.ts";
import { checkStructure } from "../../helpers/pdf-structure.ts";

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30"><path d="M5 25 Q 30 0 85 20" fill="none" stroke="#000"/></svg>';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "signature-"));
  writeFileSync(path.join(folder, "reed.svg"), SVG);
  writeFileSync(path.join(folder, "reed.png"), pngOf(90, 30));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function made(format: DocumentFormat, meeting = september(), picture = "reed.svg", document: DocumentKind = "agenda"): Promise<Uint8Array> {
  const body = aBody({ signatory: { name: "M Reed", post: "Director of Governance", picture } });
  const { files } = await renderDocument(request(meeting, { document, formats: [format], records: records(meeting, { body }), houseFolder: folder }));
  return files[0]!.bytes;
}
const html = async (...asked: Parameters<typeof made> extends [unknown, ...infer Rest] ? Rest : never): Promise<string> =>
  new TextDecoder().decode(await made("html", ...asked));
const draft = (): Meeting => ({ ...september(), agenda: { ...september().agenda, publications: [] } });

describe("a signature", () => {
  const ABOVE = /<img src="data:image\/svg\+xml;base64,[^"]+" width="90" height="30" alt="Signature of M Reed"><\/p>\s*<p class="signature below"><strong>M Reed<\/strong>/;

  it("stands above the name of who signs, on agendas, packs and notices", async () => {
    for (const document of ["agenda", "pack", "notice"] as const) expect(await html(september(), "reed.svg", document)).toMatch(ABOVE);
  });

  it("is not put under a draft, and plain text has the name alone", async () => {
    expect(await html(draft())).not.toContain("Signature of");
    expect(await html(draft())).toContain("<strong>M Reed</strong>");
    expect(new TextDecoder().decode(await made("txt"))).not.toContain("Signature of");
  });

  it("as PDF is a figure that has words, as Word document a picture that has", async () => {
    expect([...(await checkStructure(await made("pdf"))).faults]).toEqual([]);
    const parts = unzipSync(await made("docx", september(), "reed.png"));
    expect(strFromU8(parts["word/document.xml"]!)).toContain('descr="Signature of M Reed"');
  });

  test.each([["none.png", /There is no signature house\/none\.png/], ["../x.png", /cannot be the name of a signature/]])(
    "that cannot be used is refused by name: %s", async (picture, message) => {
      await expect(made("html", september(), picture)).rejects.toMatchObject({ code: 4, message: expect.stringMatching(message) });
    });
});

describe("a body", () => {
  const signatory = (o: ReturnType<typeof office>) => o.store.load({ kind: "body", body: "cpb" }).value.signatory;
  const look = ({ signatory: signs }: { signatory?: Parameters<typeof loadSignature>[0] }): void => void loadSignature(signs, folder);

  it("is given a signature beside name and post, and loses it alone", () => {
    const o = office({ signatory: { post: "Director" } });
    o.does(editBody(o, { body: "cpb", signatory: { picture: "reed.svg" } }, look));
    expect(signatory(o)).toEqual({ post: "Director", picture: "reed.svg" });
    o.does(editBody(o, { body: "cpb", signatory: { picture: "none" } }, look));
    expect(signatory(o)).toEqual({ post: "Director" });
  });

  it("is not given one that cannot be used, whether new or known", () => {
    const o = office();
    const wrong = { signatory: { picture: "none.png" } };
    expect(() => editBody(o, { body: "cpb", ...wrong }, look)).toThrow(expect.objectContaining({ code: 4 }));
    expect(() => addBody(o, { name: "Another", ...wrong }, look)).toThrow(expect.objectContaining({ code: 4 }));
    expect(() => editBody(o, { body: "cpb", signatory: { picture: "a/b.png" } })).toThrow(expect.objectContaining({ code: 2 }));
  });
});
