import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^cailiang\/rules\/cn$/, replacement: here("test/support/rules-cn.ts") },
      { find: /^cailiang\/(yaml|node|json-rules-engine)$/, replacement: here("src/$1/index.ts") },
      { find: /^cailiang$/, replacement: here("src/index.ts") },
    ],
  },
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/support/read-rules.ts"],
    setupFiles: ["test/support/property-seed.ts"],
    testTimeout: 300_000,
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      exclude: ["src/cli/main.ts"],
      reporter: ["text-summary", "json-summary"],
      thresholds: { lines: 95, branches: 90 },
    },
  },
});
