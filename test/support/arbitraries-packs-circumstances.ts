// Made-up circumstances of all effects, and policies on how they combine.
import fc from "fast-check";
import type { Requirement } from "../../src/documents/requirements.ts";
import { comparison, condition, LIMITS, maybe } from "./arbitraries-packs-facts.ts";
import { ITEM } from "./assessment-pack.ts";
import type { Combination, LawCircumstance, Mitigation, Policy } from "./naive-assessment/shapes.ts";

const EFFECTS = [
  ["no-penalty"],
  ["exemption"],
  ["mitigated"],
  ["lighter"],
  ["lighter"],
  ["lighter", "mitigated"],
  ["mitigated", "exemption"],
  ["heavier"],
  ["heavier"],
  ["heavier"],
] as const;

const PERIODS = [{ from: "2020-01-01" }, { from: "2020-01-01", until: "2024-06-01" }, { from: "2024-06-01" }];

const one = fc
  .tuple(
    fc.record({ effects: fc.constantFrom(...EFFECTS), force: fc.constantFrom("must" as const, "may" as const), when: fc.oneof(comparison, condition) }),
    maybe("retains", fc.constant(["confiscate-gains", "fine"])),
    maybe("standing", fc.constantFrom("statutory" as const, "discretionary" as const)),
    maybe("weight", fc.constantFrom(0, 0.5, 1, 1.5, 2)),
    maybe("inForce", fc.constantFrom(...PERIODS), 4),
    maybe("jurisdiction", fc.constantFrom("370000", "440000"), 6),
    maybe("scope", fc.constantFrom({ items: [ITEM] }, { domains: ["example"], except: ["x/*"] }), 6),
  )
  .map(([rule, retains, standing, weight, ...reach]) => ({
    ...rule,
    ...retains,
    ...standing,
    ...(weight.weight === undefined ? {} : { weight: rule.effects[0] === "heavier" ? weight.weight : 0 - weight.weight }),
    ...Object.assign({}, ...reach),
  }));

/** Up to five circumstances. */
export const circumstances: fc.Arbitrary<readonly LawCircumstance[]> = fc
  .oneof(fc.array(one, { maxLength: 2 }), fc.array(one, { minLength: 2, maxLength: 5 }))
  .map((drawn) => drawn.map((circumstance, index) => ({ id: `x/c${index}`, label: { zh: `情节${index}` }, cites: ["example-law#20"], ...circumstance })));

/** A combination of every method; `forced-tier` by the first of the circumstances. */
export const combination: fc.Arbitrary<Combination> = fc.oneof(
  fc.constant({ method: "priority-first" as const }),
  fc.constant({ method: "priority-first" as const, statutoryFirst: true as const }),
  fc.constant({ method: "overall-judgement" as const }),
  fc.constant({ method: "net-count" as const }),
  fc.constant({ method: "signed-sum" as const }),
  fc
    .constantFrom("heavier" as const, "ordinary" as const, "lighter" as const, "mitigated" as const)
    .map((to) => ({ method: "forced-tier" as const, forcedBy: ["x/c0"], to })),
);

const mitigation: fc.Arbitrary<Mitigation> = fc
  .tuple(
    fc.oneof(
      fc.constantFrom(0, 0.1, 0.5, 1).map((portionOfMinimum) => ({ portionOfMinimum })),
      fc.constantFrom(0, 50, 3000).map((amount) => ({ amount })),
    ),
    maybe("keepsFine", fc.constant(true as const)),
  )
  .map(([floor, keeps]) => ({ floor, ...keeps }));

const policy = fc
  .tuple(
    fc.constantFrom("100000", "370000", "370100", "440000"),
    maybe("inForce", fc.constantFrom(...PERIODS), 4),
    maybe("scope", fc.constantFrom({ items: [ITEM] }, { domains: ["example"] }, { domains: ["example"], except: [ITEM] })),
    combination,
    mitigation,
    fc.integer({ min: 1, max: 3 }),
  )
  .map(([jurisdiction, inForce, scope, combined, mitigated, parts]) => ({
    jurisdiction,
    ...inForce,
    ...scope,
    ...(parts === 2 ? {} : { combination: combined }),
    ...(parts === 1 ? {} : { mitigation: mitigated }),
  }));

/** Up to two policies; those that name circumstances need them to be there. */
export function policiesOver(known: readonly LawCircumstance[]): fc.Arbitrary<readonly Policy[]> {
  const isFounded = (drawn: { readonly combination?: Combination }): boolean => known.length > 0 || drawn.combination?.method !== "forced-tier";
  return fc
    .array(policy, { maxLength: 2 })
    .map((drawn) =>
      drawn
        .filter(isFounded)
        .map((one, index) => ({ id: `x/p${index}`, label: { zh: "规则" }, issuer: { zh: "示例机关" }, cites: ["example-law#32"], ...one })),
    );
}

/** Requirements that rest on what is recommended. */
export const requirements: fc.Arbitrary<readonly Requirement[]> = fc.constantFrom(...LIMITS).map((limit) => [
  {
    id: "x/large-fine",
    requires: "hearing",
    label: { zh: "较大数额" },
    when: { fact: "proposal.fine", operator: "greaterThanInclusive", value: limit },
    before: "decision",
    cites: ["example-law#40"],
  },
  {
    id: "x/revocation",
    requires: "hearing",
    label: { zh: "吊销" },
    when: { fact: "proposal.penalties", operator: "contains", value: "revoke-licence" },
    before: "decision",
    cites: ["example-law#40"],
  },
  {
    id: "x/waived",
    requires: "education",
    label: { zh: "不予" },
    when: { fact: "proposal.disposition", operator: "in", value: ["no-penalty", "exemption"] },
    before: "closure",
    cites: ["example-law#40"],
  },
]);
