import { describe, expect, it } from "vitest";
import type { LocalizedText, TraceStep } from "../../src/index.ts";
import { formatTrace } from "../../src/report/format-trace.ts";

const note = { zh: "说明", en: "note" };
const labelOf = (fact: string): LocalizedText => ({ zh: `事实 ${fact}`, en: `fact ${fact}` });

function step(operation: TraceStep["operation"], operands: readonly string[], result: string, rest: Partial<TraceStep> = {}): TraceStep {
  return { end: "min", operation, operands, result, note, fact: null, citations: ["example-law#1"], ...rest };
}

/** A trace of one step in both languages, without the word for its end. */
const written = (one: TraceStep): readonly string[] =>
  (["zh", "en"] as const).map((language) =>
    formatTrace([one], labelOf, language)
      .join("\n")
      .replace(/^(下限：|minimum: )/, ""),
  );

describe("a step", () => {
  it.each<[TraceStep, string]>([
    [step("figure", ["50000"], "50000"), "50,000 (%)"],
    [step("multiply", ["1234567.5", "0.1", "2"], "246913.5"), "1,234,567.5 × 0.1 × 2 = 246,913.5 (%)"],
    [step("percent", ["12345.67", "5"], "617.2835"), "12,345.67 × 5% = 617.2835 (%)"],
    [step("add", ["5", "-0.2"], "4.8"), "5 + -0.2 = 4.8 (%)"],
    [step("between", ["20000", "200000", "0.05"], "29000"), "20,000 + (200,000 − 20,000) × 0.05 = 29,000 (%)"],
    [step("at-least", ["500", "1000"], "1000"), "max(500; 1,000) = 1,000 (%)"],
    [step("at-most", ["500", "1000"], "500"), "min(500; 1,000) = 500 (%)"],
    [step("round-down", ["617.2835", "0.01"], "617.28"), "617.2835 ≈ 617.28 (%)"],
    [step("round-up", ["20050", "100"], "20100"), "20,050 ≈ 20,100 (%)"],
  ])("%j is written as it would be by hand", (one, text) => {
    expect(written(one)).toEqual([text.replace("%)", "说明)").replace("max", "取大").replace("min", "取小"), text.replace("%)", "note)")]);
  });

  it("names the fact that it reads, or else what it is", () => {
    expect(written(step("fact", ["8000"], "8000", { fact: "goods.value" }))).toEqual(["事实 goods.value 8,000", "fact goods.value 8,000"]);
    expect(written(step("fact", ["8000"], "8000"))).toEqual(["说明 8,000", "note 8,000"]);
  });
});

describe("a trace", () => {
  const low = [step("figure", ["5"], "5"), step("multiply", ["5", "3"], "15")];
  const high = [step("figure", ["9"], "9", { end: "max" })];

  it("has a line for each end", () => {
    expect(formatTrace([...low, ...high], labelOf, "zh")).toEqual(["下限：5 (说明) → 5 × 3 = 15 (说明)", "上限：9 (说明)"]);
    expect(formatTrace([...low, ...high], labelOf, "en")).toEqual(["minimum: 5 (note) → 5 × 3 = 15 (note)", "maximum: 9 (note)"]);
  });

  it("has one line where both are come by alike", () => {
    const both = [...low, ...low.map((one) => ({ ...one, end: "max" as const }))];
    expect(formatTrace(both, labelOf, "en")).toEqual(["5 (note) → 5 × 3 = 15 (note)"]);
  });

  it("has no line for an end that there is not, and none without steps", () => {
    expect(formatTrace(high, labelOf, "zh")).toEqual(["上限：9 (说明)"]);
    expect(formatTrace(low, labelOf, "en")).toEqual(["minimum: 5 (note) → 5 × 3 = 15 (note)"]);
    expect(formatTrace([], labelOf, "zh")).toEqual([]);
  });
});
