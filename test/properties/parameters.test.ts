// Parameters of any shape, against the rule in a few words: the first table that applies, and the first of its rows for the party.
import { fc, it } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { assess, createRulebook, type Parameter, type ParameterRow, type Rulebook } from "../../src/index.ts";
import { exampleCase, exampleItem, exampleSource, ITEM, type PackParts } from "../support/assessment-pack.ts";

const KINDS = ["person", "firm", "body"] as const;
type Kind = (typeof KINDS)[number];

interface Table {
  readonly rows: readonly { readonly kinds: readonly Kind[]; readonly value: number }[];
  readonly rest: number | null;
}

const rowOf = fc.record({ kinds: fc.subarray([...KINDS], { minLength: 1 }), value: fc.nat(20) });
const tables: fc.Arbitrary<Table> = fc
  .record({ rows: fc.array(rowOf, { maxLength: 3 }), rest: fc.option(fc.nat(20)) })
  .filter(({ rows, rest }) => rows.length > 0 || rest !== null);

function parameter(id: string, { rows, rest }: Table, more: Partial<Parameter> = {}): Parameter {
  const written: readonly ParameterRow[] = rows.map(({ kinds, value }) => ({ when: { fact: "party.kind", operator: "in", value: kinds }, value }));
  return { id, settles: "threshold", label: { zh: "标准" }, rows: rest === null ? written : [...written, { value: rest }], cites: ["example-law#50"], ...more };
}

// A general table, and one for a province or for the very item.
function partsOf(general: Table, special: Table, isLocal: boolean, fine: number): PackParts {
  return {
    facts: [
      { id: "threshold", type: "money", label: { zh: "标准" } },
      { id: "party.kind", type: "enum", label: { zh: "当事人" }, values: KINDS.map((id) => ({ id, label: { zh: id } })) },
    ],
    items: [exampleItem([{ id: "fine", penalties: [{ kind: "fine", choice: "must", measure: { amount: fine } }] }])],
    parameters: [parameter("x/a", general), parameter("x/b", special, isLocal ? { jurisdiction: "370000" } : { scope: { items: [ITEM] } })],
    requirements: [
      {
        id: "x/hearing",
        requires: "hearing",
        label: { zh: "听证" },
        when: { fact: "proposal.fine", operator: "greaterThanInclusive", value: { fact: "threshold" } },
        before: "decision",
        cites: ["example-law#51"],
      },
    ],
  };
}

function hearing(rulebook: Rulebook, facts: Parameters<typeof exampleCase>[0], jurisdiction?: string): string {
  return assess(rulebook, exampleCase(facts, jurisdiction === undefined ? {} : { jurisdiction })).requirements[0]?.status ?? "none";
}

describe("parameters of any shape", () => {
  it.prop([tables, tables, fc.boolean(), fc.nat(20)], { numRuns: 400 })(
    "settle by the first table and row, and while party and place are unknown only what all of them come to",
    (general, special, isLocal, fine) => {
      const rulebook = createRulebook([exampleSource(partsOf(general, special, isLocal, fine))]);
      const found = KINDS.flatMap((kind) =>
        ["370102", "440300"].map((place) => {
          const { rows, rest } = !isLocal || place === "370102" ? special : general;
          const threshold = rows.find(({ kinds }) => kinds.includes(kind))?.value ?? rest;
          const expected = threshold === null ? "possible" : fine >= threshold ? "required" : "none";
          expect(hearing(rulebook, { "party.kind": kind }, place)).toBe(expected);
          return expected;
        }),
      );
      const open = hearing(rulebook, {});
      if (open !== "possible") expect(new Set(found)).toEqual(new Set([open]));
    },
  );

  it.prop([tables, tables, fc.boolean(), fc.nat(20)], { numRuns: 400 })("yield to what the case gives itself", (general, special, isLocal, given) => {
    const rulebook = createRulebook([exampleSource(partsOf(general, special, isLocal, 10))]);
    const { parameters } = assess(rulebook, exampleCase({ threshold: given }));
    expect([parameters, hearing(rulebook, { threshold: given })]).toEqual([[], given <= 10 ? "required" : "none"]);
  });

  it.prop([tables, tables, fc.boolean()], { numRuns: 400 })("come to the same in any order of documents", (general, special, isLocal) => {
    const { documents } = exampleSource(partsOf(general, special, isLocal, 10));
    const [one, other] = [documents, documents.toReversed()].map((ordered) => createRulebook([{ documents: ordered }])) as [Rulebook, Rulebook];
    expect(other.hash).toBe(one.hash);
    expect(JSON.stringify(assess(other, exampleCase()))).toBe(JSON.stringify(assess(one, exampleCase())));
  });
});
