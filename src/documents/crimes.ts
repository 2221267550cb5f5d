import * as z from "zod";
import type { EffectivePeriod } from "../law/effective-period.ts";
import type { LocalizedText } from "../law/localized-text.ts";
import type { Provenance } from "../law/provenance.ts";
import { citationsSchema, idSchema, periodSchema, provenanceSchema, textSchema } from "./common.ts";
import { type Condition, conditionSchema } from "./condition.ts";

/** A crime that conduct under the items naming it may amount to, so that the case has to be handed over (行刑衔接). */
export interface Crime {
  readonly id: string;
  readonly crime: LocalizedText;
  /** What makes a criminal case of it, such as a threshold for prosecution. */
  readonly when: Condition;
  /** What has to be handed over. */
  readonly evidence?: readonly LocalizedText[];
  readonly inForce?: EffectivePeriod;
  readonly cites: readonly string[];
  readonly provenance?: Provenance;
}

/** Crimes. */
export interface CrimesDocument {
  readonly kind: "crimes";
  readonly crimes: readonly Crime[];
}

export const crimesSchema: z.ZodType<CrimesDocument> = z.strictObject({
  kind: z.literal("crimes"),
  crimes: z.array(
    z.strictObject({
      id: idSchema,
      crime: textSchema,
      when: conditionSchema,
      evidence: z.array(textSchema).min(1).exactOptional(),
      inForce: periodSchema.exactOptional(),
      cites: citationsSchema,
      provenance: provenanceSchema.exactOptional(),
    }),
  ),
});
