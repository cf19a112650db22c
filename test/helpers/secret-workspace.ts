/** A workspace whose exempt records hold unique words in every text field the schema has. */
import { createHash } from "node:crypto";
import { crc32, deflateSync } from "node:zlib";
import { Document, Packer, Paragraph } from "docx";
import { inspectPaper } from "../../src/documents/paper.ts";
import type { Action } from "../../src/domain/actions.ts";
import type { PaperFormat } from "../../src/domain/agenda.ts";
import { Exempt } from "../../src/domain/exempt.ts";
import type { ExemptRecord } from "../../src/domain/meeting.ts";
import { createWorkspace } from "../../src/store/open.ts";
import { exemptSchema } from "../../src/store/schemas/exempt.ts";
import { addItem } from "../../src/usecases/change-agenda.ts";
import { addBody } from "../../src/usecases/bodies.ts";
import { addMembers } from "../../src/usecases/members.ts";
import { apply } from "../../src/usecases/apply.ts";
import { attachPaper } from "../../src/usecases/attach-paper.ts";
import { buildAgenda } from "../../src/usecases/build-agenda.ts";
import { newWorkspace } from "../../src/usecases/init-workspace.ts";
import type { Context, Plan } from "../../src/usecases/ports.ts";
import { publishAgenda } from "../../src/usecases/publish-agenda.ts";
import { recordAttendance } from "../../src/usecases/record-attendance.ts";
import { setDates } from "../../src/usecases/set-dates.ts";
import { writeMinutes } from "../../src/usecases/write-minutes.ts";
import { Plants, type Planted } from "./canaries.ts";
import { HIDING_PLACES, pdfHiding, type HidingPlace } from "./hiding-places.ts";
import { pdfOf } from "./papers.ts";

export const SEPTEMBER = "2026-09-22";
export const DECEMBER = "2026-12-08";
export const MARCH = "2027-03-23";
export const WHY = "prices are in confidence until the award";

const pngOf = (word: string): Uint8Array => {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const out = Buffer.alloc(body.length + 8);
    out.writeUInt32BE(data.length, 0);
    body.copy(out, 4);
    out.writeUInt32BE(crc32(body), body.length + 4);
    return out;
  };
  const head = Buffer.from([0, 0, 0, 4, 0, 0, 0, 4, 8, 0, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"), chunk("IHDR", head), chunk("tEXt", Buffer.from(`Comment\0${word}`)),
    chunk("IDAT", deflateSync(Buffer.alloc(20))), chunk("IEND", Buffer.alloc(0)),
  ]);
};

/** A grey square, with a comment. */
const jpegOf = (word: string): Uint8Array => {
  const pixel = Buffer.from("/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/wAALCAAIAAgBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAABf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AXf/Z", "base64");
  const comment = Buffer.from([0xff, 0xfe, 0, word.length + 2]);
  return Buffer.concat([pixel.subarray(0, 2), comment, Buffer.from(word, "latin1"), pixel.subarray(2)]);
};

/** Says it on its page, and in every place that readers of the page do not see. */
const pdfSaying = (word: string): Promise<Uint8Array> =>
  pdfHiding(`${word} is drawn here`, `${word} is hidden here`, Object.keys(HIDING_PLACES) as HidingPlace[]);

/** Whether a private pack can show the words: those in a picture's own data it leaves out. */
export const isShown: Readonly<Record<PaperFormat, boolean>> = { pdf: true, docx: true, md: true, png: false, jpeg: false };

export const paperSaying: Readonly<Record<PaperFormat, (word: string) => Promise<Uint8Array>>> = {
  pdf: pdfSaying,
  docx: async (word) => new Uint8Array(await Packer.toBuffer(new Document({
    title: `${word} titles it`, creator: `${word} wrote it`,
    sections: [{ children: [new Paragraph({ text: "A report", heading: "Heading1" }), new Paragraph(`${word} is written here`)] }],
  }))),
  md: async (word) => new TextEncoder().encode(`# A report\n\n${word} is written here.\n`),
  png: async (word) => pngOf(word),
  jpeg: async (word) => jpegOf(word),
};

export interface SecretWord extends Planted {
  meeting: string;
  /** Whether the private documents must show it. */
  shown: boolean;
}

export interface SecretWorkspace {
  ctx: Context;
  words: SecretWord[];
}

const REQUIRED = { schema: 1, sha256: "0".repeat(64), file: "", member: undefined, id: undefined } as const;

export async function secretWorkspace(root: string): Promise<SecretWorkspace> {
  const store = createWorkspace(root, newWorkspace({ council: "Example City Council" }));
  let count = 0;
  let today = "2026-08-01";
  const ctx: Context = {
    store, clock: { today: () => today, now: () => 0 }, newId: (prefix) => `${prefix}-${(count += 1)}`,
    digest: (text) => createHash("sha256").update(text).digest("hex"),
  };
  const act = (plan: Plan): void => void apply(store, plan);
  const body = "cpb";
  act(addBody(ctx, { name: "Partnership Board", slug: body, quorum: 1, usual: { weekday: "tuesday", time: "16:00", venue: { text: "Town Hall" } } }));
  act(addMembers(ctx, { body, members: [{ name: "Cllr One", office: "chair" }, { name: "Cllr Two" }] }));
  act(setDates(ctx, { body, dates: [SEPTEMBER, DECEMBER, MARCH] }));

  const words: SecretWord[] = [];
  for (const meeting of [SEPTEMBER, DECEMBER]) {
    act(buildAgenda(ctx, { body, meeting }));
    act(addItem(ctx, { body, meeting, title: "Contract", private: { ground: "exempt", paragraph: 3, reason: WHY } }));
    act(addItem(ctx, { body, meeting, title: "Letter", private: { ground: "confidential" } }));
    for (const title of ["Contract", "Letter"]) words.push(...await plant(ctx, body, meeting, title));
    act(publishAgenda(ctx, { body, meeting, on: "2026-08-01" }));
  }
  today = "2026-09-23";
  act(recordAttendance(ctx, { body, meeting: SEPTEMBER, present: ["Cllr One", "Cllr Two"], started: "16:00", ended: "17:00" }));
  for (const meeting of [SEPTEMBER, DECEMBER]) {
    act(writeMinutes(ctx, {
      body, meeting,
      text: `## Contract\nEXEMPT 3: ${WHY}\n[exempt]\nPUBLIC SUMMARY\nThe contract was considered.\n## Letter\nEXEMPT confidential\n[exempt]\n`,
    }));
  }
  // A coming meeting with nothing private yet, and a public paper.
  act(buildAgenda(ctx, { body, meeting: MARCH }));
  act(await attachPaper(ctx, inspectPaper, { body, meeting: MARCH, item: "Apologies", name: "plain.pdf", bytes: await pdfOf(1), title: "Plain" }));
  today = "2026-11-20";
  const late = { meeting: DECEMBER, path: "late paper" };
  const said = ["lateqwzaq", "titleqwzaq", "nameqwzaq"] as const;
  act(await attachPaper(ctx, inspectPaper, {
    body, meeting: DECEMBER, item: "Contract", name: `${said[2]}.pdf`, bytes: await pdfSaying(said[0]), title: `${said[1]} is its title`,
    republish: { reason: "it came late" },
  }));
  // Being typed, and not yet in the record.
  const drafted = store.load({ kind: "meeting", body, key: DECEMBER }).value.agenda.items.find((i) => i.title === "Contract")!;
  const draft = store.openDraft({ body, key: DECEMBER, item: drafted.id, private: true });
  draft.record("draftqwzaq is being typed");
  draft.close();
  words.push({ meeting: DECEMBER, path: "a draft", word: "draftqwzaq", shown: false });
  words.push(...said.map((word, n) => ({ ...late, path: `${late.path} ${n}`, word, shown: n < 2 })));
  return { ctx, words };
}

/** Puts an exempt part with unique words in every field beside an item. */
async function plant(ctx: Context, body: string, meeting: string, title: string): Promise<SecretWord[]> {
  const item = ctx.store.load({ kind: "meeting", body, key: meeting }).value.agenda.items.find((i) => i.title === title)!;
  const plants = new Plants(`q${title.toLowerCase()}${meeting === SEPTEMBER ? "s" : "d"}`, { ...REQUIRED, key: meeting, meeting, item: item.id });
  const [made] = plants.every(exemptSchema) as [ExemptRecord];
  const own = made.items[0]!;
  const words: SecretWord[] = plants.within(own).map((p) => ({ ...p, meeting, shown: true }));
  const papers = [];
  for (const paper of own.papers) {
    const word = `q${title.toLowerCase()}${meeting.slice(5, 7)}${paper.format}zaq`.replace(/\d/g, (d) => "bcdfghjklm"[Number(d)]!);
    const bytes = await paperSaying[paper.format](word);
    const name = `${word}name.${paper.format}`;
    const kept = ctx.store.addPaper({ body, key: meeting, private: true }, name, bytes);
    words.push(
      { meeting, path: `papers[].file (${paper.format})`, word: `${word}name`, shown: false },
      { meeting, path: `papers[] bytes (${paper.format})`, word, shown: isShown[paper.format] },
    );
    papers.push({ ...paper, id: ctx.newId("paper"), file: kept.file, sha256: kept.sha256, pages: 1 });
  }
  const blocks = own.blocks.map((b) => (b.type === "action" ? { ...b, id: ctx.newId("action") } : b));
  // Due by December, whose private front sheet shows them with whose they are; what came of one is in the private list alone.
  const actions = made.actions!.map((a): Action => ({ ...a, id: ctx.newId("action"), state: "open", due: "2026-12-01" }));
  const isDue = meeting === SEPTEMBER;
  words.push(...plants.within(made.actions).map((p) => ({ ...p, meeting, shown: isDue && !p.path.includes("closed") })));
  const loaded = ctx.store.load({ kind: "exempt", body, key: meeting });
  const before = loaded.value.reveal();
  const record = { ...made, items: [...before.items, { ...own, papers, blocks }], actions: [...(before.actions ?? []), ...actions] };
  ctx.store.commit("plant", [{ do: "write", ref: { kind: "exempt", body, key: meeting }, value: new Exempt(record), base: loaded.hash }]);
  return words;
}
