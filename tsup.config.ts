import { defineConfig } from "tsup";

export default defineConfig({
  entry: {
    index: "src/index.ts",
    "yaml/index": "src/yaml/index.ts",
    "node/index": "src/node/index.ts",
    "json-rules-engine/index": "src/json-rules-engine/index.ts",
    "cli/main": "src/cli/main.ts",
  },
  format: ["esm"],
  target: "es2022",
  platform: "neutral",
  external: [/^node:/, "json-rules-engine"],
  dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
  splitting: true,
  clean: true,
});
