import * as z from "zod";
import type { EffectivePeriod } from "../law/effective-period.ts";
import type { LocalizedText } from "../law/localized-text.ts";
import type { Provenance } from "../law/provenance.ts";
import { BINDS, type Binds, REVIEW_HEADS, type ReviewHead, SEVERITIES, type Severity } from "../law/review.ts";
import { citationsSchema, failsAs, idSchema, jurisdictionSchema, periodSchema, provenanceSchema, type Scope, scopeSchema, textSchema } from "./common.ts";
import { type Condition, conditionSchema } from "./condition.ts";
import { type DeadlineRule, deadlineSchema } from "./deadline.ts";

/** The kinds of record that a check may examine. */
export const CHECK_SUBJECTS = ["penalty-case"] as const;

/** A point of review (审查要点): where `applies` holds, `requires` has to hold, or `deadline` to be kept. One of the two is given. */
export interface Check {
  readonly id: string;
  readonly subject: (typeof CHECK_SUBJECTS)[number];
  readonly head: ReviewHead;
  readonly severity: Severity;
  /** What the law asks for. */
  readonly label: LocalizedText;
  /** What to do where it was not met. */
  readonly remedy: LocalizedText;
  readonly applies?: Condition;
  readonly requires?: Condition;
  readonly deadline?: DeadlineRule;
  /** Whose time limit it is; the authority's where nothing is said. What binds the party is listed among the deadlines and is no finding. */
  readonly binds?: Binds;
  readonly scope?: Scope;
  readonly jurisdiction?: string;
  readonly inForce?: EffectivePeriod;
  readonly cites: readonly string[];
  readonly provenance?: Provenance;
}

/** Checks. */
export interface ChecksDocument {
  readonly kind: "checks";
  readonly checks: readonly Check[];
}

export const checksSchema: z.ZodType<ChecksDocument> = z.strictObject({
  kind: z.literal("checks"),
  checks: z.array(
    z
      .strictObject({
        id: idSchema,
        subject: z.enum(CHECK_SUBJECTS),
        head: z.enum(REVIEW_HEADS),
        severity: z.enum(SEVERITIES),
        label: textSchema,
        remedy: textSchema,
        applies: conditionSchema.exactOptional(),
        requires: conditionSchema.exactOptional(),
        deadline: deadlineSchema.exactOptional(),
        binds: z.enum(BINDS).exactOptional(),
        scope: scopeSchema.exactOptional(),
        jurisdiction: jurisdictionSchema.exactOptional(),
        inForce: periodSchema.exactOptional(),
        cites: citationsSchema,
        provenance: provenanceSchema.exactOptional(),
      })
      .refine(({ requires, deadline }) => (requires === undefined) !== (deadline === undefined), failsAs("requires-or-deadline"))
      .refine(({ deadline, binds }) => binds !== "party" || deadline !== undefined, failsAs("requires-or-deadline")),
  ),
});
