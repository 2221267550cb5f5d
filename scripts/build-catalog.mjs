// Writes a page of the catalogue for every field of enforcement into docs/catalog/; with --check only tells whether they are up to date.
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { createRulebook, formatCitationIn, listItems, readRuleTests, renderCatalog } from "../dist/index.js";
import { readRuleFolder } from "../dist/node/index.js";

const check = process.argv.includes("--check");
const folder = new URL("../docs/catalog/", import.meta.url);
const { source } = await readRuleFolder(fileURLToPath(new URL("../rules", import.meta.url)));
const rulebook = createRulebook([source]);
const { cases } = readRuleTests(rulebook, [source]);
const tested = new Set(cases.map(({ item }) => item));

const titles = new Map(rulebook.packs.flatMap(({ domains = [] }) => domains.map(({ id, label }) => [id, label.zh])));

function groupBy(entries, keyOf) {
  const groups = new Map();
  for (const entry of entries) groups.set(keyOf(entry), [...(groups.get(keyOf(entry)) ?? []), entry]);
  return groups;
}

const fields = groupBy(listItems(rulebook), ({ domain }) => domain);
const pages = new Map();
const summary = [];
for (const [domain, entries] of [...fields].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const title = titles.get(domain) ?? domain;
  const verified = entries.filter((entry) => entry.verified).length;
  const withCases = entries.filter(({ id }) => tested.has(id)).length;
  const statutes = groupBy(entries, ({ basis }) => basis.at(0)?.split(/[@#]/)[0] ?? "");
  const rows = [...statutes].map(([instrument, own]) => {
    const articles = [...new Set(own.flatMap(({ basis }) => basis.map((citation) => citation.split("#")[1]?.split(".")[0] ?? "")))];
    return `| ${formatCitationIn(rulebook, instrument, "zh")} | ${own.length} | ${articles.sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10)).join("、")} |`;
  });
  summary.push(`| [${title}](${domain}.md) | ${entries.length} | ${statutes.size} | ${withCases} | ${verified} |`);
  pages.set(
    `${domain}.md`,
    [
      `# ${title}：执法事项目录`,
      "",
      "由 `npm run build:catalog` 根据 `rules/` 生成，不要手工修改。数据不是法律意见，使用前请核对原文。",
      "",
      `事项 ${entries.length} 个，其中通读过原文的 ${verified} 个，有案例检验的 ${withCases} 个，有裁量基准细化的 ${entries.filter(({ benchmarks }) => benchmarks.length > 0).length} 个，关联犯罪的 ${entries.filter(({ crimes }) => crimes.length > 0).length} 个。没有列出的条文不在规则库中。`,
      "",
      "| 处罚依据 | 事项 | 条 |",
      "| --- | --- | --- |",
      ...rows,
      "",
      renderCatalog(rulebook, entries, { language: "zh", format: "markdown" }),
    ].join("\n"),
  );
}
pages.set(
  "README.md",
  [
    "# 执法事项目录 / catalogue of items",
    "",
    "由 `npm run build:catalog` 根据 `rules/` 生成。`cailiang catalog` 可以筛选，也可以输出 CSV 和 JSON。",
    "",
    "Generated from `rules/` by `npm run build:catalog`; `cailiang catalog` filters it and writes CSV and JSON.",
    "",
    "| 领域 / field | 事项 / items | 法律法规 / statutes | 有案例 / with cases | 通读原文 / text read |",
    "| --- | --- | --- | --- | --- |",
    ...summary,
    "",
  ].join("\n"),
);

await mkdir(folder, { recursive: true });
let stale = 0;
for (const [name, text] of pages) {
  const file = new URL(name, folder);
  if (!check) await writeFile(file, text);
  else if ((await readFile(file, "utf8").catch(() => "")) !== text) {
    console.error(`docs/catalog/${name} is stale: run npm run build:catalog`);
    stale += 1;
  }
}
for (const name of await readdir(folder)) {
  if (pages.has(name)) continue;
  console.error(`docs/catalog/${name} is of no field`);
  stale += 1;
}
process.exitCode = stale > 0 ? 1 : 0;
