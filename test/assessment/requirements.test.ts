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

describe("a crime that an item names", () => {
  const value = (sum: number): string => `{ fact: goods.value, operator: greaterThanInclusive, value: ${sum} }`;
  const crime = (id: string, when: string, rest = ""): string =>
    `- { id: ${id}, crime: { zh: 示例罪, en: sample crime }, when: ${when}, cites: ["sample-law#40"]${rest} }`;
  const under = (named: string, crimes: readonly string[], facts: CaseFile["facts"] = {}, rest: Partial<CaseFile> = {}): readonly string[] =>
    assessed({ item: `crimes: [${named}]`, crimes: crimes.join("\n") }, facts, rest).requirements.map(
      ({ id, requires, status, facts: found }) => `${id} ${requires} ${status} [${found.join(" ")}]`,
    );
  const sale = crime("x/sale", value(50_000));
  const harm = crime("x/harm", isTrue("conduct.serious"));

  it("has the case handed over where its condition holds, with the evidence, its article and its source", () => {
    const details = ", evidence: [{ zh: 检验报告 }], provenance: { kind: derived }";
    expect(assessed({ item: "crimes: [x/sale]", crimes: crime("x/sale", value(50_000), details) }, { "goods.value": 50_000 }).requirements).toEqual([
      {
        id: "x/sale",
        requires: "criminal-referral",
        label: { zh: "示例罪", en: "sample crime" },
        status: "required",
        before: "decision",
        materials: [{ zh: "检验报告" }],
        points: [],
        reviewer: null,
        within: null,
        citations: ["sample-law@2024#40"],
        provenance: { kind: "derived" },
        facts: ["goods.value"],
      },
    ]);
  });

  it("has the source of the pack where it has none of its own, and no evidence where none is listed", () => {
    const [found] = assessed({ item: "crimes: [x/sale]", crimes: sale }, { "goods.value": 50_000 }).requirements;
    expect([found?.provenance, found?.materials]).toEqual([{ kind: "illustrative" }, []]);
  });

  it("may have it handed over while that is open, and does not where it fails", () => {
    expect(under("x/sale", [sale])).toEqual(["x/sale criminal-referral possible [goods.value]"]);
    expect(under("x/sale", [sale], { "goods.value": 49_999.99 })).toEqual([]);
  });

  it("is looked at apart from the others, in the order in which the item names them, and not where it names them not", () => {
    const facts = { "goods.value": 50_000, "conduct.serious": true };
    expect(under("x/sale, x/harm", [harm, sale], facts)).toEqual([
      "x/sale criminal-referral required [goods.value]",
      "x/harm criminal-referral required [conduct.serious]",
    ]);
    expect(under("x/harm", [harm, sale], facts)).toEqual(["x/harm criminal-referral required [conduct.serious]"]);
  });

  it("is one only while what it cites, or its own period, is in force", () => {
    const facts = { "goods.value": 50_000 };
    const rule = crime("x/rule", value(50_000)).replace("sample-law#40", "sample-rule#1");
    const days = (written: string, ...dates: readonly string[]): readonly number[] =>
      dates.map((asOf) => under("x/rule", [written], { ...facts, "conduct.endedOn": "2021-06-01" }, { asOf }).length);
    expect(days(rule, "2021-12-31", "2022-01-01", "2024-12-31", "2025-01-01")).toEqual([0, 1, 1, 0]);
    const own = crime("x/rule", value(50_000), ", inForce: { from: 2025-06-02 }");
    expect(days(own, "2025-06-01", "2025-06-02")).toEqual([0, 1]);
  });
});
