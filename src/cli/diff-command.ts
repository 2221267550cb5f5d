import { readFile, stat } from "node:fs/promises";
import { diffRulebooks } from "../difference/diff-rulebooks.ts";
import type { TouchedCase } from "../difference/difference.ts";
import { touchedCases } from "../difference/touched-cases.ts";
import { DOCUMENT_LIMITS } from "../documents/limits.ts";
import { dayFromDate } from "../law/civil-date.ts";
import { renderDifference } from "../report/render-difference.ts";
import { type CommandIo, type CommandLine, type ExitCode, misused } from "./command.ts";
import { loadRulesOrComplain } from "./load-rules.ts";

/** `cailiang diff OLD NEW`: prints what changes from one rule folder to another, with `--cases` for which cases; like `diff`, 1 where something does. */
export async function diffCommand(line: CommandLine, io: CommandIo): Promise<ExitCode> {
  const [from, to, ...others] = line.positionals;
  if (from === undefined || to === undefined || others.length > 0) return misused(io, "`diff` takes two folders, the old and the new one");
  if (line.asOf !== undefined && dayFromDate(line.asOf) === undefined) return misused(io, `\`--as-of ${line.asOf}\` is no date, expected YYYY-MM-DD`);
  const cases = line.cases === undefined ? null : await readCases(line.cases, io);
  if (line.cases !== undefined && cases === null) return 2;
  const [old, next] = [await loadRulesOrComplain(from, line, io), await loadRulesOrComplain(to, line, io)];
  if (!old || !next) return 2;
  const options = line.asOf === undefined ? {} : { asOf: line.asOf };
  const difference = diffRulebooks(old, next, options);
  const touched: readonly TouchedCase[] | null = cases && touchedCases(old, next, cases, options);
  const result = touched ? { ...difference, cases: touched } : difference;
  io.write(line.json ? `${JSON.stringify(result, null, 2)}\n` : renderDifference(difference, touched, line));
  const { items, regions, exact } = difference;
  const isSame = regions.length === 0 && exact && items.added.length === 0 && items.removed.length === 0 && (touched ?? []).length === 0;
  return isSame ? 0 : 1;
}

// A JSON list of case files, or one on each line; `null`, and a complaint, where it cannot be read.
async function readCases(file: string, io: CommandIo): Promise<readonly unknown[] | null> {
  try {
    const { size } = await stat(file);
    if (size > DOCUMENT_LIMITS.bytes) throw new RangeError(`the file has ${size} bytes, at most ${DOCUMENT_LIMITS.bytes} are read`);
    const text = new TextDecoder("utf-8", { fatal: true }).decode(await readFile(file));
    if (text.trimStart().startsWith("[")) return JSON.parse(text);
    return text.split("\n").flatMap((one, index): readonly unknown[] => (one.trim() === "" ? [] : [parseLine(one, index + 1)]));
  } catch (error) {
    io.complain(`cailiang: cannot read \`${file}\`: ${error instanceof Error ? error.message : String(error)}\n`);
    return null;
  }
}

function parseLine(text: string, number: number): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SyntaxError(`line ${number}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
