// Made-up packs of the plainer constructs that bear on the penalty, with complete facts: clauses in branches and replacing each other,
// circumstances of all effects, cuts and tables, two wordings. `arbitraries-packs-whole.ts` has those of every construct.
import fc from "fast-check";
import type { Circumstance } from "../../src/documents/circumstances.ts";
import type { FactDefinition } from "../../src/documents/vocabulary.ts";
import {
  type Clause,
  type ClausePenalty,
  checkRulebook,
  type DiscretionBenchmark,
  type FactValueInput,
  type Interval,
  type Measure,
  type PenaltyAlternatives,
  type TiersBenchmark,
} from "../../src/index.ts";
import { requirements } from "./arbitraries-packs-circumstances.ts";
import { condition, cut, everyFact, FLAGS, figures, LIMITS, MONEY_FACTS } from "./arbitraries-packs-facts.ts";
import { exampleItem, exampleSource, type PackParts, portionBenchmark, tiersBenchmark } from "./assessment-pack.ts";

/** A pack and a case of which everything is known. */
export interface GeneratedPack {
  readonly parts: PackParts;
  readonly everything: Readonly<Record<string, FactValueInput>>;
}

const facts: readonly FactDefinition[] = [{ id: "loss.amount", type: "money", label: { zh: "损失" }, minimum: 10, maximum: 20_000 }];
const intervals = (values: readonly number[]): fc.Arbitrary<Interval> => figures(values);
const base = fc.constantFrom(...MONEY_FACTS);
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
  .tuple(fc.oneof({ weight: 3, arbitrary: fine }, { weight: 1, arbitrary: alternatives }), fc.option(condition, { nil: undefined }))
  .map(([penalty, when]) => [{ id: "fine", penalties: [penalty], ...(when ? { when } : {}) }]);
/** A graver stage that takes the place of the one before. */
const stage: fc.Arbitrary<readonly Clause[]> = fc.tuple(condition, fine, fine).map(([when, before, after]) => [
  { id: "first", penalties: [before] },
  { id: "graver", when, replaces: ["first"], penalties: [after] },
]);
const extra: fc.Arbitrary<readonly Clause[]> = fc
  .option(fc.tuple(condition, other), { nil: undefined })
  .map((one) => (one ? [{ id: "extra", when: one[0], penalties: [one[1]] }] : []));
const clauses: fc.Arbitrary<readonly Clause[]> = fc.tuple(fc.oneof(branch, single, stage), extra).map((parts) => parts.flat());

const EFFECTS = [["no-penalty"], ["exemption"], ["mitigated"], ["lighter"], ["lighter", "mitigated"], ["mitigated", "exemption"], ["heavier"]] as const;
const circumstances: fc.Arbitrary<readonly Circumstance[]> = fc
  .array(fc.record({ effects: fc.constantFrom(...EFFECTS), force: fc.constantFrom("must", "may"), when: condition, keeps: fc.boolean() }), { maxLength: 3 })
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

const tiers: fc.Arbitrary<TiersBenchmark["tiers"]> = fc.array(
  fc.record({
    label: fc.constant({ zh: "阶次" }),
    when: condition,
    fine: fc.oneof(
      cut.map((portion) => ({ portion })),
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

const everything: fc.Arbitrary<GeneratedPack["everything"]> = fc
  .tuple(everyFact, fc.constantFrom("2023-12-31", "2024-01-01", "2024-03-01"))
  .map(([drawn, day]) => ({
    ...Object.fromEntries([...FLAGS, ...MONEY_FACTS].map((id) => [id, drawn[id] as FactValueInput])),
    "conduct.endedOn": day,
  }));

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
  }))
  // A table that no wording of the item has room for is refused at load.
  .filter(({ parts }) => checkRulebook([exampleSource(parts)]).rulebook !== null);
