// No case has both to go unpunished and to be punished more heavily.
import type { LinkedCircumstance } from "../../rulebook/rulebook.ts";
import { coversItem } from "../../rulebook/scope.ts";
import { itemsUnder } from "../base-case.ts";
import { whereNone } from "../fault.ts";
import { findAmong } from "../find-among.ts";
import { all } from "../find-case.ts";
import type { Proof, ProofContext, Verification } from "../proof.ts";

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
  const suggestion = {
    zh: "核对两项条件；法律本身允许并存的，以不予处罚为先，在包内说明",
    en: "check both conditions; where the law itself lets them meet, the waiver goes first: say so in the pack",
  };
  const items = itemsUnder(heavier, context.rulebook).filter(({ item }) => coversItem(waiver.rule.scope, item));
  const search = findAmong(context, items, all(waiver.when, heavier.when), { jurisdiction: heavier.rule.jurisdiction ?? waiver.rule.jurisdiction });
  return whereNone(context, subject, search, { level: "warning", message, suggestion });
}
