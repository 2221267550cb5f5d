import type { CaseFile } from "../assessment/case-file.ts";
import { explain } from "../explanation/explain.ts";
import { renderExplanation } from "../report/render-explanation.ts";
import type { CommandIo, CommandLine, ExitCode } from "./command.ts";
import { runOutlineCommand } from "./outline-command.ts";

/** `cailiang explain <case.json>`: prints why the assessment of a case comes out as it does, as text, Markdown, HTML or data. */
export function explainCommand(line: CommandLine, io: CommandIo): Promise<ExitCode> {
  return runOutlineCommand("explain", line, io, (rulebook, caseFile, options, format) => {
    const explanation = explain(rulebook, caseFile as CaseFile, options);
    return [explanation, ({ language }) => renderExplanation(rulebook, explanation, { language, format })];
  });
}
