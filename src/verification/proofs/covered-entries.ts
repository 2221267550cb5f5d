// No entry of a list is covered by others of the same effect together.
import type { LinkedCircumstance } from "../../rulebook/rulebook.ts";
import { coversItem } from "../../rulebook/scope.ts";
import { itemsUnder, itemsWithin } from "../base-case.ts";
import { faultOfText, unsettled } from "../fault.ts";
import { findAmong } from "../find-among.ts";
import { all, any, not } from "../find-case.ts";
import { PROVED, type Proof, type ProofContext, type Verification } from "../proof.ts";

export const coveredEntries: Proof = {
  id: "covered-entry",
  label: { zh: "清单各项不被效果相同的其他各项合起来覆盖", en: "no entry of a list is covered by others of the same effect together" },
  *prove(context) {
    for (const linked of context.rulebook.circumstances) {
      const alike = context.rulebook.circumstances.filter((other) => other !== linked && isAsWide(context, other, linked));
      yield alike.length === 0 ? PROVED : standsAlone(context, linked, alike);
    }
  },
};

// Of the same effect and force, wherever the other applies.
function isAsWide({ rulebook }: ProofContext, wide: LinkedCircumstance, narrow: LinkedCircumstance): boolean {
  const isAlike = wide.rule.force === narrow.rule.force && [...wide.rule.effects].sort().join() === [...narrow.rule.effects].sort().join();
  const place = wide.rule.jurisdiction === undefined || wide.rule.jurisdiction === narrow.rule.jurisdiction;
  return isAlike && place && itemsWithin(narrow.rule.scope, rulebook).every(({ item }) => coversItem(wide.rule.scope, item));
}

function standsAlone(context: ProofContext, linked: LinkedCircumstance, alike: readonly LinkedCircumstance[]): Verification {
  const { rule } = linked;
  const subject = { rule: rule.id, others: alike.map((other) => other.rule.id), entry: rule, path: ["when"] };
  const message = {
    zh: `凡「${rule.label.zh}」成立之处，效果相同的其他项也成立`,
    en: `wherever \`${rule.label.en ?? rule.label.zh}\` holds, another entry of the same effect holds as well`,
  };
  const alone = all(linked.when, not(any(...alike.map(({ when }) => when))));
  const { status } = findAmong(context, itemsUnder(linked, context.rulebook), alone, { jurisdiction: rule.jurisdiction });
  if (status === "found") return PROVED;
  if (status === "exhausted") return unsettled(context, subject, message);
  const suggestion = { zh: "两项是同一依据的，保留其一", en: "keep one of them where they rest on the same ground" };
  const found = { zh: subject.others.join("、"), en: subject.others.join(", ") };
  return faultOfText(context, subject, { level: "note", message, suggestion }, found);
}
