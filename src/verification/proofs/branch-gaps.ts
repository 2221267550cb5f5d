// Of the clauses of a branch, one holds in every case: the statute leaves no hole between them.
import { openBase } from "../base-case.ts";
import { type Branch, branchesOf, heldCondition, isKnownFault, ownCondition, pairsOf, replacedCondition, type Wording, wordingsOf } from "../clauses.ts";
import { type FaultWords, faultOfText, whereNone } from "../fault.ts";
import { all, findCase, not } from "../find-case.ts";
import type { Proof, ProofContext, Verification } from "../proof.ts";

export const branchGaps: Proof = {
  id: "branch-gap",
  label: { zh: "法条各分支之间没有空白", en: "no hole between the clauses of a branch" },
  *prove(context) {
    for (const wording of wordingsOf(context.rulebook)) for (const branch of branchesOf(wording)) yield* isComplete(context, wording, branch);
  },
};

function* isComplete(context: ProofContext, wording: Wording, branch: Branch): Iterable<Verification> {
  const { name, offender, members } = branch;
  const { item, version, index } = wording;
  const opened = openBase(context, { item, version, offender });
  if (!opened) return;
  const isReplaced = all(...members.map((member) => replacedCondition(wording, member)));
  const search = findCase(opened, all(...members.map((member) => not(ownCondition(wording, member))), not(isReplaced)), context);
  const isKnown = isKnownFault(wording, branch);
  const subject = { rule: item.item.id, entry: item.item, path: ["versions", index, ...(isKnown ? ["knownFaults"] : ["clauses", members[0] ?? 0, "branch"])] };
  const overlaps = (): boolean =>
    pairsOf(branch).some(([one, other]) => findCase(opened, all(heldCondition(wording, one), heldCondition(wording, other)), context).status !== "none");
  if (isKnown && search.status === "none" && !overlaps()) yield faultOfText(context, subject, NO_FAULT, name);
  else yield whereNone(context, subject, search, hole(name, isKnown));
}

function hole(name: string, isKnown: boolean): FaultWords {
  return {
    level: isKnown ? "warning" : "error",
    message: {
      zh: `分支「${name}」有空白：存在一个案件，其中没有任何一款成立`,
      en: `the branch \`${name}\` has a hole: in some case none of its clauses holds`,
    },
    suggestion: isKnown
      ? { zh: "这是法律本身的空白，由有权机关解释", en: "the law itself leaves it: for those to settle who may interpret it" }
      : {
          zh: "核对各款的界限（以上、以下、超过、不满）；法条本身如此的，如实保留，写入 knownFaults",
          en: "compare the bounds of its clauses (open, closed); where the law itself leaves the hole, keep it and name the branch in `knownFaults`",
        },
  };
}

const NO_FAULT: FaultWords = {
  level: "error",
  message: { zh: "knownFaults 所称的空白或者重叠并不存在", en: "there is neither a hole nor an overlap where `knownFaults` says so" },
  suggestion: { zh: "删去", en: "take it out" },
};
