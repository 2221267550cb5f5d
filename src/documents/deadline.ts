import * as z from "zod";
import { APPROVERS, type Approver } from "../law/review.ts";
import type { TimeSpan } from "../law/time-limit.ts";
import { factIdSchema } from "./common.ts";
import { timeSpanSchema } from "./time-span-schema.ts";

/** A step by which a time limit may be extended, and by how much at most. */
export interface ExtensionStep {
  readonly by: Approver;
  readonly atMost?: TimeSpan;
}

/** A time limit that begins with an event: what `to` names has to happen within it. The day of the event does not count. */
export interface PeriodDeadline {
  readonly from: string;
  readonly to: string;
  readonly within: TimeSpan;
  /** Periods that do not count. */
  readonly excluding?: string;
  /** The fact with the extensions that were granted: the first needs the first step, and so on. */
  readonly extension?: { readonly fact: string; readonly steps: readonly ExtensionStep[] };
  /** A last day that is no working day moves to the next one; only where a law says so. */
  readonly rollover?: true;
}

/** Something that has to happen at least so long before an event. */
export interface AdvanceDeadline {
  readonly to: string;
  readonly before: string;
  readonly atLeast: TimeSpan;
}

/** A time limit (期限). */
export type DeadlineRule = PeriodDeadline | AdvanceDeadline;

const stepSchema: z.ZodType<ExtensionStep> = z.strictObject({ by: z.enum(APPROVERS), atMost: timeSpanSchema.exactOptional() });

export const deadlineSchema: z.ZodType<DeadlineRule> = z.union([
  z.strictObject({
    from: factIdSchema,
    to: factIdSchema,
    within: timeSpanSchema,
    excluding: factIdSchema.exactOptional(),
    extension: z.strictObject({ fact: factIdSchema, steps: z.array(stepSchema).min(1).max(10) }).exactOptional(),
    rollover: z.literal(true).exactOptional(),
  }),
  z.strictObject({ to: factIdSchema, before: factIdSchema, atLeast: timeSpanSchema }),
]);
