// Whole made-up packs of every construct that bears on the penalty, each with a case of which everything is known.
import fc from "fast-check";
import type { Requirement } from "../../src/documents/requirements.ts";
import { type CaseFile, type Condition, checkRulebook, type FactValueInput, type RuleSource } from "../../src/index.ts";
import { benchmarks } from "./arbitraries-packs-benchmarks.ts";
import { circumstances, policiesOver, requirements } from "./arbitraries-packs-circumstances.ts";
import { clauses } from "./arbitraries-packs-clauses.ts";
import { EXTRA_FACTS, everyFact } from "./arbitraries-packs-facts.ts";
import { naiveFacts } from "./assessment-naive-interpreter.ts";
import { exampleItem, exampleSource, ITEM, type PackParts } from "./assessment-pack.ts";
import { imposedBy } from "./naive-assessment/clauses.ts";
import { isEmpty } from "./naive-assessment/range.ts";
import type { Item, NaiveCase, NaivePack, Wording } from "./naive-assessment/shapes.ts";

/** A pack and a case of which everything is known. */
export interface WholePack {
  readonly pack: NaivePack & { readonly requirements: readonly Requirement[] };
  readonly wholeCase: NaiveCase & { readonly facts: Readonly<Record<string, FactValueInput>> };
}

/** The pack as the documents that a rulebook is made of. */
export function sourceOf(pack: WholePack["pack"]): RuleSource {
  return exampleSource(pack as unknown as PackParts);
}

/** The case as a case file. */
export function caseFileOf({ wholeCase }: WholePack): CaseFile {
  return wholeCase as CaseFile;
}

const wording: fc.Arbitrary<Omit<Wording, "inForce">> = fc.oneof(
  { weight: 14, arbitrary: clauses.map((drawn) => ({ clauses: drawn })) },
  { weight: 1, arbitrary: fc.constant({ unpunished: true as const }) },
);

const PERIODS = [{ from: "2020-01-01", until: "2022-01-01" }, { from: "2022-01-01", until: "2024-01-01" }, { from: "2024-01-01" }] as const;

/** One wording throughout, two of which the later begins in 2024, or three; one in ten ends before the last decisions. */
const wordings = fc.array(wording, { minLength: 1, maxLength: 3 }).filter((drawn) => drawn.some(({ clauses: own }) => own !== undefined));
const item: fc.Arbitrary<Item> = fc.tuple(wordings, fc.nat(9)).map(([drawn, ending]) => {
  const periods = drawn.length === 1 ? [{ from: "2020-01-01" }] : PERIODS.slice(3 - drawn.length);
  const versions = drawn.map((one, index) => ({
    inForce: { ...periods[index], ...(index === drawn.length - 1 && ending === 0 ? { until: "2024-06-01" } : {}) },
    ...one,
  }));
  return exampleItem([], { versions: versions as never }) as Item;
});

const DAYS = ["2021-06-30", "2021-12-31", "2022-01-01", "2023-12-31", "2024-01-01", "2024-03-01", "2024-05-31", "2024-06-01", "2024-08-01"];
const dates = fc
  .array(fc.constantFrom(...DAYS), { minLength: 3, maxLength: 3 })
  .chain((drawn) => fc.boolean().map((decided) => ({ days: drawn.toSorted(), decided })));

const packs: fc.Arbitrary<WholePack> = fc
  .tuple(item, circumstances, benchmarks, requirements)
  .chain(([drawnItem, drawn, marks, duties]) =>
    policiesOver(drawn).map((policies) => ({
      facts: EXTRA_FACTS,
      conditions: [],
      items: [drawnItem],
      circumstances: drawn,
      benchmarks: marks,
      policies,
      requirements: duties,
    })),
  )
  .chain((pack) =>
    fc
      .record({ facts: everyFact, dates, place: fc.constantFrom(undefined, "370102", "370102", "370102", "440300"), person: fc.nat(3) })
      .map(({ facts, dates: { days, decided }, place, person }) => {
        const [began = "", ended = "", decision = ""] = days;
        const persons = pack.items.some(({ versions }) => versions.some(({ clauses: own }) => own?.some(({ offender }) => offender !== undefined)));
        return {
          pack,
          wholeCase: {
            item: ITEM,
            asOf: decided ? "2024-08-01" : decision,
            ...(place === undefined ? {} : { jurisdiction: place }),
            ...(persons && person === 0 ? { offender: "responsible-person" } : {}),
            facts: { ...facts, "conduct.beganOn": began, "conduct.endedOn": ended, ...(decided ? { "decision.madeOn": decision } : {}) },
          },
        };
      }),
  );

/** Whether some fine comes to no sum at all, such as less than three times nothing. */
function isHollow({ pack, wholeCase }: WholePack): boolean {
  const scope = { definitions: pack.facts, named: new Map<string, Condition>() };
  const facts = naiveFacts(wholeCase.facts, scope);
  return pack.items.some((one) => one.versions.some((version) => imposedBy(version, one, facts, scope).lines.some(({ range }) => range && isEmpty(range))));
}

/** Whether the rules load: a table that no wording of the item has room for is refused. */
function isAccepted({ pack }: WholePack): boolean {
  const hasSums = pack.benchmarks.some((one) => one.method === "tiers" && one.tiers.some(({ fine }) => fine && !("portion" in fine)));
  return !hasSums || checkRulebook([sourceOf(pack)]).rulebook !== null;
}

/** Made-up packs, with a case of which everything is known. */
export const wholePacks: fc.Arbitrary<WholePack> = packs.filter((whole) => !isHollow(whole) && isAccepted(whole));
