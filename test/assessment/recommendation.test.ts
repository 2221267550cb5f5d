import { describe, expect, it } from "vitest";
import { determineApplicableLaw } from "../../src/assessment/applicable-law.ts";
import { selectBenchmark } from "../../src/assessment/benchmark.ts";
import { weighCircumstances } from "../../src/assessment/circumstances.ts";
import { recommendPenalty } from "../../src/assessment/recommendation.ts";
import { determineStatutoryPenalty } from "../../src/assessment/statutory-penalty.ts";
import type { CaseFile } from "../../src/index.ts";
import { assessed, below, circumstance, cut, fine, isTrue, opened, optionOf, ownCodes, type RuleParts, yuan } from "../support/assessment-rules.ts";

const GAINS = "- { id: gains, penalties: [{ kind: confiscate-gains, choice: must }] }";
const LICENCE = "- { id: licence, penalties: [{ kind: revoke-licence, choice: must }] }";
const CLAUSES = `${fine(50_000, 100_000)}\n${GAINS}\n${LICENCE}`;
const mitigating = circumstance("conduct.minor", "must", "mitigated");

/** Kinds and choices under a disposition. */
const kinds = (parts: RuleParts, facts: CaseFile["facts"], disposition: Parameters<typeof optionOf>[1]): readonly string[] =>
  optionOf(assessed(parts, facts), disposition).penalties.map(({ kind, choice }) => `${kind} ${choice}`);

/** The outcome of the step with what later steps need. */
function outcome(parts: RuleParts, facts: CaseFile["facts"] = {}, rest: Partial<CaseFile> = {}): ReturnType<typeof recommendPenalty> {
  const open = opened(parts, facts, rest);
  const law = determineApplicableLaw(open);
  return recommendPenalty(open, law, determineStatutoryPenalty(open, law), weighCircumstances(open), selectBenchmark(open, law));
}

describe("an ordinary penalty", () => {
  it("is what the statute prescribes, cut by the benchmark", () => {
    const { recommendation } = assessed({ clauses: CLAUSES, benchmarks: cut() });
    expect(recommendation).toMatchObject({ status: "settled", fine: yuan(65_000, 85_000) });
    expect(recommendation.options).toHaveLength(1);
    expect(recommendation.options[0]).toMatchObject({ disposition: "ordinary", grounds: [] });
    expect(recommendation.options[0]?.penalties[0]).toEqual({
      clause: "fine",
      kind: "fine",
      status: "certain",
      choice: "must",
      alternative: null,
      pick: null,
      range: yuan(65_000, 85_000),
      point: null,
      statutoryRange: yuan(50_000, 100_000),
      portion: [0.3, 0.7],
      duration: null,
      quantity: null,
      object: null,
      by: null,
      citations: ["sample-law@2024#30"],
      trace: expect.any(Array),
    });
    expect(recommendation.options[0]?.penalties[1]).toMatchObject({ kind: "confiscate-gains", range: null, statutoryRange: null, portion: null });
  });

  it("is the statutory range where there is no benchmark", () => {
    expect(assessed({}).recommendation.fine).toEqual(yuan(50_000, 100_000));
  });

  it("leaves the penalties of other offenders out", () => {
    const clauses = `${fine(10_000, 20_000)}\n${fine(100, 200, "id: persons, offender: responsible-person")}`;
    expect(assessed({ clauses }).recommendation).toMatchObject({ fine: yuan(10_000, 20_000), options: [{ penalties: [{ clause: "fine" }] }] });
    expect(assessed({ clauses }, {}, { offender: "responsible-person" }).recommendation).toMatchObject({
      fine: yuan(100, 200),
      options: [{ penalties: [{ clause: "persons" }] }],
    });
  });

  it("has no fine where the statute prescribes none", () => {
    expect(assessed({ clauses: GAINS }).recommendation).toMatchObject({ status: "settled", fine: null });
  });

  it("keeps the order of choices and how long a penalty lasts", () => {
    const clauses = `- { id: a, penalties: [{ choice: may, oneOf: [{ kind: warning, choice: must }, { kind: suspend-operations, choice: must, measure: { days: [1, 30] } }] }] }`;
    expect(optionOf(assessed({ clauses }), "ordinary").penalties).toMatchObject([
      { kind: "warning", alternative: 0, pick: "one", duration: null },
      { kind: "suspend-operations", alternative: 0, pick: "one", duration: { unit: "days", interval: [1, 30], orLife: false } },
    ]);
  });
});

describe("a mitigated penalty", () => {
  it("lies below the minimum, without the minimum itself", () => {
    const assessment = assessed({ circumstances: mitigating, benchmarks: cut() }, { "conduct.minor": true });
    expect(assessment.recommendation).toMatchObject({ status: "settled", fine: below(50_000) });
    expect(optionOf(assessment, "mitigated")).toMatchObject({
      grounds: ["x/conduct-minor"],
      penalties: [{ range: below(50_000), statutoryRange: yuan(50_000, 100_000), portion: null }],
    });
  });

  const beside = (kind: string, rest = ""): string => `{ kind: ${kind}, choice: must, concurrent: true${rest} }`;

  it("drops no kind that stands alone", () => {
    expect(kinds({ clauses: CLAUSES, circumstances: mitigating }, { "conduct.minor": true }, "mitigated")).toEqual([
      "fine must",
      "confiscate-gains must",
      "revoke-licence must",
    ]);
  });

  it("may drop what is imposed beside another penalty, but no confiscation", () => {
    const besides = [
      beside("fine", ", measure: { amount: [50000, 100000] }"),
      beside("revoke-licence"),
      beside("confiscate-gains"),
      beside("confiscate-property"),
    ];
    const clauses = `- { id: a, penalties: [{ kind: warning, choice: must }, ${besides.join(", ")}] }`;
    const all = ["fine", "revoke-licence", "confiscate-gains", "confiscate-property"];
    const under = (disposition: "mitigated" | "ordinary", facts: CaseFile["facts"]): readonly string[] =>
      kinds({ clauses, circumstances: mitigating }, facts, disposition);
    expect(under("mitigated", { "conduct.minor": true })).toEqual([
      "warning must",
      "fine may",
      "revoke-licence may",
      "confiscate-gains must",
      "confiscate-property must",
    ]);
    expect(under("ordinary", { "conduct.minor": false })).toEqual(["warning must", ...all.map((kind) => `${kind} must`)]);
  });

  it("keeps a fine beside another penalty where the policy says so, and still may drop the licence penalty", () => {
    const clauses = `- { id: a, penalties: [{ kind: warning, choice: must }, ${beside("fine", ", measure: { amount: [50000, 100000] }")}, ${beside("revoke-licence")}] }`;
    const policies = `- { id: x/floor, label: { zh: 减轻限度 }, issuer: { zh: 示例部 }, jurisdiction: "100000", cites: ["sample-law#39"], mitigation: { floor: { portionOfMinimum: 0.1 }, keepsFine: true } }`;
    expect(kinds({ clauses, circumstances: mitigating, policies }, { "conduct.minor": true }, "mitigated")).toEqual([
      "warning must",
      "fine must",
      "revoke-licence may",
    ]);
  });
});

describe("no penalty and exemption", () => {
  it("impose nothing where the law binds the authority to no penalty", () => {
    const { recommendation } = assessed({ clauses: CLAUSES, circumstances: circumstance("conduct.minor", "must", "no-penalty") }, { "conduct.minor": true });
    expect(recommendation).toEqual({
      status: "settled",
      options: [{ disposition: "no-penalty", grounds: ["x/conduct-minor"], penalties: [], procedure: null }],
      fine: null,
      orders: [],
    });
  });

  it("impose nothing even where the statute itself yields no range", () => {
    const parts = { clauses: `${fine(1, 2, "id: a")}\n${fine(3, 4, "id: b")}`, circumstances: circumstance("conduct.minor", "must", "no-penalty") };
    expect(assessed(parts, { "conduct.minor": true }).recommendation.status).toBe("settled");
    expect(assessed(parts, { "conduct.minor": true, "conduct.endedOn": "2019-01-01" }).recommendation.status).toBe("settled");
    expect(assessed(parts, { "conduct.minor": false }).recommendation.status).toBe("withheld");
  });

  const exempting = circumstance("conduct.minor", "must", "exemption", ", retains: [confiscate-gains, revoke-licence]");

  it("keep under exemption the kinds that are retained, where the statute prescribes them", () => {
    const allowed = `${fine(1, 2)}\n${GAINS}\n- { id: licence, penalties: [{ kind: revoke-licence, choice: may }] }`;
    expect(kinds({ clauses: CLAUSES, circumstances: exempting }, { "conduct.minor": true }, "exemption")).toEqual([
      "confiscate-gains must",
      "revoke-licence must",
    ]);
    expect(kinds({ clauses: allowed, circumstances: exempting }, { "conduct.minor": true }, "exemption")).toEqual(["confiscate-gains must"]);
    expect(assessed({ clauses: CLAUSES, circumstances: exempting }, { "conduct.minor": true }).recommendation).toMatchObject({ status: "settled", fine: null });
  });

  it("keep nothing under exemption where nothing is retained", () => {
    const plain = circumstance("conduct.minor", "must", "exemption");
    expect(kinds({ clauses: CLAUSES, circumstances: plain }, { "conduct.minor": true }, "exemption")).toEqual([]);
  });

  it("keep a retained fine in the whole statutory range", () => {
    const retaining = circumstance("conduct.minor", "must", "exemption", ", retains: [fine]");
    expect(assessed({ circumstances: retaining, benchmarks: cut() }, { "conduct.minor": true }).recommendation.fine).toEqual(yuan(50_000, 100_000));
  });

  it("retain under no other disposition", () => {
    const waiving = circumstance("conduct.minor", "may", "no-penalty", ", retains: [confiscate-gains]");
    expect(kinds({ clauses: CLAUSES, circumstances: waiving }, { "conduct.minor": true }, "no-penalty")).toEqual([]);
    expect(kinds({ clauses: CLAUSES, circumstances: waiving }, { "conduct.minor": true }, "ordinary")).toHaveLength(3);
  });
});

describe("several options", () => {
  const circumstances = `${mitigating}\n${circumstance("conduct.serious", "may", "heavier")}`;

  it("carry a fine that holds those of all of them", () => {
    const { recommendation } = assessed({ circumstances, benchmarks: cut() }, { "conduct.minor": true, "conduct.serious": true });
    expect(recommendation).toMatchObject({ status: "choice", fine: { min: null, max: 100_000, maxIncluded: true } });
    expect(recommendation.options.map(({ disposition, penalties: [first] }) => [disposition, first?.range])).toEqual([
      ["mitigated", below(50_000)],
      ["lighter", yuan(50_000, 65_000)],
      ["ordinary", yuan(65_000, 85_000)],
      ["heavier", yuan(85_000, 100_000)],
    ]);
  });

  it("name what they rest on: what holds, or else what may", () => {
    const two = `${circumstance("party.helped", "may", "lighter")}\n${circumstance("party.poor", "may", "lighter")}`;
    expect(optionOf(assessed({ circumstances: two }, { "party.helped": true }), "lighter").grounds).toEqual(["x/party-helped"]);
    expect(optionOf(assessed({ circumstances: two }), "lighter").grounds).toEqual(["x/party-helped", "x/party-poor"]);
    expect(optionOf(assessed({ circumstances: two }, { "party.helped": true }), "ordinary").grounds).toEqual([]);
  });

  it("are open while the disposition, a clause, a base or a tier is", () => {
    const status = (parts: RuleParts, facts: CaseFile["facts"] = {}): string => assessed(parts, facts).recommendation.status;
    const multiple = { clauses: "- { id: fine, penalties: [{ kind: fine, choice: must, measure: { times: 2, of: goods.value } }] }" };
    expect(status({ circumstances: mitigating })).toBe("open");
    expect(status({ clauses: fine(1, 2, `id: a, when: ${isTrue("conduct.serious")}`) })).toBe("open");
    expect(status(multiple)).toBe("open");
    expect(status(multiple, { "goods.value": 1 })).toBe("settled");
  });

  // The party's own penalty is settled.
  it("are not open for the party because the responsible persons' base is", () => {
    const clauses = `${fine(1, 2)}\n- { id: persons, offender: responsible-person, penalties: [{ kind: fine, choice: must, measure: { times: 2, of: gains.amount } }] }`;
    expect(assessed({ clauses }).recommendation.status).toBe("settled");
  });
});

describe("a fine that need not be", () => {
  it.each([
    ["is sure where the law binds the authority", {}, {}, false],
    ["need not be where the law only allows it", { clauses: "- { id: a, penalties: [{ kind: fine, choice: may, measure: { amount: 1 } }] }" }, {}, true],
    ["is sure where it is only mitigated", { circumstances: mitigating }, { "conduct.minor": true }, false],
    [
      "need not be where mitigation may drop it",
      { clauses: "- { id: a, penalties: [{ kind: fine, choice: must, concurrent: true, measure: { amount: 1 } }] }", circumstances: mitigating },
      { "conduct.minor": true },
      true,
    ],
    ["need not be where the law allows no penalty", { circumstances: circumstance("conduct.minor", "may", "no-penalty") }, { "conduct.minor": true }, true],
    ["need not be where the statute prescribes none", { clauses: GAINS }, {}, true],
    ["need not be where its clause only may hold", { clauses: fine(1, 2, `id: a, when: ${isTrue("conduct.serious")}`) }, {}, true],
  ] as const)("%s", (_, parts: RuleParts, facts: CaseFile["facts"], optional) => {
    expect(outcome(parts, facts).fineOptional).toBe(optional);
  });
});

describe("a recommendation that is withheld", () => {
  it.each([
    ["two fines collide", { clauses: `${fine(1, 2, "id: a")}\n${fine(3, 4, "id: b")}` }, {}, "statutory-collision"],
    ["no branch holds", { clauses: fine(1, 2, `id: a, branch: b, when: ${isTrue("history.repeated")}`) }, {}, "statutory-gap"],
    ["no wording covers the conduct", {}, { "conduct.endedOn": "2019-01-01" }, "law-not-covered"],
    [
      "the sum cannot be counted",
      { clauses: "- { id: fine, penalties: [{ kind: fine, choice: must, measure: { times: [5, 1000000], of: goods.value } }] }" },
      { "goods.value": 9e13 },
      "amount-beyond-limit",
    ],
  ] as const)("has no options and no fine where %s", (_, parts: RuleParts, facts: CaseFile["facts"], code) => {
    const assessment = assessed(parts, facts);
    expect(assessment.recommendation).toEqual({ status: "withheld", options: [], fine: null, orders: [] });
    expect(ownCodes(assessment)).toContain(code);
    expect(outcome(parts, facts)).toMatchObject({ fine: null, fineOptional: true });
  });
});
