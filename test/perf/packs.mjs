import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PDFDocument, StandardFonts } from "@cantoo/pdf-lib";

const WORDS = "the board noted that schools and partners had agreed to look again at how families are told of the help there is".split(" ");

/** An officer's report: pages of text under headings, a chart of bars, a link; from Word or the like. */
async function report(name, pages) {
  const doc = await PDFDocument.create();
  const body = await doc.embedFont(StandardFonts.Helvetica);
  const bold = await doc.embedFont(StandardFonts.HelveticaBold);
  for (let sheet = 1; sheet <= pages; sheet++) {
    const page = doc.addPage([595.28, 841.89]);
    page.drawText(`${name}, sheet ${sheet}`, { x: 72, y: 740, size: 16, font: bold });
    for (let line = 0; line < 36; line++) {
      const from = (sheet * 7 + line * 5) % WORDS.length;
      const text = [...WORDS.slice(from), ...WORDS.slice(0, from)].slice(0, 14).join(" ");
      page.drawText(text, { x: 72, y: 710 - line * 15, size: 11, font: body });
    }
    for (let bar = 0; bar < 8; bar++) page.drawRectangle({ x: 72 + bar * 50, y: 80, width: 36, height: 20 + ((sheet * bar) % 60) });
  }
  return doc.save();
}

/**
 * A workspace whose one meeting has papers of `sheets` pages in all. Gives the
 * words of the command that makes its pack, and the papers' paths.
 */
export async function packOf(sheets, folder, { node, program, env }) {
  const data = join(folder, `pack-${sheets}`);
  const papers = join(data, "inputs");
  const quorate = (...words) => {
    const { status, stderr } = spawnSync(node, [program, ...words, "--data", data, "--today", "2022-09-01"], { env, encoding: "utf8" });
    if (status !== 0) throw new Error(`exit ${status}: ${words.join(" ")}: ${stderr}`);
  };
  quorate("init", "--council", "Example City Council");
  quorate("body", "add", "Partnership Board", "--slug", "board", "--day", "tuesday", "--time", "16:00", "--venue", "Town Hall");
  quorate("dates", "set", "--body", "board", "2022-09-27");
  quorate("agenda", "build", "--body", "board", "--meeting", "2022-09-27");
  mkdirSync(papers, { recursive: true });
  const count = Math.min(20, Math.max(3, Math.round(sheets / 10)));
  const files = [];
  for (let at = 0; at < count; at++) {
    const pages = Math.floor(sheets / count) + (at < sheets % count ? 1 : 0);
    const file = join(papers, `report-${at + 1}.pdf`);
    writeFileSync(file, await report(`Report ${at + 1}`, pages));
    files.push(file);
    quorate("agenda", "add", `Matter ${at + 1} of the year`, "--body", "board", "--meeting", "2022-09-27", "--kind", "report", "--presenter", "Director");
    quorate("agenda", "attach", "--body", "board", "--meeting", "2022-09-27", "--item", `Matter ${at + 1} of`, file);
  }
  const words = [node, program, "generate", "pack", "--data", data, "--body", "board", "--meeting", "2022-09-27", "--today", "2022-09-01", "--out", join(data, "out")];
  return { words, files };
}
