// The proofs about rulebooks against every case, as far as made-up conditions tell cases apart.
import { fc, it } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import {
  type Assessment,
  assess,
  type CaseFile,
  type Clause,
  type Condition,
  checkRulebook,
  type MoneyMeasure,
  type Rulebook,
  type RuleFault,
  verifyRulebook,
} from "../../src/index.ts";
import { condition, EXTRA_FACTS, FLAGS, LIMITS, MONEY_FACTS } from "../support/arbitraries-packs-facts.ts";
import { type NaiveFacts, naiveVerdict } from "../support/assessment-naive-interpreter.ts";
import { BASE_FACTS, exampleItem, exampleRulebook, exampleSource, fineClause, ITEM, ownCodes, tiersBenchmark } from "../support/assessment-pack.ts";

const ON = "2026-01-01";
const SCOPE = { definitions: [...BASE_FACTS, ...EXTRA_FACTS], named: new Map() };
const RUNS = { numRuns: 700 };

// Every value that a comparison with a limit tells apart.
const SUMS = LIMITS.flatMap((limit) => [limit, limit + 0.01]);
const VALUES: Readonly<Record<string, readonly (number | boolean)[]>> = {
  ...Object.fromEntries(FLAGS.map((flag) => [flag, [true, false]])),
  ...Object.fromEntries(MONEY_FACTS.map((sum) => [sum, [sum === "loss.amount" ? 10 : 0, ...SUMS]])),
};

function factsNamed(value: unknown): readonly string[] {
  if (typeof value === "string") return value in VALUES ? [value] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(factsNamed) : [];
}

function casesOver(conditions: readonly Condition[]): readonly NaiveFacts[] {
  let cases: readonly (readonly (readonly [string, number | boolean])[])[] = [[]];
  for (const fact of new Set(conditions.flatMap(factsNamed)))
    cases = cases.flatMap((one) => (VALUES[fact] ?? []).map((value) => [...one, [fact, value] as const]));
  return cases.map((one) => new Map(one));
}

function verdictsOver(conditions: readonly Condition[]): readonly (readonly boolean[])[] {
  return casesOver(conditions).map((facts) => conditions.map((one) => naiveVerdict(one, facts, SCOPE) === true));
}

function faults(rulebook: Rulebook, ...proofs: readonly string[]): readonly (RuleFault & { readonly proof: string })[] {
  const { results, totals } = verifyRulebook(rulebook, { asOf: ON, proofs, budget: 20_000 });
  expect(totals.exhausted).toBe(0);
  return results.flatMap(({ proof, faults: found }) => found.map((fault) => ({ proof, ...fault })));
}

const conditions = fc.array(condition, { minLength: 2, maxLength: 4 });

describe("clauses of a branch", () => {
  it.prop([conditions], RUNS)("are found to leave a hole, to overlap, and to be dead exactly where they do", (whens) => {
    const clauses = whens.map((when, index) => fineClause(1, 2, { id: `c${index}`, branch: "b", when }));
    const found = faults(exampleRulebook({ facts: EXTRA_FACTS, items: [exampleItem(clauses)] }), "branch-gap", "branch-overlap", "dead");
    const verdicts = verdictsOver(whens);
    expect(found.some(({ proof }) => proof === "branch-gap")).toBe(verdicts.some((one) => !one.includes(true)));
    const pairs = whens.flatMap((_, first) => whens.slice(first + 1).map((__, offset) => [first, first + 1 + offset] as const));
    const overlapping = pairs.filter(([a, b]) => verdicts.some((one) => one[a] && one[b])).length;
    expect(found.filter(({ proof }) => proof === "branch-overlap")).toHaveLength(overlapping);
    const dead = whens.flatMap((_, index) => (verdicts.some((one) => one[index]) ? [] : [`items[0].versions[0].clauses[${index}]`]));
    expect(found.filter(({ proof }) => proof === "dead").map(({ place }) => place?.path)).toEqual(dead);
    for (const { proof, witness } of found) {
      if (witness.kind !== "case" || proof === "dead") continue;
      const named = naiveOf(witness.caseFile);
      const holding = whens.filter((when) => naiveVerdict(when, named, SCOPE) === true).length;
      expect(proof === "branch-gap" ? holding === 0 : holding > 1).toBe(true);
    }
  });

  it.prop([conditions], RUNS)("are found to be dead where others together replace them", (whens) => {
    const [first, ...others] = whens;
    const clauses = whens.map((when, index) => fineClause(1, 2, { id: `c${index}`, when, ...(index === 0 ? {} : { replaces: ["c0"] }) }));
    const found = faults(exampleRulebook({ facts: EXTRA_FACTS, items: [exampleItem(clauses)] }), "dead");
    const isReached = verdictsOver([first as Condition, ...others]).some(([own, ...replacing]) => own && !replacing.includes(true));
    expect(found.some(({ place }) => place?.path === "items[0].versions[0].clauses[0]")).toBe(!isReached);
  });
});

describe("tiers of a benchmark", () => {
  it.prop([conditions], RUNS)("are found to leave a hole, to overlap, and to be dead exactly where they do", (whens) => {
    const tiers = whens.map((when, index) => ({ label: { zh: `第${index}档` }, when, fine: { portion: [index / 10, 0.9] as const } }));
    const rulebook = exampleRulebook({ facts: EXTRA_FACTS, benchmarks: [tiersBenchmark(tiers, { inForce: { from: "2024-01-01" } })] });
    const found = faults(rulebook, "tier-gap", "tier-overlap", "dead");
    const verdicts = verdictsOver(whens);
    const gap = found.find(({ proof }) => proof === "tier-gap");
    expect(gap !== undefined).toBe(verdicts.some((one) => !one.includes(true)));
    if (gap?.witness.kind === "case") expect(ownCodes(assess(rulebook, gap.witness.caseFile))).toContain("no-tier");
    const pairs = whens.flatMap((_, first) => whens.slice(first + 1).map((__, offset) => [first, first + 1 + offset] as const));
    expect(found.filter(({ proof }) => proof === "tier-overlap")).toHaveLength(pairs.filter(([a, b]) => verdicts.some((one) => one[a] && one[b])).length);
    const dead = whens.flatMap((_, index) => (verdicts.some((one) => one.indexOf(true) === index) ? [] : [`benchmarks[0].tiers[${index}]`]));
    expect(found.filter(({ proof }) => proof === "dead").map(({ place }) => place?.path)).toEqual(dead);
  });
});

function naiveOf({ facts }: CaseFile): NaiveFacts {
  const given = new Map(Object.entries(facts) as [string, number | boolean][]);
  for (const [fact, [value]] of Object.entries(VALUES)) if (!given.has(fact)) given.set(fact, value as number | boolean);
  return given;
}

const AMOUNTS = [100, 500, 2000, 5000, 50_000] as const;
const ends = (values: readonly number[]): fc.Arbitrary<readonly [number, number]> =>
  fc.tuple(fc.constantFrom(...values), fc.constantFrom(...values)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
const limits = fc
  .record({ atLeast: fc.constantFrom(undefined, undefined, 300), atMost: fc.constantFrom(undefined, undefined, 4000, 30_000) })
  .map((drawn) => Object.fromEntries(Object.entries(drawn).filter(([, value]) => value !== undefined)));
const base = fc.constantFrom({}, {}, { baseAtLeast: 200 });
const plain: fc.Arbitrary<MoneyMeasure> = fc.oneof(
  ends(AMOUNTS).map((amount) => ({ amount })),
  fc.tuple(ends([0.5, 1, 2, 5]), base, limits).map(([times, least, rest]) => ({ times, of: "goods.value", ...least, ...rest })),
  fc.tuple(ends([10, 50, 100]), limits).map(([percent, rest]) => ({ percent, of: "goods.value", ...rest })),
);
const measure: fc.Arbitrary<MoneyMeasure> = fc.oneof(
  { weight: 6, arbitrary: plain },
  { weight: 1, arbitrary: fc.tuple(plain, plain).map((either) => ({ either })) },
  { weight: 1, arbitrary: fc.tuple(plain, plain, limits).map(([a, b, rest]) => ({ sum: [a, b], ...rest })) },
);

const split = fc.record({
  limit: fc.constantFrom(...LIMITS),
  low: measure,
  high: measure,
  graver: fc.option(fc.tuple(fc.constantFrom(...FLAGS), measure), { nil: undefined, freq: 2 }),
});

function clausesOf({
  limit,
  low,
  high,
  graver,
}: {
  readonly limit: number;
  readonly low: MoneyMeasure;
  readonly high: MoneyMeasure;
  readonly graver: readonly [string, MoneyMeasure] | undefined;
}): readonly Clause[] {
  const fined = (id: string, when: Condition, drawn: MoneyMeasure, rest: Partial<Clause> = {}): Clause => ({
    id,
    when,
    penalties: [{ kind: "fine", choice: "must", measure: drawn }],
    ...rest,
  });
  const stages = [
    fined("low", { fact: "goods.value", operator: "lessThan", value: limit }, low, { branch: "b" }),
    fined("high", { fact: "goods.value", operator: "greaterThanInclusive", value: limit }, high, { branch: "b" }),
  ];
  return graver ? [...stages, fined("graver", { fact: graver[0], operator: "equal", value: true }, graver[1], { replaces: ["low", "high"] })] : stages;
}

const SCALE = [
  0, 0.01, 1, 20, 60, 99.99, 100, 100.01, 150, 200, 300, 600, 800, 999.99, 1000, 1500, 2000, 4000, 6000, 8000, 9999.99, 10_000, 10_000.01, 15_000, 30_000,
  60_000, 1_000_000,
];

function fineIn(rulebook: Rulebook, facts: CaseFile["facts"]): Assessment["recommendation"]["fine"] {
  const { recommendation } = assess(rulebook, { item: ITEM, asOf: ON, facts: { "conduct.endedOn": ON, ...facts } }, { trace: false });
  return recommendation.status === "withheld" ? null : recommendation.fine;
}

const FEWER = { numRuns: 250 };
const GRADED = BASE_FACTS.map((fact) => (fact.id === "goods.value" ? { ...fact, worse: "more" as const } : fact)).find(({ id }) => id === "goods.value");

describe("a fine", () => {
  it.prop([split], FEWER)("is proved to grow with a fact where it does in every case of a scale, and a fall that is shown is one", (drawn) => {
    const rulebook = exampleRulebook({ facts: EXTRA_FACTS, items: [exampleItem(clausesOf(drawn))] });
    // The facts of the made-up pack carry no grade.
    const { vocabulary } = rulebook;
    const facts = vocabulary.bySlot.map((fact) => (fact.id === "goods.value" && GRADED ? { ...fact, definition: GRADED } : fact));
    const graded: Rulebook = { ...rulebook, vocabulary: { ...vocabulary, bySlot: facts, facts: new Map(facts.map((fact) => [fact.id, fact])) } };
    const { results } = verifyRulebook(graded, { asOf: ON, proofs: ["monotonicity"] });
    const [result] = results;
    expect(result?.exhausted).toEqual([]);
    const [fault] = result?.faults ?? [];
    const flags = drawn.graver ? [true, false].map((value) => ({ [drawn.graver?.[0] as string]: value })) : [{}];
    if (!fault) {
      for (const flag of flags) {
        const fines = SCALE.map((value) => fineIn(rulebook, { ...flag, "goods.value": value }));
        expect(fines.slice(1).every((fine, index) => !falls(fines[index] ?? null, fine))).toBe(true);
      }
      return;
    }
    const [, lighter, graver] = /at ([\d.]+), .* at ([\d.]+)$/.exec(fault.message.en ?? "") ?? [];
    const shown = fault.witness.kind === "case" ? fault.witness.caseFile.facts : {};
    expect(shown["goods.value"]).toBe(Number(graver));
    expect(Number(lighter)).toBeLessThan(Number(graver));
    expect(falls(fineIn(rulebook, { ...shown, "goods.value": Number(lighter) }), fineIn(rulebook, shown))).toBe(true);
  });

  it.prop([split, fc.tuple(measure, measure)], FEWER)(
    "is proved to stay within the statute where it does in every case of a scale, and one outside that is shown is",
    (drawn, [low, high]) => {
      const tiers = [
        { label: { zh: "低" }, when: { fact: "goods.value", operator: "lessThan", value: 1000 } as const, fine: low },
        { label: { zh: "高" }, when: { fact: "goods.value", operator: "greaterThanInclusive", value: 1000 } as const, fine: high },
      ];
      const parts = {
        facts: EXTRA_FACTS,
        items: [exampleItem(clausesOf(drawn))],
        benchmarks: [tiersBenchmark(tiers, { inForce: { from: "2024-01-01" } })],
      };
      // A tier within none of the sums of the statute is refused when rules are linked.
      const { rulebook } = checkRulebook([exampleSource(parts)]);
      if (!rulebook) return;
      const outside = (facts: CaseFile["facts"]): boolean =>
        ownCodes(assess(rulebook, { item: ITEM, asOf: ON, facts: { "conduct.endedOn": ON, ...facts } }, { trace: false })).includes(
          "benchmark-outside-statute",
        );
      const [fault] = faults(rulebook, "benchmark-limits");
      const flags = drawn.graver ? [true, false].map((value) => ({ [drawn.graver?.[0] as string]: value })) : [{}];
      if (!fault) for (const flag of flags) for (const value of SCALE) expect(outside({ ...flag, "goods.value": value })).toBe(false);
      else expect(fault.witness.kind === "case" && outside(fault.witness.caseFile.facts)).toBe(true);
    },
  );
});

function falls(before: Assessment["recommendation"]["fine"], after: Assessment["recommendation"]["fine"]): boolean {
  if (!before || !after) return false;
  return (after.min ?? 0) < (before.min ?? 0) || (after.max ?? Number.POSITIVE_INFINITY) < (before.max ?? Number.POSITIVE_INFINITY);
}
