// Reads a case file against a rulebook: either a case that can be assessed, or everything that is wrong with it.

import { collectGrounds, evaluate } from "../conditions/condition-node.ts";
import { deriveFacts } from "../conditions/derive-facts.ts";
import { type FactRow, isKnown, setFact } from "../conditions/fact-row.ts";
import type { CaseContext, History } from "../conditions/history.ts";
import { isPartial, type ReadPart, tellsValue } from "../conditions/partial-value.ts";
import { type FactFault, readFacts } from "../conditions/read-facts.ts";
import { FALSE } from "../conditions/verdict.ts";
import type { Vocabulary } from "../conditions/vocabulary.ts";
import { nearestName } from "../documents/nearest-name.ts";
import { formatPath } from "../documents/problem.ts";
import { showValue } from "../documents/show-value.ts";
import type { FactRole } from "../documents/vocabulary.ts";
import { chineseCalendar } from "../law/chinese-calendar.ts";
import { parseCitation } from "../law/citation.ts";
import { type DayNumber, dayFromDate } from "../law/civil-date.ts";
import { OFFENDERS, type Offender } from "../law/penalty-kind.ts";
import type { WorkingCalendar } from "../law/working-calendar.ts";
import type { LinkedItem, Rulebook } from "../rulebook/rulebook.ts";
import { type CaseFault, caseFault } from "./case-fault.ts";
import { CASE_FILE_KEYS, type CaseFile, caseFileSchema } from "./case-file.ts";
import { DATE, faultsOfShape } from "./case-shape.ts";
import { readDrafts } from "./read-draft.ts";
import { settleDates } from "./settle-dates.ts";
import { type SettledFact, settleParameters } from "./settle-parameters.ts";

/** A case that is ready to be assessed. */
export interface OpenCase {
  readonly rulebook: Rulebook;
  readonly caseFile: CaseFile;
  readonly item: LinkedItem;
  readonly offender: Offender;
  readonly row: FactRow;
  readonly history: History;
  /** What is left of the facts that the case gives in part, by slot. */
  readonly parts: ReadonlyMap<number, ReadPart>;
  /** The facts that parameters settle, by slot. */
  readonly settled: ReadonlyMap<number, SettledFact>;
  readonly calendar: WorkingCalendar;
  readonly asOf: DayNumber;
  /** The day of the decision, or `asOf` where none is made yet. */
  readonly decisionDay: DayNumber;
  /** The day that the conduct ended, or `null` where it is not known. */
  readonly conductDay: DayNumber | null;
  /** Whether the steps of every calculation are wanted. */
  readonly traced: boolean;
}

/** Options of an assessment. */
export interface AssessOptions {
  /** The date to assess for, YYYY-MM-DD; the clock is never read. */
  readonly asOf?: string;
  /** Whether every sum comes with the steps of its calculation; it does where nothing is said. */
  readonly trace?: boolean;
  /** Which days are working days; where nothing is said, those of the published holidays and make-up days of China. */
  readonly calendar?: WorkingCalendar;
}

/** Opens a case; where there are faults nothing is assessed. */
export function openCase(
  rulebook: Rulebook,
  caseFile: unknown,
  options: AssessOptions,
): { readonly opened: OpenCase } | { readonly opened: null; readonly faults: readonly CaseFault[] } {
  const shape = faultsOfShape(caseFile, caseFileSchema, CASE_FILE_KEYS);
  if (shape.length > 0) return { opened: null, faults: shape };
  const given = caseFile as CaseFile;
  const faults: CaseFault[] = [];
  const item = rulebook.items.get(given.item);
  if (!item)
    faults.push(
      caseFault(
        "unknown-item",
        "item",
        { zh: "规则库中的事项", en: "an item of the rulebook" },
        showValue(given.item),
        nearestName(given.item, rulebook.items.keys()),
      ),
    );
  const context = contextOf(rulebook, item?.item.id ?? null);
  const drafted = readDrafts(rulebook.vocabulary, given, context);
  faults.push(...drafted.faults);
  const {
    row,
    history,
    notYet,
    parts,
    faults: factFaults,
  } = readFacts(rulebook.vocabulary, { ...given.facts, ...drafted.facts, ...fullyGiven(given) }, context);
  const addFactFaults = (found: readonly FactFault[]): void => {
    for (const { code, fact, at = [], expected, found: value, nearest } of found)
      faults.push(caseFault(code, formatPath(["facts", fact, ...at]), expected, value, nearest));
  };
  addFactFaults(factFaults);
  if (item && factFaults.length === 0) applyImplied(item, row, history, given, rulebook, faults);
  const offender = given.offender ?? item?.item.offender ?? "party";
  const offenders = item ? offendersOf(item) : [...OFFENDERS];
  if (!offenders.includes(offender)) faults.push(caseFault("offender-not-penalised", "offender", offenders.join(", "), offender));
  const decided = dayOfRole(rulebook, row, "decision-made");
  const asOf = asOfDay(options, given, decided, faults);
  if (faults.length === 0) {
    addFactFaults(settleDates(rulebook.vocabulary, row, notYet, toldFacts(given), asOf));
    deriveFacts(rulebook.vocabulary, row, "early", history);
    if (faults.length === 0) faults.push(...contradictions(rulebook.vocabulary, row));
  }
  if (!item || faults.length > 0) return { opened: null, faults };
  const opened: OpenCase = {
    rulebook,
    caseFile: given,
    item,
    offender,
    row,
    history,
    parts,
    settled: new Map(),
    calendar: options.calendar ?? chineseCalendar,
    asOf,
    decisionDay: decided ?? asOf,
    conductDay: dayOfRole(rulebook, row, "conduct-ended"),
    traced: options.trace ?? true,
  };
  return { opened: { ...opened, settled: settleParameters(opened) } };
}

// What the case gives only in part, a draft settles.
function fullyGiven({ facts }: CaseFile): CaseFile["facts"] {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => !isPartial(value)));
}

/** The facts of which the case tells anything but why they are not known. */
export function toldFacts({ facts }: CaseFile): ReadonlySet<string> {
  return new Set(Object.keys(facts).filter((id) => tellsValue(facts[id])));
}

/** The offenders that any clause of the item penalises. */
export function offendersOf({ item }: LinkedItem): readonly Offender[] {
  const named = new Set(item.versions.flatMap((version) => (version.clauses ?? []).map((clause) => clause.offender ?? item.offender ?? "party")));
  // Where no wording punishes the conduct there is nobody but the item's own.
  return named.size === 0 ? [item.offender ?? "party"] : OFFENDERS.filter((offender) => named.has(offender));
}

/** What the earlier matters of a case under an item are compared with; without an item none surely is of the same. */
export function contextOf(rulebook: Rulebook, item: string | null): CaseContext {
  const known = new Map<string, ReadonlySet<string>>();
  const instrumentsOf: CaseContext["instrumentsOf"] = (id) => {
    const basis = rulebook.items.get(id)?.item.basis;
    if (basis && !known.has(id)) known.set(id, new Set(basis.flatMap((citation) => parseCitation(citation)?.instrument ?? [])));
    return known.get(id);
  };
  return { item, instrumentsOf };
}

function applyImplied(item: LinkedItem, row: FactRow, history: History, given: CaseFile, rulebook: Rulebook, faults: CaseFault[]): void {
  for (const { fact, value } of item.implied) {
    const canBe = value >= (row.low[fact.slot] as number) && value <= (row.high[fact.slot] as number);
    if (Object.hasOwn(given.facts, fact.id) && !canBe) {
      const written = item.item.implies?.[fact.id];
      faults.push(caseFault("fixed-by-item", formatPath(["facts", fact.id]), showValue(written), showValue(given.facts[fact.id])));
    }
    setFact(row, fact, value);
  }
  if (item.implied.length > 0) deriveFacts(rulebook.vocabulary, row, "early", history);
}

// What holds in every case, and fails in this one.
function contradictions({ invariants, bySlot }: Vocabulary, row: FactRow): readonly CaseFault[] {
  return invariants.flatMap(({ condition: { id, label }, node }) => {
    if (evaluate(node, row) !== FALSE) return [];
    const slots = new Set<number>();
    collectGrounds(node, row, slots);
    const found = [...slots].flatMap((slot) => bySlot[slot]?.id ?? []).sort();
    return [caseFault("contradictory", "facts", label ? { zh: label.zh, en: label.en ?? label.zh } : id, found.join(", "))];
  });
}

function asOfDay(options: AssessOptions, given: CaseFile, decided: DayNumber | null, faults: CaseFault[]): DayNumber {
  const written = options.asOf ?? given.asOf;
  if (written !== undefined) {
    const day = typeof written === "string" ? dayFromDate(written) : undefined;
    if (day !== undefined) return day;
    faults.push(caseFault("wrong-value", "asOf", DATE, showValue(written)));
    return 0;
  }
  if (decided === null) faults.push(caseFault("no-date", "asOf", "asOf", "nothing"));
  return decided ?? 0;
}

function dayOfRole({ vocabulary }: Rulebook, row: FactRow, role: FactRole): DayNumber | null {
  const fact = vocabulary.roles.get(role);
  return fact && isKnown(row, fact.slot) ? (row.low[fact.slot] as number) : null;
}
