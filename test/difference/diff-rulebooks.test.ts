// Pairs of made-up rulebooks that differ in one thing, with the regions that change worked out by hand.
import { describe, expect, it } from "vitest";
import {
  assess,
  type CaseFile,
  type ChangedRegion,
  type Clause,
  createRulebook,
  diffRulebooks,
  type Rulebook,
  type RulebookDifference,
  type TiersBenchmark,
} from "../../src/index.ts";
import { circumstanceOn, exampleItem, exampleRulebook, exampleSource, fineClause, ITEM, type PackParts, tiersBenchmark } from "../support/assessment-pack.ts";

const ON = "2026-01-01";
type When = NonNullable<Clause["when"]>;
const goods = (operator: string, value: number): When => ({ fact: "goods.value", operator, value }) as When;
const is = (fact: string, value: boolean | string = true): When => ({ fact, operator: "equal", value });

function diffOf(before: PackParts, after: PackParts): RulebookDifference & { readonly old: Rulebook; readonly next: Rulebook } {
  const [old, next] = [exampleRulebook(before), exampleRulebook(after)];
  return { ...diffRulebooks(old, next, { asOf: ON }), old, next };
}

const byValue = (limit: number, below = "lessThan", from = "greaterThanInclusive"): PackParts => ({
  items: [
    exampleItem([
      fineClause(1000, 5000, { id: "small", branch: "value", when: goods(below, limit) }),
      fineClause(6000, 20_000, { id: "large", branch: "value", when: goods(from, limit) }),
    ]),
  ],
});

const whenOf = ({ when }: ChangedRegion): unknown => when.map(({ label: _, ...rest }) => rest);
const shown = ({ regions }: RulebookDifference): unknown => regions.map((region) => [region.what, region.status, region.direction, whenOf(region)]);

function replays(old: Rulebook, next: Rulebook, { witness }: ChangedRegion): readonly unknown[] {
  const caseFile = witness as CaseFile;
  return [old, next].map((rulebook) => assess(rulebook, caseFile).recommendation.fine);
}

describe("the difference between two rulebooks", () => {
  it("is the values between two thresholds, both ends included, where a threshold is moved", () => {
    const found = diffOf(byValue(10_000), byValue(20_000));
    expect(shown(found)).toEqual([["penalty", "changed", "lighter", [{ fact: "goods.value", from: 10_000, to: 19_999.99 }]]]);
    const [region] = found.regions;
    expect(region?.rules).toEqual([ITEM]);
    expect([region?.before.fine?.min, region?.before.fine?.max, region?.after.fine?.min, region?.after.fine?.max]).toEqual([6000, 20_000, 1000, 5000]);
    expect(replays(found.old, found.next, region as ChangedRegion)).toMatchObject([{ min: 6000 }, { min: 1000 }]);
    expect(found.exact).toBe(true);
  });

  it("is one number where a bound changes sides", () => {
    expect(shown(diffOf(byValue(10_000), byValue(10_000, "lessThanInclusive", "greaterThan")))).toEqual([
      ["penalty", "changed", "lighter", [{ fact: "goods.value", from: 10_000, to: 10_000 }]],
    ]);
  });

  it("is nothing between a rulebook and itself, or its documents in another order", () => {
    const source = exampleSource(byValue(10_000));
    const [old, next] = [createRulebook([source]), createRulebook([{ documents: source.documents.toReversed() }])];
    expect(diffRulebooks(old, old)).toMatchObject({ regions: [], exact: true });
    expect(diffRulebooks(old, next)).toMatchObject({ regions: [], exact: true });
  });

  it("is nothing where only words change, and they are told", () => {
    const circumstance = circumstanceOn("party.cooperated", ["lighter"], "may");
    const found = diffOf({ circumstances: [circumstance] }, { circumstances: [{ ...circumstance, label: { zh: "换个说法" } }] });
    expect(found).toMatchObject({ regions: [], exact: true });
    expect(found.rules.circumstances).toEqual({ added: [], removed: [], changed: [circumstance.id] });
  });

  it("is nothing where a condition is written out that was named", () => {
    const conditions = [{ id: "x/small", when: goods("lessThan", 100) }];
    const clause = (when: When): PackParts => ({
      conditions,
      items: [
        exampleItem([
          fineClause(1, 2),
          fineClause(3, 4, { id: "two", branch: "b", when }),
          fineClause(5, 6, { id: "three", branch: "b", when: { not: when } }),
        ]),
      ],
    });
    expect(diffOf(clause({ condition: "x/small" }), clause(goods("lessThan", 100)))).toMatchObject({ regions: [], exact: true });
  });

  it("is where a clause held that is dropped", () => {
    const revoke: Clause = { id: "revoke", when: is("conduct.serious"), penalties: [{ kind: "revoke-licence", choice: "must" }] };
    const found = diffOf({ items: [exampleItem([fineClause(1000, 5000), revoke])] }, { items: [exampleItem([fineClause(1000, 5000)])] });
    expect(shown(found)).toEqual([["penalty", "changed", "lighter", [{ fact: "conduct.serious", oneOf: [true] }]]]);
    expect(found.regions[0]?.before.kinds).toEqual(["fine", "revoke-licence"]);
    expect(found.regions[0]?.after.kinds).toEqual(["fine"]);
  });

  it("is where a circumstance holds whose effect is another", () => {
    const [lighter, heavier] = (["lighter", "heavier"] as const).map((effect) => ({ ...circumstanceOn("party.repeated", [effect], "must"), id: "x/repeated" }));
    const found = diffOf({ circumstances: [lighter as never] }, { circumstances: [heavier as never] });
    expect(shown(found)).toEqual([["penalty", "changed", "heavier", [{ fact: "party.repeated", oneOf: [true] }]]]);
  });

  it("is where a tier of a table counts that is cut otherwise", () => {
    const table = (portion: readonly [number, number]): PackParts => ({
      benchmarks: [
        tiersBenchmark([
          { label: { zh: "轻" }, when: goods("lessThan", 100), fine: { portion: [0, 0.3] } },
          { label: { zh: "中" }, when: goods("lessThan", 500), fine: { portion } },
          { label: { zh: "重" }, when: goods("greaterThanInclusive", 500), fine: { portion: [0.7, 1] } },
        ] as TiersBenchmark["tiers"]),
      ],
    });
    const found = diffOf(table([0.3, 0.5]), table([0.3, 0.7]));
    expect(shown(found)).toEqual([["penalty", "changed", "heavier", [{ fact: "goods.value", from: 100, to: 499.99 }]]]);
    expect(found.regions[0]?.rules).toEqual(["x/table"]);
  });

  it("is, for a requirement, the results between two thresholds", () => {
    const hearing = (from: number): PackParts => ({
      requirements: [
        {
          id: "x/hearing",
          requires: "hearing",
          label: { zh: "听证" },
          when: { fact: "proposal.fine", operator: "greaterThanInclusive", value: from },
          before: "decision",
          cites: ["example-law#60"],
        },
      ],
    });
    const found = diffOf(hearing(100_000), hearing(40_000));
    expect(shown(found)).toEqual([["requirement", "changed", "new", [{ fact: "proposal.fine", from: 40_000, to: 99_999.99 }]]]);
    expect(found.regions[0]).toMatchObject({ before: { standing: "none" }, after: { standing: "possible" } });
  });

  it("is, for a check, where what was met is met no longer", () => {
    const check = (operator: string): PackParts => ({
      checks: [
        {
          id: "x/check",
          subject: "penalty-case",
          head: "facts",
          severity: "minor",
          label: { zh: "要点" },
          remedy: { zh: "补正" },
          applies: is("conduct.minor"),
          requires: goods(operator, 100),
          cites: ["example-law#50"],
        },
      ],
    });
    expect(shown(diffOf(check("lessThanInclusive"), check("lessThan")))).toEqual([
      [
        "check",
        "changed",
        "heavier",
        [
          { fact: "goods.value", from: 100, to: 100 },
          { fact: "conduct.minor", oneOf: [true] },
        ],
      ],
    ]);
  });

  it("names items that only one has, with a case", () => {
    const other = exampleItem([fineClause(1, 2)], { id: "x/other" });
    const found = diffOf({}, { items: [exampleItem([fineClause(10_000, 50_000)]), other] });
    expect(found.regions).toEqual([]);
    expect(found.items).toEqual({
      added: [{ item: "x/other", name: other.name, witness: { item: "x/other", asOf: ON, facts: { "conduct.endedOn": ON } } }],
      removed: [],
    });
    expect(assess(found.next, found.items.added[0]?.witness as CaseFile).recommendation.fine).toMatchObject({ min: 1, max: 2 });
  });
});
