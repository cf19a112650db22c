import { describe, expect, test } from "vitest";
import type { AgendaItem, Paper } from "../../../src/domain/agenda.ts";
import type { Body } from "../../../src/domain/body.ts";
import type { Meeting } from "../../../src/domain/meeting.ts";
import { parseLandmarks } from "../../../src/documents/html/landmarks.ts";
import { renderDocument } from "../../../src/documents/index.ts";
import { presenterInitials, shortName } from "../../../src/documents/view/initials.ts";
import { noticeShape, noticeView } from "../../../src/documents/view/notice.ts";
import { stateOf } from "../../../src/documents/view/page.ts";
import { fileSize } from "../../../src/text/publications.ts";
import { generate } from "../../../src/usecases/generate.ts";
import { aBody, item, june, records, request, SECRET, september } from "../../helpers/board.ts";
import { office } from "../../helpers/office.ts";
import { pdfOf } from "../../helpers/papers.ts";
import { readPdf } from "../../helpers/read-pdf.ts";

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
const made = async (meeting: Meeting, more: Parameters<typeof request>[1]) => (await renderDocument(request(meeting, more))).files;
const told = async (meeting: Meeting, document: "decisions" | "minutes" | "notice" | "notes", more: Parameters<typeof request>[1] = {}): Promise<string> =>
  text((await made(meeting, { document, formats: ["txt"], ...more }))[0]!.bytes).replace(/\s+/g, " ");

const confirmed = (meeting = june()): Meeting => ({
  ...meeting, status: "confirmed",
  minutes: { ...meeting.minutes, confirmations: [{ at: "2022-09-27", item: "s3", corrections: [], fingerprint: "ab".repeat(32) }] },
});

describe("the decisions list", () => {
  test("has the items with a resolution by minute number, their resolutions and votes, and nothing else of the minutes", async () => {
    const list = await told(june(), "decisions");
    expect(list).toContain("3 Learning support pathway");
    expect(list).toContain("Votes: for 4; against 0; abstained Esi Quill. RESOLVED to (1) note the presentation; (2) receive an update in December.");
    expect(list).toContain("5 Key messages and items for information");
    expect(list).not.toMatch(/Apologies|highlighted|small schools|ACTION/);
    expect(list).toContain("not yet confirmed");
  });

  test("shows of a private item the public summary alone", async () => {
    const list = await told(june(), "decisions");
    expect(list).toContain("4 Lease of the annexe --------------------- Exempt, paragraph 3");
    expect(list).toContain("The Board considered the lease.");
    expect(list).not.toContain("Brightwater");
  });

  test("says when the minutes behind it are confirmed, and when nothing was resolved", async () => {
    expect(await told(confirmed(), "decisions")).toContain("were confirmed as a true record on 27 September 2022");
    expect(await told(september(), "decisions")).toContain("No resolution is recorded for this meeting.");
  });

  test("of a body that keeps action notes says AGREED", async () => {
    const body = aBody({ documents: { record: "notes", reasonsForApologies: false } });
    expect(await told(june(), "decisions", { records: records(june(), { body }) })).toContain("AGREED to note the messages.");
  });
});

describe("a notice", () => {
  const moved = (more: Partial<Meeting> = {}): Meeting => september(undefined, {
    moved: [
      { from: "2022-09-13", time: "10:00", on: "2022-08-01" },
      { from: "2022-09-20", time: "14:00", venue: { text: "Guildhall" }, reason: "the Guildhall is closed.", on: "2022-09-12" },
    ],
    ...more,
  });

  test("of a meeting has its day, time, place, signatory, officer and the day it was given", async () => {
    const notice = await told(september(), "notice");
    expect(notice).toMatch(/Notice of meeting .*Date: Tuesday, 27 September 2022 Time: 4\.00 pm Place: To be held remotely via Zoom/);
    expect(notice).toMatch(/Director of Governance Date of this notice: 16 September 2022 Governance officer: Dana Reeve/);
  });

  test("that is not given yet is a draft, on every page too", async () => {
    const meeting = { ...september(), agenda: { ...september().agenda, publications: [] } };
    expect(await told(meeting, "notice")).toContain("Draft: not yet given");
    const [pdf] = await made(meeting, { document: "notice", formats: ["pdf"] });
    for (const page of await readPdf(pdf!.bytes)) expect(page).toContain("Draft: not yet given");
  });

  test("of a moved meeting has both days, times and places, and the reason", async () => {
    const notice = await told(moved(), "notice");
    expect(notice).toMatch(/will now be held -* Date: Tuesday, 27 September 2022 Time: 4\.00 pm Place: To be held remotely/);
    expect(notice).toMatch(/was to have been held -* Date: Tuesday, 20 September 2022 Time: 2\.00 pm Place: Guildhall/);
    expect(notice).toContain("Reason: the Guildhall is closed.");
    expect(notice).toContain("moved from Tuesday, 13 September 2022 at 10.00 am");
    expect(notice).toContain("Date of this notice: 12 September 2022");
  });

  test("of a cancelled one has its day, the reason, the earlier days and the next meeting", async () => {
    const meeting = moved({ status: "cancelled", cancelled: { on: "2022-09-22", reason: "there is no business" } });
    const december: Meeting = { ...september(), key: "2022-12-06", status: "scheduled", moved: [] };
    const base = records(meeting);
    const own = { ...base, meetings: new Map([...base.meetings, [december.key, december]]) };
    const notice = await told(meeting, "notice", { records: own });
    expect(notice).toMatch(/Notice of cancellation .*has been cancelled\. Date: Tuesday, 27 September 2022/);
    expect(notice).toContain("Reason: there is no business.");
    expect(notice).toContain("moved from Tuesday, 20 September 2022");
    expect(notice).toContain("The next meeting is to be held on Tuesday, 6 December 2022 at 4.00 pm.");
    expect(notice).toContain("Date of this notice: 22 September 2022");
  });

  test("warns of what the public may be excluded from", () => {
    const view = noticeView(records(june()));
    expect(view.privateItems.map((i) => `${i.number} ${i.title}`)).toEqual(["4 Lease of the annexe"]);
    expect(noticeShape(june())).toBe("meeting");
  });
});

describe("the meeting's page", async () => {
  const paper = (file: string, more: Partial<Paper> = {}): Paper =>
    ({ id: file, title: `Paper ${file}`, role: "report", file, format: "pdf", sha256: "", ...more });
  const bytes = await pdfOf(3, "report");
  const withPapers = (): AgendaItem[] => {
    const items = september().agenda.items;
    items[4]!.papers = [paper("b.pdf", { role: "additional", title: "Annex <b>" }), paper("a.pdf")];
    items.push(item("s8", "Site", { private: { ground: "exempt", paragraph: 3, reason: "A price." }, papers: [paper("secret.pdf")] }));
    return items;
  };
  const read: string[] = [];
  const readPaper = (_: string, file: string): Uint8Array => {
    read.push(file);
    return bytes;
  };
  const files = await made(september(withPapers()), { document: "page", formats: ["html"], readPaper });
  const page = text(files[0]!.bytes);

  test("has its papers beside it, each linked with its kind and size, additional ones in a group", async () => {
    expect(files.map((f) => f.name)).toEqual([
      "hlb-2022-09-27-page.html", "hlb-2022-09-27-page-item-3.pdf", "hlb-2022-09-27-page-item-5-1.pdf",
      "hlb-2022-09-27-page-item-5-2.pdf", "hlb-2022-09-27-page-item-7.pdf",
    ]);
    for (const { name, bytes: copy } of files.slice(1)) {
      expect(page).toContain(`href="${name}"`);
      expect(page).toContain(`(${fileSize("PDF", copy.length)})</a>`);
      expect((await readPdf(copy)).length).toBeGreaterThan(0);
    }
    expect(page).toMatch(/<h3>Additional documents<\/h3>\s*<ul class="papers">\s*<li><a href="hlb-2022-09-27-page-item-5-2\.pdf">Annex &lt;b&gt; \(PDF \d+ KB\)<\/a>/);
  });

  test("shows a private item with its paragraph and reason, and never reads its papers", () => {
    expect(page).toMatch(/<h2 id="item-8">8 Site<\/h2>\s*<p><em>Exempt, paragraph 3 .*<br>\s*Why it is private: A price\.<\/p>/);
    expect(read).not.toContain("secret.pdf");
  });

  test("has landmarks, a way past what comes first, one first heading, headings in order and ids once", () => {
    expect(page).toMatch(/<html lang="en-GB">[^]*<title>Agenda, Harbour Learning Board, 27 September 2022<\/title>/);
    for (const tag of ["header", "main", "footer", "nav", "h1"]) expect(page.match(new RegExp(`<${tag}[ >]`, "g"))).toHaveLength(1);
    expect(page).toContain('<a class="skip" href="#content">');
    expect(page).not.toMatch(/<script|<link|<img| on\w+=|src=/);
    const levels = [...page.matchAll(/<h(\d)/g)].map((m) => Number(m[1]));
    for (const [at, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1);
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((m) => m[1]!);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, to] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(to);
  });

  test("links to the pack only where it is made in the same run", async () => {
    expect(page).not.toContain("pack.pdf");
    const more = await made(september(), { document: "page", formats: ["html"], withPack: true });
    expect(more.at(-1)!.name).toBe("hlb-2022-09-27-pack.pdf");
    expect(text(more[0]!.bytes)).toContain('href="hlb-2022-09-27-pack.pdf"');
  });

  test("is in the state its records are in", async () => {
    expect([september(), june(), confirmed()].map(stateOf)).toEqual(["agenda", "draft", "confirmed"]);
    const [draft] = await made(june(), { document: "page", formats: ["html"] });
    const [final] = await made(confirmed(), { document: "page", formats: ["html"] });
    expect(text(draft!.bytes)).toContain("<h1>Agenda and draft minutes</h1>");
    expect(text(draft!.bytes)).toContain("In the absence of the Chair, Cllr Ben Okoro (Vice-Chair) chaired the meeting.");
    expect(text(draft!.bytes)).toContain("Draft: not yet confirmed");
    expect(text(final!.bytes)).toContain("<h1>Agenda and minutes</h1>");
    expect(text(final!.bytes)).toContain("These minutes were confirmed as a true record at the meeting held on 27 September 2022.");
    expect(text(final!.bytes)).not.toContain("Draft");
  });

  test("shows no attendance before there are minutes, and nothing exempt in any state", async () => {
    const early = { ...june(), status: "published" as const, minutes: { items: [], confirmations: [] } };
    const [before] = await made(early, { document: "page", formats: ["html"] });
    expect(text(before!.bytes)).not.toMatch(/Attendance|Ada Fern|Okoro/);
    for (const meeting of [early, june(), confirmed()]) {
      for (const { bytes: one } of await made(meeting, { document: "page", formats: ["html"] })) {
        expect(text(one)).not.toMatch(/Brightwater|412,000/);
      }
    }
    expect(SECRET.blocks).not.toEqual([]);
  });

  test("prints a hostile title as itself", async () => {
    const title = '</h2><script>alert(1)</script> " onload="x';
    const body = aBody({ name: title });
    const [hostile] = await made(september([item("h", title)]), { document: "page", formats: ["html"], records: records(september([item("h", title)]), { body }) });
    const html = text(hostile!.bytes);
    expect(html).toContain("1 &lt;/h2&gt;&lt;script&gt;alert(1)&lt;/script&gt; &quot; onload=&quot;x</h2>");
    expect(html).not.toMatch(/<script| onload="/);
  });
});

test("landmarks: what stands outside them belongs to main, navigation keeps its place", () => {
  const found = parseLandmarks('<p>a</p><header><p>h</p></header><main><p>b</p><nav aria-label="N"><ul><li>x</li></ul></nav><p>c</p></main>');
  expect(found.header).toHaveLength(1);
  expect(found.main.map((s) => s.nav)).toEqual(["", "N", ""]);
  expect(found.footer).toEqual([]);
});

describe("action notes", () => {
  test("name the part of the agenda, presenters by initials, and whom a substitute came for", async () => {
    const meeting = june();
    meeting.agenda.items[2]!.presenter = "Carys Lund, Headteacher, Hill School and Priya Oduya";
    meeting.attendance.members[3] = { member: "m4", state: "apologies", representative: { name: "Jo Reed" }, movements: [] };
    const notes = await told(meeting, "notes");
    expect(notes).toContain("Cllr Ben Okoro (Vice-Chair)");
    expect(notes).toContain("Jo Reed (rep DM)");
    expect(notes).not.toContain("represented by");
    expect(notes).toContain("Items for discussion 3 Learning support pathway");
    expect(notes).toContain("ACTION: CL, by 6 December 2022: send the strategy to all schools");
    expect(notes).toMatch(/send the strategy to all schools CL +6 December 2022/);
  });

  test("name an owner whole where somebody else there has the same initials", async () => {
    const meeting = june();
    meeting.attendance.inAttendance.push({ name: "Cora Laine" });
    expect(await told(meeting, "notes")).toContain("ACTION: Carys Lund, by 6 December 2022");
  });

  test("say who took them, and name apologies once", async () => {
    const meeting = june();
    meeting.attendance.minuteTaker = { name: "Dana Reeve" };
    expect(await told(meeting, "notes")).toContain("Dana Reeve (minutes) Governance Officer");
    expect(await told(meeting, "notes")).toContain("Apologies were received from those named above.");
    meeting.attendance.minuteTaker = { name: "Cllr Ben Okoro", member: "m2" };
    meeting.minutes.items.push({ item: "j1", blocks: [{ type: "text", text: "Everyone was welcomed:" }] });
    const notes = await told(meeting, "notes");
    expect(notes).toContain("Cllr Ben Okoro (Vice-Chair, minutes)");
    expect(notes).toContain("Everyone was welcomed:");
    expect(notes).not.toContain("named above");
  });

  test("print initials only where they are somebody's own", () => {
    const people = [{ name: "Cllr Ada Fern" }, { name: "Carl Bright" }, { name: "Cora Bell" }, { name: "P Larch", post: "Director of Education" }];
    expect(shortName(people[0]!, people)).toBe("AF");
    expect(shortName(people[1]!, people)).toBe("Carl Bright");
    expect(presenterInitials("Cllr Ada Fern and Cora Bell", people)).toBe("AF, Cora Bell");
    expect(presenterInitials("P Larch, Director of Education", people)).toBe("PL");
    expect(presenterInitials("P Larch and J Smith", people)).toBe("PL, J Smith");
    expect(presenterInitials("Director of Education and Skills", people)).toBe("Director of Education and Skills");
  });
});

describe("apologies", () => {
  const board = (documents: Partial<Body["documents"]>) => ({
    body: aBody({ documents: { record: "minutes", reasonsForApologies: false, ...documents } }),
  });
  const asked = (meeting: Meeting, documents: Partial<Body["documents"]>) =>
    told(meeting, "minutes", { records: records(meeting, board(documents)) });
  const away = (): Meeting => {
    const meeting = june();
    meeting.attendance.members = ["m1", "m2", "m3", "m4", "m5"].map((id) => ({ member: id, state: "apologies", movements: [] }));
    return meeting;
  };

  test("stand in the order of the membership, or of surnames", async () => {
    expect(await asked(away(), {})).toContain("received from: - Cllr Ada Fern - Cllr Ben Okoro - Carys Lund - Dev Marsh - Esi Quill");
    expect(await asked(away(), { apologiesOrder: "surname" }))
      .toContain("received from: - Cllr Ada Fern - Carys Lund - Dev Marsh - Cllr Ben Okoro - Esi Quill");
  });

  test("name the organisation, seat or post where the body wants it, and a substitute who was nominated", async () => {
    const meeting = away();
    meeting.attendance.members[3]!.nominated = { name: "Jo Reed" };
    expect(await asked(meeting, { apologiesWith: "organisation" })).toContain(
      "Cllr Ben Okoro (Harbour Council) - Carys Lund (Secondary Schools’ representative) - Dev Marsh (County Police) (Jo Reed nominated to substitute)");
    expect(await asked(meeting, {})).toContain("- Carys Lund - Dev Marsh (Jo Reed nominated to substitute)");
  });

  test("are led in to by the minutes' own words where they have them", async () => {
    const meeting = away();
    meeting.minutes.items.push({ item: "j1", blocks: [{ type: "text", text: "These partners had sent word:" }, { type: "text", text: "All were thanked." }] });
    expect(await asked(meeting, {})).toMatch(/absence -* These partners had sent word: - Cllr Ada Fern .*- Esi Quill All were thanked\./);
    meeting.attendance.members = [];
    expect(await asked(meeting, {})).toContain("These partners had sent word: All were thanked.");
  });
});

test("sizes as a reader knows them", () => {
  expect([10, 183_296, 1_048_576, 2_516_582].map((n) => fileSize("PDF", n))).toEqual(["PDF 1 KB", "PDF 179 KB", "PDF 1 MB", "PDF 2.4 MB"]);
});

describe("what is not made is refused", () => {
  const nothing = { render: () => Promise.reject(new Error("not reached")) };
  const ask = (document: "pack" | "page" | "notice", format: "docx" | "pdf", isPrivate = false) => async () =>
    generate(office(), nothing, { body: "cpb", meeting: "2022-06-28", document, formats: [format], private: isPrivate });

  test("a pack as a Word document, a page as PDF, a private notice", async () => {
    await expect(ask("pack", "docx")).rejects.toMatchObject({ code: 2, message: expect.stringContaining('"pack" is not made as docx') });
    await expect(ask("page", "pdf")).rejects.toMatchObject({ code: 2 });
    await expect(ask("notice", "pdf", true)).rejects.toMatchObject({ code: 2, message: expect.stringContaining("never made with exempt matter") });
  });

  test("nothing said means the document's own first format", async () => {
    const asked: unknown[] = [];
    const render = (r: { formats: readonly string[] }) => {
      asked.push(r.formats);
      return Promise.resolve({ files: [], warnings: [] });
    };
    for (const document of ["page", "minutes"] as const) {
      await generate(office(), { render }, { body: "cpb", meeting: "2022-06-28", document, formats: [], private: false });
    }
    expect(asked).toEqual([["html"], ["pdf"]]);
  });
});
