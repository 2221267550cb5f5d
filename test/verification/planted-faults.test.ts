// Faults planted in a sound made-up pack, of every kind: each is found, by the proof that it is for, and by a case that the engine replays.
import { describe, expect, it } from "vitest";
import { assess, type Clause, type RulebookVerification, type RuleFault, type TiersBenchmark, verifyRulebook } from "../../src/index.ts";
import {
  circumstanceOn,
  EXAMPLE_LAW,
  exampleItem,
  exampleRulebook,
  fineClause,
  ITEM,
  ownCodes,
  type PackParts,
  portionBenchmark,
  tiersBenchmark,
} from "../support/assessment-pack.ts";

type Tier = TiersBenchmark["tiers"][number];
type When = NonNullable<Clause["when"]>;

const ON = "2026-01-01";
const goods = (operator: string, value: number): When => ({ fact: "goods.value", operator, value }) as When;
const is = (fact: string, value: boolean | string | number = true): When => ({ fact, operator: "equal", value }) as When;
const both = (...parts: readonly When[]): When => ({ all: parts });
const text = (zh: string) => ({ zh, en: `en ${zh}` });
const small: Clause = fineClause(10_000, 50_000, { id: "small", branch: "value", when: goods("lessThan", 10_000) });
const large: Clause = {
  id: "large",
  branch: "value",
  when: goods("greaterThanInclusive", 10_000),
  penalties: [{ kind: "fine", choice: "must", measure: { times: [5, 10], of: "goods.value" } }],
};
const tier = (zh: string, when: When, fine: Tier["fine"] = { portion: [0, 0.5] }): Tier => ({ label: text(zh), when, ...(fine ? { fine } : {}) });
const table = (tiers: readonly Tier[], rest: Partial<TiersBenchmark> = {}): PackParts => ({
  items: [exampleItem([fineClause(10_000, 50_000)])],
  benchmarks: [tiersBenchmark(tiers, { inForce: { from: "2024-01-01" }, ...rest })],
});
const branch = (...clauses: readonly Clause[]): PackParts => ({ items: [exampleItem(clauses)] });
const check = (applies: When | null, requires: When, id = "x/check"): PackParts => ({
  checks: [
    {
      id,
      subject: "penalty-case",
      head: "facts",
      severity: "minor",
      label: text("要点"),
      remedy: text("补正"),
      ...(applies ? { applies } : {}),
      requires,
      cites: ["example-law#50"],
    },
  ],
});
const requirement = (when: When): PackParts => ({
  requirements: [{ id: "x/hearing", requires: "hearing", label: text("听证"), when, before: "decision", cites: ["example-law#60"] }],
});
const fact = (rest: object): NonNullable<PackParts["facts"]>[number] =>
  ({ id: "party.staff", type: "integer", label: text("人数"), ask: text("几人？"), minimum: 0, ...rest }) as NonNullable<PackParts["facts"]>[number];
const graver = { facts: [fact({ id: "area.size", worse: "more" })] };
const area = (operator: string, value: number): When => ({ fact: "area.size", operator, value }) as When;
const KINDS = {
  id: "party.kind",
  type: "enum",
  label: text("当事人"),
  ask: text("谁？"),
  values: ["person", "company", "stall"].map((id) => ({ id, label: text(id) })),
};
const threshold = fact({ id: "hearing.from", type: "money", minimum: 0 });
const hearing = { ...requirement({ fact: "proposal.fine", operator: "greaterThanInclusive", value: { fact: "hearing.from" } } as When) };
const parameter = (rows: NonNullable<PackParts["parameters"]>[number]["rows"], rest: object = {}): PackParts["parameters"] => [
  { id: "x/hearing-from", settles: "hearing.from", label: text("听证数额"), rows, cites: ["example-law#61"], ...rest },
];

interface Planted {
  readonly name: string;
  readonly parts: PackParts;
  readonly proof: string;
  readonly level?: RuleFault["level"];
  readonly rule?: string;
  /** What the assessment of the witness finds. */
  readonly replays?: string;
  /** What the witness says. */
  readonly facts?: Readonly<Record<string, unknown>>;
}

const PLANTED: readonly Planted[] = [
  // Statutory clauses.
  {
    name: "a hole at exactly one number",
    proof: "branch-gap",
    replays: "statutory-gap",
    facts: { "goods.value": 10_000 },
    parts: branch(small, { ...large, when: goods("greaterThan", 10_000) }),
  },
  {
    name: "a hole between two bounds",
    proof: "branch-gap",
    replays: "statutory-gap",
    parts: branch(small, { ...large, when: goods("greaterThanInclusive", 20_000) }),
  },
  {
    name: "a hole beside a second fact",
    proof: "branch-gap",
    replays: "statutory-gap",
    facts: { "conduct.serious": false },
    parts: branch(small, { ...large, when: both(goods("greaterThanInclusive", 10_000), is("conduct.serious")) }),
  },
  {
    name: "a hole that the law is said to leave",
    proof: "branch-gap",
    level: "warning",
    parts: {
      items: [
        exampleItem([], {
          versions: [{ inForce: { from: "2020-01-01" }, clauses: [small, { ...large, when: goods("greaterThan", 10_000) }], knownFaults: ["value"] }],
        }),
      ],
    },
  },
  {
    name: "an overlap that the law is said to leave",
    proof: "branch-overlap",
    level: "warning",
    parts: {
      items: [
        exampleItem([], {
          versions: [{ inForce: { from: "2020-01-01" }, clauses: [{ ...small, when: goods("lessThanInclusive", 10_000) }, large], knownFaults: ["value"] }],
        }),
      ],
    },
  },
  {
    name: "a hole that is said to be and is not",
    proof: "branch-gap",
    parts: { items: [exampleItem([], { versions: [{ inForce: { from: "2020-01-01" }, clauses: [small, large], knownFaults: ["value"] }] })] },
  },
  {
    name: "an overlap at exactly one number",
    proof: "branch-overlap",
    replays: "statutory-collision",
    facts: { "goods.value": 10_000 },
    parts: branch({ ...small, when: goods("lessThanInclusive", 10_000) }, large),
  },
  {
    name: "an overlap of stages without `replaces`",
    proof: "branch-overlap",
    replays: "statutory-collision",
    parts: branch(small, large, fineClause(90_000, 99_000, { id: "grave", branch: "value", when: is("conduct.serious") })),
  },
  {
    name: "a clause that contradicts itself",
    proof: "dead",
    parts: branch(small, large, fineClause(1, 2, { id: "never", when: both(goods("lessThan", 5), goods("greaterThan", 5)) })),
  },
  {
    name: "a clause that others replace together",
    proof: "dead",
    parts: branch({ ...fineClause(1, 2, { id: "low" }) }, { ...small, replaces: ["low"] }, { ...large, replaces: ["low"] }),
  },
  {
    name: "a clause that the item rules out",
    proof: "dead",
    parts: {
      items: [exampleItem([fineClause(1, 2), fineClause(3, 4, { id: "grave", when: is("conduct.serious") })], { implies: { "conduct.serious": false } })],
    },
  },
  // Tiers and other tables of benchmarks.
  {
    name: "a hole between tiers",
    proof: "tier-gap",
    replays: "no-tier",
    facts: { "goods.value": 10_000 },
    parts: table([tier("轻", goods("lessThan", 10_000)), tier("重", goods("greaterThan", 10_000))]),
  },
  {
    name: "a kind of case that no tier is for",
    proof: "tier-gap",
    replays: "no-tier",
    parts: table([tier("轻", is("harm.degree", "none")), tier("重", is("harm.degree", "grave"))]),
  },
  {
    name: "tiers that overlap",
    proof: "tier-overlap",
    level: "warning",
    parts: table([tier("轻", goods("lessThanInclusive", 10_000)), tier("重", goods("greaterThanInclusive", 10_000), { portion: [0.5, 1] })]),
  },
  {
    name: "a tier covered by one before it",
    proof: "dead",
    parts: table([tier("轻", goods("lessThan", 20_000)), tier("中", goods("lessThan", 10_000)), tier("重", goods("greaterThanInclusive", 20_000))]),
  },
  {
    name: "a tier covered by a union",
    proof: "dead",
    parts: table([
      tier("轻", goods("lessThan", 10_000)),
      tier("重", goods("greaterThanInclusive", 5_000)),
      tier("中", both(goods("greaterThan", 3_000), goods("lessThan", 30_000))),
    ]),
  },
  {
    name: "a level of a factor that is never reached",
    proof: "dead",
    parts: {
      benchmarks: [
        factors([
          ["一", goods("lessThan", 100), 10],
          ["二", goods("lessThan", 50), 20],
          ["三", goods("greaterThanInclusive", 100), 30],
        ]),
      ],
    },
  },
  {
    name: "a hole between the levels of a factor",
    proof: "tier-gap",
    parts: {
      benchmarks: [
        factors([
          ["一", goods("lessThan", 100), 10],
          ["二", goods("greaterThan", 100), 20],
        ]),
      ],
    },
  },
  {
    name: "a tier above the statute in some cases",
    proof: "benchmark-limits",
    replays: "benchmark-outside-statute",
    parts: {
      items: [exampleItem([small, large])],
      ...benchmark([tier("轻", goods("lessThan", 10_000)), tier("重", goods("greaterThanInclusive", 10_000), { amount: [60_000, 120_000] })]),
    },
  },
  {
    name: "a tier that leaves the statute only where a cap sets in",
    proof: "benchmark-limits",
    replays: "benchmark-outside-statute",
    parts: {
      items: [exampleItem([{ id: "times", penalties: [{ kind: "fine", choice: "must", measure: { times: [1, 5], of: "goods.value", atMost: 1_000_000 } }] }])],
      ...benchmark([tier("各案", { any: [goods("lessThan", 1), goods("greaterThanInclusive", 1)] }, { times: [2, 4], of: "goods.value" })]),
    },
  },
  {
    name: "a city beyond its province",
    proof: "benchmark-limits",
    replays: "benchmark-outside-superior",
    parts: {
      items: [exampleItem([fineClause(10_000, 50_000)])],
      benchmarks: [
        portionBenchmark({ id: "x/province", jurisdiction: "370000" }),
        portionBenchmark({ id: "x/city", jurisdiction: "370100", portions: { lighter: [0, 0.3], ordinary: [0.3, 0.8], heavier: [0.8, 1] } } as object),
      ],
    },
  },
  {
    name: "a graver fact that costs less",
    proof: "monotonicity",
    parts: {
      ...graver,
      items: [
        exampleItem([
          fineClause(10_000, 50_000, { id: "a", branch: "b", when: area("lessThan", 100) }),
          fineClause(5_000, 60_000, { id: "c", branch: "b", when: area("greaterThanInclusive", 100) }),
        ]),
      ],
    },
  },
  {
    name: "a benchmark by which a graver fact costs less",
    proof: "monotonicity",
    rule: "x/table",
    parts: {
      ...graver,
      ...table([tier("小", area("lessThan", 100), { portion: [0.5, 1] }), tier("大", area("greaterThanInclusive", 100), { portion: [0.2, 0.9] })]),
    },
  },
  {
    name: "a graver fact that costs less just above a threshold",
    proof: "monotonicity",
    parts: {
      facts: [fact({ id: "sum.taken", type: "money", worse: "more" })],
      items: [
        exampleItem([
          fineClause(50_000, 90_000, { id: "a", branch: "b", when: { fact: "sum.taken", operator: "lessThan", value: 10_000 } }),
          {
            id: "c",
            branch: "b",
            when: { fact: "sum.taken", operator: "greaterThanInclusive", value: 10_000 },
            penalties: [{ kind: "fine", choice: "must", measure: { times: [3, 12], of: "sum.taken" } }],
          },
        ]),
      ],
    },
  },
  // Lists, requirements, checks.
  {
    name: "a list entry that contradicts itself",
    proof: "dead",
    rule: "x/never",
    parts: {
      circumstances: [circumstanceOn("conduct.minor", ["lighter"], "may", { id: "x/never", when: both(is("conduct.minor"), is("conduct.minor", false)) })],
    },
  },
  {
    name: "a list entry that others cover together",
    proof: "covered-entry",
    level: "note",
    parts: {
      circumstances: [
        circumstanceOn("conduct.minor", ["lighter"], "may", { id: "x/a", when: goods("lessThan", 10) }),
        circumstanceOn("conduct.minor", ["lighter"], "may", { id: "x/b", when: goods("greaterThanInclusive", 10) }),
        circumstanceOn("conduct.minor", ["lighter"], "may", {
          id: "x/c",
          when: both(is("conduct.minor"), { any: [goods("lessThan", 10), goods("greaterThan", 5)] }),
        }),
      ],
    },
  },
  {
    name: "unpunished and heavier at once",
    proof: "contradictory-circumstances",
    level: "warning",
    parts: { circumstances: [circumstanceOn("conduct.minor", ["no-penalty"], "must"), circumstanceOn("party.repeated", ["heavier"], "must")] },
  },
  { name: "a requirement that never arises", proof: "dead", rule: "x/hearing", parts: requirement(both(is("conduct.minor"), is("conduct.minor", false))) },
  {
    name: "a check that never applies",
    proof: "dead",
    rule: "x/check",
    parts: check(both(goods("lessThan", 1), goods("greaterThan", 1)), is("conduct.minor")),
  },
  { name: "a check that nothing fails", proof: "vacuous-check", parts: check(is("conduct.minor"), { any: [is("conduct.minor"), is("conduct.serious")] }) },
  { name: "a check that nothing meets", proof: "vacuous-check", parts: check(is("conduct.minor"), is("conduct.minor", false)) },
  {
    name: "a crime that no case amounts to",
    proof: "dead",
    rule: "x/crime",
    parts: { crimes: [{ id: "x/crime", crime: text("罪"), when: both(goods("lessThan", 1), goods("greaterThan", 1)), cites: ["example-law#70"] }] },
  },
  {
    name: "a kind of party left out by a threshold",
    proof: "fall-through",
    level: "warning",
    facts: { "party.kind": "stall" },
    parts: {
      ...hearing,
      facts: [KINDS, threshold] as NonNullable<PackParts["facts"]>,
      parameters: parameter([
        { when: is("party.kind", "person"), value: 5_000 },
        { when: is("party.kind", "company"), value: 50_000 },
      ]) as never,
    },
  },
  {
    name: "a field without a threshold",
    proof: "fall-through",
    level: "warning",
    rule: "hearing.from",
    parts: {
      ...hearing,
      facts: [threshold],
      items: [exampleItem([fineClause(1, 2)]), exampleItem([fineClause(1, 2)], { id: "y/item", domain: "other" })],
      parameters: parameter([{ value: 5_000 }], { scope: { domains: ["other"] } }) as never,
    },
  },
  {
    name: "a place without a threshold",
    proof: "fall-through",
    level: "warning",
    rule: "hearing.from",
    parts: { ...hearing, facts: [threshold], parameters: parameter([{ value: 5_000 }], { jurisdiction: "370000" }) as never },
  },
  {
    name: "a kind of party that a hearing is never for",
    proof: "fall-through",
    level: "warning",
    parts: {
      facts: [KINDS] as NonNullable<PackParts["facts"]>,
      ...requirement({
        any: [
          both(is("party.kind", "person"), { fact: "proposal.fine", operator: "greaterThan", value: 5_000 } as When),
          both(is("party.kind", "company"), { fact: "proposal.fine", operator: "greaterThan", value: 50_000 } as When),
        ],
      }),
    },
  },
  {
    name: "a row of a parameter that is never reached",
    proof: "dead",
    parts: {
      ...hearing,
      facts: [threshold],
      parameters: parameter([{ when: goods("lessThan", 10), value: 1 }, { when: goods("lessThan", 5), value: 2 }, { value: 3 }]) as never,
    },
  },
  // Time.
  {
    name: "a hole between two wordings",
    proof: "version-hole",
    parts: {
      items: [
        exampleItem([], {
          versions: [
            { inForce: { from: "2020-01-01", until: "2022-01-01" }, clauses: [fineClause(1, 2)] },
            { inForce: { from: "2022-03-01" }, clauses: [fineClause(1, 2)] },
          ],
        }),
      ],
    },
  },
  {
    name: "a last wording that has ended",
    proof: "version-hole",
    level: "warning",
    parts: { items: [exampleItem([], { versions: [{ inForce: { from: "2020-01-01", until: "2025-01-01" }, clauses: [fineClause(1, 2)] }] })] },
  },
  {
    name: "an expired benchmark",
    proof: "benchmark-period",
    level: "warning",
    parts: { benchmarks: [portionBenchmark({ inForce: { from: "2024-01-01", until: "2025-06-01" } })] },
  },
  {
    name: "a benchmark older than the law",
    proof: "benchmark-period",
    level: "warning",
    parts: { benchmarks: [portionBenchmark({ inForce: { from: "2021-01-01" } })] },
  },
  {
    name: "a benchmark of a wording that was superseded before it began",
    proof: "benchmark-period",
    parts: {
      items: [exampleItem([], { versions: [{ inForce: { from: "2020-01-01", until: "2022-01-01" }, clauses: [fineClause(1, 2)] }] })],
      benchmarks: [portionBenchmark({ inForce: { from: "2024-01-01" } })],
    },
  },
  {
    name: "a rule that cites a repealed instrument",
    proof: "stale-citation",
    parts: {
      instruments: [
        EXAMPLE_LAW,
        { ...EXAMPLE_LAW, id: "old-law", versions: [{ id: "2019", adopted: "2019-01-01", inForce: { from: "2019-02-01", until: "2023-01-01" } }] },
      ],
      circumstances: [circumstanceOn("conduct.minor", ["lighter"], "may", { inForce: { from: "2021-01-01" }, cites: ["old-law#1"] })],
    },
  },
  { name: "an item on a version that ended", proof: "stale-citation", parts: { items: [exampleItem([fineClause(1, 2)], { basis: ["example-law@2020#10"] })] } },
  {
    name: "a clause that cites what was not yet in force",
    proof: "stale-citation",
    parts: {
      items: [
        exampleItem([], {
          versions: [
            { inForce: { from: "2020-01-01", until: "2022-01-01" }, clauses: [fineClause(1, 2, { cites: ["example-law@2024#10"] })] },
            { inForce: { from: "2022-01-01" }, clauses: [fineClause(1, 2)] },
          ],
        }),
      ],
    },
  },
  // Words and sources.
  {
    name: "a fact that nothing uses",
    proof: "vocabulary-use",
    level: "warning",
    rule: "party.staff",
    parts: { facts: [{ id: "party.staff", type: "integer", label: text("人数") }] },
  },
  { name: "a fact that is asked for and not used", proof: "vocabulary-use", level: "warning", rule: "party.staff", parts: { facts: [fact({})] } },
  {
    name: "a fact without a question",
    proof: "vocabulary-use",
    level: "warning",
    rule: "party.staff",
    parts: { facts: [{ id: "party.staff", type: "integer", label: text("人数") }], ...check(null, { fact: "party.staff", operator: "lessThan", value: 9 }) },
  },
  { name: "a text without English", proof: "languages", level: "note", rule: "x/cut", parts: { benchmarks: [portionBenchmark({ label: { zh: "三四三" } })] } },
  {
    name: "a Chinese text that is not Chinese",
    proof: "languages",
    level: "warning",
    rule: "x/cut",
    parts: { benchmarks: [portionBenchmark({ label: { zh: "general cut", en: "general cut" } })] },
  },
  {
    name: "an English text that is not English",
    proof: "languages",
    level: "warning",
    rule: "x/cut",
    parts: { benchmarks: [portionBenchmark({ label: { zh: "一般规则", en: "一般规则" } })] },
  },
  {
    name: "an illustrative rule among real ones",
    proof: "provenance",
    rule: "x/cut",
    parts: { benchmarks: [portionBenchmark({ provenance: { kind: "illustrative" } })] },
  },
  {
    name: "a rule seen second-hand",
    proof: "provenance",
    level: "warning",
    rule: "x/cut",
    parts: { benchmarks: [portionBenchmark({ provenance: { kind: "official", verified: false } })] },
  },
  { name: "a pack seen second-hand", proof: "provenance", level: "warning", rule: "x", parts: { pack: { provenance: { kind: "official", verified: false } } } },
];

function benchmark(tiers: readonly Tier[]): Pick<PackParts, "benchmarks"> {
  return { benchmarks: [tiersBenchmark(tiers, { inForce: { from: "2024-01-01" } })] };
}

function factors(levels: readonly (readonly [string, When, number])[]): NonNullable<PackParts["benchmarks"]>[number] {
  const { label, issuer, jurisdiction, scope, missingMinimum, cites } = portionBenchmark();
  return {
    id: "x/factors",
    label,
    issuer,
    jurisdiction,
    scope,
    missingMinimum,
    cites,
    inForce: { from: "2024-01-01" },
    method: "percentage-sum",
    factors: [{ label: text("因素"), levels: levels.map(([zh, when, percent]) => ({ label: text(zh), when, percent })) }],
  };
}

function faultsOf({ results }: RulebookVerification, proof: string): readonly RuleFault[] {
  return results.find((result) => result.proof === proof)?.faults ?? [];
}

const SOUND: PackParts = {
  items: [exampleItem([small, large])],
  ...benchmark([tier("轻", goods("lessThan", 10_000)), tier("重", goods("greaterThanInclusive", 10_000), { portion: [0.5, 1] })]),
};

describe("a sound pack", () => {
  it("has no fault but what its plain facts lack: questions, use and English", () => {
    const { results, totals } = verifyRulebook(exampleRulebook(SOUND), { asOf: ON });
    expect(results.filter(({ faults }) => faults.length > 0).map(({ proof }) => proof)).toEqual(["vocabulary-use", "languages"]);
    expect(totals).toMatchObject({ error: 0, exhausted: 0 });
    expect(totals.proved).toBeGreaterThan(30);
  });
});

describe("a planted fault is found", () => {
  const sound = verifyRulebook(exampleRulebook(SOUND), { asOf: ON });
  it.each(PLANTED)("$name", ({ parts, proof, level = "error", rule, replays, facts }) => {
    const rulebook = exampleRulebook(parts);
    const known = new Set(faultsOf(sound, proof).map((fault) => `${fault.rule} ${fault.message.en}`));
    const found = faultsOf(verifyRulebook(rulebook, { asOf: ON }), proof).filter((fault) => !known.has(`${fault.rule} ${fault.message.en}`));
    const fault = found.find((one) => rule === undefined || one.rule === rule);
    expect(fault).toMatchObject({ level, place: { file: expect.stringMatching(/\.yaml$/) } });
    expect(fault?.message.zh).toMatch(/\p{Script=Han}/u);
    expect(fault?.suggestion.en).toBeTruthy();
    const witness = fault?.witness;
    if (facts || replays !== undefined) expect(witness?.kind).toBe("case");
    if (witness?.kind !== "case") return;
    expect(witness.caseFile.facts).toMatchObject(facts ?? {});
    const assessment = assess(rulebook, witness.caseFile);
    if (replays !== undefined) expect(ownCodes(assessment)).toContain(replays);
  });

  it("for at least forty of them, by every proof", () => {
    expect(PLANTED.length).toBeGreaterThanOrEqual(40);
    expect(new Set(sound.results.map((result) => result.proof))).toEqual(new Set(PLANTED.map(({ proof }) => proof)));
  });

  it("with those that cover a tier together", () => {
    const tiers = [
      tier("轻", goods("lessThan", 10_000)),
      tier("重", goods("greaterThanInclusive", 5_000)),
      tier("中", both(goods("greaterThan", 3_000), goods("lessThan", 30_000))),
    ];
    const [dead] = faultsOf(verifyRulebook(exampleRulebook(table(tiers)), { asOf: ON }), "dead");
    expect(dead?.witness).toEqual({ kind: "found", found: { zh: "由「轻」、「重」覆盖", en: "covered by `en 轻`, `en 重`" } });
  });

  it("in the item that it is in", () => {
    const [planted] = PLANTED;
    expect(faultsOf(verifyRulebook(exampleRulebook(planted?.parts ?? {}), { asOf: ON }), "branch-gap")[0]?.rule).toBe(ITEM);
  });
});
