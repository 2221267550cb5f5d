// Every benchmark that covers the item, with its rows in order.
import type { BenchmarkResult } from "../assessment/assessment.ts";
import { citeAsOf } from "../assessment/cite.ts";
import { byPrecedence } from "../assessment/most-special.ts";
import type { DiscretionBenchmark, Tier } from "../documents/benchmarks.ts";
import type { Condition } from "../documents/condition.ts";
import type { LocalizedText } from "../law/localized-text.ts";
import { factsOf } from "./explain-clauses.ts";
import { explainCondition, statusOf } from "./explain-condition.ts";
import type { FactNotes } from "./explain-facts.ts";
import type { ExplainedBenchmark, ExplainedRow } from "./explanation.ts";

/** Explains the benchmarks that cover the item, in the order in which they are asked. */
export function explainBenchmarks(notes: FactNotes, result: BenchmarkResult): readonly ExplainedBenchmark[] {
  const { rulebook, opened } = notes;
  return [...rulebook.rulesFor(opened.item).benchmarks].sort(byPrecedence).map(({ rule }) => {
    for (const fact of factsRead(rule)) notes.found(fact);
    return {
      id: rule.id,
      label: rule.label,
      issuer: rule.issuer,
      method: rule.method,
      standing: standingOf(rule, result),
      rows: rowsOf(rule).map(({ when, ...row }): ExplainedRow => {
        const condition = explainCondition(notes, when);
        return { ...row, status: statusOf(condition), when: condition };
      }),
      citations: citeAsOf(rulebook, rule.cites, opened.decisionDay),
    };
  });
}

function standingOf({ id }: DiscretionBenchmark, { applied, passedOver }: BenchmarkResult): ExplainedBenchmark["standing"] {
  if (applied?.id === id && applied.status === "certain") return "followed";
  return passedOver.find((one) => one.id === id)?.reason ?? "possible";
}

type RowAsWritten = Pick<ExplainedRow, "factor" | "label" | "value"> & { readonly when: Condition };

function rowsOf(rule: DiscretionBenchmark): readonly RowAsWritten[] {
  if (isMethod(rule, "tiers")) return rule.tiers.map((tier) => ({ factor: null, label: tier.label, value: effectOf(tier), when: tier.when }));
  if (isMethod(rule, "coefficient-sum")) return rule.coefficients.map(({ label, add, when }) => ({ factor: null, label, value: add, when }));
  if (isMethod(rule, "percentage-sum")) return rule.factors.flatMap(({ label, levels }) => levels.map((level) => levelRow(label, level, level.percent)));
  if (!isMethod(rule, "level-grid")) return [];
  const corrections = (rule.corrections ?? []).map(({ label, percent, when }) => ({ factor: null, label, value: percent, when }));
  return [...rule.factors.flatMap(({ label, levels }) => levels.map((level) => levelRow(label, level, level.level))), ...corrections];
}

function isMethod<Method extends string>(rule: DiscretionBenchmark, method: Method): rule is Extract<DiscretionBenchmark, { readonly method: Method }> {
  return rule.method === method;
}

function levelRow(factor: LocalizedText, { label, when }: { readonly label: LocalizedText; readonly when: Condition }, value: number): RowAsWritten {
  return { factor, label, value, when };
}

function effectOf({ fine, penalties, procedure }: Tier): Pick<Tier, "fine" | "penalties" | "procedure"> {
  return { ...(fine ? { fine } : {}), ...(penalties ? { penalties } : {}), ...(procedure ? { procedure } : {}) };
}

// The facts that a benchmark reads beside those of its conditions.
function factsRead(rule: DiscretionBenchmark): readonly string[] {
  if (isMethod(rule, "tiers")) return rule.tiers.flatMap(({ fine }) => (fine && !("portion" in fine) ? factsOf(fine) : []));
  if (isMethod(rule, "coefficient-sum")) return typeof rule.base === "object" ? factsOf(rule.base) : [];
  return "facts" in rule ? (rule.facts ?? []) : [];
}
