import { describe, expect, it } from "vitest";
import { rulebookFrom, textsOf } from "../support/assessment-rules.ts";
import { problemsOf } from "../support/rule-source.ts";

const FACTS = `
- { id: a.sum, type: money, label: { zh: 甲 } }
- { id: b.sum, type: money, label: { zh: 乙 } }
- { id: c.sum, type: money, label: { zh: 丙 } }
- { id: a.large, type: boolean, derive: { when: { fact: a.sum, operator: greaterThan, value: 10 } }, label: { zh: 甲较大 } }
- { id: mood, type: enum, values: [{ id: calm, label: { zh: 平 } }, { id: stern, label: { zh: 严 } }], label: { zh: 态度 } }
`;

const parameter = (id: string, settles: string, rows: string, rest = ""): string =>
  `- { id: ${id}, settles: ${settles}, label: { zh: 示例 }, rows: [${rows}], cites: ["sample-law#38"]${rest} }`;

const above = (fact: string): string => `{ fact: ${fact}, operator: greaterThan, value: 5 }`;

function problems(...parameters: readonly string[]): readonly string[] {
  return problemsOf(textsOf({ facts: FACTS, parameters: parameters.join("\n") })).map(({ code, path, message }) => `${code} ${path} ${message.en}`);
}

describe("a linked parameter", () => {
  it("has the fact that it settles, its conditions compiled and its values as in a row of facts: money in fen", () => {
    const { parameters, vocabulary } = rulebookFrom({
      facts: FACTS,
      parameters: parameter("x/a", "a.sum", `{ when: ${above("goods.value")}, value: 0.5 }, { value: 20 }`),
    });
    const [linked] = parameters;
    const slot = vocabulary.facts.get("goods.value")?.slot;
    expect([linked?.rule.id, linked?.pack.id, linked?.fact.id, linked?.rank, linked?.rows]).toEqual([
      "x/a",
      "x",
      "a.sum",
      0,
      [
        { when: { kind: "not", part: { kind: "atMost", slot, value: 500 } }, value: 50 },
        { when: null, value: 2000 },
      ],
    ]);
  });

  it("takes a value of an enumeration by its id", () => {
    const { parameters } = rulebookFrom({ facts: FACTS, parameters: parameter("x/mood", "mood", "{ value: stern }") });
    expect(parameters[0]?.rows).toEqual([{ when: null, value: 1 }]);
  });

  it("ranks after those that it rests on, also through a derived fact, whatever the ids", () => {
    const large = "{ fact: a.large, operator: equal, value: true }";
    const { parameters } = rulebookFrom({
      facts: FACTS,
      parameters: [
        parameter("x/1", "c.sum", `{ when: ${above("b.sum")}, value: 1 }`),
        parameter("x/2", "b.sum", `{ when: ${large}, value: 1 }`),
        parameter("x/3", "a.sum", "{ value: 1 }"),
      ].join("\n"),
    });
    expect(parameters.map(({ rule, rank }) => [rule.id, rank])).toEqual([
      ["x/1", 2],
      ["x/2", 1],
      ["x/3", 0],
    ]);
  });
});

describe("parameters that rest on each other", () => {
  it("in a circle, also through a derived fact, are a problem", () => {
    const large = "{ fact: a.large, operator: equal, value: true }";
    expect(problems(parameter("x/1", "a.sum", `{ when: ${above("b.sum")}, value: 1 }`), parameter("x/2", "b.sum", `{ when: ${large}, value: 1 }`))).toEqual([
      "cyclic-definition parameters[0].rows definition goes in a circle: a.sum → b.sum → a.large → a.sum",
    ]);
  });
});

describe("two parameters for one fact", () => {
  const first = parameter("x/1", "a.sum", "{ value: 1 }", ", scope: { domains: [samples] }");
  const second = (rest: string, settles = "a.sum"): string => parameter("x/2", settles, "{ value: 2 }", rest);
  const OVERLAP = ["parameters-overlap parameters[1].settles parameter `x/1` settles the same fact `a.sum` in the same scope at the same time"];

  it.each([
    ["the same scope", ", scope: { domains: [samples] }"],
    ["the same scope, the country by its code", ', scope: { domains: [samples] }, jurisdiction: "100000"'],
    ["the same field without the only item that is loaded", ", scope: { domains: [samples], except: [x/*] }"],
    ["a period that shares a day", ", scope: { domains: [samples] }, inForce: { from: 2030-01-01 }"],
  ])("overlap: %s", (_, rest) => {
    expect(problems(first, second(rest))).toEqual(OVERLAP);
  });

  it.each([
    ["a more special scope", ", scope: { items: [x/item] }"],
    ["a more general scope", ""],
    ["a place", ', scope: { domains: [samples] }, jurisdiction: "370000"'],
    // The law that the first cites has been in force since 2020.
    ["an earlier period", ", scope: { domains: [samples] }, inForce: { from: 2010-01-01, until: 2020-01-01 }"],
  ])("stand beside each other: %s", (_, rest) => {
    expect(problems(first, second(rest))).toEqual([]);
  });

  it("of two facts stand beside each other", () => {
    expect(problems(first, second(", scope: { domains: [samples] }", "b.sum"))).toEqual([]);
  });

  it("overlap for groups of items that share one", () => {
    const group = (id: string): string => parameter(id, "a.sum", "{ value: 1 }", ", scope: { items: [x/*] }");
    expect(problems(group("x/1"), group("x/2"))).toEqual(OVERLAP);
  });
});

describe("a field that a pack declares", () => {
  const texts = (domains: string): Readonly<Record<string, string>> => {
    const own = textsOf({ facts: FACTS, parameters: parameter("x/1", "a.sum", "{ value: 1 }", ", scope: { domains: [loans] }") });
    return { ...own, "x/pack.yaml": `${own["x/pack.yaml"]}${domains}` };
  };

  it("can be named by a scope although no item of it is loaded", () => {
    expect(problemsOf(texts("domains: [{ id: loans, label: { zh: 借贷 } }]\n"))).toEqual([]);
    expect(problemsOf(texts("domains: [{ id: loan, label: { zh: 借贷 } }]\n")).map(({ code, nearest }) => [code, nearest])).toEqual([
      ["unknown-domain", "loan"],
    ]);
  });

  it("is where two parameters overlap as well", () => {
    const declared = texts("domains: [{ id: loans, label: { zh: 借贷 } }]\n");
    const again = parameter("x/2", "a.sum", "{ value: 2 }", ", scope: { domains: [samples, loans] }");
    expect(problemsOf({ ...declared, "x/more.yaml": `kind: parameters\nparameters:\n  ${again}\n` }).map(({ code }) => code)).toEqual(["parameters-overlap"]);
  });
});
