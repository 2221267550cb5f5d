// Arts. 99, 100, 117 and 123 of the Air Pollution Law beside arts. 1060, 1086, 1093, 1102, 1107 and 1108 of the code: emissions and their
// monitoring, worked out by hand from the two texts.
import type { Offender } from "../../../src/index.ts";
import type { CaseFacts } from "../../support/assessment-lines.ts";
import type { Row } from "./row.ts";

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
  {
    item: "air/99-1-1",
    name: "detention 10 to 15 days under both",
    facts: PERMIT,
    offender: RESPONSIBLE,
    code: "same",
    lines: [detention("[10,15]", "63.1.2")],
  },
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

/** Emissions and monitoring. */
export const EMISSIONS: readonly Row[] = [...NO_PERMIT, ...ABOVE_STANDARD, ...EVASION, ...EQUIPMENT, ...MONITORING, ...DAILY];
