// The naive interpreter itself, on sums worked out by hand, so that it and the engine do not agree on the same mistake.
import { describe, expect, it } from "vitest";
import type { CircumstanceEffect, Condition, Force } from "../src/index.ts";
import { ALWAYS, assessed, fine, itemOf, NEVER, statute, yuan } from "./support/naive-assessment/cases.ts";
import type { Combination, LawCircumstance, LawClause, Mitigation, Penalty, SumMeasure, Wording } from "./support/naive-assessment/shapes.ts";

describe("a measure comes to", () => {
  it.each<readonly [string, SumMeasure, unknown]>([
    ["an amount as it stands", { amount: [100, 200] }, yuan(100, 200)],
    ["an amount for each of 3 persons: 3 × 100 = 300, 3 × 200 = 600", { amount: [100, 200], per: "staff.count" }, yuan(300, 600)],
    ["an amount per 2.5 square metres: 2.5 × 30 = 75", { amount: 30, per: "area.size" }, yuan(75, 75)],
    ["1000 × 1–3", { times: [1, 3], of: "goods.value" }, yuan(1000, 3000)],
    ["500 standing in for 100, × 2 = 1000", { times: 2, of: "gains.amount", baseAtLeast: 500 }, yuan(1000, 1000)],
    ["12.5 % of 1000 = 125, for 3 persons 375", { percent: 12.5, of: "goods.value", per: "staff.count" }, yuan(375, 375)],
    [
      "1000 × 10 = 10,000, at most 3000",
      { times: { above: 1, max: 10 }, of: "goods.value", atMost: 3000 },
      { min: 1000, minIncluded: false, max: 3000, maxIncluded: true },
    ],
    ["up to 10 % of 1000 = 100, at least 500", { percent: { max: 10 }, of: "goods.value", atLeast: 500 }, yuan(500, 500)],
    ["either 100–2000 or 5 % of 1000 = 50, as the authority chooses", { either: [{ amount: [100, 2000] }, { percent: 5, of: "goods.value" }] }, yuan(50, 2000)],
    ["100–200 and 1000 × 1–2 on top: 1100–2200", { sum: [{ amount: [100, 200] }, { times: [1, 2], of: "goods.value" }] }, yuan(1100, 2200)],
    ["a third of a fen less: 0.01 % of 1000.33 = 0.100033", { percent: 0.01, of: "goods.value" }, yuan(0.1, 0.1)],
  ])("%s", (_, measure, expected) => {
    const facts = measure && "percent" in measure && measure.percent === 0.01 ? { "goods.value": 1000.33 } : {};
    expect(assessed(statute(measure), {}, facts).fine).toEqual({ status: "certain", range: expected });
  });

  it("nothing where fewer than none are counted", () => {
    expect(assessed(statute({ amount: [100, 200], per: "staff.count" }), {}, { "staff.count": -2 }).fine.range).toEqual(yuan(0, 0));
  });

  it("5–10 % of the party's 1000–3000 for the person responsible: 50–300", () => {
    const clauses: readonly LawClause[] = [
      ...statute({ times: [1, 3], of: "goods.value" }),
      { id: "person", offender: "responsible-person", penalties: [fine({ percent: [5, 10], ofFine: "base" })] },
    ];
    expect(assessed(clauses).lines.map(({ clause, range }) => [clause, range])).toEqual([
      ["base", yuan(1000, 3000)],
      ["person", yuan(50, 300)],
    ]);
  });

  it("twice to five times what it replaces: 100–200 becomes 200–1000, or stays", () => {
    const clauses: readonly LawClause[] = [
      ...statute({ amount: [100, 200] }),
      {
        id: "graver",
        when: ALWAYS,
        replaces: ["base"],
        penalties: [{ oneOf: [fine({ times: 1, ofFine: "base" }), fine({ times: [2, 5], ofFine: "base" })], choice: "must" }],
      },
    ];
    const { lines, fine: whole } = assessed(clauses);
    expect(lines.map(({ clause, pick, range }) => [clause, pick, range])).toEqual([
      ["graver", "one", yuan(100, 200)],
      ["graver", "one", yuan(200, 1000)],
    ]);
    expect(whole).toEqual({ status: "certain", range: yuan(100, 1000) });
  });
});

describe("the clauses", () => {
  const pair = (low: Condition, high: Condition): readonly LawClause[] => [
    { id: "low", branch: "fine", when: low, penalties: [fine({ amount: [100, 200] })] },
    { id: "high", branch: "fine", when: high, penalties: [fine({ amount: [200, 300] })] },
  ];

  it.each([
    ["one of a branch holds", pair(ALWAYS, NEVER), "certain"],
    ["none of a branch holds", pair(NEVER, NEVER), "gap"],
    ["two of a branch hold", pair(ALWAYS, ALWAYS), "collision"],
    ["two fines stand beside each other", [...statute({ amount: 5 }), { id: "second", penalties: [fine({ amount: 6 })] }], "collision"],
    [
      "a share is taken of a fine that is not there",
      [{ id: "share", penalties: [fine({ times: 1, ofFine: "fine" })] }, ...pair(NEVER, NEVER).map(({ branch: _, ...rest }) => rest)],
      "gap",
    ],
    ["nothing is fined", [{ id: "warning", penalties: [{ kind: "warning", choice: "must" }] }], "none"],
  ] as const)("where %s", (_, clauses, expected) => {
    const { fine: whole, options } = assessed(clauses);
    expect([whole.status, options === null]).toEqual([expected, expected === "gap" || expected === "collision"]);
  });
});

describe("the wording that governs", () => {
  const wording = (measure: SumMeasure): Omit<Wording, "inForce"> => ({ clauses: statute(measure) });
  const kinds = (...penalties: readonly Penalty[]): Omit<Wording, "inForce"> => ({ clauses: [{ id: "base", penalties }] });
  const kind = (name: string, choice: Force = "must"): Penalty => ({ kind: name, choice });
  const governing = (then: Omit<Wording, "inForce">, now: Omit<Wording, "inForce">): readonly unknown[] => {
    const items = [
      itemOf([
        { inForce: { from: "2020-01-01", until: "2024-04-01" }, ...then },
        { inForce: { from: "2024-04-01" }, ...now },
      ]),
    ];
    const { law, dispositions, options } = assessed([], { items });
    return [law.status, options === null ? "withheld" : dispositions.join()];
  };

  it.each([
    ["the maximum falls", wording({ amount: [100, 200] }), wording({ amount: [100, 150] }), ["lighter-law", "ordinary"]],
    ["the maximum rises", wording({ amount: [100, 200] }), wording({ amount: [100, 250] }), ["old-law", "ordinary"]],
    ["nothing changes", wording({ amount: [100, 200] }), wording({ amount: [100, 200] }), ["old-law", "ordinary"]],
    ["minimum and maximum part", wording({ amount: [100, 200] }), wording({ amount: [50, 250] }), ["incomparable", "withheld"]],
    ["suspension takes the place of revocation", kinds(kind("revoke-licence")), kinds(kind("suspend-licence")), ["lighter-law", "ordinary"]],
    ["a halt to business takes the place of suspension", kinds(kind("suspend-licence")), kinds(kind("suspend-operations")), ["incomparable", "withheld"]],
    ["a duty becomes a power", kinds(kind("warning")), kinds(kind("warning", "may")), ["lighter-law", "ordinary"]],
    ["a lighter kind becomes a duty in place of a power to revoke", kinds(kind("revoke-licence", "may")), kinds(kind("warning")), ["incomparable", "withheld"]],
    ["it is punished no longer", wording({ amount: 5 }), { unpunished: true as const }, ["no-longer-punished", "no-penalty"]],
    ["it was not punished then", { unpunished: true as const }, wording({ amount: 5 }), ["not-punished-then", "no-penalty"]],
  ] as const)("where %s", (_, then, now, expected) => {
    expect(governing(then, now)).toEqual(expected);
  });
});

describe("circumstances come to", () => {
  const circumstance = (id: number, force: Force, effects: readonly CircumstanceEffect[], rest: Partial<LawCircumstance> = {}): LawCircumstance => ({
    id: `x/c${id}`,
    effects,
    force,
    when: ALWAYS,
    ...rest,
  });
  const LIGHTER = circumstance(1, "must", ["lighter"], { weight: -2 });
  const MITIGATED = circumstance(2, "may", ["mitigated"], { standing: "discretionary" });
  const HEAVIER = circumstance(3, "must", ["heavier"]);
  const WAIVED = circumstance(4, "may", ["no-penalty"]);

  it.each<readonly [string, Combination, readonly LawCircumstance[], string]>([
    ["a duty to reduce and leave to mitigate", { method: "priority-first" }, [LIGHTER, MITIGATED], "mitigated,lighter"],
    ["the statutory one alone", { method: "priority-first", statutoryFirst: true }, [LIGHTER, MITIGATED], "lighter"],
    ["leave to mitigate", { method: "priority-first" }, [MITIGATED], "mitigated,lighter,ordinary"],
    ["everything between where they meet", { method: "priority-first" }, [LIGHTER, HEAVIER], "lighter,ordinary,heavier"],
    ["what one asks for where all ask for it", { method: "overall-judgement" }, [LIGHTER], "lighter"],
    [
      "everything between where they meet, to be judged as a whole",
      { method: "overall-judgement" },
      [MITIGATED, HEAVIER],
      "mitigated,lighter,ordinary,heavier",
    ],
    ["1 − 1 = 0, or 1 − 1 − 1 = −1 where the optional one is counted", { method: "net-count" }, [LIGHTER, MITIGATED, HEAVIER], "mitigated,lighter,ordinary"],
    ["1 − 2 = −1, lighter; with 1 less no other way", { method: "signed-sum" }, [LIGHTER, HEAVIER], "lighter"],
    ["the tier that one of them forces", { method: "forced-tier", forcedBy: ["x/c3"], to: "heavier" }, [LIGHTER, HEAVIER], "heavier"],
    ["what priority says where none forces it", { method: "forced-tier", forcedBy: ["x/c3"], to: "heavier" }, [LIGHTER], "lighter"],
    ["leave to waive beside what the sum says", { method: "net-count" }, [WAIVED, HEAVIER], "no-penalty,heavier"],
  ])("%s", (_, combination, circumstances, expected) => {
    const policies = [{ id: "x/p", jurisdiction: "100000", combination }];
    expect(assessed(statute({ amount: [100, 200] }), { circumstances, policies }).dispositions.join()).toBe(expected);
  });

  it.each<readonly [string, Mitigation | undefined, unknown, Force]>([
    ["below the minimum", undefined, { min: null, minIncluded: false, max: 1000, maxIncluded: false }, "may"],
    ["a tenth of the minimum at least: 100", { floor: { portionOfMinimum: 0.1 } }, { min: 100, minIncluded: true, max: 1000, maxIncluded: false }, "may"],
    ["50 yuan at least, and never nothing", { floor: { amount: 50 }, keepsFine: true }, { min: 50, minIncluded: true, max: 1000, maxIncluded: false }, "must"],
  ])("a mitigated fine %s", (_, mitigation, range, choice) => {
    const policies = mitigation ? [{ id: "x/p", jurisdiction: "100000", mitigation }] : [];
    const clauses: readonly LawClause[] = [
      { id: "base", penalties: [{ kind: "warning", choice: "must" }, fine({ amount: [1000, 2000] }, { concurrent: true })] },
    ];
    const [option] = assessed(clauses, { circumstances: [circumstance(1, "must", ["mitigated"])], policies }).options ?? [];
    expect(option?.penalties.map((penalty) => [penalty.kind, penalty.choice, penalty.range])).toEqual([
      ["warning", "must", null],
      ["fine", choice, range],
    ]);
  });

  it("an exemption with what it retains", () => {
    const clauses: readonly LawClause[] = [
      { id: "base", penalties: [fine({ amount: 5 }), { kind: "confiscate-gains", choice: "must" }, { kind: "confiscate-property", choice: "may" }] },
    ];
    const exempt = circumstance(1, "must", ["exemption"], { retains: ["confiscate-gains", "confiscate-property"] });
    expect(assessed(clauses, { circumstances: [exempt] }).options?.map(({ penalties }) => penalties.map((penalty) => penalty.kind))).toEqual([
      ["confiscate-gains"],
    ]);
  });
});
