// Step 1 again: which wording governs.
import type { ItemVersion } from "../documents/items.ts";
import type { ExplainedLaw } from "../explanation/explanation.ts";
import type { Offender } from "../law/penalty-kind.ts";
import type { CaseView } from "./case-facts.ts";
import { compareWordings } from "./compare-wordings.ts";
import { dateOf, dayOf, isInForce } from "./days.ts";
import { cited } from "./rules.ts";
import { explainedClauses, type Prescribed, prescribed } from "./wording.ts";

/** The wording that governs, with what it prescribes. */
export interface Governing {
  readonly law: ExplainedLaw;
  readonly outcome: Prescribed | null;
  /** Whether it is settled enough to recommend anything. */
  readonly settled: boolean;
  readonly waives: "yes" | "maybe" | "no";
  /** Citations as of the day that the governing wording is cited for. */
  readonly cite: (citations: readonly string[]) => readonly string[];
}

interface Chosen {
  readonly status: ExplainedLaw["status"];
  readonly versions: readonly ItemVersion[];
  readonly settled?: boolean;
  readonly waives?: "maybe" | "no";
}

/** Works out which wording governs. */
export function governing(view: CaseView, offender: Offender): Governing {
  const { status, versions, settled = SETTLED.includes(status), waives } = chosen(view, offender);
  const { rules, venue, conductDay } = view;
  const [first, second] = versions;
  const [outcome, other] = [first, second].map((version) => (version ? prescribed(view, version, offender) : null)) as [Prescribed | null, Prescribed | null];
  const day = status === "lighter-law" || conductDay === null ? venue.day : conductDay;
  const otherDay = day === venue.day ? (conductDay ?? venue.day) : venue.day;
  const roles = [...rules.facts.values()].filter(({ role }) => role === "conduct-ended" || role === "decision-made");
  for (const { id } of roles) view.found(id);
  const role = roles.find((definition) => definition.role === "conduct-ended");
  return {
    law: {
      status,
      conductDate: conductDay === null ? null : dateOf(conductDay),
      decisionDate: dateOf(venue.day),
      versions: versions.map(({ inForce: { from, until = null } }) => ({ from, until })),
      changed: CHANGED.includes(status) && versions.some(({ inForce }) => !isInForce(inForce, venue.day)),
      citations: view.cite(role?.cites ?? []),
      otherClauses: other ? explainedClauses(view, other, (citations) => cited(rules, citations, otherDay)) : [],
    },
    outcome,
    settled,
    waives: waives ?? (first?.unpunished ? "yes" : "no"),
    cite: (citations) => cited(rules, citations, day),
  };
}

const CHANGED: readonly ExplainedLaw["status"][] = ["old-law", "lighter-law", "incomparable", "no-longer-punished", "not-punished-then", "ended"];
const SETTLED: readonly ExplainedLaw["status"][] = ["settled", "old-law", "lighter-law", "no-longer-punished", "not-punished-then"];

function chosen(view: CaseView, offender: Offender): Chosen {
  const { venue, conductDay } = view;
  const { versions } = venue.item;
  if (conductDay === null) return undated(view, offender);
  if (conductDay > venue.day) return { ...undated(view, offender), settled: false };
  const at = (day: number): ItemVersion | undefined => versions.find(({ inForce }) => isInForce(inForce, day));
  const [then, now] = [at(conductDay), at(venue.day)];
  if (!then) return { status: "not-covered", versions: [] };
  if (then.unpunished) return { status: "not-punished-then", versions: now && now !== then ? [then, now] : [then] };
  if (then === now) return { status: "settled", versions: [then] };
  if (!now) return { status: "ended", versions: [then] };
  if (now.unpunished) return { status: "no-longer-punished", versions: [now, then] };
  const standing = compareWordings(prescribed(view, then, offender), prescribed(view, now, offender), offender);
  if (standing === "lighter") return { status: "lighter-law", versions: [now, then] };
  return { status: standing === "incomparable" ? "incomparable" : "old-law", versions: [then, now] };
}

// Without the date, any wording that had begun may govern.
function undated(view: CaseView, offender: Offender): Chosen {
  const { versions } = view.venue.item;
  const { day } = view.venue;
  const begun = versions.filter(({ inForce }) => day >= dayOf(inForce.from)).sort((a, b) => (a.inForce.from < b.inForce.from ? 1 : -1));
  const [newest] = begun;
  const first = newest && prescribed(view, newest, offender);
  const alike = begun.every((version) => first && compareWordings(first, prescribed(view, version, offender), offender) === "same");
  return {
    status: newest ? "undetermined" : "not-covered",
    versions: begun,
    settled: first !== undefined && alike && versions.some(({ inForce }) => isInForce(inForce, day)),
    waives: begun.some(({ unpunished }) => unpunished) ? "maybe" : "no",
  };
}
