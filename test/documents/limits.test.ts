import { describe, expect, it } from "vitest";
import { DOCUMENT_LIMITS, findExcess } from "../../src/documents/limits.ts";
import { fault, faultsOf } from "../support/documents.ts";

function excessOf(content: unknown, limits = DOCUMENT_LIMITS): ReturnType<typeof faultsOf> {
  const found = findExcess({ file: "rules.json", content }, limits);
  return faultsOf(found ? [found] : []);
}

function nested(levels: number): unknown {
  let value: unknown = 0;
  for (let level = 0; level < levels; level += 1) value = [value];
  return value;
}

describe("findExcess", () => {
  it("finds nothing in a document as documents are", () => {
    expect(excessOf({ kind: "items", items: [{ id: "a", deep: [[[1, "two", true, null]]] }] })).toEqual([]);
  });

  it("counts every value, the document itself too: as many as the limit are allowed, one more is not", () => {
    const limits = { ...DOCUMENT_LIMITS, values: 4 };
    expect([excessOf([1, 2, 3], limits), excessOf([1, 2, 3, 4], limits), excessOf({ a: { b: [1] } }, limits), excessOf({ a: { b: [1, 2] } }, limits)]).toEqual([
      [],
      [fault("too-many-values", "[3]")],
      [],
      [fault("too-many-values", "a.b[1]")],
    ]);
  });

  it("counts levels of lists and objects: as many as the limit are allowed, one more is not", () => {
    expect([excessOf(nested(64)), excessOf(nested(65))]).toEqual([[], [fault("too-deep", "[0][0][0][0][0][0][0][0]")]]);
  });

  it("looks no deeper than the limit, however deep a document is", () => {
    expect(excessOf(nested(100_000))).toEqual([fault("too-deep", "[0][0][0][0][0][0][0][0]")]);
  });

  it("stops in a document that contains itself", () => {
    const content: Record<string, unknown> = {};
    content["again"] = content;
    expect(excessOf(content)).toEqual([fault("too-deep", Array(8).fill("again").join("."))]);
  });

  it("counts what is shared as often as it stands there, and stops", () => {
    let shared: unknown = ["x", "x"];
    for (let level = 0; level < 50; level += 1) shared = [shared, shared];
    expect(excessOf(shared).map(({ code }) => code)).toEqual(["too-many-values"]);
  });

  it.each(["__proto__", "prototype", "constructor"])("finds the key %s wherever it stands", (key) => {
    expect([excessOf(JSON.parse(`{"${key}":1}`)), excessOf(JSON.parse(`{"a":[{"b":{"${key}":{"c":1}}}]}`))]).toEqual([
      [fault("forbidden-key", key)],
      [fault("forbidden-key", `a[0].b.${key}`)],
    ]);
  });

  it("allows those names as values", () => {
    expect(excessOf({ id: "__proto__", list: ["constructor", "prototype"] })).toEqual([]);
  });

  it("takes the limits that a host sets", () => {
    expect(excessOf([[1]], { bytes: 1, depth: 1, values: 10 })).toEqual([fault("too-deep", "[0]")]);
  });
});
