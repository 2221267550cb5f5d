// Conduct that only one of the two laws punishes: a ledger of paints (arts. 46 and 108, item 2, of the Air Pollution Law, gone from the code)
// and devices that falsify emission tests (arts. 233 and 1125 of the code, new).
import { describe, expect, it } from "vitest";
import { writeLines } from "../support/assessment-lines.ts";
import { assessAir, type Days, statutoryFine } from "./air-to-code/cases.ts";

const LEDGER = "air/108-1-2-ledger";
const DEVICES = "code/1125-sale";

const NOTHING = { disposition: "no-penalty", fine: "none", lines: [] } as const;
// 二万元以上二十万元以下; 拒不改正的，责令停产整治.
const LEDGER_FINE = { disposition: "ordinary", fine: "20,000–200,000", lines: ["party must fine 20,000–200,000 [108.1.2]"] } as const;
// 货值金额一倍以上五倍以下，不足五万元的，以五万元计算: goods of 20,000 count as 50,000, × 1 = 50,000 to × 5 = 250,000.
const DEVICES_FINE = {
  disposition: "ordinary",
  fine: "50,000–250,000",
  lines: ["party must confiscate-gains [1125]", "party must confiscate-property 违法装置 [1125]", "party must fine 50,000–250,000 [1125]"],
} as const;

const CASES: readonly {
  readonly item: string;
  readonly name: string;
  readonly days: Days;
  readonly status: string;
  readonly outcome: typeof NOTHING | typeof LEDGER_FINE | typeof DEVICES_FINE;
}[] = [
  { item: LEDGER, name: "ended and decided before", days: { ended: "2026-08-13", decided: "2026-08-14" }, status: "settled", outcome: LEDGER_FINE },
  {
    item: LEDGER,
    name: "ended before, decided on the day",
    days: { ended: "2026-08-14", decided: "2026-08-15" },
    status: "no-longer-punished",
    outcome: NOTHING,
  },
  { item: LEDGER, name: "ended before, decided after", days: { ended: "2025-06-30", decided: "2026-11-30" }, status: "no-longer-punished", outcome: NOTHING },
  { item: LEDGER, name: "ended on the day", days: { ended: "2026-08-15", decided: "2026-09-01" }, status: "not-punished-then", outcome: NOTHING },
  { item: DEVICES, name: "ended and decided before", days: { ended: "2026-08-13", decided: "2026-08-14" }, status: "not-punished-then", outcome: NOTHING },
  {
    item: DEVICES,
    name: "ended before, decided on the day",
    days: { ended: "2026-08-14", decided: "2026-08-15" },
    status: "not-punished-then",
    outcome: NOTHING,
  },
  { item: DEVICES, name: "ended before, decided after", days: { ended: "2025-06-30", decided: "2026-11-30" }, status: "not-punished-then", outcome: NOTHING },
  { item: DEVICES, name: "ended on the day", days: { ended: "2026-08-15", decided: "2026-08-15" }, status: "settled", outcome: DEVICES_FINE },
  { item: DEVICES, name: "ended after", days: { ended: "2026-09-30", decided: "2026-11-30" }, status: "settled", outcome: DEVICES_FINE },
];

describe("conduct that one law punishes and the other does not", () => {
  it.each(CASES)("$item, $name: $status", ({ item, days, status, outcome }) => {
    const assessment = assessAir(item, { "correction.refused": false, "conduct.serious": false, "goods.value": 20_000 }, days);
    const { applicableLaw, disposition, statutory, recommendation } = assessment;
    expect(applicableLaw.status).toBe(status);
    expect(disposition).toMatchObject({ status: "settled", possible: [outcome.disposition], recommended: outcome.disposition });
    expect(statutory && writeLines(statutory)).toEqual(outcome.lines);
    expect(statutoryFine(assessment)).toBe(outcome.fine);
    expect(recommendation.status).toBe("settled");
    expect(recommendation.options.flatMap(({ penalties }) => penalties)).toHaveLength(outcome.lines.length);
  });

  it("leaves open whether there is a penalty where the end of the conduct is not known", () => {
    for (const item of [LEDGER, DEVICES]) {
      const { applicableLaw, disposition } = assessAir(
        item,
        { "correction.refused": false, "conduct.serious": false, "goods.value": 20_000 },
        { decided: "2026-09-01" },
      );
      expect(applicableLaw.status).toBe("undetermined");
      expect(disposition).toMatchObject({ status: "open", recommended: null });
      expect(disposition.possible).toContain("no-penalty");
    }
  });

  it("governs by its end: selling devices from before the code into its time is punished by it, with a word of warning", () => {
    const facts = { "conduct.serious": false, "goods.value": 80_000 };
    const assessment = assessAir(DEVICES, facts, { began: "2026-08-01", ended: "2026-08-20", decided: "2026-09-01" });
    expect(assessment.applicableLaw.status).toBe("settled");
    // 80,000 × 1 = 80,000 to 80,000 × 5 = 400,000
    expect(statutoryFine(assessment)).toBe("80,000–400,000");
    expect(assessment.findings.find(({ id }) => id === "assessment/conduct-spans-change")?.status).toBe("needs-judgement");
  });
});
