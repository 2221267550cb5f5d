import { type Language, type LocalizedText, textIn } from "../law/localized-text.ts";
import { REGION_KINDS, type RuleCoverage } from "../rule-tests/coverage.ts";
import type { Mutant, MutationReport } from "../rule-tests/mutate.ts";
import type { RuleTests } from "../rule-tests/read-rule-tests.ts";
import type { RuleTestResult } from "../rule-tests/run-rule-tests.ts";
import { oneLine } from "./one-line.ts";
import { phrase } from "./phrases.ts";
import type { RenderOptions } from "./render-assessment.ts";
import { MUTATION_WORDS, REGION_WORDS, ruleTestPhrase } from "./rule-test-words.ts";

type Say = (key: Parameters<typeof ruleTestPhrase>[0]) => string;

function sayIn(language: Language): Say {
  return (key) => ruleTestPhrase(key, language);
}

// As many as a reader looks through.
const MOST_LISTED = 20;

/**
 * Test results as plain text: how many passed, then every one that failed, with what was expected and what came out.
 *
 * @example
 * ```ts
 * import { renderRuleTests } from "cailiang";
 * console.log(renderRuleTests([], new Map(), { language: "en" }).trim()); // Rule tests: 0 passed, 0 failed
 * ```
 */
export function renderRuleTests(results: readonly RuleTestResult[], places: RuleTests["places"], { language }: RenderOptions): string {
  const say = sayIn(language);
  const failed = results.filter(({ status }) => status === "failed");
  const counts = `${say("passed")} ${results.length - failed.length}${phrase("listSeparator", language)}${say("failed")} ${failed.length}`;
  const english = `${results.length - failed.length} ${say("passed")}, ${failed.length} ${say("failed")}`;
  const lines = [
    `${say("tests")}${phrase("colon", language)}${language === "zh" ? counts : english}`,
    ...failed.flatMap(({ id, title, differences }) => [
      "",
      `${placeOf(places.get(id))}${id} ${oneLine(textIn(title, language))}`,
      ...differences.map(({ path, expected, found }) =>
        [`  ${path}${phrase("colon", language)}${say("expected")} ${show(expected, say)}`, `${say("found")} ${show(found, say)}`].join(
          phrase("semicolon", language),
        ),
      ),
    ]),
  ];
  return `${lines.join("\n")}\n`;
}

/**
 * Coverage as plain text: a count of each kind, then the boundaries that no case lies on.
 *
 * @example
 * ```ts
 * import { coverRules, createRulebook, renderRuleCoverage } from "cailiang";
 * console.log(renderRuleCoverage(coverRules(createRulebook([]), []), { language: "en" }).split("\n")[0]); // Coverage
 * ```
 */
export function renderRuleCoverage({ counts, regions }: RuleCoverage, { language }: RenderOptions): string {
  const say = sayIn(language);
  const open = regions.filter(({ kind, cases }) => kind === "boundary" && cases === 0);
  const lines = [
    say("coverage"),
    ...REGION_KINDS.map((kind) => `  ${REGION_WORDS[kind][language]}${phrase("colon", language)}${counts[kind].covered}/${counts[kind].total}`),
    ...(open.length === 0 ? [] : [say("uncovered"), ...open.slice(0, MOST_LISTED).map(({ rule, point }) => `  ${rule} ${point}`)]),
    ...(open.length > MOST_LISTED ? [`  … ${open.length - MOST_LISTED} (${say("more")})`] : []),
  ];
  return `${lines.join("\n")}\n`;
}

/**
 * A mutation run as plain text: the counts, then every change that no test noticed.
 *
 * @example
 * ```ts
 * import { mutateRules, renderMutation } from "cailiang";
 * console.log(renderMutation(mutateRules([], []), { language: "en" }).trim()); // Changes to the rules: 0 tried of 0; 0 noticed, 0 not noticed, 0 refused by the rulebook
 * ```
 */
export function renderMutation(report: MutationReport, { language }: RenderOptions): string {
  const say = sayIn(language);
  const survivors = report.mutants.filter(({ result }) => result === "survived");
  const { total, tried, killed, survived, invalid } = report;
  const head =
    language === "zh"
      ? `${say("mutation")}：${say("ofTotal")} ${total} 处，${say("tried")} ${tried} 处；${say("killed")} ${killed}，${say("survived")} ${survived}，${say("invalid")} ${invalid}`
      : `${say("mutation")}: ${tried} ${say("tried")} ${say("ofTotal")} ${total}; ${killed} ${say("killed")}, ${survived} ${say("survived")}, ${invalid} ${say("invalid")}`;
  const lines = survivors.map((mutant) => describe(mutant, language, say));
  return `${[head, ...(lines.length === 0 ? [] : [say("survivors"), ...lines])].join("\n")}\n`;
}

function describe({ operator, rule, file, line, path, before, after, cases }: Mutant, language: Language, say: Say): string {
  const words: LocalizedText = MUTATION_WORDS[operator];
  const change = after === null ? `${show(before, say)} ${say("takenOut")}` : `${show(before, say)} → ${show(after, say)}`;
  const remark = cases === 0 ? ` (${say("untouched")})` : "";
  return `  ${placeOf({ file, ...(line === undefined ? {} : { line }) })}${rule} ${path}${phrase("colon", language)}${textIn(words, language)}${phrase("colon", language)}${change}${remark}`;
}

function placeOf(place: { readonly file: string; readonly line?: number } | undefined): string {
  if (!place) return "";
  return place.line === undefined ? `${place.file} ` : `${place.file}:${place.line} `;
}

// A whole clause that was taken out need not be told in full.
const LONGEST = 160;

function show(value: unknown, say: Say): string {
  if (value === undefined) return say("nothing");
  const text = oneLine(JSON.stringify(value));
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
