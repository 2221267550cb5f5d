// Nothing is found in a case in which everything was done as the law says, and it is found again once a single fact is turned.
import { describe, expect, it } from "vitest";
import { deadlines } from "../../../src/assessment/deadlines.ts";
import { assess } from "../../../src/index.ts";
import { LAWFUL_CASE } from "./lawful-case.ts";
import { penaltyRulebook } from "./penalty-cases.ts";

const { findings, recommendation } = assess(penaltyRulebook, LAWFUL_CASE);
const checks = findings.filter(({ id }) => id.startsWith("cn/"));

describe("a lawful and complete case", () => {
  it("has not a single finding that is open or against it", () => {
    expect(checks.filter(({ status }) => status !== "pass" && status !== "not-applicable")).toEqual([]);
    expect(findings.filter(({ status }) => status === "fail" || status === "unknown")).toEqual([]);
  });

  // The general part alone has no benchmark for this item.
  it("is reminded of nothing but the reasons for the amount", () => {
    expect(findings.filter(({ status }) => status === "needs-judgement").map(({ id }) => id)).toEqual(["assessment/no-benchmark"]);
  });

  it("is not passed by leaving the checks out: four in ten apply", () => {
    expect(checks.filter(({ status }) => status === "pass").length).toBeGreaterThan(checks.length * 0.4);
  });

  it("is fined within the range: 50,000 to 100,000 yuan on goods below 10,000", () => {
    expect(recommendation).toMatchObject({ status: "settled", fine: { min: 50_000, max: 100_000 } });
  });

  // 60 days from 14 April are over on Saturday, 13 June 2026, so on Monday the 15th; six months on 14 October.
  it("leaves the party its remedies and nothing else to wait for", () => {
    const open = deadlines(penaltyRulebook, LAWFUL_CASE).deadlines.filter(({ status }) => status !== "met");
    expect(open.map(({ id, binds, status, due }) => [id, binds, status, due])).toEqual([
      ["cn/remedies/20-1-applied-in-time", "party", "pending", "2026-06-15"],
      ["cn/remedies/46-1-sued-in-time", "party", "pending", "2026-10-14"],
    ]);
  });
});
