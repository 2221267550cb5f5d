import { describe, expect, it } from "vitest";
import type { DraftDecision } from "../../src/assessment/draft-decision.ts";
import { openCase } from "../../src/assessment/open-case.ts";
import { type CaseFault, type CaseFile, checkCaseFile, checkJointCaseFile, PENALTY_KINDS, type Rulebook } from "../../src/index.ts";
import { exampleCase, exampleRulebook } from "../support/assessment-pack.ts";

const label = { zh: "事实" };
const values = (...ids: readonly string[]) => ids.map((id) => ({ id, label: { zh: id } }));
const rulebook = exampleRulebook({
  facts: [
    { id: "decision.outcome", type: "enum", label, drafted: "outcome", values: values("penalty", "no-penalty", "referral") },
    { id: "decision.penalties", type: "set", label, drafted: "penalties", values: values(...PENALTY_KINDS) },
    { id: "decision.fine", type: "money", label, drafted: "fine" },
  ],
});
const FINE: DraftDecision = { outcome: "penalty", penalties: [{ kind: "fine", amount: 20_000 }], basis: ["example-law#10"] };

const faultsOf = (rest: object, facts: CaseFile["facts"] = {}): readonly CaseFault[] => checkCaseFile(rulebook, { ...exampleCase(facts), ...rest });
const shown = (rest: object, facts: CaseFile["facts"] = {}): readonly unknown[] =>
  faultsOf(rest, facts).map(({ code, path, nearest }) => [code, path, ...(nearest ? [nearest] : [])]);
const drafted = (draft: object): readonly unknown[] => shown({ draftDecision: { ...FINE, ...draft } });

describe("a draft decision in a case file", () => {
  it("is read with everything that it may say", () => {
    const whole: DraftDecision = {
      outcome: "penalty",
      disposition: "heavier",
      penalties: [
        { kind: "fine", amount: 0.01 },
        { kind: "suspend-licence", duration: { unit: "months", count: 3 }, object: "food licence" },
        { kind: "restrict-employment", duration: { unit: "life" } },
      ],
      orders: ["correct"],
      basis: ["example-law@2024#10.1.2", "another-law"],
      circumstances: ["x/any"],
      benchmark: { id: "x/table", tier: "grave" },
      facts: { "goods.value": 20 },
      reasons: "reasons",
      departure: { reasons: "grave harm", approvedBy: "collective" },
    };
    const authority = { name: "Example bureau", level: "county", functions: ["example"], jurisdiction: "370102" };
    expect(faultsOf({ draftDecision: whole, notice: whole, authority })).toEqual([]);
  });

  it.each<[string, object, readonly unknown[]]>([
    ["an outcome that there is none of", { outcome: "penalize" }, [["wrong-value", "draftDecision.outcome"]]],
    ["a key that there is none of", { penaltys: [] }, [["unknown-key", "draftDecision.penaltys", "penalties"]]],
    [
      "a key of a penalty that there is none of",
      { penalties: [{ kind: "fine", ammount: 1 }] },
      [["unknown-key", "draftDecision.penalties[0].ammount", "amount"]],
    ],
    ["a kind that there is none of", { penalties: [{ kind: "fines" }] }, [["wrong-value", "draftDecision.penalties[0].kind"]]],
    ["an amount below nothing", { penalties: [{ kind: "fine", amount: -1 }] }, [["wrong-value", "draftDecision.penalties[0].amount"]]],
    ["an amount with a part of a fen", { penalties: [{ kind: "fine", amount: 0.001 }] }, [["wrong-value", "draftDecision.penalties[0].amount"]]],
    ["an amount beyond counting", { penalties: [{ kind: "fine", amount: 9e13 + 1 }] }, [["wrong-value", "draftDecision.penalties[0].amount"]]],
    ["an amount that is no number", { penalties: [{ kind: "fine", amount: Number.NaN }] }, [["wrong-value", "draftDecision.penalties[0].amount"]]],
    [
      "a length of nothing",
      { penalties: [{ kind: "detention", duration: { unit: "days", count: 0 } }] },
      [["wrong-value", "draftDecision.penalties[0].duration.count"]],
    ],
    [
      "a life of so many",
      { penalties: [{ kind: "detention", duration: { unit: "life", count: 1 } }] },
      [["wrong-value", "draftDecision.penalties[0].duration"]],
    ],
    ["too many penalties", { penalties: Array(51).fill({ kind: "warning" }) }, [["wrong-value", "draftDecision.penalties"]]],
    ["too many citations", { basis: Array(51).fill("example-law#1") }, [["wrong-value", "draftDecision.basis"]]],
    ["a citation that is none", { basis: ["Example Law, art. 10"] }, [["wrong-value", "draftDecision.basis[0]"]]],
    ["too many circumstances", { circumstances: Array(51).fill("x") }, [["wrong-value", "draftDecision.circumstances"]]],
    ["reasons without end", { reasons: "x".repeat(20_001) }, [["wrong-value", "draftDecision.reasons"]]],
    ["a departure approved by anybody", { departure: { approvedBy: "superior" } }, [["wrong-value", "draftDecision.departure.approvedBy"]]],
    ["a fact that there is none of", { facts: { "goods.valeu": 20 } }, [["unknown-fact", 'draftDecision.facts["goods.valeu"]', "goods.value"]]],
    ["a value that does not fit its fact", { facts: { "harm.degree": "grav" } }, [["wrong-value", 'draftDecision.facts["harm.degree"]', "grave"]]],
    ["a penalty without any", { penalties: [] }, [["wrong-value", "draftDecision.penalties"]]],
    ["a fine where no penalty is imposed", { outcome: "no-penalty" }, [["wrong-value", "draftDecision.penalties"]]],
    ["a penalty that is none", { disposition: "no-penalty" }, [["wrong-value", "draftDecision.disposition"]]],
    ["no penalty that is heavier", { outcome: "no-penalty", penalties: [], disposition: "heavier" }, [["wrong-value", "draftDecision.disposition"]]],
  ])("cannot have %s", (_, draft, expected) => {
    expect(drafted(draft)).toEqual(expected);
  });

  it("names the limits in both languages", () => {
    const [fault] = faultsOf({ draftDecision: { ...FINE, penalties: [{ kind: "fine", amount: 1e14 }] } });
    expect(fault?.message).toEqual({
      zh: "100000000000000 不符合要求，应为：0 至 90000000000000 元，至多两位小数",
      en: "100000000000000 does not fit, expected from 0 to 90000000000000 yuan, with at most two decimals",
    });
  });

  it("needs an outcome and a basis", () => {
    expect(shown({ draftDecision: {} })).toEqual([
      ["missing-key", "draftDecision.outcome"],
      ["missing-key", "draftDecision.basis"],
    ]);
  });

  it("may confiscate where no penalty is imposed, and be an exemption either way", () => {
    expect(drafted({ outcome: "no-penalty", penalties: [{ kind: "confiscate-property" }], disposition: "exemption" })).toEqual([]);
    expect(drafted({ penalties: [{ kind: "confiscate-property" }], disposition: "exemption" })).toEqual([]);
  });

  it.each(["__proto__", "constructor", "prototype"])("cannot reach into prototypes by a fact `%s`", (key) => {
    const draftDecision = JSON.parse(`{ "outcome": "no-penalty", "basis": [], "facts": { "${key}": 1 } }`) as object;
    expect(shown({ draftDecision })).toEqual([["wrong-value", `draftDecision.facts.${key}`]]);
  });

  it.each([null, [], "penalty", 7])("is an object, not %j", (draftDecision) => {
    expect(shown({ draftDecision })).toEqual([["wrong-value", "draftDecision"]]);
  });
});

describe("an authority in a case file", () => {
  it.each<[object, readonly unknown[]]>([
    [{ level: "county", functions: [] }, [["wrong-value", "authority.functions"]]],
    [{ level: "village", functions: ["example"] }, [["wrong-value", "authority.level"]]],
    [{ level: "county", functions: ["example"], jurisdiction: "3701" }, [["wrong-value", "authority.jurisdiction"]]],
    [
      { level: "county", function: ["example"] },
      [
        ["missing-key", "authority.functions"],
        ["unknown-key", "authority.function", "functions"],
      ],
    ],
  ])("cannot be %j", (authority, expected) => {
    expect(shown({ authority })).toEqual(expected);
  });
});

describe("the facts that a draft settles", () => {
  const endsOf = (book: Rulebook, caseFile: unknown, id: string): readonly [number, number] | null => {
    const { opened } = openCase(book, caseFile, {});
    const slot = book.vocabulary.facts.get(id)?.slot ?? -1;
    return opened && [opened.row.low[slot] as number, opened.row.high[slot] as number];
  };
  const settled = (draftDecision: DraftDecision, facts: CaseFile["facts"] = {}): readonly unknown[] =>
    ["decision.outcome", "decision.penalties", "decision.fine"].map((id) => endsOf(rulebook, exampleCase(facts, { draftDecision }), id));
  const ANY_KINDS = [0, 2 ** PENALTY_KINDS.length - 1];

  it("are its outcome, its kinds and its fines together: 20,000 yuan are 2,000,000 fen", () => {
    expect(settled(FINE)).toEqual([
      [0, 0],
      [0b100, 0b100],
      [2_000_000, 2_000_000],
    ]);
    const more: DraftDecision = { ...FINE, penalties: [{ kind: "warning" }, { kind: "fine", amount: 0.1 }, { kind: "fine", amount: 0.2 }] };
    expect(settled(more)).toEqual([
      [0, 0],
      [0b101, 0b101],
      [30, 30],
    ]);
  });

  it("are open where it does not say: the fine without a sum, and an outcome that the vocabulary does not know", () => {
    expect(settled({ ...FINE, penalties: [{ kind: "fine" }] })[2]).toEqual([0, Number.POSITIVE_INFINITY]);
    expect(settled({ outcome: "not-established", basis: [] })).toEqual([
      [0, 2],
      [0, 0],
      [0, 0],
    ]);
    expect(settled({ outcome: "referral", basis: [] })).toEqual([
      [2, 2],
      [0, 0],
      [0, 0],
    ]);
  });

  it("are open without a draft, and settled by the case where it says so", () => {
    expect(endsOf(rulebook, exampleCase(), "decision.penalties")).toEqual(ANY_KINDS);
    expect(settled(FINE, { "decision.fine": 20_000, "decision.penalties": ["fine"] })[2]).toEqual([2_000_000, 2_000_000]);
  });

  it("cannot be something else in the case", () => {
    expect(shown({ draftDecision: FINE }, { "decision.fine": 20_000.01, "decision.penalties": ["fine", "warning"], "decision.outcome": "penalty" })).toEqual([
      ["contradicts-draft", 'facts["decision.penalties"]'],
      ["contradicts-draft", 'facts["decision.fine"]'],
    ]);
  });

  it("are not settled by a notice", () => {
    expect(endsOf(rulebook, exampleCase({}, { notice: FINE }), "decision.fine")).toEqual([0, Number.POSITIVE_INFINITY]);
    expect(shown({ notice: { ...FINE, facts: { "goods.valeu": 1 } } })).toEqual([["unknown-fact", 'notice.facts["goods.valeu"]', "goods.value"]]);
  });
});

describe("a joint case file", () => {
  it("has no draft: every item has its own", () => {
    const joint = { asOf: "2024-06-01", facts: {}, acts: [{ items: ["x/item"] }], draftDecision: FINE };
    expect(checkJointCaseFile(rulebook, joint).map(({ code, path }) => [code, path])).toEqual([["unknown-key", "draftDecision"]]);
  });
});
