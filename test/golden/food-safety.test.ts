// The penalties of the Food Safety Law, worked out by hand from its text: chapter 9 in the wording of 29 April 2021 and, for conduct
// from 1 December 2025 on, in that of 12 September 2025. Not from the rule files.
import { describe, expect, it } from "vitest";
import { type Assessment, assess, type CaseFile, checkCaseFile, type Offender } from "../../src/index.ts";
import { type CaseFacts, writeLines, writeRange } from "../support/assessment-lines.ts";
import { cnRulebook } from "../support/cn-rulebook.ts";

/** What the statute makes of a set of facts. */
interface Scenario {
  /** The facts, and the arithmetic where there is any. */
  readonly name: string;
  readonly facts: CaseFacts;
  readonly lines: readonly string[];
  readonly orders?: readonly string[];
  /** The fine on the offender who is assessed; none where it is left out. */
  readonly fine?: string;
}

/** An item with the provision that penalises it. */
interface Row {
  readonly item: string;
  readonly scenarios: readonly Scenario[];
  readonly offender?: Offender;
  /** The wordings under which the conduct is penalised. */
  readonly wordings?: readonly Wording[];
}

type Wording = "2021" | "2025";

const DATES: Readonly<Record<Wording, { readonly conduct: string; readonly asOf: string }>> = {
  "2021": { conduct: "2025-11-30", asOf: "2026-02-01" },
  "2025": { conduct: "2025-12-01", asOf: "2026-02-01" },
};

/** Facts that settle every condition of chapter 9 in the mildest way. */
const PLAIN: CaseFacts = {
  "party.kind": "organisation",
  "conduct.serious": false,
  "conduct.graveConsequences": false,
  "correction.refused": false,
  "fault.knew": true,
  "goods.value": 9999.99,
  "gains.amount": 500,
  "food.labelFlawOnly": false,
  "food.licenceRevoked": false,
  "food.penaltiesWithinYear": 3,
  "food.testingFee": 9999.99,
  "food.certificationFee": 9999.99,
};

const SERIOUS: CaseFacts = { "conduct.serious": true };
const REFUSED: CaseFacts = { "correction.refused": true };
const REVOKED: CaseFacts = { "conduct.serious": true, "food.licenceRevoked": true };

/** Art. 135, paragraph 1: five years for the business and for its responsible persons, once the licence is revoked. */
const BAN = ["party must restrict-employment food-trade 5 years [135.1]", "responsible-person must restrict-employment food-trade 5 years [135.1]"];

/** Fines by the value of the goods: below 10,000 yuan, at 10,000 and at 80,000. */
interface Fines {
  readonly below: string;
  readonly at: readonly [string, string];
  readonly above: readonly [string, string];
}

// 十倍以上二十倍以下: 10,000 × 10 = 100,000 to 10,000 × 20 = 200,000; 80,000 × 10 = 800,000 to 80,000 × 20 = 1,600,000
const TEN_TO_TWENTY: Fines = {
  below: "50,000–100,000",
  at: ["100,000–200,000", "10,000 × 10 = 100,000 to 10,000 × 20 = 200,000"],
  above: ["800,000–1,600,000", "80,000 × 10 = 800,000 to 80,000 × 20 = 1,600,000"],
};
// 十五倍以上三十倍以下
const FIFTEEN_TO_THIRTY: Fines = {
  below: "100,000–150,000",
  at: ["150,000–300,000", "10,000 × 15 = 150,000 to 10,000 × 30 = 300,000"],
  above: ["1,200,000–2,400,000", "80,000 × 15 = 1,200,000 to 80,000 × 30 = 2,400,000"],
};
// 五倍以上十倍以下
const FIVE_TO_TEN: Fines = {
  below: "5,000–50,000",
  at: ["50,000–100,000", "10,000 × 5 = 50,000 to 10,000 × 10 = 100,000"],
  above: ["400,000–800,000", "80,000 × 5 = 400,000 to 80,000 × 10 = 800,000"],
};
// Arts. 138 and 139: the same multiples of the fee, but 五万元以上十万元以下 where it is below 10,000.
const FIVE_TO_TEN_OF_FEE: Fines = { ...FIVE_TO_TEN, below: "50,000–100,000" };

/** What is added where the circumstances are serious, and once the licence is revoked. */
interface Stages {
  readonly serious: readonly string[];
  readonly revoked?: readonly string[];
}

/** The scenarios of a fine that goes by the value of the goods or by a fee. */
function byValue(fact: string, fines: Fines, cites: string, others: readonly string[], stages: Stages | null): readonly Scenario[] {
  const fine = (range: string): readonly string[] => [...others, `party must fine ${range} [${cites}]`];
  const scenarios: Scenario[] = [
    { name: "9,999.99 yuan, which is less than 10,000", facts: { [fact]: 9999.99 }, lines: fine(fines.below), fine: fines.below },
    { name: `10,000 yuan: ${fines.at[1]}`, facts: { [fact]: 10_000 }, lines: fine(fines.at[0]), fine: fines.at[0] },
    { name: `80,000 yuan: ${fines.above[1]}`, facts: { [fact]: 80_000 }, lines: fine(fines.above[0]), fine: fines.above[0] },
  ];
  if (!stages) return scenarios;
  scenarios.push({ name: "serious circumstances", facts: SERIOUS, lines: [...fine(fines.below), ...stages.serious], fine: fines.below });
  if (stages.revoked) {
    scenarios.push({
      name: "serious circumstances and the licence revoked",
      facts: REVOKED,
      lines: [...fine(fines.below), ...stages.serious, ...stages.revoked],
      fine: fines.below,
    });
  }
  return scenarios;
}

/** 没收违法所得和违法生产经营的食品（、食品添加剂），并（可以）没收用于违法生产经营的工具、设备、原料等物品. */
function confiscation(cites: string, tools: "must" | "may"): readonly string[] {
  return [`party must confiscate-gains [${cites}]`, `party must confiscate-property goods [${cites}]`, `party ${tools} confiscate-property tools [${cites}]`];
}

const revoke = (cites: string): string => `party must revoke-licence [${cites}]`;
/** 责令停产停业，直至吊销许可证: one of the two. */
const suspendOrRevoke = (cites: string): readonly string[] => [`party must suspend-operations or-a [${cites}]`, `party must revoke-licence or-a [${cites}]`];

// 第一百二十二条第一款: everything is confiscated; no stage for serious circumstances.
const article122 = (item: string): Row => ({
  item,
  scenarios: [
    ...byValue("goods.value", TEN_TO_TWENTY, "122.1", confiscation("122.1", "must"), null),
    {
      name: "serious circumstances, of which the paragraph says nothing",
      facts: SERIOUS,
      lines: [...confiscation("122.1", "must"), "party must fine 50,000–100,000 [122.1]"],
      fine: "50,000–100,000",
    },
  ],
});

// 第一百二十三条第一款: 情节严重的，吊销许可证，并可以由公安机关对直接责任人员处五日以上十五日以下拘留.
const article123 = (number: number): Row => {
  const cites = `123.1.${number}`;
  return {
    item: `123-1-${number}`,
    scenarios: byValue("goods.value", FIFTEEN_TO_THIRTY, cites, confiscation(cites, "may"), {
      serious: [revoke(cites), `responsible-person may detention [5,15] days by public-security [${cites}]`],
      revoked: BAN,
    }),
  };
};

// 第一百二十四条: 情节严重的，吊销许可证. Paragraph 3 is about makers of packaging and utensils, who are no food businesses.
const article124 = (item: string, cites: string, rest: { readonly wordings?: readonly Wording[]; readonly ban?: boolean } = {}): Row => ({
  item,
  scenarios: byValue("goods.value", TEN_TO_TWENTY, cites, confiscation(cites, "may"), {
    serious: [revoke(cites)],
    ...(rest.ban === false ? {} : { revoked: BAN }),
  }),
  ...(rest.wordings ? { wordings: rest.wordings } : {}),
});

// 第一百二十五条第一款: 情节严重的，责令停产停业，直至吊销许可证.
const article125 = (number: number): Row => {
  const cites = `125.1.${number}`;
  return {
    item: `125-1-${number}`,
    scenarios: byValue("goods.value", FIVE_TO_TEN, cites, confiscation(cites, "may"), { serious: suspendOrRevoke(cites), revoked: BAN }),
  };
};

// 第一百二十五条第二款: 责令改正；拒不改正的，处二千元以下罚款. It takes flaws out of paragraph 1, item 2.
const LABEL_FLAWS: readonly Scenario[] = [
  { name: "a mere flaw", facts: { "food.labelFlawOnly": true }, lines: [], orders: ["correct [125.2]"] },
  {
    name: "a mere flaw and refusal to correct",
    facts: { "food.labelFlawOnly": true, ...REFUSED },
    lines: ["party must fine –2,000 [125.2]"],
    orders: ["correct [125.2]"],
    fine: "–2,000",
  },
];

/** 责令改正，给予警告；拒不改正的，处（…）罚款；情节严重的，…. */
function warningFirst(cites: string, refusal: readonly string[], fine: string, stages: Stages | null): readonly Scenario[] {
  const warning = [`party must warning [${cites}]`];
  const orders = [`correct [${cites}]`];
  return [
    { name: "corrected", facts: {}, lines: warning, orders },
    { name: "refusal to correct", facts: REFUSED, lines: [...warning, ...refusal], orders, fine },
    ...(stages
      ? [
          { name: "serious circumstances", facts: SERIOUS, lines: [...warning, ...stages.serious], orders },
          { name: "refusal and serious circumstances", facts: { ...REFUSED, ...SERIOUS }, lines: [...warning, ...refusal, ...stages.serious], orders, fine },
        ]
      : []),
    ...(stages?.revoked
      ? [{ name: "serious circumstances and the licence revoked", facts: REVOKED, lines: [...warning, ...stages.serious, ...stages.revoked], orders }]
      : []),
  ];
}

// 第一百二十六条: 处五千元以上五万元以下罚款；情节严重的，责令停产停业，直至吊销许可证. Paragraphs 2 and 3 are about others than food businesses.
const article126 = (item: string, cites: string, ban = true): Row => ({
  item,
  scenarios: warningFirst(cites, [`party must fine 5,000–50,000 [${cites}]`], "5,000–50,000", {
    serious: suspendOrRevoke(cites),
    ...(ban ? { revoked: BAN } : {}),
  }),
});

// 第一百二十九条第一款: 依照本法第一百二十四条的规定给予处罚.
const article129 = (number: number): Row => article124(`129-1-${number}`, `129.1.${number} 124.1`);

// 第一百三十条、第一百三十一条: 责令改正，没收违法所得，并处五万元以上二十万元以下罚款；造成严重后果的，责令停业，直至由原发证部门吊销许可证.
const article130 = (item: string, cites: string): Row => {
  const always = [`party must confiscate-gains [${cites}]`, `party must fine 50,000–200,000 [${cites}]`];
  const orders = [`correct [${cites}]`];
  return {
    item,
    scenarios: [
      { name: "without grave consequences", facts: {}, lines: always, orders, fine: "50,000–200,000" },
      {
        name: "grave consequences",
        facts: { "conduct.graveConsequences": true },
        lines: [
          ...always,
          `party must suspend-operations or-a [${cites}]`,
          `party must revoke-licence by original-licensing-authority or-a [${cites}]`,
        ],
        orders,
        fine: "50,000–200,000",
      },
    ],
  };
};

const range = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);
const GRAVE: CaseFacts = { "conduct.graveConsequences": true };
const ONLY_2025: readonly Wording[] = ["2025"];

const TABLE: readonly Row[] = [
  article122("122-1-food"),
  article122("122-1-additive"),
  {
    // 明知……仍为其提供生产经营场所或者其他条件的，责令停止违法行为，没收违法所得，并处五万元以上十万元以下罚款
    item: "122-2",
    offender: "helper",
    scenarios: [
      {
        name: "a helper who knew",
        facts: {},
        lines: ["helper must confiscate-gains [122.2]", "helper must fine 50,000–100,000 [122.2]"],
        orders: ["stop-conduct [122.2]"],
        fine: "50,000–100,000",
      },
      { name: "a helper who did not know", facts: { "fault.knew": false }, lines: [] },
    ],
  },
  ...range(6).map(article123),
  {
    // 并处十万元以上二十万元以下罚款
    item: "123-2",
    offender: "helper",
    scenarios: [
      {
        name: "a helper who knew",
        facts: {},
        lines: ["helper must confiscate-gains [123.2]", "helper must fine 100,000–200,000 [123.2]"],
        orders: ["stop-conduct [123.2]"],
        fine: "100,000–200,000",
      },
      { name: "a helper who did not know", facts: { "fault.knew": false }, lines: [] },
    ],
  },
  {
    // 可以由公安机关依照第一款规定给予拘留: of whoever acted, in an organisation of those responsible
    item: "123-3",
    scenarios: [
      { name: "not serious", facts: { "party.kind": "natural-person" }, lines: [] },
      {
        name: "serious, a natural person",
        facts: { ...SERIOUS, "party.kind": "natural-person" },
        lines: ["party may detention [5,15] days [123.1 123.3]"],
      },
      { name: "serious, an organisation", facts: SERIOUS, lines: ["responsible-person may detention [5,15] days [123.1 123.3]"] },
    ],
  },
  ...range(9).map((number) => article124(`124-1-${number}`, `124.1.${number}`)),
  article124("124-1-6-liquid-milk", "124.1.6", { wordings: ONLY_2025 }),
  article124("124-1-7-liquid-milk", "124.1.7", { wordings: ONLY_2025 }),
  article124("124-2", "124.2"),
  article124("124-3-new-variety", "124.3", { ban: false }),
  article124("124-3-substandard", "124.3", { ban: false }),
  article125(1),
  { ...article125(2), scenarios: [...article125(2).scenarios, ...LABEL_FLAWS] },
  article125(3),
  article125(4),
  { item: "125-2", scenarios: LABEL_FLAWS },
  ...range(13).map((number) => article126(`126-1-${number}`, `126.1.${number}`)),
  article126("126-2", "126.2", false),
  article126("126-3", "126.3", false),
  article126("126-4", "126.4"),
  {
    // 责令改正，给予警告；……造成严重后果的，吊销许可证
    item: "128-handling",
    scenarios: [
      { name: "without grave consequences", facts: {}, lines: ["party must warning [128]"], orders: ["correct [128]"] },
      { name: "grave consequences", facts: GRAVE, lines: ["party must warning [128]", revoke("128")], orders: ["correct [128]"] },
      {
        name: "grave consequences and the licence revoked",
        facts: { ...GRAVE, "food.licenceRevoked": true },
        lines: ["party must warning [128]", revoke("128"), ...BAN],
        orders: ["correct [128]"],
      },
    ],
  },
  {
    // 责令停产停业，没收违法所得，并处十万元以上五十万元以下罚款；造成严重后果的，吊销许可证
    item: "128-evidence",
    scenarios: [
      {
        name: "without grave consequences",
        facts: {},
        lines: ["party must suspend-operations [128]", "party must confiscate-gains [128]", "party must fine 100,000–500,000 [128]"],
        fine: "100,000–500,000",
      },
      {
        name: "grave consequences",
        facts: GRAVE,
        lines: ["party must suspend-operations [128]", "party must confiscate-gains [128]", "party must fine 100,000–500,000 [128]", revoke("128")],
        fine: "100,000–500,000",
      },
      {
        name: "grave consequences and the licence revoked",
        facts: { ...GRAVE, "food.licenceRevoked": true },
        lines: [
          "party must suspend-operations [128]",
          "party must confiscate-gains [128]",
          "party must fine 100,000–500,000 [128]",
          revoke("128"),
          ...BAN,
        ],
        fine: "100,000–500,000",
      },
    ],
  },
  ...range(4).map(article129),
  // 依照本法第一百二十六条的规定给予处罚
  article126("129-2", "129.2 126.1"),
  article130("130-1-unlicensed", "130.1"),
  article130("130-1-duties", "130.1"),
  article130("130-2", "130.2"),
  article130("131-1-registration", "131.1"),
  article130("131-1-reporting", "131.1"),
  {
    // 拒不改正的，责令停产停业，并处一万元以上五万元以下罚款；情节严重的，吊销许可证
    item: "132-1",
    scenarios: warningFirst("132.1", ["party must suspend-operations [132.1]", "party must fine 10,000–50,000 [132.1]"], "10,000–50,000", {
      serious: [revoke("132.1")],
      revoked: BAN,
    }),
  },
  {
    // 依照前款规定给予处罚；情节严重的，除吊销许可证外，还应当处五万元以上五十万元以下罚款
    item: "132-2",
    wordings: ONLY_2025,
    scenarios: [
      ...warningFirst("132.2", ["party must suspend-operations [132.2]", "party must fine 10,000–50,000 [132.2]"], "10,000–50,000", null),
      {
        name: "serious circumstances",
        facts: SERIOUS,
        lines: ["party must warning [132.2]", revoke("132.2"), "party must fine 50,000–500,000 [132.2]"],
        orders: ["correct [132.2]"],
        fine: "50,000–500,000",
      },
    ],
  },
  {
    // 责令停止……，没收违法所得，并处五万元以上五十万元以下罚款
    item: "132-3",
    wordings: ONLY_2025,
    scenarios: [
      {
        name: "without a permit",
        facts: {},
        lines: ["party must confiscate-gains [132.3]", "party must fine 50,000–500,000 [132.3]"],
        orders: ["stop-conduct [132.3]"],
        fine: "50,000–500,000",
      },
    ],
  },
  // 责令改正，给予警告；拒不改正的，处一万元以上十万元以下罚款
  ...["132-4-forgery", "132-4-verification"].map((item) => ({
    item,
    wordings: ONLY_2025,
    scenarios: warningFirst("132.4", ["party must fine 10,000–100,000 [132.4]"], "10,000–100,000", null),
  })),
  {
    // 责令停产停业，并处二千元以上五万元以下罚款；情节严重的，吊销许可证
    item: "133-1",
    scenarios: [
      { name: "not serious", facts: {}, lines: ["party must suspend-operations [133.1]", "party must fine 2,000–50,000 [133.1]"], fine: "2,000–50,000" },
      {
        name: "serious circumstances",
        facts: SERIOUS,
        lines: ["party must suspend-operations [133.1]", "party must fine 2,000–50,000 [133.1]", revoke("133.1")],
        fine: "2,000–50,000",
      },
      {
        name: "serious circumstances and the licence revoked",
        facts: REVOKED,
        lines: ["party must suspend-operations [133.1]", "party must fine 2,000–50,000 [133.1]", revoke("133.1"), ...BAN],
        fine: "2,000–50,000",
      },
    ],
  },
  {
    // 在一年内累计三次……责令停产停业，直至吊销许可证
    item: "134",
    scenarios: [
      { name: "two penalties within a year", facts: { "food.penaltiesWithinYear": 2 }, lines: [] },
      { name: "three penalties within a year", facts: {}, lines: suspendOrRevoke("134") },
      { name: "four penalties within a year and the licence revoked", facts: { "food.penaltiesWithinYear": 4, "food.licenceRevoked": true }, lines: [...suspendOrRevoke("134"), ...BAN] },
    ],
  },
  {
    // 吊销许可证
    item: "135-3",
    scenarios: [
      { name: "before the licence is revoked", facts: {}, lines: [revoke("135.3")] },
      { name: "once the licence is revoked", facts: { "food.licenceRevoked": true }, lines: [revoke("135.3"), ...BAN] },
    ],
  },
  {
    // 撤销检验资质，没收所收取的检验费用，并处检验费用五倍以上十倍以下罚款，检验费用不足一万元的，并处五万元以上十万元以下罚款
    item: "138-1",
    scenarios: byValue(
      "food.testingFee",
      FIVE_TO_TEN_OF_FEE,
      "138.1",
      ["party must revoke-licence testing-qualification [138.1]", "party must confiscate-gains fees [138.1]"],
      null,
    ),
  },
  {
    // 情节严重的，责令停业，直至撤销认证机构批准文件；对直接负责的主管人员和负有直接责任的认证人员，撤销其执业资格
    item: "139-1",
    scenarios: byValue(
      "food.certificationFee",
      FIVE_TO_TEN_OF_FEE,
      "139.1",
      ["party must confiscate-gains fees [139.1]", "responsible-person must revoke-licence professional-qualification [139.1]"],
      { serious: ["party must suspend-operations or-a [139.1]", "party must revoke-licence approval or-a [139.1]"] },
    ),
  },
  {
    // 没收违法所得和违法销售的食品，并处二万元以上五万元以下罚款
    item: "140-5",
    scenarios: [
      {
        name: "sold all the same",
        facts: {},
        lines: ["party must confiscate-gains [140.5]", "party must confiscate-property goods [140.5]", "party must fine 20,000–50,000 [140.5]"],
        fine: "20,000–50,000",
      },
    ],
  },
];

function caseOf(item: string, facts: CaseFacts, wording: Wording, rest: Partial<CaseFile> = {}): CaseFile {
  const { conduct, asOf } = DATES[wording];
  const id = `cn/food-safety/${item}`;
  const given: Record<string, CaseFacts[string]> = { ...PLAIN, "conduct.endedOn": conduct, "conduct.discoveredOn": conduct, ...facts };
  // What the item itself settles cannot be said otherwise.
  for (const [fact, value] of Object.entries(cnRulebook.items.get(id)?.item.implies ?? {})) if (fact in given) given[fact] = value;
  return { item: id, asOf, facts: given, ...rest };
}

const CASES = TABLE.flatMap(({ item, scenarios, offender = "party", wordings = ["2021", "2025"] }) =>
  scenarios.flatMap((scenario) => wordings.map((wording) => ({ item, offender, wording, ...scenario }))),
);

describe("the statutory penalty under the Food Safety Law", () => {
  it("is tabled here for every item of the pack", () => {
    const tabled = TABLE.map(({ item }) => `cn/food-safety/${item}`);
    const own = [...cnRulebook.items.values()].filter(({ pack }) => pack.id === "cn/market-regulation/food-safety");
    expect(own.map(({ item }) => item.id).sort()).toEqual(tabled.sort());
  });

  it.each(CASES)("of $item by the wording of $wording: $name", ({ item, facts, wording, lines, orders = [], fine, offender }) => {
    const { statutory, applicableLaw, offender: assessed } = assess(cnRulebook, caseOf(item, facts, wording));
    expect(statutory && writeLines(statutory)).toEqual([...lines].sort());
    expect(statutory?.orders.map(({ order, citations }) => `${order} [${citations.map((text) => text.split("#")[1]).join(" ")}]`)).toEqual(orders);
    expect(statutory?.fine).toMatchObject(
      fine === undefined ? { status: "none", range: null } : { status: "certain", optional: false },
    );
    expect(statutory?.fine.range ? writeRange(statutory.fine.range) : undefined).toBe(fine);
    expect({ assessed, status: applicableLaw.status }).toEqual({ assessed: offender, status: "settled" });
    const instruments = new Set([...(statutory?.lines ?? []), ...(statutory?.orders ?? [])].flatMap(({ citations }) => citations.map((text) => text.split("#")[0])));
    for (const instrument of instruments) expect(instrument).toBe(`food-safety-law@${wording}`);
  });
});

/** Facts under which no circumstance of the Administrative Penalty Law or of art. 136 holds. */
const NO_CIRCUMSTANCE: CaseFacts = {
  "party.kind": "organisation",
  "conduct.minor": false,
  "history.first": false,
  "harm.degree": "substantial",
  "correction.timely": false,
  "correction.harmReduced": false,
  "conduct.coercedOrDeceived": false,
  "conduct.selfReported": false,
  "merit.cooperation": false,
  "conduct.againstEmergencyMeasures": false,
  "limitation.otherLawGoverns": true,
  "food.trader": false,
};

describe("responsible persons", () => {
  const recommended = ({ recommendation }: Assessment): readonly (readonly string[])[] =>
    recommendation.options.map(({ penalties }) => penalties.map(({ choice, kind, duration }) => `${choice} ${kind} ${JSON.stringify(duration?.interval ?? null)} ${duration?.unit}`));
  it("may be detained for five to fifteen days in serious cases under art. 123, and are banned for five years once the licence is revoked", () => {
    const assessment = assess(cnRulebook, caseOf("123-1-1", { ...NO_CIRCUMSTANCE, ...REVOKED }, "2025", { offender: "responsible-person" }));
    expect(assessment.statutory?.fine).toEqual({ status: "none", range: null, optional: true, known: true });
    expect(recommended(assessment)).toEqual([["may detention [5,15] days", "must restrict-employment 5 years"]]);
  });

  it("lose their professional qualification under art. 139 in every case", () => {
    const assessment = assess(cnRulebook, caseOf("139-1", NO_CIRCUMSTANCE, "2025", { offender: "responsible-person" }));
    expect(recommended(assessment)).toEqual([["must revoke-licence null undefined"]]);
  });

  it("are not penalised where the law has nothing against them, so that nobody can ask for it", () => {
    const faults = checkCaseFile(cnRulebook, caseOf("122-1-food", {}, "2025", { offender: "responsible-person" }));
    expect(faults).toMatchObject([{ code: "offender-not-penalised", path: "offender", expected: "party", found: "responsible-person" }]);
  });
});

describe("what the amendment of 2025 added", () => {
  const added = ["124-1-6-liquid-milk", "124-1-7-liquid-milk", "132-2", "132-3", "132-4-forgery", "132-4-verification"];

  it.each(added)("cannot be applied to conduct that ended before 1 December 2025: %s", (item) => {
    const assessment = assess(cnRulebook, caseOf(item, {}, "2021"));
    expect(assessment.applicableLaw).toMatchObject({ status: "not-covered", conductDate: "2025-11-30", versions: [] });
    expect(assessment.statutory).toBeNull();
    expect(assessment.recommendation).toEqual({ status: "withheld", options: [], fine: null, orders: [] });
    expect(assessment.findings[0]).toMatchObject({ id: "assessment/law-not-covered", status: "unknown" });
  });

  it.each(added)("is not recommended as if it were settled as long as the day the conduct ended is unknown: %s", (item) => {
    const { facts, ...rest } = caseOf(item, NO_CIRCUMSTANCE, "2025");
    const { "conduct.endedOn": _, ...undated } = facts;
    const assessment = assess(cnRulebook, { ...rest, facts: undated });
    expect(assessment.applicableLaw.status).toBe("undetermined");
    expect(assessment.recommendation.status).not.toBe("settled");
    expect(assessment.missingFacts[0]).toMatchObject({ fact: "conduct.endedOn", matters: expect.arrayContaining(["law"]) });
  });

  it("takes one fine for one conduct under art. 132, paragraph 2: the one for serious cases, also where correction was refused", () => {
    const { statutory } = assess(cnRulebook, caseOf("132-2", { ...REFUSED, ...SERIOUS }, "2025"));
    expect(statutory?.fine).toEqual({ status: "certain", range: { min: 50_000, minIncluded: true, max: 500_000, maxIncluded: true }, optional: false, known: true });
  });

  it("left formula powder punishable before and after", () => {
    for (const wording of ["2021", "2025"] as const) {
      expect(assess(cnRulebook, caseOf("124-1-6", {}, wording)).applicableLaw.status).toBe("settled");
    }
  });
});

describe("unknown facts under the Food Safety Law", () => {
  const without = (item: string, ...facts: readonly string[]): Assessment => {
    const caseFile = caseOf(item, {}, "2025");
    return assess(cnRulebook, { ...caseFile, facts: Object.fromEntries(Object.entries(caseFile.facts).filter(([id]) => !facts.includes(id))) });
  };

  it("leave a fine of at least 50,000 yuan where only the value of the goods is unknown", () => {
    // below 10,000: from 50,000; from 10,000 on: ten times at least, 100,000; no upper end
    expect(without("124-1-1", "goods.value").statutory?.fine).toEqual({
      status: "open",
      range: { min: 50_000, minIncluded: true, max: null, maxIncluded: false },
      optional: false,
      known: false,
    });
  });

  it("leave it open whether there is a fine at all where the refusal to correct is unknown", () => {
    expect(without("126-1-3", "correction.refused").statutory?.fine).toEqual({
      status: "open",
      range: { min: 5000, minIncluded: true, max: 50_000, maxIncluded: true },
      optional: true,
      known: true,
    });
  });
});
