// Art. 37 of the Administrative Penalty Law (从旧兼从轻; for environmental law also art. 1057 of the code) on real figures: conduct under the
// Air Pollution Law of 2018 around 15 August 2026, when the Ecological and Environmental Code came into force.
import { describe, expect, it } from "vitest";
import type { Assessment } from "../../src/index.ts";
import { type CaseFacts, writeLines, writeRange } from "../support/assessment-lines.ts";
import { ACROSS, airRulebook, assessAir, type Days, standingOfCode, statutoryFine } from "./air-to-code/cases.ts";
import { EMISSIONS } from "./air-to-code/rows-emissions.ts";
import { GOODS } from "./air-to-code/rows-goods.ts";

const OLD = "2018-10-26";
const CODE = "2026-08-15";
const STATUS = { heavier: "old-law", same: "old-law", lighter: "lighter-law", incomparable: "incomparable" } as const;

const findingOn = ({ findings }: Assessment, id: string): string | undefined => findings.find((finding) => finding.id === id)?.status;

describe("conduct of 14 August 2026 decided on 15 August 2026", () => {
  it("is tabled here for every item that both laws punish", () => {
    const items = [...airRulebook.items.values()].filter(({ pack, item }) => pack.id === "cn/air-to-code" && item.versions.every(({ clauses }) => clauses));
    expect([...new Set([...EMISSIONS, ...GOODS].map(({ item }) => `cn/${item}`))].sort()).toEqual(items.map(({ item }) => item.id).sort());
  });

  const named = [...EMISSIONS, ...GOODS].map((row) => [row.item, row.name, row] as const);
  it.each(named)("%s: %s", (item, _, { facts, offender = "party", code, lines, fine = "none" }) => {
    expect(standingOfCode(item, facts, ACROSS, offender)).toBe(code);
    const assessment = assessAir(item, facts, ACROSS, offender);
    const { applicableLaw, statutory, recommendation } = assessment;
    expect(applicableLaw).toMatchObject({ status: STATUS[code], changed: true, citations: ["administrative-penalty-law@2021#37"] });
    expect(applicableLaw.versions[0]?.from).toBe(code === "lighter" ? CODE : OLD);
    expect(statutory && writeLines(statutory).filter((line) => line.startsWith(offender))).toEqual([...lines].sort());
    expect(statutoryFine(assessment)).toBe(fine);
    if (code === "incomparable") {
      expect(recommendation).toMatchObject({ status: "withheld", fine: null });
      expect(findingOn(assessment, "assessment/law-incomparable")).toBe("needs-judgement");
    } else {
      expect(recommendation.status).toBe("settled");
      expect(recommendation.fine ? writeRange(recommendation.fine) : "none").toBe(fine);
    }
  });
});

describe("an extremely grave accident under the code alone (art. 1236, paragraph 3)", () => {
  it.each([
    ["general", "300,000–5,000,000", "300,000 × 1 to 1,000,000 × 5"],
    ["larger", "1,000,000–10,000,000", "1,000,000 × 1 to 2,000,000 × 5"],
  ])("of %s grade: %s, from %s", (grade, fine) => {
    const facts = { "air.accidentGrade": grade, "air.directLoss": 400_000, "air.extremelyGrave": true };
    const assessment = assessAir("air/122", facts, { ended: "2026-08-15", decided: "2026-09-01" });
    expect(assessment.statutory?.faults).toEqual([]);
    expect(statutoryFine(assessment)).toBe(fine);
  });
});

/** What governs at a time: the status, the first day of the wording, and whether it changed. */
interface Expected {
  readonly status: string;
  readonly from: string;
  readonly changed: boolean;
}

const BY_OLD: Expected = { status: "settled", from: OLD, changed: false };
const BY_CODE: Expected = { status: "settled", from: CODE, changed: false };

/** Three items of which the code is heavier, lighter and the same, with the fine by the law before and by the code. */
const ITEMS: readonly { readonly item: string; readonly facts: CaseFacts; readonly across: Expected; readonly fines: Readonly<Record<string, string>> }[] = [
  {
    item: "air/99-1-1",
    facts: { "conduct.serious": false, "air.stopRefused": false, "air.lessSerious": false },
    across: { status: "old-law", from: OLD, changed: true },
    fines: { [OLD]: "100,000–1,000,000", [CODE]: "200,000–1,000,000" },
  },
  {
    item: "air/118-3",
    facts: { "correction.refused": false },
    across: { status: "lighter-law", from: CODE, changed: true },
    fines: { [OLD]: "500–20,000", [CODE]: "500–5,000" },
  },
  {
    item: "air/99-1-2",
    facts: { "conduct.serious": false },
    across: { status: "old-law", from: OLD, changed: true },
    fines: { [OLD]: "100,000–1,000,000", [CODE]: "100,000–1,000,000" },
  },
];

const TIMES: readonly { readonly name: string; readonly days: Days; readonly expected: Expected | "across"; readonly spans?: true }[] = [
  { name: "ended and decided before", days: { ended: "2026-08-13", decided: "2026-08-14" }, expected: BY_OLD },
  { name: "ended and decided on the last day before", days: { ended: "2026-08-14", decided: "2026-08-14" }, expected: BY_OLD },
  { name: "ended on the last day before, decided on the day", days: ACROSS, expected: "across" },
  { name: "ended long before, decided long after", days: { ended: "2025-01-10", decided: "2026-11-30" }, expected: "across" },
  { name: "began and ended before, decided after", days: { began: "2026-07-01", ended: "2026-08-14", decided: "2026-09-01" }, expected: "across" },
  { name: "ended and decided on the day", days: { ended: "2026-08-15", decided: "2026-08-15" }, expected: BY_CODE },
  { name: "ended and decided after", days: { ended: "2026-09-30", decided: "2026-11-30" }, expected: BY_CODE },
  { name: "began on the day", days: { began: "2026-08-15", ended: "2026-08-20", decided: "2026-09-01" }, expected: BY_CODE },
  {
    name: "began on the last day before, ended on the day",
    days: { began: "2026-08-14", ended: "2026-08-15", decided: "2026-09-01" },
    expected: BY_CODE,
    spans: true,
  },
  {
    name: "began before, still going on at the decision after",
    days: { began: "2026-08-01", ended: "2026-09-01", decided: "2026-09-01" },
    expected: BY_CODE,
    spans: true,
  },
];

describe.each(ITEMS)("conduct under $item", ({ item, facts, across, fines }) => {
  it.each(TIMES)("that $name", ({ days, expected, spans }) => {
    const { status, from, changed } = expected === "across" ? across : expected;
    const assessment = assessAir(item, facts, days);
    expect(assessment.applicableLaw).toMatchObject({ status, changed, conductDate: days.ended, decisionDate: days.decided });
    expect(assessment.applicableLaw.versions[0]?.from).toBe(from);
    expect(statutoryFine(assessment)).toBe(fines[from]);
    expect(assessment.recommendation.status).toBe("settled");
    // A wording that is heavier or lighter is not split by days: the later one governs the whole, and a person looks at it.
    expect(findingOn(assessment, "assessment/conduct-spans-change")).toBe(spans ? "needs-judgement" : undefined);
  });

  it("of which the end is not known is not settled", () => {
    const { applicableLaw, recommendation } = assessAir(item, facts, { decided: "2026-09-01" });
    expect(applicableLaw).toMatchObject({ status: "undetermined", conductDate: null });
    expect(applicableLaw.versions.map(({ from }) => from).sort()).toEqual([OLD, CODE]);
    expect(recommendation.status).toBe(item === "air/99-1-2" ? "open" : "withheld");
  });
});

describe("the daily penalty on refusal across the change", () => {
  it("counts all days by the wording at its end: from 11 to 20 August 2026, 10 days × 100,000 = 1,000,000", () => {
    const facts = { "air.originalFine": 100_000, "air.daysOfRefusal": 10 };
    const assessment = assessAir("air/123-1-2", facts, { began: "2026-08-11", ended: "2026-08-20", decided: "2026-08-25" });
    expect(assessment.applicableLaw).toMatchObject({ status: "settled", versions: [{ from: CODE, until: null }] });
    expect(statutoryFine(assessment)).toBe("1,000,000–1,000,000");
    expect(assessment.statutory?.fine.optional).toBe(true);
    expect(findingOn(assessment, "assessment/conduct-spans-change")).toBe("needs-judgement");
  });
});
