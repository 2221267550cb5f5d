// Which cases of a caseload come out otherwise under another rulebook.
import { assessConcluded, concludeOpened } from "../assessment/assess.ts";
import type { Assessment } from "../assessment/assessment.ts";
import type { CaseFault } from "../assessment/case-fault.ts";
import { type AssessOptions, openCase } from "../assessment/open-case.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import type { TouchedCase } from "./difference.ts";
import { directionOf, outcomeOfRecommendation, penaltyKey } from "./region-outcome.ts";

/**
 * The cases of a caseload whose assessment changes from one rulebook to another, with what it comes to before and after; a case that one of the
 * rulebooks refuses is told with its faults. Cases that come out as they did are left out. Nothing is thrown, whatever the cases are.
 *
 * @example
 * ```ts
 * import { createRulebook, touchedCases } from "cailiang";
 * import { cn } from "cailiang/rules/cn";
 * const rulebook = createRulebook([cn]);
 * const cases = [{ item: "cn/food-safety/124-1-1", facts: { "goods.value": 20 } }, { item: "cn/no-such" }];
 * const touched = touchedCases(rulebook, rulebook, cases, { asOf: "2026-11-22" });
 * console.log(touched.map(({ index, status }) => `${index} ${status}`)); // [ '1 refused' ]
 * ```
 */
export function touchedCases(old: Rulebook, next: Rulebook, cases: readonly unknown[], options: AssessOptions = {}): readonly TouchedCase[] {
  return cases.flatMap((caseFile, index): readonly TouchedCase[] => {
    const [before, after] = [assessedBy(old, caseFile, options), assessedBy(next, caseFile, options)];
    const head = { index, id: textAt(caseFile, "id"), item: textAt(caseFile, "item") };
    const [one, other] = [before.assessment, after.assessment];
    const outcomes = { before: one && outcomeOfRecommendation(one.recommendation), after: other && outcomeOfRecommendation(other.recommendation) };
    const faults = { before: before.faults, after: after.faults };
    if (!one || !other) return [{ ...head, status: "refused", direction: null, ...outcomes, duties: [], faults }];
    const duties = changedDuties(one, other);
    const isSame = penaltyKey(one.recommendation, true) === penaltyKey(other.recommendation, true);
    if (isSame && duties.length === 0) return [];
    const direction = outcomes.before && outcomes.after && !isSame ? directionOf(outcomes.before, outcomes.after) : null;
    return [{ ...head, status: "changed", direction, ...outcomes, duties, faults }];
  });
}

function assessedBy(
  rulebook: Rulebook,
  caseFile: unknown,
  options: AssessOptions,
): { readonly assessment: Assessment | null; readonly faults: readonly CaseFault[] } {
  const opening = openCase(rulebook, caseFile, { ...options, trace: false });
  return opening.opened ? { assessment: assessConcluded(concludeOpened(opening.opened)), faults: [] } : { assessment: null, faults: opening.faults };
}

function textAt(caseFile: unknown, key: "id" | "item"): string | null {
  if (typeof caseFile !== "object" || caseFile === null) return null;
  const found = Object.entries(caseFile).find(([name]) => name === key)?.[1];
  return typeof found === "string" ? found : null;
}

function changedDuties(before: Assessment, after: Assessment): TouchedCase["duties"] {
  const compare = (what: TouchedCase["duties"][number]["what"], one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): TouchedCase["duties"] =>
    [...new Set([...one.keys(), ...other.keys()])].flatMap((id) => {
      const [was, is] = [one.get(id) ?? "none", other.get(id) ?? "none"];
      return was === is ? [] : [{ what, id, before: was, after: is }];
    });
  return [...compare("requirement", requirementsOf(before), requirementsOf(after)), ...compare("check", checksOf(before), checksOf(after))];
}

function requirementsOf({ requirements }: Assessment): ReadonlyMap<string, string> {
  return new Map(requirements.map(({ id, status }) => [id, status]));
}

function checksOf({ findings }: Assessment): ReadonlyMap<string, string> {
  // What the assessment finds of itself goes with the rest of it.
  const own = findings.filter(({ id, status }) => status !== "not-applicable" && !id.startsWith("assessment/"));
  return new Map(own.map(({ id, status }) => [id, status]));
}
