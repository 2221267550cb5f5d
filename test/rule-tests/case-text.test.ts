import { fc, it } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { writeCases } from "../../src/rule-tests/case-text.ts";
import { readRuleText } from "../../src/yaml/read-rule-text.ts";
import { BELOW, FROM } from "../support/rule-test-rules.ts";

describe("writeCases", () => {
  it("writes a document that is read back as it was, also without cases", () => {
    for (const cases of [[], [BELOW], [BELOW, FROM]]) expect(readRuleText("a.yaml", writeCases(cases)).source?.content).toEqual({ kind: "cases", cases });
  });

  const text = fc.string({ unit: "grapheme", maxLength: 12 }).filter((one) => !/\p{Cc}|\ufeff/u.test(one));
  const value = fc.oneof(text, fc.integer(), fc.boolean(), fc.array(text, { maxLength: 3 }), fc.record({ between: fc.tuple(fc.integer(), fc.integer()) }));
  it.prop([text, value])("loses nothing of what a fact or a title can be", (title, fact) => {
    const test = { ...BELOW, title: { zh: title }, facts: { "goods.value": fact, true: title, "a b: c": fact } };
    expect(readRuleText("a.yaml", writeCases([test])).source?.content).toEqual({ kind: "cases", cases: [test] });
  });
});
