import { exportRulebook } from "../rulebook/export-rulebook.ts";
import { type CommandIo, type CommandLine, type ExitCode, misused } from "./command.ts";
import { loadRulesOrComplain } from "./load-rules.ts";

/** `cailiang export [DIR]`: prints the linked rulebook as one JSON document. */
export async function exportCommand(line: CommandLine, io: CommandIo): Promise<ExitCode> {
  const [folder = line.rules ?? io.ownRules, ...others] = line.positionals;
  if (others.length > 0) return misused(io, "`export` takes one folder");
  const rulebook = await loadRulesOrComplain(folder, line, io);
  if (!rulebook) return 1;
  io.write(`${JSON.stringify(exportRulebook(rulebook), null, 2)}\n`);
  return 0;
}
