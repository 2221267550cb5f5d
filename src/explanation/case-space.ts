// The space of the facts that bear on the penalty of a case, and the assessment as a decision over it.

import { concludeOpened } from "../assessment/assess.ts";
import type { OpenCase } from "../assessment/open-case.ts";
import type { Results } from "../assessment/own-findings.ts";
import { type ConditionNode, evaluate } from "../conditions/condition-node.ts";
import { FALSE, UNKNOWN } from "../conditions/verdict.ts";
import type { Fact } from "../conditions/vocabulary.ts";
import { dayFromDate } from "../law/civil-date.ts";
import { isInForce } from "../law/effective-period.ts";
import type { Box, Cut, Decision, Reading } from "../space/decision.ts";
import { baseSlots, bearingFacts, conditionsOf } from "./bearing-facts.ts";
import { cutFor } from "./case-cuts.ts";
import { admission, type FactSpace, factSpace, placed } from "./fact-space.ts";
import { type OutcomeReading, readingOf } from "./outcome-parts.ts";

/** Which part of the outcome a question is about: the whole recommendation, or which dispositions are open. */
export type About = "recommendation" | "disposition";

/** The facts that bear on the penalty of a case, and what follows from them. */
export interface CaseSpace extends FactSpace {
  readonly decision: Decision;
}

/** The case with the facts that bear on its penalty as columns. */
export function caseSpace(whole: OpenCase, about: About = "recommendation"): CaseSpace {
  const { facts, opened } = bearingFacts(whole);
  const space = factSpace(opened, facts);
  const outcomeOf = rememberedOutcomes(opened, about);
  return { ...space, decision: { columns: space.columns, read: (box) => read(space, outcomeOf, box) } };
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
function rememberedOutcomes(opened: OpenCase, about: About): (within: OpenCase) => Outcome {
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

function read(space: FactSpace, outcomeOf: (within: OpenCase) => Outcome, box: Box): Reading {
  const { opened, facts } = space;
  const within = placed(opened, facts, box);
  const { admitted, cut: cutOfInvariant } = admission(within, space);
  if (admitted === FALSE) return { ...NOTHING, admitted };
  const undated = cutOfConductDate(within, facts);
  if (undated) return { ...NOTHING, admitted, cut: undated };
  const { reading, open, withheld } = outcomeOf(within);
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

/** The conditions that are open and bear on the recommendation. */
export function openConditions({ law, circumstances, benchmark, recommended }: Results): readonly ConditionNode[] {
  const outcomes = [law.outcome, law.law.status === "incomparable" || law.law.status === "undetermined" ? law.other : null].flatMap((one) => one?.open ?? []);
  const retained = recommended.recommendation.options.some(({ disposition, penalties }) => disposition === "exemption" && penalties.length > 0);
  const open = circumstances.disposition.status === "open" || retained || recommended.recommendation.status === "withheld";
  return [
    ...(open ? circumstances.outcomes.flatMap(({ linked, result }) => (result.status === "possible" ? [linked.when] : [])) : []),
    ...outcomes,
    ...benchmark.used.flatMap(({ outcomes: { ordinary } }) => ordinary.open),
  ];
}

/** Where the day of the conduct has to be cut: between two days of one wording, on one side of the decision, the law chooses alike. */
export function cutOfConductDate(within: OpenCase, facts: readonly Fact[]): Cut | null {
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
