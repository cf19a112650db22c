import { configDefaults, defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
    // What needs Debian's programs is `npm run test:system`.
    exclude: [...configDefaults.exclude, "test/system/**"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    env: { TZ: "Europe/London", FORCE_COLOR: "0", QUORATE_DOCX: "house" },
  },
});
