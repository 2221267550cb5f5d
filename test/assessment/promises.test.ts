// What the design promises of every assessment, shown where it is hardest to keep: unknown is not false, nothing is told as certain
// that an answer could overturn, the lighter law governs, and nothing that a case file may hold makes the reader fall over.
import { describe, expect, it } from "vitest";
import type { Circumstance } from "../../src/documents/circumstances.ts";
import type { Requirement } from "../../src/documents/requirements.ts";
import { type Assessment, assess, type CaseFile, type ClausePenalty, checkCaseFile, type Measure } from "../../src/index.ts";
import {
  assessExample,
  circumstanceOn,
  exampleCase,
  exampleItem,
  exampleRulebook,
  fineClause,
  portionBenchmark,
  tiersBenchmark,
  yuan,
} from "../support/assessment-pack.ts";
import { cnRulebook } from "../support/cn-rulebook.ts";

const SERIOUS = { fact: "conduct.serious", operator: "equal", value: true } as const;

describe("the lighter law (从旧兼从轻)", () => {
  /** Which law governs conduct under the first wording that is decided on under the second. */
  function governing(before: readonly ClausePenalty[], after: readonly ClausePenalty[]): Assessment["applicableLaw"]["status"] {
    const item = exampleItem([], {
      versions: [
        { inForce: { from: "2020-01-01", until: "2024-01-01" }, clauses: [{ penalties: before }] },
        { inForce: { from: "2024-01-01" }, clauses: [{ penalties: after }] },
      ],
    });
    return assessExample({ items: [item] }, { "conduct.endedOn": "2023-12-31" }).applicableLaw.status;
  }
  const goods: ClausePenalty = { kind: "confiscate-property", choice: "must", object: { zh: "违法产品" } };
  const tools: ClausePenalty = { kind: "confiscate-property", choice: "must", object: { zh: "工具" } };
  const suspension = (measure: Measure): readonly ClausePenalty[] => [{ kind: "suspend-licence", choice: "must", measure }];

  it("is the new one where it confiscates the goods only and no longer the tools", () => {
    expect(governing([goods, tools], [goods])).toBe("lighter-law");
  });

  it("is the old one where the new one confiscates the tools as well", () => {
    expect(governing([goods], [goods, tools])).toBe("old-law");
  });

  it("cannot be told where the one confiscates the goods and the other the tools", () => {
    expect(governing([goods], [tools])).toBe("incomparable");
  });

  it.each([
    ["at most twelve months to less than six", { months: { max: 12 } }, { months: { below: 6 } }, "lighter-law"],
    ["at most six months to less than six", { months: { max: 6 } }, { months: { below: 6 } }, "lighter-law"],
    ["less than six months to at most six", { months: { below: 6 } }, { months: { max: 6 } }, "old-law"],
    ["three to five months to more than four and at most five", { months: { min: 3, max: 5 } }, { months: { above: 4, max: 5 } }, "old-law"],
    ["more than four months to three to five", { months: { above: 4, max: 5 } }, { months: { min: 3, max: 5 } }, "lighter-law"],
  ] as const)("reads open ends of a duration: from %s", (_, before, after, expected) => {
    expect(governing(suspension(before), suspension(after))).toBe(expected);
  });
});

describe("a range with unknown facts holds every sum that an answer can lead to", () => {
  const rowOf = (facts: CaseFile["facts"], parts: Parameters<typeof assessExample>[0]): Assessment["recommendation"]["fine"] =>
    assessExample(parts, facts).recommendation.fine;
  const multiple = exampleItem([
    {
      id: "fine",
      when: { fact: "goods.value", operator: "lessThanInclusive", value: 10_000 },
      penalties: [{ kind: "fine", choice: "must", measure: { times: [1, 2], of: "goods.value" } }],
    },
  ]);

  it("under the cut of a benchmark: 10,000 × 1–2 = 10,000–20,000, of which the ordinary part is 13,000–17,000", () => {
    const parts = { items: [multiple], benchmarks: [portionBenchmark()] };
    expect(rowOf({ "goods.value": 10_000 }, parts)).toEqual(yuan(13_000, 17_000));
    expect(rowOf({}, parts)).toEqual(yuan(0, 17_000));
  });

  it("under a mitigated penalty: below the minimum that the base still allows", () => {
    const parts = { items: [multiple], circumstances: [circumstanceOn("party.cooperated", ["mitigated"], "must")] };
    const mitigated = { "party.cooperated": true };
    expect(rowOf({ ...mitigated, "goods.value": 10_000 }, parts)).toEqual({ min: null, minIncluded: false, max: 10_000, maxIncluded: false });
    expect(rowOf(mitigated, parts)).toEqual({ min: null, minIncluded: false, max: 10_000, maxIncluded: false });
  });

  it("under a table of which only one tier may hold and otherwise none: the tier and the statutory range", () => {
    const table = tiersBenchmark([
      { label: { zh: "较轻" }, when: { fact: "conduct.minor", operator: "equal", value: true }, fine: { amount: [10_000, 20_000] } },
    ]);
    const parts = { items: [exampleItem([fineClause(10_000, 50_000)])], benchmarks: [table] };
    expect(rowOf({ "conduct.minor": true }, parts)).toEqual(yuan(10_000, 20_000));
    expect(rowOf({ "conduct.minor": false }, parts)).toEqual(yuan(10_000, 50_000));
    expect(rowOf({}, parts)).toEqual(yuan(10_000, 50_000));
  });

  it("under exemption: what any circumstance that may hold retains", () => {
    const gains: ClausePenalty = { kind: "confiscate-gains", choice: "must" };
    const circumstances: readonly Circumstance[] = [
      circumstanceOn("party.cooperated", ["exemption"], "must"),
      circumstanceOn("party.repeated", ["exemption"], "must", { retains: ["confiscate-gains"] }),
    ];
    const parts = { items: [exampleItem([{ id: "gains", penalties: [gains] }])], circumstances };
    const kinds = (facts: CaseFile["facts"]): unknown =>
      assessExample(parts, facts).recommendation.options.map(({ disposition, penalties }) => [
        disposition,
        penalties.map(({ kind, status }) => [kind, status]),
      ]);
    expect(kinds({ "party.cooperated": true, "party.repeated": true })).toEqual([["exemption", [["confiscate-gains", "certain"]]]]);
    expect(kinds({ "party.cooperated": true, "party.repeated": false })).toEqual([["exemption", []]]);
    expect(kinds({ "party.cooperated": true })).toEqual([["exemption", [["confiscate-gains", "possible"]]]]);
    const { recommendation, missingFacts } = assessExample(parts, { "party.cooperated": true });
    expect([recommendation.status, missingFacts.map(({ fact }) => fact)]).toEqual(["open", ["party.repeated"]]);
  });
});

describe("a fine that only a circumstance which may hold retains under exemption", () => {
  it("does not surely give rise to what a fine of its size requires", () => {
    const circumstances: readonly Circumstance[] = [
      circumstanceOn("party.cooperated", ["exemption"], "must"),
      circumstanceOn("party.repeated", ["exemption"], "must", { retains: ["fine"] }),
    ];
    const hearing: Requirement = {
      id: "x/hearing",
      requires: "hearing",
      label: { zh: "较大数额" },
      when: { fact: "proposal.fine", operator: "greaterThanInclusive", value: 500 },
      before: "decision",
      cites: ["example-law#40"],
    };
    const parts = { items: [exampleItem([fineClause(10_000, 50_000)])], circumstances, requirements: [hearing] };
    const required = (facts: CaseFile["facts"]): readonly string[] =>
      assessExample(parts, { "party.cooperated": true, ...facts }).requirements.map(({ status }) => status);
    expect([required({ "party.repeated": true }), required({ "party.repeated": false }), required({})]).toEqual([["required"], [], ["possible"]]);
  });
});

describe("a fixed share of a sum that comes to no whole fen", () => {
  // 5 % of 12,345.67 yuan are 617.2835 yuan.
  const parts = {
    items: [exampleItem([{ id: "fine", penalties: [{ kind: "fine", choice: "must", measure: { percent: 5, of: "goods.value" } }] as const }])],
    requirements: [
      {
        id: "x/hearing",
        requires: "hearing",
        label: { zh: "较大数额" },
        when: { fact: "proposal.fine", operator: "greaterThanInclusive", value: 500 },
        before: "decision",
        cites: ["example-law#40"],
      } satisfies Requirement,
    ],
  };
  const assessment = assessExample(parts, { "goods.value": 12_345.67 });

  it("is a fine of the lower fen, 617.28", () => {
    expect(assessment.statutory?.fine).toEqual({ status: "certain", range: yuan(617.28, 617.28), optional: false, known: true });
    expect(assessment.recommendation.fine).toEqual(yuan(617.28, 617.28));
  });

  it("still gives rise to what a fine of that size requires", () => {
    expect(assessment.requirements.map(({ id }) => id)).toEqual(["x/hearing"]);
  });
});

describe("a recommendation that is open", () => {
  it("asks for the facts of either wording where the law changed and neither can be told to be lighter yet", () => {
    const item = exampleItem([], {
      versions: [
        { inForce: { from: "2020-01-01", until: "2024-01-01" }, clauses: [fineClause(10_000, 50_000)] },
        {
          inForce: { from: "2024-01-01" },
          clauses: [fineClause(10_000, 20_000), { ...fineClause(10_000, 90_000), id: "graver", replaces: ["fine"], when: SERIOUS }],
        },
      ],
    });
    const { applicableLaw, recommendation, missingFacts } = assessExample({ items: [item] }, { "conduct.endedOn": "2023-12-31" });
    expect([applicableLaw.status, recommendation.status]).toEqual(["incomparable", "withheld"]);
    expect(missingFacts.map(({ fact }) => fact)).toEqual(["conduct.serious"]);
  });

  it("is not told to be open where nothing is missing: a tier that may hold has no part in a case without fine", () => {
    const table = tiersBenchmark([{ label: { zh: "较轻" }, when: SERIOUS, fine: { portion: [0, 0.5] } }]);
    const items = [exampleItem([{ penalties: [{ kind: "warning", choice: "must" }] }])];
    const { recommendation, missingFacts } = assessExample({ items, benchmarks: [table] });
    expect([recommendation.status, missingFacts]).toEqual(["settled", []]);
  });
});

describe("dates that contradict each other", () => {
  it("are not read as a provision that has ended: conduct after the day of the decision", () => {
    const caseFile: CaseFile = { item: "cn/food-safety/132-3", asOf: "2025-06-01", facts: { "conduct.endedOn": "2026-01-05" } };
    const faults = checkCaseFile(cnRulebook, caseFile);
    // Either the case is refused, or it is not said that what begins in December 2025 ended before June.
    if (faults.length === 0) expect(assess(cnRulebook, caseFile).applicableLaw.status).not.toBe("ended");
    else expect(faults).toMatchObject([{ code: "out-of-order" }]);
  });
});

describe("checkCaseFile never throws, whatever it is given", () => {
  const rulebook = exampleRulebook({});
  const itself: unknown[] = [];
  itself.push(itself);

  it.each([
    ["a bigint as a fact", { ...exampleCase(), facts: { "goods.value": 10n } }],
    ["a bigint as the item", { ...exampleCase(), item: 10n }],
    ["a bigint as the date", { ...exampleCase(), asOf: 10n }],
    ["a bigint as an unknown fact", { ...exampleCase(), facts: { nothing: 10n } }],
    ["a symbol", { ...exampleCase(), facts: { "goods.value": Symbol("x") } }],
    ["a function", { ...exampleCase(), facts: { "goods.value": () => 1 } }],
    ["a list that holds itself", { ...exampleCase(), facts: { "goods.value": itself } }],
    ["a value that throws when it is written out", { ...exampleCase(), facts: { "goods.value": { toJSON: () => JSON.parse("{") } } }],
    ["a map", { ...exampleCase(), facts: new Map([["goods.value", 1]]) }],
    ["a date object", { ...exampleCase(), facts: { "conduct.endedOn": new Date(0) } }],
  ])("%s", (_, caseFile) => {
    let faults: unknown;
    expect(() => {
      faults = checkCaseFile(rulebook, caseFile);
    }).not.toThrow();
    expect(Array.isArray(faults)).toBe(true);
  });
});
