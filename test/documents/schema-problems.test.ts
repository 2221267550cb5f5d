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

describe("problemsFromIssues", () => {
  it("makes one problem of every unknown key, with the nearest known one", () => {
    expect(faultsBy(z.strictObject({}), { amout: 1, time: 2, zzzzzz: 3 })).toEqual([
      fault("unknown-key", "amout", "amount"),
      fault("unknown-key", "time", "times"),
      fault("unknown-key", "zzzzzz"),
    ]);
  });

  it("never names as nearest the very key that is not allowed", () => {
    expect(faultsBy(z.strictObject({}), { amount: 1 })).toEqual([fault("unknown-key", "amount")]);
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

  it("reports the alternative of a union whose keys fit best", () => {
    const measure = z.union([z.strictObject({ amount: z.number() }), z.strictObject({ times: z.number(), of: z.string() })]);
    expect([faultsBy(measure, { times: "2", of: "a" }), faultsBy(measure, { times: 2 }), faultsBy(measure, { amount: "2" })]).toEqual([
      [fault("wrong-type", "times")],
      [fault("missing-key", "")],
      [fault("wrong-type", "amount")],
    ]);
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
  ])("is reported where it is: %s", (_, path, value, expected) => {
    expect(shapeFaults(changedAt(items, [...place, ...path], value))).toEqual([expected]);
  });

  it("is reported as the key that is missing and the one that is written instead", () => {
    expect(shapeFaults(changedAt(items, [...place, "measure"], { tims: [5, 10], of: "goods.value" }))).toEqual([
      fault("missing-key", `${at}.measure`),
      fault("unknown-key", `${at}.measure.tims`, "times"),
    ]);
  });

  it("is reported where it is among alternatives", () => {
    const content = changedAt(items, place, { oneOf: [penalty, { ...penalty, kind: "wraning" }], choice: "must" });
    expect(shapeFaults(content)).toEqual([fault("wrong-value", `${at}.oneOf[1].kind`, "warning")]);
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
