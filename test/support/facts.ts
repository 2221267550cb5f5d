// Vocabularies and rows for tests of conditions, without documents around them.
import { type ConditionScope, compileCondition } from "../../src/conditions/compile-condition.ts";
import type { ConditionNode } from "../../src/conditions/condition-node.ts";
import { type FactRow, setFact, unknownRow } from "../../src/conditions/fact-row.ts";
import { linkVocabulary } from "../../src/conditions/link-vocabulary.ts";
import type { Fact, Vocabulary } from "../../src/conditions/vocabulary.ts";
import type { Condition } from "../../src/documents/condition.ts";
import type { NamedCondition } from "../../src/documents/named-conditions.ts";
import type { Problem, SourceDocument } from "../../src/documents/problem.ts";
import type { FactDefinition } from "../../src/documents/vocabulary.ts";

/** A definition but for its label, which no condition looks at. */
export type Definition = Omit<FactDefinition, "label">;

const source: SourceDocument = { file: "facts.json", content: {} };

/** Facts and named conditions, linked, with the problems that they have. */
export function linkFacts(
  definitions: readonly Definition[],
  conditions: readonly NamedCondition[] = [],
): { readonly vocabulary: Vocabulary; readonly scope: ConditionScope; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const placed = definitions.map((definition, index) => ({
    value: { ...definition, label: { zh: definition.id } },
    place: { source, path: ["facts", index] },
  }));
  const named = conditions.map((value, index) => ({ value, place: { source, path: ["conditions", index] } }));
  return { ...linkVocabulary(placed, named, problems), problems };
}

/** Facts that go together. */
export function vocabularyOf(...definitions: readonly Definition[]): Vocabulary {
  return sound(linkFacts(definitions)).vocabulary;
}

/** A fact that is in the vocabulary. */
export function factIn({ facts }: Vocabulary, id: string): Fact {
  const fact = facts.get(id);
  if (!fact) throw new Error(`the vocabulary of this test has no fact ${id}`);
  return fact;
}

/** Compiles a condition that has no problems. */
export function compiled(condition: Condition, definitions: readonly Definition[], conditions: readonly NamedCondition[] = []): ConditionNode {
  const { scope } = sound(linkFacts(definitions, conditions));
  const { node, problems } = compile(condition, scope);
  if (!node || problems.length > 0) throw new Error(`the condition of this test has problems: ${problems.map(({ message }) => message.en).join("; ")}`);
  return node;
}

/** Compiles a condition as `rule.when`. */
export function compile(condition: Condition, scope: ConditionScope): { readonly node: ConditionNode | null; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  return { node: compileCondition(condition, scope, { source, path: ["rule", "when"] }, problems), problems };
}

/** What a row knows of a fact: a number, the ends of a range, or nothing. */
export type Knowledge = number | readonly [low: number, high: number] | null;

/** A row that knows of each fact, in the order of the vocabulary, what is given. */
export function rowOf(vocabulary: Vocabulary, ...known: readonly Knowledge[]): FactRow {
  const row = unknownRow(vocabulary);
  for (const [slot, knowledge] of known.entries()) {
    const fact = vocabulary.bySlot[slot];
    if (!fact || knowledge === null) continue;
    if (typeof knowledge === "number") setFact(row, fact, knowledge);
    else setFact(row, fact, knowledge[0], knowledge[1]);
  }
  return row;
}

/** What a row holds, as pairs of the lowest and highest number. */
export function endsOf({ low, high }: FactRow): readonly (readonly [number, number])[] {
  return [...low].map((number, slot) => [number, high[slot] ?? Number.NaN]);
}

function sound<T extends { readonly problems: readonly Problem[] }>(linked: T): T {
  if (linked.problems.length > 0) throw new Error(`the facts of this test have problems: ${linked.problems.map(({ message }) => message.en).join("; ")}`);
  return linked;
}
