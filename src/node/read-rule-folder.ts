import { readdir, readFile, stat } from "node:fs/promises";
import { join, posix } from "node:path";
import { DOCUMENT_LIMITS } from "../documents/limits.ts";
import { type Problem, problemAt, type SourceDocument } from "../documents/problem.ts";
import type { RuleSource } from "../rulebook/create-rulebook.ts";
import { readRuleText } from "../yaml/read-rule-text.ts";

/** The documents of a folder, and what could not be read. */
export interface RuleFolder {
  readonly source: RuleSource;
  readonly problems: readonly Problem[];
}

const RULE_FILE = /\.(ya?ml|json)$/;

/**
 * Reads every `*.yaml`, `*.yml` and `*.json` file in a folder and below it, in the order of their names. Links, hidden files
 * and `node_modules` are passed over; what cannot be read is a problem, not an exception.
 */
export async function readRuleFolder(folder: string): Promise<RuleFolder> {
  const documents: SourceDocument[] = [];
  const problems: Problem[] = [];
  let files: readonly string[] = [];
  try {
    files = await listRuleFiles(folder, "");
  } catch (error) {
    problems.push(problemAt({ file: folder }, [], "not-readable", { found: messageOf(error) }));
    return { source: { documents }, problems };
  }
  if (files.length === 0) problems.push(problemAt({ file: folder }, [], "no-documents", { found: folder }));
  for (const file of files) {
    const read = await readRuleFile(join(folder, file), file);
    if (read.source) documents.push(read.source);
    problems.push(...read.problems);
  }
  return { source: { documents }, problems };
}

async function listRuleFiles(folder: string, below: string): Promise<string[]> {
  const entries = await readdir(join(folder, below), { withFileTypes: true });
  const files: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = posix.join(below, entry.name);
    if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
    if (entry.isDirectory()) files.push(...(await listRuleFiles(folder, path)));
    else if (entry.isFile() && RULE_FILE.test(entry.name)) files.push(path);
  }
  return files;
}

async function readRuleFile(path: string, file: string): Promise<ReturnType<typeof readRuleText>> {
  try {
    const { size } = await stat(path);
    if (size > DOCUMENT_LIMITS.bytes) {
      return { source: null, problems: [problemAt({ file }, [], "too-large", { found: String(size), expected: String(DOCUMENT_LIMITS.bytes) })] };
    }
    // Text in another encoding is refused rather than read with replacement characters.
    return readRuleText(file, new TextDecoder("utf-8", { fatal: true }).decode(await readFile(path)));
  } catch (error) {
    return { source: null, problems: [problemAt({ file }, [], "not-readable", { found: messageOf(error) })] };
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
