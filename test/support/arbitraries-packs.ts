// Made-up packs of every construct that bears on the penalty, with complete facts: clauses in branches and replacing each other,
// measures of all forms, circumstances of all effects, cuts and tables, two wordings.
import fc from "fast-check";
import type { Circumstance } from "../../src/documents/circumstances.ts";
import type { Requirement } from "../../src/documents/requirements.ts";
import type { FactDefinition } from "../../src/documents/vocabulary.ts";
import type {
  Clause,
  ClausePenalty,
  Condition,
  DiscretionBenchmark,
  FactValueInput,
  Interval,
  Measure,
  PenaltyAlternatives,
  TiersBenchmark,
} from "../../src/index.ts";
import { exampleItem, type PackParts, portionBenchmark, tiersBenchmark } from "./assessment-pack.ts";

/** A pack and a case of which everything is known. */
export interface GeneratedPack {
  readonly parts: PackParts;
  readonly everything: Readonly<Record<string, FactValueInput>>;
}

const FLAGS = ["conduct.serious", "conduct.minor", "party.cooperated", "party.repeated"] as const;
const LIMITS = [100, 1000, 10_000] as const;

const facts: readonly FactDefinition[] = [{ id: "loss.amount", type: "money", label: { zh: "损失" }, minimum: 10, maximum: 20_000 }];

const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ fact: fc.constantFrom(...FLAGS), operator: fc.constantFrom("equal", "notEqual"), value: fc.boolean() }),
  fc.record({
    fact: fc.constantFrom("goods.value", "gains.amount", "loss.amount"),
    operator: fc.constantFrom("lessThan", "lessThanInclusive", "greaterThan", "greaterThanInclusive"),
    value: fc.constantFrom(...LIMITS),
  }),
);

const nested: fc.Arbitrary<Condition> = fc.oneof(
  { weight: 3, arbitrary: condition },
  { weight: 1, arbitrary: fc.array(condition, { minLength: 1, maxLength: 3 }).map((all) => ({ all })) },
  { weight: 1, arbitrary: fc.array(condition, { minLength: 1, maxLength: 3 }).map((any) => ({ any })) },
  { weight: 1, arbitrary: condition.map((not) => ({ not })) },
);

function intervals(values: readonly number[]): fc.Arbitrary<Interval> {
  const one = fc.constantFrom(...values);
  const two = fc.tuple(one, one).filter(([a, b]) => a < b);
  return fc.oneof(
    two.map(([a, b]) => [a, b] as const),
    one,
    one.map((max) => ({ max })),
    one.map((below) => ({ below })),
    one.map((min) => ({ min })),
    two.map(([above, max]) => ({ above, max })),
    two.map(([min, below]) => ({ min, below })),
  );
}

const base = fc.constantFrom("goods.value", "gains.amount", "loss.amount");
const substitute = fc.constantFrom({}, {}, { baseAtLeast: 500 });
const measure: fc.Arbitrary<Extract<Measure, { readonly amount: Interval } | { readonly of: string }>> = fc.oneof(
  intervals([100, 2000, 5000, 50_000]).map((amount) => ({ amount })),
  fc.tuple(intervals([0.5, 1, 3, 10]), base, substitute).map(([times, of, rest]) => ({ times, of, ...rest })),
  fc.tuple(intervals([1, 5, 12.5, 80]), base, substitute).map(([percent, of, rest]) => ({ percent, of, ...rest })),
);

const choice = fc.constantFrom("must", "must", "may");
const fine: fc.Arbitrary<ClausePenalty> = fc.record({ kind: fc.constant("fine"), choice, measure });
const other: fc.Arbitrary<ClausePenalty> = fc.record({ kind: fc.constantFrom("warning", "confiscate-gains", "revoke-licence", "suspend-operations"), choice });
const alternatives: fc.Arbitrary<PenaltyAlternatives> = fc.tuple(fine, other, choice).map(([one, two, force]) => ({
  oneOf: [
    { ...one, choice: "must" },
    { ...two, choice: "must" },
  ],
  choice: force,
}));

/** A pair of clauses of one branch that part at a limit, as statutes write them. */
const branch: fc.Arbitrary<readonly Clause[]> = fc
  .record({ limit: fc.constantFrom(...LIMITS), low: fine, high: fine, fact: base })
  .map(({ limit, low, high, fact }) => [
    { id: "low", branch: "fine", when: { fact, operator: "lessThan", value: limit }, penalties: [low] },
    { id: "high", branch: "fine", when: { fact, operator: "greaterThanInclusive", value: limit }, penalties: [high] },
  ]);
const single: fc.Arbitrary<readonly Clause[]> = fc
  .tuple(fc.oneof({ weight: 3, arbitrary: fine }, { weight: 1, arbitrary: alternatives }), fc.option(nested, { nil: undefined }))
  .map(([penalty, when]) => [{ id: "fine", penalties: [penalty], ...(when ? { when } : {}) }]);
/** A graver stage that takes the place of the one before. */
const stage: fc.Arbitrary<readonly Clause[]> = fc.tuple(nested, fine, fine).map(([when, before, after]) => [
  { id: "first", penalties: [before] },
  { id: "graver", when, replaces: ["first"], penalties: [after] },
]);
const extra: fc.Arbitrary<readonly Clause[]> = fc
  .option(fc.tuple(nested, other), { nil: undefined })
  .map((one) => (one ? [{ id: "extra", when: one[0], penalties: [one[1]] }] : []));
const clauses: fc.Arbitrary<readonly Clause[]> = fc.tuple(fc.oneof(branch, single, stage), extra).map((parts) => parts.flat());

const EFFECTS = [["no-penalty"], ["exemption"], ["mitigated"], ["lighter"], ["lighter", "mitigated"], ["mitigated", "exemption"], ["heavier"]] as const;
const circumstances: fc.Arbitrary<readonly Circumstance[]> = fc
  .array(fc.record({ effects: fc.constantFrom(...EFFECTS), force: fc.constantFrom("must", "may"), when: nested, keeps: fc.boolean() }), { maxLength: 3 })
  .map((drawn) =>
    drawn.map(({ effects, force, when, keeps }, index) => ({
      id: `x/c${index}`,
      label: { zh: `情节${index}` },
      effects,
      force,
      when,
      cites: ["example-law#20"],
      ...(keeps ? { retains: ["confiscate-gains", "fine"] as const } : {}),
    })),
  );

const portion = fc.tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 10 })).map(([a, b]) => [Math.min(a, b) / 10, Math.max(a, b) / 10] as const);
const tiers: fc.Arbitrary<TiersBenchmark["tiers"]> = fc.array(
  fc.record({
    label: fc.constant({ zh: "阶次" }),
    when: nested,
    fine: fc.oneof(
      portion.map((part) => ({ portion: part })),
      intervals([100, 2000, 5000]).map((amount) => ({ amount })),
    ),
  }),
  { minLength: 1, maxLength: 3 },
);
const missingMinimum = fc.constantFrom("zero", "tenth-of-maximum");
const benchmarks: fc.Arbitrary<readonly DiscretionBenchmark[]> = fc.oneof(
  fc.constant([]),
  missingMinimum.map((policy) => [portionBenchmark({ missingMinimum: policy })]),
  fc.tuple(tiers, missingMinimum).map(([rows, policy]) => [tiersBenchmark(rows, { missingMinimum: policy })]),
);

const requirements: fc.Arbitrary<readonly Requirement[]> = fc.constantFrom(...LIMITS).map((limit) => [
  {
    id: "x/large-fine",
    requires: "hearing",
    label: { zh: "较大数额" },
    when: { fact: "proposal.fine", operator: "greaterThanInclusive", value: limit },
    before: "decision",
    cites: ["example-law#40"],
  },
  {
    id: "x/revocation",
    requires: "hearing",
    label: { zh: "吊销" },
    when: { fact: "proposal.penalties", operator: "contains", value: "revoke-licence" },
    before: "decision",
    cites: ["example-law#40"],
  },
  {
    id: "x/waived",
    requires: "education",
    label: { zh: "不予" },
    when: { fact: "proposal.disposition", operator: "in", value: ["no-penalty", "exemption"] },
    before: "closure",
    cites: ["example-law#40"],
  },
]);

const money = fc.oneof(
  fc.constantFrom(0, 0.01, 99.99, 100, 100.01, 999.99, 1000, 9999.99, 10_000, 10_000.01),
  fc.nat(3_000_000).map((cents) => cents / 100),
);
const everything = fc.record({
  "conduct.serious": fc.boolean(),
  "conduct.minor": fc.boolean(),
  "party.cooperated": fc.boolean(),
  "party.repeated": fc.boolean(),
  "goods.value": money,
  "gains.amount": money,
  "loss.amount": money.map((sum) => Math.min(Math.max(sum, 10), 20_000)),
  "conduct.endedOn": fc.constantFrom("2023-12-31", "2024-01-01", "2024-03-01"),
});

/** Packs with one wording, or with two of which the later begins in 2024. */
export const generatedPacks: fc.Arbitrary<GeneratedPack> = fc
  .record({ one: clauses, two: fc.option(clauses, { nil: undefined, freq: 2 }), circumstances, benchmarks, requirements, everything })
  .map(({ one, two, everything: known, ...parts }) => ({
    parts: {
      ...parts,
      facts,
      items: [
        exampleItem([], {
          versions: two
            ? [
                { inForce: { from: "2020-01-01", until: "2024-01-01" }, clauses: one },
                { inForce: { from: "2024-01-01" }, clauses: two },
              ]
            : [{ inForce: { from: "2020-01-01" }, clauses: one }],
        }),
      ],
    },
    everything: known,
  }));
