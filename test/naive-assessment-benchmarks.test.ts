// What the naive interpreter makes of benchmarks, on sums worked out by hand.
import { describe, expect, it } from "vitest";
import { ALWAYS, assessed, DATES, FACTS, fine, fineUnder, ITEM, itemOf, NEVER, statute, text, yuan } from "./support/naive-assessment/cases.ts";
import { interpret } from "./support/naive-assessment/interpret.ts";
import type { Benchmark, LawCircumstance, LawClause, NaivePack, SumMeasure } from "./support/naive-assessment/shapes.ts";

describe("a benchmark comes to", () => {
  const head = { id: "x/b", jurisdiction: "100000", inForce: { from: "2020-01-01" }, scope: { items: [ITEM] }, missingMinimum: "zero" } as const;
  const heavier: LawCircumstance = { id: "x/c", effects: ["heavier"], force: "must", when: ALWAYS };
  const lighter: LawCircumstance = { ...heavier, effects: ["lighter"] };
  const cut = { method: "portion", portions: { lighter: [0, 0.3], ordinary: [0.3, 0.7], heavier: [0.7, 1] } } as const;
  const factors = [
    {
      label: text,
      levels: [
        { label: text, when: NEVER, percent: 50 },
        { label: text, when: ALWAYS, percent: 20 },
      ],
    },
    { label: text, levels: [{ label: text, when: ALWAYS, percent: 5 }] },
  ];
  const levels = [
    { label: text, group: "a", weight: 3, levels: [{ label: text, when: ALWAYS, level: 4 }] },
    { label: text, group: "b", levels: [{ label: text, when: ALWAYS, level: 2 }] },
  ];
  const grid = {
    method: "level-grid",
    factors: levels,
    bands: [{ atMost: 3, portion: [0, 0.5] }, { below: 4, portion: [0.5, 0.75] }, { portion: [0.75, 1] }],
  } as const;
  const tier = (fields: object): object => ({
    method: "tiers",
    tiers: [
      { label: text, when: NEVER, fine: { portion: [0, 0] } },
      { label: text, when: ALWAYS, ...fields },
    ],
  });

  it.each<readonly [string, object, "lighter" | "ordinary" | "heavier", SumMeasure, unknown]>([
    ["1000 + 30–70 % of 1000", cut, "ordinary", { amount: [1000, 2000] }, yuan(1300, 1700)],
    [
      "the highest part up to an open end",
      cut,
      "heavier",
      { amount: { min: 1000, below: 2000 } },
      { min: 1700, minIncluded: true, max: 2000, maxIncluded: false },
    ],
    ["the lowest part of what has no minimum: up to 30 % of 2000", cut, "lighter", { amount: { max: 2000 } }, yuan(null, 600)],
    [
      "the lowest part from a tenth: 200 to 200 + 0.3 × 1800 = 740",
      { ...cut, missingMinimum: "tenth-of-maximum" },
      "lighter",
      { amount: { max: 2000 } },
      yuan(200, 740),
    ],
    [
      "inner ends rounded up to whole 500: 1300 → 1500, 1700 → 2000",
      { ...cut, rounding: { to: 500, direction: "up" } },
      "ordinary",
      { amount: [1000, 2000] },
      yuan(1500, 2000),
    ],
    ["the tier's own sum", tier({ fine: { amount: [1200, 1500] } }), "ordinary", { amount: [1000, 2000] }, yuan(1200, 1500)],
    ["under lighter down to the minimum", tier({ fine: { amount: [1200, 1500] } }), "lighter", { amount: [1000, 2000] }, yuan(1000, 1500)],
    ["under heavier up to the maximum", tier({ fine: { portion: [0.2, 0.5] } }), "heavier", { amount: [1000, 2000] }, yuan(1200, 2000)],
    ["the statute where the tier leaves it", tier({ fine: { amount: [500, 1500] } }), "ordinary", { amount: [1000, 2000] }, yuan(1000, 2000)],
    ["1000 + (20 + 5) % of 1000", { method: "percentage-sum", factors }, "ordinary", { amount: [1000, 2000] }, yuan(1250, 1250)],
    [
      "1000 × (1 + 0.5 − 0.2) = 1300",
      { method: "coefficient-sum", base: "minimum", start: 1, coefficients: [0.5, -0.2].map((add) => ({ label: text, when: ALWAYS, add })) },
      "ordinary",
      { amount: [1000, 2000] },
      yuan(1300, 1300),
    ],
    [
      "1050 × 0.5, no less than the minimum 1050, rounded up there to 1100",
      {
        method: "coefficient-sum",
        base: "minimum",
        start: 1,
        coefficients: [{ label: text, when: ALWAYS, add: -0.5 }],
        rounding: { to: 100, direction: "down", atMinimum: "up" },
      },
      "ordinary",
      { amount: [1050, 2000] },
      yuan(1100, 1100),
    ],
    ["level 4: the top quarter", { ...grid, aggregate: "maximum" }, "ordinary", { amount: [1000, 2000] }, yuan(1750, 2000)],
    ["level (3 × 4 + 2) ÷ 4 = 3.5: half to three quarters", { ...grid, aggregate: "weighted-mean" }, "ordinary", { amount: [1000, 2000] }, yuan(1500, 1750)],
    [
      "level 3 × 4 + 2 = 14, the top quarter, less 10 %: 1575–1800",
      { ...grid, aggregate: "sum", corrections: [{ label: text, when: ALWAYS, percent: -10 }] },
      "ordinary",
      { amount: [1000, 2000] },
      yuan(1575, 1800),
    ],
  ])("%s", (_, method, disposition, measure, expected) => {
    const circumstances = { lighter: [lighter], ordinary: [], heavier: [heavier] }[disposition];
    const benchmarks = [{ ...head, ...method } as unknown as Benchmark];
    expect(fineUnder(assessed(statute(measure), { benchmarks, circumstances }), disposition)).toEqual(expected);
  });

  it("the kinds that the tier names, and no other that the statute leaves to choice", () => {
    const clauses: readonly LawClause[] = [
      {
        id: "base",
        penalties: [
          { kind: "confiscate-gains", choice: "must" },
          { kind: "warning", choice: "may" },
          { oneOf: [fine({ amount: [1, 2] }), { kind: "suspend-licence", choice: "must", measure: { months: [1, 6] } }], choice: "must" },
        ],
      },
    ];
    const benchmarks = [{ ...head, ...tier({ penalties: [{ kind: "suspend-licence", measure: { months: [3, 4] } }] }) } as unknown as Benchmark];
    const [option] = assessed(clauses, { benchmarks }).options ?? [];
    expect(option?.penalties.map(({ kind, choice, extent }) => [kind, choice, extent])).toEqual([
      ["confiscate-gains", "must", null],
      ["suspend-licence", "must", { months: [3, 4] }],
    ]);
  });

  it("what the next benchmark says where a local one leaves the statute or its superior", () => {
    const own = (id: string, jurisdiction: string, amount: readonly [number, number]): Benchmark =>
      ({ ...head, id, jurisdiction, ...tier({ fine: { amount } }) }) as unknown as Benchmark;
    const benchmarks = [own("x/city", "370100", [900, 1500]), own("x/province", "370000", [1100, 1600]), own("x/country", "100000", [1200, 1500])];
    const item = itemOf([{ inForce: { from: "2020-01-01" }, clauses: statute({ amount: [1000, 2000] }) }]);
    const pack: NaivePack = { facts: DATES, conditions: [], items: [item], circumstances: [], benchmarks, policies: [] };
    const { benchmark } = interpret(pack, { item: ITEM, asOf: "2024-06-01", jurisdiction: "370102", facts: FACTS });
    expect([benchmark.applied, ...benchmark.passedOver]).toEqual(["x/country", ["x/city", "outside-statute"], ["x/province", "outside-superior"]]);
  });
});
