// Which facts can still make a difference to the penalty, which cannot and why, and what to ask next.
import { concludeOpened } from "../assessment/assess.ts";
import type { CaseFile } from "../assessment/case-file.ts";
import type { OpenCase } from "../assessment/open-case.ts";
import { openOrThrow } from "../assessment/open-or-throw.ts";
import { decodeNumber } from "../conditions/decode-value.ts";
import type { UnknownKind } from "../conditions/partial-value.ts";
import type { FactValueInput } from "../conditions/read-facts.ts";
import type { Fact } from "../conditions/vocabulary.ts";
import type { FactType } from "../documents/vocabulary.ts";
import type { LocalizedText } from "../law/localized-text.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import { cornerOf, withRange } from "../space/box.ts";
import type { Box, Reading } from "../space/decision.ts";
import { type AnswerClass, rankQuestions } from "../space/next-question.ts";
import { possibleParts } from "../space/possible-parts.ts";
import { relevanceOf } from "../space/relevant-columns.ts";
import { openFacts } from "./bearing-facts.ts";
import { type CaseSpace, caseSpace } from "./case-space.ts";
import type { ExplorationOptions } from "./possible-outcomes.ts";
import { turningCases } from "./turning-points.ts";

/** Answers that come to the same, as far as the rules were asked. */
export interface AnswerGroup {
  /** The answers, where there are few; otherwise the ends of a range, both included, `null` for none. */
  readonly answers: { readonly oneOf: readonly FactValueInput[] } | { readonly from: FactValueInput | null; readonly to: FactValueInput | null };
  /** Whether the recommendation is settled after any of them. */
  readonly settles: boolean;
}

/** A question whose answer can still change the recommendation. */
export interface OpenQuestion {
  readonly fact: string;
  readonly label: LocalizedText;
  readonly ask: LocalizedText | null;
  readonly type: FactType;
  /** Whether only a person can judge it. */
  readonly judgement: boolean;
  /** Why it is not known. */
  readonly unknown: "not-asked" | UnknownKind;
  /** What the answer is expected to settle, in bits, over the effort of finding out; those above all others come first. */
  readonly score: number;
  readonly groups: readonly AnswerGroup[];
  /** `false` where it may make a difference, but the budget was spent before that was told. */
  readonly certain: boolean;
}

/** An unknown fact that makes no difference. */
export interface NeedlessFact {
  readonly fact: string;
  readonly label: LocalizedText;
  /** `settled`: the recommendation is settled without it; `cannot-matter`: whatever the others are, it comes to the same with every answer. */
  readonly because: "settled" | "cannot-matter";
}

/** What is still to be asked about the penalty of a case. */
export interface NextQuestions {
  /** The best first; what was asked already and is withheld, disputed or without a place in the case comes last. */
  readonly questions: readonly OpenQuestion[];
  readonly needless: readonly NeedlessFact[];
  /** Whether it is told of every fact whether it matters. */
  readonly exact: boolean;
  readonly readings: number;
}

/**
 * Exactly the unknown facts whose answer can change what is recommended, the best question first: the one that is expected to settle most, over the
 * effort that the vocabulary states.
 *
 * @throws {CaseFileError} as `assess` does.
 *
 * @example
 * ```ts
 * import { createRulebook, nextQuestions } from "cailiang";
 * import { cn } from "cailiang/rules/cn";
 * const { questions } = nextQuestions(
 *   createRulebook([cn]),
 *   { item: "cn/food-safety/124-1-1", facts: { "goods.value": 20, "conduct.endedOn": "2026-03-01" } },
 *   { asOf: "2026-11-22" },
 * );
 * console.log(questions.length > 0); // true
 * ```
 */
export function nextQuestions(rulebook: Rulebook, caseFile: CaseFile, options: ExplorationOptions = {}): NextQuestions {
  const space = caseSpace(openOrThrow(rulebook, caseFile, { ...options, trace: false }));
  const budget = options.budget ?? QUESTION_BUDGET;
  const { decision, facts, told } = space;
  const open = facts.flatMap((fact, column) => (told.low[column] === told.high[column] || fact.definition.derive ? [] : [{ fact, column }]));
  const root = decision.read(told);
  let readings = 1;
  const isSettled = root.key !== null && root.admitted === 2;
  // Which wording governs is not known where the day of the conduct is not: then any of them may matter.
  const bearing = space.opened.conductDay === null ? null : openFacts(space.opened, openBasesOf(space.opened));
  const pivots = isSettled ? [] : pivotsOf(space, budget);
  readings += pivots.length;
  const share = Math.max(0, Math.floor((budget - readings) / Math.max(1, open.length)));
  const relevance = open.map(({ fact, column }) => {
    if (isSettled || bearing?.has(fact.slot) === false) return { fact, column, matters: false };
    for (const pivot of [...pivots, ...pivots.slice(0, 4).flatMap((base) => turningCases(space, base, column))]) {
      readings += 2;
      if (turnsAt(space, pivot, column)) return { fact, column, matters: true };
    }
    const found = relevanceOf(decision, told, column, { readings: share });
    readings += found.readings;
    return { fact, column, matters: found.matters };
  });
  const needed = relevance.filter(({ matters }) => matters !== false);
  const ranked = rankQuestions(
    decision,
    told,
    needed.map(({ fact, column }) => ({ column, cost: fact.definition.askCost ?? 1 })),
    { readings: budget },
  );
  const questions = ranked.questions.map(({ column, classes, score }) =>
    questionOf(space, column, classes, score, needed.find((one) => one.column === column)?.matters === true),
  );
  return {
    questions: [...questions].sort((a, b) => Number(a.unknown !== "not-asked") - Number(b.unknown !== "not-asked")),
    needless: relevance.flatMap(({ fact, matters }): readonly NeedlessFact[] =>
      matters === false ? [{ fact: fact.id, label: fact.definition.label, because: isSettled ? "settled" : "cannot-matter" }] : [],
    ),
    exact: needed.every(({ matters }) => matters === true),
    readings: readings + ranked.readings,
  };
}

/** How often the rules may be asked for the next questions where nothing is said. */
export const QUESTION_BUDGET = 4000;

// Cases with different outcomes, at which it is soon seen what makes a difference.
function pivotsOf({ decision, told }: CaseSpace, budget: number): readonly Box[] {
  const { parts, sums } = possibleParts(decision, told, { readings: Math.floor(budget / 4) });
  const found = [
    ...[...parts.values()].flatMap(({ with: on, without }) => [on, without]),
    ...[...sums.values()].flatMap(({ lowAt, highAt }) => [lowAt, highAt]),
  ];
  return [...new Set([cornerOf(told, "low"), ...found.flatMap((box) => box ?? [])])].slice(0, MOST_PIVOTS);
}

const MOST_PIVOTS = 8;

function turnsAt({ decision, told }: CaseSpace, pivot: Box, column: number): boolean {
  const [low, high] = [told.low[column] as number, told.high[column] as number];
  const [one, other] = [low, high].map((number) => decision.read(withRange(pivot, column, number, number))) as [Reading, Reading];
  return one.admitted === 2 && other.admitted === 2 && one.key !== null && other.key !== null && one.key !== other.key;
}

// What sums are computed from, under any wording and benchmark that may be followed.
function openBasesOf(opened: OpenCase): readonly string[] {
  const { law, benchmark } = concludeOpened(opened).results;
  const wordings = [law.outcome, law.other].flatMap((outcome) => (outcome ? [...outcome.openBases, ...outcome.openOrders] : []));
  return [...wordings, ...benchmark.used.flatMap(({ outcomes }) => Object.values(outcomes).flatMap((outcome) => outcome.openFacts))];
}

function questionOf({ opened, facts, untold }: CaseSpace, column: number, classes: readonly AnswerClass[], score: number, certain: boolean): OpenQuestion {
  const fact = facts[column] as Fact;
  const { label, ask = null, type, judgement = false } = fact.definition;
  return {
    fact: fact.id,
    label,
    ask,
    type,
    judgement,
    unknown: opened.parts.get(fact.slot)?.unknown ?? "not-asked",
    score,
    groups: classes.map((answers) => groupOf(fact, answers, { low: untold.low[column] as number, high: untold.high[column] as number })),
    certain,
  };
}

function groupOf(fact: Fact, { low, high, left }: AnswerClass, ends: { readonly low: number; readonly high: number }): AnswerGroup {
  const settles = left === 0;
  const { type } = fact.definition;
  if (type === "boolean" || type === "enum") {
    return { answers: { oneOf: Array.from({ length: high - low + 1 }, (_, index) => decodeNumber(fact, low + index)) }, settles };
  }
  if (type === "set") return { answers: { from: decodeNumber(fact, low), to: decodeNumber(fact, high) }, settles };
  return { answers: { from: low === ends.low ? null : decodeNumber(fact, low), to: high === ends.high ? null : decodeNumber(fact, high) }, settles };
}
