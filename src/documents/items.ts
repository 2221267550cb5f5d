import * as z from "zod";
import { FORCES, type Force } from "../law/disposition.ts";
import type { EffectivePeriod } from "../law/effective-period.ts";
import type { LocalizedText } from "../law/localized-text.ts";
import { type DurationMeasure, isMoneyMeasure, type Measure, type QuantityMeasure } from "../law/measure.ts";
import { CORRECTIVE_ORDERS, type CorrectiveOrder, OFFENDERS, type Offender, PENALTY_KINDS, type PenaltyKind } from "../law/penalty-kind.ts";
import type { Provenance } from "../law/provenance.ts";
import { citationsSchema, factIdSchema, failsAs, idSchema, periodSchema, provenanceSchema, textSchema } from "./common.ts";
import { type Condition, conditionSchema, type Scalar } from "./condition.ts";
import { measureSchema, orderMeasureSchema } from "./measure-schema.ts";

/** One penalty of a clause. */
export interface ClausePenalty {
  readonly kind: PenaltyKind;
  /** `must` 应当、并处, `may` 可以. */
  readonly choice: Force;
  readonly measure?: Measure;
  /** Imposed beside another penalty (并处): what mitigation may drop altogether, where it is not a confiscation. */
  readonly concurrent?: true;
  /** What is confiscated, suspended or banned. */
  readonly object?: LocalizedText;
  /** The authority that imposes it, where it is not the one that enforces the item (a function id such as `public-security`). */
  readonly by?: string;
}

/** Penalties of which one is chosen (责令停产停业，直至吊销许可证; 警告或者罚款), or one or more (单处或者并处). */
export type PenaltyAlternatives =
  | { readonly oneOf: readonly ClausePenalty[]; readonly choice: Force }
  | { readonly anyOf: readonly ClausePenalty[]; readonly choice: Force };

/** An order that goes with a penalty without being one, with how far it goes where the law says so. */
export interface OrderEntry {
  readonly order: CorrectiveOrder;
  readonly object?: LocalizedText;
  readonly measure?: DurationMeasure | QuantityMeasure;
}

/** What a statute attaches to the conduct under some condition. Clauses that hold add up, unless one replaces another. */
export interface Clause {
  readonly id?: string;
  readonly offender?: Offender;
  readonly when?: Condition;
  /** Clauses that share a branch are alternatives: exactly one of them has to hold. None is a gap in the law, two a collision. */
  readonly branch?: string;
  /** Ids of clauses that this one takes the place of where it holds. */
  readonly replaces?: readonly string[];
  readonly orders?: readonly (CorrectiveOrder | OrderEntry)[];
  readonly penalties?: readonly (ClausePenalty | PenaltyAlternatives)[];
  /** The provision, where it is not the item's basis as a whole. */
  readonly cites?: readonly string[];
}

/** The penalties of an item while one wording of the law is in force. */
export interface ItemVersion {
  readonly inForce: EffectivePeriod;
  readonly note?: LocalizedText;
  /** Left out only where the conduct is not punishable. */
  readonly clauses?: readonly Clause[];
  /** Branches between whose clauses the words of the law themselves leave a hole or an overlap, as the text shows. */
  readonly knownFaults?: readonly string[];
  /** Under this wording the conduct is not punishable. */
  readonly unpunished?: true;
}

/** The level of government from which upwards an item is enforced. */
export const AUTHORITY_LEVELS = ["township", "county", "city", "province", "country"] as const;

/** One punishable conduct (执法事项). */
export interface EnforcementItem {
  readonly id: string;
  readonly name: LocalizedText;
  readonly domain: string;
  readonly enforcedBy: readonly { readonly function: string; readonly from: (typeof AUTHORITY_LEVELS)[number] }[];
  /** The duties broken. */
  readonly breaches: readonly string[];
  /** The provisions that penalise it. */
  readonly basis: readonly string[];
  /** The part that the party of a case plays; `party` where nothing is said. */
  readonly offender?: Offender;
  /** Facts that hold in every case under this item. */
  readonly implies?: Readonly<Record<string, Scalar | readonly string[]>>;
  readonly provenance?: Provenance;
  /** Ids of the crimes that the conduct may amount to. */
  readonly crimes?: readonly string[];
  readonly versions: readonly ItemVersion[];
}

/** Enforcement items. */
export interface ItemsDocument {
  readonly kind: "items";
  readonly items: readonly EnforcementItem[];
}

/** Whether an entry of a clause is a choice between penalties. */
export function isAlternatives(entry: ClausePenalty | PenaltyAlternatives): entry is PenaltyAlternatives {
  return "oneOf" in entry || "anyOf" in entry;
}

/** The penalties that an entry of a clause offers: itself, or those to choose from. */
export function penaltiesOfEntry(entry: ClausePenalty | PenaltyAlternatives): readonly ClausePenalty[] {
  if ("oneOf" in entry) return entry.oneOf;
  return "anyOf" in entry ? entry.anyOf : [entry];
}

const penaltySchema: z.ZodType<ClausePenalty> = z
  .strictObject({
    kind: z.enum(PENALTY_KINDS),
    choice: z.enum(FORCES),
    measure: measureSchema.exactOptional(),
    concurrent: z.literal(true).exactOptional(),
    object: textSchema.exactOptional(),
    by: idSchema.exactOptional(),
  })
  .refine((penalty) => penalty.kind !== "fine" || isMoney(penalty.measure), failsAs("fine-without-sum"));

// Whether anything is chosen at all is said by the entry.
const alternativeSchema = penaltySchema.refine(({ choice }) => choice === "must", failsAs("alternative-choice"));

function isMoney(measure: Measure | undefined): boolean {
  return measure !== undefined && isMoneyMeasure(measure);
}

const orderSchema: z.ZodType<CorrectiveOrder | OrderEntry> = z.union([
  z.enum(CORRECTIVE_ORDERS),
  z.strictObject({ order: z.enum(CORRECTIVE_ORDERS), object: textSchema.exactOptional(), measure: orderMeasureSchema.exactOptional() }),
]);

const clauseSchema: z.ZodType<Clause> = z
  .strictObject({
    id: idSchema.exactOptional(),
    offender: z.enum(OFFENDERS).exactOptional(),
    when: conditionSchema.exactOptional(),
    branch: idSchema.exactOptional(),
    replaces: z.array(idSchema).min(1).exactOptional(),
    orders: z.array(orderSchema).min(1).exactOptional(),
    penalties: z
      .array(
        z.union([
          penaltySchema,
          z.strictObject({ oneOf: z.array(alternativeSchema).min(2), choice: z.enum(FORCES) }),
          z.strictObject({ anyOf: z.array(alternativeSchema).min(2), choice: z.enum(FORCES) }),
        ]),
      )
      .min(1)
      .exactOptional(),
    cites: citationsSchema.exactOptional(),
  })
  .refine((clause) => clause.orders !== undefined || clause.penalties !== undefined, failsAs("empty-clause"));

const versionSchema: z.ZodType<ItemVersion> = z.union([
  z.strictObject({
    inForce: periodSchema,
    note: textSchema.exactOptional(),
    clauses: z.array(clauseSchema).min(1),
    knownFaults: z.array(idSchema).min(1).exactOptional(),
  }),
  z.strictObject({
    inForce: periodSchema,
    note: textSchema.exactOptional(),
    clauses: z.array(clauseSchema).max(0).exactOptional(),
    unpunished: z.literal(true),
  }),
]);

export const itemsSchema: z.ZodType<ItemsDocument> = z.strictObject({
  kind: z.literal("items"),
  items: z.array(
    z.strictObject({
      id: idSchema,
      name: textSchema,
      domain: idSchema,
      enforcedBy: z.array(z.strictObject({ function: idSchema, from: z.enum(AUTHORITY_LEVELS) })).min(1),
      breaches: citationsSchema,
      basis: citationsSchema,
      offender: z.enum(OFFENDERS).exactOptional(),
      implies: z.record(factIdSchema, z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])).exactOptional(),
      provenance: provenanceSchema.exactOptional(),
      crimes: z.array(idSchema).min(1).exactOptional(),
      versions: z.array(versionSchema).min(1),
    }),
  ),
});
