import type { SelectedPolicy } from "../select-policy.ts";
import type { Combining } from "./combining.ts";
import { forcedTier } from "./forced-tier.ts";
import { netCount } from "./net-count.ts";
import { overallJudgement } from "./overall-judgement.ts";
import { priorityFirst } from "./priority-first.ts";
import { registered } from "./registered.ts";
import { signedSum } from "./signed-sum.ts";

/** The method that a policy names with its parameters; without policy `priority-first`. */
export function combiningOf(policy: SelectedPolicy<"combination"> | null): Combining {
  if (!policy) return priorityFirst({});
  const { says, linked } = policy;
  switch (says.method) {
    case "priority-first":
      return priorityFirst(says);
    case "overall-judgement":
      return overallJudgement();
    case "net-count":
      return netCount();
    case "signed-sum":
      return signedSum();
    case "forced-tier":
      return forcedTier(says);
    default:
      return registered(linked.registered, says.parameters);
  }
}
