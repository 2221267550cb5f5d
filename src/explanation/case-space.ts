// The space of the facts that bear on the penalty of a case, and the assessment as a decision over it.

import { concludeOpened } from "../assessment/assess.ts";
import type { OpenCase } from "../assessment/open-case.ts";
import type { Results } from "../assessment/own-findings.ts";
import { settleParameters } from "../assessment/settle-parameters.ts";
import { type ConditionNode, evaluate } from "../conditions/condition-node.ts";
import { deriveFacts } from "../conditions/derive-facts.ts";
import { FALSE, TRUE, UNKNOWN, type Verdict } from "../conditions/verdict.ts";
import type { Fact } from "../conditions/vocabulary.ts";
import { dayFromDate } from "../law/civil-date.ts";
import { isInForce } from "../law/effective-period.ts";
import type { Box, Cut, Decision, Reading } from "../space/decision.ts";
import { baseSlots, bearingFacts, conditionsOf } from "./bearing-facts.ts";
import { cutFor, cutOfOptions, cutOfOrder } from "./case-cuts.ts";
import { domainOf } from "./fact-domain.ts";
import { type OutcomeReading, readingOf } from "./outcome-parts.ts";

/** Which part of the outcome a question is about: the whole recommendation, or which dispositions are open. */
export type About = "recommendation" | "disposition";

/** A case as a place in a space of facts. */
export interface CaseSpace {
  readonly opened: OpenCase;
  /** The fact of each column. */
  readonly facts: readonly Fact[];
  readonly decision: Decision;
  /** What the case file tells. */
  readonly told: Box;
  /** The same with nothing told. */
  readonly untold: Box;
}

/** The case with the facts that bear on its penalty as columns. */
export function caseSpace(whole: OpenCase, about: About = "recommendation"): CaseSpace {
  const { facts, opened } = bearingFacts(whole);
  const orders = ordersAmong(opened, facts);
  const outcomeOf = rememberedOutcomes(opened, about);
  const untold = boxOf(facts.map(domainOf));
  const told = boxOf(
    facts.map((fact, column) => {
      const [low, high] = [opened.row.low[fact.slot] as number, opened.row.high[fact.slot] as number];
      return { low: Math.max(low, untold.low[column] as number), high: Math.min(high, untold.high[column] as number) };
    }),
  );
  const columns = facts.map(({ definition: { type } }) => (type === "set" ? ("set" as const) : ("ordered" as const)));
  return { opened, facts, decision: { columns, read: (box) => read({ opened, facts, orders, outcomeOf }, box) }, told, untold };
}

function boxOf(ends: readonly { readonly low: number; readonly high: number }[]): Box {
  return { low: Float64Array.from(ends, ({ low }) => low), high: Float64Array.from(ends, ({ high }) => high) };
}

interface Asked {
  readonly opened: OpenCase;
  readonly facts: readonly Fact[];
  readonly orders: readonly Order[];
  readonly outcomeOf: (within: OpenCase) => Outcome;
}

/** What the steps of the assessment come to over a box. */
interface Outcome {
  readonly reading: OutcomeReading;
  /** Conditions that are still open and bear on it. */
  readonly open: readonly ConditionNode[];
  /** What a withheld recommendation comes to; `null` where none is withheld. */
  readonly withheld: string | null;
}

const MOST_REMEMBERED = 20_000;

// The outcome rests on the verdicts of the conditions, on what sums are computed from, and on the wording that governs, and on nothing else.
function rememberedOutcomes(opened: OpenCase, about: About): Asked["outcomeOf"] {
  const nodes = conditionsOf(opened);
  const slots = baseSlots(opened);
  const known = new Map<string, Outcome>();
  return (within) => {
    const { row, conductDay } = within;
    const signature = [
      nodes.map((node) => evaluate(node, row)).join(""),
      ...slots.flatMap((slot) => [row.low[slot], row.high[slot]]),
      conductDay === null ? "" : governs(within, conductDay),
    ].join(" ");
    const found = known.get(signature);
    if (found) return found;
    const { results } = concludeOpened(within);
    const isWithheld = results.recommended.recommendation.status === "withheld";
    const outcome = { reading: readingOf(results, about), open: openConditions(results), withheld: isWithheld ? withheldKey(results) : null };
    if (known.size < MOST_REMEMBERED) known.set(signature, outcome);
    return outcome;
  };
}

// Which wording covers a day, and on which side of the decision it lies.
function governs({ item, decisionDay }: OpenCase, day: number): string {
  return `${day > decisionDay} ${item.versions.findIndex(({ version }) => isInForce(version.inForce, day))}`;
}

/** Two dates of which one cannot lie before the other. */
interface Order {
  readonly later: Fact;
  readonly earlier: Fact;
}

// Those that a column takes part in.
function ordersAmong({ rulebook: { vocabulary } }: OpenCase, facts: readonly Fact[]): readonly Order[] {
  return vocabulary.ordered.flatMap((later) =>
    (later.definition.notBefore ?? []).flatMap((id): readonly Order[] => {
      const earlier = vocabulary.facts.get(id);
      return earlier && (facts.includes(later) || facts.includes(earlier)) ? [{ later, earlier }] : [];
    }),
  );
}

function read(asked: Asked, box: Box): Reading {
  const { opened, facts } = asked;
  const within = placed(opened, facts, box);
  const { admitted, cut: cutOfInvariant } = admission(within, asked);
  if (admitted === FALSE) return { ...NOTHING, admitted };
  const undated = cutOfConductDate(within, facts);
  if (undated) return { ...NOTHING, admitted, cut: undated };
  const { reading, open, withheld } = asked.outcomeOf(within);
  const { key, certain, possible, sums } = reading;
  const cut = (key === null ? cutFor(within, facts, open)?.() : null) ?? (admitted === UNKNOWN ? cutOfInvariant() : null);
  // Without anything open but sums, a withheld recommendation is the outcome.
  const settledKey = key ?? (cut === null ? withheld : null);
  if (possible !== null) return { admitted, key: settledKey, certain, possible, sums, cut };
  return settledKey === null ? { ...NOTHING, admitted, cut } : { admitted, key: settledKey, certain, possible: certain, sums, cut };
}

const NOTHING: Omit<Reading, "admitted"> = { key: null, certain: new Set(), possible: null, sums: new Map(), cut: null };

function withheldKey({ law, circumstances }: Results): string {
  const broken = law.outcome?.broken.map(({ branch, fault }) => `${fault} ${branch}`) ?? [];
  return JSON.stringify(["withheld", law.law.status, broken, circumstances.uncovered]);
}

/** The case with the numbers of a box in its row, and everything that follows from them. */
export function placed(opened: OpenCase, facts: readonly Fact[], { low, high }: Box): OpenCase {
  const { rulebook, history, asOf } = opened;
  const { vocabulary } = rulebook;
  const row = { low: opened.row.low.slice(), high: opened.row.high.slice() };
  // What parameters settle is settled anew.
  for (const slot of opened.settled.keys()) {
    row.low[slot] = vocabulary.lowest[slot] as number;
    row.high[slot] = vocabulary.highest[slot] as number;
  }
  for (const [column, { slot }] of facts.entries()) {
    row.low[slot] = low[column] as number;
    row.high[slot] = high[column] as number;
  }
  for (const { fact, when } of vocabulary.notYet) {
    if (evaluate(when, row) === TRUE && fact.definition.type === "date") row.low[fact.slot] = Math.max(row.low[fact.slot] as number, asOf);
  }
  deriveFacts(vocabulary, row, "early", history);
  // A fact that only a history could tell is a column of its own.
  for (const [column, { slot, definition }] of facts.entries()) {
    if (!definition.derive) continue;
    row.low[slot] = low[column] as number;
    row.high[slot] = high[column] as number;
  }
  const conduct = vocabulary.roles.get("conduct-ended");
  const conductDay = conduct ? (row.low[conduct.slot] as number) : null;
  const within: OpenCase = { ...opened, row, conductDay: conductDay !== null && Number.isFinite(conductDay) ? conductDay : null, settled: new Map() };
  return opened.settled.size === 0 ? within : { ...within, settled: settleParameters(within) };
}

function openConditions({ law, circumstances, benchmark, recommended }: Results): readonly ConditionNode[] {
  const outcomes = [law.outcome, law.law.status === "incomparable" || law.law.status === "undetermined" ? law.other : null].flatMap((one) => one?.open ?? []);
  const retained = recommended.recommendation.options.some(({ disposition, penalties }) => disposition === "exemption" && penalties.length > 0);
  const open = circumstances.disposition.status === "open" || retained || recommended.recommendation.status === "withheld";
  return [
    ...(open ? circumstances.outcomes.flatMap(({ linked, result }) => (result.status === "possible" ? [linked.when] : [])) : []),
    ...outcomes,
    ...benchmark.used.flatMap(({ outcomes: { ordinary } }) => ordinary.open),
  ];
}

// Whether the cases of the box can be at all, and the cut that tells more where some can and others cannot.
function admission(within: OpenCase, { facts, orders }: Asked): { readonly admitted: Verdict; readonly cut: () => Cut | null } {
  const { vocabulary } = within.rulebook;
  let admitted: Verdict = TRUE;
  let cut: (() => Cut | null) | null = null;
  // What no column can tell bars nothing.
  const weigh = (verdict: Verdict, find: () => (() => Cut | null) | null): void => {
    const found = verdict === UNKNOWN ? find() : null;
    if (verdict === FALSE) admitted = FALSE;
    if (found && admitted === TRUE) admitted = UNKNOWN;
    cut ??= found;
  };
  for (const { node } of vocabulary.invariants) weigh(evaluate(node, within.row), () => cutFor(within, facts, [node]));
  for (const { later, earlier } of orders) {
    const order = cutOfOrder(within.row, facts, later, earlier);
    weigh(order.verdict, () => order.cut && (() => order.cut));
  }
  for (const [column, fact] of within.parts.size === 0 ? [] : facts.entries()) {
    const options = within.parts.get(fact.slot)?.options;
    if (!options) continue;
    const left = cutOfOptions(within.row, fact, column, options);
    weigh(left.verdict, () => left.cut && (() => left.cut));
  }
  return { admitted, cut: cut ?? (() => null) };
}

// Between two days of one wording, on one side of the decision, the law chooses alike.
function cutOfConductDate(within: OpenCase, facts: readonly Fact[]): Cut | null {
  const { rulebook, item, row, decisionDay } = within;
  const role = rulebook.vocabulary.roles.get("conduct-ended");
  const column = role ? facts.indexOf(role) : -1;
  if (!role || column < 0) return null;
  const [low, high] = [row.low[role.slot] as number, row.high[role.slot] as number];
  if (low === high) return null;
  const ends = item.versions.flatMap(({ version: { inForce } }) =>
    [inForce.from, inForce.until].flatMap((date) => (date === undefined ? undefined : dayFromDate(date)) ?? []),
  );
  const starts = [decisionDay + 1, ...ends];
  const first = starts.filter((day) => day > low && day <= high && governs(within, day) !== governs(within, day - 1)).sort((a, b) => a - b)[0];
  return first === undefined ? null : { column, at: first - 1 };
}
