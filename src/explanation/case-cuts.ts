// Where to cut the space of a case so that an open condition comes nearer to being settled.
import type { OpenCase } from "../assessment/open-case.ts";
import { type ConditionNode, evaluate } from "../conditions/condition-node.ts";
import { deriveFacts } from "../conditions/derive-facts.ts";
import type { FactRow } from "../conditions/fact-row.ts";
import { FALSE, TRUE, UNKNOWN, type Verdict } from "../conditions/verdict.ts";
import type { Fact } from "../conditions/vocabulary.ts";
import type { Cut } from "../space/decision.ts";

type Comparison = Exclude<ConditionNode, { kind: "all" | "any" | "not" }>;

/** Finds the cut that most of the open conditions ask for; `null` where none of the columns could settle any of them. */
export function cutFor(within: OpenCase, facts: readonly Fact[], open: readonly ConditionNode[]): (() => Cut | null) | null {
  const { row, settled, rulebook } = within;
  const { vocabulary } = rulebook;
  const columnOf = new Map(facts.map(({ slot }, column) => [slot, column]));
  const wanted = new Map<number, { count: number; at: () => number | null }>();
  const want: Want = (slot, leaf, at) => {
    const [low, high] = [row.low[slot] as number, row.high[slot] as number];
    const column = columnOf.get(slot);
    if (low === high) return;
    if (column === undefined) {
      // What follows from others turns where they do.
      const derived = vocabulary.derivedBySlot.get(slot);
      if (derived?.when) visit(derived.when);
      for (const source of [...(derived?.inputs ?? []).map((input) => input.slot), ...(settled.get(slot)?.grounds ?? [])])
        want(source, leaf, (from, to) => turningPoint(within, source, leaf, from, to));
      return;
    }
    const known = wanted.get(column);
    if (known) known.count += 1;
    else wanted.set(column, { count: 1, at: () => at(low, high) ?? (facts[column]?.definition.type === "set" ? null : middle(low, high)) });
  };
  const visit = (node: ConditionNode): void => {
    if (evaluate(node, row) !== UNKNOWN) return;
    if (node.kind === "not") visit(node.part);
    else if ("parts" in node) node.parts.forEach(visit);
    else compare(node, row, want);
  };
  for (const node of open) visit(node);
  if (wanted.size === 0) return null;
  // Where exactly is worked out for the one that is cut.
  return () => {
    for (const [column, { at }] of [...wanted].sort(([one, a], [other, b]) => b.count - a.count || one - other)) {
      const found = at();
      if (found !== null) return { column, at: found };
    }
    return null;
  };
}

type Want = (slot: number, leaf: Comparison, at: (low: number, high: number) => number | null) => void;

// The last number up to which a comparison comes out as it does for the least; the middle where the ends do not tell.
function turningPoint({ rulebook: { vocabulary }, row, history }: OpenCase, slot: number, leaf: Comparison, low: number, high: number): number {
  const at: FactRow = { low: row.low.slice(), high: row.high.slice() };
  const verdictAt = (number: number): Verdict => {
    at.low[slot] = number;
    at.high[slot] = number;
    deriveFacts(vocabulary, at, "early", history);
    return evaluate(leaf, at);
  };
  const first = verdictAt(low);
  const last = verdictAt(high);
  if (first === UNKNOWN || last === UNKNOWN || first === last) return middle(low, high);
  let [from, to] = [low, high];
  while (from + 1 < to) {
    const between = middle(from, to);
    if (verdictAt(between) === first) from = between;
    else to = between;
  }
  return from;
}

function compare(node: Comparison, row: FactRow, want: Want): void {
  if ("other" in node) compareFacts(node, row, want);
  else want(node.slot, node, endWithin(node));
}

// The number up to which a comparison says one thing, and above it another; of a set the member that it waits for.
function endWithin(node: Exclude<Comparison, { other: number }>): (low: number, high: number) => number | null {
  switch (node.kind) {
    case "equal":
      return beside(node.value);
    case "below":
      return () => node.value - 1;
    case "atMost":
      return () => node.value;
    case "hasAll":
    case "hasAny":
      return (low, high) => lowestBit(high & ~low & node.mask);
    case "among":
      return (low, high) => {
        const within = node.values.filter((value) => value >= low && value <= high);
        const [edge] = within.flatMap((value) => [value - 1, value]).filter((at) => at >= low && at < high && within.includes(at) !== within.includes(at + 1));
        return edge ?? null;
      };
  }
}

// Two facts against each other: the one that is known less well is cut where the other one ends.
function compareFacts(node: Extract<Comparison, { other: number }>, row: FactRow, want: Want): void {
  const { slot: own, other } = node;
  const widthOf = (slot: number): number => (row.high[slot] as number) - (row.low[slot] as number);
  const [wide, narrow] = widthOf(own) >= widthOf(other) ? [own, other] : [other, own];
  const end = row.low[narrow] as number;
  want(wide, node, (low, high) => (widthOf(narrow) > 0 ? middle(low, high) : ([end - 1, end].find((at) => at >= low && at < high) ?? null)));
}

// A value in the middle is cut off from both sides, one after the other.
function beside(value: number): (low: number, high: number) => number {
  return (low) => (value > low ? value - 1 : value);
}

function middle(low: number, high: number): number {
  return Math.floor(low / 2 + high / 2);
}

function lowestBit(mask: number): number | null {
  return mask === 0 ? null : 31 - Math.clz32(mask & -mask);
}

/** Whether one date is not before another, and the cut that tells more where that is open. */
export function cutOfOrder(row: FactRow, facts: readonly Fact[], later: Fact, earlier: Fact): { readonly verdict: Verdict; readonly cut: Cut | null } {
  const [low, high] = [row.low[later.slot] as number, row.high[later.slot] as number];
  const [from, to] = [row.low[earlier.slot] as number, row.high[earlier.slot] as number];
  if (low >= to) return { verdict: TRUE, cut: null };
  if (high < from) return { verdict: FALSE, cut: null };
  const widest = high - low >= to - from ? { fact: later, low, high } : { fact: earlier, low: from, high: to };
  const column = facts.indexOf(widest.fact);
  const isLoose = [later, earlier].some((fact) => !facts.includes(fact));
  return { verdict: UNKNOWN, cut: column < 0 || isLoose || widest.low === widest.high ? null : { column, at: middle(widest.low, widest.high) } };
}

/** Whether a fact is one of a few numbers, and the cut that tells more where that is open. */
export function cutOfOptions(
  row: FactRow,
  { slot }: Fact,
  column: number,
  options: readonly number[],
): { readonly verdict: Verdict; readonly cut: Cut | null } {
  const [low, high] = [row.low[slot] as number, row.high[slot] as number];
  const left = options.filter((option) => option >= low && option <= high);
  if (left.length === 0) return { verdict: FALSE, cut: null };
  if (left.length === high - low + 1) return { verdict: TRUE, cut: null };
  const [first = low] = left;
  return { verdict: UNKNOWN, cut: { column, at: first > low ? first - 1 : first } };
}
