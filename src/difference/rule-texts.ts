// What rules say, as texts that are equal where the rules mean the same: names, remarks and sources are left out, named conditions written out.
import type { ConditionNode } from "../conditions/condition-node.ts";
import type { Fact } from "../conditions/vocabulary.ts";
import { canonicalJson } from "../rulebook/canonical-json.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";

/** Texts of the rules of one rulebook. */
export interface RuleTexts {
  /** What a condition says, with everything that its facts follow from; `null` holds always. */
  readonly ofCondition: (node: ConditionNode | null) => string;
  /** What a fact follows from. */
  readonly ofFact: (slot: number) => string;
  /** What part of a rule says, without the keys named, and with what the facts that it names follow from. */
  readonly ofContent: (value: object, without?: readonly string[]) => string;
}

const NAMES = ["id", "label", "name", "note", "cites", "provenance", "issuer", "list", "remedy", "ask", "basis", "breaches", "knownHoles"];

/** The texts of the rules of two rulebooks, short ones that are equal where those that they stand for are. */
export function ruleTextsOfBoth(old: Rulebook, next: Rulebook): { readonly old: RuleTexts; readonly next: RuleTexts } {
  const known = new Map<string, string>();
  const short: Short = (text) => {
    const found = known.get(text) ?? `#${known.size}`;
    known.set(text, found);
    return found;
  };
  return { old: ruleTexts(old, short), next: ruleTexts(next, short) };
}

type Short = (text: string) => string;

function ruleTexts(rulebook: Rulebook, short: Short): RuleTexts {
  const { vocabulary, parameters } = rulebook;
  const facts = new Map<number, string>();
  const conditions = new WeakMap<ConditionNode, string>();
  const ofFact = (slot: number): string => {
    const known = facts.get(slot);
    if (known !== undefined) return known;
    const fact = vocabulary.bySlot[slot];
    if (!fact) return "";
    // One that leads back to itself is told by its id.
    facts.set(slot, fact.id);
    const { type, values, derive, provided, role, distinct } = fact.definition;
    const derived = vocabulary.derivedBySlot.get(slot);
    const text = short(
      canonicalJson([
        fact.id,
        type,
        values?.map(({ id }) => id) ?? null,
        provided ?? null,
        role ?? null,
        distinct ?? null,
        derived?.when ? ofCondition(derived.when) : (derive ?? null),
        derived?.inputs.map((input) => ofFact(input.slot)) ?? [],
        vocabulary.notYet.filter((pending) => pending.fact === fact).map(({ when }) => ofCondition(when)),
        parameters
          .filter((linked) => linked.fact === fact)
          .map(({ rule, inForce, rows }) => [
            canonicalJson([rule.scope ?? null, rule.jurisdiction ?? null, inForce]),
            rows.map(({ when, value }) => [ofCondition(when), value]),
          ]),
      ]),
    );
    facts.set(slot, text);
    return text;
  };
  const ofCondition = (node: ConditionNode | null): string => {
    if (!node) return "always";
    const known = conditions.get(node);
    if (known !== undefined) return known;
    const text = short(textOf(node));
    conditions.set(node, text);
    return text;
  };
  const textOf = (node: ConditionNode): string => {
    if (node.kind === "not") return `not ${ofCondition(node.part)}`;
    if ("parts" in node) return `${node.kind} [${node.parts.map(ofCondition).join(", ")}]`;
    const fact = vocabulary.bySlot[node.slot];
    const against = "other" in node ? ofFact(node.other) : fact ? namesOf(node, fact) : "";
    return `${node.kind} ${ofFact(node.slot)} ${against}`;
  };
  const ofContent = (value: object, without: readonly string[] = []): string => {
    const named = new Set<number>();
    const content = stripped(value, [...NAMES, ...without], (text) => {
      const slot = vocabulary.facts.get(text)?.slot;
      if (slot !== undefined) named.add(slot);
    });
    return short([canonicalJson(content), ...[...named].map(ofFact).sort()].join("\n"));
  };
  return { ofCondition, ofFact, ofContent };
}

// Values by their ids, so that their order in the vocabulary does not matter.
function namesOf(node: Exclude<ConditionNode, { parts: unknown } | { part: unknown } | { other: unknown }>, { definition: { values = [] } }: Fact): string {
  const name = (number: number): string => values[number]?.id ?? String(number);
  switch (node.kind) {
    case "among":
      return node.values.map(name).sort().join(" ");
    case "hasAll":
    case "hasAny":
      return values.flatMap(({ id }, index) => (Math.floor(node.mask / 2 ** index) % 2 === 1 ? [id] : [])).join(" ");
    default:
      return name(node.value);
  }
}

function stripped(value: unknown, without: readonly string[], meet: (text: string) => void): unknown {
  if (typeof value === "string") meet(value);
  if (Array.isArray(value)) return value.map((one) => stripped(one, without, meet));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => !without.includes(key));
  return Object.fromEntries(entries.map(([key, inner]) => [key, stripped(inner, without, meet)]));
}
