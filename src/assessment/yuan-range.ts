import { type AmountRange, roundInward } from "../law/amount-range.ts";
import { yuanFromFen } from "../law/money.ts";
import type { YuanRange } from "./statutory-results.ts";

/** A range as it is shown: in yuan, rounded inward to whole fen; `null` where no whole fen lies within. */
export function yuanRange(range: AmountRange): YuanRange | null {
  const rounded = roundInward(range);
  return (
    rounded && {
      min: rounded.min === null ? null : yuanFromFen(rounded.min),
      minIncluded: rounded.minIncluded,
      max: rounded.max === null ? null : yuanFromFen(rounded.max),
      maxIncluded: rounded.maxIncluded,
    }
  );
}
