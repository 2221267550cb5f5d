import type { NamedCondition } from "../documents/named-conditions.ts";
import type { Changeable, Derivation, DraftedFact, FactDefinition, FactRole, ProvidedFact } from "../documents/vocabulary.ts";
import type { ConditionNode } from "./condition-node.ts";
import { encodeValue, isFault } from "./encode-value.ts";

/** A fact that rules may speak of, with its place in a row. */
export interface Fact {
  readonly id: string;
  readonly slot: number;
  readonly definition: FactDefinition;
  /** Index of each value of an enumeration or set. */
  readonly indexOfValue: ReadonlyMap<string, number>;
}

/** A derived fact with what it takes to compute it. */
export interface DerivedFact {
  readonly fact: Fact;
  readonly inputs: readonly Fact[];
  /** The compiled condition of a fact that is derived by `when`. */
  readonly when: ConditionNode | null;
  /** Whether it rests on results of the assessment, and so is known only after them. */
  readonly late: boolean;
}

/** What holds in every case that can be. */
export interface Invariant {
  readonly condition: NamedCondition;
  readonly node: ConditionNode;
}

/** What the party can still change of a fact. */
export interface ChangeableFact {
  readonly fact: Fact;
  readonly until: ConditionNode;
  /** The numbers that it can be brought to, or for a set the bits that it can be given; `null` for all. */
  readonly to: readonly number[] | null;
  readonly towards: Required<Changeable>["towards"] | null;
  readonly cost: number;
}

/** All facts of a rulebook. */
export interface Vocabulary {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly bySlot: readonly Fact[];
  /** Derived facts, each after those that it rests on. */
  readonly derived: readonly DerivedFact[];
  readonly derivedBySlot: ReadonlyMap<number, DerivedFact>;
  /** Dates that have not come while a condition holds. */
  readonly notYet: readonly { readonly fact: Fact; readonly when: ConditionNode }[];
  /** Dates of what has happened where they are given. */
  readonly events: readonly Fact[];
  /** Dates that cannot lie before others. */
  readonly ordered: readonly Fact[];
  readonly invariants: readonly Invariant[];
  /** By slot. */
  readonly changeable: ReadonlyMap<number, ChangeableFact>;
  readonly roles: ReadonlyMap<FactRole, Fact>;
  readonly provided: ReadonlyMap<ProvidedFact, Fact>;
  /** What a draft decision settles. */
  readonly drafted: ReadonlyMap<DraftedFact, Fact>;
  /** The row of a case of which nothing is known. */
  readonly lowest: Float64Array;
  readonly highest: Float64Array;
}

/** Gives a definition its slot. */
export function factOf(definition: FactDefinition, slot: number): Fact {
  const indexOfValue = new Map((definition.values ?? []).map((value, index) => [value.id, index]));
  return { id: definition.id, slot, definition, indexOfValue };
}

/** The least and greatest number that the fact can have in a row when nothing is known about it. */
export function extentOf(fact: Fact): { readonly low: number; readonly high: number } {
  const { absent } = fact.definition;
  return absent === undefined ? naturalExtentOf(fact) : { low: Number(absent), high: Number(absent) };
}

/** The least and greatest number that the fact can have, whatever silence means. */
export function naturalExtentOf(fact: Fact): { readonly low: number; readonly high: number } {
  const { type, values, minimum, maximum, derive } = fact.definition;
  // What follows from other facts is bounded by them alone.
  if (derive && type !== "boolean") return { low: isCount(derive) ? 0 : Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  switch (type) {
    case "boolean":
      return { low: 0, high: 1 };
    case "enum":
      return { low: 0, high: (values?.length ?? 1) - 1 };
    case "set":
      return { low: 0, high: 2 ** (values?.length ?? 0) - 1 };
    case "list":
    case "records":
    case "periods":
    case "extensions":
      return { low: 0, high: Number.POSITIVE_INFINITY };
    case "date":
    case "datetime":
      return { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
    default:
      return {
        low: endOf(fact, minimum ?? (type === "money" ? 0 : undefined), Number.NEGATIVE_INFINITY),
        high: endOf(fact, maximum, Number.POSITIVE_INFINITY),
      };
  }
}

// What cannot fall below nothing.
function isCount(derivation: Derivation): boolean {
  return ["count", "countWithin", "share", "daysWithin"].some((key) => key in derivation);
}

function endOf(fact: Fact, written: number | undefined, otherwise: number): number {
  if (written === undefined) return otherwise;
  const encoded = encodeValue(fact, written);
  return isFault(encoded) ? otherwise : encoded;
}
