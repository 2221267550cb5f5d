import * as z from "zod";
import { DISPOSITIONS, type Disposition, FORCES, type Force } from "../law/disposition.ts";
import type { LocalizedText } from "../law/localized-text.ts";
import type { DurationMeasure } from "../law/measure.ts";
import { OFFENDERS, type Offender, PENALTY_KINDS, type PenaltyKind } from "../law/penalty-kind.ts";
import { citationsSchema, dateSchema, failsAs, idSchema, jurisdictionSchema, textSchema } from "./common.ts";
import { durationMeasureSchema } from "./measure-schema.ts";

/** A range of the fine in yuan; an end of `null` is not stated by the law, and one of which nothing more is said belongs to the range. */
export interface FineExpectation {
  readonly min: number | null;
  readonly minIncluded?: boolean;
  readonly max: number | null;
  readonly maxIncluded?: boolean;
}

/** The kinds of penalty that certainly arise, all of them, each with whether it must or may be imposed (both where there are several of the kind). */
export type PenaltiesExpectation = Readonly<Partial<Record<PenaltyKind, Force | readonly Force[]>>>;

/** How long penalties last that certainly arise and are limited in time, all of them, by their kind. */
export type DurationsExpectation = Readonly<Partial<Record<PenaltyKind, DurationMeasure>>>;

/** How a circumstance can stand; `absent` where it is no part of the assessment. */
export const CIRCUMSTANCE_STATUSES = ["holds", "possible", "fails", "absent"] as const;

/** Whether a requirement arises. */
export const REQUIREMENT_STATUSES = ["required", "possible", "not-required"] as const;

/** What a finding can come to; `absent` where the point is no part of the assessment. */
export const FINDING_STATUSES = ["pass", "fail", "pending", "unknown", "needs-judgement", "not-applicable", "absent"] as const;

/** Which wording governs. */
export const LAW_STATUSES = [
  "settled",
  "old-law",
  "lighter-law",
  "incomparable",
  "no-longer-punished",
  "not-punished-then",
  "undetermined",
  "not-covered",
  "ended",
] as const;

/** What has to come out of a case. What is left out is not looked at. */
export interface Expectation {
  readonly law?: (typeof LAW_STATUSES)[number];
  readonly disposition?: {
    readonly status?: "settled" | "choice" | "open";
    readonly possible?: readonly Disposition[];
    readonly recommended?: Disposition | null;
  };
  readonly statutory?: {
    readonly fine?: FineExpectation | "none";
    readonly penalties?: PenaltiesExpectation;
    readonly durations?: DurationsExpectation;
  };
  readonly recommendation?: {
    readonly status?: "settled" | "choice" | "open" | "withheld";
    readonly fine?: FineExpectation | "none";
    readonly penalties?: PenaltiesExpectation;
  };
  /** Id of the benchmark that is applied; `null` where none is. */
  readonly benchmark?: string | null;
  /** The label of the tier, in Chinese; `null` where there is none, or which one is open. */
  readonly tier?: string | null;
  readonly circumstances?: Readonly<Record<string, (typeof CIRCUMSTANCE_STATUSES)[number]>>;
  readonly requirements?: Readonly<Record<string, (typeof REQUIREMENT_STATUSES)[number]>>;
  readonly findings?: Readonly<Record<string, (typeof FINDING_STATUSES)[number]>>;
  /** The codes of everything that is wrong with the case file. */
  readonly faults?: readonly string[];
}

/** A case with what has to come out of it (规则测试). */
export interface RuleTest {
  readonly id: string;
  readonly title: LocalizedText;
  readonly item: string;
  readonly jurisdiction?: string;
  readonly offender?: Offender;
  readonly asOf: string;
  /** As a case file gives them. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** The provisions that the expected figures were taken from. */
  readonly cites?: readonly string[];
  /** The arithmetic. */
  readonly note?: LocalizedText;
  readonly expect: Expectation;
}

/** Cases that rules are tested by. They lie beside the rules and are no part of a rulebook. */
export interface CasesDocument {
  readonly kind: "cases";
  readonly cases: readonly RuleTest[];
}

const yuan = z.number().min(0);

const fineSchema: z.ZodType<FineExpectation | "none"> = z.union([
  z.literal("none"),
  z
    .strictObject({
      min: yuan.nullable(),
      minIncluded: z.boolean().exactOptional(),
      max: yuan.nullable(),
      maxIncluded: z.boolean().exactOptional(),
    })
    .refine(isSomething, failsAs("empty-range")),
]);

function isSomething({ min, minIncluded = true, max, maxIncluded = true }: FineExpectation): boolean {
  return min === null || max === null || min < max || (min === max && minIncluded && maxIncluded);
}

const penaltiesSchema: z.ZodType<PenaltiesExpectation> = z.partialRecord(
  z.enum(PENALTY_KINDS),
  z.union([z.enum(FORCES), z.array(z.enum(FORCES)).min(1).max(2)]),
);

const durationsSchema: z.ZodType<DurationsExpectation> = z.partialRecord(z.enum(PENALTY_KINDS), durationMeasureSchema);

const expectationSchema: z.ZodType<Expectation> = z
  .strictObject({
    law: z.enum(LAW_STATUSES).exactOptional(),
    disposition: z
      .strictObject({
        status: z.enum(["settled", "choice", "open"]).exactOptional(),
        possible: z.array(z.enum(DISPOSITIONS)).min(1).exactOptional(),
        recommended: z.enum(DISPOSITIONS).nullable().exactOptional(),
      })
      .exactOptional(),
    statutory: z
      .strictObject({ fine: fineSchema.exactOptional(), penalties: penaltiesSchema.exactOptional(), durations: durationsSchema.exactOptional() })
      .exactOptional(),
    recommendation: z
      .strictObject({
        status: z.enum(["settled", "choice", "open", "withheld"]).exactOptional(),
        fine: fineSchema.exactOptional(),
        penalties: penaltiesSchema.exactOptional(),
      })
      .exactOptional(),
    benchmark: z.string().nullable().exactOptional(),
    tier: z.string().nullable().exactOptional(),
    circumstances: z.record(z.string(), z.enum(CIRCUMSTANCE_STATUSES)).exactOptional(),
    requirements: z.record(z.string(), z.enum(REQUIREMENT_STATUSES)).exactOptional(),
    findings: z.record(z.string(), z.enum(FINDING_STATUSES)).exactOptional(),
    faults: z.array(z.string()).min(1).exactOptional(),
  })
  .refine((expected) => Object.keys(expected).length > 0, failsAs("empty-expectation"));

export const casesSchema: z.ZodType<CasesDocument> = z.strictObject({
  kind: z.literal("cases"),
  cases: z.array(
    z.strictObject({
      id: idSchema,
      title: textSchema,
      item: z.string(),
      jurisdiction: jurisdictionSchema.exactOptional(),
      offender: z.enum(OFFENDERS).exactOptional(),
      asOf: dateSchema,
      facts: z.record(z.string(), z.unknown()),
      cites: citationsSchema.exactOptional(),
      note: textSchema.exactOptional(),
      expect: expectationSchema,
    }),
  ),
});
