// Of the clauses of a branch, no two hold in the same case.

import { nameOf } from "../../assessment/clause-outcomes.ts";
import { openBase } from "../base-case.ts";
import { branchesOf, heldCondition, wordingsOf } from "../clauses.ts";
import { whereNone } from "../fault.ts";
import { all, findCase } from "../find-case.ts";
import type { Proof } from "../proof.ts";

export const branchOverlaps: Proof = {
  id: "branch-overlap",
  label: { zh: "法条各分支互不重叠", en: "no two clauses of a branch hold together" },
  *prove(context) {
    for (const wording of wordingsOf(context.rulebook)) {
      const { item, version, index } = wording;
      for (const { name, offender, members } of branchesOf(wording)) {
        const opened = openBase(context, { item, version, offender });
        if (!opened) continue;
        for (const [position, first] of members.entries()) {
          for (const second of members.slice(position + 1)) {
            const [one, other] = [first, second].map((member) => nameOf(version.clauses[member]?.clause, member));
            const both = all(heldCondition(wording, first), heldCondition(wording, second));
            yield whereNone(context, { rule: item.item.id, entry: item.item, path: ["versions", index, "clauses", second] }, findCase(opened, both, context), {
              level: "error",
              message: {
                zh: `分支「${name}」重叠：存在一个案件，其中「${one}」和「${other}」同时成立`,
                en: `the branch \`${name}\` overlaps: in some case both \`${one}\` and \`${other}\` hold`,
              },
              suggestion: {
                zh: "改界限使其互斥；其中一款优先的，写 replaces",
                en: "make the bounds exclude each other, or write `replaces` where one goes before the other",
              },
            });
          }
        }
      }
    }
  },
};
