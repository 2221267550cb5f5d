// The proofs, in the order in which they are reported.
import type { Proof } from "./proof.ts";
import { benchmarkGaps } from "./proofs/benchmark-gaps.ts";
import { benchmarkLimits } from "./proofs/benchmark-limits.ts";
import { benchmarkOverlaps } from "./proofs/benchmark-overlaps.ts";
import { benchmarkPeriods } from "./proofs/benchmark-periods.ts";
import { branchGaps } from "./proofs/branch-gaps.ts";
import { branchOverlaps } from "./proofs/branch-overlaps.ts";
import { contradictoryCircumstances } from "./proofs/contradictory-circumstances.ts";
import { coveredEntries } from "./proofs/covered-entries.ts";
import { deadParts } from "./proofs/dead-parts.ts";
import { fallThrough } from "./proofs/fall-through.ts";
import { languages } from "./proofs/languages.ts";
import { monotonicity } from "./proofs/monotonicity.ts";
import { provenance } from "./proofs/provenance.ts";
import { staleCitations } from "./proofs/stale-citations.ts";
import { vacuousChecks } from "./proofs/vacuous-checks.ts";
import { versionHoles } from "./proofs/version-holes.ts";
import { vocabularyUse } from "./proofs/vocabulary-use.ts";

/** Every proof. */
export const PROOFS: readonly Proof[] = [
  branchGaps,
  branchOverlaps,
  benchmarkGaps,
  benchmarkOverlaps,
  benchmarkLimits,
  monotonicity,
  deadParts,
  coveredEntries,
  vacuousChecks,
  contradictoryCircumstances,
  fallThrough,
  versionHoles,
  benchmarkPeriods,
  staleCitations,
  vocabularyUse,
  languages,
  provenance,
];
