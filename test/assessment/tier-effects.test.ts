import { describe, expect, it } from "vitest";
import type { Assessment, CaseFile, Clause, ClausePenalty, DurationMeasure, Tier, TierPenalty } from "../../src/index.ts";
import { ALWAYS, assessSteered, equals, onlyPenalties, UNDER } from "../support/assessment-benchmarks.ts";
import { exampleItem, ownCodes, type PackParts, tiersBenchmark } from "../support/assessment-pack.ts";

const tier = (zh: string, when: Tier["when"], outcome: Omit<Tier, "label" | "when">): Tier => ({ label: { zh }, when, ...outcome });
const of = (clauses: readonly Clause[], ...tiers: readonly Tier[]): PackParts => ({ items: [exampleItem(clauses)], benchmarks: [tiersBenchmark(tiers)] });
const told = (assessment: Assessment): readonly string[] =>
  onlyPenalties(assessment).map(({ kind, choice, status, alternative, duration, range }) =>
    [kind, choice, status, alternative ?? "-", JSON.stringify(duration?.interval ?? range?.min ?? null)].join(" "),
  );

// An illustrative provision in the manner of public security: a warning, a fine of 200 to 500 yuan, or detention of at most fifteen days.
const OFFERED: Clause = {
  id: "choice",
  penalties: [
    {
      choice: "must",
      oneOf: [
        { kind: "warning", choice: "must" },
        { kind: "fine", choice: "must", measure: { amount: [200, 500] } },
        { kind: "detention", choice: "must", measure: { days: { max: 15 } }, by: "public-security" },
      ],
    },
  ],
};
const MINOR = tier("较轻", equals("harm.degree", "none"), { penalties: [{ kind: "warning" }] });
const GRAVER = tier("一般", equals("harm.degree", "slight"), { penalties: [{ kind: "detention", measure: { days: [5, 10] } }] });
const CRIMINAL = tier("涉嫌犯罪", equals("harm.degree", "grave"), { procedure: "criminal-referral" });
const TABLE = of([OFFERED], MINOR, GRAVER, CRIMINAL);

describe("a tier that names kinds of penalty", () => {
  it("imposes of those to choose from the one that it names: a warning", () => {
    expect(told(assessSteered(TABLE, { "harm.degree": "none" }))).toEqual(["warning must certain - null"]);
  });

  it("imposes it for as long as it says: detention of 5 to 10 days", () => {
    const assessment = assessSteered(TABLE, { "harm.degree": "slight" });
    expect(told(assessment)).toEqual(["detention must certain - [5,10]"]);
    expect(onlyPenalties(assessment)[0]).toMatchObject({ by: "public-security", duration: { unit: "days", interval: [5, 10], orLife: false } });
    expect(assessment.benchmark.tiers).toEqual([{ label: { zh: "一般" }, status: "certain" }]);
  });

  it("leaves the length to the statute where it says nothing of it", () => {
    const parts = of([OFFERED], tier("拘留", ALWAYS, { penalties: [{ kind: "detention" }] }));
    expect(told(assessSteered(parts))).toEqual(['detention must certain - {"max":15}']);
  });

  it("imposes several kinds together, with a sum of its own", () => {
    const parts = of([OFFERED], tier("并处", ALWAYS, { fine: { portion: [0.5, 1] }, penalties: [{ kind: "warning" }] }));
    // 200 + 0.5 × 300 = 350.
    expect(told(assessSteered(parts))).toEqual(["warning must certain - null", "fine must certain - 350"]);
  });

  it("keeps what the statute commands, and drops what it only allows", () => {
    const clauses: readonly Clause[] = [
      {
        id: "a",
        penalties: [
          { kind: "confiscate-gains", choice: "must" },
          { kind: "suspend-licence", choice: "may", measure: { months: [1, 6] } },
          { kind: "revoke-licence", choice: "may" },
        ],
      },
    ];
    expect(told(assessSteered(of(clauses, tier("暂扣", ALWAYS, { penalties: [{ kind: "suspend-licence", measure: { months: 3 } }] }))))).toEqual([
      "confiscate-gains must certain - null",
      "suspend-licence must certain - 3",
    ]);
  });

  it("has the same say under a lighter and a heavier penalty, and none below the least of the law under a mitigated one", () => {
    for (const facts of [UNDER.lighter, UNDER.heavier]) {
      expect(told(assessSteered(TABLE, { "harm.degree": "slight", ...facts }))).toEqual(["detention must certain - [5,10]"]);
    }
    const mitigated = assessSteered(TABLE, { "harm.degree": "slight", ...UNDER.mitigated });
    expect(told(mitigated)).toEqual(told(assessSteered({ items: [exampleItem([OFFERED])] }, UNDER.mitigated)));
  });

  it("leaves open, while the facts are, whatever any tier in reach imposes", () => {
    const parts = of([OFFERED], MINOR, tier("一般", ALWAYS, { penalties: [{ kind: "detention", measure: { days: [5, 10] } }] }));
    const assessment = assessSteered(parts);
    expect(told(assessment)).toEqual(["warning must possible 0 null", 'detention must possible 0 {"max":15}']);
    expect(assessment.recommendation.status).toBe("open");
    expect(assessment.missingFacts.map(({ fact }) => fact)).toEqual(["harm.degree"]);
  });
});

describe("a tier that hands the case over", () => {
  it("imposes nothing, and the procedure is required", () => {
    const assessment = assessSteered(TABLE, { "harm.degree": "grave" });
    expect(assessment.recommendation).toMatchObject({ status: "settled", fine: null, options: [{ penalties: [], procedure: "criminal-referral" }] });
    expect(assessment.requirements).toEqual([
      {
        id: "x/table",
        requires: "criminal-referral",
        label: { zh: "涉嫌犯罪" },
        status: "required",
        before: "decision",
        materials: [],
        points: [],
        reviewer: null,
        within: null,
        citations: ["example-law@2024#31"],
        provenance: { kind: "official" },
        facts: ["harm.degree"],
      },
    ]);
  });

  it("imposes not even what the statute commands, and no fine gives rise to a requirement", () => {
    const clauses: readonly Clause[] = [{ id: "a", penalties: [{ kind: "fine", choice: "must", measure: { amount: 5000 } }] }];
    const parts: PackParts = {
      ...of(clauses, CRIMINAL),
      requirements: [
        {
          id: "x/hearing",
          requires: "hearing",
          label: { zh: "听证" },
          when: { fact: "proposal.fine", operator: "greaterThanInclusive", value: 1 },
          before: "decision",
          cites: ["example-law#40"],
        },
      ],
    };
    const required = (facts: CaseFile["facts"]): readonly string[] => assessSteered(parts, facts).requirements.map(({ id, status }) => `${id} ${status}`);
    expect(required({ "harm.degree": "grave" })).toEqual(["x/table required"]);
    expect(required({ "harm.degree": "none" })).toEqual(["x/hearing required"]);
    expect(required({})).toEqual(["x/hearing possible", "x/table possible"]);
  });

  it("is possible while the facts are open, and names them", () => {
    const assessment = assessSteered(TABLE);
    expect(assessment.requirements).toMatchObject([{ requires: "criminal-referral", status: "possible", facts: ["harm.degree"] }]);
    expect(assessment.recommendation.options[0]).toMatchObject({ procedure: null });
    expect(onlyPenalties(assessment).every(({ status }) => status === "possible")).toBe(true);
  });
});

describe("a tier with kinds that the statute does not allow", () => {
  const outside = (clauses: readonly Clause[], penalties: readonly TierPenalty[]): readonly string[] =>
    assessSteered(of(clauses, tier("阶次", ALWAYS, { penalties }))).benchmark.passedOver.map(({ reason }) => reason);

  it("is not followed, and a finding says so where there is a fine", () => {
    expect(outside([OFFERED], [{ kind: "revoke-licence" }])).toEqual(["outside-statute"]);
    const assessment = assessSteered(of([OFFERED], tier("阶次", ALWAYS, { penalties: [{ kind: "revoke-licence" }] })));
    expect(told(assessment)).toEqual(["warning must certain 0 null", "fine must certain 0 200", 'detention must certain 0 {"max":15}']);
    expect(ownCodes(assessment)).toEqual(["benchmark-outside-statute"]);
  });

  it("does not find it among the penalties of other offenders", () => {
    const persons: Clause = { id: "p", offender: "responsible-person", penalties: [{ kind: "restrict-employment", choice: "must" }] };
    expect(outside([OFFERED, persons], [{ kind: "restrict-employment" }])).toEqual(["outside-statute"]);
  });

  const ban = (measure?: DurationMeasure): ClausePenalty => ({ kind: "restrict-employment", choice: "may", ...(measure ? { measure } : {}) });

  it.each<[DurationMeasure | undefined, DurationMeasure | undefined, "within" | "outside"]>([
    [{ days: [5, 15] }, { days: [5, 10] }, "within"],
    [{ days: [5, 15] }, { days: [4, 10] }, "outside"],
    [{ days: [5, 15] }, { days: [10, 16] }, "outside"],
    [{ days: { above: 5, below: 15 } }, { days: [6, 14] }, "within"],
    [{ days: { above: 5, below: 15 } }, { days: [5, 14] }, "outside"],
    [{ days: { above: 5, below: 15 } }, { days: { above: 5, below: 15 } }, "within"],
    [{ days: { max: 15 } }, { days: { min: 10 } }, "outside"],
    [{ months: [1, 12] }, { years: 1 }, "outside"],
    [{ years: 10, orLife: true }, { years: [10, 20] }, "within"],
    [{ years: 10, orLife: true }, { life: true }, "within"],
    [{ years: 10, orLife: true }, { years: 10, orLife: true }, "within"],
    [{ years: 10, orLife: true }, { years: 9 }, "outside"],
    [{ years: [5, 10] }, { years: 10, orLife: true }, "outside"],
    [{ years: [5, 10] }, { life: true }, "outside"],
    [{ life: true }, { life: true }, "within"],
    [{ life: true }, { years: 10 }, "outside"],
    [undefined, { years: 10 }, "within"],
    [{ years: [5, 10] }, undefined, "within"],
  ])("measures how long it lasts: of %j it may take %j: %s", (statute, taken, expected) => {
    const found = outside([{ id: "ban", penalties: [ban(statute)] }], [{ kind: "restrict-employment", ...(taken ? { measure: taken } : {}) }]);
    expect(found).toEqual(expected === "within" ? [] : ["outside-statute"]);
  });

  it("is open while the clause with its kind only may hold", () => {
    const licence: Clause = { id: "l", when: equals("conduct.serious", true), penalties: [{ kind: "revoke-licence", choice: "may" }] };
    const table = tier("吊销", ALWAYS, { penalties: [{ kind: "revoke-licence" }] });
    const applied = (facts: CaseFile["facts"]): unknown => assessSteered(of([OFFERED, licence], table), facts).benchmark.applied?.status;
    expect([applied({ "conduct.serious": true }), applied({}), applied({ "conduct.serious": false })]).toEqual(["certain", "possible", undefined]);
  });
});
