import * as z from "zod";
import type { FactValueInput } from "../conditions/read-facts.ts";
import { dayFromDate } from "../law/civil-date.ts";
import { isJurisdictionCode } from "../law/jurisdiction.ts";
import { OFFENDERS, type Offender } from "../law/penalty-kind.ts";
import { type CaseAuthority, caseAuthoritySchema, type DraftDecision, draftDecisionSchema } from "./draft-decision.ts";
import { factsSchema } from "./facts-schema.ts";

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
  /** The authority that handles the case. */
  readonly authority?: CaseAuthority;
  /** The decision that the authority intends, for its review. */
  readonly draftDecision?: DraftDecision;
  /** What the party was told of the intended decision beforehand. */
  readonly notice?: DraftDecision;
}

/** What single and joint case files begin with. */
export const caseHead: Readonly<Record<"id" | "title" | "jurisdiction" | "asOf", z.ZodExactOptional<z.ZodString>>> = {
  id: z.string().max(200).exactOptional(),
  title: z.string().max(500).exactOptional(),
  jurisdiction: z.string().refine(isJurisdictionCode, "a division code of six digits").exactOptional(),
  asOf: z
    .string()
    .refine((text) => dayFromDate(text) !== undefined, "a date that exists, YYYY-MM-DD")
    .exactOptional(),
};

/** The shape of a case file. What its facts may be is settled by the vocabulary of a rulebook. */
export const caseFileSchema: z.ZodType<CaseFile> = z.strictObject({
  ...caseHead,
  item: z.string(),
  offender: z.enum(OFFENDERS).exactOptional(),
  facts: factsSchema,
  authority: caseAuthoritySchema.exactOptional(),
  draftDecision: draftDecisionSchema.exactOptional(),
  notice: draftDecisionSchema.exactOptional(),
});

/** The keys of a case file. */
export const CASE_FILE_KEYS: readonly (keyof CaseFile)[] = [
  "id",
  "title",
  "item",
  "jurisdiction",
  "offender",
  "asOf",
  "facts",
  "authority",
  "draftDecision",
  "notice",
];
