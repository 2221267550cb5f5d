import * as z from "zod";
import type { LocalizedText } from "../law/localized-text.ts";
import { citationsSchema, idSchema, textSchema } from "./common.ts";
import { type Condition, conditionSchema } from "./condition.ts";

/** A condition that others refer to as `{ condition: id }`. */
export interface NamedCondition {
  readonly id: string;
  readonly label?: LocalizedText;
  readonly when: Condition;
  /** That it holds in every case that can be: a case of which it fails is refused, and nothing is made of such cases. */
  readonly always?: true;
  /** The provisions, or the reason, behind it. */
  readonly cites?: readonly string[];
}

/** Conditions that several rules share. */
export interface NamedConditionsDocument {
  readonly kind: "conditions";
  readonly conditions: readonly NamedCondition[];
}

export const namedConditionsSchema: z.ZodType<NamedConditionsDocument> = z.strictObject({
  kind: z.literal("conditions"),
  conditions: z.array(
    z.strictObject({
      id: idSchema,
      label: textSchema.exactOptional(),
      when: conditionSchema,
      always: z.literal(true).exactOptional(),
      cites: citationsSchema.exactOptional(),
    }),
  ),
});
