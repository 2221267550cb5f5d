import { CaseFileError } from "../assessment/case-fault.ts";
import type { AssessOptions } from "../assessment/open-case.ts";
import type { RenderOptions } from "../report/render-assessment.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import { type CommandIo, type CommandLine, type ExitCode, misused } from "./command.ts";
import { loadRulesOrComplain } from "./load-rules.ts";
import { describeFault, readCaseFile } from "./read-case-file.ts";

/** What a command makes of a case: the data, and how it is written out. */
export type CaseResult = readonly [result: unknown, render: (options: RenderOptions) => string];

/** Makes something of a case file that was read and has yet to be checked. */
export type CaseCommand = (rulebook: Rulebook, caseFile: unknown, options: AssessOptions) => CaseResult;

/** Runs a command that takes one case file: reads it, loads the rules, prints what comes of it or what is wrong with it. */
export async function runOnCaseFile(name: string, line: CommandLine, io: CommandIo, make: CaseCommand): Promise<ExitCode> {
  const [file, ...others] = line.positionals;
  if (file === undefined || others.length > 0) return misused(io, `\`${name}\` takes one case file`);
  const caseFile = await readCaseFile(file, line, io);
  if (caseFile === undefined) return 1;
  const rulebook = await loadRulesOrComplain(line.rules ?? io.ownRules, line, io);
  if (!rulebook) return 1;
  try {
    const [result, render] = make(rulebook, caseFile, line.asOf === undefined ? {} : { asOf: line.asOf });
    io.write(line.json ? `${JSON.stringify(result, null, 2)}\n` : render({ language: line.language }));
    return 0;
  } catch (error) {
    if (!(error instanceof CaseFileError)) throw error;
    for (const fault of error.faults) io.complain(`${file}: ${describeFault(fault, line)}\n`);
    return 1;
  }
}
