import { describe, expect, it } from "vitest";
import { type InstrumentsOf, readMatters } from "../../src/conditions/earlier-matter.ts";
import { type EntryFault, MAX_ENTRIES } from "../../src/conditions/read-entries.ts";
import { PENALTY_KINDS } from "../../src/law/penalty-kind.ts";

const instrumentsOf: InstrumentsOf = (item) => (item === "x/sale" ? new Set(["food-law", "food-rule"]) : undefined);
const KEYS = "item, instrument, conductOn, discoveredOn, decidedOn, kinds";
const date = { zh: "存在的日期，YYYY-MM-DD，1900 至 2199 年", en: "a date that exists, YYYY-MM-DD, 1900 to 2199" };

function faultsOf(value: unknown): readonly EntryFault[] {
  const read = readMatters(value, instrumentsOf);
  return read.entries ? [] : read.faults;
}

/** The faults as `code path`, and the nearest name where there is one. */
function briefly(value: unknown): readonly string[] {
  return faultsOf(value).map(({ code, at, nearest }) => [code, at.join("."), ...(nearest === undefined ? [] : [nearest])].join(" "));
}

describe("earlier matters", () => {
  it.each<[string, unknown]>([
    ["none", []],
    ["one of which nothing is known", [{}]],
    [
      "one of which everything is",
      [
        {
          item: "x/sale",
          instrument: "food-law",
          conductOn: "2024-02-29",
          discoveredOn: "2024-03-01",
          decidedOn: "2024-03-02",
          kinds: ["fine", "confiscate-gains"],
        },
      ],
    ],
    ["one in which nothing was imposed", [{ kinds: [] }]],
    ["every kind of penalty", [{ kinds: [...PENALTY_KINDS] }]],
    ["an item and an instrument of elsewhere", [{ item: "tax/evasion-63-1", instrument: "tax-law" }]],
    ["all on one day", [{ conductOn: "2024-01-01", discoveredOn: "2024-01-01", decidedOn: "2024-01-01" }]],
    ["a discovery before the conduct was over", [{ conductOn: "2024-01-02", discoveredOn: "2024-01-01" }]],
    ["two of which nothing tells them apart", [{ decidedOn: "2024-01-01" }, { decidedOn: "2024-01-01" }]],
  ])("are read as they are written: %s", (_, value) => {
    expect(readMatters(value, instrumentsOf)).toEqual({ entries: value });
  });

  it.each<[string, unknown, readonly string[]]>([
    ["no list", { decidedOn: "2024-01-01" }, ["wrong-value "]],
    ["a number of them", 2, ["wrong-value "]],
    ["nothing", null, ["wrong-value "]],
    ["texts", ["2024-01-01"], ["wrong-value 0"]],
    ["a list within the list", [[]], ["wrong-value 0"]],
    ["a gap", [{}, null], ["wrong-value 1"]],
    ["a misspelt key", [{}, {}, { decideOn: "2024-01-01" }], ["unknown-key 2.decideOn decidedOn"]],
    ["keys like nothing", [{ fine: 5, place: "x" }], ["unknown-key 0.fine", "unknown-key 0.place"]],
    ["what JavaScript knows", [{ toString: "x" }], ["unknown-key 0.toString"]],
    ["a day that does not exist", [{ conductOn: "2023-02-29" }], ["wrong-value 0.conductOn"]],
    ["a day as a number", [{ discoveredOn: 20_240_101 }], ["wrong-value 0.discoveredOn"]],
    ["a day of another form", [{ decidedOn: "2024-1-1" }], ["wrong-value 0.decidedOn"]],
    ["no day", [{ decidedOn: null }], ["wrong-value 0.decidedOn"]],
    ["a day that is written and not there", [{ decidedOn: undefined }], ["wrong-value 0.decidedOn"]],
    ["an item in capitals", [{ item: "X/Sale" }], ["wrong-value 0.item"]],
    ["an instrument by its title", [{ instrument: "食品法" }], ["wrong-value 0.instrument"]],
    ["an instrument with an article", [{ instrument: "food-law#1" }], ["wrong-value 0.instrument"]],
    ["one kind without a list", [{ kinds: "fine" }], ["wrong-value 0.kinds"]],
    ["a misspelt kind", [{ kinds: ["fine", "warnign"] }], ["wrong-value 0.kinds.1 warning"]],
    ["a kind that is no text", [{ kinds: [1] }], ["wrong-value 0.kinds.0"]],
    [
      "several at once, in order",
      [{ decidedOn: "x", kinds: ["fined"], itme: "x" }, 1],
      ["wrong-value 0.decidedOn", "wrong-value 0.kinds.0 fine", "unknown-key 0.itme item", "wrong-value 1"],
    ],
  ])("are refused where they are %s", (_, value, faults) => {
    expect(briefly(value)).toEqual(faults);
  });

  it("are refused with the key `__proto__`", () => {
    expect(briefly(JSON.parse('[{ "__proto__": { "item": "x" } }]'))).toEqual(["unknown-key 0.__proto__"]);
    expect((Object.prototype as unknown as Record<string, unknown>)["item"]).toBeUndefined();
  });

  it.each<[unknown, EntryFault]>([
    [
      "x",
      { code: "wrong-value", at: [], expected: { zh: "以往案件的列表，没有的写 []", en: "a list of earlier matters, [] where there are none" }, found: '"x"' },
    ],
    [[1], { code: "wrong-value", at: [0], expected: { zh: `对象，可写 ${KEYS}`, en: `an object of ${KEYS}` }, found: "1" }],
    [[{ decidedOn: "" }], { code: "wrong-value", at: [0, "decidedOn"], expected: date, found: '""' }],
    [[{ itme: 1 }], { code: "unknown-key", at: [0, "itme"], expected: KEYS, found: "itme", nearest: "item" }],
    [[{ item: 1 }], { code: "wrong-value", at: [0, "item"], expected: { zh: "事项的标识", en: "the id of an item" }, found: "1" }],
    [
      [{ kinds: ["x"] }],
      {
        code: "wrong-value",
        at: [0, "kinds", 0],
        expected: { zh: `${PENALTY_KINDS.join(", ")} 之一`, en: `one of ${PENALTY_KINDS.join(", ")}` },
        found: '"x"',
      },
    ],
  ])("say what was expected: %j", (value, fault) => {
    expect(faultsOf(value)).toEqual([fault]);
  });
});

describe("a matter that contradicts itself", () => {
  it.each<[string, string, boolean]>([
    ["the day before", "2024-02-29", false],
    ["the same day", "2024-03-01", true],
    ["the day after", "2024-03-02", true],
  ])("is decided %s it was committed or discovered: %s", (_, decidedOn, allowed) => {
    const found = (["conductOn", "discoveredOn"] as const).map((key) => faultsOf([{}, { [key]: "2024-03-01", decidedOn }]));
    const fault = (key: string): EntryFault => ({
      code: "out-of-order",
      at: [1, "decidedOn"],
      expected: { zh: `不早于 ${key}（2024-03-01）`, en: `not before ${key} (2024-03-01)` },
      found: "2024-02-29",
    });
    expect(found).toEqual(allowed ? [[], []] : [[fault("conductOn")], [fault("discoveredOn")]]);
  });

  it("names an instrument that its item does not rest on, where the item is known", () => {
    expect(faultsOf([{ item: "x/sale", instrument: "food-rul" }])).toEqual([
      {
        code: "wrong-value",
        at: [0, "instrument"],
        expected: { zh: "事项 x/sale 的处罚依据：food-law, food-rule", en: "an instrument that item x/sale rests on: food-law, food-rule" },
        found: '"food-rul"',
        nearest: "food-rule",
      },
    ]);
    expect(briefly([{ item: "x/sale", instrument: "food-rule" }])).toEqual([]);
    expect(briefly([{ item: "x/elsewhere", instrument: "food-rul" }])).toEqual([]);
  });
});

describe("a great many matters", () => {
  const many = (count: number): readonly unknown[] => Array.from({ length: count }, () => ({ decidedOn: "2024-01-01" }));

  it("are read up to a thousand", () => {
    expect(briefly(many(MAX_ENTRIES))).toEqual([]);
    expect(faultsOf(many(MAX_ENTRIES + 1))).toEqual([{ code: "out-of-range", at: [], expected: { zh: "至多 1000 件", en: "at most 1000" }, found: "1001" }]);
  });

  it("are refused in bounded time, whatever they hold", () => {
    const keys = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`decidedOm${index}`, index]));
    const started = performance.now();
    expect(faultsOf(Array.from({ length: MAX_ENTRIES }, () => keys))).toHaveLength(300 * MAX_ENTRIES);
    expect(faultsOf(Array.from({ length: 400_000 }, () => keys))).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
