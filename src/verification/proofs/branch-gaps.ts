// Of the clauses of a branch, one holds in every case: the statute leaves no hole between them.
import { openBase } from "../base-case.ts";
import { branchesOf, ownCondition, replacedCondition, wordingsOf } from "../clauses.ts";
import { whereNone } from "../fault.ts";
import { all, findCase, not } from "../find-case.ts";
import type { Proof } from "../proof.ts";

export const branchGaps: Proof = {
  id: "branch-gap",
  label: { zh: "法条各分支之间没有空白", en: "no hole between the clauses of a branch" },
  *prove(context) {
    for (const wording of wordingsOf(context.rulebook)) {
      const { item, version, index } = wording;
      for (const { name, offender, members } of branchesOf(wording)) {
        const opened = openBase(context, { item, version, offender });
        if (!opened) continue;
        const isReplaced = all(...members.map((member) => replacedCondition(wording, member)));
        const gap = all(...members.map((member) => not(ownCondition(wording, member))), not(isReplaced));
        const [first = 0] = members;
        yield whereNone(
          context,
          { rule: item.item.id, entry: item.item, path: ["versions", index, "clauses", first, "branch"] },
          findCase(opened, gap, context),
          {
            level: "error",
            message: {
              zh: `分支「${name}」有空白：存在一个案件，其中没有任何一款成立`,
              en: `the branch \`${name}\` has a hole: in some case none of its clauses holds`,
            },
            suggestion: {
              zh: "核对各款的界限（以上、以下、超过、不满）；法条本身如此的，如实保留并在包内说明",
              en: "compare the bounds of its clauses (open, closed); where the law itself leaves the hole, keep it and say so in the pack",
            },
          },
        );
      }
    }
  },
};
