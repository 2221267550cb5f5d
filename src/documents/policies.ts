import * as z from "zod";
import { scaleDecimal } from "../law/decimal.ts";
import { DISPOSITIONS, type Disposition } from "../law/disposition.ts";
import { DRAFT_POINTS, type DraftPoint } from "../law/draft-point.ts";
import type { EffectivePeriod } from "../law/effective-period.ts";
import type { LocalizedText } from "../law/localized-text.ts";
import { RATIO_DIGITS } from "../law/measure.ts";
import { fenFromYuan } from "../law/money.ts";
import { PENALTY_KINDS, type PenaltyKind } from "../law/penalty-kind.ts";
import type { Provenance } from "../law/provenance.ts";
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

/** The combination methods beside those that a host registers. */
export const COMBINATION_METHODS = ["priority-first", "overall-judgement", "net-count", "signed-sum", "forced-tier"] as const;

/** The default: waivers, then reductions and aggravations, which are never netted. */
export interface PriorityFirst {
  readonly method: "priority-first";
  /** Discretionary circumstances are left out where a statutory one holds. */
  readonly statutoryFirst?: true;
}

/** Several different circumstances are weighed by a person: everything that they allow stays open, and nothing is recommended. */
export interface OverallJudgement {
  readonly method: "overall-judgement";
}

/** Circumstances of the two directions offset each other one for one. */
export interface NetCount {
  readonly method: "net-count";
}

/** The weights of the circumstances are added up; above zero is heavier, below it lighter. */
export interface SignedSum {
  readonly method: "signed-sum";
}

/** One of the circumstances named leads to the disposition `to`, whatever else holds; otherwise as `priority-first`. */
export interface ForcedTier {
  readonly method: "forced-tier";
  readonly forcedBy: readonly string[];
  readonly to: Disposition;
}

/** A method that the host registers; its id has a `/`. */
export interface RegisteredCombination {
  readonly method: `${string}/${string}`;
  /** Whatever the method wants to be told: any JSON. */
  readonly parameters?: unknown;
}

/** How the circumstances of a case come to one disposition. */
export type Combination = PriorityFirst | OverallJudgement | NetCount | SignedSum | ForcedTier | RegisteredCombination;

/** How far below the statutory minimum mitigation reaches (减轻处罚). */
export interface Mitigation {
  /** The least fine: a portion of the statutory minimum, from 0 to 1, or a sum in yuan. */
  readonly floor: { readonly portionOfMinimum: number } | { readonly amount: number };
  /** The fine may be reduced but not dropped. */
  readonly keepsFine?: true;
}

/** What becomes of several items or acts in one case (竞合与并罚). */
export interface Concurrence {
  /** One act that breaks several provisions: the higher fine. */
  readonly oneAct: "higher-fine";
  /** Several acts: each is assessed, and the penalties add up. */
  readonly severalActs: "add";
  /** Acts linked as cause and effect or means and end: the heavier one. */
  readonly linkedActs?: "heavier";
  /** The most days of detention that several acts add up to. */
  readonly detentionAtMost?: number;
}

/** From when on a fine within the statutory range is questioned for being out of all proportion (明显不当). */
export interface Disproportion {
  /** Sums of money that tell how much was at stake, such as the value of the goods; the largest one that is known measures the fine. */
  readonly base: readonly string[];
  /** From so many times that sum on; where nothing is said, the line of the review itself, which no law states. */
  readonly times?: number;
  /** Where the number comes from: shown with the finding. */
  readonly note?: LocalizedText;
}

/**
 * What a draft decision is reviewed by, beside the item and its assessment (草案审查). Provisions of all policies that apply add up; of
 * the other parts that of the most special and most local one counts.
 */
export interface ReviewPolicy {
  /** The provisions behind each point, beside those of the item. */
  readonly cites?: Readonly<Partial<Record<DraftPoint, readonly string[]>>>;
  /** Holds where the party made a statement or defence. */
  readonly defended?: Condition;
  /** Holds where a case in which a crime is suspected was referred and came back, so that the authority decides it. */
  readonly backFromReferral?: Condition;
  /** By kind of penalty: holds where there is nothing that it could take. */
  readonly nothingToTake?: Readonly<Partial<Record<PenaltyKind, Condition>>>;
  readonly disproportion?: Disproportion;
}

/** Rules on how circumstances and acts combine and drafts are reviewed, of an instrument or an authority. */
export interface Policy {
  readonly id: string;
  readonly label: LocalizedText;
  readonly issuer: LocalizedText;
  readonly jurisdiction: string;
  /** Left out means as long as the instruments cited. */
  readonly inForce?: EffectivePeriod;
  /** The items that it is for; left out means all. */
  readonly scope?: Scope;
  readonly cites: readonly string[];
  readonly provenance?: Provenance;
  readonly combination?: Combination;
  readonly mitigation?: Mitigation;
  readonly concurrence?: Concurrence;
  readonly review?: ReviewPolicy;
}

/** Policies. */
export interface PoliciesDocument {
  readonly kind: "policies";
  readonly policies: readonly Policy[];
}

const combinationSchema: z.ZodType<Combination> = z.union([
  z.discriminatedUnion("method", [
    z.strictObject({ method: z.literal("priority-first"), statutoryFirst: z.literal(true).exactOptional() }),
    z.strictObject({ method: z.literal("overall-judgement") }),
    z.strictObject({ method: z.literal("net-count") }),
    z.strictObject({ method: z.literal("signed-sum") }),
    z.strictObject({ method: z.literal("forced-tier"), forcedBy: z.array(idSchema).min(1), to: z.enum(DISPOSITIONS) }),
  ]),
  z.strictObject({ method: z.templateLiteral([z.string().min(1), "/", z.string().min(1)]), parameters: z.json().exactOptional() }),
]);

const mitigationSchema: z.ZodType<Mitigation> = z.strictObject({
  floor: z.union([
    z.strictObject({
      portionOfMinimum: z.number().refine((portion) => portion >= 0 && portion <= 1 && scaleDecimal(portion, RATIO_DIGITS) !== undefined, failsAs("bad-ratio")),
    }),
    z.strictObject({ amount: z.number().refine((yuan) => yuan >= 0 && fenFromYuan(yuan) !== undefined, failsAs("bad-amount")) }),
  ]),
  keepsFine: z.literal(true).exactOptional(),
});

const concurrenceSchema: z.ZodType<Concurrence> = z.strictObject({
  oneAct: z.literal("higher-fine"),
  severalActs: z.literal("add"),
  linkedActs: z.literal("heavier").exactOptional(),
  detentionAtMost: z
    .number()
    .refine((days) => Number.isInteger(days) && days >= 0 && days <= 100_000, failsAs("bad-count"))
    .exactOptional(),
});

// Keys of an object, so that a misspelt one is named with the nearest.
function someOf<Value>(keys: readonly string[], schema: z.ZodType<Value>): z.ZodType<Readonly<Record<string, Value>>> {
  return z.strictObject(Object.fromEntries(keys.map((key) => [key, schema.exactOptional()])));
}

const reviewSchema: z.ZodType<ReviewPolicy> = z.strictObject({
  cites: someOf(DRAFT_POINTS, citationsSchema).exactOptional(),
  defended: conditionSchema.exactOptional(),
  backFromReferral: conditionSchema.exactOptional(),
  nothingToTake: someOf(PENALTY_KINDS, conditionSchema).exactOptional(),
  disproportion: z
    .strictObject({ base: z.array(factIdSchema).min(1), times: z.int().min(1).max(1_000_000).exactOptional(), note: textSchema.exactOptional() })
    .exactOptional(),
});

export const policiesSchema: z.ZodType<PoliciesDocument> = z.strictObject({
  kind: z.literal("policies"),
  policies: z.array(
    z
      .strictObject({
        id: idSchema,
        label: textSchema,
        issuer: textSchema,
        jurisdiction: jurisdictionSchema,
        inForce: periodSchema.exactOptional(),
        scope: scopeSchema.exactOptional(),
        cites: citationsSchema,
        provenance: provenanceSchema.exactOptional(),
        combination: combinationSchema.exactOptional(),
        mitigation: mitigationSchema.exactOptional(),
        concurrence: concurrenceSchema.exactOptional(),
        review: reviewSchema.exactOptional(),
      })
      .refine(({ combination, mitigation, concurrence, review }) => combination ?? mitigation ?? concurrence ?? review, failsAs("empty-policy")),
  ),
});
