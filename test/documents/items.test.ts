import { describe, expect, it } from "vitest";
import { AUTHORITY_LEVELS, type ClausePenalty, isAlternatives, penaltiesOfEntry } from "../../src/documents/items.ts";
import { parseDocument } from "../../src/documents/parse-document.ts";
import { CORRECTIVE_ORDERS, PENALTY_KINDS } from "../../src/law/penalty-kind.ts";
import { changedAt, type Fault, fault, neededKeys, shapeFaults } from "../support/documents.ts";

const fine = { kind: "fine", choice: "must", measure: { amount: [5000, 50_000] }, concurrent: true, by: "public-security" };
const ban = { kind: "restrict-employment", choice: "must", measure: { years: { min: 5 }, orLife: true } };
const points = { kind: "demerit-points", choice: "must", measure: { points: 12 } };
const detention = { kind: "detention", choice: "must", measure: { days: { min: 5, max: 15 } }, object: { zh: "直接责任人员" } };
const document = {
  kind: "items",
  items: [
    {
      id: "cn/sample/1-1",
      name: { zh: "销售样品" },
      domain: "samples",
      enforcedBy: [{ function: "samples", from: "county" }],
      breaches: ["sample-law#5"],
      basis: ["sample-law#30.1.1"],
      offender: "party",
      implies: { "harm.degree": "slight", "conduct.means": ["online"], "goods.value": 5, "conduct.serious": false },
      provenance: { kind: "derived" },
      crimes: ["cn/sample/large-sale"],
      versions: [
        {
          inForce: { from: "2020-01-01" },
          note: { zh: "说明" },
          clauses: [
            {
              id: "first",
              offender: "responsible-person",
              when: { condition: "some" },
              branch: "fine",
              replaces: ["second"],
              orders: ["correct", { order: "restore", object: { zh: "补种" }, measure: { count: [1, 5], per: "trees.felled", unit: { zh: "株" } } }],
              penalties: [fine, { oneOf: [detention, { kind: "warning", choice: "must" }], choice: "must" }, { anyOf: [ban, points], choice: "may" }],
              cites: ["sample-law#30"],
            },
          ],
        },
        { inForce: { from: "2010-01-01", until: "2020-01-01" }, note: { zh: "不罚" }, unpunished: true },
      ],
    },
  ],
};
const clause = ["items", 0, "versions", 0, "clauses", 0] as const;

describe("a document of items", () => {
  it("is read as it is written", () => {
    expect(parseDocument({ file: "rules.json", content: document })).toEqual({ document, problems: [] });
  });

  it("names crimes by their ids", () => {
    expect(shapeFaults(changedAt(document, ["items", 0, "crimes"], []))).toEqual([fault("wrong-value", "items[0].crimes")]);
    expect(shapeFaults(changedAt(document, ["items", 0, "crimes", 0], { id: "sale" }))).toEqual([fault("wrong-type", "items[0].crimes[0]")]);
  });

  it("needs of an item who may enforce it, what it breaches, what penalises it, and a version", () => {
    expect([
      neededKeys(document, ["items", 0]),
      neededKeys(document, ["items", 0, "enforcedBy", 0]),
      neededKeys(document, ["items", 0, "versions", 0]),
    ]).toEqual([
      ["id", "name", "domain", "enforcedBy", "breaches", "basis", "versions"],
      ["function", "from"],
      ["inForce", "clauses"],
    ]);
  });

  it.each(["enforcedBy", "breaches", "basis", "versions"])("does not leave %s empty", (key) => {
    expect(shapeFaults(changedAt(document, ["items", 0, key], []))).toEqual([fault("wrong-value", `items[0].${key}`)]);
  });

  it("needs nothing in particular of a clause, but penalties or orders", () => {
    expect(neededKeys(document, clause)).toEqual([]);
    expect([shapeFaults(changedAt(document, clause, { orders: ["correct"] })), shapeFaults(changedAt(document, clause, { penalties: [fine] }))]).toEqual([
      [],
      [],
    ]);
    expect(shapeFaults(changedAt(document, clause, { id: "first" }))).toEqual([fault("empty-clause", "items[0].versions[0].clauses[0]")]);
  });

  it.each(["replaces", "orders", "penalties", "cites"])("does not leave the %s of a clause empty", (key) => {
    expect(shapeFaults(changedAt(document, [...clause, key], []))).toEqual([fault("wrong-value", `items[0].versions[0].clauses[0].${key}`)]);
  });

  it.each(PENALTY_KINDS.map((kind) => [kind]))("takes the penalty %s, without measure only where it is no fine", (kind) => {
    const faults = shapeFaults(changedAt(document, [...clause, "penalties"], [{ kind, choice: "may" }]));
    expect(faults).toEqual(kind === "fine" ? [fault("fine-without-sum", "items[0].versions[0].clauses[0].penalties[0]")] : []);
  });

  it.each<[string, number]>([
    ["oneOf", 1],
    ["anyOf", 2],
  ])("has two alternatives at least in %s, and a choice", (key, index) => {
    const at = `items[0].versions[0].clauses[0].penalties[${index}]`;
    expect(shapeFaults(changedAt(document, [...clause, "penalties", index, key], [detention]))).toEqual([fault("wrong-value", `${at}.${key}`)]);
    expect(shapeFaults(changedAt(document, [...clause, "penalties", index, "choice"]))).toEqual([fault("missing-key", at)]);
    expect(shapeFaults(changedAt(document, [...clause, "penalties", index, key, 1], { kind: "fine", choice: "must" }))).toEqual([
      fault("fine-without-sum", `${at}.${key}[1]`),
    ]);
  });

  it.each<[string, number]>([
    ["oneOf", 1],
    ["anyOf", 2],
  ])("says by the choice around the alternatives in %s alone whether any is imposed", (key, index) => {
    const at = `items[0].versions[0].clauses[0].penalties[${index}]`;
    const entry = [...clause, "penalties", index];
    expect(["must", "may"].map((choice) => shapeFaults(changedAt(document, [...entry, "choice"], choice)))).toEqual([[], []]);
    expect(shapeFaults(changedAt(document, [...entry, key, 1, "choice"], "may"))).toEqual([fault("alternative-choice", `${at}.${key}[1]`)]);
  });

  it("leaves out the mark of a penalty that is not imposed beside another", () => {
    expect(shapeFaults(changedAt(document, [...clause, "penalties", 0, "concurrent"], false))).toEqual([
      fault("wrong-value", "items[0].versions[0].clauses[0].penalties[0].concurrent"),
    ]);
  });

  it.each(CORRECTIVE_ORDERS.map((order) => [order]))("takes the order %s, by its name or as an entry", (order) => {
    const orders = [order, { order }, { order, measure: { days: { max: 15 } } }];
    expect(shapeFaults(changedAt(document, [...clause, "orders"], orders))).toEqual([]);
  });

  it.each<[string, unknown, Fault]>([
    ["no order", ["corect"], fault("wrong-value", "items[0].versions[0].clauses[0].orders[0]", "correct")],
    ["an entry of none", [{ order: "recal" }], fault("wrong-value", "items[0].versions[0].clauses[0].orders[0].order", "recall")],
    ["an entry without order", [{ object: { zh: "产品" } }], fault("missing-key", "items[0].versions[0].clauses[0].orders[0]")],
    ["an order in money", [{ order: "correct", measure: { percent: 5, of: "a" } }], fault("wrong-shape", "items[0].versions[0].clauses[0].orders[0].measure")],
  ])("does not take %s", (_, orders, expected) => {
    expect(shapeFaults(changedAt(document, [...clause, "orders"], orders))).toEqual([expected]);
  });

  it("punishes by clauses, or says that it does not", () => {
    const version = ["items", 0, "versions", 1] as const;
    const inForce = { from: "2010-01-01", until: "2020-01-01" };
    const of = (rest: object): readonly Fault[] => shapeFaults(changedAt(document, version, { inForce, ...rest }));
    expect([of({ unpunished: true }), of({ unpunished: true, clauses: [] })]).toEqual([[], []]);
    expect(of({})).toEqual([fault("missing-key", "items[0].versions[1]")]);
    expect(of({ clauses: [] })).toEqual([fault("wrong-value", "items[0].versions[1].clauses")]);
    expect(of({ unpunished: false })).toEqual([fault("wrong-value", "items[0].versions[1].unpunished")]);
    expect(of({ unpunished: true, clauses: [{ orders: ["correct"] }] })).toHaveLength(1);
    expect(of({ unpunishd: true })).toEqual([fault("unknown-key", "items[0].versions[1].unpunishd", "unpunished")]);
  });

  it.each(AUTHORITY_LEVELS.map((level) => [level]))("is enforced from the level %s upwards", (level) => {
    expect(shapeFaults(changedAt(document, ["items", 0, "enforcedBy", 0, "from"], level))).toEqual([]);
  });

  it("implies constants, not conditions", () => {
    expect(shapeFaults(changedAt(document, ["items", 0, "implies", "harm.degree"], { fact: "other" }))).toEqual([
      fault("wrong-type", 'items[0].implies["harm.degree"]'),
    ]);
  });
});

const warning: ClausePenalty = { kind: "warning", choice: "must" };
const criticism: ClausePenalty = { kind: "public-criticism", choice: "may" };

describe("isAlternatives", () => {
  it("tells a choice of penalties from one penalty", () => {
    const entries = [warning, { oneOf: [warning, criticism], choice: "must" }, { anyOf: [warning, criticism], choice: "may" }] as const;
    expect(entries.map(isAlternatives)).toEqual([false, true, true]);
  });
});

describe("penaltiesOfEntry", () => {
  it("are the penalty itself, or those to choose from", () => {
    expect([
      penaltiesOfEntry(warning),
      penaltiesOfEntry({ oneOf: [warning, criticism], choice: "must" }),
      penaltiesOfEntry({ anyOf: [criticism, warning], choice: "may" }),
    ]).toEqual([[warning], [warning, criticism], [criticism, warning]]);
  });
});
