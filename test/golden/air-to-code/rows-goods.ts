// Arts. 104, 110, 114, 118 and 122 of the Air Pollution Law beside arts. 1116, 1122, 1127, 1132 and 1236 of the code: goods, machines,
// barbecue and accidents, worked out by hand from the two texts.
import type { Offender } from "../../../src/index.ts";
import type { CaseFacts } from "../../support/assessment-lines.ts";
import type { Row } from "./row.ts";

const RESPONSIBLE: Offender = "responsible-person";

// 第一百零四条第（一）项 → 第一千一百一十六条第（一）项: 货值金额一倍以上三倍以下 → 一倍以上五倍以下; 没收原材料、产品 → 无法退运的，没收.
const IMPORT_LINES: readonly string[] = [
  "party must confiscate-property 原材料、产品 [104.1.1]",
  "party must confiscate-gains [104.1.1]",
  "party must fine 200,000–600,000 [104.1.1]",
];
const IMPORT: readonly Row[] = [
  {
    item: "air/104-1-1",
    name: "goods that can be shipped back: 200,000 × 3 = 600,000 < 200,000 × 5 = 1,000,000, but they are no longer confiscated",
    facts: { "goods.value": 200_000, "air.returnable": true },
    code: "incomparable",
    lines: IMPORT_LINES,
    fine: "200,000–600,000",
  },
  {
    item: "air/104-1-1",
    name: "goods that cannot be shipped back are confiscated under both: 600,000 < 1,000,000",
    facts: { "goods.value": 200_000, "air.returnable": false },
    code: "heavier",
    lines: IMPORT_LINES,
    fine: "200,000–600,000",
  },
  {
    item: "air/104-1-1",
    name: "whether they can be shipped back is not known",
    facts: { "goods.value": 200_000 },
    code: "incomparable",
    lines: IMPORT_LINES,
    fine: "200,000–600,000",
  },
];

// 第一百一十条第一款 → 第一千一百二十二条: 货值金额一倍以上三倍以下 → 三倍以下.
const SALE: readonly Row[] = [
  {
    item: "air/110-1-sale",
    name: "the minimum was dropped: 300,000 to 900,000 became up to 300,000 × 3 = 900,000",
    facts: { "goods.value": 300_000 },
    code: "lighter",
    lines: ["party must confiscate-gains [1122]", "party must confiscate-property 无法达标的机动车、非道路移动机械 [1122]", "party must fine –900,000 [1122]"],
    fine: "–900,000",
  },
];

// 第一百一十四条第一款 → 第一千一百二十七条第一款: 五千元 → 每辆五千元.
const MACHINES: readonly Row[] = [
  {
    item: "air/114-1-use",
    name: "one machine: 5,000 × 1 = 5,000",
    facts: { "air.machines": 1 },
    code: "same",
    lines: ["party must fine 5,000–5,000 [114.1]"],
    fine: "5,000–5,000",
  },
  {
    item: "air/114-1-use",
    name: "three machines: 5,000 < 5,000 × 3 = 15,000",
    facts: { "air.machines": 3 },
    code: "heavier",
    lines: ["party must fine 5,000–5,000 [114.1]"],
    fine: "5,000–5,000",
  },
  {
    item: "air/114-1-use",
    name: "a number of machines that is not known",
    facts: {},
    code: "incomparable",
    lines: ["party must fine 5,000–5,000 [114.1]"],
    fine: "5,000–5,000",
  },
];

// 第一百一十八条第三款 → 第一千一百三十二条第三款: 五百元以上二万元以下 → 五百元以上五千元以下；拒不改正的，五千元以上二万元以下.
const barbecue = (range: string, cites: string): readonly string[] => [
  `party must confiscate-property tools [${cites}]`,
  `party must confiscate-gains [${cites}]`,
  `party must fine ${range} [${cites}]`,
];
const BARBECUE: readonly Row[] = [
  {
    item: "air/118-3",
    name: "corrected: 500 = 500 and 20,000 > 5,000",
    facts: { "correction.refused": false },
    code: "lighter",
    lines: barbecue("500–5,000", "1132.3"),
    fine: "500–5,000",
  },
  {
    item: "air/118-3",
    name: "refused: 500 < 5,000 and 20,000 = 20,000",
    facts: { "correction.refused": true },
    code: "heavier",
    lines: barbecue("500–20,000", "118.3"),
    fine: "500–20,000",
  },
  {
    item: "air/118-3",
    name: "whether it was corrected is not known, so the code may be lighter or heavier",
    facts: {},
    code: "incomparable",
    lines: barbecue("500–20,000", "118.3"),
    fine: "500–20,000",
  },
];

// 第一百二十二条第二款: 一般、较大事故，直接损失的一倍以上三倍以下；重大、特大事故，三倍以上五倍以下. 第一千二百三十六条第二款: 一般
// 三十万元以上一百万元以下，较大一百万元以上二百万元以下，重大二百万元以上一千万元以下，特别重大一千万元以上二千万元以下; first paragraph:
// 重大、特别重大事故，责令停业、关闭; third paragraph: 前款罚款数额的二倍以上五倍以下.
const accident = (grade: string, loss: number, extremelyGrave = false): CaseFacts => ({
  "air.accidentGrade": grade,
  "air.directLoss": loss,
  "air.extremelyGrave": extremelyGrave,
});
const byOldLaw = (fine: string): Pick<Row, "lines" | "fine"> => ({ lines: [`party must fine ${fine} [122.2]`], fine });
const byCode = (fine: string): Pick<Row, "lines" | "fine"> => ({ lines: [`party must fine ${fine} [1236.2]`], fine });
const ACCIDENT: readonly Row[] = (
  [
    ["general, loss 250,000: 250,000–750,000 beside 300,000–1,000,000", accident("general", 250_000), "heavier", byOldLaw("250,000–750,000")],
    ["general, loss 300,000: 300,000–900,000, the minimum the same", accident("general", 300_000), "heavier", byOldLaw("300,000–900,000")],
    ["general, loss 320,000: 320,000 > 300,000 but 960,000 < 1,000,000", accident("general", 320_000), "incomparable", byOldLaw("320,000–960,000")],
    ["general, loss 333,333.33: × 3 = 999,999.99, one fen below", accident("general", 333_333.33), "incomparable", byOldLaw("333,333.33–999,999.99")],
    ["general, loss 333,333.34: × 3 = 1,000,000.02, above", accident("general", 333_333.34), "lighter", byCode("300,000–1,000,000")],
    ["general, loss 400,000: 400,000–1,200,000", accident("general", 400_000), "lighter", byCode("300,000–1,000,000")],
    ["larger, loss 600,000: 600,000–1,800,000 beside 1,000,000–2,000,000", accident("larger", 600_000), "heavier", byOldLaw("600,000–1,800,000")],
    ["larger, loss 800,000: 800,000 < 1,000,000 but 2,400,000 > 2,000,000", accident("larger", 800_000), "incomparable", byOldLaw("800,000–2,400,000")],
    ["larger, loss 1,000,000: 1,000,000–3,000,000", accident("larger", 1_000_000), "lighter", byCode("1,000,000–2,000,000")],
    [
      "major, loss 500,000: 1,500,000–2,500,000 beside 2,000,000–10,000,000 and closure",
      accident("major", 500_000),
      "heavier",
      byOldLaw("1,500,000–2,500,000"),
    ],
    [
      "major, loss 2,000,000: the fine fell from 6,000,000–10,000,000 to 2,000,000–10,000,000, but closure was added",
      accident("major", 2_000_000),
      "incomparable",
      byOldLaw("6,000,000–10,000,000"),
    ],
    [
      "extraordinary, loss 5,000,000: 15,000,000–25,000,000 beside 10,000,000–20,000,000, but closure was added",
      accident("extraordinary", 5_000_000),
      "incomparable",
      byOldLaw("15,000,000–25,000,000"),
    ],
    [
      "general, extremely grave, loss 200,000: 200,000–600,000 beside 300,000 to 1,000,000 × 5 = 5,000,000",
      accident("general", 200_000, true),
      "heavier",
      byOldLaw("200,000–600,000"),
    ],
    [
      "general, extremely grave, loss 400,000: 400,000 > 300,000 but 1,200,000 < 5,000,000",
      accident("general", 400_000, true),
      "incomparable",
      byOldLaw("400,000–1,200,000"),
    ],
  ] as const
).map(([name, facts, code, rest]): Row => ({ item: "air/122", name, facts, code, ...rest }));

const ACCIDENT_PERSONS: Row = {
  item: "air/122",
  name: "responsible person, income 120,000: up to 120,000 × 50 % = 60,000 under both",
  facts: { ...accident("general", 400_000), "air.incomeFromUnit": 120_000 },
  offender: RESPONSIBLE,
  code: "same",
  lines: ["responsible-person may fine –60,000 [122.1]"],
  fine: "–60,000",
};

/** Goods, machines, barbecue and accidents. */
export const GOODS: readonly Row[] = [...IMPORT, ...SALE, ...MACHINES, ...BARBECUE, ...ACCIDENT, ACCIDENT_PERSONS];
