// The proofs, in the order in which they are reported.
import type { Proof } from "./proof.ts";
import { benchmarkGaps } from "./proofs/benchmark-gaps.ts";
import { benchmarkOverlaps } from "./proofs/benchmark-overlaps.ts";
import { benchmarkPeriods } from "./proofs/benchmark-periods.ts";
import { branchGaps } from "./proofs/branch-gaps.ts";
import { branchOverlaps } from "./proofs/branch-overlaps.ts";
import { contradictoryCircumstances } from "./proofs/contradictory-circumstances.ts";
import { deadParts } from "./proofs/dead-parts.ts";
import { provenance } from "./proofs/provenance.ts";
import { staleCitations } from "./proofs/stale-citations.ts";
import { versionHoles } from "./proofs/version-holes.ts";

/** Every proof. */
export const PROOFS: readonly Proof[] = [
  branchGaps,
  branchOverlaps,
  benchmarkGaps,
  benchmarkOverlaps,
  deadParts,
  contradictoryCircumstances,
  versionHoles,
  benchmarkPeriods,
  staleCitations,
  provenance,
];
