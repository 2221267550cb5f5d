// Made-up law over a few facts, and cases under it of which some facts are open, with every case that completes them as far as the law tells them apart.
import { fc } from "@fast-check/vitest";
import type { CaseFile, FactValueInput, Rulebook } from "../../src/index.ts";
import { caseOf, circumstance, fine, type RuleParts, rulebookFrom, table, tier } from "./assessment-rules.ts";

/** A case with open facts, and the values that tell apart what the law tells apart. */
export interface OpenQuery {
  readonly parts: RuleParts;
  readonly caseFile: CaseFile;
  /** Of every open fact, values that stand for all. */
  readonly open: Readonly<Record<string, readonly FactValueInput[]>>;
}

const LIMITS = [1000, 5000];
const SUMS = [0, 999.99, 1000, 1000.01, 4999.99, 5000, 5000.01, 20_000];
// Fourteen on 1 March 2025 are those born before 1 March 2011; adult those born before 1 March 2007.
const BIRTHDAYS = ["1980-01-01", "2007-02-28", "2007-03-01", "2011-02-28", "2011-03-01", "2015-06-01"];

/** What the party can still bring about, and to what. */
export const CHANGEABLE: Readonly<Record<string, { readonly to: readonly FactValueInput[]; readonly cost: number }>> = {
  "fix.done": { to: [true], cost: 1 },
  "fix.paid": { to: [true, false], cost: 3 },
  "fix.degree": { to: ["partly", "wholly"], cost: 2 },
};

const FACTS = `
- { id: case.closed, type: boolean, absent: false, label: { zh: 结案 } }
- { id: fix.done, type: boolean, label: { zh: 改正 }, changeable: { until: { fact: case.closed, operator: equal, value: true }, to: [true] } }
- { id: fix.paid, type: boolean, label: { zh: 赔偿 }, changeable: { until: { fact: case.closed, operator: equal, value: true }, cost: 3 } }
- { id: fix.degree, type: enum, values: [{ id: none, label: { zh: 无 } }, { id: partly, label: { zh: 部分 } }, { id: wholly, label: { zh: 全部 } }], label: { zh: 消除 }, changeable: { until: { fact: case.closed, operator: equal, value: true }, to: [partly, wholly], cost: 2 } }`;

const ALL: Readonly<Record<string, readonly FactValueInput[]>> = {
  "goods.value": SUMS,
  "conduct.minor": [true, false],
  "party.helped": [true, false],
  "party.poor": [true, false],
  "conduct.serious": [true, false],
  "harm.degree": ["none", "slight", "grave"],
  "conduct.means": [[], ["hidden"], ["online"], ["hidden", "online"]],
  "party.birthDate": BIRTHDAYS,
  "fix.done": [true, false],
  "fix.paid": [true, false],
  "fix.degree": ["none", "partly", "wholly"],
};

/** Of every fact, values that stand for all. */
export const VALUES: typeof ALL = ALL;

const comparison: fc.Arbitrary<string> = fc.oneof(
  fc
    .constantFrom("conduct.minor", "party.helped", "party.poor", "conduct.serious", "fix.done", "fix.paid")
    .map((fact) => `{ fact: ${fact}, operator: equal, value: true }`),
  fc
    .tuple(fc.constantFrom("lessThan", "greaterThanInclusive", "greaterThan"), fc.constantFrom(...LIMITS))
    .map(([operator, value]) => `{ fact: goods.value, operator: ${operator}, value: ${value} }`),
  fc.subarray(["none", "slight", "grave"], { minLength: 1 }).map((values) => `{ fact: harm.degree, operator: in, value: [${values.join(", ")}] }`),
  fc.constantFrom("none", "partly", "wholly").map((value) => `{ fact: fix.degree, operator: equal, value: ${value} }`),
  fc.constantFrom("hidden", "online").map((value) => `{ fact: conduct.means, operator: contains, value: ${value} }`),
  fc.constantFrom(14, 18).map((value) => `{ fact: party.age, operator: lessThan, value: ${value} }`),
);

const condition: fc.Arbitrary<string> = fc.oneof(
  comparison,
  fc.tuple(fc.constantFrom("all", "any"), comparison, comparison).map(([kind, one, other]) => `{ ${kind}: [${one}, ${other}] }`),
  comparison.map((one) => `{ not: ${one} }`),
);

const FINES = [
  "kind: fine, choice: must, measure: { amount: [100, 200] }",
  "kind: fine, choice: must, measure: { times: [2, 5], of: goods.value }",
  "kind: fine, choice: may, measure: { amount: [300, 900] }",
];

const clauses: fc.Arbitrary<string> = fc.oneof(
  fc.constant(fine(100, 200)),
  // Below and from a sum on, the one by a sum and the other by a multiple.
  fc.tuple(fc.constantFrom(...LIMITS), fc.constantFrom(...FINES), fc.constantFrom(...FINES)).map(
    ([limit, below, above]) => `
- { id: low, branch: fine, when: { fact: goods.value, operator: lessThan, value: ${limit} }, penalties: [{ ${below} }] }
- { id: high, branch: fine, when: { fact: goods.value, operator: greaterThanInclusive, value: ${limit} }, penalties: [{ ${above} }] }`,
  ),
  condition.map((when) => `${fine(100, 200)}\n- { id: grave, when: ${when}, penalties: [{ kind: revoke-licence, choice: must }] }`),
);

const effects = fc.constantFrom("no-penalty", "exemption", "mitigated", "lighter", "heavier", "lighter, mitigated");

const circumstances: fc.Arbitrary<string> = fc
  .array(fc.record({ when: condition, force: fc.constantFrom("must" as const, "may" as const), effects }), { maxLength: 3 })
  .map((entries) =>
    entries
      .map(({ when, force, effects: list }, index) =>
        circumstance("placeholder", force, list)
          .replace("x/placeholder", `x/c${index}`)
          .replace(/when: \{[^}]*\}/, `when: ${when}`),
      )
      .join("\n"),
  );

const benchmarks: fc.Arbitrary<string> = fc
  .option(fc.tuple(condition, condition), { nil: undefined })
  .map((tiers) =>
    tiers
      ? table([
          tier("轻", tiers[0], "portion: [0, 0.3]"),
          tier("中", tiers[1], "portion: [0.3, 0.7]"),
          tier("重", "{ fact: conduct.endedOn, operator: after, value: '2020-01-01' }", "portion: [0.3, 0.7]"),
        ])
      : "",
  );

const INVARIANT =
  "- { id: x/child, always: true, label: { zh: 未成年 }, when: { any: [{ fact: party.age, operator: greaterThanInclusive, value: 14 }, { fact: conduct.serious, operator: equal, value: false }] } }";

/** Cases of which up to four facts are open. */
export const openQueries: fc.Arbitrary<OpenQuery> = fc
  .record({
    clauses,
    circumstances,
    benchmarks,
    invariant: fc.boolean(),
    open: fc.subarray(Object.keys(ALL), { maxLength: 4 }),
    picks: fc.array(fc.nat(), { minLength: 11, maxLength: 11 }),
    between: fc.boolean(),
  })
  .map(({ clauses: written, circumstances: lists, benchmarks: tables, invariant, open, picks, between }): OpenQuery => {
    const told = Object.entries(ALL).flatMap(([fact, values], index): readonly [string, FactValueInput][] => {
      const value = values[(picks[index] as number) % values.length];
      return open.includes(fact) || value === undefined ? [] : [[fact, value]];
    });
    // A sum without upper end has no greatest fine.
    const sums = between ? SUMS.filter((sum) => sum >= 999.99 && sum <= 5000) : SUMS;
    const bounded = open.includes("goods.value") ? { "goods.value": { between: [sums[0] ?? 0, sums.at(-1) ?? 0] as const } } : {};
    return {
      parts: { facts: FACTS, clauses: written, circumstances: lists, benchmarks: tables, ...(invariant ? { conditions: INVARIANT } : {}) },
      caseFile: caseOf({ ...Object.fromEntries(told), ...bounded }),
      open: Object.fromEntries(open.map((fact) => [fact, fact === "goods.value" ? sums : (ALL[fact] ?? [])])),
    };
  });

/** The rulebook of a query. */
export function rulebookOfQuery({ parts }: OpenQuery): Rulebook {
  return rulebookFrom(parts);
}

/** Every case that completes the query. */
export function completionsOf({ caseFile, open }: OpenQuery): readonly CaseFile[] {
  return Object.entries(open).reduce<readonly CaseFile[]>(
    (cases, [fact, values]) => cases.flatMap((one) => values.map((value) => ({ ...one, facts: { ...one.facts, [fact]: value } }))),
    [caseFile],
  );
}
