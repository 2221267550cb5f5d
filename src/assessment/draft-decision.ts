// The decision that an authority intends (处罚决定草案) and what the party was told of it (事先告知), as a case file gives them.
import * as z from "zod";
import type { FactValueInput } from "../conditions/read-facts.ts";
import { AUTHORITY_LEVELS } from "../documents/items.ts";
import { parseCitation } from "../law/citation.ts";
import { DISPOSITIONS, type Disposition } from "../law/disposition.ts";
import { isJurisdictionCode } from "../law/jurisdiction.ts";
import { fenFromYuan } from "../law/money.ts";
import { CORRECTIVE_ORDERS, type CorrectiveOrder, PENALTY_KINDS, type PenaltyKind } from "../law/penalty-kind.ts";
import { APPROVERS } from "../law/review.ts";
import { factsSchema } from "./facts-schema.ts";

/** The level of government of an authority. */
export type AuthorityLevel = (typeof AUTHORITY_LEVELS)[number];

/** The authority that handles the case. */
export interface CaseAuthority {
  readonly name?: string;
  readonly level: AuthorityLevel;
  /** The fields that it enforces, in the words of the items, such as `food-safety`. */
  readonly functions: readonly string[];
  /** The division code of its area. */
  readonly jurisdiction?: string;
}

/** What a case can end in: a penalty, none although the law was broken, nothing because that is not established, or referral to the judicial authorities. */
export const DRAFT_OUTCOMES = ["penalty", "no-penalty", "not-established", "referral"] as const;

/** One of {@link DRAFT_OUTCOMES}. */
export type DraftOutcome = (typeof DRAFT_OUTCOMES)[number];

/** The units that the length of a penalty is drafted in. */
export const DRAFT_UNITS = ["days", "months", "years", "life"] as const;

/** One penalty of a draft. */
export interface DraftPenalty {
  readonly kind: PenaltyKind;
  /** In yuan. */
  readonly amount?: number;
  readonly duration?: { readonly unit: (typeof DRAFT_UNITS)[number]; readonly count?: number };
  /** What is confiscated, suspended or banned. */
  readonly object?: string;
}

/** A decision as it is drafted. */
export interface DraftDecision {
  readonly outcome: DraftOutcome;
  readonly disposition?: Disposition;
  readonly penalties?: readonly DraftPenalty[];
  readonly orders?: readonly CorrectiveOrder[];
  /** The citations that it rests on, such as `food-safety-law@2021#124.1.1`. */
  readonly basis: readonly string[];
  /** The ids of the circumstances that it relies on. */
  readonly circumstances?: readonly string[];
  /** The benchmark that it applies. */
  readonly benchmark?: { readonly id: string; readonly tier?: string };
  /** The facts as the decision states them. */
  readonly facts?: Readonly<Record<string, FactValueInput>>;
  /** The reasons for what was chosen within the law. */
  readonly reasons?: string;
  /** Why it departs from the benchmark, and who approved of that. */
  readonly departure?: { readonly reasons?: string; readonly approvedBy?: "authority-head" | "collective" };
}

/** The most entries that a list of a draft has. */
export const MOST_ENTRIES = 50;

/** The most characters that a text of a draft has. */
export const MOST_CHARACTERS = 20_000;

const [HEAD, COLLECTIVE] = APPROVERS;
const nameSchema = z.string().min(1).max(200);
const textSchema = z.string().max(MOST_CHARACTERS);

const penaltySchema: z.ZodType<DraftPenalty> = z.strictObject({
  kind: z.enum(PENALTY_KINDS),
  amount: z
    .number()
    .refine((yuan) => yuan >= 0 && fenFromYuan(yuan) !== undefined)
    .exactOptional(),
  duration: z
    .strictObject({ unit: z.enum(DRAFT_UNITS), count: z.int().min(1).max(100_000).exactOptional() })
    .refine(({ unit, count }) => unit !== "life" || count === undefined)
    .exactOptional(),
  object: textSchema.exactOptional(),
});

export const draftDecisionSchema: z.ZodType<DraftDecision> = z.strictObject({
  outcome: z.enum(DRAFT_OUTCOMES),
  disposition: z.enum(DISPOSITIONS).exactOptional(),
  penalties: z.array(penaltySchema).max(MOST_ENTRIES).exactOptional(),
  orders: z.array(z.enum(CORRECTIVE_ORDERS)).max(MOST_ENTRIES).exactOptional(),
  basis: z.array(z.string().refine((text) => parseCitation(text) !== undefined)).max(MOST_ENTRIES),
  circumstances: z.array(nameSchema).max(MOST_ENTRIES).exactOptional(),
  benchmark: z.strictObject({ id: nameSchema, tier: nameSchema.exactOptional() }).exactOptional(),
  facts: factsSchema.exactOptional(),
  reasons: textSchema.exactOptional(),
  departure: z.strictObject({ reasons: textSchema.exactOptional(), approvedBy: z.enum([HEAD, COLLECTIVE]).exactOptional() }).exactOptional(),
});

export const caseAuthoritySchema: z.ZodType<CaseAuthority> = z.strictObject({
  name: nameSchema.exactOptional(),
  level: z.enum(AUTHORITY_LEVELS),
  functions: z.array(nameSchema).min(1).max(MOST_ENTRIES),
  jurisdiction: z.string().refine(isJurisdictionCode).exactOptional(),
});

const DRAFT_KEYS: readonly (keyof DraftDecision)[] = [
  "outcome",
  "disposition",
  "penalties",
  "orders",
  "basis",
  "circumstances",
  "benchmark",
  "facts",
  "reasons",
  "departure",
];

/** The keys of every object within a draft or an authority, by the key that it stands under. */
export const KEYS_WITHIN: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ["draftDecision", DRAFT_KEYS],
  ["notice", DRAFT_KEYS],
  ["penalties", ["kind", "amount", "duration", "object"] satisfies (keyof DraftPenalty)[]],
  ["duration", ["unit", "count"]],
  ["benchmark", ["id", "tier"]],
  ["departure", ["reasons", "approvedBy"]],
  ["authority", ["name", "level", "functions", "jurisdiction"] satisfies (keyof CaseAuthority)[]],
]);
