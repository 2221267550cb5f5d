import { OUTLINE_FORMATS, type OutlineFormat } from "../report/outline.ts";
import { type CommandIo, type CommandLine, type ExitCode, misused } from "./command.ts";
import { type CaseCommand, runOnCaseFile } from "./run-on-case-file.ts";

/** Makes something of a case that is written out in one of the formats of an outline. */
export type OutlineCommand = (...given: [...Parameters<CaseCommand>, format: OutlineFormat]) => ReturnType<CaseCommand>;

/** Runs a command whose result is written out as text, Markdown, HTML or data. */
export async function runOutlineCommand(name: string, line: CommandLine, io: CommandIo, make: OutlineCommand): Promise<ExitCode> {
  const { format: asked = line.json ? "json" : "text" } = line;
  const format = OUTLINE_FORMATS.find((one) => one === asked);
  if (!format && asked !== "json") return misused(io, `\`--format ${asked}\` is not known, expected ${[...OUTLINE_FORMATS, "json"].join(", ")}`);
  return runOnCaseFile(name, { ...line, json: format === undefined }, io, (rulebook, caseFile, options) => make(rulebook, caseFile, options, format ?? "text"));
}
