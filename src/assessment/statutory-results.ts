// What the statute prescribes for a case, as it is shown: plain JSON.
import type { ConditionValue, Operator } from "../documents/condition.ts";
import type { Force } from "../law/disposition.ts";
import type { LocalizedText } from "../law/localized-text.ts";
import type { Interval } from "../law/measure.ts";
import type { CorrectiveOrder, Offender, PenaltyKind } from "../law/penalty-kind.ts";

/** A range of money in yuan. `min: null` means that the law states no minimum, `max: null` that it is not known or not limited. */
export interface YuanRange {
  readonly min: number | null;
  readonly minIncluded: boolean;
  readonly max: number | null;
  readonly maxIncluded: boolean;
}

/** A length of time that a penalty lasts; `life` has no interval, and `orLife` reaches up to it. */
export interface Duration {
  readonly unit: "days" | "months" | "years" | "life";
  readonly interval: Interval | null;
  readonly orLife: boolean;
}

/** A number that something is multiplied by: of persons, square metres, days. */
export interface CountedFact {
  readonly fact: string;
  readonly label: LocalizedText;
  /** `null` where it is not known. */
  readonly count: number | null;
}

/** A number of things, such as points or trees; with `per` so many for each. */
export interface Quantity {
  readonly unit: LocalizedText;
  readonly interval: Interval;
  readonly per: CountedFact | null;
}

/** How a sum was come by: the measure of the statute and what it is counted from. */
export interface FineBasis {
  readonly measure: "amount" | "times" | "percent" | "either" | "sum";
  /** `null` for a choice or a sum of `parts`. */
  readonly interval: Interval | null;
  /** The fact that is multiplied, and its value in yuan where it is known. */
  readonly base: { readonly fact: string; readonly label: LocalizedText; readonly yuan: number | null; readonly substitute: number | null } | null;
  /** The clause or branch whose fine is multiplied. */
  readonly ofFine: string | null;
  readonly per: CountedFact | null;
  /** Limits of the result, in yuan. */
  readonly atLeast: number | null;
  readonly atMost: number | null;
  readonly parts: readonly FineBasis[];
}

/** A penalty that a clause of the statute prescribes. */
export interface StatutoryLine {
  /** The id of the clause within the item's version. */
  readonly clause: string;
  readonly offender: Offender;
  /** `possible` where unknown facts decide whether the clause holds. */
  readonly status: "certain" | "possible";
  readonly kind: PenaltyKind;
  readonly choice: Force;
  /** Whether it is imposed beside another penalty (并处). */
  readonly concurrent: boolean;
  /** Lines with the same number are alternatives. */
  readonly alternative: number | null;
  /** Whether one of the alternatives is chosen, or one or more. */
  readonly pick: "one" | "any" | null;
  /** The sum, where the penalty is one. */
  readonly range: YuanRange | null;
  readonly basis: FineBasis | null;
  readonly duration: Duration | null;
  readonly quantity: Quantity | null;
  /** What is confiscated, suspended or banned. */
  readonly object: LocalizedText | null;
  /** The authority that imposes it, where it is another one. */
  readonly by: string | null;
  readonly citations: readonly string[];
}

/** An order that goes with a penalty without being one, with how far it goes where the law says so. */
export interface OrderLine {
  readonly order: CorrectiveOrder;
  readonly status: "certain" | "possible";
  readonly object: LocalizedText | null;
  readonly duration: Duration | null;
  readonly quantity: Quantity | null;
  readonly citations: readonly string[];
}

/** A comparison that a clause of the statute makes, and what the case says. */
export interface ComparedFact {
  readonly fact: string;
  readonly label: LocalizedText;
  readonly operator: Operator;
  readonly value: ConditionValue;
  /** The value of the case; `null` where it is not known. */
  readonly found: number | string | boolean | readonly string[] | null;
}

/** A branch of the statute of which no clause holds (`gap`), or more than one (`collision`), with the words that leave the case out or collide. */
export interface StatutoryFault {
  readonly branch: string;
  readonly fault: "gap" | "collision";
  readonly clauses: readonly { readonly clause: string; readonly compared: readonly ComparedFact[]; readonly citations: readonly string[] }[];
}

/** The fine of one offender, over everything that unknown facts leave possible. */
export interface StatutoryFine {
  /** `gap`: no branch of the statute holds; `collision`: two do, or two clauses fine the same conduct. Neither yields a range. */
  readonly status: "none" | "certain" | "open" | "gap" | "collision";
  readonly range: YuanRange | null;
  /** Whether there may be no fine at all. */
  readonly optional: boolean;
  /** Whether everything that it is computed from is known. */
  readonly known: boolean;
}

/** What the statute prescribes, before circumstances and benchmark. */
export interface StatutoryPenalty {
  readonly lines: readonly StatutoryLine[];
  readonly orders: readonly OrderLine[];
  /** The fine on the offender who is assessed. */
  readonly fine: StatutoryFine;
  readonly faults: readonly StatutoryFault[];
}
