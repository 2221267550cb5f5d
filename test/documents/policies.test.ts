import { describe, expect, it } from "vitest";
import { parseDocument } from "../../src/documents/parse-document.ts";
import { COMBINATION_METHODS } from "../../src/documents/policies.ts";
import { DISPOSITIONS } from "../../src/law/disposition.ts";
import { changedAt, fault, neededKeys, shapeFaults } from "../support/documents.ts";

const document = {
  kind: "policies",
  policies: [
    {
      id: "cn-37/policy",
      label: { zh: "示例规则" },
      issuer: { zh: "示例省" },
      jurisdiction: "370000",
      inForce: { from: "2022-01-01", until: "2027-01-01" },
      scope: { domains: ["samples"], except: ["cn/sample/*"] },
      cites: ["sample-rule#12"],
      provenance: { kind: "illustrative" },
      combination: { method: "forced-tier", forcedBy: ["cn/resisted"], to: "heavier" },
      mitigation: { floor: { portionOfMinimum: 0.1 }, keepsFine: true },
      concurrence: { oneAct: "higher-fine", severalActs: "add", linkedActs: "heavier", detentionAtMost: 20 },
    },
  ],
};
const entry = ["policies", 0] as const;
const under = (key: string, value: unknown): ReturnType<typeof shapeFaults> => shapeFaults(changedAt(document, [...entry, key], value));

describe("a document of policies", () => {
  it("is read as it is written", () => {
    expect(parseDocument({ file: "rules.json", content: document })).toEqual({ document, problems: [] });
  });

  it("needs who made it, for where, and by which provision", () => {
    expect(neededKeys(document, entry)).toEqual(["id", "label", "issuer", "jurisdiction", "cites"]);
  });

  it("says one thing at least, whichever", () => {
    const { combination, mitigation, concurrence, ...head } = document.policies[0] as (typeof document.policies)[0];
    const faults = [{}, { combination }, { mitigation }, { concurrence }].map((says) => shapeFaults({ kind: "policies", policies: [{ ...head, ...says }] }));
    expect(faults).toEqual([[fault("empty-policy", "policies[0]")], [], [], []]);
  });
});

describe("a combination", () => {
  const combinations: Readonly<Record<(typeof COMBINATION_METHODS)[number], object>> = {
    "priority-first": { statutoryFirst: true },
    "overall-judgement": {},
    "net-count": {},
    "signed-sum": {},
    "forced-tier": { forcedBy: ["cn/resisted", "cn/retaliated"], to: "heavier" },
  };

  it.each(COMBINATION_METHODS.map((method) => [method]))("is by %s, with its own parts only", (method) => {
    expect(under("combination", { method, ...combinations[method] })).toEqual([]);
    expect(under("combination", { method, ...combinations[method], parameters: 1 })).toEqual([fault("unknown-key", "policies[0].combination.parameters")]);
  });

  it.each([undefined, null, 7, "text", [1, "two"], { points: { above: 3 } }])("is by a registered method with parameters such as %j", (parameters) => {
    expect(under("combination", { method: "host/points", ...(parameters === undefined ? {} : { parameters }) })).toEqual([]);
  });

  it("hands no parameters to a registered method that are not JSON", () => {
    expect(under("combination", { method: "host/points", parameters: new Date(0) })).not.toEqual([]);
  });

  it("says what it is by", () => {
    expect(under("combination", {})).toEqual([fault("missing-key", "policies[0].combination")]);
  });

  it.each([["priority"], ["/points"], ["host/"]])("is not by %s, which is neither built in nor has the form of a registered one", (method) => {
    expect(under("combination", { method }).map(({ code, path }) => [code, path])).toEqual([["wrong-shape", "policies[0].combination.method"]]);
  });

  it.each(DISPOSITIONS.map((to) => [to]))("forces to %s", (to) => {
    expect(under("combination", { method: "forced-tier", forcedBy: ["cn/resisted"], to })).toEqual([]);
  });

  it("is forced by one circumstance at least", () => {
    expect(under("combination", { method: "forced-tier", forcedBy: [], to: "heavier" })).toEqual([fault("wrong-value", "policies[0].combination.forcedBy")]);
  });
});

describe("mitigation", () => {
  const floor = (value: object): ReturnType<typeof shapeFaults> => under("mitigation", { floor: value });

  it("reaches down to a portion of the minimum or to a sum, not both", () => {
    expect([{ portionOfMinimum: 0 }, { portionOfMinimum: 1 }, { portionOfMinimum: 0.123456 }, { amount: 0 }, { amount: 0.01 }].map(floor)).toEqual([
      [],
      [],
      [],
      [],
      [],
    ]);
    expect(floor({ portionOfMinimum: 0.1, amount: 100 })).not.toEqual([]);
  });

  it("does not reach above the minimum, below nothing, or further than can be counted", () => {
    const at = "policies[0].mitigation.floor";
    expect([{ portionOfMinimum: 1.000001 }, { portionOfMinimum: -0.1 }, { portionOfMinimum: 0.1234567 }, { amount: -1 }, { amount: 0.001 }].map(floor)).toEqual(
      [
        ...Array.from({ length: 3 }, () => [fault("bad-ratio", `${at}.portionOfMinimum`)]),
        ...Array.from({ length: 2 }, () => [fault("bad-amount", `${at}.amount`)]),
      ],
    );
  });
});

describe("the review of drafts", () => {
  const condition = { fact: "notice.answered", operator: "equal", value: true };
  const disproportion = { base: ["goods.value"], times: 100, note: { zh: "提示线" } };

  it("says one thing or several, of points and kinds that there are", () => {
    const all = {
      cites: { "heavier-after-defence": ["sample-rule#12"] },
      defended: condition,
      backFromReferral: condition,
      nothingToTake: { "confiscate-gains": condition },
      disproportion,
    };
    expect([all, {}, { disproportion }].map((review) => under("review", review))).toEqual([[], [], []]);
    expect(under("review", { backFromReferal: condition })).toEqual([fault("unknown-key", "policies[0].review.backFromReferal", "backFromReferral")]);
    expect(under("review", { backFromReferral: true }).map(({ path }) => path)).toEqual(["policies[0].review.backFromReferral"]);
    expect(under("review", { cites: { "heavier-after-defense": ["sample-rule#12"] } })).toEqual([
      fault("unknown-key", 'policies[0].review.cites["heavier-after-defense"]', "heavier-after-defence"),
    ]);
    expect(under("review", { nothingToTake: { gains: condition } }).map(({ path }) => path)).toEqual(["policies[0].review.nothingToTake.gains"]);
    expect(under("review", { cites: { "notice-differs": [] } }).map(({ path }) => path)).toEqual(['policies[0].review.cites["notice-differs"]']);
  });

  it("may have a line of its own, and says where it comes from", () => {
    expect(neededKeys({ ...document, policies: [{ ...document.policies[0], review: { disproportion } }] }, [...entry, "review", "disproportion"])).toEqual([
      "base",
    ]);
    expect([0, 0.5, 1_000_001].map((times) => under("review", { disproportion: { ...disproportion, times } }).map(({ path }) => path))).toEqual(
      Array.from({ length: 3 }, () => ["policies[0].review.disproportion.times"]),
    );
  });
});

describe("concurrence", () => {
  it("is of one act and of several; linked acts and detention are extra", () => {
    expect(neededKeys(document, [...entry, "concurrence"])).toEqual(["oneAct", "severalActs"]);
  });

  it.each([-1, 1.5, 100_001])("does not add up to %d days of detention", (days) => {
    const faults = under("concurrence", { oneAct: "higher-fine", severalActs: "add", detentionAtMost: days });
    expect(faults).toEqual([fault("bad-count", "policies[0].concurrence.detentionAtMost")]);
  });
});
