import { dayFromDate } from "../law/civil-date.ts";
import { readStatuteFolder } from "../node/read-statute-folder.ts";
import { renderStatuteCheck } from "../report/render-statute-check.ts";
import { renderVerification } from "../report/render-verification.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import { checkStatuteTexts, type StatuteCheck } from "../statute-text/check-statute-texts.ts";
import { verifyRulebook } from "../verification/verify-rulebook.ts";
import { type CommandIo, type CommandLine, type ExitCode, misused } from "./command.ts";
import { loadRulesOrComplain } from "./load-rules.ts";

/** `cailiang verify [DIR]`: proves a rule folder, tells every fault with a case that shows it, and holds its figures against statute texts. */
export async function verifyCommand(line: CommandLine, io: CommandIo): Promise<ExitCode> {
  const [folder = line.rules ?? io.ownRules, ...others] = line.positionals;
  const { asOf, laws, language } = line;
  if (others.length > 0) return misused(io, "`verify` takes one folder");
  if (asOf !== undefined && dayFromDate(asOf) === undefined) return misused(io, `\`--as-of ${asOf}\` is no date, expected YYYY-MM-DD`);
  const rulebook = await loadRulesOrComplain(folder, line, io, "placed");
  if (!rulebook) return 1;
  const verification = verifyRulebook(rulebook, asOf === undefined ? {} : { asOf });
  const statutes = laws === undefined ? null : await checkAgainst(laws, rulebook, line, io);
  if (line.json) io.write(`${JSON.stringify(laws === undefined ? verification : { ...verification, statutes }, null, 2)}\n`);
  else io.write(`${renderVerification(verification, line)}${statutes ? `\n${renderStatuteCheck(statutes, language)}` : ""}`);
  return verification.totals.error === 0 ? 0 : 1;
}

// Where the texts are not there the check is skipped, which is said.
async function checkAgainst(folder: string, rulebook: Rulebook, { language }: CommandLine, io: CommandIo): Promise<StatuteCheck | null> {
  const { status, texts, unreadable } = await readStatuteFolder(folder, rulebook);
  if (status === "missing") {
    io.complain(language === "zh" ? `没有法律文本文件夹 ${folder}，未核对条文\n` : `there is no folder ${folder}: the texts were not checked\n`);
    return null;
  }
  for (const file of unreadable) io.complain(language === "zh" ? `${file}：无法读取\n` : `${file}: cannot be read\n`);
  return checkStatuteTexts(rulebook, texts);
}
