import type { Offender } from "../../../src/index.ts";
import type { CaseFacts } from "../../support/assessment-lines.ts";

/** A case of conduct that ended on the last day of the law before, how the code stands to the law before, and what governs. */
export interface Row {
  readonly item: string;
  /** Facts and arithmetic. */
  readonly name: string;
  readonly facts: CaseFacts;
  readonly offender?: Offender;
  readonly code: "same" | "lighter" | "heavier" | "incomparable";
  /** The penalties on the offender by the wording that is assessed by: the code only where it is lighter. */
  readonly lines: readonly string[];
  readonly fine?: string;
}
