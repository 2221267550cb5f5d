import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { RuleSource } from "../rulebook/create-rulebook.ts";

/** The rules of a folder as they were built to JavaScript, which loads much faster; `null` where they were not, or the folder has changed since. */
export async function builtRules(folder: string, built: string): Promise<RuleSource | null> {
  try {
    const { mtimeMs } = await stat(built);
    if (await hasNewer(folder, mtimeMs)) return null;
    const { cn } = (await import(pathToFileURL(built).href)) as { readonly cn: RuleSource };
    return cn;
  } catch {
    return null;
  }
}

async function hasNewer(folder: string, than: number): Promise<boolean> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if ((await stat(path)).mtimeMs > than || (entry.isDirectory() && (await hasNewer(path, than)))) return true;
  }
  return false;
}
