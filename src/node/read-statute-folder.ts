import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { DOCUMENT_LIMITS } from "../documents/limits.ts";
import { dayFromDate } from "../law/civil-date.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import { plainTitle } from "../statute-text/match-texts.ts";
import { readStatute } from "../statute-text/read-statute.ts";
import type { StatuteText } from "../statute-text/statute-text.ts";

/** The statute texts of a folder. */
export interface StatuteFolder {
  /** `missing` where there is no such folder. */
  readonly status: "read" | "missing";
  readonly texts: readonly StatuteText[];
  /** Files of a wanted title that could not be read: too large, in another encoding, or without a title. */
  readonly unreadable: readonly string[];
}

const MAX_FILES = 20_000;
const MAX_DEPTH = 8;

/**
 * Reads the texts of the instruments of a rulebook from the Markdown files in a folder and below it. Files are chosen by name (the title, then
 * perhaps a date in brackets); links and hidden files are passed over.
 */
export async function readStatuteFolder(folder: string, rulebook: Rulebook): Promise<StatuteFolder> {
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return { status: "missing", texts: [], unreadable: [] };
  const wanted = new Set([...rulebook.instruments.values()].map(({ title }) => plainTitle(title.zh)));
  const files: string[] = [];
  await listStatutes(folder, 0, wanted, files);
  const texts: StatuteText[] = [];
  const unreadable: string[] = [];
  for (const file of files) {
    const text = await readStatuteFile(join(folder, file), file);
    if (text) texts.push(text);
    else unreadable.push(file);
  }
  return { status: "read", texts, unreadable };

  async function listStatutes(at: string, depth: number, titles: ReadonlySet<string>, found: string[], below = ""): Promise<void> {
    const entries = await readdir(at, { withFileTypes: true }).catch(() => []);
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name.startsWith(".") || found.length >= MAX_FILES) continue;
      if (entry.isDirectory() && depth < MAX_DEPTH) await listStatutes(join(at, entry.name), depth + 1, titles, found, join(below, entry.name));
      else if (entry.isFile() && entry.name.endsWith(".md") && titles.has(titleOfFile(entry.name))) found.push(join(below, entry.name));
    }
  }
}

function titleOfFile(name: string): string {
  return plainTitle(name.replace(/^.*[\\/]/, "").replace(/\.md$/, ""));
}

// A head may leave out the last amendment, which the name of the file then tells.
function dateOfFile(name: string): Pick<StatuteText, "fileDate"> {
  const [, date] = /[(（](\d{4}-\d{2}-\d{2})[)）]\.md$/.exec(name) ?? [];
  return date !== undefined && dayFromDate(date) !== undefined ? { fileDate: date } : {};
}

async function readStatuteFile(path: string, file: string): Promise<StatuteText | null> {
  try {
    if ((await stat(path)).size > DOCUMENT_LIMITS.bytes) return null;
    const text = readStatute(new TextDecoder("utf-8", { fatal: true }).decode(await readFile(path)));
    return text && { ...text, alternativeTitles: [titleOfFile(file)], ...dateOfFile(file) };
  } catch {
    return null;
  }
}
