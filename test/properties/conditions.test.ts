// Three evaluators, one meaning: the compiled one, json-rules-engine through the adapter, and a naive reading of the design.
import { fc, it } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { evaluate } from "../../src/conditions/condition-node.ts";
import { deriveFacts } from "../../src/conditions/derive-facts.ts";
import type { FactRow } from "../../src/conditions/fact-row.ts";
import { readFacts } from "../../src/conditions/read-facts.ts";
import { FALSE, TRUE, UNKNOWN, type Verdict } from "../../src/conditions/verdict.ts";
import { extentOf, type Fact } from "../../src/conditions/vocabulary.ts";
import { createEngine, toEngineFacts } from "../../src/json-rules-engine/index.ts";
import type { LinkedCircumstance, Rulebook } from "../../src/rulebook/rulebook.ts";
import { type GeneratedRules, generatedRules, scopeOf } from "../support/arbitraries-conditions.ts";
import { type NaiveValue, naiveFacts, naiveVerdict } from "../support/assessment-naive-interpreter.ts";
import { exampleRulebook, ITEM } from "../support/assessment-pack.ts";

const RUNS = { numRuns: 1000 };

/** The verdict of the compiled evaluator on the facts given. */
function compiledVerdict(rulebook: Rulebook, given: Readonly<Record<string, NaiveValue>>): Verdict {
  const { row, faults } = readFacts(rulebook.vocabulary, given);
  expect(faults).toEqual([]);
  return evaluate(theCircumstance(rulebook).when, row);
}

function theCircumstance({ circumstances: [only] }: Rulebook): LinkedCircumstance {
  if (!only) throw new Error("the generated pack has one circumstance");
  return only;
}

function rulebookOf({ facts, named, condition }: GeneratedRules): Rulebook {
  return exampleRulebook({
    facts,
    conditions: named,
    circumstances: [{ id: "x/generated", label: { zh: "生成" }, effects: ["lighter"], force: "may", when: condition, cites: ["example-law#20"] }],
  });
}

function settled(verdict: boolean | null): Verdict {
  return verdict === null ? UNKNOWN : verdict ? TRUE : FALSE;
}

/** The facts whose place in the list is marked, and those of which silence would say something rather than nothing. */
function pick({ given, facts }: GeneratedRules, marks: readonly boolean[]): Record<string, NaiveValue> {
  const spoken = new Set(facts.flatMap(({ id, absent }) => (absent === undefined ? [] : [id])));
  return Object.fromEntries(Object.entries(given).filter(([id], index) => marks[index] || spoken.has(id)));
}

const marks = fc.array(fc.boolean(), { minLength: 20, maxLength: 20 });

describe("a condition over complete facts", () => {
  it.prop([generatedRules], RUNS)("comes to the same by the compiled evaluator, by json-rules-engine and by a naive reading", async (rules) => {
    const rulebook = rulebookOf(rules);
    const naive = naiveVerdict(rules.condition, naiveFacts(rules.given, scopeOf(rules)), scopeOf(rules));
    expect(naive).not.toBeNull();

    expect(compiledVerdict(rulebook, rules.given)).toBe(settled(naive));

    const { events } = await createEngine(rulebook, { item: ITEM }).run(toEngineFacts(rulebook, rules.given));
    expect(events.some(({ type }) => type === "circumstance")).toBe(naive);
  });

  it.prop([generatedRules], RUNS)("is what the facts that the adapter completes come to by themselves", (rules) => {
    const rulebook = rulebookOf(rules);
    const completed = toEngineFacts(rulebook, rules.given);
    expect(new Map(Object.entries(completed).map(([id, value]) => [id, comparable(value as NaiveValue)]))).toEqual(
      new Map([...naiveFacts(rules.given, scopeOf(rules))].map(([id, value]) => [id, comparable(value)])),
    );
  });
});

// What the order of a set or list is does not matter.
function comparable(value: NaiveValue): NaiveValue {
  return Array.isArray(value) ? [...value].sort() : value;
}

describe("a condition over incomplete facts", () => {
  it.prop([generatedRules, marks], RUNS)("is settled wherever Kleene's three values settle it, and in the same way", (rules, kept) => {
    const given = pick(rules, kept);
    const kleene = naiveVerdict(rules.condition, naiveFacts(given, scopeOf(rules)), scopeOf(rules));
    if (kleene !== null) expect(compiledVerdict(rulebookOf(rules), given)).toBe(settled(kleene));
  });

  it.prop([generatedRules, marks, marks], RUNS)("once settled never changes when facts are added", (rules, some, more) => {
    const rulebook = rulebookOf(rules);
    const early = compiledVerdict(rulebook, pick(rules, some));
    const later = compiledVerdict(
      rulebook,
      pick(
        rules,
        some.map((kept, index) => kept || more[index] === true),
      ),
    );
    const complete = compiledVerdict(rulebook, rules.given);
    expect(complete).not.toBe(UNKNOWN);
    if (early !== UNKNOWN) expect([later, complete]).toEqual([early, early]);
    if (later !== UNKNOWN) expect(complete).toBe(later);
  });

  const slack = fc.array(fc.constantFrom(0, 0, 1, 5, 100, 1_000_000, Number.POSITIVE_INFINITY), { minLength: 80, maxLength: 80 });

  it.prop([generatedRules, slack, slack, slack, slack], RUNS)("once settled never changes when ranges of facts are narrowed to a value", (rules, ...widths) => {
    const rulebook = rulebookOf(rules);
    const { row: known } = readFacts(rulebook.vocabulary, rules.given);
    const [innerLow = [], innerHigh = [], outerLow = [], outerHigh = []] = widths;
    const narrow = widened(rulebook, known, innerLow, innerHigh);
    const wide = widened(rulebook, narrow, outerLow, outerHigh);
    const { when } = theCircumstance(rulebook);
    const verdicts = [wide, narrow, known].map((row) => evaluate(when, row));
    const first = verdicts.find((verdict) => verdict !== UNKNOWN);
    expect(verdicts.filter((verdict) => verdict !== UNKNOWN).every((verdict) => verdict === first)).toBe(true);
    expect(verdicts.indexOf(first as Verdict)).toBe(verdicts.findIndex((verdict) => verdict !== UNKNOWN));
    expect(verdicts.slice(verdicts.indexOf(first as Verdict)).includes(UNKNOWN)).toBe(false);
  });
});

describe("a fact that follows from others", () => {
  it("may be negative as long as it is not known, where it is a difference of two sums", () => {
    const rulebook = exampleRulebook({
      facts: [
        { id: "tax.due", type: "money", label: { zh: "应缴" } },
        { id: "tax.paid", type: "money", label: { zh: "已缴" } },
        { id: "tax.short", type: "money", label: { zh: "少缴" }, derive: { difference: ["tax.due", "tax.paid"] } },
      ],
      circumstances: [
        {
          id: "x/overpaid",
          label: { zh: "多缴" },
          effects: ["lighter"],
          force: "may",
          when: { fact: "tax.short", operator: "lessThan", value: 0 },
          cites: ["example-law#20"],
        },
      ],
    });
    const verdicts = [{}, { "tax.due": 100 }, { "tax.due": 100, "tax.paid": 150 }].map((given) => compiledVerdict(rulebook, given));
    expect(verdicts).toEqual([UNKNOWN, UNKNOWN, TRUE]);
  });
});

/** A row in which every fact of a case may lie further down and further up, within what the vocabulary allows. */
function widened({ vocabulary }: Rulebook, from: FactRow, down: readonly number[], up: readonly number[]): FactRow {
  const row: FactRow = { low: from.low.slice(), high: from.high.slice() };
  for (const fact of vocabulary.bySlot) {
    if (fact.definition.derive || fact.definition.provided || fact.definition.absent !== undefined) continue;
    const [below, above] = [down[fact.slot] ?? 0, up[fact.slot] ?? 0];
    if (fact.definition.type === "set") widenSet(row, fact, below, above);
    else {
      const { low, high } = extentOf(fact);
      row.low[fact.slot] = Math.max(low, (from.low[fact.slot] as number) - below);
      row.high[fact.slot] = Math.min(high, (from.high[fact.slot] as number) + above);
    }
  }
  deriveFacts(vocabulary, row, "early");
  return row;
}

// Fewer members are certain, more are possible.
function widenSet(row: FactRow, fact: Fact, certainOff: number, possibleOn: number): void {
  const all = extentOf(fact).high;
  row.low[fact.slot] = (row.low[fact.slot] as number) & ~(certainOff & all);
  row.high[fact.slot] = (row.high[fact.slot] as number) | (possibleOn & all);
}
