// Which parts of the rules on one item changed, each with the condition under which that can matter.
import { type ConditionNode, evaluate } from "../conditions/condition-node.ts";
import type { FactRow } from "../conditions/fact-row.ts";
import { FALSE, TRUE, UNKNOWN, type Verdict } from "../conditions/verdict.ts";
import { type DayNumber, dayFromDate } from "../law/civil-date.ts";
import { type EffectivePeriod, isInForce } from "../law/effective-period.ts";
import type { Offender } from "../law/penalty-kind.ts";
import type { LinkedBenchmark, LinkedItem, LinkedVersion, Rulebook } from "../rulebook/rulebook.ts";
import { tablesOf } from "../verification/conditional-parts.ts";
import { ALWAYS, all, any, not } from "../verification/find-case.ts";
import type { Subject } from "./difference.ts";
import type { RuleTexts } from "./rule-texts.ts";

/** A part of a rule that is not the same in both rulebooks. */
export interface RuleChange {
  readonly rule: string;
  readonly what: Subject;
  /** Its condition in each; `null` where it is not there. */
  readonly old: ConditionNode | null;
  readonly next: ConditionNode | null;
  /** Whether what follows from it changed, and not only its condition. */
  readonly isRewritten: boolean;
  /** Whose penalty alone it can bear on; `null` for everybody's. */
  readonly offender: Offender | null;
}

/** One rulebook with an item of it. */
export interface RuleSide {
  readonly rulebook: Rulebook;
  readonly item: LinkedItem;
  readonly texts: RuleTexts;
  readonly decisionDay: DayNumber;
}

/** Whether a change can matter: not where the part holds in neither, nor where only its condition changed and comes out the same. */
export function mattersIn({ old, next, isRewritten }: RuleChange, oldRow: FactRow, nextRow: FactRow): Verdict {
  const [before, after] = [old ? evaluate(old, oldRow) : FALSE, next ? evaluate(next, nextRow) : FALSE];
  if (before !== UNKNOWN && after !== UNKNOWN) return before !== after || (isRewritten && before === TRUE) ? TRUE : FALSE;
  return isRewritten && (before === TRUE || after === TRUE) ? TRUE : UNKNOWN;
}

interface Part {
  readonly rule: string;
  readonly what: Subject;
  readonly when: ConditionNode;
  readonly content: string;
  readonly offender?: Offender;
}

/** Every part of the rules on an item that changed. */
export function ruleChanges(old: RuleSide, next: RuleSide): readonly RuleChange[] {
  const [before, after] = [partsOf(old), partsOf(next)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key): readonly RuleChange[] => {
    const [one, other] = [before.get(key), after.get(key)];
    const known = one ?? other;
    if (!known) return [];
    const isRewritten = one?.content !== other?.content;
    if (!isRewritten && one && other && old.texts.ofCondition(one.when) === next.texts.ofCondition(other.when)) return [];
    return [{ rule: known.rule, what: known.what, old: one?.when ?? null, next: other?.when ?? null, isRewritten, offender: offenderOfBoth(one, other) }];
  });
}

function offenderOfBoth(one: Part | undefined, other: Part | undefined): Offender | null {
  if (!one || !other) return (one ?? other)?.offender ?? null;
  return one.offender === other.offender ? (one.offender ?? null) : null;
}

// By a name that the same part has in both rulebooks.
function partsOf(side: RuleSide): ReadonlyMap<string, Part> {
  const parts = new Map<string, Part>();
  const add = (name: string, part: Part): void => {
    // Two of a name are told apart by their order.
    let key = `${part.what} ${part.rule} ${name}`;
    while (parts.has(key)) key += "'";
    parts.set(key, part);
  };
  const { rulebook, item, texts } = side;
  const rules = rulebook.rulesFor(item);
  const { id } = item.item;
  const head = { implies: item.item.implies ?? {}, offender: item.item.offender ?? "party", domain: item.item.domain };
  add("head", { rule: id, what: "penalty", when: ALWAYS, content: texts.ofContent(head) });
  for (const version of item.versions) addVersion(side, version, add);
  for (const { rule, when, inForce } of rules.circumstances) {
    add("whole", { rule: rule.id, what: "penalty", when, content: texts.ofContent({ ...rule, inForce }, ["when", "measures"]) });
  }
  for (const linked of rules.benchmarks) addBenchmark(linked, texts, add);
  for (const { rule, inForce } of rules.policies) {
    const { combination = null, mitigation = null, scope = null, jurisdiction } = rule;
    if (combination || mitigation)
      add("whole", {
        rule: rule.id,
        what: "penalty",
        when: ALWAYS,
        content: texts.ofContent({ combination, mitigation, scope, jurisdiction, inForce: [inForce] }),
      });
  }
  for (const { rule, when, inForce } of [...rules.requirements, ...item.crimes]) {
    add("whole", { rule: rule.id, what: "requirement", when, content: texts.ofContent({ ...rule, inForce }, ["when", "materials", "points", "evidence"]) });
  }
  for (const { rule, applies, requires, inForce } of rules.checks) {
    if (rule.binds === "party") continue;
    const content = texts.ofContent({ ...rule, inForce }, ["applies", "requires"]);
    add("applies", { rule: rule.id, what: "check", when: applies ?? ALWAYS, content });
    if (requires) add("requires", { rule: rule.id, what: "check", when: all(applies ?? ALWAYS, requires), content: "" });
  }
  return parts;
}

type Add = (name: string, part: Part) => void;

function addVersion(side: RuleSide, { version, clauses }: LinkedVersion, add: Add): void {
  const { item, texts } = side;
  const rule = item.item.id;
  const governs = governsWhen(side, version.inForce);
  const from = version.inForce.from;
  const offenderOf = (offender: Offender | undefined): Offender => offender ?? item.item.offender ?? "party";
  // A branch that no clause of it holds in is a gap, so that its being there matters.
  const branches = clauses.flatMap(({ clause: { branch, offender } }) => (branch === undefined ? [] : [`${offenderOf(offender)} ${branch}`]));
  const head = { inForce: version.inForce, unpunished: version.unpunished ?? false, branches: [...new Set(branches)].sort() };
  add(`${from} head`, { rule, what: "penalty", when: governs, content: texts.ofContent(head) });
  // A sum may be counted from what somebody else gets.
  const isShared = JSON.stringify(version).includes('"ofFine"');
  for (const [index, { clause, when }] of clauses.entries()) {
    const content = texts.ofContent({ ...clause, offender: offenderOf(clause.offender) }, ["when"]);
    add(`${from} ${clause.id ?? index}`, {
      rule,
      what: "penalty",
      when: all(governs, when ?? ALWAYS),
      content,
      ...(isShared ? {} : { offender: offenderOf(clause.offender) }),
    });
  }
}

// A wording counts for a case where it was in force when the conduct ended, or is on the day of the decision.
function governsWhen({ rulebook, decisionDay }: RuleSide, period: EffectivePeriod): ConditionNode {
  const slot = rulebook.vocabulary.roles.get("conduct-ended")?.slot;
  const [from, until] = [dayFromDate(period.from), period.until === undefined ? undefined : dayFromDate(period.until)];
  if (slot === undefined || from === undefined || isInForce(period, decisionDay)) return ALWAYS;
  return all(not({ kind: "below", slot, value: from }), ...(until === undefined ? [] : [{ kind: "below", slot, value: until } as const]));
}

function addBenchmark(linked: LinkedBenchmark, texts: RuleTexts, add: Add): void {
  const { rule, inForce } = linked;
  const head = texts.ofContent({ ...rule, inForce: [inForce, rule.inForce] }, ["tiers", "coefficients", "levels", "corrections"]);
  const tables = tablesOf(linked);
  // Which row comes first matters where several hold.
  const order = tables.map(({ hit }) => hit).join();
  add("head", { rule: rule.id, what: "penalty", when: ALWAYS, content: `${head}\n${order}` });
  for (const [at, { rows, hit }] of tables.entries()) {
    for (const [index, { when, outcome, label }] of rows.entries()) {
      const before = hit === "first" ? rows.slice(0, index).map((row) => row.when) : [];
      const effective = before.length === 0 ? when : all(when, not(any(...before)));
      add(`${at} ${label.zh}`, { rule: rule.id, what: "penalty", when: effective, content: texts.ofContent(JSON.parse(outcome)) });
    }
  }
}
