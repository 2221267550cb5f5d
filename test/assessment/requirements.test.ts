import { describe, expect, it } from "vitest";
import type { CaseFile } from "../../src/index.ts";
import { assessed, isTrue } from "../support/assessment-rules.ts";

const requirement = (id: string, when: string, rest = ""): string =>
  `- { id: ${id}, requires: hearing, label: { zh: 听证 }, before: decision, when: ${when}, cites: ["sample-law#36"]${rest} }`;

const statuses = (requirements: readonly string[], facts: CaseFile["facts"] = {}, rest: Partial<CaseFile> = {}): readonly string[] =>
  assessed({ requirements: requirements.join("\n") }, facts, rest).requirements.map(({ id, status, facts: found }) => `${id} ${status} [${found.join(" ")}]`);

describe("determineRequirements", () => {
  const serious = requirement("x/serious", isTrue("conduct.serious"));

  it("gives a requirement that arises with everything that is said of it", () => {
    expect(assessed({ requirements: serious }, { "conduct.serious": true }).requirements).toEqual([
      {
        id: "x/serious",
        requires: "hearing",
        label: { zh: "听证" },
        status: "required",
        before: "decision",
        materials: [],
        points: [],
        reviewer: null,
        within: null,
        citations: ["sample-law@2024#36"],
        provenance: { kind: "illustrative" },
        facts: ["conduct.serious"],
      },
    ]);
  });

  it("gives one that may arise with the facts that decide it, and leaves out one that does not", () => {
    expect(statuses([serious])).toEqual(["x/serious possible [conduct.serious]"]);
    expect(statuses([serious], { "conduct.serious": false })).toEqual([]);
  });

  it("names no fact where a result alone decides", () => {
    expect(statuses([requirement("x/fine", "{ fact: result.fine, operator: greaterThanInclusive, value: 60000 }")])).toEqual(["x/fine possible []"]);
  });

  it("orders them by their ids", () => {
    const always = "{ fact: history.repeated, operator: equal, value: false }";
    expect(statuses([requirement("x/b", always), requirement("x/a", always)])).toEqual(["x/a required [history.repeated]", "x/b required [history.repeated]"]);
  });

  it("keeps to their place, their period and their items", () => {
    const known = { "conduct.serious": true };
    const local = requirement("x/local", isTrue("conduct.serious"), ', jurisdiction: "370000"');
    expect([undefined, "370102", "440300"].map((place) => statuses([local], known, place === undefined ? {} : { jurisdiction: place }).length)).toEqual([
      0, 1, 0,
    ]);
    const later = requirement("x/later", isTrue("conduct.serious"), ", inForce: { from: 2025-06-02 }");
    expect(["2025-06-01", "2025-06-02"].map((asOf) => statuses([later], known, { asOf }).length)).toEqual([0, 1]);
    expect(statuses([requirement("x/other", isTrue("conduct.serious"), ", scope: { except: [x/*] }")], known)).toEqual([]);
  });

  it("takes over what has to be handed in, what is looked at, by whom and how long it may take", () => {
    const details = ", materials: [{ zh: 报告 }, { zh: 草案 }], points: [{ zh: 事实 }], reviewer: { zh: 有资格的人员 }, within: { workingDays: 10 }";
    const [found] = assessed({ requirements: requirement("x/serious", isTrue("conduct.serious"), details) }, { "conduct.serious": true }).requirements;
    expect(found).toMatchObject({
      materials: [{ zh: "报告" }, { zh: "草案" }],
      points: [{ zh: "事实" }],
      reviewer: { zh: "有资格的人员" },
      within: { workingDays: 10 },
    });
  });
});

describe("a crime that an item is linked to", () => {
  const value = (sum: number): string => `{ fact: goods.value, operator: greaterThanInclusive, value: ${sum} }`;
  const crime = (id: string, when: string, rest = ""): string =>
    `{ id: ${id}, crime: { zh: 示例罪, en: sample crime }, when: ${when}, cites: ["sample-rule#1"]${rest} }`;
  const under = (crimes: string, facts: CaseFile["facts"]): readonly string[] =>
    assessed({ item: `crimes: [${crimes}]` }, facts).requirements.map(
      ({ id, requires, status, facts: found }) => `${id} ${requires} ${status} [${found.join(" ")}]`,
    );

  it("has the case handed over where its condition holds, with the evidence, its own article and the source of the item", () => {
    const evidence = ", evidence: [{ zh: 检验报告 }]";
    expect(assessed({ item: `crimes: [${crime("sale", value(50_000), evidence)}]` }, { "goods.value": 50_000 }).requirements).toEqual([
      {
        id: "x/item/sale",
        requires: "criminal-referral",
        label: { zh: "示例罪", en: "sample crime" },
        status: "required",
        before: "decision",
        materials: [{ zh: "检验报告" }],
        points: [],
        reviewer: null,
        within: null,
        // The rule was no longer in force on the day of the decision.
        citations: ["sample-rule#1"],
        provenance: { kind: "illustrative" },
        facts: ["goods.value"],
      },
    ]);
  });

  it("may have it handed over while that is open, and does not where it fails", () => {
    expect(under(crime("sale", value(50_000)), {})).toEqual(["x/item/sale criminal-referral possible [goods.value]"]);
    expect(under(crime("sale", value(50_000)), { "goods.value": 49_999.99 })).toEqual([]);
  });

  it("is looked at apart from the others, in the order of the item", () => {
    expect(under([crime("sale", value(2)), crime("harm", isTrue("conduct.serious"))].join(", "), { "goods.value": 3, "conduct.serious": true })).toEqual([
      "x/item/sale criminal-referral required [goods.value]",
      "x/item/harm criminal-referral required [conduct.serious]",
    ]);
  });
});
