// Faults in crimes, and in what links items to them.
import { type Change, changed, type ProblemCase } from "./problem-case.ts";

const FILE = "pack/crimes.yaml";
const WHEN = "when: { fact: goods.value, operator: greaterThanInclusive, value: 50000 }";
const naming = (crimes: string): Change => ["pack/items.yaml", "    versions:\n", `    crimes: ${crimes}\n    versions:\n`];

export const crimeCases: readonly ProblemCase[] = [
  changed("an item may name a crime", naming("[test/large-sale]")),
  changed("an item names crimes that are there", naming("[test/large-sale, test/large-sail]"), {
    at: "test/large-sail",
    code: "unknown-crime",
    path: "items[0].crimes[1]",
    zh: "没有标识为 `test/large-sail` 的犯罪",
    en: "there is no crime with id `test/large-sail`",
    nearest: "test/large-sale",
  }),
  changed("an item names a crime once", naming("[test/large-sale, # again\n      test/large-sale]"), {
    at: "test/large-sale]",
    code: "duplicate-id",
    path: "items[0].crimes[1]",
    zh: "标识 `test/large-sale` 重复，另见 crimes[0]",
    en: "id `test/large-sale` is defined twice, also in crimes[0]",
  }),
  changed("a crime is written once", [FILE, "crimes:\n", `crimes:\n  - { id: test/large-sale, crime: { zh: 另一罪 }, ${WHEN}, cites: ["sample-law#39"] }\n`], {
    at: "test/large-sale, crime: { zh: 示例罪",
    code: "duplicate-id",
    path: "crimes[1].id",
    zh: "标识 `test/large-sale` 重复，另见 pack/crimes.yaml:3",
    en: "id `test/large-sale` is defined twice, also in pack/crimes.yaml:3",
  }),
  changed("a crime speaks of facts that are declared", [FILE, "fact: goods.value", "fact: goods.valeu"], {
    at: "goods.valeu",
    code: "unknown-fact",
    path: "crimes[0].when.fact",
    zh: "未声明的事实 `goods.valeu`",
    en: "fact `goods.valeu` is not declared in a vocabulary",
    nearest: "goods.value",
  }),
  changed("a crime cites articles that are there", [FILE, "sample-law#40", "sample-law#43"], {
    at: '"sample-law#43"',
    code: "unknown-article",
    path: "crimes[0].cites[0]",
    zh: "第 43 条不存在：该文件最后一条为第 42 条",
    en: "there is no article 43: the last one is 42",
  }),
  changed("a crime may rest on results of the assessment", [FILE, "fact: goods.value", "fact: result.fine"]),
];
