// What a benchmark comes to lies within the statute, and within what its superior gives, under every disposition that it narrows.

import { determineApplicableLaw } from "../../assessment/applicable-law.ts";
import type { PassedOverReason } from "../../assessment/assessment.ts";
import { selectBenchmark } from "../../assessment/benchmark.ts";
import type { CaseFile } from "../../assessment/case-file.ts";
import { FALSE, TRUE } from "../../conditions/verdict.ts";
import { jurisdictionDepth } from "../../law/jurisdiction.ts";
import type { LinkedBenchmark, LinkedItem, LinkedVersion, Rulebook } from "../../rulebook/rulebook.ts";
import { specialty } from "../../rulebook/scope.ts";
import { cutBox } from "../../space/box.ts";
import type { Box } from "../../space/decision.ts";
import { dayWithin, itemsWithin, openBase } from "../base-case.ts";
import { type FaultWords, faultOfCase, unsettled } from "../fault.ts";
import { caseAt, cornersOf, type FineSpace, fileAt, fineSpace, lookInto, withBenchmarks } from "../fine-space.ts";
import { PROVED, type Proof, type ProofContext, type Verification } from "../proof.ts";

export const benchmarkLimits: Proof = {
  id: "benchmark-limits",
  label: { zh: "裁量基准不超出法定幅度和上级基准", en: "a benchmark stays within the statute and within its superior" },
  *prove(context) {
    for (const linked of context.rulebook.benchmarks) {
      for (const item of itemsWithin(linked.rule.scope, context.rulebook))
        for (const version of item.versions) yield* staysWithin(context, linked, item, version);
    }
  },
};

type Outside = Extract<PassedOverReason, "outside-statute" | "outside-superior" | "method-failed">;

const OUTSIDE: Readonly<Record<Outside, FaultWords["message"]>> = {
  "outside-statute": { zh: "裁量基准超出法定幅度", en: "the benchmark leaves the statutory range" },
  "outside-superior": { zh: "裁量基准超出上级基准的幅度", en: "the benchmark leaves the range of its superior" },
  "method-failed": { zh: "裁量方法得不出结果", en: "the method of the benchmark fails" },
};

function* staysWithin(context: ProofContext, linked: LinkedBenchmark, item: LinkedItem, version: LinkedVersion): Iterable<Verification> {
  const on = dayWithin([version.version.inForce, linked.rule.inForce], context.asOf);
  if (on === null || version.version.unpunished) return;
  const opened = openBase(context, { item, version, on, jurisdiction: linked.rule.jurisdiction, rulebook: rulesOf(context.rulebook, linked, item) });
  if (!opened) return;
  const subject = { rule: linked.rule.id, others: [item.item.id], entry: linked.rule };
  const found = search(context, fineSpace(opened), linked);
  if (found === "within") yield PROVED;
  else if (found === "exhausted")
    yield unsettled(context, subject, {
      zh: `未能判明是否超出法定幅度（${item.item.id}）`,
      en: `not settled whether it stays within its limits (${item.item.id})`,
    });
  else {
    const suggestion = { zh: "改该档的金额、倍数或者比例", en: "change the amounts, multiples or portions of the tier" };
    yield faultOfCase(context, subject, { level: "error", message: OUTSIDE[found.reason], suggestion }, found.caseFile);
  }
}

// The benchmark and those that it answers to.
function rulesOf(rulebook: Rulebook, linked: LinkedBenchmark, item: LinkedItem): Rulebook {
  const depth = jurisdictionDepth(linked.rule.jurisdiction);
  const superiors = rulebook
    .rulesFor(item)
    .benchmarks.filter(({ rule }) => specialty(rule.scope) === specialty(linked.rule.scope) && jurisdictionDepth(rule.jurisdiction) < depth);
  return withBenchmarks(rulebook, [linked, ...superiors]);
}

type Found = { readonly reason: Outside; readonly caseFile: CaseFile } | "within" | "exhausted";

function search(context: ProofContext, space: FineSpace, linked: LinkedBenchmark): Found {
  let left = context.budget;
  let isOpen = false;
  // Rounded in another way than its superior, it can leave it between two numbers of a scale.
  const { benchmarks } = space.opened.rulebook.rulesFor(space.opened.item);
  const isRounded = benchmarks.some(({ rule }) => JSON.stringify(rule.rounding) !== JSON.stringify(linked.rule.rounding));
  const waiting: Box[] = [space.root];
  for (let box = waiting.pop(); box; box = waiting.pop()) {
    left -= 1;
    if (left < 0) return "exhausted";
    const { within, admitted, cut } = lookInto(space, box);
    if (admitted === FALSE) continue;
    const standing = standingOf(within, linked);
    if (standing === "within") continue;
    if (standing !== "open" && admitted === TRUE) {
      const [corner = box] = cornersOf(space, box);
      return { reason: standing, caseFile: fileAt(space, corner) };
    }
    if (cut) {
      waiting.push(...cutBox(space.columns, box, cut).toReversed());
      continue;
    }
    // One way of computing: what leaves the limits anywhere does so at a corner.
    for (const corner of cornersOf(space, box)) {
      const at = standingOf(caseAt(space, corner), linked);
      if (at !== "within" && at !== "open") return { reason: at, caseFile: fileAt(space, corner) };
      isOpen ||= at === "open";
    }
    isOpen ||= !space.isEven || isRounded;
  }
  return isOpen ? "exhausted" : "within";
}

function standingOf(within: Parameters<typeof determineApplicableLaw>[0], { rule }: LinkedBenchmark): Outside | "within" | "open" {
  const { result, used, orStatute } = selectBenchmark(within, determineApplicableLaw(within));
  const reason = result.passedOver.find(({ id }) => id === rule.id)?.reason;
  if (reason !== undefined) return reason in OUTSIDE ? (reason as Outside) : "within";
  return orStatute || used.length > 1 ? "open" : "within";
}
