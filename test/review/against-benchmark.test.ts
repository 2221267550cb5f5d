import { describe, expect, it } from "vitest";
import type { DraftDecision } from "../../src/assessment/draft-decision.ts";
import { circumstanceOn, exampleItem, fineClause, type PackParts, portionBenchmark, tiersBenchmark } from "../support/assessment-pack.ts";
import { FINE_20000, reviewExample } from "../support/draft-review.ts";

// 10,000 to 50,000; the ordinary part is 30 to 70 per cent of the 40,000 between them: 22,000 to 38,000.
const law: PackParts = {
  items: [exampleItem([fineClause(10_000, 50_000)])],
  benchmarks: [portionBenchmark()],
  circumstances: [circumstanceOn("party.cooperated", ["lighter"], "must")],
};
const settled = { "party.cooperated": false };
const fining = (amount: number, rest: Partial<DraftDecision> = {}): DraftDecision => ({ ...FINE_20000, penalties: [{ kind: "fine", amount }], ...rest });
const outside = (draft: DraftDecision, facts: object = settled, parts = law) => reviewExample(parts, draft, { ...facts })("outside-benchmark");

describe("a fine within the statute", () => {
  it.each<[number, string]>([
    [21_999.99, "fail"],
    [22_000, "pass"],
    [38_000, "pass"],
    [38_000.01, "fail"],
  ])("of %d yuan is held against 22,000 to 38,000", (amount, status) => {
    expect(outside(fining(amount)).status).toBe(status);
  });

  it("departs with reasons and approval, of which neither is enough alone", () => {
    const departing = (departure: NonNullable<DraftDecision["departure"]>) => {
      const { status, severity, detail } = outside(fining(50_000, { departure }));
      return [status, severity, detail?.en?.split("; ").at(-1)];
    };
    expect(departing({ reasons: "grave harm", approvedBy: "collective" })).toEqual(["pass", "reminder", "with reasons and approval"]);
    expect(departing({ reasons: "grave harm" })).toEqual(["fail", "revocable", "the departure has no approval"]);
    expect(departing({ reasons: " ", approvedBy: "authority-head" })).toEqual(["fail", "revocable", "the departure has no reasons"]);
  });

  it("shows both", () => {
    expect(outside(fining(50_000)).detail).toEqual({
      zh: "草案罚款 50,000 元，裁量基准 三四三 的幅度 22,000 元以上、38,000 元以下；偏离没有写明理由",
      en: "fine in the draft 50,000 yuan; the benchmark 30/40/30 leads to from 22,000 up to 38,000 yuan; the departure has no reasons",
    });
    expect(outside(fining(50_000)).citations).toEqual(["example-law@2024#30"]);
  });

  it("is held against the range of its own disposition: lighter is 10,000 to 22,000", () => {
    const cooperated = { "party.cooperated": true };
    expect(outside(fining(10_000, { disposition: "lighter" }), cooperated).status).toBe("pass");
    expect(outside(fining(30_000, { disposition: "lighter" }), cooperated).status).toBe("fail");
  });

  it("is open while facts decide the disposition, but for a sum that no disposition allows", () => {
    expect(outside(fining(30_000), {})).toMatchObject({ status: "unknown", facts: ["party.cooperated"] });
    expect(outside(fining(22_000), {}).status).toBe("pass");
    expect(outside(fining(50_000), {}).status).toBe("fail");
  });
});

describe("a benchmark has nothing to say", () => {
  it("where none applies, where the fine leaves the statute, and where there is no fine", () => {
    expect(outside(fining(30_000), settled, { ...law, benchmarks: [] }).status).toBe("not-applicable");
    expect(outside(fining(50_001)).status).toBe("not-applicable");
    expect(outside(fining(9_999)).status).toBe("not-applicable");
    expect(outside({ ...FINE_20000, penalties: [{ kind: "warning" }] }).status).toBe("not-applicable");
  });
});

describe("the benchmark that the draft names", () => {
  const table = tiersBenchmark([
    { label: { zh: "较轻", en: "slight" }, when: { fact: "goods.value", operator: "lessThan", value: 1_000 }, fine: { portion: [0, 0.5] } },
    { label: { zh: "较重", en: "grave" }, when: { fact: "goods.value", operator: "greaterThanInclusive", value: 1_000 }, fine: { portion: [0.5, 1] } },
  ]);
  const parts = { ...law, benchmarks: [portionBenchmark(), table] };
  const named = (benchmark: NonNullable<DraftDecision["benchmark"]>, facts: object = { ...settled, "goods.value": 10 }) =>
    reviewExample(parts, fining(20_000, { benchmark }), { ...facts })("benchmark-not-applicable");

  it("has to be the one that applies, with the tier of the case in either language", () => {
    const statuses = [{ id: "x/table" }, { id: "x/table", tier: "较轻" }, { id: "x/table", tier: "slight" }, { id: "x/table", tier: "较重" }].map(
      (one) => named(one).status,
    );
    expect(statuses).toEqual(["pass", "pass", "pass", "fail"]);
  });

  it("is open while facts decide the tier", () => {
    expect(named({ id: "x/table", tier: "较重" }, settled)).toMatchObject({ status: "unknown", facts: ["goods.value"] });
    expect(named({ id: "x/table", tier: "特别严重" }, settled).status).toBe("fail");
  });

  it("fails where it is passed over, and cannot be told where the rulebook does not have it", () => {
    expect(named({ id: "x/cut" })).toMatchObject({
      status: "fail",
      detail: { en: "x/cut, which the draft names, does not apply to the case; the benchmark that applies: table (x/table)" },
    });
    expect(named({ id: "x/tabel" })).toMatchObject({ status: "unknown", detail: { en: expect.stringContaining("the nearest is x/table") } });
    expect(named({ id: "another/benchmark" }).status).toBe("unknown");
  });

  it("does not matter where it names none", () => {
    expect(reviewExample(parts, FINE_20000)("benchmark-not-applicable").status).toBe("not-applicable");
  });
});
