// Everything in a rulebook that holds under a condition, with what goes before it.
import { nameOf } from "../assessment/clause-outcomes.ts";
import type { ConditionNode } from "../conditions/condition-node.ts";
import type { PathStep } from "../documents/problem.ts";
import type { LocalizedText } from "../law/localized-text.ts";
import type { Applicability, LinkedBenchmark, LinkedItem, LinkedRule, LinkedVersion, Rulebook } from "../rulebook/rulebook.ts";
import { itemsUnder } from "./base-case.ts";
import { ownCondition, replacedCondition, wordingsOf } from "./clauses.ts";
import { all, any } from "./find-case.ts";

/** A part of a rule with its condition. */
export interface ConditionalPart {
  readonly rule: string;
  readonly entry: object;
  readonly path: readonly PathStep[];
  readonly name: LocalizedText;
  /** Its own condition. */
  readonly own: ConditionNode;
  /** What goes before it: where any of this holds, it does not come to it. */
  readonly before: ConditionNode;
  /** The items that it can be about. */
  readonly items: readonly LinkedItem[];
  readonly version?: LinkedVersion;
  /** The table of which it is a row. */
  readonly table?: BenchmarkTable;
  /** Whether it may speak of results of the assessment. */
  readonly late: boolean;
}

/** A table of a benchmark: rows of which the first that holds counts, or each that does. */
export interface BenchmarkTable {
  readonly linked: LinkedBenchmark;
  readonly name: LocalizedText;
  readonly path: readonly PathStep[];
  readonly rows: readonly { readonly label: LocalizedText; readonly when: ConditionNode; readonly path: readonly PathStep[]; readonly outcome: string }[];
  readonly hit: "first" | "each";
}

const NEVER: ConditionNode = any();

/** Every part of a rulebook that has a condition. */
export function conditionalParts(rulebook: Rulebook): readonly ConditionalPart[] {
  return [
    ...clauseParts(rulebook),
    ...rulebook.benchmarks.flatMap((linked) => benchmarkParts(linked, rulebook)),
    ...ruleParts(rulebook),
    ...parameterParts(rulebook),
  ];
}

function clauseParts(rulebook: Rulebook): readonly ConditionalPart[] {
  return wordingsOf(rulebook).flatMap((wording) => {
    const { item, version, index } = wording;
    return version.clauses.flatMap(({ clause, when }, position): readonly ConditionalPart[] => {
      const before = replacedCondition(wording, position);
      if (!when && before.kind === "any" && before.parts.length === 0) return [];
      const name = nameOf(clause, position);
      return [
        {
          rule: item.item.id,
          entry: item.item,
          path: ["versions", index, "clauses", position],
          name: { zh: `条款「${name}」`, en: `clause \`${name}\`` },
          own: ownCondition(wording, position),
          before,
          items: [item],
          version,
          late: false,
        },
      ];
    });
  });
}

function benchmarkParts(linked: LinkedBenchmark, rulebook: Rulebook): readonly ConditionalPart[] {
  const items = itemsUnder(linked, rulebook);
  return tablesOf(linked).flatMap((table) =>
    table.rows.map(({ label, when, path }, index) => ({
      rule: linked.rule.id,
      entry: linked.rule,
      path,
      name: label,
      own: when,
      before: table.hit === "first" ? any(...table.rows.slice(0, index).map((row) => row.when)) : NEVER,
      items,
      table,
      late: false,
    })),
  );
}

/** The tables that a benchmark is made of. */
export function tablesOf(linked: LinkedBenchmark): readonly BenchmarkTable[] {
  const { rule, rows } = linked;
  const table = (
    at: number,
    entries: readonly { readonly label: LocalizedText; readonly when: unknown }[],
    path: readonly PathStep[],
    hit: BenchmarkTable["hit"],
    name: LocalizedText,
  ): BenchmarkTable => ({
    linked,
    name,
    path,
    hit,
    rows: entries.flatMap((entry, index) => {
      const when = rows[at]?.[index];
      const { label: _, when: __, ...outcome } = entry;
      return when ? [{ label: entry.label, when, path: [...path, index], outcome: JSON.stringify(outcome) }] : [];
    }),
  });
  switch (rule.method) {
    case "tiers":
      return [table(0, "tiers" in rule ? rule.tiers : [], ["tiers"], "first", rule.label)];
    case "coefficient-sum":
      return [table(0, "coefficients" in rule ? rule.coefficients : [], ["coefficients"], "each", rule.label)];
    case "percentage-sum":
    case "level-grid": {
      const factors = "factors" in rule ? rule.factors : [];
      const corrections = "corrections" in rule ? (rule.corrections ?? []) : [];
      return [
        ...factors.map(({ levels, label }, index) => table(index, levels, ["factors", index, "levels"], "first", label)),
        ...(corrections.length > 0 ? [table(factors.length, corrections, ["corrections"], "each", rule.label)] : []),
      ];
    }
    default:
      return [];
  }
}

function ruleParts(rulebook: Rulebook): readonly ConditionalPart[] {
  const { circumstances, requirements, checks, crimes } = rulebook;
  const part = (linked: LinkedRule<Applicability>, name: LocalizedText, step: string, own: ConditionNode, late: boolean): ConditionalPart => ({
    rule: linked.rule.id,
    entry: linked.rule,
    path: [step],
    name,
    own,
    before: NEVER,
    items: itemsUnder(linked, rulebook),
    late,
  });
  return [
    ...circumstances.map((linked) => part(linked, linked.rule.label, "when", linked.when, false)),
    ...requirements.map((linked) => part(linked, linked.rule.label, "when", linked.when, true)),
    ...crimes.map((linked) => part(linked, linked.rule.crime, "when", linked.when, true)),
    ...checks.flatMap((linked) => (linked.applies ? [part(linked, linked.rule.label, "applies", linked.applies, true)] : [])),
  ];
}

function parameterParts(rulebook: Rulebook): readonly ConditionalPart[] {
  return rulebook.parameters.flatMap((linked) =>
    linked.rows.flatMap(({ when }, index): readonly ConditionalPart[] => [
      {
        rule: linked.rule.id,
        entry: linked.rule,
        path: ["rows", index],
        name: linked.rule.label,
        own: when ?? all(),
        before: any(...linked.rows.slice(0, index).map((row) => row.when ?? all())),
        items: itemsUnder(linked, rulebook),
        late: false,
      },
    ]),
  );
}
