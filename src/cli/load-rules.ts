import type { Problem } from "../documents/problem.ts";
import { textIn } from "../law/localized-text.ts";
import { readRuleFolder } from "../node/read-rule-folder.ts";
import { checkRulebook, type RuleSource } from "../rulebook/create-rulebook.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import type { CommandIo, CommandLine } from "./command.ts";

/** Loads a rule folder: the rulebook, or `null` with all problems. */
export async function loadRules(
  folder: string,
): Promise<{ readonly rulebook: Rulebook | null; readonly source: RuleSource; readonly problems: readonly Problem[] }> {
  const { source, problems } = await readRuleFolder(folder);
  const result = checkRulebook([source]);
  const all = [...problems, ...result.problems];
  return { rulebook: all.length === 0 ? result.rulebook : null, source, problems: all };
}

/** The rules that come with the library, as they were built, where they are asked for. */
export async function loadBuilt(folder: string, io: CommandIo): Promise<Awaited<ReturnType<typeof loadRules>> | null> {
  const source = folder === io.ownRules ? await io.ownSource() : null;
  return source && { source, rulebook: checkRulebook([source]).rulebook, problems: [] };
}

/** Loads the rules that a command line names, and complains where they have problems; with `placed` so that every rule has its line. */
export async function loadRulesOrComplain(folder: string, line: CommandLine, io: CommandIo, placed: "placed" | null = null): Promise<Rulebook | null> {
  const { rulebook, problems } = (placed ? null : await loadBuilt(folder, io)) ?? (await loadRules(folder));
  if (!rulebook) io.complain(formatProblems(problems, line));
  return rulebook;
}

/** One line per problem: `file:line:column code message`. */
export function formatProblems(problems: readonly Problem[], { language }: CommandLine): string {
  return problems
    .map(({ file, line, column, path, code, message, nearest }) => {
      const place = line === undefined ? file : `${file}:${line}:${column}`;
      const hint = nearest === undefined ? "" : language === "zh" ? `（是否为 \`${nearest}\`？）` : ` (did you mean \`${nearest}\`?)`;
      return `${[place, path, code].filter(Boolean).join(" ")}: ${textIn(message, language)}${hint}\n`;
    })
    .join("");
}
