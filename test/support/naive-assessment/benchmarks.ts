// Which benchmark refines the fine: the most special and most local one that keeps to the statute and to its superior.
import type { Disposition } from "../../../src/law/disposition.ts";
import { coversItem, coversPlace, inOrderOfPrecedence, isInForce, localityOf, specialtyOf } from "./applies.ts";
import { fineUnder, isComplete, type Narrowed, type Sight, tierOf } from "./benchmark-results.ts";
import type { Line } from "./clauses.ts";
import { isWithin } from "./extents.ts";
import { holds } from "./range.ts";
import type { Benchmark, Item } from "./shapes.ts";

/** Why a benchmark that covers the item is not the one. */
export type PassedOver = "expired" | "not-yet-in-force" | "elsewhere" | "more-general" | "no-tier" | "outside-statute" | "outside-superior";

/** The benchmark that applies. */
export interface Selected {
  readonly applied: Benchmark | null;
  readonly passedOver: ReadonlyMap<string, PassedOver>;
}

/** Where and when a case is decided. */
export interface Venue {
  readonly item: Item;
  readonly place: string | undefined;
  readonly decided: string;
}

const NARROWED: readonly Narrowed[] = ["lighter", "ordinary", "heavier"];

export function isNarrowed(disposition: Disposition): disposition is Narrowed {
  return NARROWED.some((one) => one === disposition);
}

/** The benchmark for the lines of the offender who is assessed; which one it is does not depend on the disposition. */
export function selectedBenchmark(benchmarks: readonly Benchmark[], { item, place, decided }: Venue, lines: readonly Line[], sight: Sight): Selected {
  const passedOver = new Map<string, PassedOver>();
  const candidates = inOrderOfPrecedence(benchmarks.filter(({ scope }) => coversItem(scope, item))).filter(({ id, inForce, jurisdiction }) => {
    if (!coversPlace(jurisdiction, place)) passedOver.set(id, "elsewhere");
    else if (!isInForce(inForce, decided)) passedOver.set(id, decided < inForce.from ? "not-yet-in-force" : "expired");
    else return true;
    return false;
  });
  for (const [index, candidate] of candidates.entries()) {
    const superior = candidates
      .slice(index + 1)
      .filter((other) => specialtyOf(other.scope) === specialtyOf(candidate.scope) && localityOf(other.jurisdiction) < localityOf(candidate.jurisdiction))
      // One that cannot be followed itself holds nobody to anything.
      .find((other) => isComplete(other, sight) && !leavesStatute(other, lines, sight));
    if (!isComplete(candidate, sight)) passedOver.set(candidate.id, "no-tier");
    else if (leavesStatute(candidate, lines, sight)) passedOver.set(candidate.id, "outside-statute");
    else if (superior && leavesSuperior(candidate, superior, lines, sight)) passedOver.set(candidate.id, "outside-superior");
    else {
      for (const { id } of candidates.slice(index + 1)) passedOver.set(id, "more-general");
      return { applied: candidate, passedOver };
    }
  }
  return { applied: null, passedOver };
}

function leavesStatute(benchmark: Benchmark, lines: readonly Line[], sight: Sight): boolean {
  const kinds = tierOf(benchmark, sight)?.penalties ?? [];
  const strange = kinds.some(({ kind, measure }) => !lines.some((line) => line.kind === kind && (!measure || isWithin(measure, line.extent))));
  return strange || lines.some(({ range }) => range && NARROWED.some((disposition) => fineUnder(benchmark, range, disposition, sight) === "outside"));
}

function leavesSuperior(benchmark: Benchmark, superior: Benchmark, lines: readonly Line[], sight: Sight): boolean {
  return lines.some(
    ({ range }) =>
      range &&
      NARROWED.some((disposition) => {
        const [own, most] = [benchmark, superior].map((one) => fineUnder(one, range, disposition, sight));
        if (!own || !most || own === "outside" || most === "outside") return false;
        return !holds(most === "unchanged" ? range : most, own === "unchanged" ? range : own);
      }),
  );
}
