// A method of the host's own. Whatever it gives is checked before anything rests on it.
import { decodeFact } from "../../conditions/decode-value.ts";
import type { RegisteredBenchmark } from "../../documents/benchmarks.ts";
import type { AmountRange } from "../../law/amount-range.ts";
import type { EndLedgers } from "../../law/compute-measure.ts";
import { decimalOfAmount, exactFromFen } from "../../law/exact-amount.ts";
import { fenFromYuan } from "../../law/money.ts";
import { TRACE_NOTES } from "../../law/trace-notes.ts";
import type { MethodInput, SumRange } from "../../rulebook/rulebook-options.ts";
import { shownBetween } from "../line-sums.ts";
import { yuanRange } from "../yuan-range.ts";
import type { Method } from "./cut.ts";
import { endsToCut } from "./portion.ts";

/** Asks the host's method, once all its facts are known. */
export const cutByRegistered: Method<RegisteredBenchmark> = (opened, { registered, facts: read }, rule, disposition) => {
  const facts = Object.fromEntries(read.map((fact) => [fact.id, decodeFact(fact, opened.row)]));
  const known = Object.values(facts).every((value) => value !== null);
  const apply = (statutory: AmountRange, ledgers: EndLedgers): AmountRange | null => {
    const ends = endsToCut(statutory, rule.missingMinimum);
    const shown = ends && shownBetween({ low: ends, high: ends });
    const yuan = shown && yuanRange(shown);
    if (!registered || !yuan || yuan.min === null || yuan.max === null) return null;
    const input = { parameters: rule.parameters, statutory: { min: yuan.min, max: yuan.max }, disposition, facts: facts as MethodInput["facts"] };
    const answer = answerOf(() => registered.narrow(input));
    if (!answer) return null;
    for (const end of ["min", "max"] as const) {
      const sum = decimalOfAmount(answer[end]);
      ledgers[end]?.write("figure", [sum], sum, TRACE_NOTES.formula);
    }
    return { min: { amount: answer.min, included: true }, max: { amount: answer.max, included: true } };
  };
  return {
    cuts: [{ bounded: false, known, portion: null, tier: null, apply }],
    surely: true,
    open: [],
    openFacts: read.map(({ id }) => id).filter((id) => facts[id] === null),
    tiers: [],
    factors: [],
  };
};

// A method that throws, or gives no range of whole fen, has failed.
function answerOf(ask: () => SumRange): { readonly min: bigint; readonly max: bigint } | null {
  try {
    const { min, max } = ask();
    const [low, high] = [min, max].map((sum) => (typeof sum === "number" && sum >= 0 ? fenFromYuan(sum) : undefined));
    return low === undefined || high === undefined || low > high ? null : { min: exactFromFen(low), max: exactFromFen(high) };
  } catch {
    return null;
  }
}
