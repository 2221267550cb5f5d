// Art. 37 of the Administrative Penalty Law (art. 1057 of the code: 从旧兼从轻) on real figures: conduct under the Air Pollution Law of
// 2018 that ended on 14 August 2026 and is decided on the next day, the first of the Ecological and Environmental Code. Worked out by
// hand from the two texts, not from the rule files.
import { describe, expect, it } from "vitest";
import type { Assessment, Offender } from "../../src/index.ts";
import { type CaseFacts, writeLines, writeRange } from "../support/assessment-lines.ts";
import { ACROSS, airRulebook, assessAir, standingOfCode, statutoryFine } from "./air-to-code/cases.ts";

/** A case, how the code stands to the law before, and what governs. */
interface Row {
  readonly item: string;
  /** Facts and arithmetic. */
  readonly name: string;
  readonly facts: CaseFacts;
  readonly offender?: Offender;
  readonly code: ReturnType<typeof standingOfCode>;
  /** The penalties on the offender by the wording that is assessed by: the code only where it is lighter. */
  readonly lines: readonly string[];
  readonly fine?: string;
}

const RESPONSIBLE: Offender = "responsible-person";
/** 限制生产、停产整治: one of the two. */
const restrictOrSuspend = (choice: "must" | "may", cites: string): readonly string[] =>
  ["restrict-operations", "suspend-operations"].map((kind) => `party ${choice} ${kind} or-a [${cites}]`);
/** 责令停业、关闭: one of the two. */
const suspendOrClose = (cites: string): readonly string[] => ["suspend-operations", "close-down"].map((kind) => `party must ${kind} or-b [${cites}]`);
const detention = (days: string, cites: string): string => `responsible-person must detention ${days} days by public-security [${cites}]`;

// 第九十九条第（一）项 → 第一千一百零二条: 十万元以上一百万元以下 → 二十万元以上一百万元以下. 环境保护法第六十三条第（二）项 → the same article:
// 十日以上十五日以下拘留；情节较轻的，五日以上十日以下, as before.
const PERMIT: CaseFacts = { "conduct.serious": false, "air.stopRefused": true, "air.lessSerious": false };
const NO_PERMIT: readonly Row[] = [
  {
    item: "air/99-1-1",
    name: "the maximum stayed, the minimum doubled: 100,000 < 200,000",
    facts: PERMIT,
    code: "heavier",
    lines: ["party must fine 100,000–1,000,000 [99.1.1]", ...restrictOrSuspend("may", "99.1.1")],
    fine: "100,000–1,000,000",
  },
  {
    item: "air/99-1-1",
    name: "serious circumstances: closure under both, the minimum doubled",
    facts: { ...PERMIT, "conduct.serious": true },
    code: "heavier",
    lines: ["party must fine 100,000–1,000,000 [99.1.1]", ...restrictOrSuspend("may", "99.1.1"), ...suspendOrClose("99.1.1")],
    fine: "100,000–1,000,000",
  },
  { item: "air/99-1-1", name: "detention 10 to 15 days under both", facts: PERMIT, offender: RESPONSIBLE, code: "same", lines: [detention("[10,15]", "63.1.2")] },
  {
    item: "air/99-1-1",
    name: "less serious: detention 5 to 10 days under both",
    facts: { ...PERMIT, "air.lessSerious": true },
    offender: RESPONSIBLE,
    code: "same",
    lines: [detention("[5,10]", "63.1.2")],
  },
  {
    item: "air/99-1-1",
    name: "the discharge was stopped: no detention under either",
    facts: { ...PERMIT, "air.stopRefused": false },
    offender: RESPONSIBLE,
    code: "same",
    lines: [],
  },
];

// 第九十九条第（二）项 → 第一千一百零七条: 十万元以上一百万元以下 in both.
const ABOVE_STANDARD: readonly Row[] = [
  {
    item: "air/99-1-2",
    name: "nothing changed: 100,000 to 1,000,000, restriction or suspension optional",
    facts: { "conduct.serious": false },
    code: "same",
    lines: ["party must fine 100,000–1,000,000 [99.1.2]", ...restrictOrSuspend("may", "99.1.2")],
    fine: "100,000–1,000,000",
  },
  {
    item: "air/99-1-2",
    name: "serious circumstances: nothing changed either",
    facts: { "conduct.serious": true },
    code: "same",
    lines: ["party must fine 100,000–1,000,000 [99.1.2]", ...restrictOrSuspend("may", "99.1.2"), ...suspendOrClose("99.1.2")],
    fine: "100,000–1,000,000",
  },
];

// 第九十九条第（三）项 → 第一千一百零八条. 环境保护法第六十三条第（三）项: 十日以上十五日以下；情节较轻的，五日以上十日以下. The code:
// 五日以上十日以下；情节严重的，十日以上十五日以下, and 吊销排污许可证.
const EVASION: readonly Row[] = [
  {
    item: "air/99-1-3",
    name: "the same fine, but restriction or suspension no longer optional",
    facts: { "conduct.serious": false, "air.lessSerious": false },
    code: "heavier",
    lines: ["party must fine 100,000–1,000,000 [99.1.3]", ...restrictOrSuspend("may", "99.1.3")],
    fine: "100,000–1,000,000",
  },
  {
    item: "air/99-1-3",
    name: "serious circumstances: revocation of the permit was added",
    facts: { "conduct.serious": true, "air.lessSerious": false },
    code: "heavier",
    lines: ["party must fine 100,000–1,000,000 [99.1.3]", ...restrictOrSuspend("may", "99.1.3"), ...suspendOrClose("99.1.3")],
    fine: "100,000–1,000,000",
  },
  {
    item: "air/99-1-3",
    name: "the ordinary case: 10 to 15 days became 5 to 10, so the code governs for the person though not for the unit",
    facts: { "conduct.serious": false, "air.lessSerious": false },
    offender: RESPONSIBLE,
    code: "lighter",
    lines: [detention("[5,10]", "1108")],
  },
  {
    item: "air/99-1-3",
    name: "less serious: 5 to 10 days under both",
    facts: { "conduct.serious": false, "air.lessSerious": true },
    offender: RESPONSIBLE,
    code: "same",
    lines: [detention("[5,10]", "63.1.3")],
  },
  {
    item: "air/99-1-3",
    name: "serious circumstances: 10 to 15 days under both",
    facts: { "conduct.serious": true, "air.lessSerious": false },
    offender: RESPONSIBLE,
    code: "same",
    lines: [detention("[10,15]", "63.1.3")],
  },
];

// 第一百条第（一）项 → 第一千零九十三条: 二万元以上二十万元以下 in both; 拒不改正的，责令停产整治 was dropped.
const EQUIPMENT: readonly Row[] = [
  {
    item: "air/100-1-1",
    name: "corrected: 20,000 to 200,000 under both",
    facts: { "correction.refused": false },
    code: "same",
    lines: ["party must fine 20,000–200,000 [100.1.1]"],
    fine: "20,000–200,000",
  },
  {
    item: "air/100-1-1",
    name: "refused: the suspension was dropped",
    facts: { "correction.refused": true },
    code: "lighter",
    lines: ["party must fine 20,000–200,000 [1093]"],
    fine: "20,000–200,000",
  },
  {
    item: "air/100-1-1",
    name: "whether it was corrected is not known",
    facts: {},
    code: "incomparable",
    lines: ["party must fine 20,000–200,000 [100.1.1]", "party must suspend-operations [100.1.1] ?"],
    fine: "20,000–200,000",
  },
];

// 第一百一十七条第（六）项 → 第一千零八十六条第一款第（三）项: 一万元以上十万元以下 → 二万元以上二十万元以下; 责令停工整治或者停业整治 →
// 可以责令限制生产、停产整治.
const MONITORING: readonly Row[] = [
  {
    item: "air/117-1-6-monitoring",
    name: "corrected: 10,000 < 20,000 and 100,000 < 200,000",
    facts: { "correction.refused": false },
    code: "heavier",
    lines: ["party must fine 10,000–100,000 [117.1.6]"],
    fine: "10,000–100,000",
  },
  {
    item: "air/117-1-6-monitoring",
    name: "refused: the fine doubled, but the suspension became optional",
    facts: { "correction.refused": true },
    code: "incomparable",
    lines: ["party must fine 10,000–100,000 [117.1.6]", "party must suspend-operations [117.1.6]"],
    fine: "10,000–100,000",
  },
];

// 第一百二十三条第（二）项 → 第一千零六十条第一款: 可以……按照原处罚数额按日连续处罚 in both.
const DAILY: readonly Row[] = [
  {
    item: "air/123-1-2",
    name: "100,000 yuan for each of 7 days: 100,000 × 7 = 700,000 under both",
    facts: { "air.originalFine": 100_000, "air.daysOfRefusal": 7 },
    code: "same",
    lines: ["party may fine 700,000–700,000 [123.1.2]"],
    fine: "700,000–700,000",
  },
];

const TABLE: readonly Row[] = [...NO_PERMIT, ...ABOVE_STANDARD, ...EVASION, ...EQUIPMENT, ...MONITORING, ...DAILY];

const STATUS = { heavier: "old-law", same: "old-law", lighter: "lighter-law", incomparable: "incomparable" } as const;

/** What the assessment of a row has to say, whatever the fine is. */
export function expectRow({ item, facts, offender = "party", code, lines, fine }: Row): void {
  const assessment: Assessment = assessAir(item, facts, ACROSS, offender);
  expect(standingOfCode(item, facts, ACROSS, offender)).toBe(code);
  expect(assessment.applicableLaw).toMatchObject({ status: STATUS[code], changed: true, citations: ["administrative-penalty-law@2021#37"] });
  expect(assessment.applicableLaw.versions[0]?.from).toBe(code === "lighter" ? "2026-08-15" : "2018-10-26");
  const own = assessment.statutory ? writeLines(assessment.statutory).filter((line) => line.startsWith(offender)) : [];
  expect(own).toEqual([...lines].sort());
  expect(statutoryFine(assessment)).toBe(fine ?? "none");
  if (code === "incomparable") {
    expect(assessment.recommendation).toMatchObject({ status: "withheld", fine: null });
    expect(assessment.findings.find(({ id }) => id === "assessment/law-incomparable")?.status).toBe("needs-judgement");
  } else {
    expect(assessment.recommendation.status).toBe("settled");
    expect(assessment.recommendation.fine ? writeRange(assessment.recommendation.fine) : "none").toBe(fine ?? "none");
  }
}
