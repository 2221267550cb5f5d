// The engine against an interpreter of its own, written from the design in the plainest way: over made-up law of every construct
// both come to the same, wherever everything is known.
import { it } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { assess, createRulebook } from "../../src/index.ts";
import { caseFileOf, sourceOf, type WholePack, wholePacks } from "../support/arbitraries-packs-whole.ts";
import { BASE_FACTS } from "../support/assessment-pack.ts";
import { interpret } from "../support/naive-assessment/interpret.ts";
import { type Telling, toldByEngine, toldByNaive } from "../support/naive-assessment/telling.ts";

const RUNS = { numRuns: 300 };

/** What the engine and the interpreter tell of the case. */
function toldTwice(whole: WholePack): readonly [Telling, Telling] {
  const pack = { ...whole.pack, facts: [...BASE_FACTS, ...whole.pack.facts] };
  return [toldByEngine(assess(createRulebook([sourceOf(whole.pack)]), caseFileOf(whole))), toldByNaive(interpret(pack, whole.wholeCase))];
}

describe("a case of which everything is known", () => {
  it.prop([wholePacks], RUNS)("is governed by the same wording, with the same lines and the same fine", (whole) => {
    const [engine, naive] = toldTwice(whole);
    expect([engine.law, engine.lines, engine.fine]).toEqual([naive.law, naive.lines, naive.fine]);
  });

  it.prop([wholePacks], RUNS)("has the same circumstances and dispositions", (whole) => {
    const [engine, naive] = toldTwice(whole);
    expect([engine.holding, engine.dispositions]).toEqual([naive.holding, naive.dispositions]);
  });

  it.prop([wholePacks], RUNS)("has the same benchmark, which gives the same tier", (whole) => {
    const [engine, naive] = toldTwice(whole);
    expect(engine.benchmark).toEqual(naive.benchmark);
  });

  it.prop([wholePacks], RUNS)("comes to the same recommendation", (whole) => {
    const [engine, naive] = toldTwice(whole);
    expect([engine.options, engine.recommendedFine]).toEqual([naive.options, naive.recommendedFine]);
  });
});
