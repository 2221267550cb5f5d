import type { RuleTest } from "../documents/cases.ts";
import type { LocalizedText } from "../law/localized-text.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import { compareOutcome, type Difference } from "./compare-outcome.ts";
import { observeCase } from "./observe-case.ts";
import { outcomeOf } from "./outcome-of.ts";

/** What a test came to. */
export interface RuleTestResult {
  readonly id: string;
  readonly title: LocalizedText;
  readonly status: "passed" | "failed";
  /** Empty where it passed. */
  readonly differences: readonly Difference[];
}

/**
 * Assesses the case of every test and compares what comes out with what is expected.
 *
 * @example
 * ```ts
 * import { createRulebook, runRuleTests } from "cailiang";
 * import { cn } from "cailiang/rules/cn";
 * const facts = { "goods.value": 20, "conduct.endedOn": "2026-03-01" };
 * const expected = { statutory: { fine: { min: 50000, max: 100001 } } };
 * const test = { id: "a", title: { zh: "示例" }, item: "cn/food-safety/124-1-1", asOf: "2026-04-01", facts, expect: expected };
 * const [result] = runRuleTests(createRulebook([cn]), [test]);
 * console.log(result?.status, result?.differences[0]?.path); // failed statutory.fine
 * ```
 */
export function runRuleTests(rulebook: Rulebook, cases: readonly RuleTest[]): readonly RuleTestResult[] {
  return cases.map((test): RuleTestResult => {
    const differences = differencesOf(rulebook, test);
    return { id: test.id, title: test.title, status: differences.length === 0 ? "passed" : "failed", differences };
  });
}

/** Where a case does not come out as its test expects. */
export function differencesOf(rulebook: Rulebook, test: RuleTest): readonly Difference[] {
  const observed = observeCase(rulebook, test);
  return compareOutcome(test.expect, observed.opened ? outcomeOf(observed.assessment) : { faults: observed.faults });
}
