// Small rules and cases for the tests of the interpreter itself.
import type { YuanRange } from "../../../src/assessment/statutory-results.ts";
import type { FactDefinition } from "../../../src/documents/vocabulary.ts";
import type { Condition, Disposition } from "../../../src/index.ts";
import type { NaiveValue } from "../assessment-naive-interpreter.ts";
import { interpret, type NaiveAssessment } from "./interpret.ts";
import type { Item, LawClause, NaivePack, Penalty, SumMeasure, Text, Wording } from "./shapes.ts";

/** Holds in every case of {@link FACTS}. */
export const ALWAYS: Condition = { fact: "conduct.serious", operator: "equal", value: false };
/** Holds in none. */
export const NEVER: Condition = { fact: "conduct.serious", operator: "equal", value: true };
/** A label. */
export const text: Text = { zh: "示例" };
export const ITEM: string = "x/item";
export const DATES: readonly FactDefinition[] = [
  { id: "conduct.endedOn", type: "date", label: text, role: "conduct-ended" },
  { id: "decision.madeOn", type: "date", label: text, role: "decision-made" },
];
export const FACTS: Readonly<Record<string, NaiveValue>> = {
  "conduct.serious": false,
  "conduct.beganOn": "2024-02-01",
  "conduct.endedOn": "2024-03-01",
  "goods.value": 1000,
  "gains.amount": 100,
  "staff.count": 3,
  "area.size": 2.5,
};

export function fine(measure: SumMeasure, rest: Partial<Penalty> = {}): Penalty {
  return { kind: "fine", choice: "must", measure, ...rest };
}

export function yuan(min: number | null, max: number): YuanRange {
  return { min, minIncluded: min !== null, max, maxIncluded: true };
}

export function itemOf(versions: readonly Wording[]): Item {
  return { id: ITEM, domain: "example", versions };
}

/** A case under one wording, decided on 1 June 2024. */
export function assessed(clauses: readonly LawClause[], parts: Partial<NaivePack> = {}, facts: Readonly<Record<string, NaiveValue>> = {}): NaiveAssessment {
  const item = itemOf([{ inForce: { from: "2020-01-01" }, clauses }]);
  const pack: NaivePack = { facts: DATES, conditions: [], items: [item], circumstances: [], benchmarks: [], policies: [], ...parts };
  return interpret(pack, { item: ITEM, asOf: "2024-06-01", facts: { ...FACTS, ...facts } });
}

/** One clause with a mandatory fine. */
export function statute(measure: SumMeasure): readonly LawClause[] {
  return [{ id: "base", penalties: [fine(measure)] }];
}

/** The fine recommended under a disposition. */
export function fineUnder({ options }: NaiveAssessment, disposition: Disposition): YuanRange | null | undefined {
  return options?.find((option) => option.disposition === disposition)?.penalties.find(({ kind }) => kind === "fine")?.range;
}
