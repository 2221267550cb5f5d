/**
 * From how many times the sum at stake on a fine is questioned, where no policy says. No law states a number: it only decides when a
 * person is asked to look, and the option `disproportionTimes` replaces it.
 */
export const DISPROPORTION_TIMES = 100;
