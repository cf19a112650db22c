import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    env: { TZ: "Europe/London", FORCE_COLOR: "0", QUORATE_DOCX: "house" },
  },
});
