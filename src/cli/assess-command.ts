import { readFile, stat } from "node:fs/promises";
import { assess } from "../assessment/assess.ts";
import { type CaseFault, CaseFileError } from "../assessment/case-fault.ts";
import type { CaseFile } from "../assessment/case-file.ts";
import { assessJointly } from "../assessment/concurrence/assess-jointly.ts";
import type { JointCaseFile } from "../assessment/concurrence/joint-case-file.ts";
import type { AssessOptions } from "../assessment/open-case.ts";
import { DOCUMENT_LIMITS } from "../documents/limits.ts";
import { textIn } from "../law/localized-text.ts";
import { type RenderOptions, renderAssessment } from "../report/render-assessment.ts";
import { renderJointAssessment } from "../report/render-joint.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
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
    const options: AssessOptions = line.asOf === undefined ? {} : { asOf: line.asOf };
    const [result, render] = isJoint(caseFile) ? jointly(rulebook, caseFile, options) : alone(rulebook, caseFile as CaseFile, options);
    io.write(line.json ? `${JSON.stringify(result, null, 2)}\n` : render({ language: line.language }));
    return 0;
  } catch (error) {
    if (!(error instanceof CaseFileError)) throw error;
    for (const fault of error.faults) io.complain(`${file}: ${describeFault(fault, line)}\n`);
    return 1;
  }
}

function describeFault({ path, message, nearest }: CaseFault, { language }: CommandLine): string {
  const hint = nearest === undefined ? "" : language === "zh" ? `（是否为 \`${nearest}\`？）` : ` (did you mean \`${nearest}\`?)`;
  return `${path === "" ? "" : `${path}: `}${textIn(message, language)}${hint}`;
}

type Rendered = readonly [result: unknown, render: (options: RenderOptions) => string];

function alone(rulebook: Rulebook, caseFile: CaseFile, options: AssessOptions): Rendered {
  const assessment = assess(rulebook, caseFile, options);
  return [assessment, (language) => renderAssessment(rulebook, assessment, language)];
}

function jointly(rulebook: Rulebook, caseFile: JointCaseFile, options: AssessOptions): Rendered {
  const joint = assessJointly(rulebook, caseFile, options);
  return [joint, (language) => renderJointAssessment(rulebook, joint, language)];
}

// A case file that lists acts is one of several items, acts or parties.
function isJoint(caseFile: unknown): caseFile is JointCaseFile {
  return typeof caseFile === "object" && caseFile !== null && "acts" in caseFile;
}

async function readCaseFile(file: string, { language }: CommandLine, io: CommandIo): Promise<unknown> {
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
