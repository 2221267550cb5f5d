import type { CaseFile } from "../assessment/case-file.ts";
import { deadlines } from "../assessment/deadlines.ts";
import { renderDeadlines } from "../report/render-deadlines.ts";
import type { CommandIo, CommandLine, ExitCode } from "./command.ts";
import { runOnCaseFile } from "./run-on-case-file.ts";

/** `cailiang deadlines <case.json>`: prints the time limits of a case, the next one due at the head. */
export function deadlinesCommand(line: CommandLine, io: CommandIo): Promise<ExitCode> {
  return runOnCaseFile("deadlines", line, io, (rulebook, caseFile, options) => {
    const list = deadlines(rulebook, caseFile as CaseFile, options);
    return [list, (language) => renderDeadlines(rulebook, list, language)];
  });
}
