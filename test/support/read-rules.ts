// Reads the rules of the folder `rules` once for all test files, which are many.
import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { readRuleFolder } from "../../src/node/index.ts";

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

declare module "vitest" {
  interface ProvidedContext {
    /** The file with the documents of the folder `rules`. */
    readonly rulesFile: string;
  }
}

export async function setup({ provide }: TestProject): Promise<void> {
  const { source, problems } = await readRuleFolder(at("rules"));
  if (problems.length > 0) throw new Error(`the rules cannot be read: ${problems.map(({ message }) => message.en).join("; ")}`);
  const file = at("node_modules/.cache/cailiang/rules.json");
  await mkdir(at("node_modules/.cache/cailiang"), { recursive: true });
  await writeFile(file, JSON.stringify(source.documents.map(({ file: name, content }) => ({ file: name, content }))));
  provide("rulesFile", file);
}
