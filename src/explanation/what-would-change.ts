// What would change the outcome: the nearest lawful changes, over facts that the party can still bring about and over no others.
import { concludeOpened } from "../assessment/assess.ts";
import type { CaseFile } from "../assessment/case-file.ts";
import { openOrThrow } from "../assessment/open-or-throw.ts";
import { evaluate } from "../conditions/condition-node.ts";
import type { FactValueInput } from "../conditions/read-facts.ts";
import { FALSE, TRUE } from "../conditions/verdict.ts";
import type { ChangeableFact } from "../conditions/vocabulary.ts";
import type { Disposition } from "../law/disposition.ts";
import type { LocalizedText } from "../law/localized-text.ts";
import { fenFromYuan } from "../law/money.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import type { Reading } from "../space/decision.ts";
import { type ChangeableColumn, type NearestChange, type NearestChanges, nearestChanges } from "../space/nearest-changes.ts";
import { type AppliedRule, appliedRules } from "./applied-rules.ts";
import { type CaseSpace, caseSpace } from "./case-space.ts";
import { shownFact } from "./completion.ts";
import { placed } from "./fact-space.ts";
import { FINE, nameOf } from "./outcome-parts.ts";
import { EXPLORATION_BUDGET, type ExplorationOptions } from "./possible-outcomes.ts";

/** What is wished for: that a disposition is open to the authority, or that the fine cannot exceed a sum, in yuan. */
export type WishedOutcome = { readonly disposition: Disposition } | { readonly fineAtMost: number };

/** A fact that would change. */
export interface ChangedFact {
  readonly fact: string;
  readonly label: LocalizedText;
  /** What the case file records; `null` where it does not tell. */
  readonly from: FactValueInput | null;
  readonly to: FactValueInput;
  /** Whether that can still be brought about: it is too late once what the vocabulary names for it holds. */
  readonly stillPossible: "yes" | "no" | "unknown";
}

/** A change after which the outcome is what is wished for, whatever the unknown facts are but those of `given`. */
export interface OutcomeChange {
  readonly facts: readonly ChangedFact[];
  /** What is not known and would have to turn out so; empty where the change helps in any event. */
  readonly given: readonly { readonly fact: string; readonly label: LocalizedText; readonly value: FactValueInput }[];
  readonly cost: number;
  /** `no` where one of the facts can no longer be changed: what would have led there. */
  readonly stillPossible: "yes" | "no" | "unknown";
  /** The dispositions that are then open to the authority, or may be. */
  readonly dispositions: readonly Disposition[];
  /** The rules that hold then and do not hold now. */
  readonly rules: readonly AppliedRule[];
}

/** The nearest changes. */
export interface OutcomeChanges {
  /** Whether the outcome is what is wished for as it is, whatever the unknown facts are. */
  readonly reached: boolean;
  /** Least first; none changes all that another does. Facts as recorded are no conduct to be changed after the fact: a change is future lawful conduct. */
  readonly changes: readonly OutcomeChange[];
  /** Whether these are all that there are within the number asked for; otherwise the budget was spent. */
  readonly exact: boolean;
  readonly readings: number;
}

/** Options of the question what would change the outcome. */
export interface ChangeOptions extends ExplorationOptions {
  /** How many changes are looked for; three where nothing is said. */
  readonly most?: number;
}

/**
 * The nearest changes that lead to what is wished for. Only facts that the vocabulary declares `changeable` are touched: what is past, and what
 * a person is, never.
 *
 * @throws {CaseFileError} as `assess` does.
 *
 * @example
 * ```ts
 * import { createRulebook, whatWouldChange } from "cailiang";
 * import { cn } from "cailiang/rules/cn";
 * const { changes } = whatWouldChange(
 *   createRulebook([cn]),
 *   {
 *     item: "cn/food-safety/124-1-1",
 *     facts: { "conduct.endedOn": "2026-03-01", "conduct.minor": true, "correction.timely": false, "harm.degree": "none", "procedure.stage": "investigation" },
 *   },
 *   { disposition: "no-penalty" },
 *   { asOf: "2026-11-22" },
 * );
 * console.log(changes[0]?.facts.map(({ fact, to }) => [fact, to]), changes[0]?.stillPossible); // [ [ 'correction.timely', true ] ] yes
 * ```
 */
export function whatWouldChange(rulebook: Rulebook, caseFile: CaseFile, wished: WishedOutcome, options: ChangeOptions = {}): OutcomeChanges {
  const space = caseSpace(openOrThrow(rulebook, caseFile, { ...options, trace: false }), "disposition" in wished ? "disposition" : "recommendation");
  const changeable = space.facts.flatMap((fact, column) => {
    const found = rulebook.vocabulary.changeable.get(fact.slot);
    return found ? [columnOf(space, column, found)] : [];
  });
  const budget = options.budget ?? EXPLORATION_BUDGET;
  const search = (columns: readonly ChangeableColumn[], left: number): NearestChanges =>
    nearestChanges(space.decision, space.told, columns, wantedBy(wished), options.most ?? 3, { readings: Math.max(0, left) });
  const sure = search(changeable, budget);
  const reached = sure.changes.some(({ changed }) => changed.length === 0);
  // Where nothing helps in any event, what helps if the unknown facts turn out well.
  const found =
    sure.changes.length > 0 || sure.exhausted
      ? sure
      : search([...changeable, ...unknownColumns(space, changeable)], Math.min(MOST_CONDITIONAL, budget - sure.readings));
  return {
    reached,
    changes: found.changes.flatMap((change) => (change.changed.length === 0 ? [] : [shownChange(space, change)])),
    exact: !found.exhausted,
    readings: sure.readings + (found === sure ? 0 : found.readings),
  };
}

// What hangs on many unknown facts is looked for less far.
const MOST_CONDITIONAL = 600;

// What is not known costs nothing to turn out well.
function unknownColumns({ facts, told }: CaseSpace, changeable: readonly ChangeableColumn[]): readonly ChangeableColumn[] {
  return facts.flatMap(({ definition }, column): readonly ChangeableColumn[] => {
    const [low, high] = [told.low[column] as number, told.high[column] as number];
    if (low === high || definition.derive || changeable.some((one) => one.column === column)) return [];
    return [{ column, low, high, costTo: () => 0 }];
  });
}

function wantedBy(wished: WishedOutcome): (reading: Reading) => 0 | 1 | 2 {
  if ("disposition" in wished) {
    const part = nameOf(["disposition", wished.disposition]);
    return ({ certain, possible }) => (certain.has(part) ? 2 : possible === null || possible.has(part) ? 1 : 0);
  }
  const most = 2 * (fenFromYuan(wished.fineAtMost) ?? Number.NaN);
  return ({ key, possible, sums }) => {
    const fine = sums.get(FINE);
    if (possible === null) return 1;
    if (!fine) return key === null ? 1 : 2;
    return fine.high <= most ? 2 : fine.low > most ? 0 : 1;
  };
}

// Dearer the farther away, but never as dear as a second fact.
function columnOf({ decision, told, untold }: CaseSpace, column: number, { to, towards, cost }: ChangeableFact): ChangeableColumn {
  const [now, isKnown] = [told.low[column] as number, told.low[column] === told.high[column]];
  const isSet = decision.columns[column] === "set";
  const given = to?.reduce((mask, bit) => mask | bit, 0) ?? (untold.high[column] as number);
  return {
    column,
    low: isSet ? now : towards === "more" ? now : (untold.low[column] as number),
    high: isSet ? (told.high[column] as number) | given : towards === "less" ? (told.high[column] as number) : (untold.high[column] as number),
    options: isSet ? null : to,
    costTo: (number) => {
      if (isKnown && number === now) return 0;
      const distance = Math.abs(number - now);
      return cost * (1 + distance / (1 + distance) / 2);
    },
  };
}

function shownChange({ opened, facts, told }: CaseSpace, { to, changed, cost }: NearestChange): OutcomeChange {
  const after = placed(opened, facts, to);
  const { circumstances } = concludeOpened(after).results;
  const before = new Set(appliedRules(opened).map(({ kind, id }) => `${kind} ${id}`));
  const shown = changed.flatMap((column): readonly ChangedFact[] => {
    const fact = facts[column];
    const changeable = fact && opened.rulebook.vocabulary.changeable.get(fact.slot);
    if (!changeable) return [];
    const isKnown = told.low[column] === told.high[column];
    const late = evaluate(changeable.until, opened.row);
    return [
      {
        fact: fact.id,
        label: fact.definition.label,
        from: isKnown ? shownFact(fact, opened.row) : null,
        to: shownFact(fact, after.row),
        stillPossible: late === TRUE ? "no" : late === FALSE ? "yes" : "unknown",
      },
    ];
  });
  const given = changed.flatMap((column): OutcomeChange["given"] => {
    const fact = facts[column];
    if (!fact || opened.rulebook.vocabulary.changeable.has(fact.slot)) return [];
    return [{ fact: fact.id, label: fact.definition.label, value: shownFact(fact, after.row) }];
  });
  const answers = new Set(shown.map(({ stillPossible }) => stillPossible));
  return {
    facts: shown,
    given,
    cost,
    stillPossible: answers.has("no") ? "no" : answers.has("unknown") ? "unknown" : "yes",
    dispositions: circumstances.disposition.possible,
    rules: appliedRules(after).filter(({ kind, id }) => !before.has(`${kind} ${id}`)),
  };
}
