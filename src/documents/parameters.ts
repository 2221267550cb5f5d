import * as z from "zod";
import type { EffectivePeriod } from "../law/effective-period.ts";
import type { LocalizedText } from "../law/localized-text.ts";
import type { Provenance } from "../law/provenance.ts";
import { citationsSchema, factIdSchema, idSchema, jurisdictionSchema, periodSchema, provenanceSchema, type Scope, scopeSchema, textSchema } from "./common.ts";
import { type Condition, conditionSchema, type Scalar } from "./condition.ts";
import type { FactType } from "./vocabulary.ts";

/** The types of fact that a parameter can settle. */
export const PARAMETER_TYPES: readonly FactType[] = ["money", "number", "integer", "boolean", "enum"];

/** One value of a parameter, with the cases that it is for. */
export interface ParameterRow {
  /** Left out in the last row only, which is then for all cases that no row before is for. */
  readonly when?: Condition;
  /** Written as in a case file: money in yuan. */
  readonly value: Scalar;
}

/** A value that a law leaves to field and place, such as the fine from which on there is a right to a hearing (参数). */
export interface Parameter {
  readonly id: string;
  /** The fact that it settles where the case does not give it. */
  readonly settles: string;
  readonly label: LocalizedText;
  readonly scope?: Scope;
  readonly jurisdiction?: string;
  readonly inForce?: EffectivePeriod;
  /** The first row that holds gives the value. */
  readonly rows: readonly ParameterRow[];
  readonly cites: readonly string[];
  readonly provenance?: Provenance;
}

/** Parameters. */
export interface ParametersDocument {
  readonly kind: "parameters";
  readonly parameters: readonly Parameter[];
}

export const parametersSchema: z.ZodType<ParametersDocument> = z.strictObject({
  kind: z.literal("parameters"),
  parameters: z.array(
    z.strictObject({
      id: idSchema,
      settles: factIdSchema,
      label: textSchema,
      scope: scopeSchema.exactOptional(),
      jurisdiction: jurisdictionSchema.exactOptional(),
      inForce: periodSchema.exactOptional(),
      rows: z.array(z.strictObject({ when: conditionSchema.exactOptional(), value: z.union([z.string(), z.number(), z.boolean()]) })).min(1),
      cites: citationsSchema,
      provenance: provenanceSchema.exactOptional(),
    }),
  ),
});
