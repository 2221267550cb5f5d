import { scaleDecimal } from "./decimal.ts";

/** An integer count of fen (1 yuan = 100 fen): the unit that all sums are kept in. */
export type Fen = number;

/** The largest sum that is counted, in yuan; a larger one could no longer be counted exactly in fen. */
export const MAX_YUAN = 9e13;

/** {@link MAX_YUAN} in fen. */
export const MAX_FEN: Fen = 9e15;

/** Up to here (2⁴⁶ yuan) a JSON number of yuan tells every fen apart; beyond it only whole yuan are sure. */
export const MAX_YUAN_WITH_FEN: number = 2 ** 46;

/**
 * Reads an amount of yuan with at most two decimals as fen; `undefined` where it is none, is beyond {@link MAX_YUAN}, or has
 * decimals beyond {@link MAX_YUAN_WITH_FEN}.
 */
export function fenFromYuan(yuan: number): Fen | undefined {
  const size = Math.abs(yuan);
  if (size > MAX_YUAN || (size > MAX_YUAN_WITH_FEN && !Number.isInteger(yuan))) return undefined;
  return scaleDecimal(yuan, 2);
}

/** The amount of yuan that so many fen are. */
export function yuanFromFen(fen: Fen): number {
  return Number(`${fen}e-2`);
}
