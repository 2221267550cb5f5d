import { scaleDecimal } from "./decimal.ts";

/** An integer count of fen (1 yuan = 100 fen): the unit that all sums are kept in. */
export type Fen = number;

/** The largest sum that is counted, in yuan. Up to 2⁴⁶ a JSON number tells every fen apart; beyond, it no longer does. */
export const MAX_YUAN = 9e13;

/** {@link MAX_YUAN} in fen. */
export const MAX_FEN: Fen = 9e15;

/** Reads an amount of yuan with at most two decimals as fen; `undefined` where it is none or is beyond {@link MAX_YUAN}. */
export function fenFromYuan(yuan: number): Fen | undefined {
  return Math.abs(yuan) > MAX_YUAN ? undefined : scaleDecimal(yuan, 2);
}

/** The amount of yuan that so many fen are. */
export function yuanFromFen(fen: Fen): number {
  return Number(`${fen}e-2`);
}
