// Two decisions on the same case side by side: what the party was told, and what is to be decided.
import type { DraftDecision, DraftPenalty } from "../assessment/draft-decision.ts";
import { fineOfDecision } from "../assessment/read-draft.ts";
import { fenFromYuan } from "../law/money.ts";
import { isLighterKind, type PenaltyKind } from "../law/penalty-kind.ts";

/** Whether the later of two extents is more or less than the earlier one. */
type Order = "same" | "more" | "less" | "unclear";

/** How one decision differs from another that came before it. */
export interface DecisionChange {
  /** Kinds that only the later one has. */
  readonly added: readonly PenaltyKind[];
  /** Added kinds that stand in for a heavier one that was dropped. */
  readonly softened: readonly PenaltyKind[];
  readonly dropped: readonly PenaltyKind[];
  /** The fines, in yuan, where both decisions have one; `null` where a decision does not say how much. */
  readonly fine: { readonly earlier: number | null; readonly later: number | null; readonly order: Order } | null;
  /** Kinds of which the length or the sum confiscated is greater, or cannot be compared. */
  readonly longer: readonly PenaltyKind[];
  readonly unclear: readonly PenaltyKind[];
  /** Whether a kind that both have has become lighter. */
  readonly relieves: boolean;
}

/** What changed from one decision to the next. */
export function changeBetween(earlier: DraftDecision, later: DraftDecision): DecisionChange {
  const [before, after] = [earlier, later].map(({ penalties = [] }) => penalties) as [readonly DraftPenalty[], readonly DraftPenalty[]];
  const kindsOf = (penalties: readonly DraftPenalty[]): readonly PenaltyKind[] => [...new Set(penalties.map(({ kind }) => kind))];
  const added = kindsOf(after).filter((kind) => !kindsOf(before).includes(kind));
  const dropped = kindsOf(before).filter((kind) => !kindsOf(after).includes(kind));
  const kept = kindsOf(after).filter((kind) => !added.includes(kind) && kind !== "fine");
  const orders = kept.map((kind) => ({ kind, order: compareExtents(ofKind(before, kind), ofKind(after, kind)) }));
  const hasFine = [before, after].every((penalties) => penalties.some(({ kind }) => kind === "fine"));
  const fine = hasFine ? fineChange(fineOfDecision(earlier), fineOfDecision(later)) : null;
  return {
    added,
    softened: added.filter((kind) => dropped.some((heavier) => isLighterKind(kind, heavier))),
    dropped,
    fine,
    longer: orders.flatMap(({ kind, order }) => (order === "more" ? kind : [])),
    unclear: orders.flatMap(({ kind, order }) => (order === "unclear" ? kind : [])),
    relieves: orders.some(({ order }) => order === "less") || fine?.order === "less",
  };
}

function fineChange(earlier: number | null, later: number | null): DecisionChange["fine"] {
  return { earlier, later, order: earlier === null || later === null ? "unclear" : orderOf(earlier, later) };
}

function ofKind(penalties: readonly DraftPenalty[], kind: PenaltyKind): readonly DraftPenalty[] {
  return penalties.filter((penalty) => penalty.kind === kind);
}

function compareExtents(before: readonly DraftPenalty[], after: readonly DraftPenalty[]): Order {
  const orders = [compareSums(before, after), compareLengths(before, after)];
  if (orders.includes("more")) return "more";
  if (orders.includes("unclear")) return "unclear";
  return orders.includes("less") ? "less" : "same";
}

function compareSums(before: readonly DraftPenalty[], after: readonly DraftPenalty[]): Order {
  const [told, decided] = [before, after].map((penalties) => (penalties.some(({ amount }) => amount === undefined) ? null : total(penalties))) as [
    number | null,
    number | null,
  ];
  // What is confiscated is often named, not summed.
  return told === null || decided === null ? "same" : orderOf(told, decided);
}

function total(penalties: readonly DraftPenalty[]): number {
  return penalties.reduce((sum, { amount = 0 }) => sum + (fenFromYuan(amount) ?? 0), 0);
}

function compareLengths(before: readonly DraftPenalty[], after: readonly DraftPenalty[]): Order {
  const scales = [...before, ...after].flatMap(({ duration }) => (duration && duration.unit !== "life" ? (duration.unit === "days" ? "days" : "months") : []));
  const [told, decided] = [before, after].map(longest) as [number | null, number | null];
  if (told === null && decided === null) return "same";
  if (told === null || decided === null || new Set(scales).size > 1) return "unclear";
  return orderOf(told, decided);
}

const LENGTHS = { days: 1, months: 1, years: 12, life: Number.POSITIVE_INFINITY } as const;

function longest(penalties: readonly DraftPenalty[]): number | null {
  const lengths = penalties.flatMap(({ duration }) => {
    if (!duration) return [];
    if (duration.unit === "life") return LENGTHS.life;
    return duration.count === undefined ? [] : duration.count * LENGTHS[duration.unit];
  });
  return lengths.length === 0 ? null : Math.max(...lengths);
}

function orderOf(told: number, decided: number): Order {
  if (told === decided) return "same";
  return decided > told ? "more" : "less";
}
