import { describe, expect, it } from "vitest";
import { assess } from "../../src/assessment/assess.ts";
import type { Assessment } from "../../src/assessment/assessment.ts";
import type { CaseFile } from "../../src/assessment/case-file.ts";
import type { SourceDocument } from "../../src/documents/problem.ts";
import { checkRulebook, createRulebook } from "../../src/rulebook/create-rulebook.ts";
import { exportRulebook, type RulebookExport } from "../../src/rulebook/export-rulebook.ts";
import type { Rulebook } from "../../src/rulebook/rulebook.ts";
import { RulebookError } from "../../src/rulebook/rulebook-error.ts";
import { faultsOf } from "../support/documents.ts";
import { placeOf, problemsOf, type RuleTexts, rulebookOf, ruleSource, withChange } from "../support/rule-source.ts";
import { SMALL_RULES } from "../support/small-rules.ts";

const CASES: readonly CaseFile[] = [
  { item: "test/sale", facts: {} },
  { item: "test/sale", facts: { "goods.value": 9999.99, "conduct.endedOn": "2024-06-30", "decision.madeOn": "2024-07-01", "correction.timely": true } },
  {
    item: "test/sale",
    jurisdiction: "370102",
    facts: { "goods.value": 10_000, "conduct.serious": true, "party.staff": 3, "history.repeated": true, "case.officers": ["甲", "乙"] },
  },
];

// Everything that a rulebook comes to: what is in it, and what it makes of cases.
function resultsOf(rulebook: Rulebook): { readonly exported: RulebookExport; readonly assessments: readonly Assessment[] } {
  return { exported: exportRulebook(rulebook), assessments: CASES.map((caseFile) => assess(rulebook, caseFile, { asOf: "2026-11-22" })) };
}

// The same orders every time: each order is the one before with its parts moved about.
function shuffled<T>(parts: readonly T[], seed: number): readonly T[] {
  const left = [...parts];
  const order: T[] = [];
  for (let state = seed; left.length > 0; state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) order.push(...left.splice(state % left.length, 1));
  return order;
}

function withKeysReversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withKeysReversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, part]) => [key, withKeysReversed(part)]),
  );
}

function packText(id: string, kind = "illustrative"): string {
  return `kind: pack\nid: ${id}\ntitle: { zh: ${id} }\njurisdiction: "100000"\nsourcesReadOn: 2026-01-01\nprovenance: { kind: ${kind} }\n`;
}

describe("createRulebook", () => {
  it("links the small rules", () => {
    const rulebook = rulebookOf(SMALL_RULES);
    expect([
      rulebook.packs.map(({ id }) => id),
      [...rulebook.items.keys()],
      [...rulebook.instruments.keys()],
      rulebook.circumstances.length,
      rulebook.benchmarks.length,
      rulebook.policies.length,
      rulebook.requirements.length,
      rulebook.checks.length,
      rulebook.conditions.length,
    ]).toEqual([["test/small"], ["test/sale"], ["sample-law"], 5, 2, 1, 1, 1, 2]);
    expect(rulebook.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it("makes a rulebook without items of nothing", () => {
    const rulebook = createRulebook([]);
    expect([rulebook.items.size, rulebook.packs]).toEqual([0, []]);
    expect(createRulebook([{ documents: [] }]).hash).toBe(rulebook.hash);
  });

  it("throws one error with all problems, which checkRulebook gives as a list", () => {
    const source = ruleSource(withChange(SMALL_RULES, "pack/checks.yaml", "sample-law#37", "sample-law#99"));
    const checked = checkRulebook([source]);
    expect([checked.rulebook, checked.problems.map(({ code }) => code)]).toEqual([null, ["unknown-article"]]);
    expect(() => createRulebook([source])).toThrow(new RulebookError(checked.problems));
  });

  it("finds the rules that cover an item, in the order of ids, the same every time", () => {
    const second = withChange(
      SMALL_RULES,
      "pack/items.yaml",
      "items:\n",
      "items:\n  - { id: other/loan, name: { zh: 出借 }, domain: loans, enforcedBy: [{ function: a, from: city }], breaches: [sample-law], basis: [sample-law], versions: [{ inForce: { from: 2020-01-01 }, clauses: [{ orders: [correct] }] }] }\n",
    );
    const rulebook = rulebookOf(withChange(second, "pack/circumstances.yaml", "{ id: test/child,", "{ id: test/child, scope: { items: [test/*] },"));
    const [loan, sale] = ["other/loan", "test/sale"].map((id) => {
      const item = rulebook.items.get(id);
      const rules = item && rulebook.rulesFor(item);
      return (
        rules && [
          rules,
          rules.circumstances.map(({ rule }) => rule.id),
          rules.benchmarks.map(({ rule }) => rule.id),
          rules.requirements.length,
          rules.checks.length,
        ]
      );
    });
    expect(loan?.slice(1)).toEqual([["test/cleared", "test/corrected", "test/repeated", "test/small-firm"], [], 1, 1]);
    expect(sale?.slice(1)).toEqual([["test/child", "test/cleared", "test/corrected", "test/repeated", "test/small-firm"], ["test/cut", "test/table"], 1, 1]);
    const item = rulebook.items.get("test/sale");
    expect(item && rulebook.rulesFor(item)).toBe(sale?.[0]);
  });
});

describe("the order of things", () => {
  const { documents } = ruleSource(SMALL_RULES);
  const expected = resultsOf(rulebookOf(SMALL_RULES));

  it("of documents changes neither hash nor result", () => {
    for (let seed = 1; seed <= 20; seed += 1) expect(resultsOf(createRulebook([{ documents: shuffled(documents, seed) }]))).toEqual(expected);
  });

  it("of sources changes neither hash nor result", () => {
    const others = ["a", "b", "c"].map((id) =>
      ruleSource({ "pack.yaml": packText(id), "c.yaml": `kind: conditions\nconditions:\n  - { id: of-${id}, when: { condition: below-fourteen } }\n` }),
    );
    const sources = [ruleSource(SMALL_RULES), ...others];
    const together = resultsOf(createRulebook(sources));
    for (let seed = 1; seed <= 20; seed += 1) expect(resultsOf(createRulebook(shuffled(sources, seed)))).toEqual(together);
  });

  it("of keys changes neither hash nor result", () => {
    expect(resultsOf(createRulebook([{ documents: documents.map(({ file, content }) => ({ file, content: withKeysReversed(content) })) }]))).toEqual(expected);
  });

  it("of files, by other names, changes neither hash nor result", () => {
    const renamed = documents.map((document, index) => ({ ...document, file: `pack/${String(9 - index)}.yaml` }));
    expect(resultsOf(createRulebook([{ documents: renamed }]))).toEqual(expected);
  });

  it("of packs changes neither hash nor result", () => {
    const texts = {
      "a/pack.yaml": packText("a"),
      "a/c.yaml": "kind: conditions\nconditions:\n  - { id: never, when: { not: { condition: below-fourteen } } }\n",
    };
    const sources = [ruleSource(SMALL_RULES), ruleSource(texts)];
    expect(resultsOf(createRulebook(sources.toReversed()))).toEqual(resultsOf(createRulebook(sources)));
  });

  it("of rules in a document changes the hash, and nothing that comes of a case", () => {
    const lines = SMALL_RULES["pack/circumstances.yaml"].split("\n");
    const turned = [...lines.slice(0, 2), ...lines.slice(2, -1).toReversed(), ""].join("\n");
    const { exported, assessments } = resultsOf(rulebookOf({ ...SMALL_RULES, "pack/circumstances.yaml": turned }));
    expect(exported.hash).not.toBe(expected.exported.hash);
    expect(assessments).toEqual(expected.assessments.map((assessment) => ({ ...assessment, rulebook: { hash: exported.hash } })));
  });

  it("of problems is that of files and lines, whatever the order of documents", () => {
    const broken = ruleSource(
      [
        ["pack/circumstances.yaml", "fact: party.staff", "fact: party.staf"],
        ["pack/circumstances.yaml", "sample-law#31.1", "sample-law#99"],
        ["pack/checks.yaml", "sample-law#37", "simple-law#37"],
        ["pack/items.yaml", "of: goods.value", "of: goods.valeu"],
      ].reduce<RuleTexts>((texts, [file = "", from = "", to = ""]) => withChange(texts, file, from, to), SMALL_RULES),
    );
    const { problems } = checkRulebook([broken]);
    expect(problems.map(({ file, path }) => `${file} ${path}`)).toEqual([
      "pack/checks.yaml checks[0].cites[0]",
      "pack/circumstances.yaml circumstances[0].cites[0]",
      "pack/circumstances.yaml circumstances[3].when.fact",
      "pack/items.yaml items[0].versions[0].clauses[2].penalties[0].measure.of",
    ]);
    for (let seed = 1; seed <= 10; seed += 1) expect(checkRulebook([{ documents: shuffled(broken.documents, seed) }]).problems).toEqual(problems);
  });
});

describe("the hash", () => {
  const { hash } = rulebookOf(SMALL_RULES);

  it.each<[keyof typeof SMALL_RULES, string, string]>([
    ["pack/pack.yaml", "sample rules", "sample rule"],
    ["pack/vocabulary.yaml", "goods value", "value of the goods"],
    ["pack/conditions.yaml", "value: 14", "value: 15"],
    ["pack/instruments.yaml", "lastArticle: 42", "lastArticle: 43"],
    ["pack/items.yaml", "[5000, 50000]", "[5000, 50000.01]"],
    ["pack/circumstances.yaml", "effects: [lighter]", "effects: [lighter, mitigated]"],
    ["pack/benchmarks.yaml", "lighter: [0, 0.3]", "lighter: [0, 0.299999]"],
    ["pack/requirements.yaml", "value: 100000", "value: 100000.01"],
    ["pack/checks.yaml", "value: 2 }", "value: 3 }"],
  ])("is another where %s says something else", (file, from, to) => {
    expect(rulebookOf(withChange(SMALL_RULES, file, from, to)).hash).not.toBe(hash);
  });

  it("is the same for comments, spaces and YAML or JSON", () => {
    const noted = Object.fromEntries(Object.entries(SMALL_RULES).map(([file, text]) => [file, `# noted\n${text}\n# at the end\n`]));
    const asJson = Object.fromEntries(ruleSource(SMALL_RULES).documents.map(({ file, content }) => [file.replace(".yaml", ".json"), JSON.stringify(content)]));
    expect([rulebookOf(noted).hash, rulebookOf(asJson).hash]).toEqual([hash, hash]);
  });

  it("is another where a document belongs to another pack, for its rules then have another provenance", () => {
    const packs = { "a/pack.yaml": packText("a", "official"), "b/pack.yaml": packText("b", "illustrative") };
    const requirements =
      "kind: requirements\nrequirements:\n  - { id: r, requires: hearing, label: { zh: 甲 }, when: { fact: x, operator: equal, value: true }, before: decision, cites: [law] }\n";
    const rest = {
      "a/facts.yaml": "kind: vocabulary\nfacts:\n  - { id: x, type: boolean, label: { zh: 甲 } }\n",
      "a/law.yaml":
        'kind: instruments\ninstruments:\n  - { id: law, title: { zh: 法 }, level: law, versions: [{ id: "1", adopted: 2020-01-01, inForce: { from: 2020-01-01 } }] }\n',
    };
    const [inA, inB] = ["a", "b"].map((folder) => rulebookOf({ ...packs, ...rest, [`${folder}/r.yaml`]: requirements }));
    expect([inA, inB].map((rulebook) => rulebook?.requirements.map(({ provenance }) => provenance.kind))).toEqual([["official"], ["illustrative"]]);
    expect(inB?.hash).not.toBe(inA?.hash);
  });
});

describe("two sources with files of the same names", () => {
  const conditions = (id: string): string => `kind: conditions\nconditions:\n  - { id: ${id}, when: { condition: x } }\n`;
  const facts = "kind: vocabulary\nfacts:\n  - { id: y, type: boolean, label: { zh: 甲 } }\n";
  const law =
    'kind: instruments\ninstruments:\n  - { id: law, title: { zh: 法 }, level: law, versions: [{ id: "1", adopted: 2020-01-01, inForce: { from: 2020-01-01 } }] }\n';
  const requirements = (id: string): string =>
    `kind: requirements\nrequirements:\n  - { id: ${id}, requires: hearing, label: { zh: 甲 }, when: { fact: y, operator: equal, value: true }, before: decision, cites: [law] }\n`;
  const one = ruleSource({ "pack.yaml": packText("one", "official"), "facts.yaml": facts, "law.yaml": law, "rules.yaml": requirements("first") });
  const other = ruleSource({ "pack.yaml": packText("other", "illustrative"), "rules.yaml": requirements("second") });

  it("keep their documents apart: each rule has the pack of its own source", () => {
    const packs = [
      [one, other],
      [other, one],
    ].map((sources) => createRulebook(sources).requirements.map(({ rule, pack, provenance }) => [rule.id, pack.id, provenance.kind]));
    const expected = [
      ["first", "one", "official"],
      ["second", "other", "illustrative"],
    ];
    expect(packs).toEqual([expected, expected]);
  });

  it("have no pack in common: a document belongs to none where its own source has none", () => {
    const { problems } = checkRulebook([one, ruleSource({ "rules.yaml": requirements("second") })]);
    expect(faultsOf(problems)).toEqual([{ code: "missing-pack", file: "rules.yaml", line: 1, column: 1, path: "" }]);
  });

  it("have the same problems in whichever order they come", () => {
    const [a, b] = [
      ruleSource({ "pack.yaml": packText("a"), "c.yaml": `# moved down\n${conditions("same")}` }),
      ruleSource({ "pack.yaml": packText("b"), "c.yaml": conditions("same") }),
    ];
    const [forwards, backwards] = [
      [a, b],
      [b, a],
    ].map((sources) => checkRulebook(sources).problems);
    expect(backwards).toEqual(forwards);
  });
});

describe("a pack with faults everywhere", () => {
  it("has all of them reported in one go", () => {
    const changes: readonly (readonly [keyof typeof SMALL_RULES, string, string])[] = [
      ["pack/pack.yaml", "provenance:", "needs: [test/other]\nprovenance:"],
      ["pack/vocabulary.yaml", "notBefore: [conduct.beganOn]", "notBefore: [conduct.begunOn]"],
      ["pack/vocabulary.yaml", "id: correction.timely, type: boolean", "id: correction.timely, minimum: 0, type: boolean"],
      ["pack/conditions.yaml", "value: [none, slight]", "value: [none, slihgt]"],
      ["pack/conditions.yaml", "value: 14", 'value: "14"'],
      ["pack/items.yaml", '"sample-law#5"', '"sample-law#55"'],
      ["pack/items.yaml", "of: goods.value", "of: party.staff"],
      ["pack/circumstances.yaml", "effects: [heavier]", "effects: [heavier, lighter]"],
      ["pack/benchmarks.yaml", "[samples]", "[sample]"],
      ["pack/benchmarks.yaml", "ordinary: [0.3, 0.7]", "ordinary: [0.2, 0.7]"],
      ["pack/requirements.yaml", "result.fine", "result.fines"],
      ["pack/checks.yaml", "officers.count, operator: greaterThanInclusive", "case.officers, operator: contains"],
    ];
    const texts = changes.reduce<RuleTexts>((changed, [file, from, to]) => withChange(changed, file, from, to), {
      ...SMALL_RULES,
      "else/law.yaml": "kind: instruments\ninstruments: []\n",
      "pack/shape.yaml": "kind: checks\ncheks: []\n",
    });
    const at = (file: string, piece: string): ReturnType<typeof placeOf> => placeOf(texts, file, piece);
    expect(faultsOf(problemsOf(texts))).toEqual([
      { code: "missing-pack", ...at("else/law.yaml", "kind"), path: "" },
      { code: "unknown-domain", ...at("pack/benchmarks.yaml", "sample] }"), path: "benchmarks[0].scope.domains[0]", nearest: "samples" },
      { code: "portion-order", ...at("pack/benchmarks.yaml", "{ lighter:"), path: "benchmarks[0].portions" },
      { code: "operator-type", ...at("pack/checks.yaml", "contains"), path: "checks[0].requires.operator" },
      { code: "contradictory-effects", ...at("pack/circumstances.yaml", "[heavier, lighter]"), path: "circumstances[4].effects" },
      { code: "value-type", ...at("pack/conditions.yaml", '"14"'), path: "conditions[0].when.value" },
      { code: "unknown-value", ...at("pack/conditions.yaml", "[none, slihgt]"), path: "conditions[1].when.all[0].value", nearest: "slight" },
      { code: "unknown-article", ...at("pack/items.yaml", '"sample-law#55"'), path: "items[0].breaches[0]" },
      { code: "fact-type", ...at("pack/items.yaml", "party.staff"), path: "items[0].versions[0].clauses[2].penalties[0].measure.of" },
      { code: "unknown-pack", ...at("pack/pack.yaml", "test/other"), path: "needs[0]" },
      { code: "unknown-fact", ...at("pack/requirements.yaml", "result.fines"), path: "requirements[0].when.fact", nearest: "result.fine" },
      { code: "unknown-key", ...at("pack/shape.yaml", "cheks"), path: "cheks", nearest: "checks" },
      { code: "fact-definition", ...at("pack/vocabulary.yaml", "0, type: boolean"), path: "facts[5].minimum" },
      { code: "unknown-fact", ...at("pack/vocabulary.yaml", "conduct.begunOn"), path: "facts[9].notBefore[0]", nearest: "conduct.beganOn" },
    ]);
  });
});

describe("a rulebook", () => {
  const rulebook = rulebookOf(SMALL_RULES);

  // The paths of objects and lists that are not frozen, and so can be changed.
  function unfrozen(value: unknown, path: string, seen: Set<unknown>): readonly string[] {
    if (typeof value !== "object" || value === null || seen.has(value) || ArrayBuffer.isView(value)) return [];
    seen.add(value);
    if (value instanceof Map || value instanceof Set) return [...value].flatMap((entry, index) => unfrozen(entry[1] ?? entry, `${path}<${index}>`, seen));
    const own = Object.isFrozen(value) ? [] : [path];
    return [...own, ...Object.entries(value).flatMap(([key, part]) => unfrozen(part, `${path}.${key}`, seen))];
  }

  it("is frozen, and all that its documents say with it", () => {
    const said = {
      packs: [...rulebook.packs],
      instruments: [...rulebook.instruments.values()],
      facts: rulebook.vocabulary.bySlot.map(({ definition }) => definition),
      conditions: [...rulebook.conditions],
      items: [...rulebook.items.values()].map(({ item }) => item),
      rules: [...rulebook.circumstances, ...rulebook.benchmarks, ...rulebook.policies, ...rulebook.requirements, ...rulebook.checks].map(
        ({ rule, provenance }) => [rule, provenance],
      ),
    };
    expect(Object.isFrozen(rulebook)).toBe(true);
    expect(
      Object.values(said).flatMap((values) =>
        values.flatMap((value) => (Array.isArray(value) ? value : [value]).flatMap((part) => unfrozen(part, "", new Set()))),
      ),
    ).toEqual([]);
  });

  it("cannot have its items changed", () => {
    const item = rulebook.items.get("test/sale")?.item as { domain: string } | undefined;
    expect(() => {
      if (item) item.domain = "other";
    }).toThrow(TypeError);
  });

  it("cannot have its lists changed", () => {
    const { packs, conditions, circumstances, benchmarks, policies, requirements, checks } = rulebook;
    const lists = { packs, conditions, circumstances, benchmarks, policies, requirements, checks };
    expect(Object.entries(lists).filter(([, list]) => !Object.isFrozen(list))).toEqual([]);
  });

  it("leaves the documents that it was made of as they were, and does not follow when they change", () => {
    const documents = ruleSource(SMALL_RULES).documents.map(({ file, content }) => ({ file, content: structuredClone(content) as { items?: unknown[] } }));
    const before = structuredClone(documents);
    const made = createRulebook([{ documents }]);
    expect(documents).toEqual(before);
    for (const { content } of documents) if (content.items) content.items.length = 0;
    expect(made.items.size).toBe(1);
    expect(exportRulebook(made).items).toHaveLength(1);
  });
});

describe("hostile documents", () => {
  function timed(documents: readonly SourceDocument[]): readonly string[] {
    const started = performance.now();
    const { problems } = checkRulebook([{ documents }]);
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(Object.keys(Object.prototype)).toEqual([]);
    return [...new Set(problems.map(({ code }) => code))].sort();
  }

  function many(count: number, entry: (index: number) => unknown): readonly unknown[] {
    return Array.from({ length: count }, (_, index) => entry(index));
  }

  const pack = ruleSource({ "pack.yaml": packText("a") }).documents;
  const document = (content: unknown): readonly SourceDocument[] => [...pack, { file: "rules.json", content }];

  it.each<[string, () => unknown, readonly string[]]>([
    [
      "300,000 unknown keys",
      () => ({ kind: "checks", checks: [], ...Object.fromEntries(many(300_000, (index) => [`key${index}`, 0]) as [string, number][]) }),
      ["unknown-key"],
    ],
    ["more values than allowed", () => ({ kind: "checks", checks: many(500_000, () => 0) }), ["too-many-values"]],
    [
      "90,000 facts that are sound",
      () => ({ kind: "vocabulary", facts: many(90_000, (index) => ({ id: `f${index}`, type: "list", label: { zh: "甲" } })) }),
      [],
    ],
    [
      "90,000 facts with the same id",
      () => ({ kind: "vocabulary", facts: many(90_000, () => ({ id: "f", type: "list", label: { zh: "甲" } })) }),
      ["duplicate-id"],
    ],
    ["100,000 entries of the wrong type", () => ({ kind: "checks", checks: many(100_000, () => 0) }), ["wrong-type"]],
    ["a key of a million letters", () => ({ kind: "checks", checks: [], ["k".repeat(1_000_000)]: 1 }), ["unknown-key"]],
    [
      "an id of a million letters",
      () => ({ kind: "conditions", conditions: [{ id: "k".repeat(1_000_000), when: { condition: "k".repeat(1_000_000) } }] }),
      ["wrong-value"],
    ],
    ["the key __proto__", () => JSON.parse('{"kind":"checks","checks":[],"__proto__":{"polluted":true}}') as unknown, ["forbidden-key"]],
    [
      "the key constructor, deep",
      () => JSON.parse('{"kind":"checks","checks":[{"constructor":{"prototype":{"polluted":true}}}]}') as unknown,
      ["forbidden-key"],
    ],
    ["a kind that cannot be written", () => ({ kind: { toString: null, valueOf: null } }), ["unknown-kind"]],
    ["a hundred thousand levels", () => many(100_000, () => 0).reduce<unknown>((inner) => [inner], 0), ["too-deep"]],
  ])("are problems in bounded time: %s", (_, content, codes) => {
    expect(timed(document(content()))).toEqual(codes);
  });

  it("that name ten thousand facts that there are not, with ten thousand that there are, are problems in bounded time", () => {
    const facts = { kind: "vocabulary", facts: many(10_000, (index) => ({ id: `fact${index}.known`, type: "boolean", label: { zh: "甲" } })) };
    const conditions = {
      kind: "conditions",
      conditions: many(10_000, (index) => ({ id: `c${index}`, when: { fact: `fact${index}.unknown`, operator: "equal", value: true } })),
    };
    expect(timed([...pack, { file: "a.json", content: facts }, { file: "b.json", content: conditions }])).toEqual(["unknown-fact"]);
  });

  it("cannot be told from any others by a name that JavaScript knows", () => {
    const names = ["toString", "valueOf", "hasOwnProperty", "isPrototypeOf"];
    const facts = { kind: "vocabulary", facts: names.map((id) => ({ id, type: "boolean", label: { zh: "甲" } })) };
    expect(timed(document(facts))).toEqual([]);
    expect(createRulebook([{ documents: document(facts) }]).vocabulary.bySlot.map(({ id }) => id)).toEqual(names);
  });
});
