/**
 * What is wrong with an explanation: something is `missing` from it, is in it and should not be (`surplus`), or is `wrong`;
 * `not-checked` is what only the code of a host can tell. An explanation is accepted where there is no fault at all.
 */
export interface Fault {
  readonly code: "missing" | "surplus" | "wrong" | "not-checked";
  /** Where in the explanation, such as `clauses[0].when.value`. */
  readonly path: string;
  /** What follows from the rules and the case; `null` where nothing does, or it is told in the path. */
  readonly expected: unknown;
  readonly found: unknown;
}
