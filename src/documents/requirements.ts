import * as z from "zod";
import type { EffectivePeriod } from "../law/effective-period.ts";
import type { LocalizedText } from "../law/localized-text.ts";
import type { Provenance } from "../law/provenance.ts";
import { MILESTONES, type Milestone, REQUIREMENT_KINDS, type RequirementKind } from "../law/review.ts";
import type { TimeSpan } from "../law/time-limit.ts";
import { citationsSchema, idSchema, jurisdictionSchema, periodSchema, provenanceSchema, type Scope, scopeSchema, textSchema } from "./common.ts";
import { type Condition, conditionSchema } from "./condition.ts";
import { timeSpanSchema } from "./time-span-schema.ts";

/** A duty of procedure that arises from the facts of a case or from its assessment (程序义务). */
export interface Requirement {
  readonly id: string;
  readonly requires: RequirementKind;
  /** Why it is required. */
  readonly label: LocalizedText;
  readonly when: Condition;
  readonly before: Milestone;
  /** What has to be handed in. */
  readonly materials?: readonly LocalizedText[];
  /** What is looked at. */
  readonly points?: readonly LocalizedText[];
  /** Who is qualified to do it. */
  readonly reviewer?: LocalizedText;
  /** How long it may take. */
  readonly within?: TimeSpan;
  readonly scope?: Scope;
  readonly jurisdiction?: string;
  readonly inForce?: EffectivePeriod;
  readonly cites: readonly string[];
  readonly provenance?: Provenance;
}

/** Requirements. */
export interface RequirementsDocument {
  readonly kind: "requirements";
  readonly requirements: readonly Requirement[];
}

export const requirementsSchema: z.ZodType<RequirementsDocument> = z.strictObject({
  kind: z.literal("requirements"),
  requirements: z.array(
    z.strictObject({
      id: idSchema,
      requires: z.enum(REQUIREMENT_KINDS),
      label: textSchema,
      when: conditionSchema,
      before: z.enum(MILESTONES),
      materials: z.array(textSchema).min(1).exactOptional(),
      points: z.array(textSchema).min(1).exactOptional(),
      reviewer: textSchema.exactOptional(),
      within: timeSpanSchema.exactOptional(),
      scope: scopeSchema.exactOptional(),
      jurisdiction: jurisdictionSchema.exactOptional(),
      inForce: periodSchema.exactOptional(),
      cites: citationsSchema,
      provenance: provenanceSchema.exactOptional(),
    }),
  ),
});
