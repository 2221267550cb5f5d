import { assess } from "../assessment/assess.ts";
import type { CaseFile } from "../assessment/case-file.ts";
import { assessJointly } from "../assessment/concurrence/assess-jointly.ts";
import type { JointCaseFile } from "../assessment/concurrence/joint-case-file.ts";
import type { AssessOptions } from "../assessment/open-case.ts";
import { renderAssessment } from "../report/render-assessment.ts";
import { renderJointAssessment } from "../report/render-joint.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import type { CommandIo, CommandLine, ExitCode } from "./command.ts";
import { type CaseResult, runOnCaseFile } from "./run-on-case-file.ts";

/** `cailiang assess <case.json>`: prints the assessment of a case. */
export function assessCommand(line: CommandLine, io: CommandIo): Promise<ExitCode> {
  return runOnCaseFile("assess", line, io, (rulebook, caseFile, options) =>
    isJoint(caseFile) ? jointly(rulebook, caseFile, options) : alone(rulebook, caseFile as CaseFile, options),
  );
}

function alone(rulebook: Rulebook, caseFile: CaseFile, options: AssessOptions): CaseResult {
  const assessment = assess(rulebook, caseFile, options);
  return [assessment, (language) => renderAssessment(rulebook, assessment, language)];
}

function jointly(rulebook: Rulebook, caseFile: JointCaseFile, options: AssessOptions): CaseResult {
  const joint = assessJointly(rulebook, caseFile, options);
  return [joint, (language) => renderJointAssessment(rulebook, joint, language)];
}

// A case file that lists acts is one of several items, acts or parties.
function isJoint(caseFile: unknown): caseFile is JointCaseFile {
  return typeof caseFile === "object" && caseFile !== null && "acts" in caseFile;
}
