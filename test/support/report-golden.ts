// Committed outputs, compared with what comes out today; UPDATE_GOLDEN=1 writes them anew.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fromRoot } from "./report-command.ts";

/** The committed text of a golden file, written first where `UPDATE_GOLDEN=1` asks for it. */
export function goldenText(path: string, actual: string): string {
  const file = fromRoot(`test/golden/${path}`);
  if (process.env["UPDATE_GOLDEN"] === "1") {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, actual);
  }
  return readFileSync(file, "utf8");
}

/** The text with the hash of the rulebook replaced by a fixed word, so that only what the rules say shows. */
export function withoutHash(text: string, hash: string): string {
  return text.replaceAll(hash, "RULEBOOK-HASH").replaceAll(hash.slice(0, 12), "RULEBOOK-HASH");
}
