import * as z from "zod";
import type { EffectivePeriod } from "../law/effective-period.ts";
import type { LocalizedText } from "../law/localized-text.ts";
import { type DurationMeasure, type MoneyMeasure, PERCENT_DIGITS, RATIO_DIGITS } from "../law/measure.ts";
import { PENALTY_KINDS, type PenaltyKind } from "../law/penalty-kind.ts";
import type { Provenance } from "../law/provenance.ts";
import { REQUIREMENT_KINDS, type RequirementKind } from "../law/review.ts";
import {
  citationsSchema,
  factIdSchema,
  failsAs,
  idSchema,
  jurisdictionSchema,
  periodSchema,
  provenanceSchema,
  type Scope,
  scopeSchema,
  textSchema,
} from "./common.ts";
import { type Condition, conditionSchema } from "./condition.ts";
import { decimalBetween, durationMeasureSchema, moneyMeasureSchema, type Portion, portionSchema } from "./measure-schema.ts";

/** What a benchmark takes for the minimum where the statute states none: zero, or a tenth of the maximum. */
export const MISSING_MINIMUM_POLICIES = ["zero", "tenth-of-maximum"] as const;

/** How a benchmark rounds what it comes to: to a multiple of `to` yuan; `atMinimum` where the result is the statutory minimum. */
export interface Rounding {
  readonly to: number;
  readonly direction: "down" | "up";
  readonly atMinimum?: "down" | "up";
}

/** What all kinds of benchmark have in common. */
export interface BenchmarkHead {
  readonly id: string;
  readonly label: LocalizedText;
  readonly issuer: LocalizedText;
  readonly jurisdiction: string;
  readonly inForce: EffectivePeriod;
  /** The items that it refines. */
  readonly scope: Scope;
  readonly missingMinimum: (typeof MISSING_MINIMUM_POLICIES)[number];
  readonly rounding?: Rounding;
  readonly cites: readonly string[];
  readonly provenance?: Provenance;
}

/** A benchmark that cuts any statutory range by disposition, such as 30/40/30. */
export interface PortionBenchmark extends BenchmarkHead {
  readonly method: "portion";
  readonly portions: { readonly lighter: Portion; readonly ordinary: Portion; readonly heavier: Portion };
}

/** A kind of penalty that a tier imposes, with how long it lasts. */
export interface TierPenalty {
  readonly kind: PenaltyKind;
  readonly measure?: DurationMeasure;
}

/** One tier of a table (裁量阶次). It ends in a sum, in kinds of penalty, or in another procedure. */
export interface Tier {
  readonly label: LocalizedText;
  readonly when: Condition;
  /** A part of the statutory range, or a measure of its own. */
  readonly fine?: { readonly portion: Portion } | MoneyMeasure;
  /** Of the kinds that the statute allows or leaves to choice, those that are imposed. */
  readonly penalties?: readonly TierPenalty[];
  /** What the case is handed over to; nothing is imposed by this decision. */
  readonly procedure?: RequirementKind;
}

/** A benchmark with a table of tiers of its own; the first tier whose condition holds is the one. */
export interface TiersBenchmark extends BenchmarkHead {
  readonly method: "tiers";
  readonly tiers: readonly Tier[];
}

/** A factor of a formula (裁量因素), with its levels; the first whose condition holds is the one. */
export interface Factor<Level> {
  readonly label: LocalizedText;
  readonly levels: readonly (Level & { readonly label: LocalizedText; readonly when: Condition })[];
}

/** The statutory minimum, and of the way from there to the maximum as many hundredths as the factors add up to. */
export interface PercentageSumBenchmark extends BenchmarkHead {
  readonly method: "percentage-sum";
  readonly factors: readonly Factor<{ readonly percent: number }>[];
}

/** A coefficient that is added where its condition holds. */
export interface Coefficient {
  readonly label: LocalizedText;
  readonly when: Condition;
  readonly add: number;
}

/** A base times the sum of coefficients, kept within the statute. */
export interface CoefficientSumBenchmark extends BenchmarkHead {
  readonly method: "coefficient-sum";
  readonly base: "minimum" | "maximum" | MoneyMeasure;
  readonly start: number;
  readonly coefficients: readonly Coefficient[];
}

/** A band of scores and the part of the statutory range that it leads to. */
export interface Band {
  readonly atMost?: number;
  readonly below?: number;
  readonly portion: Portion;
}

/** A percentage by which an amount is corrected in the end. */
export interface Correction {
  readonly label: LocalizedText;
  readonly when: Condition;
  readonly percent: number;
}

/** Levels of factors, aggregated to a score; the band of the score gives the part of the range, which corrections then change. */
export interface LevelGridBenchmark extends BenchmarkHead {
  readonly method: "level-grid";
  readonly factors: readonly (Factor<{ readonly level: number }> & { readonly group?: string; readonly weight?: number })[];
  readonly aggregate: "maximum" | "sum" | "weighted-mean";
  readonly bands: readonly Band[];
  readonly corrections?: readonly Correction[];
}

/** A method that the host registers; its id has a `/`. */
export interface RegisteredBenchmark extends BenchmarkHead {
  readonly method: `${string}/${string}`;
  /** The facts that the method reads. */
  readonly facts?: readonly string[];
  /** Whatever the method wants to be told; it checks it itself. */
  readonly parameters?: unknown;
}

/** A published refinement of a statutory range (裁量基准). */
export type DiscretionBenchmark =
  | PortionBenchmark
  | TiersBenchmark
  | PercentageSumBenchmark
  | CoefficientSumBenchmark
  | LevelGridBenchmark
  | RegisteredBenchmark;

/** Discretion benchmarks. */
export interface BenchmarksDocument {
  readonly kind: "benchmarks";
  readonly benchmarks: readonly DiscretionBenchmark[];
}

const direction = z.enum(["down", "up"]);

const head = {
  id: idSchema,
  label: textSchema,
  issuer: textSchema,
  jurisdiction: jurisdictionSchema,
  inForce: periodSchema,
  scope: scopeSchema,
  missingMinimum: z.enum(MISSING_MINIMUM_POLICIES),
  rounding: z.strictObject({ to: decimalBetween(0.01, 1_000_000_000, 2), direction, atMinimum: direction.exactOptional() }).exactOptional(),
  cites: citationsSchema,
  provenance: provenanceSchema.exactOptional(),
};

const row = { label: textSchema, when: conditionSchema };

const tier = z
  .strictObject({
    ...row,
    fine: z.union([z.strictObject({ portion: portionSchema }), moneyMeasureSchema]).exactOptional(),
    penalties: z
      .array(z.strictObject({ kind: z.enum(PENALTY_KINDS), measure: durationMeasureSchema.exactOptional() }))
      .min(1)
      .exactOptional(),
    procedure: z.enum(REQUIREMENT_KINDS).exactOptional(),
  })
  .refine(({ fine, penalties, procedure }) => (procedure === undefined) === (fine !== undefined || penalties !== undefined), failsAs("tier-outcome"));

const MOST = 1_000_000;
const signed = decimalBetween(-MOST, MOST, RATIO_DIGITS);

const builtIn = z.discriminatedUnion("method", [
  z.strictObject({
    ...head,
    method: z.literal("portion"),
    portions: z.strictObject({ lighter: portionSchema, ordinary: portionSchema, heavier: portionSchema }),
  }),
  z.strictObject({ ...head, method: z.literal("tiers"), tiers: z.array(tier).min(1) }),
  z.strictObject({
    ...head,
    method: z.literal("percentage-sum"),
    factors: z
      .array(z.strictObject({ label: textSchema, levels: z.array(z.strictObject({ ...row, percent: decimalBetween(0, 100, PERCENT_DIGITS) })).min(1) }))
      .min(1),
  }),
  z.strictObject({
    ...head,
    method: z.literal("coefficient-sum"),
    base: z.union([z.enum(["minimum", "maximum"]), moneyMeasureSchema]),
    start: signed,
    coefficients: z.array(z.strictObject({ ...row, add: signed })).min(1),
  }),
  z.strictObject({
    ...head,
    method: z.literal("level-grid"),
    factors: z
      .array(
        z.strictObject({
          label: textSchema,
          group: idSchema.exactOptional(),
          weight: decimalBetween(0.000001, MOST, RATIO_DIGITS).exactOptional(),
          levels: z.array(z.strictObject({ ...row, level: decimalBetween(0, 1000, 0) })).min(1),
        }),
      )
      .min(1),
    aggregate: z.enum(["maximum", "sum", "weighted-mean"]),
    bands: z
      .array(z.strictObject({ atMost: signed.exactOptional(), below: signed.exactOptional(), portion: portionSchema }))
      .min(1)
      .refine(ascend, failsAs("band-order")),
    corrections: z
      .array(z.strictObject({ ...row, percent: decimalBetween(-100, 10_000, PERCENT_DIGITS) }))
      .min(1)
      .exactOptional(),
  }),
]);

const registered: z.ZodType<RegisteredBenchmark> = z.strictObject({
  ...head,
  method: z.templateLiteral([z.string().min(1), "/", z.string().min(1)]),
  facts: z.array(factIdSchema).min(1).exactOptional(),
  parameters: z.json().exactOptional(),
});

export const benchmarksSchema: z.ZodType<BenchmarksDocument> = z.strictObject({
  kind: z.literal("benchmarks"),
  benchmarks: z.array(z.union([builtIn, registered])),
});

// Each band ends above the one before; only the last is open.
function ascend(bands: readonly Band[]): boolean {
  return bands.every(({ atMost, below }, index) => {
    const isLast = index === bands.length - 1;
    const end = atMost ?? below;
    if (end === undefined || (atMost !== undefined && below !== undefined)) return isLast && end === undefined;
    const before = bands[index - 1];
    const start = before?.atMost ?? before?.below ?? Number.NEGATIVE_INFINITY;
    return !isLast && (start < end || (start === end && before?.below !== undefined && atMost !== undefined));
  });
}
