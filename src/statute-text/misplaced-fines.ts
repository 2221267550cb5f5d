// Fines that the text has, but under another sum than the clause: the figures of two stages exchanged.
import type { IntervalEnds } from "../law/measure.ts";
import type { ComparedFigure } from "./compare-figures.ts";

const ENDS = ["min", "above", "max", "below"] as const;

/** The comparisons again, in which a fine that stands under other sums in the text than in its clause differs. */
export function withMisplacedFines(compared: readonly ComparedFigure[]): readonly ComparedFigure[] {
  const conditions = new Map<string, ComparedFigure[]>();
  for (const one of compared.filter(isSumOfClause)) conditions.set(clauseOf(one), [...(conditions.get(clauseOf(one)) ?? []), one]);
  return compared.map((one) => {
    const sums = one.figure.use === "fine" && one.status === "agree" ? (conditions.get(clauseOf(one)) ?? []) : [];
    const fits = (under: IntervalEnds | null): boolean =>
      under === null || sums.some(({ figure }) => ENDS.some((end) => figure.interval[end] !== undefined && figure.interval[end] === under[end]));
    return sums.length === 0 || one.found.some(({ under }) => fits(under)) ? one : { ...one, status: "differ" };
  });
}

function isSumOfClause({ status, figure }: ComparedFigure): boolean {
  return status === "agree" && figure.kind === "item" && figure.use === "condition" && figure.unit === "yuan";
}

// versions, its index, clauses, its index.
function clauseOf({ figure }: ComparedFigure): string {
  return `${figure.rule} ${figure.path.slice(0, 4).join(" ")}`;
}
