// The facts of a case, worked out from the case file and the rules one by one, as they are asked for.
import type { CaseFile } from "../assessment/case-file.ts";
import type { PartialValue } from "../conditions/partial-value.ts";
import type { Parameter } from "../documents/parameters.ts";
import type { FactDefinition, ProvidedFact } from "../documents/vocabulary.ts";
import type { ExplainedFact, ExplainedParameter, FactSource, FoundValue } from "../explanation/explanation.ts";
import { explained, factsIn, type Sight, statusOf, verdictOn } from "./conditions.ts";
import { dayOf } from "./days.ts";
import { derived, inputsOf } from "./derive.ts";
import { draftedFacts } from "./draft.ts";
import { cited, covers, inOrder, type Rules, standingOf, type Venue } from "./rules.ts";
import { type Extent, encode, known, shown, widest } from "./values.ts";

/** A case as it is looked at. */
export interface CaseView extends Sight {
  readonly rules: Rules;
  readonly caseFile: CaseFile;
  readonly venue: Venue;
  readonly asOf: number;
  /** The day that the conduct ended; `null` where it is not known. */
  readonly conductDay: number | null;
  /** The parameters that are asked, in the order in which they are. */
  readonly parameters: readonly Parameter[];
  /** Tells what the assessment came to, for facts that are results of it. */
  readonly tellResults: (found: ReadonlyMap<ProvidedFact, Extent>) => void;
  readonly noted: Set<string>;
  readonly cite: (citations: readonly string[]) => readonly string[];
}

/** Opens a case for checking. */
export function viewCase(rules: Rules, caseFile: CaseFile, asOfAsked: string | undefined): CaseView {
  const item = rules.items.get(caseFile.item);
  if (!item) throw new Error(`the rules have no item ${caseFile.item}`);
  const definitions = [...rules.facts.values()];
  const whole = Object.fromEntries(Object.entries(caseFile.facts).filter(([, value]) => !isPart(value)));
  const given: Readonly<Record<string, unknown>> = { ...caseFile.facts, ...draftedFacts(definitions, caseFile.draftDecision), ...whole, ...item.implies };
  const dayOfRole = (role: string): number | null => {
    const definition = definitions.find((one) => one.role === role);
    const value = given[definition?.id ?? ""];
    if (definition && isPart(value)) {
      const { low, high } = readPart(definition, value);
      return low === high ? low : null;
    }
    return typeof value === "string" && value !== NOT_YET ? dayOf(value) : null;
  };
  const decided = dayOfRole("decision-made");
  const written = asOfAsked ?? caseFile.asOf;
  const asOf = written === undefined ? (decided ?? 0) : dayOf(written);
  const venue: Venue = { item, place: caseFile.jurisdiction, day: decided ?? asOf };
  const noted = new Set<string>();
  const results = new Map<ProvidedFact, Extent>();
  const worked = new Map<string, Extent>();
  const sight = sightOf(rules, caseFile, { given, asOf, venue, results, worked, settled: true });
  return {
    ...sight,
    rules,
    caseFile,
    venue,
    asOf,
    conductDay: dayOfRole("conduct-ended"),
    parameters: askedParameters(rules, caseFile, venue),
    tellResults: (found) => {
      for (const [result, extent] of found) results.set(result, extent);
      // Facts may rest on them.
      worked.clear();
    },
    noted,
    cite: (citations) => cited(rules, citations, venue.day),
    found: (fact) => {
      noted.add(fact);
      return foundOf(sight.definitionOf(fact), sight.extentOf(fact), caseFile);
    },
  };
}

const NOT_YET = "not-yet";
const MINUTES = 1440;
const LISTS = ["list", "records", "periods", "extensions"];

function foundOf(definition: FactDefinition, extent: Extent, { facts }: CaseFile): FoundValue {
  return LISTS.includes(definition.type) ? (facts[definition.id] ?? null) : shown(definition, extent);
}

type Part = PartialValue;

function isPart(value: unknown): value is Part {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// Whether anything is told but why it is not known.
function tells(value: unknown): boolean {
  return value !== undefined && (!isPart(value) || Object.keys(value).some((key) => key !== "unknown"));
}

function readPart(definition: FactDefinition, { between, oneOf, with: sure, without = [] }: Part): Extent {
  const { absent, ...natural } = definition;
  const all = widest(natural);
  if (between) {
    const [low, high] = between.map((end, index) => (end === null ? (index === 0 ? all.low : all.high) : endOf(definition, end, index === 0)));
    return { low: low ?? all.low, high: high ?? all.high };
  }
  if (oneOf) {
    const numbers = oneOf.map((value) => encode(definition, value));
    return { low: Math.min(...numbers), high: Math.max(...numbers) };
  }
  if (definition.type !== "set") return all;
  const excluded = encode(definition, without);
  return { low: encode(definition, sure ?? []), high: all.high - excluded };
}

// A day stands for all of its minutes.
function endOf(definition: FactDefinition, end: string | number | boolean, isFirst: boolean): number {
  if (definition.type !== "datetime" || String(end).includes("T")) return encode(definition, end);
  return dayOf(String(end)) * MINUTES + (isFirst ? 0 : MINUTES - 1);
}

function askedParameters(rules: Rules, caseFile: CaseFile, venue: Venue): readonly Parameter[] {
  const done = new Set<string>();
  return inOrder(rules.parameters.filter(({ scope }) => covers(scope, venue.item))).filter((rule) => {
    if (done.has(rule.settles) || tells(caseFile.facts[rule.settles])) return false;
    const standing = standingOf(rules, rule, venue);
    if (standing === "applies") done.add(rule.settles);
    return standing === "applies" || (standing === "elsewhere" && venue.place === undefined);
  });
}

interface Setting {
  readonly given: Readonly<Record<string, unknown>>;
  readonly asOf: number;
  readonly venue: Venue;
  readonly results: ReadonlyMap<ProvidedFact, Extent>;
  /** The facts that were worked out already. */
  readonly worked: Map<string, Extent>;
  /** Whether conditions may put dates after the date of the assessment. */
  readonly settled: boolean;
}

function sightOf(rules: Rules, caseFile: CaseFile, setting: Setting): Sight {
  const { given, asOf, venue, results } = setting;
  const { worked } = setting;
  const definitionOf = (id: string): FactDefinition => entryOf(rules.facts, id);
  const conditionOf: Sight["conditionOf"] = (id) => entryOf(rules.conditions, id);
  // Whether a date has not come is asked of what the case gives, before any other date is moved.
  const before = setting.settled ? sightOf(rules, caseFile, { ...setting, settled: false, worked: new Map() }) : null;
  const workOut = (definition: FactDefinition): Extent => {
    const { provided, derive } = definition;
    if (provided) return results.get(provided) ?? widest(definition);
    if (!derive) return readGiven(definition);
    if (!("when" in derive)) return derived(derive, { extentOf, listOf: (fact) => given[fact], item: venue.item, itemOf: (other) => rules.items.get(other) });
    const verdict = verdictOn(derive.when, sight);
    return { low: verdict === "true" ? 1 : 0, high: verdict === "false" ? 0 : 1 };
  };
  const readGiven = (definition: FactDefinition): Extent => {
    const { id, type, notYet } = definition;
    const value = given[id];
    if (isPart(value) && tells(value)) return readPart(definition, value);
    const pending = { low: type === "datetime" ? asOf * MINUTES : asOf, high: Number.POSITIVE_INFINITY };
    if (value === NOT_YET && (type === "date" || type === "datetime")) return pending;
    const whole = isPart(value) ? undefined : value;
    if (whole !== undefined && type === "datetime" && !String(whole).includes("T")) {
      const first = dayOf(String(whole)) * MINUTES;
      return { low: first, high: first + MINUTES - 1 };
    }
    if (whole !== undefined) return known(encode(definition, whole));
    if (notYet && before && verdictOn(notYet, before) === "true") return pending;
    return settledBy(definition) ?? (isPart(value) ? readPart(definition, value) : widest(definition));
  };
  const extentOf = (id: string): Extent => {
    const done = worked.get(id);
    if (done) return done;
    const definition = definitionOf(id);
    const extent = workOut(definition);
    worked.set(id, extent);
    return extent;
  };
  const settledBy = (definition: FactDefinition): Extent | null => {
    const asked = askedParameters(rules, caseFile, venue).filter(({ settles }) => settles === definition.id);
    if (asked.length === 0) return null;
    let missing = asked.every((rule) => standingOf(rules, rule, venue) !== "applies");
    const values: number[] = [];
    for (const { rows } of asked) {
      const verdicts = rows.map(({ when }) => (when ? verdictOn(when, sight) : "true"));
      const sure = verdicts.indexOf("true");
      if (sure < 0) missing = true;
      rows.forEach(({ value }, index) => {
        if (verdicts[index] !== "false" && (sure < 0 || index <= sure)) values.push(encode(definition, value));
      });
    }
    if (missing && definition.absent !== undefined) values.push(Number(definition.absent));
    else if (missing) return null;
    return { low: Math.min(...values), high: Math.max(...values) };
  };
  const sight: Sight = { definitionOf, conditionOf, extentOf, found: () => null };
  return sight;
}

/** The entry that rules speak of. */
export function entryOf<T>(entries: ReadonlyMap<string, T>, id: string): T {
  const found = entries.get(id);
  if (!found) throw new Error(`the rules have no ${id}`);
  return found;
}

/** Every fact that was noted, with those that these rest on, as they have to be explained. */
export function explainedFacts(view: CaseView): readonly ExplainedFact[] {
  const facts = new Map<string, ExplainedFact>();
  for (const id of view.noted) {
    const definition = view.definitionOf(id);
    facts.set(id, { fact: id, label: definition.label, found: view.found(id), source: sourceOf(view, definition) });
  }
  return [...facts.values()].sort((a, b) => (a.fact < b.fact ? -1 : 1));
}

function sourceOf(view: CaseView, definition: FactDefinition): FactSource {
  const { id, provided, derive, absent, notYet, drafted, cites = [] } = definition;
  const { caseFile, venue } = view;
  if (provided) return { kind: "result", of: provided };
  if (derive) {
    const inputs = "when" in derive ? [...new Set(factsIn(derive.when, view.conditionOf))] : inputsOf(derive);
    const when = "when" in derive ? explained(derive.when, view) : null;
    return { kind: "derived", how: derive, from: inputs.map((fact) => ({ fact, value: view.found(fact) })), when, citations: view.cite(cites) };
  }
  if (Object.hasOwn(venue.item.implies ?? {}, id)) return { kind: "item", item: venue.item.id };
  if (Object.hasOwn(caseFile.facts, id)) {
    const value = caseFile.facts[id];
    if (value === NOT_YET) return { kind: "not-come", when: null };
    return isPart(value) ? { kind: "given", unknown: value.unknown ?? "asked" } : { kind: "given" };
  }
  if (notYet && verdictOn(notYet, view) === "true") return { kind: "not-come", when: explained(notYet, view) };
  const asked = view.parameters.filter(({ settles }) => settles === id);
  if (asked.length > 0) return { kind: "parameter", parameters: asked.map((one) => one.id), citations: asked.flatMap((one) => view.cite(one.cites)) };
  const { low, high } = view.extentOf(id);
  if (drafted && low === high && caseFile.draftDecision) return { kind: "draft" };
  return absent === undefined ? { kind: "unknown" } : { kind: "silence", citations: view.cite(cites) };
}

/** The parameters as they have to be explained. */
export function explainedParameters(view: CaseView): readonly ExplainedParameter[] {
  return [...view.parameters]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, label, settles, rows, cites }) => {
      view.found(settles);
      return {
        id,
        label,
        fact: settles,
        rows: rows.map((row) => {
          const when = row.when ? explained(row.when, view) : null;
          return { status: statusOf(when), when, value: row.value };
        }),
        citations: view.cite(cites),
      };
    });
}
