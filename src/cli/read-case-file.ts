import { readFile, stat } from "node:fs/promises";
import type { CaseFault } from "../assessment/case-fault.ts";
import { DOCUMENT_LIMITS } from "../documents/limits.ts";
import { textIn } from "../law/localized-text.ts";
import type { CommandIo, CommandLine } from "./command.ts";

/** The JSON of a case file; `undefined`, and a complaint, where it cannot be read. */
export async function readCaseFile(file: string, { language }: CommandLine, io: CommandIo): Promise<unknown> {
  try {
    const { size } = await stat(file);
    if (size > DOCUMENT_LIMITS.bytes) throw new RangeError(`the file has ${size} bytes, at most ${DOCUMENT_LIMITS.bytes} are read`);
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(await readFile(file)));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    io.complain(language === "zh" ? `cailiang：无法读取案卷 \`${file}\`：${reason}\n` : `cailiang: cannot read case file \`${file}\`: ${reason}\n`);
    return undefined;
  }
}

/** What is wrong with a case file, where, and what it may have been meant to be. */
export function describeFault({ path, message, nearest }: CaseFault, { language }: CommandLine): string {
  const hint = nearest === undefined ? "" : language === "zh" ? `（是否为 \`${nearest}\`？）` : ` (did you mean \`${nearest}\`?)`;
  return `${path === "" ? "" : `${path}: `}${textIn(message, language)}${hint}`;
}
