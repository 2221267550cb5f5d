import type { CaseFile } from "../assessment/case-file.ts";
import { renderReview } from "../report/render-review.ts";
import { review } from "../review/review.ts";
import type { CommandIo, CommandLine, ExitCode } from "./command.ts";
import { runOnCaseFile } from "./run-on-case-file.ts";

/** `cailiang review <case.json>`: prints the opinion on a case and its draft decision. Whatever the opinion is, the command went well. */
export function reviewCommand(line: CommandLine, io: CommandIo): Promise<ExitCode> {
  return runOnCaseFile("review", line, io, (rulebook, caseFile, options) => {
    const opinion = review(rulebook, caseFile as CaseFile, options);
    return [opinion, (language) => renderReview(rulebook, opinion, language)];
  });
}
