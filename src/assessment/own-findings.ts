// What the assessment itself has to say: where law or data leave a point that no rule settles.
import { isCountable } from "../law/amount-range.ts";
import { isWithinJurisdiction, jurisdictionDepth } from "../law/jurisdiction.ts";
import type { LawChoice } from "./applicable-law.ts";
import type { Finding, StatutoryPenalty } from "./assessment.ts";
import type { BenchmarkOutcome } from "./benchmark.ts";
import type { CircumstancesOutcome } from "./circumstances.ts";
import { citeAsOf } from "./cite.ts";
import type { OpenCase } from "./open-case.ts";
import { OWN_FINDINGS, type OwnFindingCode } from "./own-finding-texts.ts";
import type { RecommendationOutcome } from "./recommendation.ts";

/** The results of the steps before. */
export interface Results {
  readonly law: LawChoice;
  readonly statutory: StatutoryPenalty | null;
  readonly circumstances: CircumstancesOutcome;
  readonly benchmark: BenchmarkOutcome;
  readonly recommended: RecommendationOutcome;
}

type Warning = { readonly code: OwnFindingCode; readonly citations: readonly string[]; readonly facts?: readonly string[] };

/** The assessment's own findings on a case. */
export function ownFindings(opened: OpenCase, results: Results): readonly Finding[] {
  const warnings = [
    ...onLaw(opened, results),
    ...onPlace(opened, results),
    ...onCircumstances(results),
    ...onBenchmark(opened, results),
    ...onSources(opened, results),
  ];
  return warnings.map(({ code, citations, facts = [] }) => ({ id: `assessment/${code}`, ...OWN_FINDINGS[code], citations, facts }));
}

function onLaw(opened: OpenCase, { law, statutory }: Results): readonly Warning[] {
  const basis = basisOf(opened);
  const both = [...law.law.citations, ...basis];
  const warnings: Warning[] = [];
  if (law.law.status === "not-covered") warnings.push({ code: "law-not-covered", citations: basis });
  if (law.law.status === "undetermined") warnings.push({ code: "law-date-unknown", citations: both, facts: conductDateFacts(opened) });
  if (law.law.status === "ended") warnings.push({ code: "law-ended", citations: both });
  if (law.law.status === "incomparable") warnings.push({ code: "law-incomparable", citations: both });
  const faults = new Set<string | undefined>([...(law.outcome?.broken ?? []).map(({ fault }) => fault), statutory?.fine.status]);
  if (faults.has("gap")) warnings.push({ code: "statutory-gap", citations: basis });
  if (law.outcome?.lines.some(({ range }) => range !== null && !isCountable(range))) warnings.push({ code: "amount-beyond-limit", citations: basis });
  if (faults.has("collision")) warnings.push({ code: "statutory-collision", citations: basis });
  return warnings;
}

function onPlace(opened: OpenCase, { circumstances, benchmark }: Results): readonly Warning[] {
  const { caseFile, item } = opened;
  const place = caseFile.jurisdiction;
  if (place !== undefined) return isWithinJurisdiction(place, item.pack.jurisdiction) ? [] : [{ code: "item-elsewhere", citations: basisOf(opened) }];
  const left = circumstances.placeMatters || benchmark.result.passedOver.some(({ reason }) => reason === "elsewhere");
  return left || jurisdictionDepth(item.pack.jurisdiction) > 0 ? [{ code: "place-unknown", citations: [] }] : [];
}

function onCircumstances({ circumstances }: Results): readonly Warning[] {
  if (circumstances.uncovered.length > 0) return [{ code: "circumstances-not-covered", citations: circumstances.uncovered }];
  if (circumstances.disposition.possible.length < 2) return [];
  const holding = circumstances.outcomes.map(({ result }) => result).filter(({ status }) => status === "holds");
  const aggravating = holding.filter(({ effects }) => effects.includes("heavier"));
  const reducing = holding.filter(({ effects }) => effects.includes("lighter") || effects.includes("mitigated"));
  const waiving = holding.filter(({ effects, force }) => force === "may" && (effects.includes("no-penalty") || effects.includes("exemption")));
  const warnings: Warning[] = [];
  if (aggravating.length > 0 && reducing.length > 0) {
    warnings.push({ code: "opposing-circumstances", citations: [...reducing, ...aggravating].flatMap(({ citations }) => citations) });
  }
  if (waiving.length > 0) warnings.push({ code: "discretionary-waiver", citations: waiving.flatMap(({ citations }) => citations) });
  return warnings;
}

function onBenchmark(opened: OpenCase, { benchmark, recommended }: Results): readonly Warning[] {
  if (recommended.recommendation.fine === null) return [];
  if (!benchmark.linked) return [{ code: "no-benchmark", citations: basisOf(opened) }];
  const citations = benchmark.result.applied?.citations ?? [];
  const warnings: Warning[] = [];
  if (benchmark.linked.rule.method === "tiers" && benchmark.tiers.length === 0) warnings.push({ code: "no-tier", citations });
  if (recommended.tierOutside) warnings.push({ code: "tier-outside-statute", citations });
  return warnings;
}

function onSources(opened: OpenCase, results: Results): readonly Warning[] {
  const citations = unverifiedCitations(opened, results);
  return citations.length > 0 ? [{ code: "unverified-source", citations }] : [];
}

function basisOf({ rulebook, item, conductDay, decisionDay }: OpenCase): readonly string[] {
  return citeAsOf(rulebook, item.item.basis, conductDay ?? decisionDay);
}

function unverifiedCitations(opened: OpenCase, { circumstances, benchmark, recommended }: Results): readonly string[] {
  const { item, pack } = opened.item;
  const itemProvenance = item.provenance ?? pack.provenance;
  const used = [
    ...circumstances.outcomes.map(({ result }) => result).filter(({ status }) => status !== "fails"),
    ...(benchmark.result.applied && recommended.recommendation.fine ? [benchmark.result.applied] : []),
    { provenance: itemProvenance, citations: basisOf(opened) },
  ];
  return used.filter(({ provenance }) => provenance.verified === false || provenance.kind === "illustrative").flatMap(({ citations }) => citations);
}

function conductDateFacts({ rulebook }: OpenCase): readonly string[] {
  const fact = rulebook.vocabulary.roles.get("conduct-ended");
  return fact ? [fact.id] : [];
}
