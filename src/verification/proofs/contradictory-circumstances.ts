// No case has both to go unpunished and to be punished more heavily.
import type { LinkedCircumstance } from "../../rulebook/rulebook.ts";
import { coversItem } from "../../rulebook/scope.ts";
import { itemsUnder, openBase } from "../base-case.ts";
import { faultOfCase, unsettled } from "../fault.ts";
import { all, findCase } from "../find-case.ts";
import { PROVED, type Proof, type ProofContext, type Verification } from "../proof.ts";

export const contradictoryCircumstances: Proof = {
  id: "contradictory-circumstances",
  label: { zh: "应当不予处罚与从重处罚不会同时成立", en: "no case has to go unpunished and to be punished more heavily" },
  *prove(context) {
    const { circumstances } = context.rulebook;
    const waivers = circumstances.filter(({ rule }) => rule.force === "must" && rule.effects.includes("no-penalty"));
    const heavier = circumstances.filter(({ rule }) => rule.effects.includes("heavier"));
    for (const waiver of waivers) for (const other of heavier) yield areApart(context, waiver, other);
  },
};

function areApart(context: ProofContext, waiver: LinkedCircumstance, heavier: LinkedCircumstance): Verification {
  const subject = { rule: heavier.rule.id, others: [waiver.rule.id], entry: heavier.rule };
  const [one, other] = [waiver.rule.label, heavier.rule.label];
  const message = {
    zh: `存在一个案件，既应当不予处罚（${one.zh}），又应当从重处罚（${other.zh}）`,
    en: `some case has both to go unpunished (${one.en ?? one.zh}) and to be punished more heavily (${other.en ?? other.zh})`,
  };
  let isOpen = false;
  for (const item of itemsUnder(heavier, context.rulebook)) {
    if (!coversItem(waiver.rule.scope, item.item)) continue;
    const opened = openBase(context, { item, jurisdiction: heavier.rule.jurisdiction ?? waiver.rule.jurisdiction });
    const search = opened && findCase(opened, all(waiver.when, heavier.when), context);
    if (search?.status === "found") {
      const suggestion = {
        zh: "核对两项条件；法律本身允许并存的，以不予处罚为先，在包内说明",
        en: "check both conditions; where the law itself lets them meet, the waiver goes first: say so in the pack",
      };
      return faultOfCase(context, subject, { level: "warning", message, suggestion }, search.caseFile);
    }
    isOpen ||= search?.status === "exhausted";
  }
  return isOpen ? unsettled(context, subject, message) : PROVED;
}
