import { describe, expect, it } from "vitest";
import { AUTHORITY_LEVELS, isAlternatives } from "../../src/documents/items.ts";
import { parseDocument } from "../../src/documents/parse-document.ts";
import { PENALTY_KINDS } from "../../src/law/penalty-kind.ts";
import { changedAt, fault, neededKeys, shapeFaults } from "../support/documents.ts";

const fine = { kind: "fine", choice: "must", measure: { amount: [5000, 50_000] }, by: "public-security" };
const detention = { kind: "detention", choice: "may", measure: { days: { min: 5, max: 15 } }, object: { zh: "直接责任人员" } };
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
              orders: ["correct"],
              penalties: [fine, { oneOf: [detention, { kind: "warning", choice: "must" }], choice: "must" }],
              cites: ["sample-law#30"],
            },
          ],
        },
      ],
    },
  ],
};
const clause = ["items", 0, "versions", 0, "clauses", 0] as const;

describe("a document of items", () => {
  it("is read as it is written", () => {
    expect(parseDocument({ file: "rules.json", content: document })).toEqual({ document, problems: [] });
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

  it("has two alternatives at least", () => {
    expect(shapeFaults(changedAt(document, [...clause, "penalties", 1, "oneOf"], [detention]))).toEqual([
      fault("wrong-value", "items[0].versions[0].clauses[0].penalties[1].oneOf"),
    ]);
  });

  it("finds a fine without a sum among alternatives", () => {
    expect(shapeFaults(changedAt(document, [...clause, "penalties", 1, "oneOf", 1, "kind"], "fine"))).toEqual([
      fault("fine-without-sum", "items[0].versions[0].clauses[0].penalties[1].oneOf[1]"),
    ]);
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

describe("isAlternatives", () => {
  it("tells a choice of penalties from one penalty", () => {
    const { penalties } = document.items[0]?.versions[0]?.clauses[0] ?? {};
    expect(penalties?.map((entry) => "oneOf" in entry)).toEqual([false, true]);
    expect([isAlternatives({ kind: "warning", choice: "must" }), isAlternatives({ oneOf: [], choice: "must" })]).toEqual([false, true]);
  });
});
