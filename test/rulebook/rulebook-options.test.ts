import { describe, expect, it } from "vitest";
import { createRulebook } from "../../src/rulebook/create-rulebook.ts";
import { type BenchmarkMethod, type CombinationMethod, methodsById } from "../../src/rulebook/rulebook-options.ts";
import { rulebookOf } from "../support/rule-source.ts";
import { SMALL_RULES } from "../support/small-rules.ts";

const POINTS: BenchmarkMethod = { id: "acme/points", narrow: ({ statutory }) => statutory };
const SCORE: CombinationMethod = { id: "acme/score", combine: () => ["ordinary"] };

describe("methodsById", () => {
  it("are all methods by their ids, none where there are none", () => {
    const other = { ...POINTS, id: "acme/other" };
    expect([[...methodsById([POINTS, other], ["portion"])], [...methodsById()], [...methodsById(undefined, ["portion"])]]).toEqual([
      [
        ["acme/points", POINTS],
        ["acme/other", other],
      ],
      [],
      [],
    ]);
  });

  it("does not take two of the same id, or one of a built-in method", () => {
    expect(() => methodsById([POINTS, { ...POINTS }])).toThrow(new TypeError('method "acme/points" is there already'));
    expect(() => methodsById([{ ...POINTS, id: "portion" }], ["portion"])).toThrow(new TypeError('method "portion" is there already'));
  });
});

describe("the options of a rulebook", () => {
  it.each(["portion", "tiers", "percentage-sum", "coefficient-sum", "level-grid"])("do not replace the benchmark method %s", (id) => {
    expect(() => createRulebook([], { methods: [{ ...POINTS, id }] })).toThrow(TypeError);
  });

  it.each(["priority-first", "overall-judgement", "net-count", "signed-sum", "forced-tier"])("do not replace the combination method %s", (id) => {
    expect(() => createRulebook([], { policies: [{ ...SCORE, id }] })).toThrow(TypeError);
  });

  it("keep the two kinds of methods apart: each may use an id of the other", () => {
    expect(() => createRulebook([], { methods: [{ ...POINTS, id: "net-count" }], policies: [{ ...SCORE, id: "portion" }] })).not.toThrow();
    expect(() => createRulebook([], { methods: [POINTS], policies: [{ ...SCORE, id: POINTS.id }] })).not.toThrow();
  });

  it("do not change the hash, which is of the documents", () => {
    expect(rulebookOf(SMALL_RULES, { methods: [POINTS], policies: [SCORE] }).hash).toBe(rulebookOf(SMALL_RULES).hash);
  });
});
