// Of the clauses of a branch, no two hold in the same case.
import { nameOf } from "../../assessment/clause-outcomes.ts";
import { openBase } from "../base-case.ts";
import { type Branch, branchesOf, heldCondition, isKnownFault, pairsOf, type Wording, wordingsOf } from "../clauses.ts";
import { whereNone } from "../fault.ts";
import { all, findCase } from "../find-case.ts";
import type { Proof, ProofContext, Verification } from "../proof.ts";

export const branchOverlaps: Proof = {
  id: "branch-overlap",
  label: { zh: "法条各分支互不重叠", en: "no two clauses of a branch hold together" },
  *prove(context) {
    for (const wording of wordingsOf(context.rulebook)) for (const branch of branchesOf(wording)) yield* areApart(context, wording, branch);
  },
};

function* areApart(context: ProofContext, wording: Wording, branch: Branch): Iterable<Verification> {
  const { item, version, index } = wording;
  const opened = openBase(context, { item, version, offender: branch.offender });
  if (!opened) return;
  const isKnown = isKnownFault(wording, branch);
  for (const [first, second] of pairsOf(branch)) {
    const [one, other] = [first, second].map((member) => nameOf(version.clauses[member]?.clause, member));
    const search = findCase(opened, all(heldCondition(wording, first), heldCondition(wording, second)), context);
    yield whereNone(context, { rule: item.item.id, entry: item.item, path: ["versions", index, "clauses", second] }, search, {
      level: isKnown ? "warning" : "error",
      message: {
        zh: `分支「${branch.name}」重叠：存在一个案件，其中「${one}」和「${other}」同时成立`,
        en: `the branch \`${branch.name}\` overlaps: in some case both \`${one}\` and \`${other}\` hold`,
      },
      suggestion: isKnown
        ? { zh: "这是法律本身的重叠，由有权机关解释", en: "the law itself leaves it: for those to settle who may interpret it" }
        : {
            zh: "改界限使其互斥；其中一款优先的，写 replaces；法条本身如此的，如实保留，写入 knownFaults",
            en: "make the bounds exclude each other, or write `replaces` where one goes before the other; where the law itself overlaps, name the branch in `knownFaults`",
          },
    });
  }
}
