import { scaleDecimal } from "../law/decimal.ts";
import { PERCENT_DIGITS } from "../law/measure.ts";

const WHOLE = 100n * 10n ** BigInt(PERCENT_DIGITS);

/** A percentage of a sum of fen, `times` over and no more than `atMost`, rounded down to whole fen; without end where a part has none. */
export function shareOf(fen: number, percent: number, times: number = 1, atMost: number = Number.POSITIVE_INFINITY): number {
  const count = Math.max(0, times);
  if (fen <= 0 || count === 0) return 0;
  if (!Number.isFinite(fen) || !Number.isFinite(count)) return atMost;
  const share = (BigInt(fen) * BigInt(count) * BigInt(scaleDecimal(percent, PERCENT_DIGITS) ?? 0)) / WHOLE;
  return Number.isFinite(atMost) && share > BigInt(atMost) ? atMost : Number(share);
}
