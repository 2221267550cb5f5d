import type { CaseFile } from "../assessment/case-file.ts";
import { nextQuestions } from "../explanation/next-questions.ts";
import { possibleOutcomes } from "../explanation/possible-outcomes.ts";
import { renderNextQuestions, renderPossibleOutcomes } from "../report/render-answers.ts";
import type { CommandIo, CommandLine, ExitCode } from "./command.ts";
import { runOutlineCommand } from "./outline-command.ts";

/** `cailiang outcomes <case.json>`: prints what can still come out of a case, and what to ask next. */
export function outcomesCommand(line: CommandLine, io: CommandIo): Promise<ExitCode> {
  return runOutlineCommand("outcomes", line, io, (rulebook, caseFile, options, format) => {
    const outcomes = possibleOutcomes(rulebook, caseFile as CaseFile, options);
    const questions = nextQuestions(rulebook, caseFile as CaseFile, options);
    return [
      { outcomes, questions },
      ({ language }) =>
        `${renderPossibleOutcomes(rulebook, outcomes, { language, format })}\n${renderNextQuestions(rulebook, questions, { language, format })}`,
    ];
  });
}
