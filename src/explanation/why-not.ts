// Why a disposition or tier is not reached: what its rules lack, how far off that is, and what comes before them.
import { concludeOpened } from "../assessment/assess.ts";
import type { CaseFile } from "../assessment/case-file.ts";
import { citeAsOf } from "../assessment/cite.ts";
import type { AssessOptions, OpenCase } from "../assessment/open-case.ts";
import { openOrThrow } from "../assessment/open-or-throw.ts";
import type { Results } from "../assessment/own-findings.ts";
import { evaluate } from "../conditions/condition-node.ts";
import { FALSE, TRUE } from "../conditions/verdict.ts";
import { CIRCUMSTANCE_EFFECTS, type Disposition } from "../law/disposition.ts";
import type { LocalizedText } from "../law/localized-text.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import { farthest, type Lack, lackingOf } from "./lacking.ts";

/** What is asked for: a disposition, or a tier of the benchmark that applies by its label in Chinese. */
export type WhyNotTarget = { readonly disposition: Disposition } | { readonly tier: string };

/** A rule that would lead there. */
export interface WhyNotRule {
  readonly id: string;
  readonly label: LocalizedText;
  readonly citations: readonly string[];
  readonly status: "holds" | "possible" | "fails";
  /** The comparisons that fail or are not known; of alternatives those of the nearest one. */
  readonly lacking: readonly Lack[];
  /** The rules that hold and come before this one, or lead elsewhere. */
  readonly beatenBy: readonly { readonly id: string; readonly label: LocalizedText; readonly citations: readonly string[] }[];
}

/** Why something is not reached. */
export interface WhyNot {
  /** `reached` where it is open to the authority or applies; `possible` where unknown facts decide. */
  readonly status: "reached" | "possible" | "not-reached";
  /** The rules that would lead there, those that lack least first; empty where there is none. */
  readonly rules: readonly WhyNotRule[];
}

/**
 * Why a case does not come to a disposition or a tier.
 *
 * @throws {CaseFileError} as `assess` does.
 *
 * @example
 * ```ts
 * import { createRulebook, whyNot } from "cailiang";
 * import { cn } from "cailiang/rules/cn";
 * const { rules } = whyNot(
 *   createRulebook([cn]),
 *   { item: "cn/food-safety/124-1-1", facts: { "conduct.endedOn": "2026-03-01", "conduct.minor": true, "correction.timely": false, "harm.degree": "none" } },
 *   { disposition: "no-penalty" },
 *   { asOf: "2026-11-22" },
 * );
 * console.log(rules.some(({ lacking }) => lacking.length === 1 && lacking[0]?.fact === "correction.timely")); // true
 * ```
 */
export function whyNot(rulebook: Rulebook, caseFile: CaseFile, target: WhyNotTarget, options: AssessOptions = {}): WhyNot {
  const opened = openOrThrow(rulebook, caseFile, { ...options, trace: false });
  const { results } = concludeOpened(opened);
  return "disposition" in target ? noDisposition(opened, results, target.disposition) : noTier(opened, results, target.tier);
}

function noDisposition(opened: OpenCase, { circumstances: { outcomes, disposition } }: Results, target: Disposition): WhyNot {
  const leads = ({ effects }: { readonly effects: readonly string[] }): boolean => effects.includes(target);
  const holding = outcomes
    .filter(({ result }) => result.status === "holds" && !leads(result))
    .map(({ result: { id, label, citations } }) => ({ id, label, citations }));
  const isReached = disposition.possible.includes(target);
  const rules = outcomes.flatMap(({ linked, result }): readonly WhyNotRule[] => {
    if (!leads(result)) return [];
    const { id, label, citations, status } = result;
    return [{ id, label, citations, status, lacking: lackingOf(opened, linked.when), beatenBy: isReached ? [] : holding }];
  });
  // What is left without any circumstance is beaten by those that hold.
  const isCalledFor = (CIRCUMSTANCE_EFFECTS as readonly string[]).includes(target);
  const ordinary: readonly WhyNotRule[] =
    isCalledFor || isReached ? [] : [{ id: opened.item.item.id, label: opened.item.item.name, citations: [], status: "holds", lacking: [], beatenBy: holding }];
  return { status: isReached ? (disposition.status === "open" ? "possible" : "reached") : "not-reached", rules: inOrder(opened, [...rules, ...ordinary]) };
}

function noTier(opened: OpenCase, { benchmark: { used, result } }: Results, target: string): WhyNot {
  const reached = result.tiers.find(({ label }) => label.zh === target);
  const rules = used.flatMap(({ linked, citations }): readonly WhyNotRule[] => {
    const { rule, rows } = linked;
    if (rule.method !== "tiers") return [];
    const [conditions = []] = rows;
    const verdicts = conditions.map((when) => evaluate(when, opened.row));
    return rule.tiers.flatMap(({ label }, index): readonly WhyNotRule[] => {
      const when = conditions[index];
      if (label.zh !== target || !when) return [];
      const before = rule.tiers.slice(0, index).flatMap((tier, at) => (verdicts[at] === TRUE ? [{ id: rule.id, label: tier.label, citations }] : []));
      const status = verdicts[index] === TRUE ? "holds" : verdicts[index] === FALSE ? "fails" : "possible";
      return [
        {
          id: rule.id,
          label,
          citations: citeAsOf(opened.rulebook, rule.cites, opened.decisionDay),
          status,
          lacking: lackingOf(opened, when),
          beatenBy: before,
        },
      ];
    });
  });
  return { status: reached ? (reached.status === "certain" ? "reached" : "possible") : "not-reached", rules: inOrder(opened, rules) };
}

// Fewest lacking first; of as many those that the party can still bring about, then the nearest.
function inOrder({ rulebook: { vocabulary } }: OpenCase, rules: readonly WhyNotRule[]): readonly WhyNotRule[] {
  const isFixed = ({ fact }: Lack): boolean => !vocabulary.changeable.has(vocabulary.facts.get(fact)?.slot ?? -1);
  const fixed = ({ lacking }: WhyNotRule): number => lacking.filter(isFixed).length;
  return [...rules].sort(
    (a, b) => a.lacking.length - b.lacking.length || fixed(a) - fixed(b) || farthest(a.lacking) - farthest(b.lacking) || (a.id < b.id ? -1 : 1),
  );
}
