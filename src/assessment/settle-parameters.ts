// Facts that the law leaves to field and place, settled by the rules where the case does not give them.
import { type ConditionNode, collectGrounds, evaluate } from "../conditions/condition-node.ts";
import { decodeFact } from "../conditions/decode-value.ts";
import { deriveFacts } from "../conditions/derive-facts.ts";
import { setFact } from "../conditions/fact-row.ts";
import { tellsValue } from "../conditions/partial-value.ts";
import { FALSE, TRUE } from "../conditions/verdict.ts";
import type { Fact } from "../conditions/vocabulary.ts";
import type { LinkedParameter } from "../rulebook/rulebook.ts";
import { appliesAt } from "./applies-at.ts";
import type { AppliedParameter } from "./assessment.ts";
import { citeAsOf } from "./cite.ts";
import { byPrecedence } from "./most-special.ts";
import type { OpenCase } from "./open-case.ts";

/** A fact that parameters settle, or may settle, in a case. */
export interface SettledFact {
  readonly fact: Fact;
  /** The parameter that applies; `null` where none does but the case does not say its place. */
  readonly by: LinkedParameter | null;
  /** The slots that the choice between rows rests on. */
  readonly grounds: ReadonlySet<number>;
  /** Whether there may be no row for the case, so that only the case itself can tell. */
  readonly mayBeMissing: boolean;
  /** Whether a parameter of some place might come first, and the case does not say its place. */
  readonly placeMatters: boolean;
}

/** Settles the facts of the row that the case does not give, each after those that it rests on, and computes again what follows from them. */
export function settleParameters(opened: OpenCase): ReadonlyMap<number, SettledFact> {
  const { rulebook, item, caseFile, row, history } = opened;
  const settled = new Map<number, SettledFact>();
  const candidates = rulebook.rulesFor(item).parameters.filter(({ fact }) => !tellsValue(caseFile.facts[fact.id]));
  for (const rank of [...new Set(candidates.map((linked) => linked.rank))].sort((a, b) => a - b)) {
    const found = settleFact(opened, candidates.filter((linked) => linked.rank === rank).sort(byPrecedence));
    if (!found) continue;
    settled.set(found.fact.slot, found);
    deriveFacts(rulebook.vocabulary, row, "early", history);
  }
  return settled;
}

/** The parameters that settle facts of the case, in the order of their ids. */
export function listParameters({ rulebook, row, settled, decisionDay }: OpenCase): readonly AppliedParameter[] {
  const applied = [...settled.values()].flatMap(({ fact, by }): readonly AppliedParameter[] => {
    if (!by) return [];
    const { rule, provenance } = by;
    const value = decodeFact(fact, row);
    const citations = citeAsOf(rulebook, rule.cites, decisionDay);
    return [{ id: rule.id, label: rule.label, fact: fact.id, value: typeof value === "object" ? null : value, citations, provenance }];
  });
  return applied.sort((a, b) => (a.id < b.id ? -1 : 1));
}

// The first that applies settles the fact. While the place is not known, those of places that come before it may as well.
function settleFact(opened: OpenCase, candidates: readonly LinkedParameter[]): SettledFact | null {
  const placeUnknown = opened.caseFile.jurisdiction === undefined;
  const asked: LinkedParameter[] = [];
  let by: LinkedParameter | null = null;
  for (const linked of candidates) {
    const standing = appliesAt(linked, opened);
    if (standing === "applies" || (standing === "elsewhere" && placeUnknown)) asked.push(linked);
    if (standing !== "applies") continue;
    by = linked;
    break;
  }
  const [first] = asked;
  if (!first) return null;
  const { fact } = first;
  const grounds = new Set<number>();
  const found = asked.map((linked) => openRows(linked, opened, grounds));
  const mayBeMissing = by === null || found.some(({ closed }) => !closed);
  // What silence means where there may be no row.
  const silence = mayBeMissing && fact.definition.absent !== undefined ? [Number(fact.definition.absent)] : [];
  const values = [...found.flatMap((rows) => rows.values), ...silence];
  // Unknown where there may be no row and silence means nothing: it keeps the bounds of the vocabulary.
  if (!mayBeMissing || silence.length > 0) setFact(opened.row, fact, Math.min(...values), Math.max(...values));
  return { fact, by, grounds, mayBeMissing, placeMatters: by === null || asked.length > 1 };
}

interface OpenRows {
  readonly values: readonly number[];
  /** Whether one of the rows surely holds. */
  readonly closed: boolean;
}

function openRows({ rows }: LinkedParameter, { row }: OpenCase, grounds: Set<number>): OpenRows {
  const values: number[] = [];
  for (const { when, value } of rows) {
    const verdict = when ? judge(when, row, grounds) : TRUE;
    if (verdict !== FALSE) values.push(value);
    if (verdict === TRUE) return { values, closed: true };
  }
  return { values, closed: false };
}

function judge(when: ConditionNode, row: OpenCase["row"], grounds: Set<number>): ReturnType<typeof evaluate> {
  collectGrounds(when, row, grounds);
  return evaluate(when, row);
}
