// Every fact is used by some rule, and every fact that a case has to give has a question.
import type { FactDefinition } from "../../documents/vocabulary.ts";
import type { Rulebook } from "../../rulebook/rulebook.ts";
import { type FaultWords, faultOfText } from "../fault.ts";
import { PROVED, type Proof } from "../proof.ts";

export const vocabularyUse: Proof = {
  id: "vocabulary-use",
  label: { zh: "词汇表的事实都有规则使用，需要填写的都有提问", en: "every fact is used, and every fact that a case gives has a question" },
  *prove(context) {
    const { vocabulary } = context.rulebook;
    const used = usedFacts(context.rulebook);
    for (const { definition } of vocabulary.bySlot) {
      const { id, ask, derive, provided } = definition;
      const isInput = !derive && !provided;
      const words = !used.has(id) ? (ask ? ASKED : UNUSED) : isInput && !ask ? UNASKED : null;
      yield words ? faultOfText(context, { rule: id, entry: definition }, words, { zh: `${id}（${definition.label.zh}）`, en: id }) : PROVED;
    }
  },
};

const UNUSED: FaultWords = {
  level: "warning",
  message: { zh: "没有规则使用这个事实", en: "no rule uses this fact" },
  suggestion: { zh: "删去，或者补上使用它的规则", en: "take it out, or add the rule that uses it" },
};

const ASKED: FaultWords = { ...UNUSED, message: { zh: "询问这个事实，却没有规则使用它", en: "this fact is asked for, but no rule uses it" } };

const UNASKED: FaultWords = {
  level: "warning",
  message: { zh: "案卷要填写这个事实，却没有写提问（ask）", en: "a case has to give this fact, but it has no question (`ask`)" },
  suggestion: { zh: "写上能够确定它的问题", en: "write the question that settles it" },
};

// Those that rules name, and those that these rest on.
function usedFacts(rulebook: Rulebook): ReadonlySet<string> {
  const { vocabulary, items, circumstances, benchmarks, policies, parameters, requirements, checks, crimes } = rulebook;
  const names = new Set<string>();
  const rules = [...circumstances, ...benchmarks, ...policies, ...parameters, ...requirements, ...checks, ...crimes].map(({ rule }) => rule as unknown);
  for (const rule of [...[...items.values()].map(({ item }) => item), ...rules]) collect(rule, names);
  const conditions = new Map(rulebook.conditions.map((condition) => [condition.id, condition]));
  const found = new Set<string>();
  const visit = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    const inner = new Set<string>();
    const condition = conditions.get(name);
    if (condition) collect(condition, inner);
    const fact = vocabulary.facts.get(name);
    if (fact) collect(withoutWords(fact.definition), inner);
    for (const other of inner) visit(other);
  };
  for (const name of names) visit(name);
  for (const { condition } of vocabulary.invariants) if ([...namesIn(condition)].some((name) => found.has(name))) visit(condition.id);
  for (const { id, definition } of vocabulary.bySlot) if (definition.role || definition.provided || definition.drafted) visit(id);
  return found;
}

function withoutWords({ label: _, ask: __, ...rest }: FactDefinition): unknown {
  return rest;
}

function namesIn(value: unknown): ReadonlySet<string> {
  const names = new Set<string>();
  collect(value, names);
  return names;
}

// Every text and key: one that happens to be called like a fact does no harm.
function collect(value: unknown, names: Set<string>): void {
  if (typeof value === "string") names.add(value);
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    names.add(key);
    collect(inner, names);
  }
}
