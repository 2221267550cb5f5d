// Every clause, tier, level, list entry, requirement, check, parameter row and crime comes into play in some case.
import type { ConditionNode } from "../../conditions/condition-node.ts";
import type { LocalizedText } from "../../law/localized-text.ts";
import { conditionTable, coveredRows } from "../condition-table.ts";
import { type ConditionalPart, conditionalParts } from "../conditional-parts.ts";
import { faultOfText, unsettled } from "../fault.ts";
import { findAmong } from "../find-among.ts";
import { all, type CaseSearch, not } from "../find-case.ts";
import { PROVED, type Proof, type ProofContext, type Verification } from "../proof.ts";

export const deadParts: Proof = {
  id: "dead",
  label: { zh: "每一款、每一档、每一项都有案件可以适用", en: "every clause, tier, entry and check comes into play in some case" },
  *prove(context) {
    for (const part of conditionalParts(context.rulebook)) yield isAlive(context, part);
  },
};

function isAlive(context: ProofContext, part: ConditionalPart): Verification {
  const reached = existence(context, part, all(part.own, not(part.before)));
  if (reached === "found") return PROVED;
  const { rule, entry, path, name } = part;
  const [zh, en] = [name.zh, name.en ?? name.zh];
  if (reached === "exhausted") return unsettled(context, part, { zh: `未能判明「${zh}」是否可能适用`, en: `not settled whether \`${en}\` can come into play` });
  const contradicts = existence(context, part, part.own) === "none";
  return faultOfText(
    context,
    { rule, entry, path },
    {
      level: "error",
      message: contradicts
        ? { zh: `「${zh}」的条件自相矛盾，任何案件都不成立`, en: `the condition of \`${en}\` contradicts itself: it holds in no case` }
        : { zh: `「${zh}」永远轮不到：它之前的各项合起来已将其全部覆盖`, en: `\`${en}\` is never reached: those before it cover all of it together` },
      suggestion: contradicts
        ? { zh: "核对条件中的界限和事实；事项的 implies 也在其列", en: "check the bounds and facts of the condition, and what the item implies" }
        : { zh: "改变顺序或者界限，或者删去", en: "change the order or the bounds, or take it out" },
    },
    contradicts ? { zh: `没有任何案件适用「${zh}」`, en: `no case leads to \`${en}\`` } : coverOf(context, part),
  );
}

// What goes before it and covers it together.
function coverOf({ rulebook }: ProofContext, { table, path, name }: ConditionalPart): Required<LocalizedText> {
  const made = table && conditionTable(table.rows, rulebook.vocabulary);
  const rows = made ? coveredRows(made).get(table.rows.findIndex((row) => row.path === path)) : undefined;
  const labels = rows?.flatMap((row) => table?.rows[row]?.label ?? []) ?? [];
  if (labels.length === 0) return { zh: `没有任何案件轮到「${name.zh}」`, en: `no case comes to \`${name.en ?? name.zh}\`` };
  return { zh: `由${labels.map(({ zh }) => `「${zh}」`).join("、")}覆盖`, en: `covered by ${labels.map(({ zh, en }) => `\`${en ?? zh}\``).join(", ")}` };
}

// Where the rulebook has no item that it could be about, nothing is claimed.
function existence(context: ProofContext, { items, version, late }: ConditionalPart, node: ConditionNode): CaseSearch["status"] {
  return items.length === 0 ? "found" : findAmong(context, items, node, { late, ...(version ? { version } : {}) }).status;
}
