// Why, what would change it, and what to ask, against every case as far as the law tells cases apart.
import { fc, it } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import {
  type Assessment,
  assess,
  type CaseFile,
  checkCaseFile,
  DISPOSITIONS,
  type FactValueInput,
  nextQuestions,
  type Rulebook,
  whatWouldChange,
  why,
} from "../../src/index.ts";
import { CHANGEABLE, completionsOf, openQueries, rulebookOfQuery, VALUES } from "../support/arbitraries-open-cases.ts";

const RUNS = { numRuns: 150 };

type Facts = CaseFile["facts"];

function assessed(rulebook: Rulebook, caseFile: CaseFile): Assessment | null {
  return checkCaseFile(rulebook, caseFile).length === 0 ? assess(rulebook, caseFile, { trace: false }) : null;
}

// What the party gets: everything but how it was come by.
function keyOf({ recommendation, applicableLaw, statutory }: Assessment): string {
  if (recommendation.status === "withheld")
    return JSON.stringify(["withheld", applicableLaw.status, statutory?.faults.map(({ fault, branch }) => [fault, branch])]);
  return JSON.stringify([
    recommendation.options.map(({ disposition, procedure, penalties }) => [
      disposition,
      procedure,
      penalties.map(({ clause, kind, choice, range, duration, quantity }) => [clause, kind, choice, range, duration, quantity]),
    ]),
    recommendation.orders,
  ]);
}

function every(base: CaseFile, facts: readonly string[]): readonly CaseFile[] {
  return facts.reduce<readonly CaseFile[]>(
    (cases, fact) => cases.flatMap((one) => (VALUES[fact] ?? []).map((value) => ({ ...one, facts: { ...one.facts, [fact]: value } }))),
    [base],
  );
}

describe("why", () => {
  it.prop([openQueries, fc.nat()], { numRuns: 50 })("names facts that suffice, of which none can be left out", (query, pick) => {
    const rulebook = rulebookOfQuery(query);
    const cases = completionsOf(query);
    const caseFile = cases[pick % cases.length] as CaseFile;
    const at = assessed(rulebook, caseFile);
    if (!at) return;
    const answer = why(rulebook, caseFile);
    expect(answer.status).toBe("settled");
    if (answer.status !== "settled") return;
    expect(answer.minimal).toBe(true);
    const varied = Object.keys(VALUES);
    const kept = answer.because.map(({ fact }) => fact).filter((fact) => varied.includes(fact));
    const keysWith = (fixed: readonly string[]): ReadonlySet<string> => {
      const free = varied.filter((fact) => !fixed.includes(fact));
      // As many as can be looked at: the facts given up are varied two at a time.
      const groups = free.flatMap((one, index) => free.slice(index + 1).map((other) => [one, other]));
      return new Set(
        groups
          .flatMap((group) => every(caseFile, group))
          .flatMap((one) => {
            const found = assessed(rulebook, one);
            return found ? [keyOf(found)] : [];
          }),
      );
    };
    expect([...keysWith(kept)].filter((key) => key !== keyOf(at))).toEqual([]);
  });

  it.prop([openQueries], RUNS)("tells two ways in which unknown facts can turn out where the outcome is open", (query) => {
    const rulebook = rulebookOfQuery(query);
    if (checkCaseFile(rulebook, query.caseFile).length > 0) return;
    const keys = new Set(
      completionsOf(query).flatMap((one) => {
        const found = assessed(rulebook, one);
        return found ? [keyOf(found)] : [];
      }),
    );
    const answer = why(rulebook, query.caseFile);
    if (keys.size === 0) return;
    if (keys.size === 1 && !Object.hasOwn(query.open, "goods.value")) expect(answer.status).toBe("settled");
    if (keys.size > 1) expect(answer.status).toBe("open");
    if (answer.status !== "open") return;
    const [one, other] = answer.between.map((facts) => assess(rulebook, { ...query.caseFile, facts: { ...query.caseFile.facts, ...facts } }));
    expect(one && other && keyOf(one) === keyOf(other)).toBe(false);
  });
});

describe("what to ask next", () => {
  it.prop([openQueries], RUNS)("is exactly what makes a difference to some case that is still possible", (query) => {
    const rulebook = rulebookOfQuery(query);
    if (checkCaseFile(rulebook, query.caseFile).length > 0) return;
    const answer = nextQuestions(rulebook, query.caseFile);
    expect(answer.exact).toBe(true);
    const asked = answer.questions.map(({ fact }) => fact);
    for (const fact of Object.keys(query.open)) {
      const groups = new Map<string, Set<string>>();
      for (const one of completionsOf(query)) {
        const found = assessed(rulebook, one);
        if (!found) continue;
        const others = JSON.stringify({ ...one.facts, [fact]: null });
        groups.set(others, (groups.get(others) ?? new Set()).add(keyOf(found)));
      }
      const matters = [...groups.values()].some((keys) => keys.size > 1);
      expect([fact, asked.includes(fact)]).toEqual([fact, matters]);
      // What no rule speaks of is in neither list.
      if (answer.needless.some((one) => one.fact === fact)) expect(matters).toBe(false);
    }
  });

  it.prop([openQueries], RUNS)("groups answers so that each is in one group", (query) => {
    const rulebook = rulebookOfQuery(query);
    if (checkCaseFile(rulebook, query.caseFile).length > 0) return;
    for (const { fact, groups, type } of nextQuestions(rulebook, query.caseFile).questions) {
      if (type !== "boolean" && type !== "enum") continue;
      const answers = groups.flatMap(({ answers: group }) => ("oneOf" in group ? group.oneOf : []));
      expect([...answers].sort()).toEqual([...(VALUES[fact] ?? [])].sort());
    }
  });
});

describe("what would change it", () => {
  it.prop([openQueries, fc.nat(), fc.constantFrom(...DISPOSITIONS)], RUNS)("is the least that the party can bring about", (query, pick, disposition) => {
    const rulebook = rulebookOfQuery(query);
    const cases = completionsOf(query);
    const caseFile = cases[pick % cases.length] as CaseFile;
    const at = assessed(rulebook, caseFile);
    if (!at) return;
    const leads = (facts: Facts): boolean => {
      const found = assessed(rulebook, { ...caseFile, facts });
      return found !== null && found.recommendation.status !== "withheld" && found.disposition.possible.includes(disposition);
    };
    const answer = whatWouldChange(rulebook, caseFile, { disposition });
    expect(answer.reached).toBe(leads(caseFile.facts));
    if (answer.reached) return;
    const ways = Object.entries(CHANGEABLE).reduce<readonly Facts[]>(
      (all, [fact, { to }]) => all.flatMap((facts) => [facts, ...to.filter((value) => value !== facts[fact]).map((value) => ({ ...facts, [fact]: value }))]),
      [caseFile.facts],
    );
    const costOf = (facts: Facts): number =>
      Object.entries(CHANGEABLE).reduce((sum, [fact, { cost }]) => {
        const distance = Math.abs(indexOf(fact, facts[fact]) - indexOf(fact, caseFile.facts[fact]));
        return sum + (distance === 0 ? 0 : cost * (1 + distance / (1 + distance) / 2));
      }, 0);
    const good = ways.filter(leads);
    expect(answer.changes.length === 0).toBe(good.length === 0);
    const [first] = answer.changes;
    if (!first) return;
    const after = { ...caseFile.facts, ...Object.fromEntries(first.facts.map(({ fact, to }) => [fact, to])) };
    expect(leads(after)).toBe(true);
    expect([first.stillPossible, first.given]).toEqual(["yes", []]);
    expect(first.cost).toBeCloseTo(Math.min(...good.map(costOf)), 9);
    expect(costOf(after)).toBeCloseTo(first.cost, 9);
  });
});

function indexOf(fact: string, value: FactValueInput | undefined): number {
  if (typeof value === "boolean") return Number(value);
  return ["none", "partly", "wholly"].indexOf(String(fact === "fix.degree" ? value : ""));
}
