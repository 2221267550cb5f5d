// Step 1: which wording of the item governs (从旧兼从轻).
import { dateFromDay } from "../law/civil-date.ts";
import { isInForce } from "../law/effective-period.ts";
import type { LinkedVersion } from "../rulebook/rulebook.ts";
import type { ApplicableLaw } from "./assessment.ts";
import { citeAsOf } from "./cite.ts";
import { outcomeOfVersion, type VersionOutcome } from "./clause-outcomes.ts";
import { compareOutcomes } from "./compare-outcomes.ts";
import type { OpenCase } from "./open-case.ts";

/** The wording that governs, with what it prescribes; `outcome` is `null` where the rulebook has none for the date. */
export interface LawChoice {
  readonly law: ApplicableLaw;
  readonly outcome: VersionOutcome | null;
  /** What the other wording prescribes, where the law changed. */
  readonly other: VersionOutcome | null;
  /** Whether it is settled enough to recommend anything. */
  readonly settled: boolean;
  /** Whether nothing is punishable under the wording that governs, or may be. */
  readonly waives: "yes" | "maybe" | "no";
}

/** Chooses between the wording in force when the conduct ended and the one in force on the day of the decision. */
export function determineApplicableLaw(opened: OpenCase): LawChoice {
  const { item, conductDay, decisionDay } = opened;
  if (conductDay === null) return withoutConductDate(opened);
  // Conduct after the decision on it: one of the dates is wrong, and which law governs cannot be told.
  if (conductDay > decisionDay) return { ...withoutConductDate(opened), settled: false };
  const earlier = item.versions.find(({ version }) => isInForce(version.inForce, conductDay));
  const later = item.versions.find(({ version }) => isInForce(version.inForce, decisionDay));
  if (!earlier) return choice(opened, "not-covered", []);
  if (earlier === later) return choice(opened, earlier.version.unpunished ? "not-punished-then" : "settled", [earlier]);
  if (earlier.version.unpunished) return choice(opened, "not-punished-then", later ? [earlier, later] : [earlier]);
  if (!later) return choice(opened, "ended", [earlier]);
  if (later.version.unpunished) return choice(opened, "no-longer-punished", [later, earlier]);
  switch (compareOutcomes(outcomeOfVersion(opened, earlier), outcomeOfVersion(opened, later), opened.offender)) {
    case "lighter":
      return choice(opened, "lighter-law", [later, earlier]);
    case "incomparable":
      return choice(opened, "incomparable", [earlier, later]);
    default:
      return choice(opened, "old-law", [earlier, later]);
  }
}

// Any wording that began by the day of the decision may govern; one is as good as another only where all say the same and the
// provision has not ended.
function withoutConductDate(opened: OpenCase): LawChoice {
  const { item, decisionDay } = opened;
  const begun = item.versions.filter(({ version }) => isInForce({ from: version.inForce.from }, decisionDay));
  const candidates = begun.sort((a, b) => (a.version.inForce.from < b.version.inForce.from ? 1 : -1));
  const made = choice(opened, candidates.length === 0 ? "not-covered" : "undetermined", candidates);
  const { outcome } = made;
  const stillInForce = item.versions.some(({ version }) => isInForce(version.inForce, decisionDay));
  const alike =
    stillInForce &&
    outcome !== null &&
    candidates.every((candidate) => compareOutcomes(outcome, outcomeOfVersion(opened, candidate), opened.offender) === "same");
  return { ...made, settled: alike, waives: candidates.some(({ version }) => version.unpunished) ? "maybe" : "no" };
}

const CHANGED: readonly ApplicableLaw["status"][] = ["old-law", "lighter-law", "incomparable", "no-longer-punished", "not-punished-then", "ended"];
const SETTLED: readonly ApplicableLaw["status"][] = ["settled", "old-law", "lighter-law", "no-longer-punished", "not-punished-then"];

function choice(opened: OpenCase, status: ApplicableLaw["status"], versions: readonly LinkedVersion[]): LawChoice {
  const { rulebook, conductDay, decisionDay } = opened;
  const [governing, alternative] = versions;
  const role = rulebook.vocabulary.roles.get("conduct-ended");
  return {
    law: {
      status,
      conductDate: conductDay === null ? null : dateFromDay(conductDay),
      decisionDate: dateFromDay(decisionDay),
      versions: versions.map(({ version }) => ({ from: version.inForce.from, until: version.inForce.until ?? null })),
      changed: CHANGED.includes(status) && versions.some(({ version }) => !isInForce(version.inForce, decisionDay)),
      citations: citeAsOf(rulebook, role?.definition.cites ?? [], decisionDay),
    },
    outcome: governing ? outcomeOfVersion(opened, governing) : null,
    other: alternative ? outcomeOfVersion(opened, alternative) : null,
    settled: SETTLED.includes(status),
    waives: governing?.version.unpunished ? "yes" : "no",
  };
}
