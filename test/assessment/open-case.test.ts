import { describe, expect, it } from "vitest";
import { offendersOf, openCase } from "../../src/assessment/open-case.ts";
import { isKnown } from "../../src/conditions/fact-row.ts";
import { type AssessOptions, type CaseFault, checkCaseFile } from "../../src/index.ts";
import { dateFromDay } from "../../src/law/civil-date.ts";
import { caseOf, fine, ITEM, opened, type RuleParts, rulebookFrom } from "../support/assessment-rules.ts";

/** The faults of a case file, as `code path`. */
function faults(caseFile: unknown, parts: RuleParts = {}, options: AssessOptions = {}): readonly string[] {
  return checkCaseFile(rulebookFrom(parts), caseFile, options).map(({ code, path }) => `${code} ${path}`);
}

/** The only fault of a case file. */
function faultOf(caseFile: unknown): CaseFault | undefined {
  const found = checkCaseFile(rulebookFrom({}), caseFile);
  expect(found).toHaveLength(1);
  return found[0];
}

const json = (text: string): unknown => JSON.parse(text);

describe("the date that a case is opened for", () => {
  const days = (facts: Parameters<typeof caseOf>[0], rest: Parameters<typeof caseOf>[1], options: AssessOptions = {}): readonly string[] => {
    const opening = openCase(rulebookFrom({}), caseOf(facts, rest), options);
    return opening.opened ? [opening.opened.asOf, opening.opened.decisionDay].map(dateFromDay) : [];
  };
  const { asOf: _, ...undated } = caseOf();

  it("is the option before that of the case, and that before the decision", () => {
    expect(days({}, { asOf: "2025-06-01" }, { asOf: "2025-07-01" })).toEqual(["2025-07-01", "2025-07-01"]);
    expect(days({ "decision.madeOn": "2025-05-01" }, { asOf: "2025-06-01" })).toEqual(["2025-06-01", "2025-05-01"]);
    const opening = openCase(rulebookFrom({}), { ...undated, facts: { "decision.madeOn": "2025-05-01" } }, {});
    expect(opening.opened && dateFromDay(opening.opened.asOf)).toBe("2025-05-01");
  });

  it("is needed", () => {
    expect(faults(undated)).toEqual(["no-date asOf"]);
    expect(faults(undated, {}, { asOf: "2025-06-01" })).toEqual([]);
  });

  it.each(["2025-02-29", "2025-6-1", "", "1899-12-31", "yesterday"])("is refused as %j", (asOf) => {
    expect(faults(caseOf({}, { asOf }))).toEqual(["wrong-value asOf"]);
    expect(faults(caseOf(), {}, { asOf })).toEqual(["wrong-value asOf"]);
  });

  it("is refused where the call gives no text", () => {
    expect(faults(caseOf(), {}, { asOf: 20_250_601 } as unknown as AssessOptions)).toEqual(["wrong-value asOf"]);
  });
});

describe("the day that the conduct ended", () => {
  it("is null where it is not known", () => {
    expect(opened({}, {}, { facts: {} }).conductDay).toBeNull();
    expect(dateFromDay(opened({}).conductDay ?? 0)).toBe("2025-03-01");
  });

  it("cannot lie before the day that the conduct began, nor after the decision", () => {
    expect(faults(caseOf({ "conduct.beganOn": "2025-03-02" }))).toEqual(['out-of-order facts["conduct.endedOn"]']);
    expect(faults(caseOf({ "decision.madeOn": "2025-02-28" }))).toEqual(['out-of-order facts["decision.madeOn"]']);
    expect(faults(caseOf({ "conduct.beganOn": "2025-03-01", "decision.madeOn": "2025-03-01" }))).toEqual([]);
  });
});

describe("the offender of a case", () => {
  const both: RuleParts = { clauses: `${fine(1, 2)}\n${fine(1, 2, "id: persons, offender: responsible-person")}` };

  it("is the item's own where the case names none", () => {
    expect(opened({}).offender).toBe("party");
    expect(opened({ item: "offender: helper" }).offender).toBe("helper");
    expect(opened(both, {}, { offender: "responsible-person" }).offender).toBe("responsible-person");
  });

  it("has to be one that some clause of the item penalises", () => {
    expect(faults(caseOf({}, { offender: "responsible-person" }))).toEqual(["offender-not-penalised offender"]);
    expect(faults(caseOf({}, { offender: "party" }), { item: "offender: helper" })).toEqual(["offender-not-penalised offender"]);
    expect(faults(caseOf({}, { offender: "responsible-person" }), both)).toEqual([]);
  });

  it("may be any of those that some wording knows", () => {
    const linked = rulebookFrom(both).items.get(ITEM);
    expect(linked && offendersOf(linked)).toEqual(["party", "responsible-person"]);
    expect(faults(caseOf({}, { offender: "boss" as "party" }))).toEqual(["wrong-value offender"]);
  });
});

describe("a fact that the item implies", () => {
  const parts: RuleParts = {
    item: "implies: { conduct.minor: true, goods.value: 5 }",
    facts:
      "- { id: minor.or.poor, type: boolean, derive: { when: { any: [{ fact: conduct.minor, operator: equal, value: true }, { fact: party.poor, operator: equal, value: true }] } }, label: { zh: 推出 } }",
  };

  it("holds without being given, and what is derived from it follows", () => {
    const { row, rulebook } = opened(parts);
    const low = (id: string): number | undefined => row.low[rulebook.vocabulary.facts.get(id)?.slot ?? -1];
    expect([low("conduct.minor"), low("goods.value"), low("minor.or.poor")]).toEqual([1, 500, 1]);
    expect(isKnown(row, rulebook.vocabulary.facts.get("minor.or.poor")?.slot ?? -1)).toBe(true);
  });

  it("may be given as it is, and not otherwise", () => {
    expect(faults(caseOf({ "conduct.minor": true, "goods.value": 5 }), parts)).toEqual([]);
    expect(faults(caseOf({ "conduct.minor": false, "goods.value": 5.01 }), parts)).toEqual([
      'fixed-by-item facts["conduct.minor"]',
      'fixed-by-item facts["goods.value"]',
    ]);
  });
});

describe("everything that is wrong with a case", () => {
  it("is told at once", () => {
    expect(faults({ item: 1, titel: "", jurisdiction: "37", asOf: "", facts: [] })).toEqual([
      "wrong-value jurisdiction",
      "wrong-value asOf",
      "wrong-value item",
      "wrong-value facts",
      "unknown-key titel",
    ]);
    expect(faults(caseOf({ "goods.valeu": 1, "party.age": 1, "goods.value": -1 }, { item: "x/itm", offender: "party" }))).toEqual([
      "unknown-item item",
      'unknown-fact facts["goods.valeu"]',
      'not-an-input facts["party.age"]',
      'out-of-range facts["goods.value"]',
    ]);
  });

  it.each([
    ["id", "x".repeat(201)],
    ["title", "x".repeat(501)],
    ["jurisdiction", "037010"],
    ["jurisdiction", 370_102],
    ["offender", null],
    ["facts", null],
  ])("names %s where its value does not fit", (key, value) => {
    expect(faults({ ...caseOf(), [key]: value })).toEqual([`wrong-value ${key}`]);
  });

  it.each([
    ["id", "x".repeat(200)],
    ["title", "题".repeat(500)],
    ["jurisdiction", "370102"],
  ])("has nothing against %s at its limit", (key, value) => {
    expect(faults({ ...caseOf(), [key]: value })).toEqual([]);
  });
});

describe("a hostile case file", () => {
  it.each([
    [null, "null"],
    [undefined, "undefined"],
    [[], "list"],
    ["{}", "string"],
    [1, "number"],
    [true, "boolean"],
  ])("that is %j is no object", (caseFile, found) => {
    expect(faultOf(caseFile)).toMatchObject({ code: "not-an-object", path: "", found });
  });

  it.each([
    ['{"__proto__": {"item": "x/item"}, "facts": {}}', "__proto__"],
    ['{"item": "x/item", "asOf": "2025-06-01", "facts": {"__proto__": {"goods.value": 1}}}', "facts.__proto__"],
    ['{"item": "x/item", "asOf": "2025-06-01", "facts": {"constructor": {"prototype": 1}}}', "facts.constructor"],
  ])("that reaches into prototypes is refused: %s", (text, path) => {
    expect(faultOf(json(text))).toMatchObject({ code: "wrong-value", path });
    expect(({} as Record<string, unknown>)["goods.value"]).toBeUndefined();
  });

  it("that is ten thousand levels deep is refused", () => {
    let deep: unknown = 1;
    for (let level = 0; level < 10_000; level += 1) deep = { a: deep };
    expect(faultOf({ ...caseOf(), facts: { "goods.value": deep } })).toMatchObject({ code: "wrong-value", path: 'facts["goods.value"].a.a.a.a.a.a' });
    expect(faultOf(json(`${"[".repeat(10_000)}${"]".repeat(10_000)}`))).toMatchObject({ code: "not-an-object" });
  });

  it("that contains itself is refused", () => {
    const circular: Record<string, unknown> = { ...caseOf() };
    circular["facts"] = circular;
    expect(faultOf(circular)).toMatchObject({ code: "wrong-value" });
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e300, 0.001, "20", null, true, [20], undefined, {}])(
    "that gives a sum of money as %j is refused",
    (value) => {
      const { code, path } = faultOf({ ...caseOf(), facts: { "goods.value": value } }) ?? {};
      expect([code, path]).toEqual(["wrong-value", 'facts["goods.value"]']);
    },
  );

  it("with nested facts is told how they are written", () => {
    expect(faultOf(caseOf({ goods: { value: 20 } as unknown as string }))).toMatchObject({
      code: "unknown-fact",
      path: "facts.goods",
      expected: "facts by their full name, such as `goods.value`, not nested objects",
      nearest: "goods.value",
    });
  });

  it("with a hundred thousand unknown facts is refused in less than five seconds", () => {
    const facts = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`goods.value${index}`, index]));
    const started = performance.now();
    const found = checkCaseFile(rulebookFrom({}), caseOf(facts));
    expect(performance.now() - started).toBeLessThan(5000);
    expect(found).toHaveLength(100_000);
    expect(found.filter(({ nearest }) => nearest !== undefined).length).toBeLessThanOrEqual(100);
  });

  it("with more values than are read is refused", () => {
    expect(faultOf(caseOf({ "case.officers": Array.from({ length: 500_001 }, () => "a") }))).toMatchObject({ code: "wrong-value" });
  });

  it("with a very long name or value is refused in few words", () => {
    const name = "x".repeat(100_000);
    const fault = faultOf(caseOf({ [name]: name }));
    expect(fault?.path.length).toBeLessThan(100);
    expect(fault?.message.en.length).toBeLessThan(300);
    expect(fault?.nearest).toBeUndefined();
  });

  it("leaves the case file as it was", () => {
    const caseFile = Object.freeze({ ...caseOf(), facts: Object.freeze({ "goods.value": 5 }) });
    expect(faults(caseFile)).toEqual([]);
    expect(caseFile).toEqual({ ...caseOf(), facts: { "goods.value": 5 } });
  });
});
