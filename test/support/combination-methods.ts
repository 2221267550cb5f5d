import type { Combining } from "../../src/assessment/combination-policies/combining.ts";
import { forcedTier } from "../../src/assessment/combination-policies/forced-tier.ts";
import { netCount } from "../../src/assessment/combination-policies/net-count.ts";
import { overallJudgement } from "../../src/assessment/combination-policies/overall-judgement.ts";
import { priorityFirst } from "../../src/assessment/combination-policies/priority-first.ts";
import { signedSum } from "../../src/assessment/combination-policies/signed-sum.ts";

/** The circumstance that forces the disposition under `forced-tier`. */
export const FORCING = "x/0";

/** The methods, by a name that tells them apart. */
export const METHODS: readonly (readonly [string, Combining])[] = [
  ["priority-first", priorityFirst({})],
  ["priority-first with statutory circumstances first", priorityFirst({ statutoryFirst: true })],
  ["overall-judgement", overallJudgement()],
  ["net-count", netCount()],
  ["signed-sum", signedSum()],
  ["forced-tier", forcedTier({ forcedBy: [FORCING], to: "heavier" })],
];
