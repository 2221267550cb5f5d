// Made-up benchmarks of every method, at different places, for different times, for the item or the whole field.
import fc from "fast-check";
import { sum } from "./arbitraries-packs-clauses.ts";
import { condition, cut, figures, maybe } from "./arbitraries-packs-facts.ts";
import { ITEM } from "./assessment-pack.ts";
import type { Benchmark, BenchmarkTier, Figure, SumMeasure } from "./naive-assessment/shapes.ts";

const label = { zh: "示例" };

const portions = fc.uniqueArray(fc.integer({ min: 0, max: 10 }), { minLength: 4, maxLength: 4 }).map((tenths) => {
  const [a = 0, b = 0, c = 0, d = 0] = tenths.toSorted((one, other) => one - other).map((tenth) => tenth / 10);
  return { method: "portion", portions: { lighter: [a, b], ordinary: [b, c], heavier: [c, d] } } as const;
});
const usualPortions = fc.constant({ method: "portion", portions: { lighter: [0, 0.3], ordinary: [0.3, 0.7], heavier: [0.7, 1] } } as const);

const ownSum: fc.Arbitrary<SumMeasure> = fc.oneof(
  figures([100, 2000, 5000]).map((amount: Figure) => ({ amount })),
  sum,
);
const tier: fc.Arbitrary<BenchmarkTier> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(
        condition,
        fc.oneof(
          cut.map((portion) => ({ portion })),
          ownSum,
        ),
      )
      .map(([when, fine]) => ({ label, when, fine })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        condition,
        fc.constantFrom("warning", "fine", "suspend-licence", "revoke-licence"),
        maybe(
          "fine",
          cut.map((portion) => ({ portion })),
        ),
      )
      .map(([when, kind, fine]) => ({
        label,
        when,
        penalties: [{ kind, ...(kind === "suspend-licence" ? { measure: { months: [3, 6] } as const } : {}) }],
        ...fine,
      })),
  },
  { weight: 1, arbitrary: condition.map((when) => ({ label, when, procedure: "criminal-referral" })) },
);
const tiers = fc
  .array(tier, { minLength: 1, maxLength: 3 })
  .map((drawn) => ({ method: "tiers", tiers: drawn.map((one, index) => ({ ...one, label: { zh: `阶次${index}` } })) }) as const);

const percentageSum = fc
  .array(fc.array(fc.tuple(condition, fc.constantFrom(0, 10, 12.5, 30)), { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 })
  .map((factors) => ({
    method: "percentage-sum" as const,
    factors: factors.map((levels) => ({ label, levels: levels.map(([when, percent]) => ({ label, when, percent })) })),
  }));

const coefficientSum = fc
  .record({
    base: fc.oneof(fc.constant("minimum" as const), fc.constant("maximum" as const), ownSum),
    start: fc.constantFrom(1, 1.5),
    coefficients: fc.array(fc.record({ label: fc.constant(label), when: condition, add: fc.constantFrom(1, 0.5, 0.2, -0.2, -0.3) }), {
      minLength: 1,
      maxLength: 3,
    }),
  })
  .map((drawn) => ({ method: "coefficient-sum" as const, ...drawn }));

const factor = fc
  .tuple(fc.array(fc.tuple(condition, fc.integer({ min: 1, max: 5 })), { minLength: 1, maxLength: 2 }), maybe("weight", fc.constantFrom(1, 2, 0.5)))
  .map(([levels, weight]) => ({
    label,
    group: "conduct",
    ...weight,
    // The last level is there for what the others leave over.
    levels: [...levels.map(([when, level]) => ({ label, when, level })), { label, when: { any: [isSerious(true), isSerious(false)] }, level: 1 }],
  }));
const isSerious = (value: boolean) => ({ fact: "conduct.serious", operator: "equal", value }) as const;

const levelGrid = fc
  .record({
    factors: fc.array(factor, { minLength: 1, maxLength: 3 }),
    aggregate: fc.constantFrom("maximum" as const, "sum" as const, "weighted-mean" as const),
    bands: fc
      .tuple(cut, cut, cut, fc.boolean())
      .map(([low, middle, high, open]) => [
        { atMost: 1, portion: low },
        open ? { below: 3, portion: middle } : { atMost: 3, portion: middle },
        { portion: high },
      ]),
    corrections: fc.array(fc.record({ label: fc.constant(label), when: condition, percent: fc.constantFrom(-50, -10, 5, 20) }), { minLength: 1, maxLength: 2 }),
    corrected: fc.boolean(),
  })
  .map(({ corrections, corrected, ...rest }) => ({ method: "level-grid" as const, ...rest, ...(corrected ? { corrections } : {}) }));

const rounding = fc
  .tuple(fc.constantFrom(0.5, 100, 1000), fc.constantFrom("down" as const, "up" as const), maybe("atMinimum", fc.constantFrom("down" as const, "up" as const)))
  .map(([to, direction, atMinimum]) => ({ to, direction, ...atMinimum }));

const head = fc.record({
  jurisdiction: fc.constantFrom("100000", "100000", "370000", "370100"),
  inForce: fc.constantFrom({ from: "2020-01-01" }, { from: "2020-01-01" }, { from: "2020-01-01", until: "2024-06-01" }, { from: "2024-06-01" }),
  scope: fc.constantFrom({ items: [ITEM] }, { items: [ITEM] }, { domains: ["example"] }, { domains: ["example"], except: [ITEM] }),
  missingMinimum: fc.constantFrom("zero" as const, "tenth-of-maximum" as const),
});

const one = fc
  .tuple(
    head,
    maybe("rounding", rounding),
    fc.oneof({ weight: 2, arbitrary: usualPortions }, portions, { weight: 3, arbitrary: tiers }, percentageSum, coefficientSum, levelGrid),
  )
  .map(([reach, rounded, method]) => ({ ...reach, ...rounded, ...method }));

/** No benchmark, one, or a few that bear on the same item. */
export const benchmarks: fc.Arbitrary<readonly Benchmark[]> = fc
  .array(one, { maxLength: 3 })
  .map((drawn) => drawn.map((benchmark, index) => ({ id: `x/b${index}`, label, issuer: label, cites: [`example-law#${30 + index}`], ...benchmark })));
