import { describe, expect, it } from "vitest";
import { encodeValue, isFault, maskOf } from "../../src/conditions/encode-value.ts";
import { type Fact, factOf } from "../../src/conditions/vocabulary.ts";
import { FACT_TYPES, type FactType } from "../../src/documents/vocabulary.ts";
import { dayFromDate } from "../../src/law/civil-date.ts";

const label = { zh: "事实" };
const values = ["none", "slight", "grave"].map((id) => ({ id, label }));
const closed = { zh: "none, slight, grave 之一", en: "one of none, slight, grave" };

function fact(type: FactType): Fact {
  return factOf({ id: "a", type, label, ...(type === "enum" || type === "set" ? { values } : {}) }, 0);
}

describe("encodeValue", () => {
  it.each<[FactType, unknown, number]>([
    ["money", 0, 0],
    ["money", -0, 0],
    ["money", 0.07, 7],
    ["money", 9999.99, 999_999],
    ["money", 9e13, 9_000_000_000_000_000],
    ["money", -1, -100],
    ["number", 0.000001, 1],
    ["number", -2.5, -2_500_000],
    ["number", -0, 0],
    ["number", 9_007_199_254, 9_007_199_254_000_000],
    ["integer", 0, 0],
    ["integer", -0, 0],
    ["integer", Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
    ["integer", Number.MIN_SAFE_INTEGER, Number.MIN_SAFE_INTEGER],
    ["boolean", false, 0],
    ["boolean", true, 1],
    ["date", "1970-01-01", 0],
    ["date", "1969-12-31", -1],
    ["date", "2024-02-29", dayFromDate("2024-02-29") ?? Number.NaN],
    ["date", "1900-01-01", dayFromDate("1900-01-01") ?? Number.NaN],
    ["date", "2199-12-31", dayFromDate("2199-12-31") ?? Number.NaN],
    ["enum", "none", 0],
    ["enum", "grave", 2],
    ["set", [], 0],
    ["set", ["none"], 1],
    ["set", ["grave", "none"], 5],
    ["set", ["slight", "slight"], 2],
    ["list", [], 0],
    ["list", ["甲", "乙"], 2],
    ["list", ["甲", "甲"], 1],
    ["list", [""], 1],
  ])("reads %s %j as %d", (type, value, number) => {
    expect(encodeValue(fact(type), value)).toBe(number);
  });

  it("gives each of thirty values of a set a bit of its own", () => {
    const many = Array.from({ length: 30 }, (_, index) => ({ id: `v${index}`, label }));
    const set = factOf({ id: "a", type: "set", label, values: many }, 0);
    expect(many.map(({ id }) => encodeValue(set, [id]))).toEqual(many.map((_, index) => 2 ** index));
    expect(
      encodeValue(
        set,
        many.map(({ id }) => id),
      ),
    ).toBe(2 ** 30 - 1);
  });

  const expected: Readonly<Record<FactType, unknown>> = {
    money: { zh: "以元为单位的金额，至多两位小数，不超过 90000000000000", en: "an amount of yuan, at most two decimals and at most 90000000000000" },
    number: { zh: "至多六位小数的数，绝对值小于 9007199254", en: "a number with at most six decimals, below 9007199254" },
    integer: { zh: "整数", en: "a whole number" },
    boolean: { zh: "true 或者 false", en: "true or false" },
    date: { zh: "存在的日期，YYYY-MM-DD，1900 至 2199 年", en: "a date that exists, YYYY-MM-DD, 1900 to 2199" },
    datetime: { zh: "存在的时刻，YYYY-MM-DDTHH:MM，1900 至 2199 年", en: "a time that exists, YYYY-MM-DDTHH:MM, 1900 to 2199" },
    enum: closed,
    set: { zh: "列表，取值为 none, slight, grave", en: "a list of none, slight, grave" },
    list: { zh: "文本列表", en: "a list of texts" },
    records: { zh: "案卷填写的以往案件", en: "earlier matters, which only a case file gives" },
    periods: { zh: "案卷填写的期间", en: "periods, which only a case file gives" },
    extensions: { zh: "案卷填写的延长", en: "extensions, which only a case file gives" },
  };

  // What no type takes, and what only some do.
  const foreign: readonly unknown[] = [
    null,
    undefined,
    {},
    { valueOf: 1 },
    { toString: "none" },
    Symbol.iterator,
    1n,
    new Date(0),
    () => 1,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    "1",
    "true",
    "toString",
  ];
  const ofType: Readonly<Record<FactType, readonly unknown[]>> = {
    money: [0.001, 0.1 + 0.2, 1e-7, 90_000_000_000_001, 1e21, true, []],
    number: [0.0000001, 1e21, 9_007_199_255, 1e-7, true, []],
    integer: [0.5, Number.MAX_SAFE_INTEGER + 1, 1e21, true, []],
    boolean: [0, 1, "false", []],
    date: [0, "2023-02-29", "2024-1-1", "1899-12-31", "2200-01-01", "2024-01-01T00:00:00Z", true, []],
    datetime: [
      0,
      "2024-01-01",
      "2023-02-29T00:00",
      "2024-01-01T24:00",
      "2024-01-01T00:60",
      "2024-01-01T00:00:00",
      "2024-01-01 00:00",
      "2200-01-01T00:00",
      true,
      [],
    ],
    enum: [0, "None", ["none"], true],
    set: ["none", 0, { 0: "none", length: 1 }, true],
    list: ["甲", [1], [["甲"]], [null], { length: 0 }, 0],
    // A row has no number for them: they are read beside it.
    records: [[], [{}], ["甲"], 0],
    periods: [[], [{ from: "2024-01-01" }], ["甲"], 0],
    extensions: [[], [{}], ["甲"], 0],
  };

  it.each(FACT_TYPES.map((type) => [type]))("refuses what is no %s, saying what would be", (type) => {
    const wrong: unknown[] = [];
    for (const value of [...foreign, ...ofType[type]]) {
      const encoded = encodeValue(fact(type), value);
      if (!isFault(encoded) || JSON.stringify(encoded.expected) !== JSON.stringify(expected[type])) wrong.push([value, encoded]);
    }
    expect(wrong).toEqual([]);
  });

  it.each<[FactType, unknown, unknown]>([
    ["enum", "slihgt", { expected: closed, nearest: "slight" }],
    ["enum", "Grave", { expected: closed, nearest: "grave" }],
    ["enum", "catastrophic", { expected: closed }],
    ["set", ["none", "grav"], { expected: closed, nearest: "grave" }],
    ["set", ["none", 1], { expected: closed }],
  ])("names the nearest value of %s for %j, where there is one", (type, value, faultOf) => {
    expect(encodeValue(fact(type), value)).toEqual(faultOf);
  });
});

describe("isFault", () => {
  it("tells a fault from a number", () => {
    expect([isFault(0), isFault({ expected: "a number" })]).toEqual([false, true]);
  });
});

describe("maskOf", () => {
  it("is the bits of the values, or the first fault", () => {
    expect([maskOf(fact("set"), ["none", "slight"]), maskOf(fact("set"), ["none", "x", "y"]), maskOf(fact("set"), "none")]).toEqual([
      3,
      { expected: closed },
      { expected: { zh: "列表，取值为 none, slight, grave", en: "a list of none, slight, grave" } },
    ]);
  });
});
