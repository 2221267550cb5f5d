// The ends of every recommended sum, reckoned again from the operands of the steps that lead to them.
import type { Assessment } from "../../src/index.ts";
import { compare, rational } from "./naive-assessment/rational.ts";
import { recomputed } from "./naive-assessment/recompute.ts";

type Penalty = Assessment["recommendation"]["options"][number]["penalties"][number];
type Step = Penalty["trace"][number];

// Stands for a sum without upper end, which only a cap makes a sum again.
const UNLIMITED = "1e200";
const LEAST_UNLIMITED = rational("1e150");

/** Everything in the traces of an assessment that does not follow: steps that are reckoned wrongly, ends that the last step does not lead to. */
export function endsNotReckoned({ recommendation }: Assessment): readonly string[] {
  return recommendation.options.flatMap(({ disposition, penalties }) =>
    penalties.flatMap((penalty) => faultsOf(penalty).map((fault) => `${penalty.kind} of ${penalty.clause} under ${disposition}: ${fault}`)),
  );
}

function faultsOf({ range, trace }: Penalty): readonly string[] {
  const wrong = trace.filter((step) => !isReckoned(step)).map((step) => `${tell(step)} is reckoned wrongly`);
  const silent = trace.filter(({ citations, note }) => citations.length === 0 || !note.zh || !note.en).map((step) => `${tell(step)} does not say why`);
  const astray = (["min", "max"] as const).flatMap((end) => {
    const shown = range?.[end] ?? null;
    const last = trace.findLast((step) => step.end === end);
    if (shown === null) return last ? [`${tell(last)} leads to no ${end}`] : [];
    if (!last) return [`nothing leads to the ${end} ${shown}`];
    return compare(rational(last.result), rational(shown)) === 0 ? [] : [`${tell(last)} is not the ${end} ${shown}`];
  });
  return [...wrong, ...silent, ...astray];
}

function isReckoned({ operation, operands, result }: Step): boolean {
  const finite = operands.map((operand) => (operand === "∞" ? UNLIMITED : operand));
  const value = recomputed({ operation, operands: finite });
  return result === "∞" ? compare(value, LEAST_UNLIMITED) >= 0 : compare(value, rational(result)) === 0;
}

function tell({ end, operation, operands, result }: Step): string {
  return `${end} ${operation}(${operands.join(", ")}) = ${result}`;
}

/** The steps to one end as `operation(operands) = result`. */
export function stepsTo(end: "min" | "max", { trace }: Pick<Penalty, "trace">): readonly string[] {
  return trace.filter((step) => step.end === end).map(({ operation, operands, result }) => `${operation}(${operands.join(", ")}) = ${result}`);
}
