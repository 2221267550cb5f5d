// Writes the JSON Schemas of the rule documents into schema/; with --check only tells whether they are up to date.
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { DOCUMENT_KINDS, jsonSchemaOf } from "../dist/index.js";

const check = process.argv.includes("--check");
let stale = 0;
for (const kind of DOCUMENT_KINDS) {
  const file = fileURLToPath(new URL(`../schema/${kind}.json`, import.meta.url));
  const text = `${JSON.stringify(jsonSchemaOf(kind), null, 2)}\n`;
  if (!check) await writeFile(file, text);
  else if ((await readFile(file, "utf8").catch(() => "")) !== text) {
    console.error(`schema/${kind}.json is stale: run npm run build:schemas`);
    stale += 1;
  }
}
process.exitCode = stale > 0 ? 1 : 0;
