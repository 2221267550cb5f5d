// What holds of every assessment over made-up law of every construct.
import { fc, it } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import {
  type Assessment,
  assess,
  type CircumstanceEffect,
  type Condition,
  createRulebook,
  type Force,
  type Rulebook,
  type RuleSource,
} from "../../src/index.ts";
import { combination } from "../support/arbitraries-packs-circumstances.ts";
import { comparison, LIMITS, MONEY_FACTS } from "../support/arbitraries-packs-facts.ts";
import { caseFileOf, sourceOf, type WholePack, wholePacks } from "../support/arbitraries-packs-whole.ts";
import { ITEM } from "../support/assessment-pack.ts";
import { isInForce } from "../support/naive-assessment/applies.ts";
import { traceFaults } from "../support/naive-assessment/recompute.ts";
import type { Benchmark, Combination, LawCircumstance } from "../support/naive-assessment/shapes.ts";

type Documents = RuleSource["documents"];
type Range = NonNullable<Assessment["recommendation"]["fine"]>;

const RUNS = { numRuns: 150 };

function rulebookOf(pack: WholePack["pack"]): Rulebook {
  return createRulebook([sourceOf(pack)]);
}

function assessed(whole: WholePack): Assessment {
  return assess(rulebookOf(whole.pack), caseFileOf(whole));
}

/** Whether every sum of the inner range lies in the outer one; a range without minimum begins at nothing. */
function holdsRange(outer: Range, inner: Range): boolean {
  const low = compareLow(outer, inner) <= 0;
  return low && compareHigh(outer, inner) >= 0;
}

function compareLow(a: Range, b: Range): number {
  return (a.min ?? 0) - (b.min ?? 0) || Number(b.minIncluded || b.min === null) - Number(a.minIncluded || a.min === null);
}

function compareHigh(a: Range, b: Range): number {
  const [one, other] = [a.max ?? Number.POSITIVE_INFINITY, b.max ?? Number.POSITIVE_INFINITY];
  return one === other ? Number(a.maxIncluded) - Number(b.maxIncluded) : one - other;
}

describe("what is recommended", () => {
  it.prop([wholePacks], RUNS)("lies within the statute, unless it is mitigated", (whole) => {
    const { recommendation, statutory } = assessed(whole);
    for (const { disposition, penalties } of recommendation.options) {
      for (const { clause, kind, range } of penalties) {
        if (!range || disposition === "mitigated") continue;
        const lines = statutory?.lines.filter((line) => line.clause === clause && line.kind === kind && line.range) ?? [];
        expect(lines.some((line) => line.range && holdsRange(line.range, range))).toBe(true);
      }
    }
  });

  it.prop([wholePacks], RUNS)("carries no fine where nothing is imposed", (whole) => {
    const { recommendation, circumstances } = assessed(whole);
    for (const { disposition, penalties } of recommendation.options) {
      if (disposition === "no-penalty") expect(penalties).toEqual([]);
      const retains = circumstances.some(({ id, status }) => status === "holds" && whole.pack.circumstances.some((one) => one.id === id && one.retains));
      if (disposition === "exemption" && !retains) expect(penalties).toEqual([]);
    }
  });

  it.prop([wholePacks], RUNS)("has a citation for every amount", (whole) => {
    const { recommendation, statutory } = assessed(whole);
    const amounts = [...(statutory?.lines ?? []), ...recommendation.options.flatMap(({ penalties }) => penalties)];
    expect(amounts.filter(({ kind, range, citations }) => (kind === "fine" || range) && citations.length === 0)).toEqual([]);
  });

  it.prop([wholePacks], RUNS)("has a trace in which every number follows from its operands, the case and the rules", (whole) => {
    const { recommendation } = assessed(whole);
    const origins = { facts: whole.wholeCase.facts, figures: numbersIn(whole.pack) };
    const faults = recommendation.options.flatMap(({ disposition, penalties }) =>
      penalties.flatMap((penalty) => traceFaults(penalty, origins).map((fault) => `${disposition}: ${fault}`)),
    );
    expect(faults).toEqual([]);
  });
});

/** Every number in a value, and what the engine itself adds: nothing, one, a tenth and a fen. */
function numbersIn(value: unknown): readonly number[] {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? [0, 1, 0.1, 0.01, 10, ...Object.values(value).flatMap(numbersIn)] : [];
}

describe("a rule outside its period", () => {
  it.prop([wholePacks], RUNS)("is never applied", (whole) => {
    const { applicableLaw, benchmark, circumstances, disposition } = assessed(whole);
    const { conductDate, decisionDate, status, versions } = applicableLaw;
    const [governing] = versions;
    if (governing && conductDate && status !== "not-covered") {
      const period = { from: governing.from, ...(governing.until === null ? {} : { until: governing.until }) };
      expect([conductDate, decisionDate].some((day) => isInForce(period, day))).toBe(true);
    }
    const used = [benchmark.applied?.id, disposition.policy?.id, ...circumstances.map(({ id }) => id)];
    const rules = [...whole.pack.benchmarks, ...whole.pack.policies, ...whole.pack.circumstances].filter(({ id }) => used.includes(id));
    expect(rules.filter(({ inForce }) => !isInForce(inForce, decisionDate))).toEqual([]);
  });
});

describe("an assessment", () => {
  it.prop([wholePacks], RUNS)("of the same case under the same rules is the same, byte for byte", (whole) => {
    const [once, again] = [assessed(whole), assess(rulebookOf(structuredClone(whole.pack)), structuredClone(caseFileOf(whole)))];
    expect(JSON.stringify(again)).toBe(JSON.stringify(once));
  });

  it.prop([wholePacks, fc.nat(), fc.boolean()], RUNS)("does not change with the order of packs, documents, rules and facts", (whole, turn, apart) => {
    const { pack, wholeCase } = whole;
    const other: WholePack = {
      pack: {
        ...pack,
        circumstances: pack.circumstances.toReversed(),
        benchmarks: turned(pack.benchmarks, turn),
        policies: pack.policies.toReversed(),
        requirements: turned(pack.requirements, turn),
      },
      wholeCase: { ...wholeCase, facts: Object.fromEntries(turned(Object.entries(wholeCase.facts), turn)) },
    };
    const rulebook = linked(inTwoPacks(pack));
    const [base, rest] = inTwoPacks(pack).map((documents) => turned(documents, turn)) as [Documents, Documents];
    const sameRules = linked(apart ? [rest, base] : [turned([...base, ...rest], turn)]);
    const sameLaw = linked(inTwoPacks(other.pack));
    expect(sameRules.hash).toBe(rulebook.hash);
    const first = assess(rulebook, caseFileOf(whole));
    expect(JSON.stringify(assess(sameRules, caseFileOf(other)))).toBe(JSON.stringify(first));
    // The hash is that of the rules as they stand; what they come to is not.
    expect(JSON.stringify({ ...assess(sameLaw, caseFileOf(other)), rulebook: null })).toBe(JSON.stringify({ ...first, rulebook: null }));
  });
});

/** The pack in two: what its rules speak of, and the rules. */
function inTwoPacks(pack: WholePack["pack"]): readonly Documents[] {
  const { documents } = sourceOf(pack);
  const isBase = (file: string): boolean => ["vocabulary.yaml", "conditions.yaml", "instruments.yaml"].includes(file);
  const manifest = documents.find(({ file }) => file === "pack.yaml")?.content as object;
  return [
    [{ file: "base/pack.yaml", content: manifest }, ...documents.filter(({ file }) => isBase(file)).map((one) => ({ ...one, file: `base/${one.file}` }))],
    [
      { file: "rules/pack.yaml", content: { ...manifest, id: "y", needs: ["x"] } },
      ...documents.filter(({ file }) => file !== "pack.yaml" && !isBase(file)).map((one) => ({ ...one, file: `rules/${one.file}` })),
    ],
  ];
}

function linked(packs: readonly Documents[]): Rulebook {
  return createRulebook(packs.map((documents) => ({ documents })));
}

function turned<T>(list: readonly T[], by: number): readonly T[] {
  const at = list.length === 0 ? 0 : by % list.length;
  return [...list.slice(at), ...list.slice(0, at)].toReversed();
}

describe("tiers that part the facts among them", () => {
  const thresholds = fc.uniqueArray(fc.constantFrom(...LIMITS, 5000), { minLength: 1, maxLength: 4 }).map((drawn) => drawn.toSorted((a, b) => a - b));

  /** Bands of one sum and of one flag, without gap or overlap. */
  function tiersOf(fact: string, limits: readonly number[], inclusive: boolean, flag: Condition): readonly Condition[] {
    const upTo = (value: number): Condition => ({ fact, operator: inclusive ? "lessThanInclusive" : "lessThan", value });
    const from = (value: number): Condition => ({ fact, operator: inclusive ? "greaterThan" : "greaterThanInclusive", value });
    const bands = [...limits, null].map((limit, index): readonly Condition[] => {
      const before = limits[index - 1];
      return [...(before === undefined ? [] : [from(before)]), ...(limit === null ? [] : [upTo(limit)])];
    });
    return bands.flatMap((band) => [{ all: [...band, flag] }, { all: [...band, { not: flag }] }]);
  }

  it.prop([wholePacks, fc.constantFrom(...MONEY_FACTS), thresholds, fc.boolean(), comparison, fc.nat()], RUNS)(
    "give exactly one, in whatever order they stand",
    (whole, fact, limits, inclusive, flag, turn) => {
      const tiers = tiersOf(fact, limits, inclusive, flag).map((when, index) => ({
        label: { zh: `阶次${index}` },
        when,
        fine: { portion: [0.2, 0.4] as const },
      }));
      const table = (order: typeof tiers): Assessment["benchmark"] => {
        const benchmark = {
          id: "x/table",
          label: { zh: "表" },
          issuer: { zh: "示例机关" },
          cites: ["example-law#31"],
          jurisdiction: "100000",
          inForce: { from: "2020-01-01" },
          scope: { items: [ITEM] },
          missingMinimum: "zero",
          method: "tiers",
          tiers: order,
        } as Benchmark;
        return assess(rulebookOf({ ...whole.pack, benchmarks: [benchmark] }), caseFileOf(whole)).benchmark;
      };
      const [once, again] = [table(tiers), table([...turned(tiers, turn)])];
      expect([once.tiers.length, once.applied?.id]).toEqual([1, "x/table"]);
      expect(again.tiers).toEqual(once.tiers);
    },
  );
});

describe("one more circumstance", () => {
  const always: Condition = { any: [true, false].map((value) => ({ fact: "conduct.serious", operator: "equal", value }) as const) };
  const force = fc.constantFrom<Force>("must", "may");

  /** The pack under one combination for the whole country; one that names a circumstance needs it to be there. */
  function under(whole: WholePack, method: Combination): WholePack {
    fc.pre(method.method !== "forced-tier" || whole.pack.circumstances.length > 0);
    const policy = { id: "x/p", label: { zh: "规则" }, issuer: { zh: "示例机关" }, cites: ["example-law#32"], jurisdiction: "100000", combination: method };
    return { ...whole, pack: { ...whole.pack, policies: [policy] } };
  }

  function withOneMore(whole: WholePack, effect: CircumstanceEffect, bound: Force): WholePack {
    const more: LawCircumstance & Record<string, unknown> = {
      id: "x/more",
      label: { zh: "又一情节" },
      cites: ["example-law#20"],
      effects: [effect],
      force: bound,
      when: always,
    };
    return { ...whole, pack: { ...whole.pack, circumstances: [...whole.pack.circumstances, more] } };
  }

  /** The fine before and after; nothing where none is recommended. */
  function fines(whole: WholePack, method: Combination, effect: CircumstanceEffect, bound: Force): readonly [Range, Range] | null {
    const before = under(whole, method);
    const [one, other] = [before, withOneMore(before, effect, bound)].map(assessed) as [Assessment, Assessment];
    const ranges = [one.recommendation.fine, other.recommendation.fine];
    // Mitigation has nothing to go below where the statute states no minimum: it then leaves the whole range, and a benchmark may not.
    const unbounded = [one, other].some(({ recommendation }) => recommendation.options.some(isBoundless));
    return ranges[0] && ranges[1] && !unbounded ? [ranges[0], ranges[1]] : null;
  }

  function isBoundless({ disposition, penalties }: Assessment["recommendation"]["options"][number]): boolean {
    return disposition === "mitigated" && penalties.some(({ statutoryRange }) => statutoryRange && !statutoryRange.min);
  }

  // Where statutory circumstances go first, one more of them silences the discretionary ones, whichever way they point.
  const monotone = combination.filter((drawn) => !("statutoryFirst" in drawn));

  it.prop([wholePacks, monotone, force], RUNS)("that mitigates raises no end of the fine", (whole, method, bound) => {
    const both = fines(whole, method, "mitigated", bound);
    if (both) expect([compareLow(both[1], both[0]) <= 0, compareHigh(both[1], both[0]) <= 0]).toEqual([true, true]);
  });

  it.prop([wholePacks, monotone, force], RUNS)("that is lighter raises no end of the fine, unless it was mitigated", (whole, method, bound) => {
    // Beside a circumstance that mitigates, one that is only lighter opens the lighter penalty as well.
    if (assessed(under(whole, method)).disposition.possible.includes("mitigated")) return;
    const both = fines(whole, method, "lighter", bound);
    if (both) expect([compareLow(both[1], both[0]) <= 0, compareHigh(both[1], both[0]) <= 0]).toEqual([true, true]);
  });

  it.prop([wholePacks, monotone, force], RUNS)("that is heavier lowers no end of the fine", (whole, method, bound) => {
    const both = fines(whole, method, "heavier", bound);
    if (both) expect([compareLow(both[1], both[0]) >= 0, compareHigh(both[1], both[0]) >= 0]).toEqual([true, true]);
  });
});
