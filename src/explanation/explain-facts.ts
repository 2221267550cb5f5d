// What a case says of the facts that an explanation rests on, and where that comes from.

import { citeAsOf } from "../assessment/cite.ts";
import type { OpenCase } from "../assessment/open-case.ts";
import { evaluate } from "../conditions/condition-node.ts";
import { decodeFact } from "../conditions/decode-value.ts";
import { isKnown } from "../conditions/fact-row.ts";
import { NOT_YET } from "../conditions/read-facts.ts";
import { TRUE } from "../conditions/verdict.ts";
import { extentOf, type Fact } from "../conditions/vocabulary.ts";
import type { FactType } from "../documents/vocabulary.ts";
import { dateFromDay } from "../law/civil-date.ts";
import { textFromMinute } from "../law/civil-minute.ts";
import { yuanFromFen } from "../law/money.ts";
import { type ConditionExplainer, explainCondition, labelOf } from "./explain-condition.ts";
import { askedParameters } from "./explain-parameters.ts";
import type { ExplainedFact, FactSource, FoundRange, FoundValue } from "./explanation.ts";

/** The facts of a case; every one that is asked for is noted. */
export interface FactNotes extends ConditionExplainer {
  readonly opened: OpenCase;
  readonly noted: Set<string>;
}

/** Notes on a case, none yet. */
export function factNotes(opened: OpenCase): FactNotes {
  const noted = new Set<string>();
  const { rulebook, row } = opened;
  const found = (id: string): FoundValue => {
    noted.add(id);
    const fact = rulebook.vocabulary.facts.get(id);
    return fact ? foundValue(opened, fact) : null;
  };
  return { rulebook, row, found, opened, noted };
}

const LISTS: readonly FactType[] = ["list", "records", "periods", "extensions"];

function foundValue({ row, caseFile }: OpenCase, fact: Fact): FoundValue {
  const { id, slot } = fact;
  if (LISTS.includes(fact.definition.type)) return Object.hasOwn(caseFile.facts, id) ? (caseFile.facts[id] ?? null) : null;
  if (isKnown(row, slot)) return decodeFact(fact, row);
  const low = row.low[slot] as number;
  const high = row.high[slot] as number;
  const widest = extentOf(fact);
  const isOpen = fact.definition.type === "boolean" || (low === widest.low && high === widest.high) || (low === -Infinity && high === Infinity);
  return isOpen ? null : { from: endOf(fact, low), to: endOf(fact, high) };
}

function endOf(fact: Fact, number: number): FoundRange["from"] {
  if (!Number.isFinite(number)) return null;
  const { type, values = [] } = fact.definition;
  switch (type) {
    case "money":
      return yuanFromFen(number);
    case "number":
      return Number(`${number}e-6`);
    case "date":
      return dateFromDay(number);
    case "datetime":
      return textFromMinute(number);
    case "enum":
      return values[number]?.id ?? null;
    case "set":
      return values.filter((_, index) => (number >> index) & 1).map((value) => value.id);
    default:
      return number;
  }
}

/** Every fact that was noted, with those that these rest on, in the order of their ids. */
export function explainFacts(notes: FactNotes): readonly ExplainedFact[] {
  const explained = new Map<string, ExplainedFact>();
  // Explaining a fact may note others, which are then explained as well.
  for (const id of notes.noted) {
    const fact = notes.rulebook.vocabulary.facts.get(id);
    if (fact) explained.set(id, { fact: id, label: labelOf(notes.rulebook, id), found: notes.found(id), source: sourceOf(notes, fact) });
  }
  return [...explained.values()].sort((a, b) => (a.fact < b.fact ? -1 : 1));
}

function sourceOf(notes: FactNotes, fact: Fact): FactSource {
  const { opened, rulebook, row } = notes;
  const { derive, provided, absent, cites = [] } = fact.definition;
  const citations = citeAsOf(rulebook, cites, opened.decisionDay);
  if (provided) return { kind: "result", of: provided };
  if (derive) {
    const inputs = rulebook.vocabulary.derivedBySlot.get(fact.slot)?.inputs ?? [];
    const when = "when" in derive ? explainCondition(notes, derive.when) : null;
    return { kind: "derived", how: derive, from: inputs.map(({ id }) => ({ fact: id, value: notes.found(id) })), when, citations };
  }
  const { facts } = opened.caseFile;
  if (opened.item.implied.some((one) => one.fact === fact)) return { kind: "item", item: opened.item.item.id };
  if (Object.hasOwn(facts, fact.id)) {
    const part = opened.parts.get(fact.slot);
    if (facts[fact.id] === NOT_YET) return { kind: "not-come", when: null };
    return part ? { kind: "given", unknown: part.unknown } : { kind: "given" };
  }
  const pending = rulebook.vocabulary.notYet.find((one) => one.fact === fact);
  const condition = fact.definition.notYet;
  if (pending && condition && evaluate(pending.when, row) === TRUE) return { kind: "not-come", when: explainCondition(notes, condition) };
  if (opened.settled.has(fact.slot)) {
    const asked = askedParameters(opened).filter((linked) => linked.fact === fact);
    const cited = asked.flatMap(({ rule }) => citeAsOf(rulebook, rule.cites, opened.decisionDay));
    return { kind: "parameter", parameters: asked.map(({ rule }) => rule.id), citations: cited };
  }
  if (fact.definition.drafted && isKnown(row, fact.slot) && opened.caseFile.draftDecision) return { kind: "draft" };
  return absent === undefined ? { kind: "unknown" } : { kind: "silence", citations };
}
