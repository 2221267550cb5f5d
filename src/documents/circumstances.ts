import * as z from "zod";
import { scaleDecimal } from "../law/decimal.ts";
import { CIRCUMSTANCE_EFFECTS, type CircumstanceEffect, FORCES, type Force, STANDINGS, type Standing } from "../law/disposition.ts";
import type { EffectivePeriod } from "../law/effective-period.ts";
import type { LocalizedText } from "../law/localized-text.ts";
import { RATIO_DIGITS } from "../law/measure.ts";
import { PENALTY_KINDS, type PenaltyKind } from "../law/penalty-kind.ts";
import type { Provenance } from "../law/provenance.ts";
import { citationsSchema, failsAs, idSchema, jurisdictionSchema, periodSchema, provenanceSchema, type Scope, scopeSchema, textSchema } from "./common.ts";
import { type Condition, conditionSchema } from "./condition.ts";

/** A circumstance that bears on whether and how heavily the conduct is penalised (情节). */
export interface Circumstance {
  readonly id: string;
  readonly label: LocalizedText;
  /** What it leads to; two effects (从轻或者减轻) leave the authority the choice between them. */
  readonly effects: readonly CircumstanceEffect[];
  readonly force: Force;
  /** Left out means statutory. */
  readonly standing?: Standing;
  /** What a policy that adds weights counts it as: not below zero for heavier, not above it for a reduction, at most six decimals; left out means 1 and −1. */
  readonly weight?: number;
  readonly scope?: Scope;
  readonly jurisdiction?: string;
  /** When the provision behind it is in force; left out means as long as the instrument cited. */
  readonly inForce?: EffectivePeriod;
  readonly when: Condition;
  /** Kinds that are imposed all the same where the statute prescribes them (not where it merely allows them). */
  readonly retains?: readonly PenaltyKind[];
  /** What goes with it: education, ordering a guardian to discipline, and the like. */
  readonly measures?: readonly LocalizedText[];
  readonly cites: readonly string[];
  readonly provenance?: Provenance;
}

/** Circumstances, of statutes or of a published list. */
export interface CircumstancesDocument {
  readonly kind: "circumstances";
  /** The published list that they stand in, where they do. */
  readonly list?: LocalizedText;
  readonly circumstances: readonly Circumstance[];
}

const MAX_WEIGHT = 1_000_000;

const weightSchema: z.ZodType<number> = z
  .number()
  .refine((weight) => Math.abs(weight) <= MAX_WEIGHT && scaleDecimal(weight, RATIO_DIGITS) !== undefined, failsAs("bad-weight"));

export const circumstancesSchema: z.ZodType<CircumstancesDocument> = z.strictObject({
  kind: z.literal("circumstances"),
  list: textSchema.exactOptional(),
  circumstances: z.array(
    z
      .strictObject({
        id: idSchema,
        label: textSchema,
        effects: z.array(z.enum(CIRCUMSTANCE_EFFECTS)).min(1).max(2),
        force: z.enum(FORCES),
        standing: z.enum(STANDINGS).exactOptional(),
        weight: weightSchema.exactOptional(),
        scope: scopeSchema.exactOptional(),
        jurisdiction: jurisdictionSchema.exactOptional(),
        inForce: periodSchema.exactOptional(),
        when: conditionSchema,
        retains: z.array(z.enum(PENALTY_KINDS)).min(1).exactOptional(),
        measures: z.array(textSchema).min(1).exactOptional(),
        cites: citationsSchema,
        provenance: provenanceSchema.exactOptional(),
      })
      .superRefine(({ effects, weight = 0 }, context) => {
        const fits = effects.includes("heavier") ? weight >= 0 : weight <= 0;
        if (!fits) context.addIssue({ code: "custom", path: ["weight"], input: weight, ...failsAs("contradictory-weight") });
      }),
  ),
});
