// Conduct that one of the wordings does not punish, and conduct that spans a change.
import { describe, expect, it } from "vitest";
import type { Requirement } from "../../src/documents/requirements.ts";
import type { Assessment, CaseFile, ItemVersion } from "../../src/index.ts";
import { STEERING } from "../support/assessment-benchmarks.ts";
import { assessExample, exampleItem, fineClause, ownCodes, type PackParts, yuan } from "../support/assessment-pack.ts";

const OLD = { from: "2020-01-01", until: "2024-01-01" };
const NEW = { from: "2024-01-01" };
const PUNISHED = { clauses: [fineClause(10_000, 50_000)] };
const UNPUNISHED = { unpunished: true } as const;
const CHECK_CHANGED: readonly Requirement[] = [
  {
    id: "x/changed",
    requires: "approval",
    label: { zh: "法律变动" },
    when: { fact: "law.changed", operator: "equal", value: true },
    before: "decision",
    cites: ["example-law#40"],
  },
];

function under(versions: readonly ItemVersion[], facts: CaseFile["facts"] = {}, rest: Partial<CaseFile> = {}): Assessment {
  const parts: PackParts = {
    items: [exampleItem([], { versions })],
    requirements: CHECK_CHANGED,
    facts: [{ id: "conduct.beganOn", type: "date", label: { zh: "开始之日" }, role: "conduct-began" }],
  };
  return assessExample(parts, facts, rest);
}

const BEFORE = { "conduct.endedOn": "2023-05-01" };
const periods = ({ applicableLaw }: Assessment): readonly string[] => applicableLaw.versions.map(({ from }) => from);
const told = (assessment: Assessment): unknown => ({
  law: assessment.applicableLaw.status,
  changed: assessment.applicableLaw.changed,
  disposition: [assessment.disposition.status, ...assessment.disposition.possible],
  recommendation: [assessment.recommendation.status, ...assessment.recommendation.options.map(({ penalties }) => penalties.length)],
});

describe("conduct that the new wording no longer punishes", () => {
  const versions: readonly ItemVersion[] = [
    { inForce: OLD, ...PUNISHED },
    { inForce: NEW, ...UNPUNISHED },
  ];

  it("is not penalised, whatever the circumstances", () => {
    const assessment = under(versions, { ...BEFORE, "party.repeated": true });
    expect(told(assessment)).toEqual({ law: "no-longer-punished", changed: true, disposition: ["settled", "no-penalty"], recommendation: ["settled", 0] });
    expect(assessment.disposition.recommended).toBe("no-penalty");
    expect(assessment.recommendation.fine).toBeNull();
    expect(periods(assessment)).toEqual(["2024-01-01", "2020-01-01"]);
    expect(ownCodes(assessment)).toEqual(["law-does-not-punish"]);
    expect(assessment.requirements.map(({ id }) => id)).toEqual(["x/changed"]);
    expect(assessment.missingFacts).toEqual([]);
  });

  it("is penalised where the decision was made under the old wording", () => {
    const assessment = under(versions, { ...BEFORE, "decision.madeOn": "2023-12-31" });
    expect(told(assessment)).toMatchObject({ law: "settled", changed: false, recommendation: ["settled", 1] });
    expect(assessment.recommendation.fine).toEqual(yuan(10_000, 50_000));
  });

  it("was never punishable once it ended under the new wording", () => {
    const assessment = under(versions);
    expect(told(assessment)).toMatchObject({ law: "not-punished-then", changed: false, disposition: ["settled", "no-penalty"] });
    expect(periods(assessment)).toEqual(["2024-01-01"]);
    expect(assessment.requirements).toEqual([]);
  });

  it("may or may not be penalised while the day that it ended is unknown", () => {
    const assessment = under(versions, {}, { facts: {} });
    expect(assessment.applicableLaw).toMatchObject({ status: "undetermined", changed: false });
    expect(assessment.disposition).toMatchObject({ status: "open", possible: ["no-penalty", "ordinary"], recommended: null });
    expect(assessment.recommendation.status).toBe("withheld");
    expect(assessment.missingFacts[0]).toMatchObject({ fact: "conduct.endedOn" });
  });
});

describe("conduct that the wording of its time did not punish", () => {
  const versions: readonly ItemVersion[] = [
    { inForce: OLD, ...UNPUNISHED },
    { inForce: NEW, ...PUNISHED },
  ];

  it("is not penalised, though the new wording punishes it", () => {
    const assessment = under(versions, BEFORE);
    expect(told(assessment)).toEqual({ law: "not-punished-then", changed: true, disposition: ["settled", "no-penalty"], recommendation: ["settled", 0] });
    expect(periods(assessment)).toEqual(["2020-01-01", "2024-01-01"]);
    expect(ownCodes(assessment)).toEqual(["law-does-not-punish"]);
  });

  it("is penalised where it ended under the new wording", () => {
    expect(told(under(versions))).toMatchObject({ law: "settled", changed: false, recommendation: ["settled", 1] });
  });

  it("is not penalised where the provision has ended since, which is a change as well", () => {
    const earlier = { from: "2018-01-01", until: "2020-01-01" };
    const assessment = under(
      [
        { inForce: earlier, ...PUNISHED },
        { inForce: OLD, ...UNPUNISHED },
      ],
      BEFORE,
    );
    expect(told(assessment)).toMatchObject({ law: "not-punished-then", changed: true, disposition: ["settled", "no-penalty"] });
    expect(assessment.requirements.map(({ id }) => id)).toEqual(["x/changed"]);
  });

  it("leaves the circumstances on record", () => {
    const parts: PackParts = { items: [exampleItem([], { versions })], circumstances: STEERING };
    const assessment = assessExample(parts, { ...BEFORE, "party.repeated": true });
    expect(assessment.circumstances.filter(({ status }) => status === "holds")).toHaveLength(1);
    expect(assessment.disposition.possible).toEqual(["no-penalty"]);
  });
});

describe("conduct that spans a change of the law", () => {
  const versions: readonly ItemVersion[] = [
    { inForce: OLD, ...PUNISHED },
    { inForce: NEW, clauses: [fineClause(20_000, 90_000)] },
  ];
  const spanning = (began: string, facts: CaseFile["facts"] = {}): Assessment => under(versions, { "conduct.beganOn": began, ...facts });

  it("is governed by the wording under which it ended, and a finding asks for what was done before", () => {
    const assessment = spanning("2023-12-31");
    expect(told(assessment)).toMatchObject({ law: "settled", changed: false });
    expect(assessment.recommendation.fine).toEqual(yuan(20_000, 90_000));
    expect(ownCodes(assessment)).toEqual(["conduct-spans-change", "no-benchmark"]);
    expect(assessment.findings.find(({ id }) => id === "assessment/conduct-spans-change")?.facts).toEqual(["conduct.beganOn"]);
  });

  it("spans none where it began on the very day of the change, or the day is unknown", () => {
    expect(ownCodes(spanning("2024-01-01"))).toEqual(["no-benchmark"]);
    expect(ownCodes(under(versions))).toEqual(["no-benchmark"]);
  });

  it("spans none where all of it came before", () => {
    expect(ownCodes(spanning("2023-01-01", BEFORE))).toEqual(["no-benchmark"]);
  });
});
