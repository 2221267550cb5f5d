// No two tiers of a table, or levels of a factor, that lead to different ends hold in the same case.
import { itemsUnder } from "../base-case.ts";
import { conditionTable, overlappingRows } from "../condition-table.ts";
import { type BenchmarkTable, tablesOf } from "../conditional-parts.ts";
import { whereNone } from "../fault.ts";
import { findAmong } from "../find-among.ts";
import { all } from "../find-case.ts";
import { PROVED, type Proof, type ProofContext, type Verification } from "../proof.ts";

export const benchmarkOverlaps: Proof = {
  id: "tier-overlap",
  label: { zh: "裁量阶次互不重叠", en: "no two tiers of a benchmark hold together" },
  *prove(context) {
    for (const linked of context.rulebook.benchmarks) {
      for (const table of tablesOf(linked)) {
        if (table.hit === "first") yield* areApart(context, table);
      }
    }
  },
};

type Row = BenchmarkTable["rows"][number];

function* areApart(context: ProofContext, table: BenchmarkTable): Iterable<Verification> {
  const { rows } = table;
  const made = conditionTable(rows, context.rulebook.vocabulary);
  const overlapping = made && overlappingRows(made);
  for (const [index, row] of rows.entries()) {
    for (const [offset, other] of rows.slice(index + 1).entries()) {
      if (row.outcome === other.outcome) continue;
      yield overlapping && !overlapping.has(`${index} ${index + 1 + offset}`) ? PROVED : areTwoApart(context, table, row, other);
    }
  }
}

function areTwoApart(context: ProofContext, { linked }: BenchmarkTable, first: Row, second: Row): Verification {
  const subject = { rule: linked.rule.id, entry: linked.rule, path: second.path };
  const message = {
    zh: `「${first.label.zh}」和「${second.label.zh}」重叠：存在同时符合两档的案件，按顺序取前一档`,
    en: `\`${first.label.en ?? first.label.zh}\` and \`${second.label.en ?? second.label.zh}\` overlap: in some case both hold, and the first of them is taken`,
  };
  const suggestion = { zh: "改界限使两档互斥；有意以先者为准的，可以保留", en: "make the bounds exclude each other, or leave it where the order is meant" };
  const search = findAmong(context, itemsUnder(linked, context.rulebook), all(first.when, second.when), { jurisdiction: linked.rule.jurisdiction });
  return whereNone(context, subject, search, { level: "warning", message, suggestion });
}
