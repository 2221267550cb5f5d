// The draft against the benchmark: whether it names the one that applies, and whether the fine lies within what it leads to.
import type { AppliedBenchmark, BenchmarkResult } from "../assessment/assessment.ts";
import { fineOfDecision } from "../assessment/read-draft.ts";
import type { YuanRange } from "../assessment/statutory-results.ts";
import { FALSE, TRUE } from "../conditions/verdict.ts";
import { nearestName } from "../documents/nearest-name.ts";
import { verdictOnFine } from "./against-amounts.ts";
import { optionsFor } from "./against-statute.ts";
import { bothLanguages, fill, joinTexts, showRange, showYuan, type Text } from "./detail.ts";
import { factsBearing, gravest, NOT_APPLICABLE, type PointResult, type ReviewPoint, withheld } from "./point.ts";
import type { DraftReview } from "./review-context.ts";

const TEXTS = {
  applies: { zh: "适用的裁量基准：{label}（{id}）", en: "the benchmark that applies: {label} ({id})" },
  none: { zh: "没有可适用的裁量基准", en: "no benchmark applies" },
  other: { zh: "草案引用 {named}；{applies}", en: "the draft names {named}; {applies}" },
  passedOver: { zh: "草案引用的 {named} 不适用于本案；{applies}", en: "{named}, which the draft names, does not apply to the case; {applies}" },
  notThere: { zh: "规则库中没有裁量基准 {named}；{applies}", en: "there is no benchmark {named} in the rulebook; {applies}" },
  nearest: {
    zh: "规则库中没有裁量基准 {named}，最接近的是 {nearest}；{applies}",
    en: "there is no benchmark {named} in the rulebook, the nearest is {nearest}; {applies}",
  },
  tier: { zh: "草案引用的阶次：{named}；本案的阶次：{tiers}", en: "the draft names the tier {named}; the case is in {tiers}" },
  fine: { zh: "草案罚款 {fine}，裁量基准 {label} 的幅度 {range}", en: "fine in the draft {fine}; the benchmark {label} leads to {range}" },
  departure: { zh: "{fine}；已写明理由并经批准", en: "{fine}; with reasons and approval" },
  noReasons: { zh: "{fine}；偏离没有写明理由", en: "{fine}; the departure has no reasons" },
  noApproval: { zh: "{fine}；偏离没有经过批准或者集体讨论", en: "{fine}; the departure has no approval" },
} satisfies Readonly<Record<string, Text>>;

export const benchmarkNotApplicable: ReviewPoint = (review) => {
  const { benchmark: named } = review.draft;
  if (!named) return NOT_APPLICABLE;
  const { rulebook } = review.opened;
  const { benchmark } = review.assessment;
  const followed = [benchmark.applied, ...benchmark.otherwise].filter((one) => one !== null);
  const applies = appliesText(benchmark.applied);
  const citations = followed.flatMap((one) => one.citations);
  const found = followed.find(({ id }) => id === named.id);
  if (found) {
    const isSure = followed.length === 1 && found.status === "certain";
    const own: PointResult = isSure
      ? { status: "pass", detail: applies, citations }
      : { status: "unknown", detail: applies, citations, facts: factsBearing(review, "benchmark") };
    return gravest([own, ...onTier(review, named.tier, benchmark, citations)]);
  }
  const known = rulebook.benchmarks.map(({ rule }) => rule.id);
  if (known.includes(named.id)) return { status: "fail", detail: fill(TEXTS.passedOver, { named: named.id, applies }), citations };
  const nearest = nearestName(named.id, known);
  const detail = nearest === undefined ? fill(TEXTS.notThere, { named: named.id, applies }) : fill(TEXTS.nearest, { named: named.id, nearest, applies });
  return { status: "unknown", detail, citations };
};

function appliesText(applied: AppliedBenchmark | null): Text {
  return applied ? fill(TEXTS.applies, { label: bothLanguages(applied.label), id: applied.id }) : TEXTS.none;
}

function onTier(review: DraftReview, named: string | undefined, { tiers }: BenchmarkResult, citations: readonly string[]): readonly PointResult[] {
  if (named === undefined || tiers.length === 0) return [];
  const detail = fill(TEXTS.tier, {
    named,
    tiers:
      joinTexts(
        tiers.map(({ label }) => bothLanguages(label)),
        "list",
      ) ?? "",
  });
  const found = tiers.find(({ label }) => label.zh === named || label.en === named);
  if (!found) return [{ status: "fail", detail, citations }];
  return found.status === "certain"
    ? [{ status: "pass", detail, citations }]
    : [{ status: "unknown", detail, citations, facts: factsBearing(review, "benchmark") }];
}

export const outsideBenchmark: ReviewPoint = (review) => {
  const fine = fineOfDecision(review.draft);
  const { benchmark, statutory } = review.assessment;
  const within = verdictOnFine(review);
  if (!benchmark.applied || within === null || withheld(review)) return NOT_APPLICABLE;
  const ranges = optionsFor(review).flatMap(({ penalties }) => penalties.flatMap(({ kind, range }) => (kind === "fine" && range ? [range] : [])));
  const shown = joinTexts(ranges.map(showRange), "list");
  if (shown === null || fine === null) return NOT_APPLICABLE;
  const { citations } = benchmark.applied;
  const told = fill(TEXTS.fine, { fine: showYuan(fine), label: bothLanguages(benchmark.applied.label), range: shown });
  const holding = ranges.filter((range) => contains(range, fine));
  // What leaves the statute is said there.
  if (holding.length === 0 && (within.above === TRUE || within.below === TRUE)) return NOT_APPLICABLE;
  if (holding.length === 0 && within.above === FALSE && within.below === FALSE) return { ...departure(review, told), citations };
  const isSettled = statutory?.fine.status === "certain" && statutory.fine.known && isBenchmarkSettled(benchmark);
  const isFree = review.assessment.disposition.status !== "open" || holding.length === ranges.length;
  if (isSettled && isFree) return { status: "pass", detail: told, citations };
  return { status: "unknown", detail: told, citations, facts: factsBearing(review, "law", "penalty", "circumstances", "benchmark") };
};

function departure({ draft: { departure: given } }: DraftReview, fine: Text): PointResult {
  if (!given?.reasons?.trim()) return { status: "fail", detail: fill(TEXTS.noReasons, { fine }) };
  if (given.approvedBy === undefined) return { status: "fail", detail: fill(TEXTS.noApproval, { fine }) };
  return { status: "pass", severity: "reminder", detail: fill(TEXTS.departure, { fine }) };
}

function isBenchmarkSettled({ applied, otherwise, tiers, factors }: BenchmarkResult): boolean {
  const levels = factors.flatMap((factor) => factor.levels);
  return applied?.status === "certain" && otherwise.length === 0 && [...tiers, ...levels].every(({ status }) => status === "certain");
}

function contains({ min, minIncluded, max, maxIncluded }: YuanRange, fine: number): boolean {
  const isAbove = max !== null && (fine > max || (fine === max && !maxIncluded));
  return !isAbove && (min === null || fine > min || (minIncluded && fine === min));
}
