import { renderMutation, renderRuleCoverage, renderRuleTests } from "../report/render-rule-tests.ts";
import { writeCases } from "../rule-tests/case-text.ts";
import { coverRules } from "../rule-tests/coverage.ts";
import { mutateRules } from "../rule-tests/mutate.ts";
import { type RuleTests, readRuleTests } from "../rule-tests/read-rule-tests.ts";
import { runRuleTests } from "../rule-tests/run-rule-tests.ts";
import { suggestCases } from "../rule-tests/suggest.ts";
import type { RuleSource } from "../rulebook/create-rulebook.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import { type CommandIo, type CommandLine, type ExitCode, misused } from "./command.ts";
import { formatProblems, loadRules } from "./load-rules.ts";

interface Tested {
  readonly rulebook: Rulebook;
  readonly source: RuleSource;
  readonly tests: RuleTests;
}

/** `cailiang test [DIR]`: runs the cases beside the rules of a folder, writes those that are missing, or changes the rules to see which change no case notices. */
export async function testCommand(line: CommandLine, io: CommandIo): Promise<ExitCode> {
  const [folder = line.rules ?? io.ownRules, ...others] = line.positionals;
  if (others.length > 0) return misused(io, "`test` takes one folder");
  if (line.suggest && line.mutate) return misused(io, "`--suggest` and `--mutate` are asked for one at a time");
  const limit = line.limit === undefined ? undefined : Number(line.limit);
  if (limit !== undefined && !(Number.isSafeInteger(limit) && limit > 0)) return misused(io, `\`--limit ${line.limit}\` is no whole number above 0`);
  if (limit !== undefined && !line.mutate) return misused(io, "`--limit` goes with `--mutate`");
  const { rulebook, source, problems } = await loadRules(folder);
  const tests = rulebook && readRuleTests(rulebook, [source]);
  if (!tests || tests.problems.length > 0) {
    io.complain(formatProblems(tests?.problems ?? problems, line));
    return 1;
  }
  const tested = { rulebook, source, tests };
  if (line.suggest) return suggest(tested, line, io);
  return line.mutate ? mutate(tested, limit, line, io) : run(tested, line, io);
}

function run({ rulebook, tests: { cases, places } }: Tested, line: CommandLine, io: CommandIo): ExitCode {
  const results = runRuleTests(rulebook, cases);
  const coverage = coverRules(rulebook, cases);
  if (line.json) io.write(`${JSON.stringify({ results, coverage }, null, 2)}\n`);
  else io.write(`${renderRuleTests(results, places, line)}\n${renderRuleCoverage(coverage, line)}`);
  // A folder that lost its cases would otherwise pass.
  if (cases.length === 0) io.complain(line.language === "zh" ? "没有规则测试（kind: cases）\n" : "there are no cases (kind: cases)\n");
  return cases.length > 0 && results.every(({ status }) => status === "passed") ? 0 : 1;
}

function suggest({ rulebook, tests: { cases } }: Tested, line: CommandLine, io: CommandIo): ExitCode {
  const suggestions = suggestCases(rulebook, cases);
  io.write(line.json ? `${JSON.stringify(suggestions, null, 2)}\n` : writeCases(suggestions.cases));
  const words = line.language === "zh" ? "没有找到案例" : "no case found";
  for (const { rule, point } of suggestions.unreached) io.complain(`${words}: ${rule} ${point}\n`);
  return 0;
}

function mutate({ rulebook, source, tests: { cases, places } }: Tested, limit: number | undefined, line: CommandLine, io: CommandIo): ExitCode {
  const failed = runRuleTests(rulebook, cases).filter(({ status }) => status === "failed");
  const report = mutateRules([source], cases, limit === undefined ? {} : { limit });
  io.write(line.json ? `${JSON.stringify(report, null, 2)}\n` : renderMutation(report, line));
  if (failed.length > 0) io.complain(renderRuleTests(failed, places, line));
  return failed.length === 0 ? 0 : 1;
}
