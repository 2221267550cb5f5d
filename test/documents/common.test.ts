import { describe, expect, it } from "vitest";
import {
  citationSchema,
  citationsSchema,
  dateSchema,
  factIdSchema,
  failsAs,
  idSchema,
  jurisdictionSchema,
  periodSchema,
  provenanceSchema,
  scopeSchema,
  textSchema,
} from "../../src/documents/common.ts";
import { PROVENANCE_KINDS } from "../../src/law/provenance.ts";

describe("failsAs", () => {
  it("marks a refinement with its problem", () => {
    expect(failsAs("bad-id")).toEqual({ params: { problem: "bad-id" } });
  });
});

describe("a text", () => {
  it.each<[unknown, boolean]>([
    [{ zh: "罚款" }, true],
    [{ zh: "罚款", en: "fine" }, true],
    [{ en: "fine" }, false],
    [{ zh: "" }, false],
    [{ zh: "罚款", en: "" }, false],
    [{ zh: "罚款", fr: "amende" }, false],
    ["罚款", false],
    [null, false],
  ])("is in Chinese, and in English or not: %j", (text, allowed) => {
    expect(textSchema.safeParse(text).success).toBe(allowed);
  });
});

describe("an id", () => {
  it.each(["a", "1", "cn/food-safety/124-1-1", "a-b", "a--b", "a-", "a/b/c", "a".repeat(120)])("can be %s", (id) => {
    expect(idSchema.safeParse(id).success).toBe(true);
  });

  it.each(["", "A", "a/", "/a", "a//b", "-a", "a/-b", "a.b", "a b", "a_b", "甲", "a/*", "a\n", "../a", "__proto__", "a".repeat(121), 1, null])(
    "cannot be %j",
    (id) => {
      expect(idSchema.safeParse(id).success).toBe(false);
    },
  );
});

describe("the name of a fact", () => {
  it.each(["a", "goods.value", "party.ageAtConduct", "a1.b2.c3", "toString", "a".repeat(120)])("can be %s", (id) => {
    expect(factIdSchema.safeParse(id).success).toBe(true);
  });

  it.each([
    "",
    "Goods.value",
    "goods.Value",
    "goods.",
    ".value",
    "goods..value",
    "goods-value",
    "goods value",
    "1a",
    "a.1",
    "货值",
    "__proto__",
    "a\n",
    "a".repeat(121),
    1,
  ])("cannot be %j", (id) => {
    expect(factIdSchema.safeParse(id).success).toBe(false);
  });
});

describe("citations", () => {
  it("have the form of one", () => {
    expect(["sample-law#33.1", "第三十三条"].map((text) => citationSchema.safeParse(text).success)).toEqual([true, false]);
  });

  it("are one at least", () => {
    expect([[], ["sample-law"]].map((texts) => citationsSchema.safeParse(texts).success)).toEqual([false, true]);
  });
});

describe("a date", () => {
  it.each<[unknown, boolean]>([
    ["1899-12-31", false],
    ["1900-01-01", true],
    ["2024-02-29", true],
    ["2023-02-29", false],
    ["2199-12-31", true],
    ["2200-01-01", false],
    ["2024-1-1", false],
    [20240101, false],
    [new Date(0), false],
  ])("exists: %s %s", (date, allowed) => {
    expect(dateSchema.safeParse(date).success).toBe(allowed);
  });
});

describe("a period", () => {
  it.each<[string, unknown, boolean]>([
    ["without end", { from: "2024-07-01" }, true],
    ["that ends the day before it begins", { from: "2024-07-01", until: "2024-06-30" }, false],
    ["that ends the day it begins", { from: "2024-07-01", until: "2024-07-01" }, false],
    ["that ends the day after it begins", { from: "2024-07-01", until: "2024-07-02" }, true],
    ["without beginning", { until: "2024-07-01" }, false],
    ["that begins on a day that does not exist", { from: "2024-06-31" }, false],
    ["that ends on a day that does not exist", { from: "2024-06-01", until: "2024-06-31" }, false],
    ["with more to it", { from: "2024-07-01", to: "2024-08-01" }, false],
  ])("%s: %#", (_, period, allowed) => {
    expect(periodSchema.safeParse(period).success).toBe(allowed);
  });
});

describe("a place", () => {
  it("is a division code as a text", () => {
    expect(["370102", "37", "007010", 370102].map((code) => jurisdictionSchema.safeParse(code).success)).toEqual([true, false, false, false]);
  });
});

describe("provenance", () => {
  it("is of one of the kinds", () => {
    expect([...PROVENANCE_KINDS, "invented"].map((kind) => provenanceSchema.safeParse({ kind }).success)).toEqual([true, true, true, false]);
  });
});

describe("a scope", () => {
  it.each<[unknown, boolean]>([
    [{}, true],
    [{ items: ["cn/a", "cn/*"] }, true],
    [{ items: ["cn/a"], domains: ["market-regulation"], except: ["cn/a/*"] }, true],
    [{ items: [] }, false],
    [{ domains: [] }, false],
    [{ except: [] }, false],
    [{ items: ["*"] }, false],
    [{ items: ["cn*"] }, false],
    [{ items: ["cn/*/a"] }, false],
    [{ items: ["/*"] }, false],
    [{ domains: ["cn/*"] }, false],
    [{ powers: ["penalty"] }, false],
  ])("is %j: %s", (scope, allowed) => {
    expect(scopeSchema.safeParse(scope).success).toBe(allowed);
  });
});
