// Case files over a rulebook: any item and offender, each fact given or not, values near the numbers that the law names.
import fc from "fast-check";
import { offendersOf } from "../../src/assessment/open-case.ts";
import { type FactValueInput, NOT_YET } from "../../src/conditions/read-facts.ts";
import type { Fact } from "../../src/conditions/vocabulary.ts";
import { type CaseFile, checkCaseFile, type LinkedItem, type Rulebook } from "../../src/index.ts";

type Facts = Readonly<Record<string, FactValueInput>>;

/** A case of which everything is known, and which facts of it the case file gives. */
export interface GeneratedCase {
  /** The case file without facts. */
  readonly head: Omit<CaseFile, "facts"> & { readonly asOf: string };
  /** A value for every fact that a case under the item can give. */
  readonly everything: Facts;
  /** The ids of the facts that are given, about half of them. */
  readonly given: readonly string[];
  /** One more fact, which is not given. */
  readonly next: string;
}

/** The case file with the facts that are given, or with these. */
export function caseFileOf({ head, everything, given }: GeneratedCase, ids: readonly string[] = given): CaseFile {
  return { ...head, facts: Object.fromEntries(ids.map((id) => [id, everything[id] as FactValueInput])) };
}

const MONEY = [0, 0.01, 100, 100.01, 200, 200.01, 3000, 3000.01, 9999.99, 10_000, 10_000.01, 80_000, 4_500_000_000_000, 90_000_000_000_000] as const;
const COUNTS = [0, 1, 2, 3, 4, 14, 15, 89, 90, 91] as const;
const TURNING_DAYS = [
  "2021-04-28",
  "2021-04-29",
  "2021-07-14",
  "2021-07-15",
  "2022-10-07",
  "2022-10-08",
  "2024-02-29",
  "2025-11-30",
  "2025-12-01",
  "2026-12-31",
] as const;

const dayOf = (year: number, day: number): string => new Date(Date.UTC(year, 0, 1 + day)).toISOString().slice(0, 10);

/** Dates of 2021 to 2026, often the day before or of a change in the law. */
const day = fc.oneof({ weight: 1, arbitrary: fc.constantFrom(...TURNING_DAYS) }, { weight: 3, arbitrary: fc.nat(6 * 365).map((count) => dayOf(2021, count)) });

function factValue({ definition }: Fact): fc.Arbitrary<FactValueInput> {
  const ids = (definition.values ?? []).map(({ id }) => id);
  switch (definition.type) {
    case "money":
      return fc.oneof(
        fc.constantFrom(...MONEY),
        fc.nat(2_000_000_000).map((cents) => cents / 100),
      );
    case "number":
      return fc.nat(3_000_000).map((millionths) => millionths / 1_000_000);
    case "integer":
      return fc.constantFrom(...COUNTS);
    case "boolean":
      return fc.boolean();
    case "date":
      // Born so that the offender is a child, a youth or just of age.
      return definition.id.endsWith("birthDate") ? fc.nat(13 * 365).map((count) => dayOf(2003, count)) : day;
    case "enum":
      return fc.constantFrom(...ids);
    case "set":
      return fc.nat(2 ** ids.length - 1).map((mask) => ids.filter((_, index) => (mask >> index) & 1));
    case "list":
      return fc.constantFrom([], ["a"], ["a", "b"]);
    case "datetime":
      return fc.oneof(
        day,
        fc.tuple(day, fc.constantFrom("00:00", "09:30", "23:59")).map((parts) => parts.join("T")),
      );
    case "records":
      return fc.constantFrom([], [{}], [{ decidedOn: "2025-11-30" }]);
    case "periods":
      return fc.constantFrom([], [{ from: "2025-11-30" }], [{ from: "2025-10-01", to: "2025-10-08" }]);
    case "extensions":
      return fc.constantFrom([], [{ by: "authority-head", length: { days: 30 } }], [{ by: "authority-head", length: { days: 30 }, approvedOn: "2025-11-30" }]);
  }
}

/** Generated cases under the items of a rulebook, uniformly. */
export function generatedCases(rulebook: Rulebook): fc.Arbitrary<GeneratedCase> {
  const inputs = rulebook.vocabulary.bySlot.filter(({ definition }) => !definition.derive && !definition.provided);
  const values = fc.tuple(...inputs.map(factValue));
  const [conductEnded = "", decisionMade = ""] = (["conduct-ended", "decision-made"] as const).map((role) => rulebook.vocabulary.roles.get(role)?.id);
  return fc
    .record({
      item: fc.constantFrom(...rulebook.items.values()),
      offender: fc.nat(),
      jurisdiction: fc.constantFrom(undefined, "370102", "440300"),
      asOf: day,
      values,
      // One bit per fact; bigints are drawn at once where booleans would be one by one.
      kept: fc.bigInt({ min: 0n, max: 2n ** BigInt(inputs.length) - 1n }),
      next: fc.nat(),
      // One case in eight is decided or assessed before the conduct ended, which nothing forbids.
      orderly: fc.nat(7).map((count) => count > 0),
    })
    .map(({ item, offender, jurisdiction, asOf: drawnDay, values: drawn, kept, next, orderly }) => {
      const drawnFacts = inOrder(inputs, withoutImplied(item, Object.fromEntries(inputs.map(({ id }, index) => [id, drawn[index] as FactValueInput]))));
      const ended = drawnFacts[conductEnded];
      const notBefore = (date: FactValueInput | undefined): string =>
        typeof date === "string" && (!orderly || ended === undefined || date >= ended) ? date : String(ended);
      const asOf = notBefore(drawnDay);
      const drawnCase = { item: item.item.id, asOf, facts: { ...drawnFacts, [decisionMade]: notBefore(drawnFacts[decisionMade]) } };
      const everything: Facts = possibleCase(rulebook, drawnCase).facts;
      const ids = Object.keys(everything);
      // The fact that is added later is not among those that are given.
      const added = ids[next % ids.length] as string;
      const given = ids.filter((id, index) => id !== added && (kept >> BigInt(index)) & 1n);
      const choices = [undefined, ...offendersOf(item)];
      const chosen = choices[offender % choices.length];
      return {
        head: { item: item.item.id, asOf, ...(chosen === undefined ? {} : { offender: chosen }), ...(jurisdiction === undefined ? {} : { jurisdiction }) },
        everything,
        given,
        next: added,
      };
    });
}

function withoutImplied({ implied }: LinkedItem, facts: Facts): Facts {
  const fixed = new Set(implied.map(({ fact }) => fact.id));
  return Object.fromEntries(Object.entries(facts).filter(([id]) => !fixed.has(id)));
}

// What is chosen otherwise may make other dates impossible.
function possibleCase(rulebook: Rulebook, caseFile: CaseFile): CaseFile {
  let [made, before]: [CaseFile, CaseFile | null] = [caseFile, null];
  for (let round = 0; round < 4 && made !== before; round += 1) {
    before = made;
    made = withoutContradictions(rulebook, withoutImpossibleDates(rulebook, made));
  }
  return withoutImpossibleDates(rulebook, made);
}

// What cannot have happened by the date of the assessment has not; that may make more of them impossible.
function withoutImpossibleDates(rulebook: Rulebook, caseFile: CaseFile): CaseFile {
  const faults = checkCaseFile(rulebook, caseFile).filter(({ code }) => code === "in-the-future" || code === "out-of-order");
  if (faults.length === 0) return caseFile;
  const misplaced = faults.flatMap(({ path }) => /^facts\["(.*)"\]$/.exec(path)?.[1] ?? []);
  return withoutImpossibleDates(rulebook, { ...caseFile, facts: { ...caseFile.facts, ...Object.fromEntries(misplaced.map((id) => [id, NOT_YET])) } });
}

// What always holds, holds: of the facts that break it one that is a choice is chosen otherwise, one broken condition after the other.
function withoutContradictions(rulebook: Rulebook, caseFile: CaseFile): CaseFile {
  const brokenBy = (one: CaseFile): readonly string[] => checkCaseFile(rulebook, one).flatMap(({ code, found }) => (code === "contradictory" ? [found] : []));
  const broken = brokenBy(caseFile);
  const choices = broken.flatMap((found) =>
    found
      .split(", ")
      .flatMap((id) =>
        (rulebook.vocabulary.facts.get(id)?.definition.values ?? []).map((value) => ({ ...caseFile, facts: { ...caseFile.facts, [id]: value.id } })),
      ),
  );
  const better = choices.find((one) => brokenBy(one).length < broken.length);
  return better ? withoutContradictions(rulebook, better) : caseFile;
}

/** The facts with every date moved to the latest of those that it cannot lie before. */
function inOrder(inputs: readonly Fact[], facts: Facts): Facts {
  const ordered: Record<string, FactValueInput> = { ...facts };
  // As often as there are dates that bound each other.
  for (let round = 0; round < 4; round += 1) {
    for (const { id, definition } of inputs) {
      for (const bound of definition.notBefore ?? []) {
        const [own, earlier] = [ordered[id], ordered[bound]];
        if (typeof own === "string" && typeof earlier === "string" && own < earlier) ordered[id] = earlier;
      }
    }
  }
  return ordered;
}
