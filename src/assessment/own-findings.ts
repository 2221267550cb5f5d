// What the assessment itself has to say: where law or data leave a point that no rule settles.
import type { LawChoice } from "./applicable-law.ts";
import type { Finding, StatutoryPenalty } from "./assessment.ts";
import type { BenchmarkOutcome } from "./benchmark.ts";
import { citeAsOf } from "./cite.ts";
import type { CircumstancesOutcome } from "./circumstances.ts";
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

/** The engine's own findings on a case. */
export function ownFindings(opened: OpenCase, results: Results): readonly Finding[] {
  const { law, statutory, circumstances, benchmark, recommended } = results;
  const found: Finding[] = [];
  const add = (code: OwnFindingCode, citations: readonly string[], facts: readonly string[] = []): void => {
    found.push({ id: `assessment/${code}`, ...OWN_FINDINGS[code], citations, facts });
  };
  const basis = citeAsOf(opened.rulebook, opened.item.item.basis, opened.conductDay ?? opened.decisionDay);
  const { status, citations: lawCitations } = law.law;
  if (status === "not-covered") add("law-not-covered", basis);
  if (status === "undetermined") add("law-date-unknown", [...lawCitations, ...basis], conductDateFacts(opened));
  if (status === "ended") add("law-ended", [...lawCitations, ...basis]);
  if (status === "incomparable") add("law-incomparable", [...lawCitations, ...basis]);
  const faults = new Set([...(law.outcome?.broken ?? []).map(({ fault }) => fault), statutory?.fine.status]);
  if (faults.has("gap")) add("statutory-gap", basis);
  if (faults.has("collision")) add("statutory-collision", basis);
  const holding = circumstances.outcomes.filter(({ result }) => result.status === "holds");
  const opposing = holding.filter(({ result }) => result.effects.includes("heavier"));
  const reducing = holding.filter(({ result }) => result.effects.some((effect) => effect === "lighter" || effect === "mitigated"));
  const { possible } = circumstances.disposition;
  const weighed = possible.length > 1 && opposing.length > 0 && reducing.length > 0;
  if (weighed) add("opposing-circumstances", [...reducing, ...opposing].flatMap(({ result }) => result.citations));
  const waiving = holding.filter(({ result }) => result.force === "may" && result.effects.some((effect) => effect === "no-penalty" || effect === "exemption"));
  if (waiving.length > 0 && possible.length > 1) add("discretionary-waiver", waiving.flatMap(({ result }) => result.citations));
  if (recommended.recommendation.fine !== null) {
    if (!benchmark.linked) add("no-benchmark", basis);
    else if (benchmark.linked.rule.method === "tiers" && benchmark.tiers.length === 0) add("no-tier", benchmark.result.applied?.citations ?? []);
    if (recommended.tierOutside) add("tier-outside-statute", benchmark.result.applied?.citations ?? []);
  }
  const unverified = unverifiedCitations(opened, results);
  if (unverified.length > 0) add("unverified-source", unverified);
  return found;
}

function unverifiedCitations({ item }: OpenCase, { circumstances, benchmark, recommended }: Results): readonly string[] {
  const itemProvenance = item.item.provenance ?? item.pack.provenance;
  const used = [
    ...circumstances.outcomes.map(({ result }) => result).filter(({ status }) => status !== "fails"),
    ...(benchmark.result.applied && recommended.recommendation.fine ? [benchmark.result.applied] : []),
    { provenance: itemProvenance, citations: item.item.basis },
  ];
  return used.filter(({ provenance }) => provenance.verified === false || provenance.kind === "illustrative").flatMap(({ citations }) => citations);
}

function conductDateFacts({ rulebook }: OpenCase): readonly string[] {
  const fact = rulebook.vocabulary.roles.get("conduct-ended");
  return fact ? [fact.id] : [];
}
