import { describe, expect, it } from "vitest";
import type { AmountRange } from "../../src/law/amount-range.ts";
import { type MeasureInputs, rangeOfMeasure } from "../../src/law/compute-measure.ts";
import { exactFromFen } from "../../src/law/exact-amount.ts";
import type { MoneyMeasure } from "../../src/law/measure.ts";
import { capped, ledgerFor, raised, TRACE_OPERATIONS, type TraceStep } from "../../src/law/trace.ts";
import { TRACE_NOTES } from "../../src/law/trace-notes.ts";

const NOTE = TRACE_NOTES.cap;

describe("ledgerFor", () => {
  it("takes down a step with its end, its provisions and, where it reads one, its fact", () => {
    const steps: TraceStep[] = [];
    const ledger = ledgerFor(steps, "max", ["sample-law#30"]);
    ledger.write("fact", ["3"], "3", TRACE_NOTES.count, "staff.unpaid");
    ledger.write("multiply", ["500", "3"], "1500", TRACE_NOTES.per);
    expect(steps).toEqual([
      { end: "max", operation: "fact", operands: ["3"], result: "3", note: TRACE_NOTES.count, fact: "staff.unpaid", citations: ["sample-law#30"] },
      { end: "max", operation: "multiply", operands: ["500", "3"], result: "1500", note: TRACE_NOTES.per, fact: null, citations: ["sample-law#30"] },
    ]);
  });
});

describe("capped and raised", () => {
  it.each<[string, typeof capped, number, number, readonly string[]]>([
    ["a sum above the cap comes to the cap", capped, 3000, 2000, ["at-most 3000 2000 = 2000"]],
    ["a sum at the cap stays, and nothing is taken down", capped, 2000, 2000, []],
    ["a sum below the cap stays", capped, 1999, 2000, []],
    ["a sum below the floor comes to the floor", raised, 1000, 2000, ["at-least 1000 2000 = 2000"]],
    ["a sum at the floor stays", raised, 2000, 2000, []],
    ["a sum above the floor stays", raised, 2001, 2000, []],
  ])("%s", (_, apply, sum, limit, written) => {
    const steps: TraceStep[] = [];
    const result = apply(exactFromFen(sum * 100), exactFromFen(limit * 100), NOTE, ledgerFor(steps, "min", []));
    expect([result, linesOf(steps)]).toEqual([exactFromFen((written.length > 0 ? limit : sum) * 100), written]);
    expect(apply(exactFromFen(sum * 100), exactFromFen(limit * 100), NOTE)).toBe(result);
  });
});

function linesOf(steps: readonly TraceStep[]): readonly string[] {
  return steps.map(({ operation, operands, result }) => `${operation} ${operands.join(" ")} = ${result}`);
}

const unit: AmountRange = { min: { amount: exactFromFen(1_000_000), included: true }, max: { amount: exactFromFen(5_000_000), included: true } };
const INPUTS: MeasureInputs = { money: () => exactFromFen(1_000_000), count: () => 3_000_000n, fine: () => unit };

function traceOf(measure: MoneyMeasure): { readonly min: readonly string[]; readonly max: readonly string[] } {
  const steps: Record<"min" | "max", TraceStep[]> = { min: [], max: [] };
  rangeOfMeasure(measure, INPUTS, { min: ledgerFor(steps.min, "min", []), max: ledgerFor(steps.max, "max", []) });
  return { min: linesOf(steps.min), max: linesOf(steps.max) };
}

describe("the trace of a measure", () => {
  it.each<[string, MoneyMeasure, readonly string[], readonly string[]]>([
    ["an amount states its figures", { amount: [500, 3000] }, ["figure 500 = 500"], ["figure 3000 = 3000"]],
    ["an end that is not stated has no step", { amount: { max: 3000 } }, [], ["figure 3000 = 3000"]],
    [
      "an amount for each is multiplied with what the case file counts",
      { amount: [500, 3000], per: "staff" },
      ["figure 500 = 500", "fact 3 = 3", "multiply 500 3 = 1500"],
      ["figure 3000 = 3000", "fact 3 = 3", "multiply 3000 3 = 9000"],
    ],
    [
      "a multiple reads its base",
      { times: [1.5, 3], of: "goods.value" },
      ["fact 10000 = 10000", "multiply 10000 1.5 = 15000"],
      ["fact 10000 = 10000", "multiply 10000 3 = 30000"],
    ],
    [
      "a percentage puts a substitute in the place of a base that is too small",
      { percent: [0.5, 2], of: "goods.value", baseAtLeast: 100_000 },
      ["fact 10000 = 10000", "at-least 10000 100000 = 100000", "percent 100000 0.5 = 500"],
      ["fact 10000 = 10000", "at-least 10000 100000 = 100000", "percent 100000 2 = 2000"],
    ],
    [
      "a multiple of a fine is counted from the end of its own side",
      { times: [2, 5], ofFine: "unit" },
      ["figure 10000 = 10000", "multiply 10000 2 = 20000"],
      ["figure 50000 = 50000", "multiply 50000 5 = 250000"],
    ],
    [
      "a choice takes the least of the minima and the greatest of the maxima",
      { either: [{ amount: [500, 3000] }, { times: [1, 3], of: "goods.value" }] },
      ["figure 500 = 500", "fact 10000 = 10000", "multiply 10000 1 = 10000", "at-most 500 10000 = 500"],
      ["figure 3000 = 3000", "fact 10000 = 10000", "multiply 10000 3 = 30000", "at-least 3000 30000 = 30000"],
    ],
    [
      "a sum adds up the ends that there are",
      { sum: [{ amount: { max: 3000 } }, { amount: [1000, 2000] }] },
      ["figure 1000 = 1000", "add 1000 = 1000"],
      ["figure 3000 = 3000", "figure 2000 = 2000", "add 3000 2000 = 5000"],
    ],
    [
      "floor and cap are taken down where they bear",
      { amount: [500, 3000], atLeast: 1000, atMost: 2000 },
      ["figure 500 = 500", "at-least 500 1000 = 1000"],
      ["figure 3000 = 3000", "at-most 3000 2000 = 2000"],
    ],
    ["a floor that stands in for a minimum is a figure", { amount: { max: 3000 }, atLeast: 1000 }, ["figure 1000 = 1000"], ["figure 3000 = 3000"]],
  ])("%s", (_, measure, min, max) => {
    expect(traceOf(measure)).toEqual({ min, max });
  });
});

describe("the trace of a share of another fine", () => {
  it("begins with how that fine was come by, end by end, where the case can tell", () => {
    const steps: TraceStep[] = [];
    const told: unknown[] = [];
    const tellFine: MeasureInputs["tellFine"] = (name, end, ledger) => {
      told.push([name, end]);
      ledger.write("add", ["4000", "6000"], "10000", TRACE_NOTES.sum);
    };
    rangeOfMeasure({ percent: [5, 10], ofFine: "unit" }, { ...INPUTS, tellFine }, { min: ledgerFor(steps, "min", []) });
    expect([told, linesOf(steps)]).toEqual([[["unit", "min"]], ["add 4000 6000 = 10000", "percent 10000 5 = 500"]]);
  });
});

describe("the notes of steps", () => {
  it("are there in both languages, each said once", () => {
    for (const language of ["zh", "en"] as const) {
      const notes = Object.values(TRACE_NOTES).map((note) => note[language]);
      expect([notes.filter((note) => note.trim() === ""), new Set(notes).size]).toEqual([[], notes.length]);
    }
  });
});

describe("TRACE_OPERATIONS", () => {
  it("are each listed once", () => {
    expect(new Set(TRACE_OPERATIONS).size).toBe(TRACE_OPERATIONS.length);
  });
});
