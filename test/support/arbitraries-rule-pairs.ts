// Pairs of small made-up packs, the second of which is the first with one to three of its parts drawn anew; and every case that their rules tell apart.
import fc from "fast-check";
import type { CaseFile, Circumstance, Clause, Condition, FactValueInput, Rulebook, TiersBenchmark } from "../../src/index.ts";
import { circumstanceOn, exampleItem, exampleRulebook, ITEM, type PackParts, tiersBenchmark } from "./assessment-pack.ts";

/** Two packs that differ in a few parts. */
export interface RulePair {
  readonly before: Pack;
  readonly after: Pack;
}

/** The parts that a pack is drawn of. */
export interface Pack {
  readonly named: Condition;
  readonly first: NonNullable<Clause["penalties"]>;
  readonly second: {
    readonly when: Condition;
    readonly penalties: NonNullable<Clause["penalties"]>;
    readonly branch: boolean;
    readonly replaces: boolean;
  } | null;
  readonly circumstance: Drawn | null;
  readonly other: Drawn | null;
  readonly tiers: readonly { readonly when: Condition; readonly portion: readonly [number, number] }[] | null;
  readonly limit: readonly { readonly when: Condition; readonly value: number }[];
  readonly total: "sum" | "difference";
  readonly earlier: NonNullable<Clause["penalties"]> | null;
  readonly hearing: Condition | null;
  readonly duty: Condition | null;
  readonly check: { readonly applies: Condition; readonly requires: Condition } | null;
  readonly child: boolean;
}

type Drawn = Pick<Circumstance, "effects" | "force" | "when">;

/** The day of every decision. */
export const ON = "2024-06-01";

const GOODS = [0, 300, 700, 999.99, 1000, 1000.01, 4999.99, 5000, 5000.01, 20_000];

const VALUES: Readonly<Record<string, readonly FactValueInput[]>> = {
  "goods.value": GOODS,
  "gains.amount": [0, 1000],
  "conduct.serious": [true, false],
  "party.cooperated": [true, false],
  "harm.degree": ["none", "slight", "grave"],
};

const comparison: fc.Arbitrary<Condition> = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom("conduct.serious", "party.cooperated").map((fact) => ({ fact, operator: "equal" as const, value: true })) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom("lessThan", "lessThanInclusive", "greaterThan", "greaterThanInclusive"), fc.constantFrom(1000, 5000))
      .map(([operator, value]) => ({ fact: "goods.value", operator, value }) as Condition),
  },
  fc.subarray(["none", "slight", "grave"], { minLength: 1, maxLength: 2 }).map((value) => ({ fact: "harm.degree", operator: "in" as const, value })),
  fc.constant({ condition: "x/named" }),
  fc.constant<Condition>({ fact: "money.total", operator: "greaterThanInclusive", value: 5000 }),
  fc.constant<Condition>({ fact: "goods.value", operator: "greaterThan", value: { fact: "limit.amount" } }),
);

const plain: fc.Arbitrary<Condition> = fc.constantFrom<Condition>(
  { fact: "conduct.serious", operator: "equal", value: true },
  { fact: "goods.value", operator: "lessThan", value: 1000 },
  { fact: "goods.value", operator: "lessThan", value: 5000 },
  { fact: "harm.degree", operator: "equal", value: "grave" },
);

const condition: fc.Arbitrary<Condition> = fc.oneof(
  { weight: 3, arbitrary: comparison },
  fc.tuple(comparison, comparison).map((all) => ({ all })),
  fc.tuple(comparison, comparison).map((any) => ({ any })),
  comparison.map((not) => ({ not })),
);

const penalties: fc.Arbitrary<NonNullable<Clause["penalties"]>> = fc.constantFrom<NonNullable<Clause["penalties"]>[]>(
  [{ kind: "fine", choice: "must", measure: { amount: [100, 200] } }],
  [{ kind: "fine", choice: "must", measure: { amount: [100, 300] } }],
  [{ kind: "fine", choice: "may", measure: { amount: [100, 200] } }],
  [{ kind: "fine", choice: "must", measure: { times: [2, 5], of: "goods.value" } }],
  [{ kind: "fine", choice: "must", measure: { times: [2, 6], of: "goods.value" } }],
  [{ kind: "fine", choice: "must", measure: { times: [2, 5], of: "goods.value", atMost: 4000 } }],
  [{ kind: "fine", choice: "must", measure: { times: [2, 6], of: "goods.value", atMost: 4000 } }],
  [{ kind: "warning", choice: "must" }],
);

const drawn: fc.Arbitrary<Drawn> = fc.record({
  effects: fc.constantFrom<Circumstance["effects"]>(["no-penalty"], ["mitigated"], ["lighter"], ["heavier"], ["lighter", "mitigated"]),
  force: fc.constantFrom("must" as const, "may" as const),
  when: condition,
});

const orNone = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null, freq: 2 });

const pack: fc.Arbitrary<Pack> = fc.record({
  named: plain,
  first: penalties,
  second: orNone(fc.record({ when: condition, penalties, branch: fc.boolean(), replaces: fc.boolean() })),
  circumstance: orNone(drawn),
  other: orNone(drawn),
  tiers: orNone(
    fc.array(fc.record({ when: condition, portion: fc.constantFrom([0, 0.3] as const, [0.3, 0.7] as const, [0.7, 1] as const) }), {
      minLength: 1,
      maxLength: 3,
    }),
  ),
  limit: fc.array(fc.record({ when: plain, value: fc.constantFrom(1000, 5000) }), { maxLength: 2 }),
  total: fc.constantFrom("sum" as const, "difference" as const),
  earlier: orNone(penalties),
  hearing: orNone(
    fc.constantFrom<Condition>(...[100, 200, 2000].map((value) => ({ fact: "proposal.fine", operator: "greaterThanInclusive", value }) as Condition)),
  ),
  duty: orNone(condition),
  check: orNone(fc.record({ applies: condition, requires: condition })),
  child: fc.boolean(),
});

/** Pairs of packs. */
export const rulePairs: fc.Arbitrary<RulePair> = fc.tuple(pack, pack).chain(([before, drawnAnew]) =>
  fc.subarray(Object.keys(before) as (keyof Pack)[], { minLength: 1, maxLength: 3 }).map((keys) => ({
    before,
    after: { ...before, ...Object.fromEntries(keys.map((key) => [key, drawnAnew[key]])) },
  })),
);

/** The rulebook of a pack. */
export function rulebookOfPack(drawnPack: Pack): Rulebook {
  return exampleRulebook(partsOf(drawnPack));
}

function partsOf({ named, first, second, circumstance, other, tiers, limit, total, earlier, hearing, duty, check, child }: Pack): PackParts {
  const clauses: readonly Clause[] = [
    { id: "first", ...(second?.branch ? { branch: "value", when: { not: second.when } } : {}), penalties: first },
    ...(second
      ? [
          {
            id: "second",
            when: second.when,
            ...(second.branch ? { branch: "value" } : second.replaces ? { replaces: ["first"] } : {}),
            penalties: second.penalties,
          },
        ]
      : []),
  ];
  const label = { zh: "某项" };
  const versions = earlier
    ? [
        { inForce: { from: "2020-01-01", until: "2024-01-01" }, clauses: [{ id: "first", penalties: earlier }] },
        { inForce: { from: "2024-01-01" }, clauses },
      ]
    : [{ inForce: { from: "2020-01-01" }, clauses }];
  const circumstances = [circumstance, other].flatMap((one, index) =>
    one ? [{ ...circumstanceOn("party.cooperated", one.effects, one.force), id: `x/c${index}`, when: one.when }] : [],
  );
  return {
    facts: [
      {
        id: "money.total",
        type: "money",
        label,
        derive: total === "sum" ? { sum: ["goods.value", "gains.amount"] } : { difference: ["goods.value", "gains.amount"] },
      },
      { id: "limit.amount", type: "money", label },
    ],
    conditions: [
      { id: "x/named", when: named },
      ...(child
        ? [
            {
              id: "x/never",
              always: true as const,
              when: {
                not: {
                  all: [
                    { fact: "conduct.serious", operator: "equal", value: true },
                    { fact: "harm.degree", operator: "equal", value: "none" },
                  ],
                },
              } as Condition,
            },
          ]
        : []),
    ],
    items: [exampleItem([], { versions })],
    circumstances,
    benchmarks: tiers
      ? [tiersBenchmark(tiers.map(({ when, portion }, index) => ({ label: { zh: `第${index}档` }, when, fine: { portion } })) as TiersBenchmark["tiers"])]
      : [],
    parameters: [{ id: "x/limit", settles: "limit.amount", label, rows: [...limit, { value: 1000 }], cites: ["example-law#61"] }],
    requirements: [
      ...(hearing ? [{ id: "x/hearing", requires: "hearing" as const, label, when: hearing, before: "decision" as const, cites: ["example-law#60"] }] : []),
      ...(duty ? [{ id: "x/duty", requires: "approval" as const, label, when: duty, before: "decision" as const, cites: ["example-law#60"] }] : []),
    ],
    checks: check
      ? [{ id: "x/check", subject: "penalty-case", head: "facts", severity: "minor", label, remedy: label, ...check, cites: ["example-law#50"] }]
      : [],
  };
}

/** Every case under both packs, as far as their rules tell cases apart. */
export function casesOfPair({ before, after }: RulePair): readonly CaseFile[] {
  const named = JSON.stringify([before, after]);
  const reaches = (fact: string): boolean =>
    named.includes(fact) || named.includes("limit.amount") || (named.includes("x/named") && JSON.stringify([before.named, after.named]).includes(fact));
  const isAsked = (fact: string): boolean =>
    reaches(fact) ||
    (["goods.value", "gains.amount"].includes(fact) && named.includes("money.total")) ||
    (before.child !== after.child && fact !== "gains.amount");
  const days = before.earlier || after.earlier ? ["2023-06-01", "2024-03-01"] : ["2024-03-01"];
  return Object.entries(VALUES).reduce<readonly CaseFile[]>(
    (cases, [fact, values]) => {
      const told = isAsked(fact) ? values : values.slice(-1);
      return cases.flatMap((one) => told.map((value) => ({ ...one, facts: { ...one.facts, [fact]: value } })));
    },
    days.map((day) => ({ item: ITEM, facts: { "conduct.endedOn": day, "decision.madeOn": ON } })),
  );
}
