import { describe, expect, it } from "vitest";
import { type FactFault, readFacts } from "../../src/conditions/read-facts.ts";
import { dayFromDate } from "../../src/law/civil-date.ts";
import { type Definition, endsOf, factIn, linkFacts, vocabularyOf } from "../support/facts.ts";
import { rulebookOf } from "../support/rule-source.ts";
import { SMALL_RULES } from "../support/small-rules.ts";

const { vocabulary } = rulebookOf(SMALL_RULES);

function faultsOf(given: Readonly<Record<string, unknown>>): readonly FactFault[] {
  return readFacts(vocabulary, given).faults;
}

function known(given: Readonly<Record<string, unknown>>, id: string): unknown {
  const { row, faults } = readFacts(vocabulary, given);
  expect(faults).toEqual([]);
  return endsOf(row)[factIn(vocabulary, id).slot];
}

describe("readFacts", () => {
  it("knows nothing of a case without facts but what silence settles", () => {
    const { row, faults } = readFacts(vocabulary, {});
    expect(faults).toEqual([]);
    const settled = vocabulary.bySlot.filter(({ slot }) => row.low[slot] === row.high[slot]).map(({ id }) => id);
    expect(settled).toEqual(["history.repeated"]);
  });

  it.each<[string, unknown, number]>([
    ["goods.value", 9999.99, 999_999],
    ["excess.ratio", 2.5, 2_500_000],
    ["party.staff", 5, 5],
    ["correction.timely", true, 1],
    ["history.repeated", true, 1],
    ["party.birthDate", "2010-05-01", dayFromDate("2010-05-01") ?? Number.NaN],
    ["harm.degree", "slight", 1],
    ["conduct.means", ["night", "hidden"], 5],
    ["case.officers", ["甲", "乙"], 2],
  ])("knows %s where it is given", (id, value, number) => {
    expect(known({ [id]: value }, id)).toEqual([number, number]);
  });

  it("derives what follows from the facts", () => {
    const given = {
      "party.birthDate": "2010-05-01",
      "conduct.endedOn": "2024-05-02",
      "decision.madeOn": "2026-05-03",
      "case.officers": ["甲"],
      "goods.value": 1,
      "gains.amount": 2,
    };
    expect(["party.ageAtConduct", "limitation.passed", "officers.count", "money.total"].map((id) => known(given, id))).toEqual([
      [14, 14],
      [1, 1],
      [1, 1],
      [300, 300],
    ]);
  });

  it.each<[string, string, number]>([
    ["on the last day of the period", "2026-05-02", 0],
    ["on the day after", "2026-05-03", 1],
  ])("finds the limitation period passed %s: %s", (_, madeOn, passed) => {
    expect(known({ "conduct.endedOn": "2024-05-02", "decision.madeOn": madeOn }, "limitation.passed")).toEqual([passed, passed]);
  });
});

describe("a fact that is not known to the vocabulary", () => {
  it("is a fault with the nearest that is", () => {
    expect(faultsOf({ "goods.valeu": 5 })).toEqual([
      { code: "unknown-fact", fact: "goods.valeu", expected: { zh: "词汇表中的事实", en: "a fact of the vocabulary" }, found: "5", nearest: "goods.value" },
    ]);
  });

  it("has no nearest among what is computed or like nothing", () => {
    expect(faultsOf({ "money.totals": 5, weather: "fine" })).toEqual([
      { code: "unknown-fact", fact: "money.totals", expected: { zh: "词汇表中的事实", en: "a fact of the vocabulary" }, found: "5" },
      { code: "unknown-fact", fact: "weather", expected: { zh: "词汇表中的事实", en: "a fact of the vocabulary" }, found: '"fine"' },
    ]);
  });

  it("is told to be written by its full name where it is nested", () => {
    expect(faultsOf({ goods: { value: 5, name: "甲" } })).toEqual([
      {
        code: "unknown-fact",
        fact: "goods",
        expected: { zh: "写事实的全名，如 `goods.value`，不用嵌套对象", en: "facts by their full name, such as `goods.value`, not nested objects" },
        found: '{"value":5,"name":"甲"}',
        nearest: "goods.value",
      },
    ]);
  });

  it.each(["toString", "constructor", "hasOwnProperty", "__proto__"])("is what JavaScript calls %s as well", (id) => {
    expect(faultsOf(JSON.parse(`{"${id}": true}`)).map(({ code, fact }) => [code, fact])).toEqual([["unknown-fact", id]]);
    expect((Object.prototype as unknown as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it("is a fault each of a great many times, in bounded time", () => {
    const given = Object.fromEntries(Array.from({ length: 300_000 }, (_, index) => [`fact${index}`, index]));
    const started = performance.now();
    expect(faultsOf(given)).toHaveLength(300_000);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe("a value that does not fit", () => {
  it.each<[string, unknown, Partial<FactFault>]>([
    [
      "goods.value",
      "5",
      {
        expected: { zh: "以元为单位的金额，至多两位小数，不超过 90000000000000", en: "an amount of yuan, at most two decimals and at most 90000000000000" },
        found: '"5"',
      },
    ],
    [
      "goods.value",
      0.001,
      {
        expected: { zh: "以元为单位的金额，至多两位小数，不超过 90000000000000", en: "an amount of yuan, at most two decimals and at most 90000000000000" },
        found: "0.001",
      },
    ],
    ["party.staff", 1.5, { expected: { zh: "整数", en: "a whole number" }, found: "1.5" }],
    ["correction.timely", "yes", { expected: { zh: "true 或者 false", en: "true or false" }, found: '"yes"' }],
    [
      "party.birthDate",
      "2023-02-29",
      { expected: { zh: "存在的日期，YYYY-MM-DD，1900 至 2199 年", en: "a date that exists, YYYY-MM-DD, 1900 to 2199" }, found: '"2023-02-29"' },
    ],
    ["harm.degree", "slihgt", { expected: { zh: "none, slight, grave 之一", en: "one of none, slight, grave" }, found: '"slihgt"', nearest: "slight" }],
    ["conduct.means", ["hiden"], { expected: { zh: "hidden, online, night 之一", en: "one of hidden, online, night" }, found: '["hiden"]', nearest: "hidden" }],
    ["case.officers", "甲", { expected: { zh: "文本列表", en: "a list of texts" }, found: '"甲"' }],
    ["case.officers", null, { expected: { zh: "文本列表", en: "a list of texts" }, found: "null" }],
    [
      "goods.value",
      undefined,
      {
        expected: { zh: "以元为单位的金额，至多两位小数，不超过 90000000000000", en: "an amount of yuan, at most two decimals and at most 90000000000000" },
        found: "nothing",
      },
    ],
  ])("is a fault of %s: %j", (fact, value, rest) => {
    expect(faultsOf({ [fact]: value })).toEqual([{ code: "wrong-value", fact, ...rest }]);
  });

  it("is shown with its first eighty characters", () => {
    expect(faultsOf({ "correction.timely": "x".repeat(100_000) })).toEqual([
      { code: "wrong-value", fact: "correction.timely", expected: { zh: "true 或者 false", en: "true or false" }, found: `"${"x".repeat(79)}…` },
    ]);
  });
});

describe("a value out of range", () => {
  it.each<[string, number, boolean]>([
    ["goods.value", -0.01, false],
    ["goods.value", 0, true],
    ["goods.value", 9e13, true],
    ["gains.amount", -0.01, false],
    ["gains.amount", 0, true],
    ["gains.amount", 1_000_000, true],
    ["gains.amount", 1_000_000.01, false],
    ["excess.ratio", -0.000001, false],
    ["excess.ratio", 0, true],
    ["excess.ratio", 100, true],
    ["excess.ratio", 100.000001, false],
    ["party.staff", -1, false],
    ["party.staff", 0, true],
  ])("of %s: %d may be given: %s", (fact, value, allowed) => {
    expect(faultsOf({ [fact]: value }).map(({ code }) => code)).toEqual(allowed ? [] : ["out-of-range"]);
  });

  it.each<[string, number, FactFault]>([
    ["goods.value", -5, { code: "out-of-range", fact: "goods.value", expected: { zh: "不小于 0", en: "at least 0" }, found: "-5" }],
    ["gains.amount", -5, { code: "out-of-range", fact: "gains.amount", expected: { zh: "0 至 1000000", en: "from 0 to 1000000" }, found: "-5" }],
    ["excess.ratio", 101, { code: "out-of-range", fact: "excess.ratio", expected: { zh: "0 至 100", en: "from 0 to 100" }, found: "101" }],
  ])("of %s is said with both ends that there are", (fact, value, fault) => {
    expect(faultsOf({ [fact]: value })).toEqual([fault]);
  });

  it("is said with the maximum alone where there is no minimum", () => {
    expect(readFacts(vocabularyOf({ id: "a", type: "integer", maximum: 3 }), { a: 4 }).faults).toEqual([
      { code: "out-of-range", fact: "a", expected: { zh: "不大于 3", en: "at most 3" }, found: "4" },
    ]);
  });
});

describe("a fact that no case file gives", () => {
  it.each<[string, unknown, string]>([
    ["party.ageAtConduct", 13, "13"],
    ["limitation.passed", false, "false"],
    ["result.fine", 5, "5"],
    ["result.disposition", "lighter", '"lighter"'],
  ])("is a fault where it is given: %s", (fact, value, found) => {
    expect(faultsOf({ [fact]: value })).toEqual([{ code: "not-an-input", fact, expected: { zh: "不填，由系统计算", en: "nothing: it is computed" }, found }]);
  });
});

describe("earlier matters", () => {
  const earlier = vocabularyOf(
    { id: "history.records", type: "records" },
    { id: "history.count", type: "integer", derive: { count: "history.records" } },
    { id: "start", type: "date" },
    {
      id: "history.recent",
      type: "integer",
      derive: { countWithin: { of: "history.records", date: "decidedOn", back: { years: 1 }, from: "start", same: "item" } },
    },
  );
  const matters = [{ item: "x/a", decidedOn: "2024-05-01" }, { item: "x/b", decidedOn: "2024-05-01" }, {}];
  const context = { item: "x/a", instrumentsOf: () => undefined };

  it("stand in the row with their number, and beside it as they are", () => {
    const { row, history, faults } = readFacts(earlier, { "history.records": matters, start: "2025-05-01" }, context);
    expect(faults).toEqual([]);
    // Of the three, one is of the item, one of another, one of none that is known.
    expect(endsOf(row)).toEqual([
      [3, 3],
      [3, 3],
      [dayFromDate("2025-05-01"), dayFromDate("2025-05-01")],
      [1, 2],
    ]);
    expect(history).toEqual({ matters: new Map([[0, matters]]), periods: new Map(), extensions: new Map(), context });
  });

  it("are none that surely are of the same item where the item is not told", () => {
    expect(endsOf(readFacts(earlier, { "history.records": matters, start: "2025-05-01" }).row)[3]).toEqual([0, 3]);
  });

  it("are not known where nothing is said of them", () => {
    const { row, history } = readFacts(earlier, { start: "2025-05-01" }, context);
    expect([endsOf(row)[0], endsOf(row)[1], endsOf(row)[3]]).toEqual([
      [0, Number.POSITIVE_INFINITY],
      [0, Number.POSITIVE_INFINITY],
      [0, Number.POSITIVE_INFINITY],
    ]);
    expect(history.matters.size).toBe(0);
  });

  it("are at fault with the way to the fault, and where it is the list itself without", () => {
    const given = { "history.records": [{}, {}, { decidedOn: "2023-02-29", itme: "x/a" }] };
    expect(readFacts(earlier, given).faults).toEqual([
      {
        code: "wrong-value",
        fact: "history.records",
        at: [2, "decidedOn"],
        expected: { zh: "存在的日期，YYYY-MM-DD，1900 至 2199 年", en: "a date that exists, YYYY-MM-DD, 1900 to 2199" },
        found: '"2023-02-29"',
      },
      {
        code: "unknown-key",
        fact: "history.records",
        at: [2, "itme"],
        expected: "item, instrument, conductOn, discoveredOn, decidedOn, kinds",
        found: "itme",
        nearest: "item",
      },
    ]);
    expect(readFacts(earlier, { "history.records": "none" }).faults).toEqual([
      {
        code: "wrong-value",
        fact: "history.records",
        expected: { zh: "以往案件的列表，没有的写 []", en: "a list of earlier matters, [] where there are none" },
        found: '"none"',
      },
    ]);
  });

  it("do not contradict an item of the rulebook", () => {
    const given = { "history.records": [{ item: "x/a", instrument: "other-law" }] };
    const codes = (instrumentsOf: (item: string) => ReadonlySet<string> | undefined): readonly unknown[] =>
      readFacts(earlier, given, { item: null, instrumentsOf }).faults.map(({ code, at }) => [code, at]);
    expect([codes(() => undefined), codes(() => new Set(["other-law"])), codes(() => new Set(["sample-law"]))]).toEqual([
      [],
      [],
      [["wrong-value", [0, "instrument"]]],
    ]);
  });
});

describe("dates in the wrong order", () => {
  it.each<[string, string, boolean]>([
    ["the day before", "2024-04-30", false],
    ["the same day", "2024-05-01", true],
    ["the day after", "2024-05-02", true],
  ])("%s the conduct began: %s", (_, endedOn, allowed) => {
    expect(faultsOf({ "conduct.beganOn": "2024-05-01", "conduct.endedOn": endedOn })).toEqual(
      allowed
        ? []
        : [
            {
              code: "out-of-order",
              fact: "conduct.endedOn",
              expected: { zh: "不早于 conduct.beganOn（2024-05-01）", en: "not before conduct.beganOn (2024-05-01)" },
              found: "2024-04-30",
            },
          ],
    );
  });

  it("are a fault each", () => {
    expect(
      faultsOf({ "conduct.beganOn": "2024-05-03", "conduct.endedOn": "2024-05-02", "decision.madeOn": "2024-05-01" }).map(({ fact, found }) => [fact, found]),
    ).toEqual([
      ["conduct.endedOn", "2024-05-02"],
      ["decision.madeOn", "2024-05-01"],
    ]);
  });

  it("are none where one of them is not known", () => {
    expect([faultsOf({ "conduct.endedOn": "1900-01-01" }), faultsOf({ "conduct.beganOn": "2199-12-31" })]).toEqual([[], []]);
  });

  const dates: readonly Definition[] = [
    { id: "birth", type: "date" },
    { id: "majority", type: "date", derive: { addYears: ["birth", 18] } },
  ];

  // Or the definition is refused at load; it must not be passed over.
  it.each<[string, readonly Definition[], string, Readonly<Record<string, string>>, Readonly<Record<string, string>>]>([
    ["earlier", [...dates, { id: "contract", type: "date", notBefore: ["majority"] }], "contract", { contract: "2027-12-31" }, { contract: "2028-01-01" }],
    [
      "later",
      [
        { id: "birth", type: "date" },
        { id: "start", type: "date" },
        { id: "majority", type: "date", notBefore: ["start"], derive: { addYears: ["birth", 18] } },
      ],
      "majority",
      { start: "2028-01-02" },
      { start: "2028-01-01" },
    ],
  ])("are found where the %s one is derived", (_, definitions, fact, disordered, ordered) => {
    const linked = linkFacts(definitions);
    if (linked.problems.length > 0) return;
    const faults = (given: Readonly<Record<string, string>>): readonly FactFault[] => readFacts(linked.vocabulary, { birth: "2010-01-01", ...given }).faults;
    expect(faults(disordered).map((fault) => [fault.code, fault.fact])).toEqual([["out-of-order", fact]]);
    expect(faults(ordered)).toEqual([]);
  });
});

describe("a result that cannot be counted exactly", () => {
  it("is a fault: a sum beyond the largest exact number of fen", () => {
    const totals = vocabularyOf({ id: "a", type: "money" }, { id: "b", type: "money" }, { id: "total", type: "money", derive: { sum: ["a", "b"] } });
    expect([readFacts(totals, { a: 9e13 }).faults, readFacts(totals, { a: 9e13, b: 0 }).faults, readFacts(totals, { a: 9e13, b: 9e13 }).faults]).toEqual([
      [],
      [],
      [
        {
          code: "out-of-range",
          fact: "total",
          expected: { zh: "能够精确计数的结果，日期在 1900 至 2199 年", en: "a result that can be counted exactly, for dates from 1900 to 2199" },
          found: "18000000000000000",
        },
      ],
    ]);
  });

  it("is a fault: a day beyond the calendar", () => {
    const days = vocabularyOf(
      { id: "a", type: "date" },
      { id: "b", type: "date", derive: { addYears: ["a", 100_000] } },
      { id: "c", type: "date", derive: { addYears: ["b", 100_000] } },
      { id: "d", type: "date", derive: { addYears: ["c", 100_000] } },
    );
    expect(readFacts(days, { a: "2024-01-01" }).faults.map(({ code }) => code)).toContain("out-of-range");
  });
});

describe("the faults of a case", () => {
  it("are reported in one go, in the order of the facts given", () => {
    expect(
      faultsOf({ "goods.value": -1, "party.staff": "many", "harm.degree": "grave", "result.fine": 5, "goods.valu": 1 }).map(({ code, fact }) => [code, fact]),
    ).toEqual([
      ["out-of-range", "goods.value"],
      ["wrong-value", "party.staff"],
      ["not-an-input", "result.fine"],
      ["unknown-fact", "goods.valu"],
    ]);
  });

  it("are the same, and the row too, whatever the order of the facts", () => {
    const given = { "goods.value": 5, "party.birthDate": "2010-05-01", "conduct.endedOn": "2024-05-02", "case.officers": ["甲"] };
    const turned = Object.fromEntries(Object.entries(given).toReversed());
    expect(readFacts(vocabulary, turned)).toEqual(readFacts(vocabulary, given));
  });
});
