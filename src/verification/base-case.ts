// The cases that proofs start from: of one item, under one wording, with nothing else told.
import type { CaseFile } from "../assessment/case-file.ts";
import { type OpenCase, openCase } from "../assessment/open-case.ts";
import type { Scope } from "../documents/common.ts";
import { chineseCalendar } from "../law/chinese-calendar.ts";
import { type CivilDate, dateFromDay, dayFromDate } from "../law/civil-date.ts";
import { type EffectivePeriod, isInForce } from "../law/effective-period.ts";
import type { Offender } from "../law/penalty-kind.ts";
import type { Applicability, LinkedItem, LinkedRule, LinkedVersion, Rulebook } from "../rulebook/rulebook.ts";
import { coversItem } from "../rulebook/scope.ts";
import type { ProofContext } from "./proof.ts";

/** What a base case is to be about. */
export interface BaseCase {
  readonly item: LinkedItem;
  readonly version?: LinkedVersion;
  readonly offender?: Offender;
  /** The day of the conduct and of the assessment, where it is to be one. */
  readonly on?: CivilDate;
  readonly jurisdiction?: string | undefined;
  /** The rulebook, where it is not the one that is proved. */
  readonly rulebook?: Rulebook;
}

/** Opens the case of an item of which nothing is told but that the conduct lies within a version. `null` where the rulebook cannot. */
export function openBase({ rulebook, asOf }: ProofContext, base: BaseCase): OpenCase | null {
  const { item, version, offender, jurisdiction, on } = base;
  const [first, last] = on !== undefined ? [on, on] : periodOf(version ?? currentOf(item, asOf), asOf);
  const role = rulebook.vocabulary.roles.get("conduct-ended");
  const caseFile: CaseFile = {
    item: item.item.id,
    asOf: last,
    ...(offender ? { offender } : {}),
    ...(jurisdiction === undefined ? {} : { jurisdiction }),
    facts: role ? { [role.id]: first === last ? last : { between: [first, last] } } : {},
  };
  const { opened } = openCase(base.rulebook ?? rulebook, caseFile, { trace: false, calendar: chineseCalendar });
  return opened;
}

// The wording in force on the day of the proof, or else the last.
function currentOf({ versions }: LinkedItem, asOf: CivilDate): LinkedVersion | undefined {
  const today = dayFromDate(asOf) ?? 0;
  return versions.find(({ version }) => isInForce(version.inForce, today)) ?? versions.at(-1);
}

// The first and last day of a version up to the day of the proof, or its first alone where it is still to come.
function periodOf(linked: LinkedVersion | undefined, asOf: CivilDate): readonly [CivilDate, CivilDate] {
  if (!linked) return [asOf, asOf];
  const { inForce } = linked.version;
  const end = inForce.until === undefined ? undefined : dayFromDate(inForce.until);
  const last = end === undefined ? asOf : dateFromDay(end - 1);
  if (inForce.from > asOf) return [inForce.from, inForce.from];
  return [inForce.from, last < asOf ? last : asOf];
}

/** The last day by `asOf`, or else the first, that lies in all of the periods; `null` where there is none. */
export function dayWithin(periods: readonly EffectivePeriod[], asOf: CivilDate): CivilDate | null {
  const from = periods.map((period) => period.from).reduce((a, b) => (a > b ? a : b));
  const ends = periods.flatMap(({ until }) => (until === undefined ? [] : (dayFromDate(until) ?? [])));
  const end = Math.min((dayFromDate(asOf) ?? 0) + 1, ...ends);
  const last = dateFromDay(end - 1);
  if (last >= from) return last;
  return ends.every((until) => (dayFromDate(from) ?? 0) < until) ? from : null;
}

/** The items that a scope covers. */
export function itemsWithin(scope: Scope | undefined, { items }: Rulebook): readonly LinkedItem[] {
  return [...items.values()].filter(({ item }) => coversItem(scope, item));
}

/** Items that a rule covers, one of each kind that facts implied by the item tell apart. */
export function itemsUnder({ rule }: LinkedRule<Applicability>, rulebook: Rulebook): readonly LinkedItem[] {
  const kinds = new Map<string, LinkedItem>();
  for (const linked of itemsWithin(rule.scope, rulebook)) {
    const kind = linked.implied.map(({ fact, value }) => `${fact.slot}=${value}`).join();
    if (!kinds.has(kind)) kinds.set(kind, linked);
  }
  return [...kinds.values()];
}
