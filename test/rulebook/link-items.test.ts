import { describe, expect, it } from "vitest";
import type { Problem } from "../../src/documents/problem.ts";
import type { LinkedItem } from "../../src/rulebook/rulebook.ts";
import { faultsOf } from "../support/documents.ts";
import { placeOf, problemsOf, type RuleTexts, rulebookOf, withChange } from "../support/rule-source.ts";
import { SMALL_RULES } from "../support/small-rules.ts";

const ITEMS = "pack/items.yaml";

function saleOf(texts: RuleTexts): LinkedItem {
  const item = rulebookOf(texts).items.get("test/sale");
  if (!item) throw new Error("the small rules have lost their item");
  return item;
}

function implying(implied: string): RuleTexts {
  return withChange(SMALL_RULES, ITEMS, "    versions:\n", `    implies: ${implied}\n    versions:\n`);
}

function codesOf(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ code, path }) => `${code} ${path}`);
}

describe("an item", () => {
  it("is linked with its pack, its versions and their clauses, conditions compiled", () => {
    const { item, pack, versions, implied } = saleOf(SMALL_RULES);
    const value = rulebookOf(SMALL_RULES).vocabulary.facts.get("goods.value")?.slot;
    const serious = rulebookOf(SMALL_RULES).vocabulary.facts.get("conduct.serious")?.slot;
    expect([item.id, pack.id, implied]).toEqual(["test/sale", "test/small", []]);
    expect(versions.map(({ version, clauses }) => [version, clauses.map(({ when }) => when)])).toEqual([
      [
        item.versions[0],
        [
          null,
          { kind: "below", slot: value, value: 1_000_000 },
          { kind: "not", part: { kind: "below", slot: value, value: 1_000_000 } },
          { kind: "equal", slot: serious, value: 1 },
        ],
      ],
    ]);
    expect(versions[0]?.clauses.map(({ clause }) => clause)).toEqual(item.versions[0]?.clauses);
  });

  it("implies facts of every type, as numbers of a row", () => {
    const { implied } = saleOf(
      implying(
        "{ goods.value: 5.5, excess.ratio: 0.5, party.staff: 3, conduct.serious: true, party.birthDate: 1970-01-02, harm.degree: grave, conduct.means: [online], case.officers: [甲, 乙] }",
      ),
    );
    expect(implied.map(({ fact, value }) => [fact.id, value])).toEqual([
      ["goods.value", 550],
      ["excess.ratio", 500_000],
      ["party.staff", 3],
      ["conduct.serious", 1],
      ["party.birthDate", 1],
      ["harm.degree", 2],
      ["conduct.means", 2],
      ["case.officers", 2],
    ]);
  });

  it.each<[string, string]>([
    ["a value below the minimum of the fact", "{ goods.value: -5 }"],
    ["a value above the maximum of the fact", "{ gains.amount: 1000000.01 }"],
    ["a fact that is derived", "{ party.ageAtConduct: 13 }"],
    ["a result of the assessment", "{ result.fine: 5 }"],
  ])("cannot imply %s, which no case file could give either", (_, implied) => {
    expect(problemsOf(implying(implied))).toHaveLength(1);
  });

  it("points to each implied fact that is none or has a value that is none", () => {
    const texts = implying("{ goods.valu: 5, party.staff: 1.5, harm.degree: slihgt }");
    expect(faultsOf(problemsOf(texts))).toEqual([
      { code: "unknown-fact", ...placeOf(texts, ITEMS, "goods.valu:"), path: 'items[0].implies["goods.valu"]', nearest: "goods.value" },
      { code: "value-type", ...placeOf(texts, ITEMS, "1.5"), path: 'items[0].implies["party.staff"]' },
      { code: "value-type", ...placeOf(texts, ITEMS, "slihgt"), path: 'items[0].implies["harm.degree"]', nearest: "slight" },
    ]);
  });
});

describe("the versions of an item", () => {
  const second = (inForce: string): RuleTexts =>
    withChange(
      withChange(SMALL_RULES, ITEMS, "inForce: { from: 2020-01-01 }", "inForce: { from: 2020-01-01, until: 2024-07-01 }"),
      ITEMS,
      "        clauses:\n",
      `        clauses: [{ orders: [correct] }]\n      - inForce: ${inForce}\n        clauses:\n`,
    );

  it.each<[string, string, boolean]>([
    ["on the last day of the first", "{ from: 2024-06-30 }", false],
    ["on the day that the first ends", "{ from: 2024-07-01 }", true],
    ["a day after the first ended", "{ from: 2024-07-02 }", true],
    ["long before, and ends the day the first begins", "{ from: 2019-01-01, until: 2020-01-01 }", true],
    ["long before, and ends a day after the first begins", "{ from: 2019-01-01, until: 2020-01-02 }", false],
    ["long before, and never ends", "{ from: 2019-01-01 }", false],
  ])("go together where the second begins %s: %#", (_, inForce, allowed) => {
    expect(codesOf(problemsOf(second(inForce)))).toEqual(allowed ? [] : ["versions-overlap items[0].versions[1].inForce"]);
  });

  it("have clauses with ids of their own", () => {
    const texts = withChange(
      second("{ from: 2024-07-01 }"),
      ITEMS,
      "clauses: [{ orders: [correct] }]",
      "clauses: [{ id: gains, orders: [correct] }, { id: below, orders: [recall], replaces: [gains] }]",
    );
    expect(problemsOf(texts)).toEqual([]);
  });

  it("have clauses that replace those of the same version only", () => {
    const texts = withChange(
      second("{ from: 2024-07-01 }"),
      ITEMS,
      "clauses: [{ orders: [correct] }]",
      "clauses: [{ id: other, orders: [correct] }, { orders: [recall], replaces: [gains] }]",
    );
    expect(codesOf(problemsOf(texts))).toEqual(["unknown-clause items[0].versions[0].clauses[1].replaces[0]"]);
  });

  it("have no clause that replaces itself, which is not called unknown with itself as the nearest", () => {
    const problems = problemsOf(withChange(SMALL_RULES, ITEMS, "{ id: serious,", "{ id: serious, replaces: [serious],"));
    expect(problems).toHaveLength(1);
    expect(problems[0]?.nearest).toBeUndefined();
  });
});

describe("what a measure is counted from", () => {
  const FINE = "items[0].versions[0].clauses[1].penalties[0].measure";
  const fineOf = (measure: string): RuleTexts => withChange(SMALL_RULES, ITEMS, "measure: { amount: [5000, 50000] }", `measure: ${measure}`);
  const facts = ["goods.value", "excess.ratio", "party.staff", "conduct.serious", "party.birthDate", "harm.degree", "conduct.means", "case.officers"];

  it.each<[string, string, readonly string[]]>([
    ["of", "{ times: 2, of: FACT }", ["goods.value"]],
    ["of", "{ percent: 2, of: FACT }", ["goods.value"]],
    ["per", "{ amount: 500, per: FACT }", ["excess.ratio", "party.staff"]],
    ["per", "{ percent: 2, of: goods.value, per: FACT }", ["excess.ratio", "party.staff"]],
    ["either[1].sum[0].of", "{ either: [{ amount: 1 }, { sum: [{ times: 1, of: FACT }, { amount: 2 }] }] }", ["goods.value"]],
  ])("as %s in %s is one of %j, and a problem where it is of another type", (path, measure, right) => {
    const problems = facts.map((fact) => codesOf(problemsOf(fineOf(measure.replace("FACT", fact)))));
    expect(problems).toEqual(facts.map((fact) => (right.includes(fact) ? [] : [`fact-type ${FINE}.${path}`])));
  });

  it.each(["party.ageAtConduct", "officers.count"])("can be the derived number %s", (fact) => {
    expect(problemsOf(fineOf(`{ amount: 500, per: ${fact} }`))).toEqual([]);
  });

  it("is a problem for each of several", () => {
    expect(codesOf(problemsOf(fineOf("{ times: 2, of: party.staff, per: goods.value, atMost: 5 }")))).toEqual([
      `fact-type ${FINE}.of`,
      `fact-type ${FINE}.per`,
    ]);
  });

  it("is looked at in every penalty, in choices and in orders", () => {
    const last = "penalties: [{ kind: revoke-licence, choice: must }] }";
    const order = (fact: string): string => `{ order: restore, measure: { count: 1, per: ${fact}, unit: { zh: 株 } } }`;
    const fine = (fact: string): string => `{ kind: fine, choice: must, measure: { amount: 5, per: ${fact} } }`;
    const other = (fact: string): string => `{ kind: other, choice: must, measure: { times: 1, of: ${fact} } }`;
    const penalties = `penalties: [${other("a.a")}, { oneOf: [${fine("a.b")}, ${other("a.c")}], choice: may }, { anyOf: [${fine("a.d")}, ${fine("a.e")}], choice: may }]`;
    const texts = withChange(SMALL_RULES, ITEMS, last, `${penalties}, orders: [correct, ${order("a.f")}] }`);
    const at = "items[0].versions[0].clauses[3]";
    expect(codesOf(problemsOf(texts))).toEqual([
      `unknown-fact ${at}.penalties[0].measure.of`,
      `unknown-fact ${at}.penalties[1].oneOf[0].measure.per`,
      `unknown-fact ${at}.penalties[1].oneOf[1].measure.of`,
      `unknown-fact ${at}.penalties[2].anyOf[0].measure.per`,
      `unknown-fact ${at}.penalties[2].anyOf[1].measure.per`,
      `unknown-fact ${at}.orders[1].measure.per`,
    ]);
  });

  it.each<[string, string]>([
    ["a clause", ""],
    ["a clause that this one replaces", "replaces: [from], "],
  ])("can be the fine of %s", (_, replaces) => {
    const multiple = "{ kind: fine, choice: must, measure: { times: [2, 5], ofFine: from } }";
    const texts = withChange(SMALL_RULES, ITEMS, "{ kind: revoke-licence, choice: must }", multiple);
    expect(problemsOf(withChange(texts, ITEMS, "{ id: serious, ", `{ id: serious, ${replaces}`))).toEqual([]);
  });

  it("can be the fines of a branch", () => {
    const texts = withChange(
      SMALL_RULES,
      ITEMS,
      "{ kind: revoke-licence, choice: must }",
      "{ kind: fine, choice: must, measure: { percent: [5, 10], ofFine: fine } }",
    );
    expect(problemsOf(texts)).toEqual([]);
  });

  it("is no fine of another version", () => {
    const texts = withChange(
      withChange(SMALL_RULES, ITEMS, "inForce: { from: 2020-01-01 }", "inForce: { from: 2020-01-01, until: 2024-07-01 }"),
      ITEMS,
      "        clauses:\n",
      "        clauses: [{ penalties: [{ kind: fine, choice: must, measure: { times: 2, ofFine: below } }] }]\n      - inForce: { from: 2024-07-01 }\n        clauses:\n",
    );
    expect(codesOf(problemsOf(texts))).toEqual(["unknown-fine items[0].versions[0].clauses[0].penalties[0].measure.ofFine"]);
  });

  it("is named with the nearest of the clauses that carry a fine, never with one that carries none or with its own", () => {
    const nearest = (name: string): unknown => problemsOf(fineOf(`{ times: 2, ofFine: ${name} }`)).map(({ code, nearest: name }) => [code, name]);
    expect(["frm", "seriou", "gain", "belw"].map(nearest)).toEqual([
      [["unknown-fine", "from"]],
      [["unknown-fine", undefined]],
      [["unknown-fine", undefined]],
      [["unknown-fine", undefined]],
    ]);
  });
});

describe("a version under which the conduct is not punishable", () => {
  it("is linked without clauses", () => {
    const from = withChange(SMALL_RULES, ITEMS, "inForce: { from: 2020-01-01 }", "inForce: { from: 2020-01-01, until: 2024-07-01 }");
    const { versions } = saleOf(withChange(from, ITEMS, "    versions:\n", "    versions:\n      - { inForce: { from: 2024-07-01 }, unpunished: true }\n"));
    expect(versions.map(({ version, clauses }) => [version.unpunished, clauses.length])).toEqual([
      [true, 0],
      [undefined, 4],
    ]);
  });
});

describe("the base of a measure", () => {
  const based = (fact: string): RuleTexts => withChange(SMALL_RULES, ITEMS, "of: goods.value", `of: ${fact}`);

  it.each(["goods.value", "gains.amount", "money.total"])("can be %s: money, given or derived", (fact) => {
    expect(problemsOf(based(fact))).toEqual([]);
  });

  it.each<[string, string]>([
    ["excess.ratio", "fact-type"],
    ["party.staff", "fact-type"],
    ["party.birthDate", "fact-type"],
    ["goods.worth", "unknown-fact"],
    ["result.fine", "result-too-early"],
  ])("cannot be %s: %s", (fact, code) => {
    expect(codesOf(problemsOf(based(fact)))).toEqual([`${code} items[0].versions[0].clauses[2].penalties[0].measure.of`]);
  });

  it("cannot be a sum that rests on a result", () => {
    const texts = withChange(based("money.total"), "pack/vocabulary.yaml", "sum: [goods.value, gains.amount]", "sum: [goods.value, result.fine]");
    expect(codesOf(problemsOf(texts))).toEqual(["result-too-early items[0].versions[0].clauses[2].penalties[0].measure.of"]);
  });
});

describe("the crimes of an item", () => {
  const naming = (texts: RuleTexts, crime: string): RuleTexts => withChange(texts, ITEMS, "    versions:\n", `    crimes: [${crime}]\n    versions:\n`);

  it("are those that it names, of its own pack or of one that the pack needs, in that order", () => {
    const crime = '{ id: a/other, crime: { zh: 另一罪 }, when: { condition: below-fourteen }, cites: ["sample-law#39"] }';
    const other = {
      "other/pack.yaml":
        'kind: pack\nid: a\ntitle: { zh: 另一包 }\njurisdiction: "100000"\nsourcesReadOn: 2026-01-01\nprovenance: { kind: derived }\nneeds: [test/small]\n',
      "other/crimes.yaml": `kind: crimes\ncrimes: [${crime}]\n`,
    };
    const { crimes } = saleOf(naming({ ...SMALL_RULES, ...other }, "test/large-sale, a/other"));
    expect(crimes.map(({ rule, pack, provenance }) => [rule.id, pack.id, provenance.kind])).toEqual([
      ["test/large-sale", "test/small", "illustrative"],
      ["a/other", "a", "derived"],
    ]);
    expect(saleOf(SMALL_RULES).crimes).toEqual([]);
  });

  it("are no problem of the item where a crime itself has one", () => {
    const broken = withChange(SMALL_RULES, "pack/crimes.yaml", "fact: goods.value", "fact: goods.valeu");
    expect(codesOf(problemsOf(naming(broken, "test/large-sale")))).toEqual(["unknown-fact crimes[0].when.fact"]);
  });
});
