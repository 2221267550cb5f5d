// No field, place or kind of party falls through what a requirement or a threshold distinguishes.

import { appliesAt } from "../../assessment/applies-at.ts";
import { byPrecedence } from "../../assessment/most-special.ts";
import type { OpenCase } from "../../assessment/open-case.ts";
import type { ConditionNode } from "../../conditions/condition-node.ts";
import type { Fact } from "../../conditions/vocabulary.ts";
import { factsBehind, slotsOf } from "../../explanation/bearing-facts.ts";
import { isWithinJurisdiction } from "../../law/jurisdiction.ts";
import type { LocalizedText } from "../../law/localized-text.ts";
import type { Applicability, LinkedRule } from "../../rulebook/rulebook.ts";
import { itemsUnder, openBase } from "../base-case.ts";
import { collectComparisons } from "../comparisons.ts";
import { faultOfCase, faultOfText, unsettled } from "../fault.ts";
import { findAmong } from "../find-among.ts";
import { all, findCase, not, toldInFull } from "../find-case.ts";
import { PROVED, type Proof, type ProofContext, type Verification } from "../proof.ts";

export const fallThrough: Proof = {
  id: "fall-through",
  label: { zh: "没有领域、地区或者当事人种类被遗漏", en: "no field, place or kind of party falls through" },
  *prove(context) {
    yield* thresholds(context);
    for (const linked of context.rulebook.requirements) yield* kindsLeftOut(context, linked, linked.rule.label, linked.when);
  },
};

// For every item and place, a value of each parameter that rules on it speak of.
function* thresholds(context: ProofContext): Iterable<Verification> {
  const { parameters } = context.rulebook;
  const facts = [...new Set(parameters.map(({ fact }) => fact))].filter(({ definition }) => definition.absent === undefined);
  const places = [...new Set(["100000", ...parameters.flatMap(({ rule }) => rule.jurisdiction ?? [])])].sort();
  for (const fact of facts) {
    const seen = new Set<string>();
    for (const opened of basesAt(context, places)) {
      if (!bearsOn(opened, fact)) continue;
      const { item } = opened;
      const first = firstParameter(opened, fact);
      const kind = first ? `${first.rule.id} ${item.implied.map(({ value }) => value).join()}` : `none ${item.item.domain}`;
      if (seen.has(kind)) continue;
      seen.add(kind);
      yield isSettled(context, opened, fact, first);
    }
  }
}

function* basesAt(context: ProofContext, places: readonly string[]): Iterable<OpenCase> {
  for (const item of context.rulebook.items.values()) {
    for (const jurisdiction of places) {
      const opened = isWithinJurisdiction(jurisdiction, item.pack.jurisdiction) ? openBase(context, { item, jurisdiction }) : null;
      if (opened) yield opened;
    }
  }
}

function firstParameter(opened: OpenCase, fact: Fact): ReturnType<OpenCase["rulebook"]["rulesFor"]>["parameters"][number] | undefined {
  const candidates = opened.rulebook.rulesFor(opened.item).parameters.filter((linked) => linked.fact === fact && appliesAt(linked, opened) === "applies");
  return [...candidates].sort(byPrecedence)[0];
}

// Whether a requirement or check on the item speaks of the fact, or of what follows from it.
function bearsOn(opened: OpenCase, fact: Fact): boolean {
  const { requirements, checks } = opened.rulebook.rulesFor(opened.item);
  const nodes = [...requirements.map(({ when }) => when), ...checks.flatMap(({ applies, requires }) => [applies ?? [], requires ?? []].flat())];
  return nodes.some((node) => {
    const slots = slotsOf(node);
    return (
      slots.includes(fact.slot) ||
      (slots.some((slot) => opened.rulebook.vocabulary.derivedBySlot.has(slot)) && factsBehind(opened, slots, true).facts.includes(fact))
    );
  });
}

function isSettled(context: ProofContext, opened: OpenCase, fact: Fact, parameter: ReturnType<typeof firstParameter>): Verification {
  const { label, id } = { label: fact.definition.label, id: fact.id };
  const { item } = opened;
  if (!parameter) {
    return faultOfCase(
      context,
      { rule: id, others: [item.item.id], entry: fact.definition },
      {
        level: "warning",
        message: {
          zh: `领域「${item.item.domain}」没有规定「${label.zh}」的参数`,
          en: `no parameter settles \`${label.en ?? label.zh}\` for the field \`${item.item.domain}\``,
        },
        suggestion: {
          zh: "补上该领域或者该地的参数；没有公布的，由案卷填写",
          en: "add the parameter of the field or place; where none is published, the case file has to give it",
        },
      },
      toldInFull(opened),
    );
  }
  const subject = { rule: parameter.rule.id, others: [item.item.id], entry: parameter.rule, path: ["rows"] };
  const message = {
    zh: `存在一个案件，「${parameter.rule.label.zh}」没有一行适用`,
    en: `in some case no row of \`${parameter.rule.label.en ?? parameter.rule.label.zh}\` holds`,
  };
  const search = findCase(opened, all(...parameter.rows.map(({ when }) => not(when ?? all()))), context);
  if (search.status === "none") return PROVED;
  if (search.status === "exhausted") return unsettled(context, subject, message);
  const suggestion = { zh: "补上遗漏的当事人种类或者情形，或者最后一行不写 when", en: "add the kind of party that is left out, or a last row without `when`" };
  return faultOfCase(context, subject, { level: "warning", message, suggestion }, search.caseFile);
}

// A rule that tells several values of an enumeration apart and can hold for none but these.
function* kindsLeftOut(context: ProofContext, linked: LinkedRule<Applicability>, label: LocalizedText, when: ConditionNode): Iterable<Verification> {
  const { bySlot } = context.rulebook.vocabulary;
  const named = valuesNamed(when);
  const items = itemsUnder(linked, context.rulebook);
  if (items.length === 0) return;
  for (const [slot, values] of named) {
    const fact = bySlot[slot] as Fact;
    const kinds = fact.definition.values ?? [];
    // Where it names only a few of many, the others are meant to be left out.
    if (fact.definition.type !== "enum" || fact.definition.provided || values.size < 2 || values.size * 2 <= kinds.length) continue;
    for (const [index, value] of kinds.entries()) {
      const kind = all(when, { kind: "equal", slot, value: index });
      const found = findAmong(context, items, kind, { jurisdiction: linked.rule.jurisdiction, late: true }).status;
      const message = {
        zh: `「${label.zh}」区分「${fact.definition.label.zh}」的几种值，却从不及于「${value.label.zh}」`,
        en: `\`${label.en ?? label.zh}\` tells values of \`${fact.definition.label.en ?? fact.id}\` apart, but can never be for \`${value.label.en ?? value.id}\``,
      };
      const subject = { rule: linked.rule.id, others: [fact.id], entry: linked.rule, path: ["when"] };
      const suggestion = { zh: "补上该种情形；有意不及于它的，在包内说明", en: "add it, or say in the pack that it is meant" };
      if (found === "none") yield faultOfText(context, subject, { level: "warning", message, suggestion }, `${fact.id} = ${value.id}`);
      else yield found === "found" ? PROVED : unsettled(context, subject, message);
    }
  }
}

function valuesNamed(when: ConditionNode): ReadonlyMap<number, ReadonlySet<number>> {
  const named = new Map<number, ReadonlySet<number>>();
  for (const { slot, values } of collectComparisons(when)) named.set(slot, new Set([...(named.get(slot) ?? []), ...values]));
  return named;
}
