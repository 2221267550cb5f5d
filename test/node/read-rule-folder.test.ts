import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DOCUMENT_LIMITS } from "../../src/documents/limits.ts";
import { type RuleFolder, readRuleFolder } from "../../src/node/read-rule-folder.ts";
import { createRulebook } from "../../src/rulebook/create-rulebook.ts";
import { faultsOf } from "../support/documents.ts";
import { rulebookOf } from "../support/rule-source.ts";
import { SMALL_RULES } from "../support/small-rules.ts";

const PACK = "kind: pack\n";
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cailiang-folder-"));
  chmodSync(folder, 0o755);
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

function write(files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

async function filesRead(): Promise<readonly string[]> {
  const { source, problems } = await readRuleFolder(folder);
  expect(problems).toEqual([]);
  return source.documents.map(({ file }) => file);
}

// A privileged user may read anything, so the test does without the privilege while it reads.
async function withoutPrivilege<T>(read: () => Promise<T>): Promise<T> {
  const user = process.geteuid?.();
  if (user === 0) process.seteuid?.(65_534);
  try {
    return await read();
  } finally {
    if (user === 0) process.seteuid?.(0);
  }
}

describe("readRuleFolder", () => {
  it("reads YAML and JSON files at every depth, in the order of their names, by their path in the folder", async () => {
    write({ "b.yml": PACK, "a/z.yaml": PACK, "a/b/c.json": '{"kind":"pack"}', "c.yaml": PACK, "a.yaml": PACK });
    expect(await filesRead()).toEqual(["a/b/c.json", "a/z.yaml", "a.yaml", "b.yml", "c.yaml"]);
  });

  it("passes over other files, hidden ones and node_modules", async () => {
    write({
      "a.yaml": PACK,
      "b.txt": PACK,
      "c.yaml.bak": PACK,
      yaml: PACK,
      ".d.yaml": PACK,
      ".git/e.yaml": PACK,
      "node_modules/f.yaml": PACK,
      "g/node_modules/h.yaml": PACK,
      "README.md": "",
    });
    expect(await filesRead()).toEqual(["a.yaml"]);
  });

  it("reads the small rules as they are read from text", async () => {
    write(SMALL_RULES);
    const { source } = await readRuleFolder(folder);
    expect(createRulebook([source]).hash).toBe(rulebookOf(SMALL_RULES).hash);
  });

  it("keeps the lines of what it read", async () => {
    write({ "a.yaml": "# one\nkind: pack\n" });
    const { source } = await readRuleFolder(folder);
    expect(source.documents[0]?.locate?.(["kind"], "value")).toEqual({ line: 2, column: 7 });
  });

  it("reads a folder that is itself a link", async () => {
    write({ "rules/a.yaml": PACK });
    symlinkSync(join(folder, "rules"), join(folder, "link"));
    const { source, problems } = await readRuleFolder(join(folder, "link"));
    expect([source.documents.map(({ file }) => file), problems]).toEqual([["a.yaml"], []]);
  });
});

describe("a folder with links", () => {
  it("is read without them: to a file, to a folder, to itself, to nothing, out of it", async () => {
    write({ "rules/a.yaml": PACK, "elsewhere/b.yaml": PACK });
    const rules = join(folder, "rules");
    symlinkSync(join(folder, "elsewhere/b.yaml"), join(rules, "file.yaml"));
    symlinkSync(join(folder, "elsewhere"), join(rules, "folder"));
    symlinkSync(rules, join(rules, "itself"));
    symlinkSync(join(folder, "nothing.yaml"), join(rules, "nothing.yaml"));
    symlinkSync("/etc/passwd", join(rules, "passwd.yaml"));
    const { source, problems } = await readRuleFolder(rules);
    expect([source.documents.map(({ file }) => file), problems]).toEqual([["a.yaml"], []]);
  });

  it("has nothing to read where there is nothing else", async () => {
    symlinkSync("/etc/passwd", join(folder, "passwd.yaml"));
    const { source, problems } = await readRuleFolder(folder);
    expect([source.documents, faultsOf(problems)]).toEqual([[], [{ code: "no-documents", file: folder, path: "" }]]);
  });

  it("is not waited for where a file is a pipe", async () => {
    write({ "a.yaml": PACK });
    expect(spawnSync("/usr/bin/env", ["mkfifo", join(folder, "pipe.yaml")]).status).toBe(0);
    expect(await filesRead()).toEqual(["a.yaml"]);
  });
});

describe("what cannot be read", () => {
  const notReadable = (file: string, reason: string): RuleFolder["problems"] => [
    { code: "not-readable", message: { zh: `无法读取：${reason}`, en: `cannot be read: ${reason}` }, file, path: "" },
  ];

  it("is a folder that is not there", async () => {
    const missing = join(folder, "missing");
    expect(await readRuleFolder(missing)).toEqual({
      source: { documents: [] },
      problems: notReadable(missing, `ENOENT: no such file or directory, scandir '${missing}'`),
    });
  });

  it("is a file in place of a folder", async () => {
    write({ "a.yaml": PACK });
    const file = join(folder, "a.yaml");
    expect(await readRuleFolder(file)).toEqual({ source: { documents: [] }, problems: notReadable(file, `ENOTDIR: not a directory, scandir '${file}'`) });
  });

  it("is a name that no folder can have", async () => {
    const { source, problems } = await readRuleFolder("rules\0");
    expect([source.documents, faultsOf(problems)]).toEqual([[], [{ code: "not-readable", file: "rules\0", path: "" }]]);
  });

  it("is an empty folder, for there is nothing in it", async () => {
    expect(await readRuleFolder(folder)).toEqual({
      source: { documents: [] },
      problems: [
        {
          code: "no-documents",
          message: { zh: `\`${folder}\` 中没有规则文件（*.yaml、*.json）`, en: `no rule files (*.yaml, *.json) in \`${folder}\`` },
          file: folder,
          path: "",
        },
      ],
    });
  });

  it("is a file without permission; the others are read", async () => {
    write({ "a.yaml": PACK, "b.yaml": PACK, "c.yaml": PACK });
    chmodSync(join(folder, "b.yaml"), 0);
    const { source, problems } = await withoutPrivilege(() => readRuleFolder(folder));
    expect(source.documents.map(({ file }) => file)).toEqual(["a.yaml", "c.yaml"]);
    expect(problems).toEqual(notReadable("b.yaml", `EACCES: permission denied, open '${join(folder, "b.yaml")}'`));
  });

  it("is a folder below without permission", async () => {
    write({ "a.yaml": PACK, "closed/b.yaml": PACK });
    chmodSync(join(folder, "closed"), 0);
    const { problems } = await withoutPrivilege(() => readRuleFolder(folder));
    chmodSync(join(folder, "closed"), 0o755);
    expect(problems.map(({ code }) => code)).toEqual(["not-readable"]);
  });

  it("is a file over the limit, without its being opened: 100 MB are a problem at once", async () => {
    write({ "a.yaml": PACK, "large.yaml": PACK });
    truncateSync(join(folder, "large.yaml"), 100_000_000);
    const started = performance.now();
    const { source, problems } = await readRuleFolder(folder);
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(source.documents.map(({ file }) => file)).toEqual(["a.yaml"]);
    expect(problems).toEqual([
      {
        code: "too-large",
        message: {
          zh: `文件过大（100000000 字节），上限为 ${DOCUMENT_LIMITS.bytes} 字节`,
          en: `file has 100000000 bytes, at most ${DOCUMENT_LIMITS.bytes} are read`,
        },
        file: "large.yaml",
        path: "",
      },
    ]);
  });

  it("is a file of one byte more than the limit, not one of the limit", async () => {
    const room = DOCUMENT_LIMITS.bytes - PACK.length - 1;
    write({ "a.yaml": `${PACK}#${"a".repeat(room)}`, "b.yaml": `${PACK}#${"a".repeat(room + 1)}` });
    const { source, problems } = await readRuleFolder(folder);
    expect([source.documents.map(({ file }) => file), faultsOf(problems)]).toEqual([["a.yaml"], [{ code: "too-large", file: "b.yaml", path: "" }]]);
  });

  it.each<[string, readonly number[]]>([
    ["no text", [0x80, 0xff, 0x00, 0x3a, 0x20, 0x5b]],
    ["in another encoding: 裁量 in GBK", [0x6b, 0x3a, 0x20, 0xb2, 0xc3, 0xc1, 0xbf]],
  ])("is a file that is %s: it is refused rather than read with other characters", async (_, bytes) => {
    writeFileSync(join(folder, "a.yaml"), Buffer.from(bytes));
    const { source, problems } = await readRuleFolder(folder);
    expect([source.documents, faultsOf(problems)]).toEqual([[], [{ code: "not-readable", file: "a.yaml", path: "" }]]);
    expect(problems[0]?.message.en).toContain("utf-8");
  });

  it("is reported for every file in one go", async () => {
    write({ "a.yaml": "a: b: c\n", "b.yaml": "x: 1\nx: 2\n", "c/d.yaml": "kind: *a\n", "e.yaml": PACK });
    const { source, problems } = await readRuleFolder(folder);
    expect([source.documents.map(({ file }) => file), problems.map(({ file, code, line }) => [file, code, line])]).toEqual([
      ["e.yaml"],
      [
        ["a.yaml", "syntax-error", 1],
        ["b.yaml", "repeated-key", 2],
        ["c/d.yaml", "syntax-error", undefined],
      ],
    ]);
  });
});
