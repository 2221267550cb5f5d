// Made-up clauses of every form: branches, stages, multiples of another fine, alternatives, other offenders.
import fc from "fast-check";
import { comparison, condition, figures, LIMITS, MONEY_FACTS, maybe, perFact } from "./arbitraries-packs-facts.ts";
import type { ExtentMeasure, LawClause, Penalty, PenaltyEntry, SumMeasure } from "./naive-assessment/shapes.ts";

const choice = fc.constantFrom("must", "must", "may");
const SUMS = [100, 2000, 5000, 50_000];

const limits = fc
  .tuple(maybe("atLeast", fc.constantFrom(500, 3000), 4), maybe("atMost", fc.constantFrom(3000, 20_000), 4))
  .map(([least, most]) => ({ ...least, ...most }));
const counted = maybe("per", perFact, 4);
const based = fc
  .record({ of: fc.constantFrom(...MONEY_FACTS) })
  .chain((base) => maybe("baseAtLeast", fc.constant(500), 3).map((least) => ({ ...base, ...least })));

/** A measure of a form of its own. */
const plainSum: fc.Arbitrary<SumMeasure> = fc.oneof(
  fc.tuple(figures(SUMS), counted, limits).map(([amount, per, rest]) => ({ amount, ...per, ...rest })),
  fc.tuple(figures([0.5, 1, 3, 10]), based, counted, limits).map(([times, base, per, rest]) => ({ times, ...base, ...per, ...rest })),
  fc.tuple(figures([1, 5, 12.5, 80]), based, counted, limits).map(([percent, base, per, rest]) => ({ percent, ...base, ...per, ...rest })),
);

/** A measure of money of any form that rests on no other fine. */
export const sum: fc.Arbitrary<SumMeasure> = fc.oneof(
  { weight: 5, arbitrary: plainSum },
  { weight: 1, arbitrary: fc.array(plainSum, { minLength: 2, maxLength: 3 }).map((either) => ({ either })) },
  { weight: 1, arbitrary: fc.array(plainSum, { minLength: 2, maxLength: 3 }).map((parts) => ({ sum: parts })) },
);

/** A share or a multiple of the fine of a clause or branch. */
function sumOfFine(ofFine: string): fc.Arbitrary<SumMeasure> {
  return fc.oneof(
    fc.tuple(figures([1, 2, 5]), counted, limits).map(([times, per, rest]) => ({ times, ofFine, ...per, ...rest })),
    fc.tuple(figures([5, 10, 12.5]), counted, limits).map(([percent, per, rest]) => ({ percent, ofFine, ...per, ...rest })),
  );
}

const concurrent = maybe("concurrent", fc.constant(true as const), 2);
const fineOf = (measure: fc.Arbitrary<SumMeasure>): fc.Arbitrary<Penalty> =>
  fc.tuple(choice, measure, concurrent).map(([force, drawn, beside]) => ({ kind: "fine", choice: force, measure: drawn, ...beside }));
const fine = fineOf(sum);

const lasting: fc.Arbitrary<readonly [string, ExtentMeasure]> = fc.oneof(
  fc.tuple(
    fc.constant("suspend-licence"),
    figures([3, 6, 12]).map((months) => ({ months })),
  ),
  fc.tuple(
    fc.constant("detention"),
    figures([5, 10, 15]).map((days) => ({ days })),
  ),
  fc.tuple(
    fc.constant("restrict-employment"),
    fc.oneof(
      fc.tuple(figures([3, 5, 10]), maybe("orLife", fc.constant(true as const))).map(([years, life]) => ({ years, ...life })),
      fc.constant({ life: true as const }),
    ),
  ),
  fc.tuple(
    fc.constant("demerit-points"),
    figures([3, 6, 12]).map((points) => ({ points })),
  ),
  fc.tuple(
    fc.constant("other"),
    fc.tuple(figures([1, 3, 5]), counted).map(([count, per]) => ({ count, ...per, unit: { zh: "株" } })),
  ),
);

const PLAIN_KINDS = ["warning", "public-criticism", "confiscate-gains", "revoke-licence", "suspend-operations", "close-down"] as const;
/** A penalty other than a fine. */
const other: fc.Arbitrary<Penalty> = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(fc.constantFrom(...PLAIN_KINDS), choice, concurrent).map(([kind, force, beside]) => ({ kind, choice: force, ...beside })) },
  {
    weight: 1,
    arbitrary: fc.tuple(choice, fc.constantFrom("货物", "工具")).map(([force, zh]) => ({ kind: "confiscate-property", choice: force, object: { zh } })),
  },
  { weight: 2, arbitrary: fc.tuple(lasting, choice, concurrent).map(([[kind, measure], force, beside]) => ({ kind, choice: force, measure, ...beside })) },
);

const must = (penalty: Penalty): Penalty => ({ ...penalty, choice: "must" });
const alternatives: fc.Arbitrary<PenaltyEntry> = fc
  .tuple(fc.oneof({ weight: 3, arbitrary: fc.tuple(other, fine) }, { weight: 1, arbitrary: fc.tuple(fine, fine) }), choice, fc.boolean())
  // Two fines of one entry are the same fine in two amounts, never both.
  .map(([pair, force, any]) => {
    const members = pair.map(must);
    return any && pair[0].kind !== "fine" ? { anyOf: members, choice: force } : { oneOf: members, choice: force };
  });

/** Two clauses of one branch that part at a limit, as statutes write them, sometimes with a gap or an overlap at the very limit. */
const branch: fc.Arbitrary<readonly LawClause[]> = fc
  .record({
    limit: fc.constantFrom(...LIMITS),
    low: fine,
    high: fine,
    fact: fc.constantFrom(...MONEY_FACTS),
    operators: fc.constantFrom(
      ["lessThan", "greaterThanInclusive"] as const,
      ["lessThan", "greaterThanInclusive"] as const,
      ["lessThan", "greaterThan"] as const,
      ["lessThanInclusive", "greaterThanInclusive"] as const,
    ),
  })
  .map(({ limit, low, high, fact, operators: [below, from] }) => [
    { id: "low", branch: "base", when: { fact, operator: below, value: limit }, penalties: [low] },
    { id: "high", branch: "base", when: { fact, operator: from, value: limit }, penalties: [high] },
  ]);

const single: fc.Arbitrary<readonly LawClause[]> = fc
  .tuple(fc.oneof({ weight: 3, arbitrary: fine }, { weight: 2, arbitrary: alternatives }), maybe("when", condition, 4))
  .map(([penalty, when]) => [{ id: "base", penalties: [penalty], ...when }]);

/** A graver stage that takes the place of the one before: with sums of its own, or with multiples of it. */
const stage: fc.Arbitrary<readonly LawClause[]> = fc
  .tuple(fc.oneof(single, branch), comparison, fc.oneof(fine, fineOf(sumOfFine("base"))), fc.boolean())
  .map(([before, when, graver, multiples]) => {
    const named = before.map(({ id }) => id);
    const either: PenaltyEntry = {
      oneOf: [
        { kind: "fine", choice: "must", measure: { times: 1, ofFine: "base" } },
        { kind: "fine", choice: "must", measure: { times: [2, 5], ofFine: "base" } },
      ],
      choice: "must",
    };
    return [...before, { id: "graver", when, replaces: named, penalties: [multiples ? either : graver] }];
  });

/** A second fine on the same offender, which only collides where both hold. */
const second: fc.Arbitrary<readonly LawClause[]> = fc
  .tuple(single, comparison, fine)
  .map(([first, when, another]) => [...first, { id: "second", when, penalties: [another] }]);

const extra: fc.Arbitrary<readonly LawClause[]> = fc
  .array(
    fc.tuple(
      condition,
      fc.oneof(
        other,
        fc.tuple(other, other).map((pair): PenaltyEntry => ({ oneOf: pair.map(must), choice: "must" })),
      ),
    ),
    { maxLength: 2 },
  )
  .map((drawn) =>
    drawn.map(([when, penalty], index) => ({ id: `extra${index}`, ...(index === 0 ? { when } : {}), orders: ["correct"], penalties: [penalty] })),
  );

/** The persons responsible within the party: sums of their own or a share of its fine. */
const person: fc.Arbitrary<readonly LawClause[]> = fc
  .option(fc.tuple(fc.oneof(fine, fineOf(sumOfFine("base"))), maybe("when", condition)), { nil: undefined, freq: 2 })
  .map((drawn) => (drawn ? [{ id: "person", offender: "responsible-person", penalties: [drawn[0]], ...drawn[1] }] : []));

/** The clauses of one wording. */
export const clauses: fc.Arbitrary<readonly LawClause[]> = fc
  .tuple(
    fc.oneof({ weight: 3, arbitrary: branch }, { weight: 3, arbitrary: single }, { weight: 3, arbitrary: stage }, { weight: 1, arbitrary: second }),
    extra,
    person,
  )
  .map((parts) => parts.flat());
