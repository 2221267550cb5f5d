// Step 3 again: the circumstances, and the disposition.
import type { Mitigation, Policy } from "../documents/policies.ts";
import type { ExplainedCircumstance, ExplainedDisposition } from "../explanation/explanation.ts";
import type { CaseView } from "./case-facts.ts";
import { LIGHTEST_FIRST, pointedTo, reachedBy } from "./combine.ts";
import { explained, statusOf } from "./conditions.ts";
import type { Governing } from "./law.ts";
import { comesBefore, covers, inOrder, type Rules, standingOf } from "./rules.ts";

/** The circumstances as they have to be explained, and what follows from them. */
export interface Weighed {
  readonly circumstances: readonly ExplainedCircumstance[];
  /** `null` where only the host's own method can tell. */
  readonly disposition: ExplainedDisposition | null;
  /** Whether the rules have no wording for the day of what a circumstance rests on. */
  readonly uncovered: boolean;
  readonly mitigation: { readonly rule: Mitigation; readonly citations: readonly string[] } | null;
  /** The kinds that a circumstance leaves in place beside an exemption, by its id. */
  readonly retained: ReadonlyMap<string, readonly string[]>;
}

/** Weighs the circumstances. */
export function weighed(view: CaseView, { waives }: Governing): Weighed {
  const { rules, venue } = view;
  const covering = rules.circumstances.filter(({ scope }) => covers(scope, venue.item));
  const applying = covering.filter((rule) => standingOf(rules, rule, venue) === "applies");
  const told = applying.map((rule) => {
    const when = explained(rule.when, view);
    const { id, label, list, effects, force, standing = "statutory", weight = null } = rule;
    return { rule, result: { id, label, list, status: statusOf(when), effects, force, standing, weight, when, citations: view.cite(rule.cites) } };
  });
  const those = (status: string): Rules["circumstances"] => told.filter(({ result }) => result.status === status).map(({ rule }) => rule);
  const policy = policyOn(view, "combination");
  const mitigating = policyOn(view, "mitigation");
  const by = policy?.combination ?? { method: "priority-first" };
  const reached = reachedBy(those("holds"), those("possible"), by);
  const found = new Set(reached?.flat());
  const possible = LIGHTEST_FIRST.filter((one) => found.has(one));
  const status = reached && reached.length > 1 ? "open" : possible.length === 1 ? "settled" : "choice";
  const disposition: ExplainedDisposition = {
    status,
    possible,
    recommended: status === "open" ? null : pointedTo(possible, those("holds"), by),
    policy: policy && { id: policy.id, label: policy.label, method: by.method, citations: view.cite(policy.cites) },
  };
  return {
    circumstances: told.map(({ result }) => result),
    disposition: reached && underLaw(disposition, waives),
    uncovered: waives !== "yes" && covering.some((rule) => rule.inForce === undefined && comesBefore(rules, rule, venue)),
    mitigation: mitigating?.mitigation ? { rule: mitigating.mitigation, citations: view.cite(mitigating.cites) } : null,
    retained: new Map(applying.map(({ id, retains = [] }) => [id, retains])),
  };
}

function policyOn({ rules, venue }: CaseView, part: "combination" | "mitigation"): Policy | null {
  const [first = null] = inOrder(
    rules.policies.filter((policy) => policy[part] && covers(policy.scope, venue.item) && standingOf(rules, policy, venue) === "applies"),
  );
  return first;
}

// What the law does not punish is not penalised, whatever the circumstances.
function underLaw(disposition: ExplainedDisposition, waives: Governing["waives"]): ExplainedDisposition {
  if (waives === "no") return disposition;
  if (waives === "yes") return { ...disposition, status: "settled", possible: ["no-penalty"], recommended: "no-penalty" };
  const possible = LIGHTEST_FIRST.filter((one) => one === "no-penalty" || disposition.possible.includes(one));
  if (possible.length === 1 && disposition.status === "settled") return disposition;
  return { ...disposition, status: "open", possible, recommended: null };
}
