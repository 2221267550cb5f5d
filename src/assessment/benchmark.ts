// Step 4: which benchmark refines the range, and the tier that the facts lead to.
import { evaluate } from "../conditions/condition-node.ts";
import { FALSE, TRUE } from "../conditions/verdict.ts";
import { jurisdictionDepth } from "../law/jurisdiction.ts";
import type { LinkedBenchmark, LinkedTier } from "../rulebook/rulebook.ts";
import { appliesAt } from "./applies-at.ts";
import type { BenchmarkResult } from "./assessment.ts";
import { citeAsOf } from "./cite.ts";
import type { OpenCase } from "./open-case.ts";

/** A tier that the facts lead to or leave possible. */
export interface TierOutcome {
  readonly linked: LinkedTier;
  readonly status: "certain" | "possible";
}

/** The benchmark in use and its tiers. */
export interface BenchmarkOutcome {
  readonly linked: LinkedBenchmark | null;
  readonly tiers: readonly TierOutcome[];
  /** Whether one of the tiers surely holds; otherwise the statutory range may stand after all. */
  readonly surelyTiered: boolean;
  readonly result: BenchmarkResult;
}

/** Chooses the most special benchmark in force at the place, then the most local one. */
export function selectBenchmark(opened: OpenCase): BenchmarkOutcome {
  const { rulebook, item, decisionDay } = opened;
  const passedOver: BenchmarkResult["passedOver"][number][] = [];
  const candidates: LinkedBenchmark[] = [];
  for (const linked of rulebook.rulesFor(item).benchmarks) {
    const reason = appliesAt(linked, opened);
    if (reason === "applies") candidates.push(linked);
    else passedOver.push({ id: linked.rule.id, reason });
  }
  candidates.sort(
    (a, b) =>
      specialty(b) - specialty(a) || jurisdictionDepth(b.rule.jurisdiction) - jurisdictionDepth(a.rule.jurisdiction) || (a.rule.id < b.rule.id ? -1 : 1),
  );
  const [chosen, ...others] = candidates;
  for (const other of others) passedOver.push({ id: other.rule.id, reason: "more-general" });
  const tiers = chosen ? reachableTiers(chosen, opened) : [];
  return {
    linked: chosen ?? null,
    tiers,
    surelyTiered: chosen?.tiers.some(({ when }) => evaluate(when, opened.row) === TRUE) ?? false,
    result: {
      applied: chosen
        ? {
            id: chosen.rule.id,
            label: chosen.rule.label,
            issuer: chosen.rule.issuer,
            provenance: chosen.provenance,
            citations: citeAsOf(rulebook, chosen.rule.cites, decisionDay),
          }
        : null,
      tiers: tiers.map(({ linked, status }) => ({ label: linked.tier.label, status })),
      passedOver,
    },
  };
}

/** The first tier that surely holds, and those before it that may. */
function reachableTiers(benchmark: LinkedBenchmark, { row }: OpenCase): readonly TierOutcome[] {
  const reached: TierOutcome[] = [];
  for (const linked of benchmark.tiers) {
    const verdict = evaluate(linked.when, row);
    if (verdict === FALSE) continue;
    if (verdict === TRUE) return [...reached, { linked, status: reached.length === 0 ? "certain" : "possible" }];
    reached.push({ linked, status: "possible" });
  }
  return reached;
}

// A table for the very item is more special than one for a group of items, and that more than one for a whole field.
function specialty({ rule: { scope } }: LinkedBenchmark): number {
  if (scope.items?.every((pattern) => !pattern.endsWith("/*"))) return 2;
  return scope.items ? 1 : 0;
}
