// Faults that are found before the shape of a document is looked at.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DOCUMENT_LIMITS } from "../../../src/documents/limits.ts";
import { readRuleFolder } from "../../../src/node/index.ts";
import { checkRulebook } from "../../../src/rulebook/create-rulebook.ts";
import { problemsOf } from "../rule-source.ts";
import { SMALL_RULES } from "../small-rules.ts";
import { type ProblemCase, text } from "./problem-case.ts";

const emptyFolder = mkdtempSync(join(tmpdir(), "cailiang-empty-"));

export const readingCases: readonly ProblemCase[] = [
  text("a list that is not closed is a syntax error where it was to end", "kind: pack\nid: [a, b\n", {
    at: [3, 1],
    code: "syntax-error",
    path: "",
    zh: "语法错误：Flow sequence in block collection must be sufficiently indented and end with a ]",
    en: "syntax error: Flow sequence in block collection must be sufficiently indented and end with a ]",
  }),
  text("a second document in a file is a syntax error", "kind: pack\n---\nkind: pack\n", {
    at: [2, 1],
    code: "syntax-error",
    path: "",
    zh: "语法错误：一个文件只能有一个文档",
    en: "syntax error: a file holds one document",
  }),
  text("a key that is a list is a syntax error", "kind: pack\n? [a, b]\n: 1\n", {
    at: [2, 3],
    code: "syntax-error",
    path: "",
    zh: "语法错误：With stringKeys, all keys must be strings",
    en: "syntax error: With stringKeys, all keys must be strings",
  }),
  text("a text of one byte more than the limit is too large", `kind: pack${"\n".repeat(DOCUMENT_LIMITS.bytes - 9)}`, {
    code: "too-large",
    path: "",
    zh: `文件过大（${DOCUMENT_LIMITS.bytes + 1} 字节），上限为 ${DOCUMENT_LIMITS.bytes} 字节`,
    en: `file has ${DOCUMENT_LIMITS.bytes + 1} bytes, at most ${DOCUMENT_LIMITS.bytes} are read`,
  }),
  text("65 levels are too deep, and the path stops after eight of them", `kind: ${"[".repeat(64)}${"]".repeat(64)}\n`, {
    at: [1, 14],
    code: "too-deep",
    path: "kind[0][0][0][0][0][0][0]",
    zh: "嵌套过深，上限为 64 层",
    en: "nested more than 64 levels deep",
  }),
  text("ten thousand levels are too deep", `kind: ${"[".repeat(10_000)}${"]".repeat(10_000)}\n`, {
    code: "too-deep",
    path: "",
    zh: "嵌套过深，上限为 64 层",
    en: "nested more than 64 levels deep",
  }),
  {
    rule: "a document of more than 500,000 values is refused at the first that is too many",
    problems: () => checkRulebook([{ documents: [{ file: "rules.json", content: { kind: "items", items: Array(500_000).fill(0) } }] }]).problems,
    expected: [
      {
        code: "too-many-values",
        message: { zh: "内容过多，上限为 500000 个值", en: "more than 500000 values" },
        file: "rules.json",
        path: "items[499997]",
      },
    ],
  },
  ...["__proto__", "constructor", "prototype"].map((key) =>
    text(`the key ${key} is not allowed anywhere`, `kind: pack\ntitle: { zh: 甲, ${key}: { polluted: yes } }\n`, {
      at: [2, 17],
      code: "forbidden-key",
      path: `title.${key}`,
      zh: `不允许的键 \`${key}\``,
      en: `key \`${key}\` is not allowed`,
    }),
  ),
  text("the key __proto__ is not allowed in JSON either", '{ "kind": "pack",\n  "__proto__": { "polluted": true } }\n', {
    at: [2, 3],
    code: "forbidden-key",
    path: "__proto__",
    zh: "不允许的键 `__proto__`",
    en: "key `__proto__` is not allowed",
  }),
  {
    rule: "a folder that does not exist cannot be read",
    problems: async () => (await readRuleFolder("/no/such/folder")).problems,
    expected: [
      {
        code: "not-readable",
        message: {
          zh: "无法读取：ENOENT: no such file or directory, scandir '/no/such/folder'",
          en: "cannot be read: ENOENT: no such file or directory, scandir '/no/such/folder'",
        },
        file: "/no/such/folder",
        path: "",
      },
    ],
  },
  {
    rule: "a folder without rule files has nothing to read",
    problems: async () => (await readRuleFolder(emptyFolder)).problems,
    expected: [
      {
        code: "no-documents",
        message: { zh: `\`${emptyFolder}\` 中没有规则文件（*.yaml、*.json）`, en: `no rule files (*.yaml, *.json) in \`${emptyFolder}\`` },
        file: emptyFolder,
        path: "",
      },
    ],
  },
  text("a key that is given twice is reported where it is given again", "kind: pack\nid: a\ntitle: { zh: 甲 }\nid: b\n", {
    at: [4, 1],
    code: "repeated-key",
    path: "",
    zh: "键 `id` 在同一处重复",
    en: "key `id` is given twice in the same place",
  }),
  text("a key that is given twice deep in a list is found too", "kind: items\nitems:\n  - { id: a, name: { zh: 甲, zh: 乙 } }\n", {
    at: [3, 29],
    code: "repeated-key",
    path: "",
    zh: "键 `zh` 在同一处重复",
    en: "key `zh` is given twice in the same place",
  }),
  text("an empty file is no document", "", { code: "wrong-type", path: "", zh: "应为 对象，实为 空", en: "expected an object, found nothing" }),
  text("a list is no document", "- kind: pack\n", {
    at: [1, 1],
    code: "wrong-type",
    path: "",
    zh: "应为 对象，实为 列表",
    en: "expected an object, found a list",
  }),
  text("a text is no document", "pack\n", { at: [1, 1], code: "wrong-type", path: "", zh: "应为 对象，实为 文本", en: "expected an object, found a text" }),
  text("a document without kind is none", "id: a\n", { at: [1, 1], code: "missing-key", path: "", zh: "缺少 `kind`", en: "`kind` is missing" }),
  text("a misspelt kind is named with the nearest", "id: a\nkind: itms\n", {
    at: [2, 7],
    code: "unknown-kind",
    path: "kind",
    zh: "未知的文件类别 `itms`，应为 pack, vocabulary, conditions, instruments, items, crimes, circumstances, benchmarks, policies, parameters, requirements, checks, cases 之一",
    en: "unknown kind `itms`, expected one of pack, vocabulary, conditions, instruments, items, crimes, circumstances, benchmarks, policies, parameters, requirements, checks, cases",
    nearest: "items",
  }),
  text("a kind that JavaScript knows is no kind", "kind: toString\n", {
    at: [1, 7],
    code: "unknown-kind",
    path: "kind",
    zh: "未知的文件类别 `toString`，应为 pack, vocabulary, conditions, instruments, items, crimes, circumstances, benchmarks, policies, parameters, requirements, checks, cases 之一",
    en: "unknown kind `toString`, expected one of pack, vocabulary, conditions, instruments, items, crimes, circumstances, benchmarks, policies, parameters, requirements, checks, cases",
  }),
  {
    rule: "a folder holds one pack",
    problems: () => problemsOf({ ...SMALL_RULES, "pack/second.yaml": SMALL_RULES["pack/pack.yaml"].replace("id: test/small", "id: test/second") }),
    expected: [
      {
        code: "second-pack",
        message: { zh: "同一文件夹中有两个规则包：`test/second` 与 `test/small`", en: "two packs in one folder: `test/second` and `test/small`" },
        file: "pack/second.yaml",
        line: 2,
        column: 5,
        path: "id",
      },
    ],
  },
  {
    rule: "a file outside every pack belongs to none",
    problems: () => problemsOf({ ...SMALL_RULES, "other/checks.yaml": "kind: checks\nchecks: []\n" }),
    expected: [
      {
        code: "missing-pack",
        message: {
          zh: "文件不属于任何规则包：`other` 或其上级文件夹中没有 kind: pack 的文件",
          en: "file belongs to no pack: there is no document of kind `pack` in `other` or above it",
        },
        file: "other/checks.yaml",
        line: 1,
        column: 1,
        path: "",
      },
    ],
  },
];
