// Whatever is recommended can be reckoned again: the last step to each end is the end that is shown.
import { fc, it as property } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { assess, checkRulebook } from "../../src/index.ts";
import { generatedPacks } from "../support/arbitraries-packs.ts";
import { assessSteered, fined, onlyPenalties } from "../support/assessment-benchmarks.ts";
import { exampleCase, exampleItem, exampleRulebook, exampleSource, type PackParts, portionBenchmark, tiersBenchmark } from "../support/assessment-pack.ts";
import { endsNotReckoned, stepsTo } from "../support/trace-ends.ts";

const sound = generatedPacks.filter(({ parts }) => checkRulebook([exampleSource(parts)]).problems.length === 0);
const marks = fc.array(fc.boolean(), { minLength: 8, maxLength: 8 });

describe("the trace of every penalty", () => {
  property.prop([sound, marks], { numRuns: 1000 })("leads to both ends, whether facts are known or not", ({ parts, everything }, kept) => {
    const rulebook = exampleRulebook(parts);
    const some = Object.fromEntries(Object.entries(everything).filter((_, index) => kept[index]));
    expect(endsNotReckoned(assess(rulebook, exampleCase(everything)))).toEqual([]);
    expect(endsNotReckoned(assess(rulebook, { ...exampleCase(), facts: some }))).toEqual([]);
  });

  const sums = fc.integer({ min: 1, max: 7_000_000_000_000_000 }).map((fen) => fen / 100);
  const shares = fc.integer({ min: 1, max: 999_999 }).map((share) => share / 10_000);
  property.prop([sums, shares, shares], { numRuns: 1000 })("says which way each end was rounded, however large the sum is", (goods, one, other) => {
    const [low, high] = [Math.min(one, other), Math.max(one, other)];
    const parts: PackParts = { ...fined({ percent: low === high ? low : [low, high], of: "goods.value" }), benchmarks: [portionBenchmark()] };
    expect(() => assessSteered(parts, { "goods.value": Math.round(goods * 100) / 100 })).not.toThrow();
  });
});

describe("a trace", () => {
  it("ends in whole yuan where a number tells no fen apart: 1.1 to 1.2 × 70,000,000,000,000.01", () => {
    const [fine] = onlyPenalties(assessSteered(fined({ times: [1.1, 1.2], of: "goods.value" }), { "goods.value": 70_000_000_000_000.01 }));
    expect(fine && [stepsTo("min", fine).at(-1), stepsTo("max", fine).at(-1)]).toEqual([
      "round-up(77000000000000.011, 1) = 77000000000001",
      "round-down(84000000000000.012, 1) = 84000000000000",
    ]);
  });

  it("is left out where the caller wants none, and nothing else changes", () => {
    const rulebook = exampleRulebook({ items: [exampleItem([{ id: "fine", penalties: [{ kind: "fine", choice: "must", measure: { amount: [5, 9] } }] }])] });
    const [traced, silent] = [{}, { trace: false }].map((options) => assess(rulebook, exampleCase(), options));
    expect(silent?.recommendation.options.flatMap(({ penalties }) => penalties.map(({ trace }) => trace))).toEqual([[]]);
    expect(JSON.stringify(silent)).toBe(JSON.stringify(traced).replace(/"trace":\[.+?\}\]\}/, '"trace":[]}'));
  });

  it("has no steps to an end that there is not", () => {
    const [fine] = onlyPenalties(assessSteered(fined({ amount: { max: 9000 } })));
    expect(fine && [stepsTo("min", fine), stepsTo("max", fine)]).toEqual([[], ["figure(9000) = 9000"]]);
    const [unknown] = onlyPenalties(assessSteered(fined({ times: [2, 3], of: "goods.value" })));
    expect(unknown && [stepsTo("min", unknown), stepsTo("max", unknown)]).toEqual([["fact(0) = 0", "multiply(0, 2) = 0"], []]);
  });

  it("has steps to a confiscation of a stated sum, and none to a penalty that is no sum", () => {
    const clauses = [
      {
        penalties: [
          { kind: "confiscate-gains", choice: "must", measure: { times: 1, of: "gains.amount" } },
          { kind: "revoke-licence", choice: "must" },
        ],
      },
    ] as const;
    const [gains, licence] = onlyPenalties(assessSteered({ items: [exampleItem(clauses)] }, { "gains.amount": 500 }));
    expect(gains && stepsTo("min", gains)).toEqual(["fact(500) = 500", "multiply(500, 1) = 500"]);
    expect(licence?.trace).toEqual([]);
  });

  it("counts units, keeps to floors and caps, adds up and chooses as the law says", () => {
    const counted: PackParts = {
      ...fined({ amount: [50, 100], per: "site.persons", atLeast: 500, atMost: 2500 }),
      facts: [{ id: "site.persons", type: "integer", label: { zh: "人数" } }],
    };
    const [few] = onlyPenalties(assessSteered(counted, { "site.persons": 4 }));
    // 4 × 50 = 200, at least 500; 4 × 100 = 400, at least 500.
    expect(few && stepsTo("min", few)).toEqual(["figure(50) = 50", "fact(4) = 4", "multiply(50, 4) = 200", "at-least(200, 500) = 500"]);
    const [many] = onlyPenalties(assessSteered(counted, { "site.persons": 30 }));
    // 30 × 50 = 1,500; 30 × 100 = 3,000, at most 2,500.
    expect(many && stepsTo("max", many)).toEqual(["figure(100) = 100", "fact(30) = 30", "multiply(100, 30) = 3000", "at-most(3000, 2500) = 2500"]);
    const [both] = onlyPenalties(assessSteered(fined({ sum: [{ amount: [5, 6] }, { percent: 10, of: "goods.value" }] }), { "goods.value": 300 }));
    expect(both && stepsTo("max", both)).toEqual(["figure(6) = 6", "fact(300) = 300", "percent(300, 10) = 30", "add(6, 30) = 36"]);
    const [either] = onlyPenalties(assessSteered(fined({ either: [{ amount: [5, 6] }, { times: 2, of: "goods.value" }] }), { "goods.value": 300 }));
    expect(either && stepsTo("min", either)).toEqual(["figure(5) = 5", "fact(300) = 300", "multiply(300, 2) = 600", "at-most(5, 600) = 5"]);
  });

  it("shows how the fine was come by that another one is counted from: 5 % of 10 × 300", () => {
    const measure = { percent: 5, ofFine: "unit" } as const;
    const unit = (id: string, times: number) =>
      ({ id, branch: "unit", offender: "responsible-person", penalties: [{ kind: "fine", choice: "must", measure: { times, of: "goods.value" } }] }) as const;
    const own = { id: "own", penalties: [{ kind: "fine", choice: "must", measure }] } as const;
    const [one] = onlyPenalties(assessSteered({ items: [exampleItem([unit("a", 10), own])] }, { "goods.value": 300 }));
    expect(one && stepsTo("min", one)).toEqual(["fact(300) = 300", "multiply(300, 10) = 3000", "percent(3000, 5) = 150"]);
    const [two] = onlyPenalties(assessSteered({ items: [exampleItem([unit("a", 10), unit("b", 20), own])] }, { "goods.value": 300 }));
    // Both hold for another offender: 5 % of 3,000 up to 5 % of 6,000.
    expect(two && stepsTo("max", two).slice(-2)).toEqual(["at-least(3000, 6000) = 6000", "percent(6000, 5) = 300"]);
  });

  it("ends with the range that holds all results while facts are open: 1,000 to 1,200 and 1,800 to 2,000", () => {
    const tiers = tiersBenchmark([
      { label: { zh: "轻" }, when: { fact: "goods.value", operator: "lessThan", value: 10 }, fine: { portion: [0, 0.2] } },
      { label: { zh: "重" }, when: { fact: "conduct.endedOn", operator: "after", value: "2000-01-01" }, fine: { portion: [0.8, 1] } },
    ]);
    const [fine] = onlyPenalties(assessSteered({ ...fined({ amount: [1000, 2000] }), benchmarks: [tiers] }));
    expect(fine && stepsTo("min", fine).at(-1)).toBe("at-most(1000, 1800) = 1000");
    expect(fine && stepsTo("max", fine).at(-1)).toBe("at-least(1200, 2000) = 2000");
  });
});
