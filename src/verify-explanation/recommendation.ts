// Step 5 again: what follows under every disposition that is still open.
import type { RecommendationOption, RecommendedPenalty } from "../assessment/assessment.ts";
import type { CountedFact, Duration, Quantity } from "../assessment/statutory-results.ts";
import type { Tier } from "../documents/benchmarks.ts";
import type { ExplainedRecommendation } from "../explanation/explanation.ts";
import type { Disposition } from "../law/disposition.ts";
import type { Interval, Measure } from "../law/measure.ts";
import type { Offender } from "../law/penalty-kind.ts";
import type { Selected } from "./benchmarks.ts";
import type { CaseView } from "./case-facts.ts";
import type { Weighed } from "./circumstances.ts";
import type { Governing } from "./law.ts";
import { type NarrowedFine, narrowed } from "./narrowing.ts";
import { isCountable, shownBetween, yuanOf } from "./shown-sums.ts";
import { hull } from "./spans.ts";
import { endOfInterval, factsOf, type Span } from "./sums.ts";
import { isMoney, type Line } from "./wording.ts";

/** The recommendation as it has to be explained, with what facts that are results of it come to. */
export interface Recommended {
  readonly recommendation: ExplainedRecommendation;
  readonly fine: Span | null;
  readonly fineOptional: boolean;
}

interface Option {
  readonly option: RecommendationOption;
  readonly fines: readonly (Span | null)[];
  readonly isFineSure: boolean;
}

/** What the steps before came to. */
export interface Before {
  readonly offender: Offender;
  readonly governing: Governing;
  readonly weighed: Weighed;
  readonly selected: Selected;
  readonly possible: readonly Disposition[];
}

/** Works out what is recommended. */
export function recommended(view: CaseView, before: Before): Recommended {
  const { governing, weighed, selected, possible, offender } = before;
  const { outcome, law } = governing;
  const waived = !weighed.uncovered && possible.every((one) => one === "no-penalty");
  const unusable = weighed.uncovered || !outcome || !governing.settled || outcome.broken || outcome.fine.status === "broken";
  const uncounted = outcome?.lines.some(({ ends }) => ends !== null && !isCountable(ends));
  if (!waived && (unusable || uncounted)) return { recommendation: { status: "withheld", options: [], fine: null }, fine: null, fineOptional: true };
  const lines = (outcome?.lines ?? []).filter((line) => line.offender === offender);
  const options = possible.map((disposition) => optionFor(view, disposition, lines, before));
  const fines = options.flatMap((one) => one.fines);
  const fine = hull(fines.flatMap((span) => span ?? []));
  const isOpenFine = selected.used.length !== 1 || selected.orStatute ? selected.used.length > 0 : hasOpenCut(selected);
  const isOpen =
    law.status === "undetermined" ||
    lines.some(({ status, ends }) => status === "possible" || ends?.known === false) ||
    hasOpenBase(view, lines, outcome?.version.clauses ?? [], outcome?.own ?? []) ||
    (fines.length > 0 && isOpenFine) ||
    options.some(({ option }) => option.penalties.some(({ status }) => status === "possible"));
  const given = weighed.disposition?.status ?? "open";
  const status = given === "open" || (isOpen && !waived) ? "open" : given;
  const recommendation: ExplainedRecommendation = { status, options: options.map(({ option }) => option), fine: yuanOf(fine) };
  return { recommendation, fine, fineOptional: options.some((one) => !one.isFineSure) };
}

function hasOpenCut({ used }: Selected): boolean {
  return used.some(({ cuts: { ordinary } }) => ordinary.cuts.length > 1 || ordinary.cuts.some(({ known }) => !known));
}

type Clauses = NonNullable<NonNullable<Governing["outcome"]>["version"]["clauses"]>;

// What a sum is counted from, through other fines as well, and is not known.
function hasOpenBase(view: CaseView, lines: readonly Line[], clauses: Clauses, own: readonly string[]): boolean {
  const finesNamed = (name: string): readonly (Measure | undefined)[] =>
    clauses.flatMap(({ id, branch, penalties = [] }, index) =>
      (id === name || branch === name) && own[index] !== "fails"
        ? penalties
            .flatMap((entry) => ("oneOf" in entry ? entry.oneOf : "anyOf" in entry ? entry.anyOf : [entry]))
            .flatMap((one) => (one.kind === "fine" ? [one.measure] : []))
        : [],
    );
  const basesOf = (measure: Measure | undefined): readonly string[] => {
    if (!measure) return [];
    const parts = "either" in measure ? measure.either : "sum" in measure ? measure.sum : null;
    if (parts) return parts.flatMap(basesOf);
    return [...factsOf(measure), ...("ofFine" in measure ? finesNamed(measure.ofFine).flatMap(basesOf) : [])];
  };
  return lines.flatMap(({ penalty }) => basesOf(penalty.measure)).some((fact) => view.extentOf(fact).low !== view.extentOf(fact).high);
}

const imposes = (disposition: Disposition): boolean => disposition !== "no-penalty" && disposition !== "exemption";

function optionFor(view: CaseView, disposition: Disposition, lines: readonly Line[], before: Before): Option {
  const { governing, weighed } = before;
  const calling = weighed.circumstances.filter(({ status, effects }) => status !== "fails" && effects.some((effect) => effect === disposition));
  const holding = calling.filter(({ status }) => status === "holds");
  const retained = (some: typeof calling): ReadonlySet<string> => new Set(some.flatMap(({ id }) => weighed.retained.get(id) ?? []));
  const tiers = imposes(disposition) ? tiersInReach(before.selected, disposition) : [];
  const isNarrowed = tiers.some((tier) => tier?.penalties ?? tier?.procedure);
  let kept = isNarrowed ? lines.flatMap((line) => underTiers(line, tiers)) : lines;
  if (disposition === "no-penalty") kept = [];
  if (disposition === "exemption")
    kept = lines
      .filter(({ choice, penalty }) => choice === "must" && retained(calling).has(penalty.kind))
      .map((line) => (retained(holding).has(line.penalty.kind) ? line : { ...line, status: "possible" }));
  const made = kept.map((line) => {
    const citations = governing.cite(line.clause.cites ?? view.venue.item.basis);
    const left = line.ends && narrowed(view, disposition, line, line.ends, before.selected, weighed.mitigation, citations);
    return { span: left?.span ?? null, penalty: penaltyUnder(view, disposition, line, left, weighed, citations) };
  });
  const fines = made.filter(({ penalty }) => penalty.kind === "fine");
  const procedures = [...new Set(tiers.map((tier) => tier?.procedure ?? null))];
  const grounds = (holding.length > 0 ? holding : calling).map(({ id }) => id);
  const procedure = procedures.length === 1 ? (procedures[0] ?? null) : null;
  const isWhole = imposes(disposition) && !isNarrowed && governing.outcome?.fine.optional === false;
  return {
    option: { disposition, grounds, penalties: made.map(({ penalty }) => penalty), procedure },
    fines: fines.map(({ span }) => span),
    isFineSure: isFineSure(
      disposition,
      fines.map(({ penalty }) => penalty),
      isWhole,
    ),
  };
}

function isFineSure(disposition: Disposition, fines: readonly RecommendedPenalty[], byStatute: boolean): boolean {
  if (fines.some(({ choice, status, alternative }) => choice === "must" && status === "certain" && alternative === null)) return true;
  return imposes(disposition) && fines.length > 0 && byStatute && fines.every(({ choice }) => choice === "must");
}

function tiersInReach({ used, orStatute }: Selected, disposition: Disposition): readonly (Tier | null)[] {
  const under = disposition === "lighter" || disposition === "heavier" ? disposition : "ordinary";
  const reached = used.flatMap(({ cuts }) => cuts[under].cuts.map(({ tier }) => tier));
  const tiers = disposition === "mitigated" ? reached.map((tier) => (tier?.procedure ? tier : null)) : reached;
  return orStatute ? [...tiers, null] : tiers;
}

// What not all tiers in reach leave alike is possible only.
function underTiers(line: Line, tiers: readonly (Tier | null)[]): readonly Line[] {
  const [first = null, ...others] = tiers.map((tier) => underTier(line, tier));
  const isAlike = others.every((other) =>
    first === null || other === null
      ? first === other
      : first.choice === other.choice && first.alternative === other.alternative && first.penalty.measure === other.penalty.measure,
  );
  if (!isAlike) return [{ ...line, status: "possible" }];
  return first === null ? [] : [first];
}

function underTier(line: Line, tier: Tier | null): Line | null {
  if (tier?.procedure) return null;
  if (!tier?.penalties) return line;
  const chosen = tier.penalties.find(({ kind }) => kind === line.penalty.kind);
  if (!chosen && !(tier.fine && line.penalty.kind === "fine")) return line.choice === "may" || line.alternative !== null ? null : line;
  const measure = chosen?.measure ?? line.penalty.measure;
  return { ...line, choice: "must", alternative: null, pick: null, penalty: { ...line.penalty, ...(measure ? { measure } : {}) } };
}

function penaltyUnder(
  view: CaseView,
  disposition: Disposition,
  line: Line,
  left: NarrowedFine | null,
  { mitigation }: Weighed,
  citations: readonly string[],
): RecommendedPenalty {
  const { penalty, ends } = line;
  const { kind, measure, concurrent = false, object = null, by = null } = penalty;
  const isKept = kind === "confiscate-gains" || kind === "confiscate-property" || (kind === "fine" && mitigation?.rule.keepsFine === true);
  const range = left?.range ?? null;
  const duration = durationOf(measure);
  return {
    clause: line.name,
    kind,
    status: line.status,
    choice: disposition === "mitigated" && concurrent && !isKept ? "may" : line.choice,
    alternative: line.alternative,
    pick: line.pick,
    range,
    point: range && range.min === range.max ? range.min : null,
    statutoryRange: ends && yuanOf(shownBetween(ends)),
    portion: left?.portion ?? null,
    duration: duration && disposition === "mitigated" ? shorter(duration) : duration,
    quantity: quantityOf(view, measure),
    object,
    by,
    citations,
    trace: left?.trace ?? [],
  };
}

function durationOf(measure: Measure | undefined): Duration | null {
  if (!measure || isMoney(measure)) return null;
  if ("life" in measure) return { unit: "life", interval: null, orLife: false };
  const found = (["days", "months", "years"] as const).flatMap((unit) => {
    const interval = (measure as Readonly<Record<string, unknown>>)[unit] as Interval | undefined;
    return interval === undefined ? [] : [{ unit, interval, orLife: "orLife" in measure }];
  });
  return found[0] ?? null;
}

function shorter(duration: Duration): Duration {
  const { unit, interval } = duration;
  if (interval === null) return { unit: "years", interval: { min: 0 }, orLife: false };
  const least = endOfInterval(interval, "min");
  if (least && !least.included) return { unit, interval: { max: least.value }, orLife: false };
  return least === null || least.value === 0 ? duration : { unit, interval: { below: least.value }, orLife: false };
}

function quantityOf(view: CaseView, measure: Measure | undefined): Quantity | null {
  if (!measure || isMoney(measure)) return null;
  if ("points" in measure) return { unit: { zh: "分", en: "points" }, interval: measure.points, per: null };
  if (!("count" in measure)) return null;
  const { per, unit, count } = measure;
  const counted = (fact: string): CountedFact => {
    const found = view.found(fact);
    return { fact, label: view.definitionOf(fact).label, count: typeof found === "number" ? found : null };
  };
  return { unit, interval: count, per: per === undefined ? null : counted(per) };
}
