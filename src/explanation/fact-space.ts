// A space of facts: which values they can take together, without any question about what follows from them.
import type { OpenCase } from "../assessment/open-case.ts";
import { settleParameters } from "../assessment/settle-parameters.ts";
import { evaluate } from "../conditions/condition-node.ts";
import { deriveFacts } from "../conditions/derive-facts.ts";
import { FALSE, TRUE, UNKNOWN, type Verdict } from "../conditions/verdict.ts";
import type { Fact } from "../conditions/vocabulary.ts";
import type { Box, ColumnKind, Cut } from "../space/decision.ts";
import { cutFor, cutOfOptions, cutOfOrder } from "./case-cuts.ts";
import { domainOf } from "./fact-domain.ts";

/** A case as a place in a space of facts. */
export interface FactSpace {
  readonly opened: OpenCase;
  /** The fact of each column. */
  readonly facts: readonly Fact[];
  readonly columns: readonly ColumnKind[];
  /** What the case file tells. */
  readonly told: Box;
  /** The same with nothing told. */
  readonly untold: Box;
  readonly orders: readonly Order[];
}

/** The space that some facts of a case span. */
export function factSpace(opened: OpenCase, facts: readonly Fact[]): FactSpace {
  const untold = boxOf(facts.map(domainOf));
  const told = boxOf(
    facts.map((fact, column) => {
      const [low, high] = [opened.row.low[fact.slot] as number, opened.row.high[fact.slot] as number];
      return { low: Math.max(low, untold.low[column] as number), high: Math.min(high, untold.high[column] as number) };
    }),
  );
  const columns = facts.map(({ definition: { type } }) => (type === "set" ? ("set" as const) : ("ordered" as const)));
  return { opened, facts, columns, told, untold, orders: ordersAmong(opened, facts) };
}

function boxOf(ends: readonly { readonly low: number; readonly high: number }[]): Box {
  return { low: Float64Array.from(ends, ({ low }) => low), high: Float64Array.from(ends, ({ high }) => high) };
}

/** Two dates of which one cannot lie before the other. */
export interface Order {
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
  const conduct = vocabulary.roles.get("conduct-ended");
  const conductDay = conduct ? (row.low[conduct.slot] as number) : null;
  const within: OpenCase = { ...opened, row, conductDay: conductDay !== null && Number.isFinite(conductDay) ? conductDay : null, settled: new Map() };
  return opened.settled.size === 0 ? within : { ...within, settled: settleParameters(within) };
}

/** Whether the cases of the box can be at all, and the cut that tells more where some can and others cannot. */
export function admission(within: OpenCase, { facts, orders }: FactSpace): { readonly admitted: Verdict; readonly cut: () => Cut | null } {
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
