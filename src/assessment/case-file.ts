import * as z from "zod";
import type { FactValueInput } from "../conditions/read-facts.ts";
import { dayFromDate } from "../law/civil-date.ts";
import { isJurisdictionCode } from "../law/jurisdiction.ts";
import { OFFENDERS, type Offender } from "../law/penalty-kind.ts";

/** One case (案卷) as plain JSON: which item, where, and what is known. Facts that are not given are unknown, not false. */
export interface CaseFile {
  readonly id?: string;
  readonly title?: string;
  /** The enforcement item, such as `cn/food-safety/124-1-1`. */
  readonly item: string;
  /** The division code of the place of the conduct; without it only national rules apply. */
  readonly jurisdiction?: string;
  /** Whose penalty is assessed, where it is not the item's own offender. */
  readonly offender?: Offender;
  /** The date that the assessment is made for, where the call does not say. */
  readonly asOf?: string;
  /** Values by fact id: money in yuan, dates as YYYY-MM-DD. */
  readonly facts: Readonly<Record<string, FactValueInput>>;
}

/** The shape of a case file. What its facts may be is settled by the vocabulary of a rulebook. */
export const caseFileSchema: z.ZodType<CaseFile> = z.strictObject({
  id: z.string().max(200).exactOptional(),
  title: z.string().max(500).exactOptional(),
  item: z.string(),
  jurisdiction: z.string().refine(isJurisdictionCode, "a division code of six digits").exactOptional(),
  offender: z.enum(OFFENDERS).exactOptional(),
  asOf: z
    .string()
    .refine((text) => dayFromDate(text) !== undefined, "a date that exists, YYYY-MM-DD")
    .exactOptional(),
  // What a fact may be is told by its type, when it is read.
  facts: z.record(
    z.string(),
    z.custom<FactValueInput>(() => true),
  ),
});
