import * as z from "zod";
import type { EffectivePeriod } from "../law/effective-period.ts";
import type { LocalizedText } from "../law/localized-text.ts";
import type { MoneyMeasure } from "../law/measure.ts";
import type { Provenance } from "../law/provenance.ts";
import { citationsSchema, idSchema, jurisdictionSchema, periodSchema, provenanceSchema, type Scope, scopeSchema, textSchema } from "./common.ts";
import { type Condition, conditionSchema } from "./condition.ts";
import { moneyMeasureSchema, type Portion, portionSchema } from "./measure-schema.ts";

/** What a benchmark takes for the minimum where the statute states none: zero, or a tenth of the maximum. */
export const MISSING_MINIMUM_POLICIES = ["zero", "tenth-of-maximum"] as const;

/** What both kinds of benchmark have in common. */
interface BenchmarkHead {
  readonly id: string;
  readonly label: LocalizedText;
  readonly issuer: LocalizedText;
  readonly jurisdiction: string;
  readonly inForce: EffectivePeriod;
  /** The items that it refines. */
  readonly scope: Scope;
  readonly missingMinimum: (typeof MISSING_MINIMUM_POLICIES)[number];
  readonly cites: readonly string[];
  readonly provenance?: Provenance;
}

/** A benchmark that cuts any statutory range by disposition, such as 30/40/30. */
export interface PortionBenchmark extends BenchmarkHead {
  readonly method: "portion";
  readonly portions: { readonly lighter: Portion; readonly ordinary: Portion; readonly heavier: Portion };
}

/** One tier of a table (裁量阶次). */
export interface Tier {
  readonly label: LocalizedText;
  readonly when: Condition;
  /** A part of the statutory range, or a measure of its own. */
  readonly fine: { readonly portion: Portion } | MoneyMeasure;
}

/** A benchmark with a table of tiers of its own; the first tier whose condition holds is the one. */
export interface TiersBenchmark extends BenchmarkHead {
  readonly method: "tiers";
  readonly tiers: readonly Tier[];
}

/** A published refinement of a statutory range (裁量基准). */
export type DiscretionBenchmark = PortionBenchmark | TiersBenchmark;

/** Discretion benchmarks. */
export interface BenchmarksDocument {
  readonly kind: "benchmarks";
  readonly benchmarks: readonly DiscretionBenchmark[];
}

const head = {
  id: idSchema,
  label: textSchema,
  issuer: textSchema,
  jurisdiction: jurisdictionSchema,
  inForce: periodSchema,
  scope: scopeSchema,
  missingMinimum: z.enum(MISSING_MINIMUM_POLICIES),
  cites: citationsSchema,
  provenance: provenanceSchema.exactOptional(),
};

export const benchmarksSchema: z.ZodType<BenchmarksDocument> = z.strictObject({
  kind: z.literal("benchmarks"),
  benchmarks: z.array(
    z.discriminatedUnion("method", [
      z.strictObject({
        ...head,
        method: z.literal("portion"),
        portions: z.strictObject({ lighter: portionSchema, ordinary: portionSchema, heavier: portionSchema }),
      }),
      z.strictObject({
        ...head,
        method: z.literal("tiers"),
        tiers: z
          .array(
            z.strictObject({
              label: textSchema,
              when: conditionSchema,
              fine: z.union([z.strictObject({ portion: portionSchema }), moneyMeasureSchema]),
            }),
          )
          .min(1),
      }),
    ]),
  ),
});
