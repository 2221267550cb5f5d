// Made-up benchmarks of every method, and what a case comes to under them.
import type { BenchmarkHead, Coefficient, CoefficientSumBenchmark, LevelGridBenchmark, PercentageSumBenchmark } from "../../src/documents/benchmarks.ts";
import type { Circumstance } from "../../src/documents/circumstances.ts";
import type { FactDefinition } from "../../src/documents/vocabulary.ts";
import { type Assessment, assess, type CaseFile, type Condition, type Disposition, type MoneyMeasure, type RulebookOptions } from "../../src/index.ts";
import { circumstanceOn, exampleCase, exampleItem, exampleRulebook, ITEM, type PackParts } from "./assessment-pack.ts";
import { endsNotReckoned } from "./trace-ends.ts";

/** What every benchmark of these tests begins with. */
export const HEAD: BenchmarkHead = {
  id: "x/formula",
  label: { zh: "公式", en: "formula" },
  issuer: { zh: "示例机关", en: "Example authority" },
  jurisdiction: "100000",
  inForce: { from: "2020-01-01" },
  scope: { items: [ITEM] },
  missingMinimum: "zero",
  cites: ["example-law#32"],
};

/** A condition that always holds once the conduct is dated. */
export const ALWAYS: Condition = { fact: "conduct.endedOn", operator: "after", value: "2000-01-01" };

/** The condition that a fact has a value. */
export function equals(fact: string, value: string | number | boolean): Condition {
  return { fact, operator: "equal", value };
}

/** The condition that a number is below another. */
export function under(fact: string, value: number): Condition {
  return { fact, operator: "lessThan", value };
}

/** Facts that count something. */
export function counting(...ids: readonly string[]): readonly FactDefinition[] {
  return ids.map((id) => ({ id, type: "integer", label: { zh: id, en: id }, minimum: 0 }));
}

type Levels = readonly (readonly [label: string, when: Condition, figure: number])[];

/** A percentage-sum benchmark of factors with their levels. */
export function percentageSum(factors: Readonly<Record<string, Levels>>, rest: Partial<BenchmarkHead> = {}): PercentageSumBenchmark {
  return {
    ...HEAD,
    method: "percentage-sum",
    factors: Object.entries(factors).map(([zh, levels]) => ({
      label: { zh },
      levels: levels.map(([label, when, percent]) => ({ label: { zh: label }, when, percent })),
    })),
    ...rest,
  };
}

/** A coefficient-sum benchmark that adds coefficients to 1. */
export function coefficientSum(
  coefficients: readonly (readonly [label: string, when: Condition, add: number])[],
  rest: Partial<CoefficientSumBenchmark> = {},
): CoefficientSumBenchmark {
  const all = coefficients.map(([zh, when, add]): Coefficient => ({ label: { zh }, when, add }));
  return { ...HEAD, method: "coefficient-sum", base: "minimum", start: 1, coefficients: all, ...rest };
}

/** A level-grid benchmark of factors with their levels, and of weights where they have some. */
export function levelGrid(
  factors: Readonly<Record<string, Levels>>,
  rest: Pick<LevelGridBenchmark, "aggregate" | "bands"> & Partial<LevelGridBenchmark>,
  weights: Readonly<Record<string, number>> = {},
): LevelGridBenchmark {
  return {
    ...HEAD,
    method: "level-grid",
    factors: Object.entries(factors).map(([zh, levels]) => ({
      label: { zh },
      ...(weights[zh] === undefined ? {} : { weight: weights[zh] }),
      levels: levels.map(([label, when, level]) => ({ label: { zh: label }, when, level })),
    })),
    ...rest,
  };
}

/** Circumstances that lead to each of the dispositions where a fact of {@link UNDER} holds. */
export const STEERING: readonly Circumstance[] = [
  circumstanceOn("party.cooperated", ["mitigated"], "must"),
  circumstanceOn("conduct.minor", ["lighter"], "must"),
  circumstanceOn("party.repeated", ["heavier"], "must"),
];

const NEUTRAL = { "party.cooperated": false, "conduct.minor": false, "party.repeated": false };

/** The facts that settle the disposition under {@link STEERING}. */
export const UNDER = {
  mitigated: { ...NEUTRAL, "party.cooperated": true },
  lighter: { ...NEUTRAL, "conduct.minor": true },
  ordinary: NEUTRAL,
  heavier: { ...NEUTRAL, "party.repeated": true },
} as const satisfies Partial<Record<Disposition, CaseFile["facts"]>>;

/** An item whose only clause is a fine of this measure. */
export function fined(measure: MoneyMeasure): PackParts {
  return { items: [exampleItem([{ id: "fine", penalties: [{ kind: "fine", choice: "must", measure }] }])] };
}

/** Assesses a case under {@link STEERING}, with everything that is wrong with its traces. */
export function assessSteered(parts: PackParts, facts: CaseFile["facts"] = {}, rest: Partial<CaseFile> = {}, options: RulebookOptions = {}): Assessment {
  const made = assess(exampleRulebook({ circumstances: STEERING, ...parts }, options), exampleCase({ ...NEUTRAL, ...facts }, rest));
  const faults = endsNotReckoned(made);
  if (faults.length > 0) throw new Error(faults.join("\n"));
  return made;
}

/** The penalties of the only option. */
export function onlyPenalties({ recommendation: { options, status } }: Assessment): Assessment["recommendation"]["options"][number]["penalties"] {
  const [option, other] = options;
  if (!option || other) throw new Error(`${options.length} options, ${status}`);
  return option.penalties;
}

/** The fine of the only option: one sum as a number, a range as its two ends. */
export function sumOf(assessment: Assessment): number | readonly [number | null, number | null] | undefined {
  const fine = onlyPenalties(assessment).find(({ kind }) => kind === "fine");
  if (!fine?.range) return undefined;
  return fine.point ?? [fine.range.min, fine.range.max];
}
