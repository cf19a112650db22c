/**
 * Draws the pictures of docs/pictures/ from a real run: the program in a
 * pseudo-terminal on a copy of the sample, its screen written out as SVG.
 *
 *     node scripts/picture.ts
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { spawn } from "@lydell/node-pty";
import { Unicode11Addon } from "@xterm/addon-unicode11";
import xterm from "@xterm/headless";

const root = join(import.meta.dirname, "..");
const CELL = { width: 8.4, height: 18 };
const MARGIN = 14;
const INK = { paper: "#fbfaf7", text: "#23282b" };
/** The sixteen colours of a terminal, toned for a light page. */
const PALETTE = [
  "#23282b", "#b3261e", "#1d6b46", "#8a5a00", "#1f4f8f", "#7a3a86", "#0f6a73", "#6b7073",
  "#6b7073", "#b3261e", "#1d6b46", "#8a5a00", "#1f4f8f", "#7a3a86", "#0f6a73", "#23282b",
];

interface Picture {
  file: string;
  /** For the picture's title, read by screen readers. */
  title: string;
  /** What to wait for, and what to press then; the last wait is the picture. */
  steps: { wait: string; press?: string }[];
  cols?: number;
  rows?: number;
}

const PICTURES: Picture[] = [
  { file: "desk.svg", title: "The desk: what is due today, and the next meetings", steps: [{ wait: "Next meetings" }] },
  {
    file: "meeting.svg",
    title: "A meeting: its life at the left, its agenda at the right",
    steps: [
      { wait: "Next meetings", press: "b" },
      { wait: "meetings", press: "\r" },
      { wait: "8 December 2026", press: "\r" },
      { wait: "Follow-up", press: "\u001b[A\r" },
    ],
  },
];

async function draw(picture: Picture): Promise<string> {
  const { cols = 80, rows = 24 } = picture;
  const folder = mkdtempSync(join(tmpdir(), "quorate-picture-"));
  cpSync(join(root, "data", "sample"), folder, { recursive: true });
  const terminal = new xterm.Terminal({ cols, rows, allowProposedApi: true });
  terminal.loadAddon(new Unicode11Addon());
  terminal.unicode.activeVersion = "11";
  const pty = spawn(process.execPath, [join(root, "dist", "quorate.cjs"), "--data", folder, "--today", "2026-11-22"], {
    name: "xterm-256color", cols, rows, cwd: folder,
    env: { PATH: process.env["PATH"] ?? "", HOME: folder, TERM: "xterm-256color", COLORTERM: "truecolor", TZ: "Europe/London" },
  });
  pty.onData((data) => terminal.write(data));
  try {
    for (const { wait, press } of picture.steps) {
      await shown(terminal, wait);
      if (press !== undefined) pty.write(press);
    }
    await settled(terminal);
    return svg(terminal, picture.title);
  } finally {
    pty.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  }
}

const textOf = (terminal: xterm.Terminal): string =>
  Array.from({ length: terminal.rows }, (_, y) => terminal.buffer.active.getLine(y)?.translateToString(true) ?? "").join("\n");

const shown = (terminal: xterm.Terminal, wanted: string): Promise<void> =>
  new Promise((done) => {
    const look = (): void => {
      if (!textOf(terminal).includes(wanted)) return;
      listener.dispose();
      done();
    };
    const listener = terminal.onWriteParsed(look);
    look();
  });

/** Waits until nothing has been written for a moment: a picture has no text to wait for. */
const settled = (terminal: xterm.Terminal): Promise<void> =>
  new Promise((done) => {
    let timer = setTimeout(done, 700);
    terminal.onWriteParsed(() => {
      clearTimeout(timer);
      timer = setTimeout(done, 700);
    });
  });

interface Run {
  text: string;
  x: number;
  style: string;
}

function svg(terminal: xterm.Terminal, title: string): string {
  const width = terminal.cols * CELL.width + 2 * MARGIN;
  const height = terminal.rows * CELL.height + 2 * MARGIN;
  const rows = Array.from({ length: terminal.rows }, (_, y) => {
    const runs = runsOf(terminal, y).filter((r) => r.text.trim() !== "");
    const at = (MARGIN + (y + 0.75) * CELL.height).toFixed(1);
    return runs
      .map((r) => `<text x="${(MARGIN + r.x * CELL.width).toFixed(1)}" y="${at}" textLength="${(width0(r.text) * CELL.width).toFixed(1)}"${r.style}>${escaped(r.text)}</text>`)
      .join("");
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width.toFixed(0)} ${height}" width="${width.toFixed(0)}" height="${height}" role="img" aria-label="${escaped(title)}">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="100%" height="100%" rx="8" fill="${INK.paper}" stroke="#d8d4ca"/>`,
    `<g font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="14" fill="${INK.text}" xml:space="preserve">`,
    ...rows.filter((row) => row !== ""),
    "</g>",
    "</svg>",
    "",
  ].join("\n");
}

const width0 = (text: string): number => Array.from(text).length;

/** The cells of a line in runs of one style. */
function runsOf(terminal: xterm.Terminal, y: number): Run[] {
  const line = terminal.buffer.active.getLine(y);
  const runs: Run[] = [];
  if (!line) return runs;
  for (let x = 0; x < terminal.cols; x++) {
    const cell = line.getCell(x);
    if (!cell || cell.getWidth() === 0) continue;
    const style = styleOf(cell);
    const last = runs.at(-1);
    const chars = cell.getChars() || " ";
    if (last && last.style === style) last.text += chars;
    else runs.push({ text: chars, x, style });
  }
  for (const run of runs) {
    const lead = run.text.length - run.text.trimStart().length;
    run.x += lead;
    run.text = run.text.trim();
  }
  return runs;
}

function styleOf(cell: NonNullable<ReturnType<NonNullable<ReturnType<xterm.Terminal["buffer"]["active"]["getLine"]>>["getCell"]>>): string {
  const colour = cell.isFgPalette() ? PALETTE[cell.getFgColor()] : cell.isFgRGB() ? `#${cell.getFgColor().toString(16).padStart(6, "0")}` : undefined;
  return [
    colour ? ` fill="${colour}"` : "",
    cell.isBold() ? ' font-weight="700"' : "",
    cell.isDim() ? ' opacity="0.65"' : "",
  ].join("");
}

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

mkdirSync(join(root, "docs", "pictures"), { recursive: true });
for (const picture of PICTURES) {
  writeFileSync(join(root, "docs", "pictures", picture.file), await draw(picture));
}
