// Runs in a process of its own: reads rule files, links them and prints what was found.
import { readFileSync } from "node:fs";
import { checkRulebook } from "../../src/rulebook/create-rulebook.ts";
import { readRuleText } from "../../src/yaml/read-rule-text.ts";

const found = process.argv.slice(2).map((file) => {
  const { source, problems } = readRuleText("rules.yaml", readFileSync(file, "utf8"));
  const all = source ? checkRulebook([{ documents: [source] }]).problems : problems;
  return { codes: [...new Set(all.map(({ code }) => code))].sort(), polluted: "polluted" in {} };
});
process.stdout.write(JSON.stringify(found));
