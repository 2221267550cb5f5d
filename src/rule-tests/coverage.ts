import { appliesAt } from "../assessment/applies-at.ts";
import { nameOf } from "../assessment/clause-outcomes.ts";
import type { DiscretionBenchmark } from "../documents/benchmarks.ts";
import type { RuleTest } from "../documents/cases.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import { type Boundary, boundariesOf, liesAt } from "./boundaries.ts";
import { type Observation, observeCase } from "./observe-case.ts";

/** What can be covered: clauses that fire or do not, both sides of each number, parts of benchmarks, circumstances, requirements, checks in each status. */
export const REGION_KINDS = ["clause", "boundary", "tier", "circumstance", "requirement", "check"] as const;

/** One of {@link REGION_KINDS}. */
export type RegionKind = (typeof REGION_KINDS)[number];

/** Something that a case can do to a rule. */
export interface CoverageRegion {
  readonly kind: RegionKind;
  /** Id of the item, circumstance, benchmark, requirement or check. */
  readonly rule: string;
  /** Such as `fine-below-10000 holds`, `goods.value = 9999.99`, `fails`. */
  readonly point: string;
  /** How many cases do. */
  readonly cases: number;
}

/** How far cases reach into the rules. */
export interface RuleCoverage {
  readonly counts: Readonly<Record<RegionKind, { readonly covered: number; readonly total: number }>>;
  readonly regions: readonly CoverageRegion[];
}

/**
 * Counts which parts of the rules cases reach. A case counts whatever its test expects; one that is refused reaches nothing.
 *
 * @example
 * ```ts
 * import { coverRules, createRulebook } from "cailiang";
 * import { cn } from "cailiang/rules/cn";
 * const { counts } = coverRules(createRulebook([cn]), []);
 * console.log(counts.clause.covered, counts.clause.total > 100); // 0 true
 * ```
 */
export function coverRules(rulebook: Rulebook, cases: readonly RuleTest[]): RuleCoverage {
  const boundaries = boundariesOf(rulebook);
  const hits = new Map(regionsOf(rulebook, boundaries).map((region) => [keyOf(region), { ...region, cases: 0 }]));
  for (const test of cases) {
    const observed = observeCase(rulebook, test);
    if (!observed.opened) continue;
    for (const key of new Set(reached(observed, boundaries).map(keyOf))) {
      const region = hits.get(key);
      if (region) region.cases += 1;
    }
  }
  const regions = [...hits.values()];
  const count = (kind: RegionKind): { readonly covered: number; readonly total: number } => {
    const all = regions.filter((region) => region.kind === kind);
    return { covered: all.filter((region) => region.cases > 0).length, total: all.length };
  };
  const [clause, boundary, tier, circumstance, requirement, check] = REGION_KINDS.map(count) as Counts;
  return { counts: { clause, boundary, tier, circumstance, requirement, check }, regions };
}

type Count = RuleCoverage["counts"]["clause"];
type Counts = [Count, Count, Count, Count, Count, Count];
type Region = Omit<CoverageRegion, "cases">;

function keyOf({ kind, rule, point }: Region): string {
  return JSON.stringify([kind, rule, point]);
}

const region =
  (kind: RegionKind) =>
  (rule: string, ...points: readonly string[]): readonly Region[] =>
    points.map((point) => ({ kind, rule, point }));

const clause = region("clause");
const tier = region("tier");
const circumstance = region("circumstance");
const requirement = region("requirement");
const check = region("check");

function regionsOf(rulebook: Rulebook, boundaries: readonly Boundary[]): readonly Region[] {
  return [
    ...[...rulebook.items.values()].flatMap(({ item, versions }) =>
      versions.flatMap(({ version, clauses }) => {
        const replaced = new Set(clauses.flatMap(({ clause: { replaces = [] } }) => replaces));
        return clauses.flatMap((linked, index) => {
          const name = clauseName(version.inForce.from, nameOf(linked.clause, index));
          const canFail = linked.when !== null || replaced.has(nameOf(linked.clause, index));
          return clause(item.id, `${name} holds`, ...(canFail ? [`${name} fails`] : []));
        });
      }),
    ),
    ...boundaries.map(({ rule, point }): Region => ({ kind: "boundary", rule, point })),
    ...rulebook.benchmarks.flatMap(({ rule }) => tier(rule.id, ...partsOf(rule))),
    ...rulebook.circumstances.flatMap(({ rule }) => circumstance(rule.id, "holds", "fails")),
    ...rulebook.requirements.flatMap(({ rule }) => requirement(rule.id, "required", "not-required")),
    ...rulebook.checks.flatMap(({ rule: { id, binds, applies, deadline } }) =>
      binds === "party" ? [] : check(id, "pass", "fail", "unknown", ...(deadline ? ["pending"] : []), ...(applies ? ["not-applicable"] : [])),
    ),
  ];
}

function clauseName(from: string, name: string): string {
  return `${from} ${name}`;
}

// The parts of a benchmark that can win: tiers, the levels of each factor, or the portion of each disposition.
function partsOf(rule: DiscretionBenchmark): readonly string[] {
  if ("portions" in rule) return Object.keys(rule.portions);
  if ("tiers" in rule) return rule.tiers.map(({ label }) => label.zh);
  return "factors" in rule ? rule.factors.flatMap(({ label, levels }) => levels.map((level) => `${label.zh}: ${level.label.zh}`)) : [];
}

function reached({ opened, results, assessment }: Observation, boundaries: readonly Boundary[]): readonly Region[] {
  const { item } = opened.item;
  const rules = opened.rulebook.rulesFor(opened.item);
  const present = new Set(assessment.circumstances.map(({ id }) => id));
  const required = new Map(assessment.requirements.map(({ id, status }) => [id, status]));
  const isThere = ({ kind, rule, covers }: Boundary): boolean => covers(item) && (kind !== "circumstance" || present.has(rule));
  return [
    ...clausesReached(results, item.id),
    ...boundaries.filter((boundary) => isThere(boundary) && liesAt(boundary, opened.row)).map(({ rule, point }): Region => ({ kind: "boundary", rule, point })),
    ...partsWon(assessment),
    ...assessment.circumstances.flatMap(({ id, status }) => (status === "possible" ? [] : circumstance(id, status))),
    ...rules.requirements
      .filter((linked) => appliesAt(linked, opened) === "applies")
      .flatMap(({ rule: { id } }) => (required.get(id) === "possible" ? [] : requirement(id, required.get(id) ?? "not-required"))),
    // What only a person can settle is unknown to the engine.
    ...assessment.findings.flatMap(({ id, status }) => check(id, status === "needs-judgement" ? "unknown" : status)),
  ];
}

function clausesReached({ law: { outcome } }: Observation["results"], item: string): readonly Region[] {
  if (!outcome) return [];
  const { linked, clauses } = outcome;
  return linked.clauses.flatMap(({ clause: written }, index) => {
    const name = nameOf(written, index);
    const found = clauses.find((one) => one.name === name);
    if (found?.status === "possible") return [];
    return clause(item, `${clauseName(linked.version.inForce.from, name)} ${found ? "holds" : "fails"}`);
  });
}

function partsWon({ benchmark: { applied, tiers, factors }, recommendation }: Observation["assessment"]): readonly Region[] {
  if (applied?.status !== "certain") return [];
  const certain = <T extends { readonly status: string }>(all: readonly T[]): readonly T[] => all.filter(({ status }) => status === "certain");
  return tier(
    applied.id,
    ...certain(tiers).map(({ label }) => label.zh),
    ...factors.flatMap(({ label, levels }) => certain(levels).map((level) => `${label.zh}: ${level.label.zh}`)),
    ...recommendation.options.map(({ disposition }) => disposition),
  );
}
