// Builds the rules to JavaScript, so that they load without file system and YAML, and the schemas for editors.
import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { checkRulebook, describeProblem } from "../dist/index.js";
import { readRuleFolder } from "../dist/node/index.js";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const { source, problems } = await readRuleFolder(at("../rules"));
const all = [...problems, ...checkRulebook([source]).problems];
if (all.length > 0) {
  console.error(all.map(describeProblem).join("\n"));
  process.exit(1);
}
// Cases test the rules and are no part of them.
const rules = source.documents.filter(({ content }) => content.kind !== "cases");
const documents = rules.map(({ file, content }) => ({ file, content }));
await mkdir(at("../dist/rules"), { recursive: true });
// A text that JSON.parse reads loads faster than the same value as source code.
const text = JSON.stringify(JSON.stringify({ documents })).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
await writeFile(at("../dist/rules/cn.js"), `/** The rules of the folder rules/cn. */\nexport const cn = JSON.parse(${text});\n`);
await writeFile(
  at("../dist/rules/cn.d.ts"),
  'import type { RuleSource } from "../index.js";\n/** The rules of the folder `rules/cn`, ready for `createRulebook`. */\nexport declare const cn: RuleSource;\n',
);
