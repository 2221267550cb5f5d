// The pieces that several kinds of document are made of.
import * as z from "zod";
import { parseCitation } from "../law/citation.ts";
import { dayFromDate } from "../law/civil-date.ts";
import { type EffectivePeriod, isEmptyPeriod } from "../law/effective-period.ts";
import { isJurisdictionCode } from "../law/jurisdiction.ts";
import type { LocalizedText } from "../law/localized-text.ts";
import { PROVENANCE_KINDS, type Provenance } from "../law/provenance.ts";
import type { ProblemCode } from "./problem.ts";

/** Marks a refinement with the problem that its failure is. */
export function failsAs(problem: ProblemCode): { readonly params: { readonly problem: ProblemCode } } {
  return { params: { problem } };
}

export const textSchema: z.ZodType<LocalizedText> = z.strictObject({ zh: z.string().min(1), en: z.string().min(1).exactOptional() });

/** Ids of items, circumstances and the like: path segments in lower case, such as `cn/food-safety/124-1-1`. */
export const idSchema: z.ZodType<string> = z
  .string()
  .max(120)
  .refine((id) => /^[a-z0-9][a-z0-9-]*(\/[a-z0-9][a-z0-9-]*)*$/.test(id), failsAs("bad-id"));

export const factIdSchema: z.ZodType<string> = z
  .string()
  .max(120)
  .refine((id) => /^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)*$/.test(id), failsAs("bad-fact-id"));

export const citationSchema: z.ZodType<string> = z.string().refine((text) => parseCitation(text) !== undefined, failsAs("bad-citation"));

export const citationsSchema: z.ZodType<readonly string[]> = z.array(citationSchema).min(1);

export const dateSchema: z.ZodType<string> = z.string().refine((text) => dayFromDate(text) !== undefined, failsAs("bad-date"));

export const periodSchema: z.ZodType<EffectivePeriod> = z
  .strictObject({ from: dateSchema, until: dateSchema.exactOptional() })
  .refine(
    ({ from, until }) =>
      [from, until ?? from].some((day) => dayFromDate(day) === undefined) || !isEmptyPeriod({ from, ...(until === undefined ? {} : { until }) }),
    failsAs("empty-period"),
  );

export const jurisdictionSchema: z.ZodType<string> = z.string().refine(isJurisdictionCode, failsAs("bad-jurisdiction"));

export const provenanceSchema: z.ZodType<Provenance> = z.strictObject({
  kind: z.enum(PROVENANCE_KINDS),
  document: z.string().exactOptional(),
  row: z.string().exactOptional(),
  verified: z.literal(false).exactOptional(),
  note: textSchema.exactOptional(),
});

/** Which items something speaks of. All parts that are given have to match; none given means every item. */
export interface Scope {
  /** Item ids; one that ends in `/*` stands for all below it. */
  readonly items?: readonly string[];
  readonly domains?: readonly string[];
  /** Items that are left out again, written like `items`. */
  readonly except?: readonly string[];
}

const itemPatternSchema = z
  .string()
  .max(120)
  .refine((id) => /^[a-z0-9][a-z0-9-]*(\/[a-z0-9][a-z0-9-]*)*(\/\*)?$/.test(id), failsAs("bad-id"));

export const scopeSchema: z.ZodType<Scope> = z.strictObject({
  items: z.array(itemPatternSchema).min(1).exactOptional(),
  domains: z.array(idSchema).min(1).exactOptional(),
  except: z.array(itemPatternSchema).min(1).exactOptional(),
});
