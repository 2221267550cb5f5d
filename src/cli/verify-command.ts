import { dayFromDate } from "../law/civil-date.ts";
import { renderVerification } from "../report/render-verification.ts";
import { verifyRulebook } from "../verification/verify-rulebook.ts";
import { type CommandIo, type CommandLine, type ExitCode, misused } from "./command.ts";
import { loadRulesOrComplain } from "./load-rules.ts";

/** `cailiang verify [DIR]`: proves a rule folder, and tells every fault with a case that shows it. */
export async function verifyCommand(line: CommandLine, io: CommandIo): Promise<ExitCode> {
  const [folder = line.rules ?? io.ownRules, ...others] = line.positionals;
  if (others.length > 0) return misused(io, "`verify` takes one folder");
  if (line.asOf !== undefined && dayFromDate(line.asOf) === undefined) return misused(io, `\`--as-of ${line.asOf}\` is no date, expected YYYY-MM-DD`);
  const rulebook = await loadRulesOrComplain(folder, line, io);
  if (!rulebook) return 1;
  const verification = verifyRulebook(rulebook, line.asOf === undefined ? {} : { asOf: line.asOf });
  io.write(line.json ? `${JSON.stringify(verification, null, 2)}\n` : renderVerification(verification, line));
  return verification.totals.error === 0 ? 0 : 1;
}
