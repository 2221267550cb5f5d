import { checkCaseFile } from "../assessment/assess.ts";
import type { CaseFile } from "../assessment/case-file.ts";
import type { Fault } from "../verify-explanation/fault.ts";
import { verifyExplanation } from "../verify-explanation/verify-explanation.ts";
import { type CommandIo, type CommandLine, type ExitCode, misused } from "./command.ts";
import { formatProblems, loadBuilt, loadRules } from "./load-rules.ts";
import { describeFault, readCaseFile } from "./read-case-file.ts";

/** `cailiang verify-explanation <explanation.json> <case.json>`: tells everything in which an explanation departs from the rules and the case. */
export async function verifyExplanationCommand(line: CommandLine, io: CommandIo): Promise<ExitCode> {
  const [explanationFile, caseFile, ...others] = line.positionals;
  if (explanationFile === undefined || caseFile === undefined || others.length > 0)
    return misused(io, "`verify-explanation` takes an explanation and a case file");
  const explanation = await readCaseFile(explanationFile, line, io);
  const given = await readCaseFile(caseFile, line, io);
  if (explanation === undefined || given === undefined) return 1;
  const { rulebook, source, problems } = (await loadBuilt(line.rules ?? io.ownRules, io)) ?? (await loadRules(line.rules ?? io.ownRules));
  if (!rulebook) {
    io.complain(formatProblems(problems, line));
    return 1;
  }
  const options = line.asOf === undefined ? {} : { asOf: line.asOf };
  const caseFaults = checkCaseFile(rulebook, given, options);
  for (const fault of caseFaults) io.complain(`${caseFile}: ${describeFault(fault, line)}\n`);
  if (caseFaults.length > 0) return 1;
  const faults = verifyExplanation([source], given as CaseFile, explanation, options);
  io.write(line.json ? `${JSON.stringify(faults, null, 2)}\n` : describe(faults, line));
  return faults.length === 0 ? 0 : 1;
}

const CODES: Readonly<Record<Fault["code"], { readonly zh: string; readonly en: string }>> = {
  missing: { zh: "缺少", en: "missing" },
  surplus: { zh: "多余", en: "surplus" },
  wrong: { zh: "不符", en: "wrong" },
  "not-checked": { zh: "无法核对", en: "not checked" },
};

function describe(faults: readonly Fault[], { language }: CommandLine): string {
  if (faults.length === 0) return language === "zh" ? "说明与规则和案卷相符\n" : "the explanation agrees with the rules and the case\n";
  const [expects, has] = language === "zh" ? ["应为", "实为"] : ["expected", "found"];
  return faults
    .map(
      ({ code, path, expected, found }) =>
        `${path === "" ? "." : path}: ${CODES[code][language]}; ${expects} ${JSON.stringify(expected)}; ${has} ${JSON.stringify(found)}\n`,
    )
    .join("");
}
