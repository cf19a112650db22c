import { symlinkSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileNameFrom } from "../../../src/store/papers.ts";
import { checkPaperName } from "../../../src/store/paths.ts";
import { sha256 } from "../../../src/store/act.ts";
import { aStore } from "../../helpers/workspace.ts";

const place = { body: "board", key: "2022-09-27", private: false };

describe("papers", () => {
  it("get a name of their own and come back as they were", () => {
    const store = aStore();
    const bytes = Buffer.from("%PDF-1.7 …");
    expect(store.addPaper(place, "C:\\Papers\\Budget report.PDF", bytes)).toEqual({ file: "Budget-report.pdf", sha256: sha256(bytes) });
    expect(store.addPaper(place, "budget-REPORT.pdf", bytes).file).toBe("budget-REPORT-2.pdf");
    expect(Buffer.from(store.readPaper(place, "Budget-report.pdf")).equals(bytes)).toBe(true);
    expect(store.hasPaper(place, "Budget-report.pdf", sha256(bytes))).toBe(true);
    expect(store.hasPaper(place, "Budget-report.pdf", sha256(Buffer.from("other")))).toBe(false);
    store.removePaper(place, "Budget-report.pdf");
    store.removePaper(place, "Budget-report.pdf");
    expect(store.hasPaper(place, "Budget-report.pdf", sha256(bytes))).toBe(false);
  });

  it("that are missing, or links, are unusable", () => {
    const store = aStore();
    store.addPaper({ ...place, private: true }, "secret.pdf", Buffer.from("CANARY"));
    store.addPaper(place, "p.pdf", Buffer.from("p"));
    symlinkSync(join(store.root, "bodies/board/exempt/2022-09-27/papers/secret.pdf"), join(store.root, "bodies/board/meetings/2022-09-27/papers/link.pdf"));
    expect(() => store.readPaper(place, "gone.pdf")).toThrow(expect.objectContaining({ code: 4 }));
    expect(() => store.readPaper(place, "link.pdf")).toThrow(expect.objectContaining({ code: 4 }));
    expect(() => store.readPaper({ ...place, private: true }, "redundancies.pdf")).toThrow(
      expect.objectContaining({ code: 4, message: expect.not.stringContaining("redundancies") }),
    );
    expect(() => store.addPaper({ ...place, key: "2022-10-04" }, "p.pdf", Buffer.from(""))).toThrow(expect.objectContaining({ code: 2 }));
  });

  it.each(["../../workspace.json", "a/b.pdf", ".hidden", "..", ""])("are not read from %j", (file) => {
    expect(() => aStore().readPaper(place, file)).toThrow(expect.objectContaining({ code: 2 }));
  });

  it("are given names that are fit everywhere, whatever they were called", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 300 }), (name) => {
      const file = fileNameFrom(name);
      expect(checkPaperName(file)).toBe(file);
      expect(file).not.toMatch(/^(con|nul|aux|prn)(\.|$)/i);
    }));
    expect(fileNameFrom("con.pdf")).toBe("paper-con.pdf");
    expect(fileNameFrom("…/.pdf")).toBe("pdf");
  });
});
