import { defineConfig } from "vitest/config";

/** The tests that need Debian's programs, apart from those that packages alone can run. */
export default defineConfig({
  test: {
    include: ["test/system/**/*.test.ts"],
    globalSetup: ["test/system/programs.ts"],
    testTimeout: 120_000,
    hookTimeout: 240_000,
    // Two at a time: Chromium and LibreOffice each want a core.
    maxWorkers: 2,
    env: { TZ: "Europe/London", FORCE_COLOR: "0", QUORATE_DOCX: "house" },
  },
});
