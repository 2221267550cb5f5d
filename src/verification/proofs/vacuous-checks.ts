// Every check can be failed, and can be met.
import type { LinkedCheck } from "../../rulebook/rulebook.ts";
import { itemsUnder } from "../base-case.ts";
import { type FaultWords, faultOfText, unsettled } from "../fault.ts";
import { findAmong } from "../find-among.ts";
import { all, not } from "../find-case.ts";
import { PROVED, type Proof, type ProofContext, type Verification } from "../proof.ts";

export const vacuousChecks: Proof = {
  id: "vacuous-check",
  label: { zh: "每个审查要点既可能符合也可能不符合", en: "every check can be failed and can be met" },
  *prove(context) {
    for (const linked of context.rulebook.checks) {
      if (!linked.requires) continue;
      yield canBe(context, linked, "fail");
      yield canBe(context, linked, "pass");
    }
  },
};

const WORDS: Readonly<Record<"fail" | "pass", FaultWords>> = {
  fail: {
    level: "error",
    message: { zh: "凡适用之处必然符合：这个审查要点什么也查不出来", en: "wherever it applies it is met: this check can find nothing" },
    suggestion: { zh: "核对 applies 与 requires 是否写成了同一件事", en: "see whether `applies` and `requires` say the same" },
  },
  pass: {
    level: "error",
    message: { zh: "凡适用之处必然不符合：没有案件能满足这个审查要点", en: "wherever it applies it is failed: no case can meet this check" },
    suggestion: { zh: "核对 applies 与 requires 是否相互矛盾", en: "see whether `applies` and `requires` contradict each other" },
  },
};

function canBe(context: ProofContext, linked: LinkedCheck, status: "fail" | "pass"): Verification {
  const requires = linked.requires ?? all();
  const node = all(linked.applies ?? all(), status === "pass" ? requires : not(requires));
  const words = WORDS[status];
  const subject = { rule: linked.rule.id, entry: linked.rule, path: ["requires"] };
  const items = itemsUnder(linked, context.rulebook);
  const { status: search } = findAmong(context, items, node, { jurisdiction: linked.rule.jurisdiction, late: true });
  if (search === "found") return PROVED;
  if (search === "exhausted") return unsettled(context, subject, { zh: `未能判明：${words.message.zh}`, en: `not settled: ${words.message.en}` });
  const found = {
    zh: `没有案件使「${linked.rule.label.zh}」${status === "fail" ? "不符合" : "符合"}`,
    en: `no case in which it ${status === "fail" ? "fails" : "is met"}`,
  };
  return items.length === 0 ? PROVED : faultOfText(context, subject, words, found);
}
