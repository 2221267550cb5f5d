// Packs the library, installs it in an empty project and uses it as a newcomer would: import, require, types, command line, README.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const project = mkdtempSync(join(tmpdir(), "cailiang-smoke-"));
const run = (command, args, cwd = project) => execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });

try {
  const [{ filename }] = JSON.parse(run("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", project], root));
  writeFileSync(join(project, "package.json"), JSON.stringify({ name: "smoke", private: true, type: "module" }));
  run("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefer-offline", `./${filename}`]);

  const sample = /```ts\n([\s\S]*?)```/.exec(readFileSync(join(root, "README.md"), "utf8"))?.[1];
  if (!sample) throw new Error("README.md has no sample");
  writeFileSync(join(project, "sample.ts"), sample);
  const compiler = resolve(root, "node_modules/typescript/bin/tsc");
  const strict = ["--strict", "--target", "es2022", "--skipLibCheck", "false"];
  run(process.execPath, [compiler, ...strict, "--module", "nodenext", "--moduleResolution", "nodenext", "sample.ts"]);
  run(process.execPath, [compiler, ...strict, "--module", "esnext", "--moduleResolution", "bundler", "--noEmit", "sample.ts"]);
  expect(run(process.execPath, ["sample.js"]), "min: 800000");

  writeFileSync(
    join(project, "require.cjs"),
    'const { createRulebook } = require("cailiang"); const { cn } = require("cailiang/rules/cn"); console.log(createRulebook([cn]).items.size);',
  );
  const items = run(process.execPath, ["--no-warnings", "require.cjs"]);
  expect(items, /^\d\d+\n$/);
  writeFileSync(
    join(project, "edges.mjs"),
    'import { readRuleText } from "cailiang/yaml"; import { readRuleFolder } from "cailiang/node"; console.log(readRuleText("a.yaml", "kind: pack").problems.length, typeof readRuleFolder);',
  );
  expect(run(process.execPath, ["edges.mjs"]), "0 function");
  writeFileSync(join(project, "case.json"), JSON.stringify({ item: "cn/food-safety/124-1-1", asOf: "2026-04-01", facts: { "goods.value": 20 } }));
  expect(run(join(project, "node_modules/.bin/cailiang"), ["assess", "case.json", "--lang", "en"]), "from 50,000 up to 100,000 yuan");
  expect(run(join(project, "node_modules/.bin/cailiang"), ["check"]), ` ${items.trim()} `);
  console.log("smoke: the packed library imports, requires, type-checks and runs");
} finally {
  rmSync(project, { recursive: true, force: true });
}

function expect(output, wanted) {
  if (typeof wanted === "string" ? output.includes(wanted) : wanted.test(output)) return;
  throw new Error(`expected ${wanted} in\n${output}`);
}
