import type { CaseFile } from "../assessment/case-file.ts";
import { whatWouldChange } from "../explanation/what-would-change.ts";
import { why } from "../explanation/why.ts";
import { whyNot } from "../explanation/why-not.ts";
import { DISPOSITIONS, type Disposition } from "../law/disposition.ts";
import { renderOutcomeChanges, renderWhy, renderWhyNot } from "../report/render-answers.ts";
import { type CommandIo, type CommandLine, type ExitCode, misused } from "./command.ts";
import { runOutlineCommand } from "./outline-command.ts";

/** `cailiang why <case.json>`: prints which facts suffice for the outcome, with `--not` why a disposition is not reached, with `--to` what would lead there. */
export async function whyCommand(line: CommandLine, io: CommandIo): Promise<ExitCode> {
  const [not, to] = [line.not, line.to].map(dispositionOf);
  const wrong = [line.not, line.to].find((one) => one !== undefined && dispositionOf(one) === undefined);
  if (wrong !== undefined) return misused(io, `\`${wrong}\` is no disposition, expected one of ${DISPOSITIONS.join(", ")}`);
  if (not && to) return misused(io, "`why` takes `--not` or `--to`, not both");
  return runOutlineCommand("why", line, io, (rulebook, given, options, format) => {
    const caseFile = given as CaseFile;
    if (not) {
      const answer = whyNot(rulebook, caseFile, { disposition: not }, options);
      return [answer, ({ language }) => renderWhyNot(rulebook, { disposition: not }, answer, { language, format })];
    }
    if (to) {
      const changes = whatWouldChange(rulebook, caseFile, { disposition: to }, options);
      return [changes, ({ language }) => renderOutcomeChanges(rulebook, { disposition: to }, changes, { language, format })];
    }
    const answer = why(rulebook, caseFile, options);
    return [answer, ({ language }) => renderWhy(rulebook, answer, { language, format })];
  });
}

function dispositionOf(written: string | undefined): Disposition | undefined {
  return DISPOSITIONS.find((disposition) => disposition === written);
}
