import { readRuleTests } from "../rule-tests/read-rule-tests.ts";
import { type CommandIo, type CommandLine, type ExitCode, misused } from "./command.ts";
import { formatProblems, loadRules } from "./load-rules.ts";

/** `cailiang check [DIR]`: prints the problems of a rule folder. */
export async function checkCommand(line: CommandLine, io: CommandIo): Promise<ExitCode> {
  const [folder = line.rules ?? io.ownRules, ...others] = line.positionals;
  if (others.length > 0) return misused(io, "`check` takes one folder");
  const { rulebook, source, problems: ofRules } = await loadRules(folder);
  const problems = rulebook ? readRuleTests(rulebook, [source]).problems : ofRules;
  if (line.json) io.write(`${JSON.stringify(problems, null, 2)}\n`);
  else if (rulebook && problems.length === 0)
    io.write(summary(line, rulebook.items.size, rulebook.circumstances.length, rulebook.requirements.length, rulebook.checks.length));
  else io.write(formatProblems(problems, line));
  return problems.length === 0 ? 0 : 1;
}

function summary({ language }: CommandLine, items: number, circumstances: number, requirements: number, checks: number): string {
  return language === "zh"
    ? `没有问题：事项 ${items} 个、情节 ${circumstances} 项、程序义务 ${requirements} 项、审查要点 ${checks} 项\n`
    : `no problems: ${items} items, ${circumstances} circumstances, ${requirements} requirements, ${checks} checks\n`;
}
