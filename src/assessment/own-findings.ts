// What the assessment itself has to say: where law or data leave a point that no rule settles.
import { isKnown } from "../conditions/fact-row.ts";
import type { FactRole } from "../documents/vocabulary.ts";
import { isCountable } from "../law/amount-range.ts";
import { dayFromDate } from "../law/civil-date.ts";
import { isWithinJurisdiction, jurisdictionDepth } from "../law/jurisdiction.ts";
import type { LocalizedText } from "../law/localized-text.ts";
import type { Provenance } from "../law/provenance.ts";
import type { LawChoice } from "./applicable-law.ts";
import type { Finding, PassedOverReason } from "./assessment.ts";
import type { BenchmarkOutcome } from "./benchmark.ts";
import type { CircumstancesOutcome } from "./circumstances.ts";
import { basisAsOf, citeAsOf } from "./cite.ts";
import { decidingParameters } from "./deciding-parameters.ts";
import { describeFaults } from "./fault-words.ts";
import { rangeBetween } from "./line-sums.ts";
import type { OpenCase } from "./open-case.ts";
import { OWN_FINDINGS, type OwnFindingCode } from "./own-finding-texts.ts";
import type { RecommendationOutcome } from "./recommendation.ts";
import type { StatutoryPenalty } from "./statutory-results.ts";

/** The results of the steps before. */
export interface Results {
  readonly law: LawChoice;
  readonly statutory: StatutoryPenalty | null;
  readonly circumstances: CircumstancesOutcome;
  readonly benchmark: BenchmarkOutcome;
  readonly recommended: RecommendationOutcome;
}

interface Warning {
  readonly code: OwnFindingCode;
  readonly citations: readonly string[];
  readonly facts?: readonly string[];
  readonly detail?: LocalizedText | null;
}

/** The assessment's own findings on a case. */
export function ownFindings(opened: OpenCase, results: Results): readonly Finding[] {
  const warnings = [
    ...onLaw(opened, results),
    ...onPlace(opened, results),
    ...onCircumstances(results),
    ...onBenchmark(opened, results),
    ...onSources(opened, results),
  ];
  return warnings.map(({ code, citations, facts = [], detail = null }) => ({
    id: `assessment/${code}`,
    ...OWN_FINDINGS[code],
    detail,
    citations,
    facts,
    deadline: null,
  }));
}

function onLaw(opened: OpenCase, { law, statutory }: Results): readonly Warning[] {
  const basis = basisOf(opened);
  const both = [...law.law.citations, ...basis];
  const warnings: Warning[] = [];
  if (law.law.status === "not-covered") warnings.push({ code: "law-not-covered", citations: basis });
  if (law.law.status === "undetermined") warnings.push({ code: "law-date-unknown", citations: both, facts: factOfRole(opened, "conduct-ended") });
  if (law.law.status === "ended") warnings.push({ code: "law-ended", citations: both });
  if (law.law.status === "incomparable") warnings.push({ code: "law-incomparable", citations: both });
  if (law.waives === "yes") warnings.push({ code: "law-does-not-punish", citations: both });
  if (spansChange(opened, law)) warnings.push({ code: "conduct-spans-change", citations: both, facts: factOfRole(opened, "conduct-began") });
  const faults = new Set<string | undefined>([...(law.outcome?.broken ?? []).map(({ fault }) => fault), statutory?.fine.status]);
  const told = (kind: "gap" | "collision"): Pick<Warning, "detail" | "facts"> => {
    const found = (statutory?.faults ?? []).filter(({ fault }) => fault === kind);
    const facts = found.flatMap(({ clauses }) => clauses.flatMap(({ compared }) => compared.map(({ fact }) => fact)));
    return { detail: describeFaults(found), facts: [...new Set(facts)] };
  };
  if (faults.has("gap")) warnings.push({ code: "statutory-gap", citations: basis, ...told("gap") });
  if (law.outcome?.lines.some(({ ends }) => ends !== null && !isCountable(rangeBetween(ends))))
    warnings.push({ code: "amount-beyond-limit", citations: basis });
  if (faults.has("collision")) warnings.push({ code: "statutory-collision", citations: basis, ...told("collision") });
  return warnings;
}

function onPlace(opened: OpenCase, results: Results): readonly Warning[] {
  const { caseFile, item } = opened;
  const { circumstances, benchmark } = results;
  const place = caseFile.jurisdiction;
  if (place !== undefined) return isWithinJurisdiction(place, item.pack.jurisdiction) ? [] : [{ code: "item-elsewhere", citations: basisOf(opened) }];
  const placed = decidingParameters(opened, results, ({ placeMatters }) => placeMatters);
  const left = placed.length > 0 || circumstances.placeMatters || benchmark.result.passedOver.some(({ reason }) => reason === "elsewhere");
  return left || jurisdictionDepth(item.pack.jurisdiction) > 0 ? [{ code: "place-unknown", citations: [] }] : [];
}

function onCircumstances({ circumstances }: Results): readonly Warning[] {
  if (circumstances.uncovered.length > 0) return [{ code: "circumstances-not-covered", citations: circumstances.uncovered }];
  const { disposition, offset, policyFailed } = circumstances;
  const policy = disposition.policy?.citations ?? [];
  const holding = circumstances.outcomes.map(({ result }) => result).filter(({ status }) => status === "holds");
  const aggravating = holding.filter(({ effects }) => effects.includes("heavier"));
  const reducing = holding.filter(({ effects }) => effects.includes("lighter") || effects.includes("mitigated"));
  const waiving = holding.filter(({ effects, force }) => force === "may" && (effects.includes("no-penalty") || effects.includes("exemption")));
  const opposing = [...reducing, ...aggravating].flatMap(({ citations }) => citations);
  const warnings: Warning[] = [];
  if (policyFailed) warnings.push({ code: "policy-method-failed", citations: policy });
  if (offset) warnings.push({ code: "circumstances-offset", citations: [...opposing, ...policy] });
  if (disposition.possible.length < 2) return warnings;
  if (!offset && aggravating.length > 0 && reducing.length > 0) warnings.push({ code: "opposing-circumstances", citations: opposing });
  if (waiving.length > 0) warnings.push({ code: "discretionary-waiver", citations: waiving.flatMap(({ citations }) => citations) });
  return warnings;
}

// Each reason for which a benchmark was not followed that the reader has to know of.
const PASSED_OVER_FINDINGS: Readonly<Partial<Record<PassedOverReason, OwnFindingCode>>> = {
  "no-tier": "no-tier",
  "outside-statute": "benchmark-outside-statute",
  "outside-superior": "benchmark-outside-superior",
  "method-failed": "benchmark-method-failed",
};

function onBenchmark(opened: OpenCase, { benchmark, recommended }: Results): readonly Warning[] {
  const hasFine = recommended.recommendation.options.some(({ penalties, procedure }) => procedure !== null || penalties.some(({ kind }) => kind === "fine"));
  if (!hasFine) return [];
  const { passedOver } = benchmark.result;
  const warnings: Warning[] = passedOver.flatMap(({ reason, label, citations }) => {
    const code = PASSED_OVER_FINDINGS[reason];
    return code ? [{ code, citations, detail: label }] : [];
  });
  for (const { label, citations } of benchmark.lapsed) warnings.push({ code: "benchmark-expired", citations, detail: label });
  const isSilent = benchmark.used.length === 0 && !passedOver.some(({ reason }) => PASSED_OVER_FINDINGS[reason]);
  return isSilent ? [...warnings, { code: "no-benchmark", citations: basisOf(opened) }] : warnings;
}

function onSources(opened: OpenCase, results: Results): readonly Warning[] {
  const citations = unverifiedCitations(opened, results);
  return citations.length > 0 ? [{ code: "unverified-source", citations }] : [];
}

function basisOf({ rulebook, item, conductDay, decisionDay }: OpenCase): readonly string[] {
  return basisAsOf(rulebook, item.item.basis, conductDay ?? decisionDay);
}

function unverifiedCitations(opened: OpenCase, results: Results): readonly string[] {
  const { circumstances, benchmark, recommended } = results;
  const { item, pack } = opened.item;
  const itemProvenance = item.provenance ?? pack.provenance;
  const weighed = circumstances.outcomes.map(({ result }) => result).filter(({ status }) => status !== "fails");
  const { disposition, mitigation } = circumstances;
  const used = [
    ...weighed,
    ...(disposition.policy && weighed.length > 0 ? [disposition.policy] : []),
    ...(mitigation && disposition.possible.includes("mitigated") ? [mitigation] : []),
    ...(benchmark.result.applied && recommended.recommendation.fine ? [benchmark.result.applied, ...benchmark.result.otherwise] : []),
    { provenance: itemProvenance, citations: basisOf(opened) },
  ];
  const parameters = decidingParameters(opened, results, ({ by }) => by !== null && isUnverified(by));
  return [
    ...used.filter(isUnverified).flatMap(({ citations }) => citations),
    ...parameters.flatMap(({ by }) => citeAsOf(opened.rulebook, by?.rule.cites ?? [], opened.decisionDay)),
  ];
}

function isUnverified({ provenance }: { readonly provenance: Provenance }): boolean {
  return provenance.verified === false || provenance.kind === "illustrative";
}

function factOfRole({ rulebook }: OpenCase, role: FactRole): readonly string[] {
  const fact = rulebook.vocabulary.roles.get(role);
  return fact ? [fact.id] : [];
}

// Whether the conduct began under an earlier wording than the one that it ended under.
function spansChange({ rulebook, row }: OpenCase, { law, outcome }: LawChoice): boolean {
  const began = rulebook.vocabulary.roles.get("conduct-began");
  const from = outcome && dayFromDate(outcome.linked.version.inForce.from);
  if (!began || from === undefined || from === null || law.status !== "settled" || !isKnown(row, began.slot)) return false;
  return (row.low[began.slot] as number) < from;
}
