import { type OpenCase, openCase } from "../assessment/open-case.ts";
import type { Expectation, RuleTest } from "../documents/cases.ts";
import { baseSlots, slotsOf } from "../explanation/bearing-facts.ts";
import { caseSpace } from "../explanation/case-space.ts";
import { completionOf } from "../explanation/completion.ts";
import { turningCases } from "../explanation/turning-points.ts";
import type { LinkedItem, Rulebook } from "../rulebook/rulebook.ts";
import { cornerOf, withRange } from "../space/box.ts";
import { type Boundary, boundariesOf, liesAt } from "./boundaries.ts";
import { caseFileOf, type Observation, observeCase } from "./observe-case.ts";
import { outcomeOf } from "./outcome-of.ts";
import { type FactPatch, waysTo } from "./reach-number.ts";
import { differencesOf } from "./run-rule-tests.ts";

/** Cases that are missing, and sides of numbers that none was found for. */
export interface Suggestions {
  readonly cases: readonly RuleTest[];
  readonly unreached: readonly { readonly rule: string; readonly point: string }[];
}

/**
 * A case for every side of a number that no case lies on: from a test that passes or, where the item has none, from the facts that the rules on the
 * penalty look at. What the engine makes of it is what is expected, so that a person has to hold it against the text.
 *
 * @example
 * ```ts
 * import { createRulebook, runRuleTests, suggestCases } from "cailiang";
 * import { cn } from "cailiang/rules/cn";
 * const rulebook = createRulebook([cn]);
 * const { cases } = suggestCases(rulebook, []);
 * console.log(runRuleTests(rulebook, cases).every(({ status }) => status === "passed")); // true
 * ```
 */
export function suggestCases(rulebook: Rulebook, cases: readonly RuleTest[]): Suggestions {
  const passing = cases.filter((test) => test.expect.faults === undefined && differencesOf(rulebook, test).length === 0);
  const boundaries = boundariesOf(rulebook);
  const covered = new Set<Boundary>();
  const cover = (observed: Observation): void => {
    for (const boundary of boundaries) if (isCovered(boundary, observed)) covered.add(boundary);
  };
  for (const test of cases) {
    const observed = observeCase(rulebook, test);
    if (observed.opened) cover(observed);
  }
  const suggested: RuleTest[] = [];
  const unreached: Boundary[] = [];
  const ids = new Set(cases.map(({ id }) => id));
  for (const boundary of boundaries) {
    if (covered.has(boundary)) continue;
    const found = caseAt(rulebook, boundary, passing);
    if (!found) {
      unreached.push(boundary);
      continue;
    }
    cover(found.observed);
    suggested.push(testOf(boundary, found, freeId(ids, boundary)));
  }
  return { cases: suggested, unreached: unreached.map(({ rule, point }) => ({ rule, point })) };
}

interface FoundCase {
  readonly test: Omit<RuleTest, "id" | "title" | "expect">;
  readonly observed: Observation;
}

type Start = FoundCase["test"];

function isCovered(boundary: Boundary, { opened, assessment }: Observation): boolean {
  if (!boundary.covers(opened.item.item) || !liesAt(boundary, opened.row)) return false;
  return boundary.kind !== "circumstance" || assessment.circumstances.some(({ id }) => id === boundary.rule);
}

function caseAt(rulebook: Rulebook, boundary: Boundary, passing: readonly RuleTest[]): FoundCase | null {
  const items = [...rulebook.items.values()].filter(({ item }) => boundary.covers(item));
  const near = passing.filter(({ item }) => items.some((linked) => linked.item.id === item));
  const starts = [...near.map(startOf), ...items.slice(0, MOST_ITEMS).flatMap((item) => blankStarts(rulebook, item, boundary))];
  for (const start of starts) {
    const { opened } = openCase(rulebook, caseFileOf(asTest(start)), { trace: false });
    for (const patch of opened ? waysTo(boundary, opened) : []) {
      const test = { ...start, facts: { ...start.facts, ...patch } };
      const observed = observeCase(rulebook, asTest(test));
      if (observed.opened && isCovered(boundary, observed)) return { test, observed };
    }
  }
  return null;
}

// A rule that covers everything need not be tried with every item.
const MOST_ITEMS = 3;

function asTest(start: Start): RuleTest {
  return { id: "suggested", title: { zh: "-" }, expect: {}, ...start };
}

function startOf({ item, jurisdiction, offender, asOf, facts }: RuleTest): Start {
  return { item, ...(jurisdiction === undefined ? {} : { jurisdiction }), ...(offender === undefined ? {} : { offender }), asOf, facts };
}

// On the day that the sources were read, with the facts that the rule and the penalties look at so that the rule hangs on the number; then with fewer.
function blankStarts(rulebook: Rulebook, linked: LinkedItem, boundary: Boundary): readonly Start[] {
  const { item, pack } = linked;
  const { inForce } = item.versions.at(-1) ?? {};
  const asOf = inForce && inForce.from > pack.sourcesReadOn ? inForce.from : pack.sourcesReadOn;
  const role = rulebook.vocabulary.roles.get("conduct-ended");
  const dated = role ? { [role.id]: asOf } : {};
  const { opened } = openCase(rulebook, { item: item.id, asOf, facts: dated }, { trace: false });
  if (!opened) return [{ item: item.id, asOf, facts: {} }];
  return [hangingFacts(opened, boundary), {}].map((facts) => ({ item: item.id, asOf, facts: { ...facts, ...dated } }));
}

function hangingFacts(opened: OpenCase, boundary: Boundary): FactPatch {
  const space = caseSpace(opened);
  const wanted = new Set([...opened.item.versions.flatMap(({ clauses }) => clauses.flatMap(({ when }) => (when ? slotsOf(when) : []))), ...baseSlots(opened)]);
  for (const slot of slotsOf(boundary.node)) wanted.add(slot);
  const column = space.facts.findIndex(({ slot }) => slot === boundary.fact.slot);
  const corner = cornerOf(space.told, "low");
  const placed = column < 0 ? corner : withRange(corner, column, ...pair(within(boundary.at, space.told, column)));
  const [hanging = placed] = column < 0 ? [] : turningCases(space, placed, column);
  const values = completionOf(space, hanging);
  // A date at the beginning of time helps nobody.
  const kept = space.facts.filter(({ slot, definition: { type } }) => wanted.has(slot) && type !== "date" && type !== "datetime").map(({ id }) => id);
  return Object.fromEntries(Object.entries(values).filter(([id]) => kept.includes(id)));
}

function within(number: number, { low, high }: { readonly low: Float64Array; readonly high: Float64Array }, column: number): number {
  return Math.min(Math.max(number, low[column] as number), high[column] as number);
}

function pair(number: number): [number, number] {
  return [number, number];
}

function testOf({ kind, rule, point }: Boundary, { test, observed }: FoundCase, id: string): RuleTest {
  const { law, disposition, statutory, recommendation, benchmark, tier, circumstances } = outcomeOf(observed.assessment);
  const status = kind === "circumstance" ? circumstances[rule] : undefined;
  const expect: Expectation = {
    law,
    disposition,
    statutory,
    recommendation,
    ...(kind === "benchmark" ? { benchmark, tier } : {}),
    ...(status === undefined ? {} : { circumstances: { [rule]: status } }),
  };
  const { name } = observed.opened.item.item;
  return { id, title: { zh: `${name.zh}：${point}`, en: `${name.en ?? name.zh}: ${point}` }, ...test, note: NOTE, expect };
}

const NOTE = {
  zh: "由程序生成：预期结果是引擎现在给出的，须由人对照条文核实后再采用",
  en: "written by the program: what is expected is what the engine gives now; a person has to confirm it against the text",
};

function freeId(taken: Set<string>, { rule, fact }: Boundary): string {
  const stem = `suggested/${rule}/${fact.id.replace(/\./g, "-").toLowerCase()}`.slice(0, 110);
  for (let number = 1; ; number += 1) {
    const id = `${stem}-${number}`;
    if (taken.has(id)) continue;
    taken.add(id);
    return id;
  }
}
