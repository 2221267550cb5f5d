// Cases as they lie beside the rules, with every name in them looked up in the rulebook.
import { CASE_FAULT_CODES } from "../assessment/case-fault.ts";
import { OWN_FINDING_CODES } from "../assessment/own-finding-texts.ts";
import type { Place } from "../conditions/compile-condition.ts";
import type { RuleTest } from "../documents/cases.ts";
import { suggestName } from "../documents/nearest-name.ts";
import { parseDocument } from "../documents/parse-document.ts";
import { type PathStep, type Problem, type ProblemCode, problemAt, type SourceDocument } from "../documents/problem.ts";
import type { Wording } from "../law/localized-text.ts";
import { checkCitations } from "../rulebook/check-citations.ts";
import { dropDuplicates } from "../rulebook/collect-documents.ts";
import type { RuleSource } from "../rulebook/create-rulebook.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";

/** The cases that sources bring along, and what is wrong with them. */
export interface RuleTests {
  /** Those without problems, in the order of their ids. */
  readonly cases: readonly RuleTest[];
  /** Where each case stands, by its id. */
  readonly places: ReadonlyMap<string, { readonly file: string; readonly line?: number }>;
  readonly problems: readonly Problem[];
}

/**
 * Reads the documents of kind `cases` among sources. Names that the rulebook does not know are problems, with the nearest that it does.
 *
 * @example
 * ```ts
 * import { createRulebook, readRuleTests } from "cailiang";
 * import { cn } from "cailiang/rules/cn";
 * const test = { id: "a", title: { zh: "示例" }, item: "cn/food-safety/124-1-1", asOf: "2026-04-01", facts: { "goods.valu": 20 }, expect: { law: "settled" } };
 * const source = { documents: [{ file: "cases.json", content: { kind: "cases", cases: [test] } }] };
 * console.log(readRuleTests(createRulebook([cn]), [source]).problems[0]?.nearest); // goods.value
 * ```
 */
export function readRuleTests(rulebook: Rulebook, sources: readonly RuleSource[]): RuleTests {
  const problems: Problem[] = [];
  const entries = sources.flatMap(({ documents }) => documents.flatMap((source) => casesOf(source, problems)));
  dropDuplicates(entries, problems);
  const sound = entries.filter((entry) => {
    const before = problems.length;
    checkNames(rulebook, entry, problems);
    return problems.length === before;
  });
  sound.sort((a, b) => (a.value.id < b.value.id ? -1 : 1));
  const placeOf = ({ place: { source, path } }: TestEntry): { readonly file: string; readonly line?: number } => {
    const line = source.locate?.(path, "value")?.line;
    return { file: source.file, ...(line === undefined ? {} : { line }) };
  };
  return { cases: sound.map(({ value }) => value), places: new Map(sound.map((entry) => [entry.value.id, placeOf(entry)])), problems };
}

interface TestEntry {
  readonly value: RuleTest;
  readonly place: Place;
}

function casesOf(source: SourceDocument, problems: Problem[]): readonly TestEntry[] {
  const { content } = source;
  if (typeof content !== "object" || content === null || !("kind" in content) || content.kind !== "cases") return [];
  const parsed = parseDocument(source);
  problems.push(...parsed.problems);
  return parsed.document?.kind === "cases" ? parsed.document.cases.map((value, index) => ({ value, place: { source, path: ["cases", index] } })) : [];
}

function checkNames(rulebook: Rulebook, entry: TestEntry, problems: Problem[]): void {
  const { item, facts, cites = [], expect } = entry.value;
  const { source, path } = entry.place;
  const look = (
    names: readonly string[],
    known: Iterable<string>,
    at: readonly PathStep[],
    fault: { code: ProblemCode; other?: Wording; part?: "key" },
  ): void => {
    const all = new Set(known);
    for (const found of names) {
      if (all.has(found)) continue;
      const { code, ...rest } = fault;
      const steps = fault.part ? [...path, ...at, found] : [...path, ...at];
      problems.push(problemAt(source, steps, code, { found, nearest: suggestName(found, all, problems), ...rest }));
    }
  };
  const faults = expect.faults ?? [];
  // What is meant to be refused for its name cannot be right.
  if (!faults.includes("unknown-item")) look([item], rulebook.items.keys(), ["item"], { code: "unknown-rule", other: { zh: "事项", en: "item" } });
  if (!faults.includes("unknown-fact")) look(Object.keys(facts), rulebook.vocabulary.facts.keys(), ["facts"], { code: "unknown-fact", part: "key" });
  for (const { key, of, other } of NAMED) {
    look(Object.keys(expect[key] ?? {}), of(rulebook), ["expect", key], { code: "unknown-rule", other, part: "key" });
  }
  if (typeof expect.benchmark === "string") {
    look([expect.benchmark], idsOf(rulebook.benchmarks), ["expect", "benchmark"], { code: "unknown-rule", other: { zh: "裁量基准", en: "benchmark" } });
  }
  for (const [index, code] of faults.entries()) {
    look([code], CASE_FAULT_CODES, ["expect", "faults", index], { code: "unknown-rule", other: { zh: "案卷错误代码", en: "code of a case fault" } });
  }
  checkCitations(entry, ["cites"], cites, rulebook.instruments, problems);
}

const NAMED = [
  { key: "circumstances", of: ({ circumstances }: Rulebook) => idsOf(circumstances), other: { zh: "情节", en: "circumstance" } },
  { key: "requirements", of: ({ requirements }: Rulebook) => idsOf(requirements), other: { zh: "程序义务", en: "requirement" } },
  {
    key: "findings",
    of: ({ checks }: Rulebook) => [...idsOf(checks), ...OWN_FINDING_CODES.map((code) => `assessment/${code}`)],
    other: { zh: "审查要点", en: "check" },
  },
] as const;

function idsOf(rules: readonly { readonly rule: { readonly id: string } }[]): readonly string[] {
  return rules.map(({ rule }) => rule.id);
}
