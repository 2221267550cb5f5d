// Every sample of the READMEs and of the doc comments runs, and prints what it says it prints.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { formatWithOptions } from "node:util";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { assess, type CaseFile, checkCaseFile, createRulebook } from "../../src/index.ts";
import { cn } from "../support/rules-cn.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const generated = join(root, "test/documentation/generated");

interface Sample {
  readonly from: string;
  readonly code: string;
}

function blocksOf(text: string, language: string): readonly string[] {
  return [...text.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, "g"))].map((match) => match[1] ?? "");
}

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => join(folder, file));
}

const readmes = ["README.md", "README.zh-CN.md"].map((file) => ({ file, text: readFileSync(join(root, file), "utf8") }));
const samples: readonly Sample[] = [
  ...readmes.flatMap(({ file, text }) => blocksOf(text, "ts").map((code) => ({ from: file, code }))),
  ...sourceFiles(join(root, "src")).flatMap((file) =>
    blocksOf(readFileSync(file, "utf8").replaceAll(/^ \* ?/gm, ""), "ts").map((code) => ({ from: file.slice(root.length), code })),
  ),
];

// What a sample promises: the comment behind a `console.log` on the same line.
function promises(code: string): readonly (string | null)[] {
  return code
    .split("\n")
    .filter((line) => line.includes("console.log("))
    .map((line) => /;\s*\/\/\s*(.+)$/.exec(line)?.[1] ?? null);
}

beforeAll(() => {
  mkdirSync(generated, { recursive: true });
});
afterAll(() => {
  rmSync(generated, { recursive: true, force: true });
});

describe("samples", () => {
  it("stand in both READMEs and in the doc comments of the verbs", () => {
    const from = samples.map((sample) => sample.from);
    expect(from).toEqual(expect.arrayContaining(["README.md", "README.zh-CN.md", "src/assessment/assess.ts", "src/rulebook/create-rulebook.ts"]));
  });

  it.each(samples.map((sample, index) => ({ ...sample, index })))("$from prints what it promises", async ({ code, index }) => {
    const printed: string[] = [];
    const log = vi.spyOn(console, "log").mockImplementation((...values: readonly unknown[]) => {
      printed.push(formatWithOptions({ breakLength: Number.POSITIVE_INFINITY }, ...values));
    });
    const file = join(generated, `sample-${index}.ts`);
    writeFileSync(file, code);
    await import(/* @vite-ignore */ file);
    log.mockRestore();
    const promised = promises(code);
    expect(printed).toHaveLength(promised.length);
    for (const [line, wanted] of promised.entries()) if (wanted !== null) expect(printed[line]).toBe(wanted);
  });
});

describe("case files in the READMEs", () => {
  it.each(readmes)("$file shows a case that can be assessed", ({ text }) => {
    const rulebook = createRulebook([cn]);
    for (const block of blocksOf(text, "json")) {
      const caseFile = JSON.parse(block) as CaseFile;
      expect(checkCaseFile(rulebook, caseFile)).toEqual([]);
      expect(assess(rulebook, caseFile).item.id).toBe(caseFile.item);
    }
  });
});
