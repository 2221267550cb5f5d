import { describe, expect, it } from "vitest";
import type { ConditionNode } from "../../src/conditions/condition-node.ts";
import { lateFacts } from "../../src/conditions/link-vocabulary.ts";
import type { NamedCondition } from "../../src/documents/named-conditions.ts";
import { FACT_ROLES, PROVIDED_FACTS } from "../../src/documents/vocabulary.ts";
import { faultsOf } from "../support/documents.ts";
import { compile, type Definition, linkFacts } from "../support/facts.ts";
import { rulebookOf } from "../support/rule-source.ts";
import { SMALL_RULES } from "../support/small-rules.ts";

const isTrue = (fact: string): { readonly fact: string; readonly operator: "equal"; readonly value: true } => ({ fact, operator: "equal", value: true });

describe("linkVocabulary", () => {
  const { vocabulary } = rulebookOf(SMALL_RULES);

  it("gives every fact a slot of its own and the same place in all lists", () => {
    expect(vocabulary.bySlot.map(({ slot }) => slot)).toEqual(vocabulary.bySlot.map((_, index) => index));
    expect([...vocabulary.facts.keys()]).toEqual(vocabulary.bySlot.map(({ id }) => id));
    expect([vocabulary.lowest.length, vocabulary.highest.length]).toEqual([vocabulary.bySlot.length, vocabulary.bySlot.length]);
  });

  it("finds the facts that carry roles and results", () => {
    expect(FACT_ROLES.map((role) => vocabulary.roles.get(role)?.id)).toEqual(["conduct.beganOn", "conduct.endedOn", "decision.madeOn"]);
    expect(PROVIDED_FACTS.map((provided) => vocabulary.provided.get(provided)?.id)).toEqual([
      "result.fine",
      "result.penalties",
      "result.disposition",
      "result.lawChanged",
    ]);
  });

  it("orders derived facts so that each comes after those that it rests on, however they were written", () => {
    const { vocabulary: turned } = linkFacts(
      [
        { id: "d", type: "boolean", derive: { when: { condition: "c-holds" } } },
        { id: "c", type: "boolean", derive: { when: { not: isTrue("b") } } },
        { id: "b", type: "boolean", derive: { when: { fact: "a", operator: "greaterThan", value: 1 } } },
        { id: "a", type: "integer", derive: { sum: ["x", "y"] } },
        { id: "x", type: "integer" },
        { id: "y", type: "integer", derive: { count: "z" } },
        { id: "z", type: "list" },
      ],
      [{ id: "c-holds", when: isTrue("c") }],
    );
    const order = turned.derived.map(({ fact }) => fact.id);
    expect(order).toEqual(["y", "a", "b", "c", "d"]);
    expect(turned.derived.map(({ inputs }) => inputs.map(({ id }) => id))).toEqual([["z"], ["x", "y"], ["a"], ["b"], ["c"]]);
    expect([...turned.derivedBySlot].map(([slot, { fact }]) => [slot, fact.slot])).toEqual(turned.derived.map(({ fact }) => [fact.slot, fact.slot]));
  });

  it("calls late what rests on a result of the assessment, at any remove", () => {
    const linked = linkFacts(
      [
        { id: "fine", type: "money", provided: "fine" },
        { id: "value", type: "money" },
        { id: "direct", type: "money", derive: { sum: ["fine", "value"] } },
        { id: "indirect", type: "boolean", derive: { when: { condition: "large" } } },
        { id: "early", type: "boolean", derive: { when: { fact: "value", operator: "greaterThan", value: 1 } } },
      ],
      [{ id: "large", when: { fact: "direct", operator: "greaterThan", value: 1 } }],
    );
    expect(linked.problems).toEqual([]);
    expect([...lateFacts(linked.vocabulary)].sort()).toEqual(["direct", "fine", "indirect"]);
    expect(linked.vocabulary.derived.map(({ fact, late }) => [fact.id, late])).toEqual([
      ["direct", true],
      ["indirect", true],
      ["early", false],
    ]);
  });
});

describe("a count within a period", () => {
  const countOf = (of: string, from: string): Definition => ({
    id: "counted",
    type: "integer",
    derive: { countWithin: { of, date: "decidedOn", back: { years: 1 }, from, same: "any" } },
  });
  const others: readonly Definition[] = [
    { id: "earlier", type: "records" },
    { id: "discoveredOn", type: "date" },
  ];

  it("names the nearest facts where there are none of its names", () => {
    expect(faultsOf(linkFacts([countOf("earlyer", "discoverdOn"), ...others]).problems)).toEqual([
      { code: "unknown-fact", file: "facts.json", path: "facts[0].derive.countWithin.of", nearest: "earlier" },
      { code: "unknown-fact", file: "facts.json", path: "facts[0].derive.countWithin.from", nearest: "discoveredOn" },
    ]);
  });

  it("rests on its records and its day, in this order, and comes after a day that is derived", () => {
    const { vocabulary, problems } = linkFacts([
      countOf("earlier", "heardOn"),
      { id: "heardOn", type: "date", derive: { addDays: ["discoveredOn", 7] } },
      ...others,
    ]);
    expect(problems).toEqual([]);
    expect(vocabulary.derived.map(({ fact, inputs, late }) => [fact.id, inputs.map(({ id }) => id), late])).toEqual([
      ["heardOn", ["discoveredOn"], false],
      ["counted", ["earlier", "heardOn"], false],
    ]);
  });
});

describe("what goes in a circle", () => {
  const named = (...links: readonly (readonly [string, string])[]): NamedCondition[] =>
    links.map(([id, other]) => ({ id, when: { not: { condition: other } } }));

  it("is reported once for a condition that names itself, and at the start of a longer way round", () => {
    expect(faultsOf(linkFacts([], named(["a", "a"])).problems)).toEqual([{ code: "cyclic-definition", file: "facts.json", path: "conditions[0].when" }]);
    const { problems } = linkFacts([], named(["a", "b"], ["b", "c"], ["c", "a"], ["d", "a"]));
    expect(problems.map(({ message, path }) => [path, message.en])).toEqual([["conditions[0].when", "definition goes in a circle: a → b → c → a"]]);
  });

  it("is not reported for what only leads to it, where the circle itself is", () => {
    const { problems } = linkFacts([], named(["d", "a"], ["a", "b"], ["b", "a"]));
    expect(problems.map(({ message, path }) => [path, message.en])).toEqual([["conditions[1].when", "definition goes in a circle: a → b → a"]]);
  });

  it("is reported once for each of two circles", () => {
    expect(linkFacts([], named(["a", "b"], ["b", "a"], ["c", "d"], ["d", "c"])).problems.map(({ path }) => path)).toEqual([
      "conditions[0].when",
      "conditions[2].when",
    ]);
  });

  it("is found through facts and conditions in turn", () => {
    const { problems } = linkFacts([{ id: "a", type: "boolean", derive: { when: { condition: "uses-a" } } }], [{ id: "uses-a", when: isTrue("a") }]);
    expect(problems.map(({ code, message, path }) => [code, path, message.en])).toEqual([
      ["cyclic-definition", "facts[0].derive", "definition goes in a circle: a → a"],
    ]);
  });

  it("is found through a count within a period", () => {
    const counted: Definition = {
      id: "counted",
      type: "integer",
      derive: { countWithin: { of: "earlier", date: "decidedOn", back: { years: 1 }, from: "start", same: "any" } },
    };
    const start: Definition = { id: "start", type: "date", derive: { addDays: ["counted", 1] } };
    const { problems } = linkFacts([{ id: "earlier", type: "records" }, counted, start]);
    expect(problems.map(({ code, path, message }) => [code, path, message.en])).toContainEqual([
      "cyclic-definition",
      "facts[1].derive",
      "definition goes in a circle: counted → start → counted",
    ]);
  });

  it("is no circle where two ways lead to the same condition", () => {
    expect(
      linkFacts(
        [{ id: "x", type: "boolean" }],
        [{ id: "a", when: { all: [{ condition: "b" }, { condition: "c" }] } }, ...named(["b", "d"], ["c", "d"]), { id: "d", when: isTrue("x") }],
      ).problems,
    ).toEqual([]);
  });
});

describe("definitions made to exhaust", () => {
  const LONG = 12_000;

  // How many comparisons a condition comes to, counted up to a limit.
  function sizeOf(node: ConditionNode, limit: number): number {
    if (limit <= 0) return 0;
    if (node.kind === "not") return 1 + sizeOf(node.part, limit - 1);
    if (node.kind !== "all" && node.kind !== "any") return 1;
    let size = 1;
    for (const part of node.parts) {
      if (size >= limit) break;
      size += sizeOf(part, limit - size);
    }
    return size;
  }

  it("a chain of named conditions as long as a file allows is linked or is a problem, not an exception", () => {
    const conditions: NamedCondition[] = Array.from({ length: LONG }, (_, index) => ({ id: `c${index}`, when: { not: { condition: `c${index + 1}` } } }));
    conditions.push({ id: `c${LONG}`, when: isTrue("x") });
    const started = performance.now();
    expect(() => linkFacts([{ id: "x", type: "boolean" }], conditions)).not.toThrow();
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it("a chain of derived facts as long as a file allows is linked or is a problem, not an exception", () => {
    const definitions: Definition[] = Array.from({ length: LONG }, (_, index) => ({ id: `f${index}`, type: "integer", derive: { sum: [`f${index + 1}`] } }));
    definitions.push({ id: `f${LONG}`, type: "integer" });
    const started = performance.now();
    expect(() => linkFacts(definitions)).not.toThrow();
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it("named conditions that multiply, each naming the next one twice, are refused, as aliases that multiply are", () => {
    const conditions: NamedCondition[] = Array.from({ length: 30 }, (_, index) => ({
      id: `c${index}`,
      when: { all: [{ condition: `c${index + 1}` }, { condition: `c${index + 1}` }] },
    }));
    conditions.push({ id: "c30", when: isTrue("x") });
    const linked = linkFacts([{ id: "x", type: "boolean" }], conditions);
    const { node } = compile({ condition: "c0" }, linked.scope);
    // Either it is a problem, or it came to something that can be evaluated.
    if (linked.problems.length === 0) expect(node && sizeOf(node, 1_000_001)).toBeLessThan(1_000_000);
  });
});
