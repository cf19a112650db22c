/**
 * Word documents through LibreOffice, where it is installed: a process of its
 * own with limits, a profile of its own that runs no macros and follows no
 * links, and a folder of its own that is taken away again.
 */
import { spawn } from "node:child_process";
import { accessSync, constants, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { limited, SECONDS } from "./limits.ts";

/** Beside what is on the PATH. */
const ELSEWHERE = ["/Applications/LibreOffice.app/Contents/MacOS"];
const NAMES = ["soffice", "libreoffice"];

const isProgram = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** LibreOffice, or undefined where there is none or QUORATE_DOCX=house asks to do without. */
export function officeProgram(env: NodeJS.ProcessEnv = process.env): string | undefined {
  if (env["QUORATE_DOCX"] === "house") return undefined;
  const folders = [...(env["PATH"] ?? "").split(path.delimiter).filter((f) => path.isAbsolute(f)), ...ELSEWHERE];
  return folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name))).find(isProgram);
}

const setting = (at: string, name: string, value: string): string =>
  `<item oor:path="/org.openoffice.${at}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;

const PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${setting("Office.Common/Security/Scripting", "MacroSecurityLevel", "3")}
${setting("Office.Common/Security/Scripting", "DisableMacrosExecution", "true")}
${setting("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true")}
${setting("Office.Writer/Content/Update", "Link", "0")}
${setting("Office.Common/Misc", "FirstRun", "false")}
</oor:items>
`;

const FILTER = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"},"ExportBookmarks":{"type":"boolean","value":"true"},"ExportNotes":{"type":"boolean","value":"false"}}';

/** Ends when the program does, or with it and all it started after 30 seconds. Gives whether it went well. */
function run(program: string, args: readonly string[], folder: string): Promise<boolean> {
  const [file, all] = limited(program, args);
  return new Promise((resolve) => {
    const child = spawn(file, all, {
      cwd: folder, detached: true, stdio: "ignore",
      env: { PATH: process.env["PATH"] ?? "", HOME: folder, TMPDIR: folder, LANG: "en_GB.UTF-8", SAL_USE_VCLPLUGIN: "svp" },
    });
    const end = (): void => {
      try {
        // Its group: the program starts others.
        if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
      } catch {
        // All of them have ended.
      }
    };
    const timer = setTimeout(end, SECONDS * 1000);
    child.once("error", () => { clearTimeout(timer); resolve(false); });
    child.once("close", (code) => { clearTimeout(timer); end(); resolve(code === 0); });
    process.once("exit", end);
    child.once("close", () => process.off("exit", end));
  });
}

/** The document as a tagged PDF, or undefined where LibreOffice can't convert it within the limits. */
export async function officePdf(program: string, bytes: Uint8Array): Promise<Uint8Array | undefined> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "quorate-"));
  try {
    const profile = path.join(folder, "profile");
    mkdirSync(path.join(profile, "user"), { recursive: true });
    writeFileSync(path.join(profile, "user", "registrymodifications.xcu"), PROFILE);
    writeFileSync(path.join(folder, "paper.docx"), bytes, { mode: 0o600 });
    const ok = await run(program, [
      `-env:UserInstallation=${pathToFileURL(profile).href}`, "--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck",
      "--convert-to", FILTER, "--outdir", folder, path.join(folder, "paper.docx"),
    ], folder);
    return ok ? readFileSync(path.join(folder, "paper.pdf")) : undefined;
  } catch {
    // Nothing was written: what it could not convert is set in the house style instead.
    return undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
