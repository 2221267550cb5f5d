import type { CaseFile } from "../assessment/case-file.ts";
import { explain } from "../explanation/explain.ts";
import { OUTLINE_FORMATS } from "../report/outline.ts";
import { renderExplanation } from "../report/render-explanation.ts";
import { type CommandIo, type CommandLine, type ExitCode, misused } from "./command.ts";
import { runOnCaseFile } from "./run-on-case-file.ts";

/** `cailiang explain <case.json>`: prints why the assessment of a case comes out as it does, as text, Markdown, HTML or data. */
export async function explainCommand(line: CommandLine, io: CommandIo): Promise<ExitCode> {
  const { format: asked = line.json ? "json" : "text" } = line;
  const format = OUTLINE_FORMATS.find((one) => one === asked);
  if (!format && asked !== "json") return misused(io, `\`--format ${asked}\` is not known, expected ${[...OUTLINE_FORMATS, "json"].join(", ")}`);
  return runOnCaseFile("explain", { ...line, json: format === undefined }, io, (rulebook, caseFile, options) => {
    const explanation = explain(rulebook, caseFile as CaseFile, options);
    return [explanation, ({ language }) => renderExplanation(rulebook, explanation, { language, format: format ?? "text" })];
  });
}
