import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** Each program these tests run, with the Debian package that brings it. */
const NEEDED: Readonly<Record<string, string>> = {
  qpdf: "qpdf",
  pdfinfo: "poppler-utils",
  pdftotext: "poppler-utils",
  pdftoppm: "poppler-utils",
  chromium: "chromium",
  soffice: "libreoffice-writer-nogui",
};

const found = (program: string): boolean =>
  (process.env["PATH"] ?? "").split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });

/** Runs before any test. Throws where a program is missing: a test that skips itself proves nothing. */
export default function setup(): void {
  const missing = Object.keys(NEEDED).filter((program) => !found(program));
  if (missing.length === 0) return;
  const packages = [...new Set(missing.map((program) => NEEDED[program]))];
  throw new Error(
    `These tests need programs that are not here: ${missing.join(", ")}. ` +
      `On Debian: apt-get install --no-install-recommends ${packages.join(" ")}`,
  );
}
