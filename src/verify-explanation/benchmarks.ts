// Step 4 again: which benchmark is followed, and why others are not.
import type { DiscretionBenchmark, Tier, TierPenalty } from "../documents/benchmarks.ts";
import type { Condition } from "../documents/condition.ts";
import type { ExplainedBenchmark, ExplainedRow } from "../explanation/explanation.ts";
import type { LocalizedText } from "../law/localized-text.ts";
import type { CaseView } from "./case-facts.ts";
import { lengthOf } from "./compare-wordings.ts";
import { explained, statusOf } from "./conditions.ts";
import { type Cuts, cutsOf, type Narrowed } from "./cuts.ts";
import { order, ZERO } from "./fraction.ts";
import { covers, inOrder, isFor, rankOf, standingOf } from "./rules.ts";
import { Sheet } from "./sheet.ts";
import { isEmpty } from "./shown-sums.ts";
import { type Ends, factsOf, type Limit, type Span } from "./sums.ts";
import { roundedWithin } from "./within.ts";
import type { Line } from "./wording.ts";

/** A benchmark with what it comes to under every disposition that it narrows. */
export interface Candidate {
  readonly rule: DiscretionBenchmark;
  readonly cuts: Readonly<Record<Narrowed, Cuts>>;
}

/** The benchmarks as they have to be explained, and those in use. */
export interface Selected {
  readonly benchmarks: readonly ExplainedBenchmark[];
  readonly used: readonly Candidate[];
  readonly orStatute: boolean;
  /** The ids of those of which only the host's own method can tell. */
  readonly unchecked: readonly string[];
}

type Standing = ExplainedBenchmark["standing"];

const NARROWED = ["lighter", "ordinary", "heavier"] as const;

/** Works out which benchmarks are in use for the fines of the offender. */
export function selected(view: CaseView, lines: readonly Line[]): Selected {
  const covering = inOrder(view.rules.benchmarks.filter(({ scope }) => covers(scope, view.venue.item)));
  const applying = covering.filter((rule) => standingOf(view.rules, rule, view.venue) === "applies");
  const unchecked = applying.filter((rule) => rule.method.includes("/")).map(({ id }) => id);
  const candidates = applying.flatMap((rule): readonly Candidate[] => {
    const [lighter, ordinary, heavier] = NARROWED.map((disposition) => cutsOf(view, rule, disposition));
    return lighter && ordinary && heavier ? [{ rule, cuts: { lighter, ordinary, heavier } }] : [];
  });
  const standings = new Map<string, Standing>();
  for (const [index, candidate] of candidates.entries()) {
    const isDone = [...standings.values()].includes("followed");
    standings.set(candidate.rule.id, isDone ? "more-general" : standing(candidate, candidates.slice(index + 1), lines));
  }
  const used = candidates.filter(({ rule }) => ["followed", "possible"].includes(standings.get(rule.id) ?? ""));
  const orStatute = ![...standings.values()].includes("followed");
  // While others may be followed as well it is not sure that the first one is.
  const isAlone = used.length === 1 && !orStatute;
  const benchmarks = covering.map((rule): ExplainedBenchmark => {
    const found = standings.get(rule.id) ?? (isFor(rule, view.venue.place) ? (standingOf(view.rules, rule, view.venue) as Standing) : "elsewhere");
    return explainedBenchmark(view, rule, found === "followed" && !isAlone ? "possible" : found);
  });
  return { benchmarks, used, orStatute, unchecked };
}

function explainedBenchmark(view: CaseView, rule: DiscretionBenchmark, found: Standing): ExplainedBenchmark {
  const { id, label, issuer, method, cites } = rule;
  for (const fact of factsRead(rule)) view.found(fact);
  const rows = rowsOf(rule).map(([factor, row, value]): ExplainedRow => {
    const when = explained(row.when, view);
    return { factor, label: row.label, value, status: statusOf(when), when };
  });
  return { id, label, issuer, method, standing: found, rows, citations: view.cite(cites) };
}

function factsRead(rule: DiscretionBenchmark): readonly string[] {
  if ("tiers" in rule) return rule.tiers.flatMap(({ fine }) => (fine ? factsOf(fine) : []));
  if ("coefficients" in rule) return typeof rule.base === "object" ? factsOf(rule.base) : [];
  return "facts" in rule ? (rule.facts ?? []) : [];
}

type Row = readonly [factor: LocalizedText | null, row: { readonly label: LocalizedText; readonly when: Condition }, value: ExplainedRow["value"]];

function rowsOf(rule: DiscretionBenchmark): readonly Row[] {
  if ("tiers" in rule) return rule.tiers.map((tier): Row => [null, tier, effectOf(tier)]);
  if ("coefficients" in rule) return rule.coefficients.map((one): Row => [null, one, one.add]);
  if ("bands" in rule) {
    const levels = rule.factors.flatMap((factor) => factor.levels.map((level): Row => [factor.label, level, level.level]));
    return [...levels, ...(rule.corrections ?? []).map((one): Row => [null, one, one.percent])];
  }
  return "factors" in rule ? rule.factors.flatMap((factor) => factor.levels.map((level): Row => [factor.label, level, level.percent])) : [];
}

function effectOf(tier: Tier): Pick<Tier, "fine" | "penalties" | "procedure"> {
  const { label: _, when: __, ...effect } = tier;
  return effect;
}

function standing(candidate: Candidate, others: readonly Candidate[], lines: readonly Line[]): Standing {
  const { cuts, surely } = candidate.cuts.ordinary;
  if (cuts.length === 0) return "no-tier";
  const superior = others.find((other) => isSuperior(other, candidate) && !isForeign(other, lines));
  let found: "followed" | "possible" = surely ? "followed" : "possible";
  for (const { tier } of cuts) {
    const kinds = tier ? kindsWithin(tier, lines) : "within";
    if (kinds === "outside-statute" && surely && cuts.length === 1) return kinds;
    if (kinds !== "within") found = "possible";
  }
  const fines = lines.filter(({ penalty }) => penalty.kind === "fine");
  const limits = fines.flatMap((line) =>
    NARROWED.flatMap((disposition) => (line.ends ? [staysWithin(candidate, superior, disposition, line, line.ends)] : [])),
  );
  const outside = limits.find((limit) => limit !== "within" && limit !== "open");
  return (outside as Standing | undefined) ?? (limits.includes("open") ? "possible" : found);
}

function isSuperior({ rule: higher }: Candidate, { rule: lower }: Candidate): boolean {
  const [own, other] = [rankOf(higher), rankOf(lower)];
  return Math.floor(own / 10) === Math.floor(other / 10) && own < other;
}

function isForeign({ cuts: { ordinary } }: Candidate, lines: readonly Line[]): boolean {
  const [cut, another] = ordinary.cuts;
  return ordinary.surely && another === undefined && cut?.tier != null && kindsWithin(cut.tier, lines) === "outside-statute";
}

function kindsWithin({ penalties = [] }: Tier, lines: readonly Line[]): "within" | "open" | "outside-statute" {
  const found = penalties.map((penalty) => {
    const same = lines.filter((line) => line.penalty.kind === penalty.kind && lastsWithin(penalty, line));
    return same.length === 0 ? "outside-statute" : same.some(({ status }) => status === "certain") ? "within" : "open";
  });
  return found.includes("outside-statute") ? "outside-statute" : found.includes("open") ? "open" : "within";
}

function lastsWithin({ measure }: TierPenalty, { penalty }: Line): boolean {
  const statute = penalty.measure && !("points" in penalty.measure) ? penalty.measure : undefined;
  const [inner, outer] = [measure && lengthOf(measure), statute && lengthOf(statute)];
  if (!inner || !outer || !measure || !statute) return true;
  if (inner.unit === "life") return outer.unit === "life" || "orLife" in statute;
  if (inner.unit !== outer.unit || outer.unit === "life") return false;
  return inner.min >= outer.min && inner.max <= outer.max;
}

type Limits = "within" | "open" | "outside-statute" | "outside-superior" | "method-failed";

function staysWithin(candidate: Candidate, superior: Candidate | undefined, disposition: Narrowed, line: Line, ends: Ends): Limits {
  const { cuts } = candidate.cuts[disposition];
  const own = settledSpan(candidate, disposition, line, ends);
  if (own === "failed") return "method-failed";
  if (own === "empty" || (own && !contains(ends.low, own))) return "outside-statute";
  const leavesOutEnd = [ends.low.min, ends.low.max, ends.high.min, ends.high.max].some((limit) => limit !== null && !limit.included);
  const isWide = (portion: readonly [number, number] | null): boolean => portion !== null && portion[0] < portion[1];
  const within = own || cuts.every((cut) => cut.bounded && (isWide(cut.portion) || !leavesOutEnd)) ? "within" : "open";
  if (!superior || superior.cuts[disposition].cuts.length === 0 || portionsWithin(candidate, superior, disposition)) return within;
  const theirs = settledSpan(superior, disposition, line, ends);
  if (theirs === "failed" || theirs === "empty" || (theirs && !contains(ends.low, theirs))) return within;
  if (!own || !theirs) return "open";
  return contains(theirs, own) ? within : "outside-superior";
}

function settledSpan({ rule, cuts }: Candidate, disposition: Narrowed, line: Line, ends: Ends): Span | "failed" | "empty" | null {
  const [cut, another] = cuts[disposition].cuts;
  if (!cut || another || !cuts[disposition].surely || !cut.known || !ends.known || line.status !== "certain") return null;
  const silent = new Sheet([], [], []);
  const span = cut.apply(ends.low, silent);
  if (!span) return "failed";
  if (isEmpty(span)) return "empty";
  if (!contains(ends.low, span)) return span;
  return stretched(roundedWithin(span, ends.low, rule.rounding, true, silent), ends.low, rule, disposition);
}

/** Tables and formulas are for the ordinary case: a lighter one reaches down to the minimum, a heavier one up to the maximum. */
export function stretchedEnd({ method }: DiscretionBenchmark, disposition: Narrowed): "min" | "max" | null {
  if (disposition === "ordinary" || method === "portion" || method.includes("/")) return null;
  return disposition === "lighter" ? "min" : "max";
}

/** A range as it is under a disposition. */
export function stretched(span: Span, statutory: Span, rule: DiscretionBenchmark, disposition: Narrowed): Span {
  const end = stretchedEnd(rule, disposition);
  return end === null ? span : { ...span, [end]: statutory[end] };
}

function portionsWithin(candidate: Candidate, superior: Candidate, disposition: Narrowed): boolean {
  const [mine, theirs] = [candidate.rule, superior.rule];
  if (mine.rounding || theirs.rounding || mine.missingMinimum !== theirs.missingMinimum || !superior.cuts[disposition].surely) return false;
  const reach = (portion: readonly [number, number] | null, rule: DiscretionBenchmark): readonly [number, number] | null => {
    const end = stretchedEnd(rule, disposition);
    return portion && [end === "min" ? 0 : portion[0], end === "max" ? 1 : portion[1]];
  };
  return candidate.cuts[disposition].cuts.every((cut) =>
    superior.cuts[disposition].cuts.every((other) => {
      const [inner, outer] = [reach(cut.portion, mine), reach(other.portion, theirs)];
      return inner !== null && outer !== null && inner[0] >= outer[0] && inner[1] <= outer[1];
    }),
  );
}

const NOTHING: Limit = { sum: ZERO, included: true };

/** Whether every sum of the inner range lies in the outer one. */
export function contains(outer: Span, inner: Span): boolean {
  const [least, from] = [inner.min ?? NOTHING, outer.min ?? NOTHING];
  const below = order(least.sum, from.sum);
  if (below < 0 || (below === 0 && least.included && !from.included)) return false;
  if (outer.max === null || inner.max === null) return outer.max === null;
  const above = order(inner.max.sum, outer.max.sum);
  return above < 0 || (above === 0 && (outer.max.included || !inner.max.included));
}
