import { describe, expect, it } from "vitest";
import { OWN_FINDING_CODES, OWN_FINDINGS, type OwnFindingCode } from "../../src/assessment/own-finding-texts.ts";
import type { CaseFile } from "../../src/index.ts";
import { assessed, circumstance, cut, findingOf, fine, isTrue, policy, type RuleParts, table, tier } from "../support/assessment-rules.ts";

interface Occasion {
  readonly parts: RuleParts;
  readonly facts?: CaseFile["facts"];
  readonly rest?: Partial<CaseFile>;
  readonly citations: readonly string[];
  readonly about?: readonly string[];
  /** What exactly it is, in Chinese. */
  readonly detail?: string;
}

const OFFICIAL = { provenance: "{ kind: official }" };
const BASIS = "sample-law@2024#30";
const BEFORE_RULE = { facts: { "conduct.endedOn": "2021-05-01" }, asOf: "2021-12-31" };
const FROM_RULE = circumstance("conduct.minor", "may", "lighter").replace("sample-law#31", "sample-rule#2");
const WHERE_REPEATED = isTrue("history.repeated");
const MULTIPLE = "- { id: fine, penalties: [{ kind: fine, choice: must, measure: { times: [5, 10], of: goods.value } }] }";
const TABLE = table([tier("阶次", `{ not: ${WHERE_REPEATED} }`, "amount: [1, 2]")]);
const WORTH_5 = { "goods.value": 5 };
const EXPIRED = "id: x/cut, jurisdiction: '100000', inForce: { from: 2020-01-01, until: 2025-06-01 }, scope: { domains: [samples] }, missingMinimum: zero";
const LOCAL_CUT = cut("id: x/local, jurisdiction: '370000', inForce: { from: 2020-01-01 }, scope: { domains: [samples] }, missingMinimum: zero").replace(
  "[0.3, 0.7], heavier: [0.7, 1]",
  "[0.3, 0.8], heavier: [0.8, 1]",
);
const FAILING = `- { id: x/formula, label: { zh: 公式 }, issuer: { zh: 示例部 }, jurisdiction: "100000", inForce: { from: 2020-01-01 }, scope: { items: [x/item] }, missingMinimum: zero, cites: ["sample-law#36"], method: sample/rangeless }`;
const CHANGED: RuleParts["versions"] = [
  ["from: 2020-01-01, until: 2024-01-01", fine(10, 20)],
  ["from: 2024-01-01", fine(5, 30)],
];

/** One case in which each of the findings is made, with what it cites. */
const OCCASIONS: Readonly<Record<OwnFindingCode, Occasion>> = {
  "law-not-covered": { parts: {}, facts: { "conduct.endedOn": "2019-01-01" }, citations: ["sample-law#30"] },
  "law-date-unknown": { parts: {}, rest: { facts: {} }, citations: ["sample-law@2024#3", BASIS], about: ["conduct.endedOn"] },
  "law-ended": {
    parts: { versions: [["from: 2020-01-01, until: 2024-01-01", fine(1, 2)]] },
    facts: { "conduct.endedOn": "2023-01-01" },
    citations: ["sample-law@2024#3", "sample-law@2020#30"],
  },
  "law-incomparable": { parts: { versions: CHANGED }, facts: { "conduct.endedOn": "2023-01-01" }, citations: ["sample-law@2024#3", "sample-law@2020#30"] },
  "law-does-not-punish": {
    parts: {
      versions: [
        ["from: 2020-01-01, until: 2024-01-01", fine(1, 2)],
        ["from: 2024-01-01", null],
      ],
    },
    facts: { "conduct.endedOn": "2023-01-01" },
    citations: ["sample-law@2024#3", "sample-law@2020#30"],
  },
  "conduct-spans-change": {
    parts: { versions: CHANGED },
    facts: { "conduct.beganOn": "2023-12-31" },
    citations: ["sample-law@2024#3", BASIS],
    about: ["conduct.beganOn"],
  },
  "statutory-gap": {
    parts: { clauses: fine(1, 2, `id: a, branch: b, when: ${WHERE_REPEATED}`) },
    citations: [BASIS],
    detail: "本案再犯为 false；法条：a: 再犯 为 true",
    about: ["history.repeated"],
  },
  "statutory-collision": { parts: { clauses: `${fine(1, 2, "id: a")}\n${fine(3, 4, "id: b")}` }, citations: [BASIS] },
  "amount-beyond-limit": {
    parts: { clauses: "- { id: fine, penalties: [{ kind: fine, choice: must, measure: { times: 10, of: goods.value } }] }" },
    facts: { "goods.value": 9e13 },
    citations: [BASIS],
  },
  "item-elsewhere": { parts: { jurisdiction: "370000" }, rest: { jurisdiction: "440300" }, citations: [BASIS] },
  "circumstances-not-covered": { parts: { circumstances: FROM_RULE }, rest: BEFORE_RULE, citations: ["sample-rule#2"] },
  "place-unknown": { parts: { circumstances: circumstance("conduct.minor", "may", "lighter", ', jurisdiction: "370000"') }, citations: [] },
  "opposing-circumstances": {
    parts: { circumstances: `${circumstance("conduct.minor", "may", "lighter")}\n${circumstance("conduct.serious", "may", "heavier")}` },
    facts: { "conduct.minor": true, "conduct.serious": true },
    citations: ["sample-law@2024#31", "sample-law@2024#31"],
  },
  "circumstances-offset": {
    parts: {
      circumstances: `${circumstance("conduct.minor", "must", "lighter")}\n${circumstance("conduct.serious", "must", "heavier")}`,
      policies: policy("method: net-count"),
    },
    facts: { "conduct.minor": true, "conduct.serious": true },
    citations: ["sample-law@2024#31", "sample-law@2024#31", "sample-law@2024#38"],
  },
  "policy-method-failed": { parts: { policies: policy("method: sample/throwing") }, citations: ["sample-law@2024#38"] },
  "discretionary-waiver": {
    parts: { circumstances: circumstance("conduct.minor", "may", "exemption") },
    facts: { "conduct.minor": true },
    citations: ["sample-law@2024#31"],
  },
  "no-benchmark": { parts: {}, citations: [BASIS] },
  "no-tier": {
    parts: { benchmarks: table([tier("阶次", WHERE_REPEATED, "portion: [0, 1]")]) },
    citations: ["sample-law@2024#35"],
    detail: "阶次表",
  },
  "benchmark-outside-statute": { parts: { clauses: MULTIPLE, benchmarks: TABLE }, facts: WORTH_5, citations: ["sample-law@2024#35"], detail: "阶次表" },
  "benchmark-outside-superior": {
    parts: { benchmarks: `${LOCAL_CUT}\n${cut()}` },
    rest: { jurisdiction: "370102" },
    citations: ["sample-law@2024#34"],
    detail: "三四三",
  },
  "benchmark-expired": { parts: { benchmarks: cut(EXPIRED) }, citations: ["sample-law@2024#34"], detail: "三四三" },
  "benchmark-method-failed": { parts: { benchmarks: FAILING }, citations: ["sample-law@2024#36"], detail: "公式" },
  "unverified-source": { parts: {}, citations: [BASIS] },
};

const findingsOf = ({ parts, facts = {}, rest = {} }: Occasion): ReturnType<typeof assessed>["findings"] => assessed(parts, facts, rest).findings;
const codesOf = (parts: RuleParts, facts: CaseFile["facts"] = {}, rest: Partial<CaseFile> = {}): readonly string[] =>
  assessed(parts, facts, rest)
    .findings.filter(({ id }) => id.startsWith("assessment/"))
    .map(({ id }) => id.slice("assessment/".length));

describe("the assessment's own findings", () => {
  it("each occur in some case of these tests", () => {
    const occurring = new Set(Object.values(OCCASIONS).flatMap((occasion) => findingsOf(occasion).map(({ id }) => id)));
    expect(OWN_FINDING_CODES.filter((code) => !occurring.has(`assessment/${code}`))).toEqual([]);
  });

  it.each(OWN_FINDING_CODES)("say %s once, with its words, citations and facts", (code) => {
    const occasion = OCCASIONS[code];
    const made = findingsOf(occasion).filter(({ id }) => id === `assessment/${code}`);
    const detail = occasion.detail === undefined ? null : expect.objectContaining({ zh: occasion.detail });
    expect(made).toEqual([
      { id: `assessment/${code}`, ...OWN_FINDINGS[code], detail, citations: occasion.citations, facts: occasion.about ?? [], deadline: null },
    ]);
  });

  it("are none where nothing is left open", () => {
    expect(codesOf({ ...OFFICIAL, benchmarks: cut() })).toEqual([]);
  });

  it("have words for every code, in both languages", () => {
    expect(Object.keys(OWN_FINDINGS).sort()).toEqual([...OWN_FINDING_CODES].sort());
    for (const { label, remedy } of Object.values(OWN_FINDINGS)) expect([label.zh, label.en, remedy.zh, remedy.en].every((text) => text.length > 0)).toBe(true);
  });
});

describe("findings on the place", () => {
  it("warn of local rules only where the case names no place", () => {
    const local = {
      ...OFFICIAL,
      benchmarks: `${cut()}\n${cut("id: x/local, jurisdiction: '370000', inForce: { from: 2020-01-01 }, scope: {}, missingMinimum: zero")}`,
    };
    expect(codesOf(local)).toEqual(["place-unknown"]);
    expect(codesOf(local, {}, { jurisdiction: "440300" })).toEqual([]);
  });

  it("warn where the pack itself is local", () => {
    const local = { ...OFFICIAL, jurisdiction: "370000", benchmarks: cut() };
    expect(codesOf(local)).toEqual(["place-unknown"]);
    expect(codesOf(local, {}, { jurisdiction: "370102" })).toEqual([]);
    expect(findingOf(assessed(local, {}, { jurisdiction: "440300" }), "assessment/item-elsewhere").status).toBe("fail");
  });
});

describe("findings on circumstances", () => {
  const opposing = {
    ...OFFICIAL,
    benchmarks: cut(),
    circumstances: `${circumstance("conduct.minor", "must", "mitigated")}\n${circumstance("conduct.serious", "must", "heavier")}`,
  };

  it("warn of opposing ones only where both hold", () => {
    expect(codesOf(opposing, { "conduct.minor": true, "conduct.serious": true })).toEqual(["opposing-circumstances"]);
    expect(codesOf(opposing, { "conduct.minor": true })).toEqual([]);
    expect(codesOf(opposing, { "conduct.minor": true, "conduct.serious": false })).toEqual([]);
  });

  it("warn of a waiver only where it holds and is for the authority", () => {
    const waiver = (force: "must" | "may"): RuleParts => ({
      ...OFFICIAL,
      benchmarks: cut(),
      circumstances: circumstance("conduct.minor", force, "no-penalty"),
    });
    expect(codesOf(waiver("may"), { "conduct.minor": true })).toEqual(["discretionary-waiver"]);
    expect(codesOf(waiver("may"))).toEqual([]);
    expect(codesOf(waiver("must"), { "conduct.minor": true })).toEqual([]);
  });

  it("do not warn where a mandatory waiver settles the case all the same", () => {
    const settled = { ...OFFICIAL, circumstances: `${opposing.circumstances}\n${circumstance("party.helped", "must", "no-penalty")}` };
    expect(codesOf(settled, { "conduct.minor": true, "conduct.serious": true, "party.helped": true })).toEqual([]);
  });
});

describe("findings on the benchmark", () => {
  it("are not made where there is no fine to narrow", () => {
    expect(codesOf({ ...OFFICIAL, clauses: "- { id: a, penalties: [{ kind: warning, choice: must }] }" })).toEqual([]);
  });
});

describe("findings on sources", () => {
  const unverified = ", provenance: { kind: official, verified: false }";
  const parts: RuleParts = { ...OFFICIAL, benchmarks: cut(), circumstances: circumstance("conduct.minor", "may", "lighter", unverified) };

  it("cite every rule that the recommendation rests on and whose text was not checked", () => {
    expect(findingOf(assessed(parts, { "conduct.minor": true }), "assessment/unverified-source").citations).toEqual(["sample-law@2024#31"]);
    expect(codesOf(parts, { "conduct.minor": false })).toEqual([]);
    const all = { ...parts, provenance: "{ kind: illustrative }" };
    expect(findingOf(assessed(all, { "conduct.minor": true }), "assessment/unverified-source").citations).toEqual([
      "sample-law@2024#31",
      "sample-law@2024#34",
      "sample-law@2024#30",
    ]);
  });

  it("take an item's own provenance before that of its pack", () => {
    expect(codesOf({ ...OFFICIAL, benchmarks: cut(), item: "provenance: { kind: official, verified: false }" })).toEqual(["unverified-source"]);
    expect(codesOf({ benchmarks: "", clauses: "- { orders: [correct] }", item: "provenance: { kind: official }" })).toEqual([]);
  });
});
