import { describe, expect, it } from "vitest";
import * as z from "zod";
import { jsonSchemaOf } from "../../src/documents/json-schema.ts";
import { DOCUMENT_KINDS } from "../../src/documents/parse-document.ts";

describe("jsonSchemaOf", () => {
  it.each(DOCUMENT_KINDS.map((kind) => [kind]))("describes %s to editors: a closed object of that kind, in draft 7", (kind) => {
    expect(jsonSchemaOf(kind)).toMatchObject({
      title: `Cailiang ${kind}`,
      $schema: "http://json-schema.org/draft-07/schema#",
      type: "object",
      properties: { kind: { const: kind } },
      required: expect.arrayContaining(["kind"]),
      additionalProperties: false,
    });
  });

  it.each(DOCUMENT_KINDS.map((kind) => [kind]))("is plain JSON for %s, the same every time", (kind) => {
    const schema = jsonSchemaOf(kind);
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
    expect(JSON.stringify(jsonSchemaOf(kind))).toBe(JSON.stringify(schema));
  });
});

// What an editor makes of a document: the schema read back, without anything that only the library checks.
function editorTakes(kind: "items" | "benchmarks", document: unknown): boolean {
  return z.fromJSONSchema(jsonSchemaOf(kind)).safeParse(document).success;
}

const measures: readonly [string, unknown, boolean][] = [
  ["an amount for each, with a cap", { amount: [500, 3000], per: "staff.unpaid", atMost: 90_000 }, true],
  ["a share of a fine", { percent: 10, ofFine: "unit" }, true],
  ["a choice of sums in each other", { either: [{ amount: 1 }, { sum: [{ times: 1, of: "a" }, { either: [{ amount: 2 }, { amount: { max: 3 } }] }] }] }, true],
  ["a choice of one", { either: [{ amount: 1 }] }, false],
  ["a misspelt measure deep in others", { either: [{ amount: 1 }, { sum: [{ amount: 1 }, { either: [{ amount: 2 }, { amuont: 3 }] }] }] }, false],
  ["a length of time deep in others", { sum: [{ amount: 1 }, { either: [{ days: 1 }, { amount: 2 }] }] }, false],
  ["two bases", { times: 1, of: "a", ofFine: "b" }, false],
];

describe("an editor", () => {
  it.each(measures)("takes or refuses %s in a penalty", (_, measure, allowed) => {
    const document = {
      kind: "items",
      items: [
        {
          id: "a",
          name: { zh: "甲" },
          domain: "b",
          enforcedBy: [{ function: "c", from: "county" }],
          breaches: ["law"],
          basis: ["law"],
          versions: [
            { inForce: { from: "2010-01-01", until: "2020-01-01" }, unpunished: true },
            {
              inForce: { from: "2020-01-01" },
              clauses: [
                {
                  penalties: [
                    {
                      anyOf: [
                        { kind: "warning", choice: "must" },
                        { kind: "fine", choice: "must", measure },
                      ],
                      choice: "may",
                    },
                  ],
                },
              ],
            },
          ],
        },
      ],
    };
    expect(editorTakes("items", document)).toBe(allowed);
  });

  it.each(measures)("takes or refuses %s in a tier", (_, fine, allowed) => {
    const document = {
      kind: "benchmarks",
      benchmarks: [
        {
          id: "a",
          label: { zh: "甲" },
          issuer: { zh: "乙" },
          jurisdiction: "100000",
          inForce: { from: "2020-01-01" },
          scope: {},
          missingMinimum: "zero",
          cites: ["law"],
          method: "tiers",
          tiers: [{ label: { zh: "甲" }, when: { condition: "some" }, fine }],
        },
      ],
    };
    expect(editorTakes("benchmarks", document)).toBe(allowed);
  });
});
