import { describe, expect, it } from "vitest";
import { deriveFacts } from "../../src/conditions/derive-facts.ts";
import { setFact, unknownRow } from "../../src/conditions/fact-row.ts";
import { readFacts } from "../../src/conditions/read-facts.ts";
import { type DayNumber, dayFromDate } from "../../src/law/civil-date.ts";
import { type Definition, endsOf, factIn, linkFacts, vocabularyOf } from "../support/facts.ts";

type Given = Readonly<Record<string, unknown>>;

const NOT_KNOWN = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;

function day(text: string): DayNumber {
  return dayFromDate(text) ?? Number.NaN;
}

// What the facts of a case make of the derived fact `d`.
function derived(definition: Omit<Definition, "id">, inputs: readonly Definition[], given: Given): readonly [number, number] | undefined {
  const vocabulary = vocabularyOf({ id: "d", ...definition }, ...inputs);
  const { row, faults } = readFacts(vocabulary, given);
  expect(faults).toEqual([]);
  return endsOf(row)[factIn(vocabulary, "d").slot];
}

const dates: readonly Definition[] = [
  { id: "a", type: "date" },
  { id: "b", type: "date" },
];
const sums: readonly Definition[] = [
  { id: "a", type: "money" },
  { id: "b", type: "money" },
];
const counts: readonly Definition[] = [
  { id: "a", type: "integer" },
  { id: "b", type: "integer" },
];

describe("a derived fact whose inputs are known", () => {
  it.each<[string, Omit<Definition, "id">, readonly Definition[], Given, number]>([
    ["years, on the birthday", { type: "integer", derive: { yearsBetween: ["a", "b"] } }, dates, { a: "2010-05-01", b: "2024-05-01" }, 13],
    ["years, the day after the birthday", { type: "integer", derive: { yearsBetween: ["a", "b"] } }, dates, { a: "2010-05-01", b: "2024-05-02" }, 14],
    ["months", { type: "integer", derive: { monthsBetween: ["a", "b"] } }, dates, { a: "2024-01-31", b: "2024-03-01" }, 1],
    ["days", { type: "integer", derive: { daysBetween: ["a", "b"] } }, dates, { a: "2024-02-28", b: "2024-03-01" }, 2],
    ["days backwards", { type: "integer", derive: { daysBetween: ["a", "b"] } }, dates, { a: "2024-03-01", b: "2024-02-28" }, -2],
    ["a day years later", { type: "date", derive: { addYears: ["a", 2] } }, dates, { a: "2024-02-29" }, day("2026-02-28")],
    ["a day years earlier", { type: "date", derive: { addYears: ["a", -2] } }, dates, { a: "2024-02-29" }, day("2022-02-28")],
    ["a day months later", { type: "date", derive: { addMonths: ["a", 1] } }, dates, { a: "2024-01-31" }, day("2024-02-29")],
    ["a day days later", { type: "date", derive: { addDays: ["a", 90] } }, dates, { a: "2024-01-01" }, day("2024-03-31")],
    ["no day later at all", { type: "date", derive: { addDays: ["a", 0] } }, dates, { a: "2024-01-01" }, day("2024-01-01")],
    ["a sum of money, in fen", { type: "money", derive: { sum: ["a", "b"] } }, sums, { a: 0.1, b: 0.2 }, 30],
    ["a sum of whole numbers", { type: "integer", derive: { sum: ["a", "b"] } }, counts, { a: -2, b: 5 }, 3],
    ["a difference of whole numbers", { type: "integer", derive: { difference: ["a", "b"] } }, counts, { a: 2, b: 5 }, -3],
    ["a difference of money", { type: "money", derive: { difference: ["a", "b"] } }, sums, { a: 10, b: 0.01 }, 999],
    ["a count", { type: "integer", derive: { count: "l" } }, [{ id: "l", type: "list" }], { l: ["甲", "乙", "甲"] }, 2],
    ["a count of extensions", { type: "integer", derive: { count: "e" } }, [{ id: "e", type: "extensions" }], { e: [{ by: "other", length: { days: 1 } }] }, 1],
    // 3 % of 10,000 yuan for 5 days is 1,500 yuan.
    [
      "a share for so many days",
      { type: "money", derive: { share: { of: "m", percent: 3, times: "n", atMost: "m" } } },
      [
        { id: "m", type: "money" },
        { id: "n", type: "integer" },
      ],
      { m: 10_000, n: 5 },
      150_000,
    ],
    [
      "a share that reaches the sum itself: 3 % for 40 days",
      { type: "money", derive: { share: { of: "m", percent: 3, times: "n", atMost: "m" } } },
      [
        { id: "m", type: "money" },
        { id: "n", type: "integer" },
      ],
      { m: 10_000, n: 40 },
      1_000_000,
    ],
    [
      "a share of at most another sum",
      { type: "money", derive: { share: { of: "m", percent: 50, atMost: "c" } } },
      [
        { id: "m", type: "money" },
        { id: "c", type: "money" },
      ],
      { m: 10_000, c: 3000 },
      300_000,
    ],
    [
      "days without those that do not count",
      { type: "integer", derive: { daysWithin: { from: "a", to: "b", excluding: "p" } } },
      [...dates, { id: "p", type: "periods" }],
      { a: "2024-03-01", b: "2024-03-31", p: [{ from: "2024-03-11", to: "2024-03-20" }] },
      20,
    ],
    ["days, all of which count", { type: "integer", derive: { daysWithin: { from: "a", to: "b" } } }, dates, { a: "2024-02-28", b: "2024-03-01" }, 2],
    ["a count of earlier matters, alike or not", { type: "integer", derive: { count: "h" } }, [{ id: "h", type: "records" }], { h: [{}, {}] }, 2],
    ["a condition that holds", { type: "boolean", derive: { when: { fact: "a", operator: "greaterThan", value: 1 } } }, counts, { a: 2 }, 1],
    ["a condition that does not", { type: "boolean", derive: { when: { fact: "a", operator: "greaterThan", value: 1 } } }, counts, { a: 1 }, 0],
  ])("is known: %s", (_, definition, inputs, given, value) => {
    expect(derived(definition, inputs, given)).toEqual([value, value]);
  });
});

describe("a derived fact whose inputs are not all known", () => {
  it.each<[string, Omit<Definition, "id">, readonly Definition[], Given, readonly [number, number]]>([
    ["years from an unknown day", { type: "integer", derive: { yearsBetween: ["a", "b"] } }, dates, { b: "2024-05-01" }, NOT_KNOWN],
    ["years to an unknown day", { type: "integer", derive: { yearsBetween: ["a", "b"] } }, dates, { a: "2010-05-01" }, NOT_KNOWN],
    ["a day after an unknown one", { type: "date", derive: { addYears: ["a", 2] } }, dates, {}, NOT_KNOWN],
    ["a sum of money of which a part is known: at least that", { type: "money", derive: { sum: ["a", "b"] } }, sums, { a: 5 }, [500, Number.POSITIVE_INFINITY]],
    ["a sum of whole numbers of which one is unknown", { type: "integer", derive: { sum: ["a", "b"] } }, counts, { a: 5 }, NOT_KNOWN],
    [
      "a difference of money of which what is taken away is unknown: at most the whole, and it may be below nothing",
      { type: "money", derive: { difference: ["a", "b"] } },
      sums,
      { a: 5 },
      [Number.NEGATIVE_INFINITY, 500],
    ],
    ["a condition on an unknown fact", { type: "boolean", derive: { when: { fact: "a", operator: "greaterThan", value: 1 } } }, counts, {}, [0, 1]],
    [
      "a condition that an unknown fact cannot change",
      {
        type: "boolean",
        derive: {
          when: {
            any: [
              { fact: "a", operator: "equal", value: 1 },
              { fact: "b", operator: "equal", value: 1 },
            ],
          },
        },
      },
      counts,
      { b: 1 },
      [1, 1],
    ],
  ])("knows what they leave: %s", (_, definition, inputs, given, ends) => {
    expect(derived(definition, inputs, given)).toEqual(ends);
  });

  it("follows the bounds that the vocabulary sets for an unknown part of a sum", () => {
    const inputs: readonly Definition[] = [
      { id: "a", type: "integer", minimum: 1, maximum: 3 },
      { id: "b", type: "integer", minimum: 10, maximum: 20 },
    ];
    const definition = { type: "integer", derive: { sum: ["a", "b"] } } as const;
    expect([derived(definition, inputs, {}), derived(definition, inputs, { a: 2 })]).toEqual([
      [11, 23],
      [12, 22],
    ]);
  });

  // For every kind: what is known of the result with some facts holds every result that more facts lead to.
  const given: Readonly<Record<"date" | "money" | "integer" | "list", readonly unknown[]>> = {
    date: ["2010-02-28", "2010-05-01", "2024-02-29", "2024-05-02"],
    money: [0, 5, 12.5, 1000],
    integer: [-3, 0, 7],
    list: [[], ["甲"], ["甲", "乙"]],
  };

  it.each<[string, Omit<Definition, "id">, "date" | "money" | "integer" | "list"]>([
    ["years", { type: "integer", derive: { yearsBetween: ["a", "b"] } }, "date"],
    ["years, of which ten at least", { type: "integer", minimum: 10, derive: { yearsBetween: ["a", "b"] } }, "date"],
    ["months", { type: "integer", derive: { monthsBetween: ["a", "b"] } }, "date"],
    ["days", { type: "integer", derive: { daysBetween: ["a", "b"] } }, "date"],
    ["days, of which none at least", { type: "integer", minimum: 0, derive: { daysBetween: ["a", "b"] } }, "date"],
    ["days, of which a hundred at most", { type: "integer", maximum: 100, derive: { daysBetween: ["a", "b"] } }, "date"],
    ["a later day", { type: "date", derive: { addMonths: ["a", 7] } }, "date"],
    ["a sum of money", { type: "money", derive: { sum: ["a", "b"] } }, "money"],
    ["a sum of money of ten at most", { type: "money", maximum: 10, derive: { sum: ["a", "b"] } }, "money"],
    ["a difference of money", { type: "money", derive: { difference: ["a", "b"] } }, "money"],
    ["a difference of money of nothing at least", { type: "money", minimum: 0, derive: { difference: ["a", "b"] } }, "money"],
    ["a sum of whole numbers", { type: "integer", derive: { sum: ["a", "b"] } }, "integer"],
    ["a difference of whole numbers", { type: "integer", derive: { difference: ["a", "b"] } }, "integer"],
    ["a count", { type: "integer", derive: { count: "a" } }, "list"],
    ["a count of one at least", { type: "integer", minimum: 1, derive: { count: "a" } }, "list"],
    ["a condition", { type: "boolean", derive: { when: { fact: "a", operator: "lessThan", value: { fact: "b" } } } }, "integer"],
  ])("is never too narrow: %s", (_, definition, type) => {
    const { vocabulary, problems } = linkFacts([
      { id: "d", ...definition },
      { id: "a", type },
      { id: "b", type },
    ]);
    // Bounds on what is computed may also be refused at load.
    if (problems.length > 0) return;
    const slot = factIn(vocabulary, "d").slot;
    const endsWith = (facts: Given): readonly [number, number] => endsOf(readFacts(vocabulary, facts).row)[slot] ?? [Number.NaN, Number.NaN];
    const pairs = given[type].flatMap((a) => given[type].map((b) => ({ a, b })));
    // A result that its own bounds do not allow may also be refused.
    const results = pairs.filter((pair) => readFacts(vocabulary, pair).faults.length === 0);
    const wrong = results.flatMap(({ a, b }) => {
      const [result] = endsWith({ a, b });
      return [{}, { a }, { b }].filter((part) => {
        const [low, high] = endsWith(part);
        return !(result >= low && result <= high);
      });
    });
    expect(wrong).toEqual([]);
  });
});

describe("deriveFacts", () => {
  it("goes from fact to fact, in whichever order they were written", () => {
    const vocabulary = vocabularyOf(
      { id: "adult", type: "boolean", derive: { when: { fact: "age", operator: "greaterThanInclusive", value: 18 } } },
      { id: "age", type: "integer", derive: { yearsBetween: ["birth", "conduct"] } },
      { id: "birth", type: "date" },
      { id: "conduct", type: "date" },
    );
    const adult = (conduct: string): unknown => endsOf(readFacts(vocabulary, { birth: "2006-02-28", conduct }).row)[0];
    expect([adult("2024-02-27"), adult("2024-02-28"), adult("2024-02-29")]).toEqual([
      [0, 0],
      [0, 0],
      [1, 1],
    ]);
  });

  it("counts earlier matters from a day that is itself derived, and knows what follows from their number", () => {
    const vocabulary = vocabularyOf(
      { id: "first", type: "boolean", derive: { when: { fact: "count", operator: "equal", value: 0 } } },
      { id: "count", type: "integer", derive: { countWithin: { of: "earlier", date: "decidedOn", back: { months: 1 }, from: "heardOn", same: "any" } } },
      { id: "earlier", type: "records" },
      { id: "heardOn", type: "date", derive: { addDays: ["filedOn", 7] } },
      { id: "filedOn", type: "date" },
    );
    // Decided on 31 January, the month ends on 28 February: filed on the 21st, heard on the 28th; filed on the 22nd, heard on 1 March.
    const first = (facts: Given): unknown => endsOf(readFacts(vocabulary, { earlier: [{ decidedOn: "2025-01-31" }], ...facts }).row)[0];
    expect([first({ filedOn: "2025-02-21" }), first({ filedOn: "2025-02-22" }), first({}), first({ filedOn: "2025-02-21", earlier: [{}] })]).toEqual([
      [0, 0],
      [1, 1],
      [0, 1],
      [0, 1],
    ]);
  });

  it("knows of no earlier matter without the history", () => {
    const vocabulary = vocabularyOf(
      { id: "earlier", type: "records" },
      { id: "day", type: "date" },
      { id: "count", type: "integer", derive: { countWithin: { of: "earlier", date: "decidedOn", back: { months: 1 }, from: "day", same: "any" } } },
    );
    const { row, history } = readFacts(vocabulary, { earlier: [], day: "2025-01-01" });
    deriveFacts(vocabulary, row, "early");
    expect(endsOf(row)[2]).toEqual([0, Number.POSITIVE_INFINITY]);
    deriveFacts(vocabulary, row, "early", history);
    expect(endsOf(row)[2]).toEqual([0, 0]);
  });

  it("computes what rests on results only once they are there, and leaves the rest as it is", () => {
    const vocabulary = vocabularyOf(
      { id: "fine", type: "money", provided: "fine" },
      { id: "value", type: "money" },
      { id: "large", type: "boolean", derive: { when: { fact: "fine", operator: "greaterThan", value: 100 } } },
      { id: "valuable", type: "boolean", derive: { when: { fact: "value", operator: "greaterThan", value: 100 } } },
    );
    const row = unknownRow(vocabulary);
    setFact(row, factIn(vocabulary, "fine"), 20_000);
    setFact(row, factIn(vocabulary, "value"), 20_000);
    deriveFacts(vocabulary, row, "early");
    expect(endsOf(row).slice(2)).toEqual([
      [0, 1],
      [1, 1],
    ]);
    setFact(row, factIn(vocabulary, "value"), 0);
    deriveFacts(vocabulary, row, "late");
    expect(endsOf(row).slice(2)).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });
});

describe("a derived fact whose inputs lie between two values", () => {
  it.each<[string, Definition["derive"] & object, Definition["type"], readonly [string, string], readonly [string, string], readonly [number, number]]>([
    // Born on 1 May 2010 or on 1 May 2011, and the conduct on 2 May 2024 or a day before: fourteen, or twelve years and 364 days.
    ["years", { yearsBetween: ["a", "b"] }, "integer", ["2010-05-01", "2011-05-01"], ["2024-05-01", "2024-05-02"], [12, 14]],
    ["days", { daysBetween: ["a", "b"] }, "integer", ["2024-03-01", "2024-03-05"], ["2024-03-10", "2024-03-11"], [5, 10]],
    ["a month on", { addMonths: ["a", 1] }, "date", ["2024-01-30", "2024-02-01"], ["2024-01-01", "2024-01-01"], [day("2024-02-29"), day("2024-03-01")]],
  ])("lies between what they lead to: %s", (_, derive, type, a, b, expected) => {
    const vocabulary = vocabularyOf(...dates, { id: "d", type, derive });
    const row = unknownRow(vocabulary);
    for (const [slot, ends] of [a, b].entries()) [row.low[slot], row.high[slot]] = ends.map(day) as [number, number];
    deriveFacts(vocabulary, row, "early");
    expect([row.low[2], row.high[2]]).toEqual(expected);
  });
});
