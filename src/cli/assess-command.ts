import { readFile, stat } from "node:fs/promises";
import { assess } from "../assessment/assess.ts";
import { CaseFileError } from "../assessment/case-fault.ts";
import type { CaseFile } from "../assessment/case-file.ts";
import { DOCUMENT_LIMITS } from "../documents/limits.ts";
import { textIn } from "../law/localized-text.ts";
import { renderAssessment } from "../report/render-assessment.ts";
import { type CommandIo, type CommandLine, type ExitCode, misused } from "./command.ts";
import { loadRulesOrComplain } from "./load-rules.ts";

/** `cailiang assess <case.json>`: prints the assessment of a case. */
export async function assessCommand(line: CommandLine, io: CommandIo): Promise<ExitCode> {
  const [file, ...others] = line.positionals;
  if (file === undefined || others.length > 0) return misused(io, "`assess` takes one case file");
  const caseFile = await readCaseFile(file, line, io);
  if (caseFile === undefined) return 1;
  const rulebook = await loadRulesOrComplain(line.rules ?? io.ownRules, line, io);
  if (!rulebook) return 1;
  try {
    const assessment = assess(rulebook, caseFile as CaseFile, line.asOf === undefined ? {} : { asOf: line.asOf });
    io.write(line.json ? `${JSON.stringify(assessment, null, 2)}\n` : renderAssessment(rulebook, assessment, { language: line.language }));
    return 0;
  } catch (error) {
    if (!(error instanceof CaseFileError)) throw error;
    for (const { path, message, nearest } of error.faults) {
      const hint = nearest === undefined ? "" : line.language === "zh" ? `（是否为 \`${nearest}\`？）` : ` (did you mean \`${nearest}\`?)`;
      io.complain(`${file}: ${path === "" ? "" : `${path}: `}${textIn(message, line.language)}${hint}\n`);
    }
    return 1;
  }
}

async function readCaseFile(file: string, { language }: CommandLine, io: CommandIo): Promise<unknown> {
  try {
    const { size } = await stat(file);
    if (size > DOCUMENT_LIMITS.bytes) throw new RangeError(`the file has ${size} bytes, at most ${DOCUMENT_LIMITS.bytes} are read`);
    const text = await readFile(file, "utf8");
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    io.complain(language === "zh" ? `cailiang：无法读取案卷 \`${file}\`：${reason}\n` : `cailiang: cannot read case file \`${file}\`: ${reason}\n`);
    return undefined;
  }
}
