// Of the tiers of a benchmark, or the levels of a factor, one holds in every case that is fined.
import { penaltiesOfEntry } from "../../documents/items.ts";
import { itemsWithin, openBase } from "../base-case.ts";
import { heldCondition, wordingsOfItem } from "../clauses.ts";
import { conditionTable, isWhole } from "../condition-table.ts";
import { type BenchmarkTable, tablesOf } from "../conditional-parts.ts";
import { faultOfCase, unsettled } from "../fault.ts";
import { all, any, type CaseSearch, findCase, not } from "../find-case.ts";
import { PROVED, type Proof, type ProofContext, type Verification } from "../proof.ts";

export const benchmarkGaps: Proof = {
  id: "tier-gap",
  label: { zh: "裁量阶次之间没有空白", en: "no hole between the tiers of a benchmark" },
  *prove(context) {
    for (const linked of context.rulebook.benchmarks) {
      for (const table of tablesOf(linked)) if (table.hit === "first") yield isComplete(context, table);
    }
  },
};

function isComplete(context: ProofContext, { linked, name, path, rows }: BenchmarkTable): Verification {
  const subject = { rule: linked.rule.id, entry: linked.rule, path };
  const message = {
    zh: `「${name.zh}」有空白：存在一个应处罚款的案件，不落入任何一档`,
    en: `\`${name.en ?? name.zh}\` has a hole: some case that is fined falls into no tier`,
  };
  const made = conditionTable(rows, context.rulebook.vocabulary);
  if (made && isWhole(made)) return PROVED;
  let isOpen = false;
  for (const search of searches(context, linked, all(...rows.map(({ when }) => not(when))))) {
    if (search.status === "found") {
      const suggestion = { zh: "补上缺少的界限或者阶次", en: "add the missing bound or tier" };
      return faultOfCase(context, subject, { level: "error", message, suggestion }, search.caseFile);
    }
    isOpen ||= search.status === "exhausted";
  }
  return isOpen ? unsettled(context, subject, message) : PROVED;
}

// Only where the statute fines.
function* searches(context: ProofContext, linked: BenchmarkTable["linked"], gap: ReturnType<typeof all>): Iterable<CaseSearch> {
  const { jurisdiction } = linked.rule;
  for (const item of itemsWithin(linked.rule.scope, context.rulebook)) {
    for (const wording of wordingsOfItem(item)) {
      const offender = item.item.offender ?? "party";
      const fining = wording.version.clauses.flatMap(({ clause }, index) => {
        const fines = (clause.penalties ?? []).flatMap(penaltiesOfEntry).some(({ kind }) => kind === "fine");
        return fines && (clause.offender ?? offender) === offender ? [heldCondition(wording, index)] : [];
      });
      const opened = openBase(context, { item, version: wording.version, jurisdiction });
      if (opened && fining.length > 0) yield findCase(opened, all(gap, any(...fining)), context);
    }
  }
}
