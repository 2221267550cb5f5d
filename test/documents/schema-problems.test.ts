import { describe, expect, it } from "vitest";
import * as z from "zod";
import { checkBySchema, describe as describeValue } from "../../src/documents/schema-problems.ts";
import { changedAt, type Fault, fault, faultsOf, shapeFaults } from "../support/documents.ts";

function faultsBy(schema: z.ZodType, content: unknown): readonly Fault[] {
  return faultsOf(checkBySchema(schema, { file: "rules.json", content }).problems);
}

const penalty = { kind: "fine", choice: "must", measure: { times: [5, 10], of: "goods.value" } };
const items = {
  kind: "items",
  items: [
    {
      id: "a",
      name: { zh: "甲" },
      domain: "b",
      enforcedBy: [{ function: "c", from: "county" }],
      breaches: ["law"],
      basis: ["law"],
      versions: [{ inForce: { from: "2020-01-01" }, clauses: [{ penalties: [penalty] }] }],
    },
  ],
};
const place = ["items", 0, "versions", 0, "clauses", 0, "penalties", 0] as const;
const at = "items[0].versions[0].clauses[0].penalties[0]";

describe("checkBySchema", () => {
  const measure = z.strictObject({ amount: z.number().optional(), times: z.number().optional(), of: z.string().optional() });

  it("gives what the schema makes of a document that it takes", () => {
    const { success, problems, ...rest } = checkBySchema(measure, { file: "rules.json", content: { amount: 1 } });
    expect({ success, problems, ...rest }).toEqual({ success: true, problems: [], data: { amount: 1 } });
  });

  it("makes one problem of every unknown key, with the nearest of those that have their place there", () => {
    expect(faultsBy(measure, { amout: 1, time: 2, zzzzzz: 3 })).toEqual([
      fault("unknown-key", "amout", "amount"),
      fault("unknown-key", "time", "times"),
      fault("unknown-key", "zzzzzz"),
    ]);
    expect(faultsBy(z.strictObject({ amount: z.number().optional(), of: measure }), { of: { amont: 1 }, tmes: 2 })).toEqual([
      fault("unknown-key", "of.amont", "amount"),
      fault("unknown-key", "tmes"),
    ]);
  });

  it("never names as nearest a key that is there already", () => {
    expect(faultsBy(measure, { amount: 1, amout: 2 })).toEqual([fault("unknown-key", "amout")]);
  });

  it("says of a key that is misspelt only that, not that it is missing too, nor what is wrong with the object without it", () => {
    const named = z.strictObject({ amount: z.number(), of: z.string() }).refine(() => false, { params: { problem: "empty-clause" } });
    expect(faultsBy(named, { amout: 1, of: "a" })).toEqual([fault("unknown-key", "amout", "amount")]);
    expect(faultsBy(named, { amout: 1 })).toEqual([fault("missing-key", ""), fault("unknown-key", "amout", "amount")]);
    expect(faultsBy(z.strictObject({ a: named }), { a: { amout: 1, of: "a" }, b: 1 })).toEqual([
      fault("unknown-key", "a.amout", "amount"),
      fault("unknown-key", "b"),
    ]);
  });

  it("says of a sound object with an unknown key nothing that only its lack could cause, but of its parts everything", () => {
    const whole = z
      .strictObject({ amount: z.number().refine(() => false, { params: { problem: "bad-amount" } }) })
      .refine(() => false, { params: { problem: "empty-clause" } });
    expect(faultsBy(whole, { amount: 1, zzzz: 1 })).toEqual([fault("bad-amount", "amount"), fault("unknown-key", "zzzz")]);
    expect(faultsBy(whole, { amount: 1 })).toEqual([fault("bad-amount", "amount"), fault("empty-clause", "")]);
  });

  it.each<[string, z.ZodType, unknown]>([
    ["a list that is too short", z.array(z.number()).min(2), [1]],
    ["a list that is too long", z.array(z.number()).max(2), [1, 2, 3]],
    ["a text that is too short", z.string().min(1), ""],
    ["a text that is too long", z.string().max(3), "abcd"],
  ])("reports %s as a wrong value, with the limit in both languages", (_, schema, content) => {
    const [problem] = checkBySchema(schema, { file: "rules.json", content }).problems;
    expect(problem).toMatchObject({ code: "wrong-value", path: "" });
    expect(problem?.message.zh).toMatch(/应为 (至少|至多) [123] (项|个字符)$/);
    expect(problem?.message.en).toMatch(/expected at (least|most) [123] (in the list|characters)$/);
  });

  it("reports a missing key at the object that lacks it", () => {
    expect(faultsBy(z.strictObject({ a: z.strictObject({ b: z.string() }) }), { a: {} })).toEqual([fault("missing-key", "a")]);
    expect(faultsBy(z.strictObject({ a: z.enum(["x"]) }), {})).toEqual([fault("missing-key", "")]);
  });

  it("reports a refinement as the problem that it is marked with, or as a wrong value", () => {
    const refuse = (): boolean => false;
    expect(faultsBy(z.string().refine(refuse, { params: { problem: "bad-id" } }), "a")).toEqual([fault("bad-id", "")]);
    expect(faultsBy(z.string().refine(refuse), "a")).toEqual([fault("wrong-value", "")]);
  });

  it("says what a refinement expects", () => {
    const schema = z.number().refine(() => false, { params: { problem: "wrong-value", expected: { zh: "一", en: "one" } } });
    expect(checkBySchema(schema, { file: "rules.json", content: 2 }).problems[0]?.message).toEqual({
      zh: "`2` 不是允许的值，应为 一",
      en: "`2` is not allowed here, expected one",
    });
  });
});

describe("very many faults", () => {
  it("are each reported, with time growing as they do: a misspelt key in each of forty thousand objects", () => {
    const content = Array.from({ length: 40_000 }, () => ({ amout: 1 }));
    const { problems } = checkBySchema(z.array(z.strictObject({ amount: z.number() })), { file: "rules.json", content });
    expect([problems.length, new Set(problems.map(({ code, nearest }) => `${code} ${nearest}`))]).toEqual([40_000, new Set(["unknown-key amount"])]);
  });
});

describe("the alternative of a union that is reported", () => {
  const number = z.number();
  const inner = z.union([z.strictObject({ amount: z.union([number, z.tuple([number, number])]) }), z.strictObject({ times: number, of: z.string() })]);
  const measure = z.union([inner, z.strictObject({ days: number }), z.enum(["none", "all"])]);

  it.each<[string, unknown, readonly Fault[]]>([
    ["whose keys fit", { times: "2", of: "a" }, [fault("wrong-type", "times")]],
    ["that lacks one key rather than having one too many", { times: 2 }, [fault("missing-key", "")]],
    ["whose key is there, whatever is wrong with its value", { amount: [1] }, [fault("wrong-value", "amount")]],
    ["in a union in a union", { amount: [1, "b"] }, [fault("wrong-type", "amount[1]")]],
    ["that a misspelt key is nearest to", { dayz: 1 }, [fault("unknown-key", "dayz", "days")]],
    ["that a misspelt key is nearest to, though another has as many of its keys", { tmes: 1, of: "a" }, [fault("unknown-key", "tmes", "times")]],
    ["that has one key too many rather than another that has one too many and lacks one", { days: 1, of: "a" }, [fault("unknown-key", "of")]],
    ["of words, for a word", "al", [fault("wrong-value", "", "all")]],
    ["of the first type, for a value of none", 5, [fault("wrong-type", "")]],
    ["none, where nothing that is written has a place in any", { weeks: 1 }, [fault("wrong-shape", "")]],
    ["none, where nothing is written", {}, [fault("wrong-shape", "")]],
  ])("is the one %s", (_, content, expected) => {
    expect(faultsBy(measure, content)).toEqual(expected);
  });

  it("names the keys that it could begin with where there is none", () => {
    const [problem] = checkBySchema(measure, { file: "rules.json", content: { weeks: 1 } }).problems;
    expect(problem?.message.en).toBe("has none of the shapes allowed here: amount, times, days");
  });

  const named = z.union([
    z.discriminatedUnion("method", [
      z.strictObject({ method: z.literal("cut"), part: number }),
      z.strictObject({ method: z.literal("table"), rows: z.array(number) }),
    ]),
    z.strictObject({ method: z.templateLiteral([z.string(), "/", z.string()]), parameters: number.optional() }),
  ]);

  it.each<[string, unknown, readonly Fault[]]>([
    [
      "by its name, however much is wrong with the rest",
      { method: "table", rows: ["a", "b", "c"], parameters: 1 },
      ["[0]", "[1]", "[2]"].map((at) => fault("wrong-type", `rows${at}`)).concat(fault("unknown-key", "parameters")),
    ],
    ["by the form of its name", { method: "own/points", part: 1 }, [fault("unknown-key", "part")]],
    ["by a name that is nearest", { method: "tabel", rows: [] }, [fault("wrong-shape", "method", "table")]],
    ["by no name, where it is of another type", { method: ["cut"], part: 1 }, [fault("wrong-shape", "method")]],
    ["by the name that is missing", { rows: [] }, [fault("missing-key", "")]],
    ["by the key of its name that is misspelt", { metod: "table", rows: [] }, [fault("unknown-key", "metod", "method")]],
  ])("is told apart %s", (_, content, expected) => {
    expect(faultsBy(named, content)).toEqual(expected);
  });

  it("is found in time among a hundred thousand unknown keys", () => {
    const content = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`amounts${index}`, 1]));
    expect(checkBySchema(measure, { file: "rules.json", content }).problems).toHaveLength(100_000);
  });
});

describe("a fault in a penalty", () => {
  it.each<[string, readonly (string | number)[], unknown, Fault]>([
    ["a kind that is none", ["kind"], "fein", fault("wrong-value", `${at}.kind`, "fine")],
    ["a choice that is none", ["choice"], "most", fault("wrong-value", `${at}.choice`, "must")],
    ["a key that is misspelt", ["objet"], { zh: "物" }, fault("unknown-key", `${at}.objet`, "object")],
    ["a multiple without base", ["measure"], { times: [5, 10] }, fault("missing-key", `${at}.measure`)],
    ["a multiple with a text as an end", ["measure", "times", 1], "ten", fault("wrong-type", `${at}.measure.times[1]`)],
    ["a multiple with too many decimals", ["measure", "times", 1], 10.12345678, fault("bad-ratio", `${at}.measure.times[1]`)],
    ["a range with a misspelt end", ["measure", "times"], { min: 1, maks: 2 }, fault("unknown-key", `${at}.measure.times.maks`, "max")],
    ["a measure that is a text", ["measure"], "5", fault("wrong-type", `${at}.measure`)],
    ["a measure that is misspelt", ["measure"], { tims: [5, 10], of: "goods.value" }, fault("unknown-key", `${at}.measure.tims`, "times")],
    ["a base that is misspelt", ["measure"], { times: [5, 10], on: "goods.value" }, fault("unknown-key", `${at}.measure.on`, "of")],
    ["a cap that is misspelt", ["measure", "atmost"], 5, fault("unknown-key", `${at}.measure.atmost`, "atMost")],
    [
      "a part of a choice that is misspelt",
      ["measure"],
      { either: [{ amount: 1 }, { amuont: 1 }] },
      fault("unknown-key", `${at}.measure.either[1].amuont`, "amount"),
    ],
    [
      "a part of a sum in a choice that is no money",
      ["measure"],
      { either: [{ amount: 1 }, { sum: [{ amount: 1 }, { days: 1 }] }] },
      fault("wrong-shape", `${at}.measure.either[1].sum[1]`),
    ],
    [
      "a multiple of seven decimals deep in a measure",
      ["measure"],
      { sum: [{ amount: 1 }, { times: [1, 1.1234567], ofFine: "a" }] },
      fault("bad-ratio", `${at}.measure.sum[1].times[1]`),
    ],
    ["an amount beyond what is counted", ["measure"], { amount: { max: 90_000_000_000_001 } }, fault("bad-amount", `${at}.measure.amount.max`)],
    ["a range with both ends the wrong way", ["measure", "times"], [10, 5], fault("empty-range", `${at}.measure.times`)],
    ["a range of one", ["measure", "times"], [10], fault("wrong-value", `${at}.measure.times`)],
  ])("is reported where it is: %s", (_, path, value, expected) => {
    expect(shapeFaults(changedAt(items, [...place, ...path], value))).toEqual([expected]);
  });

  it.each(["oneOf", "anyOf"])("is reported where it is in %s", (key) => {
    const content = changedAt(items, place, { [key]: [penalty, { ...penalty, kind: "wraning" }], choice: "must" });
    expect(shapeFaults(content)).toEqual([fault("wrong-value", `${at}.${key}[1].kind`, "warning")]);
  });

  it("is reported as often as there are faults, though the version could be an unpunished one", () => {
    const clauses = ["wwwwww", "xxxxxx", "yyyyyy", "zzzzzz"].map((key) => ({ orders: ["correct"], [key]: 1 }));
    expect(shapeFaults(changedAt(items, ["items", 0, "versions", 0, "clauses"], clauses))).toEqual(
      ["wwwwww", "xxxxxx", "yyyyyy", "zzzzzz"].map((key, index) => fault("unknown-key", `items[0].versions[0].clauses[${index}].${key}`)),
    );
  });
});

describe("describe", () => {
  it.each<[unknown, string]>([
    [undefined, "nothing"],
    ["text", "text"],
    [1.5, "1.5"],
    [true, "true"],
    [null, "null"],
    [[1, "a"], '[1,"a"]'],
    [{ a: 1 }, '{"a":1}'],
  ])("says %j as %s", (value, text) => {
    expect(describeValue(value)).toBe(text);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])("says %d as it is, not as null", (value) => {
    expect(describeValue(value)).toBe(String(value));
  });
});
