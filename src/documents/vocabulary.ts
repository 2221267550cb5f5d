import * as z from "zod";
import type { LocalizedText } from "../law/localized-text.ts";
import { PENALTY_KINDS, type PenaltyKind } from "../law/penalty-kind.ts";
import { citationsSchema, factIdSchema, textSchema } from "./common.ts";
import { type Condition, conditionSchema } from "./condition.ts";
import { percentSchema } from "./measure-schema.ts";

/**
 * What a fact's value is: `money` in yuan (two decimals at most), `number` (six decimals at most), `integer`, `boolean`,
 * `date` (YYYY-MM-DD), `datetime` (YYYY-MM-DDTHH:MM, or a date for some time that day), `enum` (one of `values`), `set` (any of `values`), `list` (texts),
 * `records` (earlier matters of the party), `periods` (stretches of days) and `extensions` (of a time limit).
 */
export const FACT_TYPES = ["money", "number", "integer", "boolean", "date", "datetime", "enum", "set", "list", "records", "periods", "extensions"] as const;

/** One of {@link FACT_TYPES}. */
export type FactType = (typeof FACT_TYPES)[number];

/** The dates that decide which version of the law applies: every rulebook names the facts that carry them. */
export const FACT_ROLES = ["conduct-began", "conduct-ended", "decision-made"] as const;

/** One of {@link FACT_ROLES}. */
export type FactRole = (typeof FACT_ROLES)[number];

/**
 * Results of the assessment that requirements and checks may speak of: the recommended `fine` on the party (money), the kinds
 * of its `penalties` (a set of penalty kinds), its `disposition` (an enumeration of the six), and `law-changed` (boolean:
 * another wording was in force when the conduct ended than on the day of the decision).
 */
export const PROVIDED_FACTS = ["fine", "penalties", "disposition", "law-changed"] as const;

/** One of {@link PROVIDED_FACTS}. */
export type ProvidedFact = (typeof PROVIDED_FACTS)[number];

/**
 * What a draft decision settles where the case does not give it: its `outcome` (an enumeration), the kinds of its `penalties` (a set),
 * and its `fine` (money, 0 where there is none).
 */
export const DRAFTED_FACTS = ["outcome", "penalties", "fine"] as const;

/** One of {@link DRAFTED_FACTS}. */
export type DraftedFact = (typeof DRAFTED_FACTS)[number];

/** One value of an enumeration or set. */
export interface FactValue {
  readonly id: string;
  readonly label: LocalizedText;
}

/** The days that an earlier matter may name: of the conduct, of its discovery and of the decision on it. */
export const MATTER_DATES = ["conductOn", "discoveredOn", "decidedOn"] as const;

/** One of {@link MATTER_DATES}. */
export type MatterDate = (typeof MATTER_DATES)[number];

/**
 * A look-back window: how many earlier matters of the fact `of` have their `date` on or before the day `from`, and so that the day
 * `from` is no later than the last day of the period `back` that begins with it.
 */
export interface CountWithin {
  readonly of: string;
  readonly date: MatterDate;
  /** How many years, months or days. */
  readonly back: { readonly years: number } | { readonly months: number } | { readonly days: number };
  readonly from: string;
  /** What a matter has to share with the case: its item, an instrument that its item rests on, or nothing. */
  readonly same: "item" | "instrument" | "any";
  /** Only matters in which one of these was imposed. */
  readonly kinds?: readonly PenaltyKind[];
  /** Whether the matter of the case is counted as well. */
  readonly includingThis?: true;
}

/** A share of a sum: `percent` of the fact `of`, `times` over, and no more than `atMost`; rounded down to whole fen. */
export interface Share {
  readonly of: string;
  /** Such as 3 for three per cent. */
  readonly percent: number;
  /** A whole number; below 0 it counts as 0. */
  readonly times?: string;
  readonly atMost?: string;
}

/** How many days lie after the day `from`, up to and including the day `to`, without those of the periods `excluding`. */
export interface DaysWithin {
  readonly from: string;
  readonly to: string;
  readonly excluding?: string;
}

/** How a fact follows from others. */
export type Derivation =
  | { readonly yearsBetween: readonly [string, string] }
  | { readonly monthsBetween: readonly [string, string] }
  | { readonly daysBetween: readonly [string, string] }
  | { readonly addYears: readonly [string, number] }
  | { readonly addMonths: readonly [string, number] }
  | { readonly addDays: readonly [string, number] }
  | { readonly sum: readonly string[] }
  | { readonly difference: readonly [string, string] }
  | { readonly count: string }
  | { readonly countWithin: CountWithin }
  | { readonly share: Share }
  | { readonly daysWithin: DaysWithin }
  | { readonly when: Condition };

/**
 * That the party can still bring a fact about by lawful conduct, such as by correcting what was wrong. What is past, and what a person is, is
 * not changeable.
 */
export interface Changeable {
  /** It is too late for it once this holds. */
  readonly until: Condition;
  /** The values that it can be brought to, or for a set be given; all of them where nothing is said. */
  readonly to?: readonly (string | boolean)[];
  /** Which way a number or date can be moved; both where nothing is said. */
  readonly towards?: "more" | "less";
  /** How much it takes, beside other changes; 1 where nothing is said. */
  readonly cost?: number;
}

/** One fact that rules may speak of. */
export interface FactDefinition {
  readonly id: string;
  readonly type: FactType;
  readonly label: LocalizedText;
  /** The question that settles it. */
  readonly ask?: LocalizedText;
  readonly values?: readonly FactValue[];
  /** Least value (money in yuan); money has 0 where nothing is said. */
  readonly minimum?: number;
  readonly maximum?: number;
  /** What silence means, where the law itself reads it so. Without it, a fact that is not given is unknown. */
  readonly absent?: boolean;
  /** An open-ended word of law that only a person can judge. */
  readonly judgement?: true;
  /** Dates before which this date cannot lie; a case that says otherwise is refused. */
  readonly notBefore?: readonly string[];
  /** A date of something that has happened where it is given: it cannot lie after the date of the assessment. */
  readonly event?: true;
  /** While this holds, a date that is not given has not come by the date of the assessment. */
  readonly notYet?: Condition;
  /** A list that names nothing twice. */
  readonly distinct?: true;
  /** How much it weighs in law: a reason keeps the weightier of two facts; 0 where nothing is said. */
  readonly weight?: number;
  /** How much it takes to find out, beside other facts; 1 where nothing is said. */
  readonly askCost?: number;
  readonly changeable?: Changeable;
  /** Which way it makes conduct graver: with `more` of it, or with `less`; of a boolean true is more, of an enumeration what is listed later. */
  readonly worse?: "more" | "less";
  readonly role?: FactRole;
  readonly provided?: ProvidedFact;
  readonly drafted?: DraftedFact;
  readonly derive?: Derivation;
  /** The provisions behind `absent`, `role` or `derive`. */
  readonly cites?: readonly string[];
}

/** The facts that the rules of a pack speak of. */
export interface VocabularyDocument {
  readonly kind: "vocabulary";
  readonly facts: readonly FactDefinition[];
}

const factPairSchema = z.tuple([factIdSchema, factIdSchema]);
const factAndCountSchema = z.tuple([factIdSchema, z.int().min(-100_000).max(100_000)]);

const periodCountSchema = z.int().min(1).max(100_000);

const countWithinSchema: z.ZodType<CountWithin> = z.strictObject({
  of: factIdSchema,
  date: z.enum(MATTER_DATES),
  back: z.union([z.strictObject({ years: periodCountSchema }), z.strictObject({ months: periodCountSchema }), z.strictObject({ days: periodCountSchema })]),
  from: factIdSchema,
  same: z.enum(["item", "instrument", "any"]),
  kinds: z.array(z.enum(PENALTY_KINDS)).min(1).exactOptional(),
  includingThis: z.literal(true).exactOptional(),
});

const shareSchema: z.ZodType<Share> = z.strictObject({
  of: factIdSchema,
  percent: percentSchema,
  times: factIdSchema.exactOptional(),
  atMost: factIdSchema.exactOptional(),
});

const daysWithinSchema: z.ZodType<DaysWithin> = z.strictObject({ from: factIdSchema, to: factIdSchema, excluding: factIdSchema.exactOptional() });

const derivationSchema: z.ZodType<Derivation> = z.union([
  z.strictObject({ yearsBetween: factPairSchema }),
  z.strictObject({ monthsBetween: factPairSchema }),
  z.strictObject({ daysBetween: factPairSchema }),
  z.strictObject({ addYears: factAndCountSchema }),
  z.strictObject({ addMonths: factAndCountSchema }),
  z.strictObject({ addDays: factAndCountSchema }),
  z.strictObject({ sum: z.array(factIdSchema).min(1) }),
  z.strictObject({ difference: factPairSchema }),
  z.strictObject({ count: factIdSchema }),
  z.strictObject({ countWithin: countWithinSchema }),
  z.strictObject({ share: shareSchema }),
  z.strictObject({ daysWithin: daysWithinSchema }),
  z.strictObject({ when: conditionSchema }),
]);

const costSchema = z.number().positive().max(1_000_000);

const changeableSchema: z.ZodType<Changeable> = z.strictObject({
  until: conditionSchema,
  to: z
    .array(z.union([z.string(), z.boolean()]))
    .min(1)
    .max(30)
    .exactOptional(),
  towards: z.enum(["more", "less"]).exactOptional(),
  cost: costSchema.exactOptional(),
});

export const vocabularySchema: z.ZodType<VocabularyDocument> = z.strictObject({
  kind: z.literal("vocabulary"),
  facts: z.array(
    z.strictObject({
      id: factIdSchema,
      type: z.enum(FACT_TYPES),
      label: textSchema,
      ask: textSchema.exactOptional(),
      values: z
        .array(z.strictObject({ id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/), label: textSchema }))
        .min(1)
        .max(30)
        .exactOptional(),
      minimum: z.number().exactOptional(),
      maximum: z.number().exactOptional(),
      absent: z.boolean().exactOptional(),
      judgement: z.literal(true).exactOptional(),
      notBefore: z.array(factIdSchema).min(1).exactOptional(),
      event: z.literal(true).exactOptional(),
      notYet: conditionSchema.exactOptional(),
      distinct: z.literal(true).exactOptional(),
      weight: z.int().min(0).max(1000).exactOptional(),
      askCost: costSchema.exactOptional(),
      changeable: changeableSchema.exactOptional(),
      worse: z.enum(["more", "less"]).exactOptional(),
      role: z.enum(FACT_ROLES).exactOptional(),
      provided: z.enum(PROVIDED_FACTS).exactOptional(),
      drafted: z.enum(DRAFTED_FACTS).exactOptional(),
      derive: derivationSchema.exactOptional(),
      cites: citationsSchema.exactOptional(),
    }),
  ),
});
