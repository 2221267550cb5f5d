// What a tier does to the kinds of penalty, beside the sum of a fine.
import type { Tier, TierPenalty } from "../documents/benchmarks.ts";
import type { Disposition } from "../law/disposition.ts";
import { endsOfInterval } from "../law/measure.ts";
import type { BenchmarkOutcome } from "./benchmark.ts";
import type { PenaltyLine } from "./clause-outcomes.ts";
import { durationOf } from "./extent.ts";

/**
 * The tiers that the case may end in; `null` stands for none. Below the statutory minimum there is nothing to narrow, so that a
 * mitigated case heeds only a tier that hands it over.
 */
export function tiersInReach({ used, orStatute }: BenchmarkOutcome, disposition: Disposition): readonly (Tier | null)[] {
  const narrowed = disposition === "lighter" || disposition === "heavier" ? disposition : "ordinary";
  const reached = used.flatMap(({ outcomes }) => outcomes[narrowed].cuts.map(({ tier }) => tier));
  const tiers = disposition === "mitigated" ? reached.map((tier) => (tier?.procedure ? tier : null)) : reached;
  return orStatute ? [...tiers, null] : tiers;
}

/** The penalties that are left once the tiers in reach are looked at; what not all of them leave alike is possible only. */
export function linesUnderTiers(lines: readonly PenaltyLine[], tiers: readonly (Tier | null)[]): readonly PenaltyLine[] {
  if (!tiers.some((tier) => tier?.penalties ?? tier?.procedure)) return lines;
  return lines.flatMap((line) => {
    const [first, ...others] = tiers.map((tier) => lineUnderTier(line, tier));
    const alike = others.every((other) => isSame(first ?? null, other));
    if (alike) return first ?? [];
    return { ...line, status: "possible" as const };
  });
}

// Of what the statute leaves to choice a tier imposes some kinds and drops the others; what it commands stays.
function lineUnderTier(line: PenaltyLine, tier: Tier | null): PenaltyLine | null {
  if (tier?.procedure) return null;
  if (!tier?.penalties) return line;
  const chosen = tier.penalties.find(({ kind }) => kind === line.penalty.kind);
  if (!chosen && !(tier.fine && line.penalty.kind === "fine")) return line.choice === "may" || line.alternative !== null ? null : line;
  const measure = chosen?.measure ?? line.penalty.measure;
  return { ...line, choice: "must", alternative: null, pick: null, penalty: { ...line.penalty, ...(measure ? { measure } : {}) } };
}

function isSame(a: PenaltyLine | null, b: PenaltyLine | null): boolean {
  if (a === null || b === null) return a === b;
  return a.choice === b.choice && a.alternative === b.alternative && a.penalty.measure === b.penalty.measure;
}

/** Whether the statute has the kinds that a tier imposes, and for at least as long a range of time; `open` as long as facts decide. */
export function kindsWithinStatute(tier: Tier, lines: readonly PenaltyLine[]): "within" | "open" | "outside-statute" {
  const found = (tier.penalties ?? []).map((penalty) => kindWithin(penalty, lines));
  return (["outside-statute", "open"] as const).find((one) => found.includes(one)) ?? "within";
}

function kindWithin(penalty: TierPenalty, lines: readonly PenaltyLine[]): "within" | "open" | "outside-statute" {
  const same = lines.filter((line) => line.penalty.kind === penalty.kind && lastsWithin(penalty, line));
  if (same.length === 0) return "outside-statute";
  return same.some(({ status }) => status === "certain") ? "within" : "open";
}

function lastsWithin({ measure }: TierPenalty, { penalty }: PenaltyLine): boolean {
  const [mine, theirs] = [durationOf(measure), durationOf(penalty.measure)];
  if (!mine || !theirs) return true;
  if (mine.unit === "life") return theirs.unit === "life" || theirs.orLife;
  if (mine.unit !== theirs.unit || mine.interval === null || theirs.interval === null) return false;
  const [inner, outer] = [endsOfInterval(mine.interval), endsOfInterval(theirs.interval)];
  const [innerLow, outerLow] = [inner, outer].map(({ min, above }) => min ?? (above === undefined ? 0 : above + 1)) as [number, number];
  const [innerHigh, outerHigh] = [inner, outer].map(({ max, below }) => max ?? (below === undefined ? Number.POSITIVE_INFINITY : below - 1)) as [
    number,
    number,
  ];
  return innerLow >= outerLow && (innerHigh <= outerHigh || theirs.orLife) && (!mine.orLife || theirs.orLife);
}
