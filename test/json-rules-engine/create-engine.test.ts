import fc from "fast-check";
import type { Engine } from "json-rules-engine";
import { describe, expect, it } from "vitest";
import { type Assessment, assess, type CaseFile, createRulebook, type FactType, type FactValueInput } from "../../src/index.ts";
import { createEngine, toEngineFacts } from "../../src/json-rules-engine/index.ts";
import { type GeneratedCase, generatedCases } from "../support/arbitraries-case-files.ts";
import { exampleRulebook } from "../support/assessment-pack.ts";
import { foundBy } from "../support/report-engine.ts";
import { rulebookOf } from "../support/rule-source.ts";
import { cn } from "../support/rules-cn.ts";
import { SMALL_RULES } from "../support/small-rules.ts";

type Facts = Readonly<Record<string, FactValueInput>>;

const rulebook = createRulebook([cn]);
const engines = new Map<string, Engine>();

function engineFor(item: string): Engine {
  const engine = engines.get(item) ?? createEngine(rulebook, { item });
  engines.set(item, engine);
  return engine;
}

function impliedBy(item: string): Facts {
  return (rulebook.items.get(item)?.item.implies ?? {}) as Facts;
}

/** What requirements and checks need of the assessment. */
const PROVIDED = { "proposal.fine": 0, "proposal.penalties": [], "proposal.disposition": "ordinary", "law.changed": false };

/** The ids, as the engine has them, of conditional clauses that hold by the assessment, and of all that it could find. */
function clausesOf(item: string, { applicableLaw, statutory }: Assessment): { readonly holding: readonly string[]; readonly known: ReadonlySet<string> } {
  const versions = rulebook.items.get(item)?.item.versions ?? [];
  const index = versions.findIndex(({ inForce }) => inForce.from === applicableLaw.versions[0]?.from);
  const replaceable = new Set((versions[index]?.clauses ?? []).flatMap(({ replaces }) => replaces ?? []));
  const known = new Set(
    (versions[index]?.clauses ?? []).flatMap(({ id, when, penalties }) => (when && penalties && id && !replaceable.has(id) ? [`${item}#${index}/${id}`] : [])),
  );
  const holding = new Set(statutory?.lines.flatMap(({ clause, status }) => (status === "certain" ? [`${item}#${index}/${clause}`] : [])));
  return { holding: [...holding].filter((id) => known.has(id)).sort(), known };
}

interface CompleteCase {
  readonly caseFile: CaseFile;
  readonly facts: Facts;
}

function completeCase({ head, everything }: GeneratedCase): CompleteCase {
  const facts = { ...everything, ...impliedBy(head.item) };
  return { caseFile: { ...head, facts }, facts };
}

async function found({ caseFile, facts }: CompleteCase): ReturnType<typeof foundBy> {
  return foundBy(engineFor(caseFile.item), { ...OPEN, ...toEngineFacts(rulebook, facts), ...PROVIDED });
}

// Dates that have not come, and what follows from them, are not known; the engine wants some value, and what rests on them is not compared.
const SOME_VALUE: Readonly<Partial<Record<FactType, Facts[string]>>> = {
  date: "9999-12-31",
  datetime: "9999-12-31T23:59",
  integer: 0,
  money: 0,
  boolean: false,
};
const OPEN: Facts = Object.fromEntries(
  rulebook.vocabulary.bySlot.flatMap(({ id, definition }) => {
    const value = SOME_VALUE[definition.type];
    return value === undefined ? [] : [[id, value]];
  }),
);

// The facts that a condition looks at, also through named ones.
function factsIn(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  const { condition, fact } = value as { readonly condition?: unknown; readonly fact?: unknown };
  const named = rulebook.conditions.find(({ id }) => id === condition)?.when;
  return [...(typeof fact === "string" ? [fact] : []), ...factsIn(named), ...Object.values(value).flatMap(factsIn)];
}

describe("an engine of the real rules on complete facts", () => {
  // The generated cases are the same on every run.
  const cases = fc.sample(generatedCases(rulebook), { numRuns: 360, seed: 20261122 }).map(completeCase);
  const assessed = cases.map((one) => ({ ...one, assessment: assess(rulebook, one.caseFile) }));

  it("finds exactly the circumstances that the assessment reports as holding", async () => {
    let compared = 0;
    let holding = 0;
    for (const one of assessed) {
      const expected = one.assessment.circumstances.filter(({ status }) => status === "holds").map(({ id }) => id);
      expect(one.assessment.circumstances.filter(({ status }) => status === "possible")).toEqual([]);
      const events = (await found(one)).circumstance;
      // The engine has no calendar of the law: before the law began the assessment leaves its circumstances out.
      const covered = new Set(one.assessment.circumstances.map(({ id }) => id));
      expect(events.filter((id) => covered.has(id))).toEqual([...expected].sort());
      if (one.assessment.applicableLaw.decisionDate >= "2021-07-15") {
        expect(events).toEqual([...expected].sort());
        compared += 1;
        holding += expected.length;
      }
    }
    expect(compared).toBeGreaterThanOrEqual(300);
    expect(holding).toBeGreaterThan(300);
  });

  it("finds exactly the conditional clauses of the governing wording that the assessment reports as certain", async () => {
    let compared = 0;
    let holding = 0;
    for (const one of assessed) {
      if (one.assessment.statutory === null) continue;
      expect(one.assessment.statutory.lines.filter(({ status }) => status === "possible")).toEqual([]);
      const expected = clausesOf(one.caseFile.item, one.assessment);
      expect((await found(one)).clause.filter((id) => expected.known.has(id))).toEqual(expected.holding);
      compared += 1;
      holding += expected.holding.length;
    }
    expect(compared).toBeGreaterThanOrEqual(300);
    expect(holding).toBeGreaterThan(150);
  });

  it("finds a check met and applying exactly where the assessment passes it, where no result of the assessment is asked for", async () => {
    const asksForResults = (condition: unknown): boolean =>
      JSON.stringify(condition ?? null).match(/"(proposal\.|law\.changed|cn\/apl\/penalty-proposed)/) !== null;
    let compared = 0;
    for (const one of assessed) {
      const events = await found(one);
      const known = { ...toEngineFacts(rulebook, one.facts, { item: one.caseFile.item }), ...PROVIDED };
      const statuses = new Map(one.assessment.findings.map(({ id, status }) => [id, status]));
      for (const { rule } of rulebook.checks) {
        const status = statuses.get(rule.id);
        const isSettled = status === "pass" || status === "fail" || status === "not-applicable";
        // What lies in a range that settles the point has no value that the engine could be given.
        const hasAll = (): boolean => factsIn([rule.applies, rule.requires]).every((id) => Object.hasOwn(known, id));
        if (!isSettled || rule.deadline || asksForResults([rule.applies, rule.requires]) || !hasAll()) continue;
        const applies = rule.applies === undefined || events["check-applies"].includes(rule.id);
        const met = events["check-met"].includes(rule.id);
        expect({ id: rule.id, status }).toEqual({ id: rule.id, status: applies ? (met ? "pass" : "fail") : "not-applicable" });
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(3000);
  });
});

const itemsHead = SMALL_RULES["pack/items.yaml"].slice(0, SMALL_RULES["pack/items.yaml"].indexOf("          - { id: gains"));
describe("an engine of made-up rules", () => {
  const small = rulebookOf(SMALL_RULES);
  const given: Facts = {
    "goods.value": 500,
    "gains.amount": 0.1,
    "party.staff": 3,
    "party.birthDate": "2012-01-01",
    "conduct.endedOn": "2025-01-10",
    "correction.timely": true,
    "harm.degree": "slight",
    "conduct.serious": true,
    "case.officers": ["one", "two"],
  };
  const results = { "result.fine": 100_000, "result.lawChanged": false };

  it("finds clauses, circumstances, tiers, requirements and checks by their ids", async () => {
    expect(await foundBy(createEngine(small, { item: "test/sale" }), { ...toEngineFacts(small, given), ...results })).toEqual({
      clause: ["test/sale#0/below", "test/sale#0/gains", "test/sale#0/serious"],
      circumstance: ["test/child", "test/cleared", "test/corrected", "test/small-firm"],
      tier: ["test/table#0"],
      level: [],
      coefficient: [],
      correction: [],
      requirement: ["test/hearing"],
      "check-applies": ["test/two-officers"],
      "check-met": ["test/two-officers"],
    });
  });

  it.each([
    [999.99, "test/table#0", "较轻"],
    [1000, "test/table#1", "较重"],
  ])("finds at %d yuan the tier that the assessment reports", async (value, id, label) => {
    const facts = { ...given, "goods.value": value };
    const { benchmark } = assess(small, { item: "test/sale", asOf: "2025-06-01", jurisdiction: "370102", facts });
    expect(benchmark.tiers).toEqual([{ label: { zh: label }, status: "certain" }]);
    expect((await foundBy(createEngine(small, { item: "test/sale" }), { ...toEngineFacts(small, facts), ...results })).tier).toEqual([id]);
  });

  it("finds what the results of the assessment, given as facts, lead to", async () => {
    const events = await foundBy(createEngine(small, { item: "test/sale" }), {
      ...toEngineFacts(small, given),
      "result.fine": 99_999.99,
      "result.lawChanged": true,
    });
    expect(events.requirement).toEqual([]);
    expect(events["check-applies"]).toEqual([]);
    expect(events["check-met"]).toEqual(["test/two-officers"]);
  });

  it("stops at a fact that is missing, because it has no third truth value", async () => {
    const { "goods.value": _, ...rest } = given;
    await expect(foundBy(createEngine(small, { item: "test/sale" }), { ...toEngineFacts(small, rest), ...results })).rejects.toThrow(/goods\.value/);
  });

  it("resolves facts that the host computes later", async () => {
    const engine = createEngine(small, { item: "test/sale" });
    engine.addFact("goods.value", async () => Promise.resolve(20_000));
    const { "goods.value": _, ...rest } = given;
    expect((await foundBy(engine, { ...toEngineFacts(small, rest), ...results })).clause).toEqual([
      "test/sale#0/from",
      "test/sale#0/gains",
      "test/sale#0/serious",
    ]);
  });

  const replacing = rulebookOf({
    ...SMALL_RULES,
    "pack/items.yaml": `${itemsHead}          - { id: lesser, when: { fact: correction.timely, operator: equal, value: true }, penalties: [{ kind: warning, choice: must }] }
          - { id: serious, replaces: [lesser], when: { fact: conduct.serious, operator: equal, value: true }, penalties: [{ kind: revoke-licence, choice: must }] }
`,
  });

  it("finds a clause that another replaces where that other does not hold", async () => {
    const engine = createEngine(replacing, { item: "test/sale" });
    const events = await foundBy(engine, { ...toEngineFacts(replacing, { ...given, "conduct.serious": false }), ...results });
    expect(events.clause).toEqual(["test/sale#0/lesser"]);
  });

  it("finds no clause whose place another takes", async () => {
    const { statutory } = assess(replacing, { item: "test/sale", asOf: "2025-06-01", facts: given });
    const certain = statutory?.lines.map(({ clause, status }) => `test/sale#0/${clause} ${status}`);
    const events = await foundBy(createEngine(replacing, { item: "test/sale" }), { ...toEngineFacts(replacing, given), ...results });
    expect(events.clause.map((id) => `${id} certain`)).toEqual(certain);
  });

  it("calls a clause without an id what the assessment calls it", async () => {
    const nameless = rulebookOf({
      ...SMALL_RULES,
      "pack/items.yaml": `${itemsHead}          - { when: { fact: conduct.serious, operator: equal, value: true }, penalties: [{ kind: warning, choice: must }] }\n`,
    });
    const { statutory } = assess(nameless, { item: "test/sale", asOf: "2025-06-01", facts: given });
    const [line] = statutory?.lines ?? [];
    const events = await foundBy(createEngine(nameless, { item: "test/sale" }), { ...toEngineFacts(nameless, given), ...results });
    expect(events.clause).toEqual([`test/sale#0/${line?.clause}`]);
  });

  it("finds only the first of two tiers that hold", async () => {
    const overlapping = rulebookOf({
      ...SMALL_RULES,
      "pack/benchmarks.yaml": SMALL_RULES["pack/benchmarks.yaml"].replace(
        "operator: greaterThanInclusive, value: 1000 }",
        "operator: greaterThanInclusive, value: 0 }",
      ),
    });
    const { benchmark } = assess(overlapping, { item: "test/sale", asOf: "2025-06-01", jurisdiction: "370102", facts: given });
    expect(benchmark.tiers).toHaveLength(1);
    const events = await foundBy(createEngine(overlapping, { item: "test/sale" }), { ...toEngineFacts(overlapping, given), ...results });
    expect(events.tier).toEqual(["test/table#0"]);
  });

  it("finds a clause without a condition", async () => {
    const events = await foundBy(createEngine(small, { item: "test/sale" }), { ...toEngineFacts(small, given), ...results });
    expect(events.clause).toContain("test/sale#0/gains");
  });
});

const OPERATOR_CASES: readonly (readonly [string, string, boolean])[] = [
  ["before", "{ fact: conduct.endedOn, operator: before, value: 2025-01-11 }", true],
  ["before-same-day", "{ fact: conduct.endedOn, operator: before, value: 2025-01-10 }", false],
  ["on-or-before", "{ fact: conduct.endedOn, operator: onOrBefore, value: 2025-01-10 }", true],
  ["on-or-before-later", "{ fact: conduct.endedOn, operator: onOrBefore, value: 2025-01-09 }", false],
  ["after", "{ fact: conduct.endedOn, operator: after, value: 2025-01-09 }", true],
  ["after-same-day", "{ fact: conduct.endedOn, operator: after, value: 2025-01-10 }", false],
  ["on-or-after", "{ fact: conduct.endedOn, operator: onOrAfter, value: 2025-01-10 }", true],
  ["on-or-after-later", "{ fact: conduct.endedOn, operator: onOrAfter, value: 2025-01-11 }", false],
  ["across-years", "{ fact: conduct.endedOn, operator: after, value: 2024-12-31 }", true],
  ["other-fact", "{ fact: conduct.endedOn, operator: after, value: { fact: conduct.beganOn } }", true],
  ["other-fact-before", "{ fact: conduct.endedOn, operator: onOrBefore, value: { fact: conduct.beganOn } }", false],
  ["derived-date", "{ fact: limitation.endsOn, operator: onOrAfter, value: 2027-01-10 }", true],
  ["contains", "{ fact: conduct.means, operator: contains, value: online }", true],
  ["contains-missing", "{ fact: conduct.means, operator: contains, value: night }", false],
  ["lacks", "{ fact: conduct.means, operator: doesNotContain, value: night }", true],
  ["lacks-present", "{ fact: conduct.means, operator: doesNotContain, value: hidden }", false],
  ["any", "{ fact: conduct.means, operator: containsAny, value: [night, hidden] }", true],
  ["any-missing", "{ fact: conduct.means, operator: containsAny, value: [night] }", false],
  ["all", "{ fact: conduct.means, operator: containsAll, value: [online, hidden] }", true],
  ["all-missing", "{ fact: conduct.means, operator: containsAll, value: [online, night] }", false],
  ["in", "{ fact: harm.degree, operator: in, value: [none, slight] }", true],
  ["not-in", "{ fact: harm.degree, operator: notIn, value: [none, slight] }", false],
  ["not-equal", "{ fact: harm.degree, operator: notEqual, value: grave }", true],
  ["ratio", "{ fact: excess.ratio, operator: greaterThan, value: 0.299999 }", true],
  ["money", "{ fact: money.total, operator: lessThanInclusive, value: 0.3 }", true],
  ["count", "{ fact: officers.count, operator: equal, value: 2 }", true],
  ["negated", "{ not: { fact: harm.degree, operator: equal, value: slight } }", false],
  ["negated-any", "{ not: { any: [{ fact: harm.degree, operator: equal, value: none }, { fact: harm.degree, operator: equal, value: grave }] } }", true],
  ["named", "{ condition: slight-and-corrected }", true],
  ["negated-named", "{ not: { condition: slight-and-corrected } }", false],
];

describe("the operators of the rule format", () => {
  const rules = rulebookOf({
    ...SMALL_RULES,
    "pack/circumstances.yaml": `kind: circumstances\ncircumstances:\n${OPERATOR_CASES.map(
      ([id, when]) => `  - { id: test/${id}, label: { zh: 甲 }, effects: [lighter], force: may, when: ${when}, cites: ["sample-law#1"] }\n`,
    ).join("")}`,
    "pack/benchmarks.yaml": "kind: benchmarks\nbenchmarks: []\n",
    "pack/requirements.yaml": "kind: requirements\nrequirements: []\n",
    "pack/checks.yaml": "kind: checks\nchecks: []\n",
  });
  const facts: Facts = {
    "goods.value": 0.1,
    "gains.amount": 0.2,
    "excess.ratio": 0.3,
    "conduct.serious": false,
    "correction.timely": true,
    "harm.degree": "slight",
    "conduct.beganOn": "2025-01-09",
    "conduct.endedOn": "2025-01-10",
    "conduct.means": ["online", "hidden"],
    "case.officers": ["one", "two"],
  };

  it("mean to the engine what they mean to the assessment", async () => {
    const expected = OPERATOR_CASES.flatMap(([id, , holds]) => (holds ? [`test/${id}`] : [])).sort();
    const { circumstances } = assess(rules, { item: "test/sale", asOf: "2025-06-01", facts });
    expect(circumstances.filter(({ status }) => status === "holds").map(({ id }) => id)).toEqual(expected);
    expect((await foundBy(createEngine(rules, { item: "test/sale" }), toEngineFacts(rules, facts))).circumstance).toEqual(expected);
  });

  it("find nothing in a set that is empty", async () => {
    const empty = { ...facts, "conduct.means": [] };
    const events = await foundBy(createEngine(rules, { item: "test/sale" }), toEngineFacts(rules, empty));
    expect(events.circumstance.filter((id) => /contains|any|all|lacks/.test(id) && !id.includes("negated"))).toEqual(["test/lacks", "test/lacks-present"]);
  });

  it("take a date or a set that is of another kind for a condition that does not hold", async () => {
    const engine = createEngine(rules, { item: "test/sale" });
    const events = await foundBy(engine, { ...toEngineFacts(rules, facts), "conduct.endedOn": 20_250_110, "conduct.means": "online" });
    expect(events.circumstance.filter((id) => /before|after|across|other|test\/any|test\/all/.test(id))).toEqual([]);
  });
});

describe("creating an engine", () => {
  it.each(["cn/food-safety/999", "", "__proto__", "cn/food-safety/*"])("for the unknown item %j is refused", (item) => {
    expect(() => createEngine(rulebook, { item })).toThrow(RangeError);
    expect(() => createEngine(rulebook, { item })).toThrow(`there is no item \`${item}\` in the rulebook`);
  });

  it("for every item of the real rules succeeds", () => {
    for (const item of rulebook.items.keys()) expect(() => createEngine(rulebook, { item })).not.toThrow();
  });
});

describe("facts for the engine", () => {
  it.each([
    [{ "goods.valu": 20 }, "fact `goods.valu`: expected a fact of the vocabulary, found 20"],
    [{ "goods.value": "20" }, "fact `goods.value`: expected "],
    [{ "goods.value": -1 }, "fact `goods.value`: expected at least 0, found -1"],
    [{ "goods.value": 0.001 }, "fact `goods.value`: expected "],
    [{ "conduct.endedOn": "2026-02-30" }, "fact `conduct.endedOn`: expected "],
    [{ "party.kind": "company" }, "fact `party.kind`: expected "],
    [{ "proposal.fine": 5 }, "fact `proposal.fine`: expected nothing: it is computed, found 5"],
    [{ "party.ageAtConduct": 5 }, "fact `party.ageAtConduct`: expected nothing: it is computed, found 5"],
  ] as readonly (readonly [Facts, string])[])("of %j are refused with a RangeError", (facts, message) => {
    expect(() => toEngineFacts(rulebook, facts)).toThrow(RangeError);
    expect(() => toEngineFacts(rulebook, facts)).toThrow(message);
  });

  const small = rulebookOf(SMALL_RULES);

  it("leave out what is unknown and keep what silence settles", () => {
    expect(toEngineFacts(small, {})).toEqual({ "history.repeated": false });
    expect(toEngineFacts(small, { "history.repeated": true })).toEqual({ "history.repeated": true });
    expect(Object.keys(toEngineFacts(rulebook, { "goods.value": 20 }))).not.toContain("gains.amount");
  });

  it("include those that can be derived, in the form in which they are given", () => {
    expect(
      toEngineFacts(small, {
        "goods.value": 0.1,
        "gains.amount": 0.2,
        "party.birthDate": "2012-01-01",
        "conduct.endedOn": "2024-02-29",
        "decision.madeOn": "2026-03-01",
        "case.officers": ["one", "two"],
        "conduct.means": ["online", "hidden"],
        "excess.ratio": 0.3,
      }),
    ).toEqual({
      "goods.value": 0.1,
      "gains.amount": 0.2,
      "money.total": 0.3,
      "party.birthDate": "2012-01-01",
      "conduct.endedOn": "2024-02-29",
      "party.ageAtConduct": 12,
      "limitation.endsOn": "2026-02-28",
      "decision.madeOn": "2026-03-01",
      "limitation.passed": true,
      "case.officers": ["one", "two"],
      "officers.count": 2,
      "conduct.means": ["online", "hidden"],
      "excess.ratio": 0.3,
      "history.repeated": false,
    });
  });

  it("leave out a derived fact that rests on one that is unknown", () => {
    const facts = toEngineFacts(small, { "goods.value": 5, "party.birthDate": "2012-01-01" });
    expect(facts).toEqual({ "goods.value": 5, "party.birthDate": "2012-01-01", "history.repeated": false });
  });

  it("derive a number and a date without rounding", () => {
    const derived = rulebookOf({
      ...SMALL_RULES,
      "pack/vocabulary.yaml": `${SMALL_RULES["pack/vocabulary.yaml"]}  - { id: ratio.more, type: number, minimum: 0, maximum: 100, label: { zh: 甲 } }
  - { id: ratio.total, type: number, derive: { sum: [excess.ratio, ratio.more] }, label: { zh: 乙 } }
  - { id: ratio.rest, type: number, derive: { difference: [excess.ratio, ratio.more] }, label: { zh: 丙 } }
`,
    });
    expect(toEngineFacts(derived, { "excess.ratio": 0.1, "ratio.more": 0.2 })).toMatchObject({ "ratio.total": 0.3, "ratio.rest": -0.1 });
  });
});

describe("benchmarks with a formula", () => {
  const when = (fact: string) => ({ fact, operator: "equal", value: true }) as const;
  const label = { zh: "示例" };
  const head = {
    label,
    issuer: label,
    jurisdiction: "100000",
    inForce: { from: "2020-01-01" },
    scope: {},
    missingMinimum: "zero",
    cites: ["example-law#30"],
  } as const;
  const illustrative = exampleRulebook({
    benchmarks: [
      {
        ...head,
        id: "x/coefficients",
        method: "coefficient-sum",
        base: "minimum",
        start: 1,
        coefficients: ["conduct.serious", "party.repeated"].map((fact) => ({ label, when: when(fact), add: 1 })),
      },
      {
        ...head,
        id: "x/grid",
        method: "level-grid",
        factors: [{ label, levels: ["conduct.minor", "conduct.serious", "party.repeated"].map((fact, level) => ({ label, when: when(fact), level })) }],
        aggregate: "sum",
        bands: [{ portion: [0, 1] }],
        corrections: [{ label, when: when("party.cooperated"), percent: -10 }],
      },
      { ...head, id: "x/percentages", method: "percentage-sum", factors: [{ label, levels: [{ label, when: when("party.repeated"), percent: 5 }] }] },
    ],
  });

  it("are found level by level, the first of each factor only, with every coefficient and correction", async () => {
    const facts = { "conduct.minor": false, "conduct.serious": true, "party.repeated": true, "party.cooperated": true };
    const found = await foundBy(createEngine(illustrative, { item: "x/item" }), facts);
    expect(found).toMatchObject({
      coefficient: ["x/coefficients#0", "x/coefficients#1"],
      level: ["x/grid#0/1", "x/percentages#0/0"],
      correction: ["x/grid#0"],
      tier: [],
    });
  });
});
