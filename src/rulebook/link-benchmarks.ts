import type { ConditionNode } from "../conditions/condition-node.ts";
import type { Fact } from "../conditions/vocabulary.ts";
import type { DiscretionBenchmark, PercentageSumBenchmark, PortionBenchmark, RegisteredBenchmark, TiersBenchmark } from "../documents/benchmarks.ts";
import type { Condition } from "../documents/condition.ts";
import { suggestName } from "../documents/nearest-name.ts";
import { type PathStep, problemAt } from "../documents/problem.ts";
import type { Entry } from "./collect-documents.ts";
import { mayLieWithin } from "./fine-of-item.ts";
import { linkHead } from "./link-head.ts";
import { checkReferences, type LinkContext } from "./link-items.ts";
import { compileAt, type LinkRule } from "./link-rules.ts";
import type { LinkedBenchmark, LinkedItem } from "./rulebook.ts";
import type { BenchmarkMethod } from "./rulebook-options.ts";
import { coversItem } from "./scope.ts";

/** The benchmark methods that need no registration by the host. */
export const BENCHMARK_METHODS = ["portion", "tiers", "percentage-sum", "coefficient-sum", "level-grid"] as const;

/** What the benchmarks of a rulebook refer to. */
export interface BenchmarkReferences {
  readonly items: ReadonlyMap<string, LinkedItem>;
  /** The benchmark methods of the host by their ids. */
  readonly registered: ReadonlyMap<string, BenchmarkMethod>;
}

/** Links benchmarks: their conditions are compiled, their method has to exist, and their tiers lie within the statute. */
export function benchmarkLinker(references: BenchmarkReferences): LinkRule<DiscretionBenchmark, LinkedBenchmark> {
  return (entry, context) => {
    const { value } = entry;
    checkFigures(entry, references, context);
    const rows: readonly (readonly (ConditionNode | null)[])[] = conditionsOf(value).map((row) =>
      row.map(({ when, path }) => compileAt(entry, when, path, context, "early")),
    );
    const head = linkHead(entry, context);
    const registered = isRegistered(value) ? registeredMethod({ ...entry, value }, references, context) : null;
    const facts = isRegistered(value) ? factsOf({ ...entry, value }, context) : [];
    const complete = rows.map((row) => row.filter((condition) => condition !== null));
    return complete.every((row, index) => row.length === rows[index]?.length) ? { ...head, rows: complete, facts, registered } : null;
  };
}

function isRegistered(benchmark: DiscretionBenchmark): benchmark is RegisteredBenchmark {
  return !(BENCHMARK_METHODS as readonly string[]).includes(benchmark.method);
}

interface PlacedCondition {
  readonly when: Condition;
  readonly path: readonly PathStep[];
}

function conditionsOf(benchmark: DiscretionBenchmark): readonly (readonly PlacedCondition[])[] {
  const placed = (entries: readonly { readonly when: Condition }[], ...path: readonly PathStep[]): readonly PlacedCondition[] =>
    entries.map(({ when }, index) => ({ when, path: [...path, index, "when"] }));
  switch (benchmark.method) {
    case "tiers":
      return [placed(benchmark.tiers, "tiers")];
    case "coefficient-sum":
      return [placed(benchmark.coefficients, "coefficients")];
    case "percentage-sum":
      return benchmark.factors.map(({ levels }, index) => placed(levels, "factors", index, "levels"));
    case "level-grid":
      return [...benchmark.factors.map(({ levels }, index) => placed(levels, "factors", index, "levels")), placed(benchmark.corrections ?? [], "corrections")];
    default:
      return [];
  }
}

function checkFigures(entry: Entry<DiscretionBenchmark>, references: BenchmarkReferences, context: LinkContext): void {
  const { value } = entry;
  if (value.method === "portion") checkPortions({ ...entry, value }, context);
  if (value.method === "percentage-sum") checkPercentages({ ...entry, value }, context);
  if (value.method === "tiers") checkTiers({ ...entry, value }, references, context);
  if (value.method === "coefficient-sum" && typeof value.base === "object") checkReferences(entry, value.base, ["base"], context, null);
}

function checkPortions({ value: { portions }, place }: Entry<PortionBenchmark>, { problems }: LinkContext): void {
  const { lighter, ordinary, heavier } = portions;
  if (lighter[1] <= ordinary[0] && ordinary[1] <= heavier[0]) return;
  problems.push(problemAt(place.source, [...place.path, "portions"], "portion-order", { found: JSON.stringify(portions) }));
}

// Beyond a hundred the formula would leave the statute.
function checkPercentages({ value: { factors }, place }: Entry<PercentageSumBenchmark>, { problems }: LinkContext): void {
  const highest = factors.reduce((sum, { levels }) => sum + Math.max(...levels.map(({ percent }) => Math.round(percent * 10_000))), 0);
  if (highest > 1_000_000) problems.push(problemAt(place.source, [...place.path, "factors"], "percentages-exceed", { found: String(highest / 10_000) }));
}

function checkTiers(entry: Entry<TiersBenchmark>, { items }: BenchmarkReferences, context: LinkContext): void {
  const { value, place } = entry;
  const covered = [...items.values()].filter(({ item }) => coversItem(value.scope, item));
  for (const [index, { fine }] of value.tiers.entries()) {
    if (!fine || "portion" in fine) continue;
    const path = ["tiers", index, "fine"];
    checkReferences(entry, fine, path, context, null);
    const outside = covered.find(({ item }) => !mayLieWithin(fine, item));
    if (outside) context.problems.push(problemAt(place.source, [...place.path, ...path], "tier-outside", { found: outside.item.id }));
  }
}

function registeredMethod(entry: Entry<RegisteredBenchmark>, { registered }: BenchmarkReferences, { problems }: LinkContext): BenchmarkMethod | null {
  const { value, place } = entry;
  const method = registered.get(value.method);
  if (!method) {
    const known = [...BENCHMARK_METHODS, ...registered.keys()];
    const nearest = suggestName(value.method, known, problems);
    problems.push(problemAt(place.source, [...place.path, "method"], "unknown-method", { found: value.method, expected: known.join(", "), nearest }));
    return null;
  }
  for (const fault of faultsOfParameters(method, value.parameters)) {
    problems.push(problemAt(place.source, [...place.path, "parameters"], "bad-parameters", { found: fault, other: value.method }));
  }
  return method;
}

// A check that throws has not been written for such parameters.
function faultsOfParameters(method: BenchmarkMethod, parameters: unknown): readonly string[] {
  try {
    return method.check?.(parameters) ?? [];
  } catch (error) {
    return [String(error)];
  }
}

function factsOf({ value, place }: Entry<RegisteredBenchmark>, { vocabulary, early, problems }: LinkContext): readonly Fact[] {
  return (value.facts ?? []).flatMap((id, index) => {
    const path = [...place.path, "facts", index];
    const fact = vocabulary.facts.get(id);
    if (!fact) problems.push(problemAt(place.source, path, "unknown-fact", { found: id, nearest: suggestName(id, vocabulary.facts.keys(), problems) }));
    else if (early.tooEarly?.has(id)) problems.push(problemAt(place.source, path, "result-too-early", { found: id }));
    return fact ?? [];
  });
}
