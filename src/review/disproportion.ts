// Reasons for what was chosen, and a fine that lies within the law but out of all proportion (明显不当).
import { fineOfDecision } from "../assessment/read-draft.ts";
import { isKnown } from "../conditions/fact-row.ts";
import { FALSE, TRUE } from "../conditions/verdict.ts";
import { fenFromYuan, yuanFromFen } from "../law/money.ts";
import { verdictOnFine } from "./against-amounts.ts";
import { unusedCircumstances } from "./against-circumstances.ts";
import { linesOf } from "./against-statute.ts";
import { bothLanguages, fill, joinTexts, showNumber, type Text } from "./detail.ts";
import { nameOfFact, namesOfCircumstances } from "./names.ts";
import { basisOf, factsBearing, NOT_APPLICABLE, type PointResult, type ReviewPoint, withheld } from "./point.ts";
import type { DraftReview } from "./review-context.ts";

const TEXTS = {
  ratio: {
    zh: "罚款 {fine} ÷ {base} {worth} = {ratio} 倍，提示线为 {times} 倍（{note}）",
    en: "fine {fine} ÷ {base} {worth} = {ratio} times; questioned from {times} times on ({note})",
  },
  grounds: {
    zh: "{ratio}；草案没有使用而成立或者可能成立的从宽情节：{grounds}",
    en: "{ratio}; lenient grounds that hold or may hold and are not used: {grounds}",
  },
  noBase: { zh: "作为比较基数的金额不明：{base}", en: "what the fine is measured against is not known: {base}" },
} satisfies Readonly<Record<string, Text>>;

const NOTE = { zh: "提示线，不是法律规定", en: "a reminder, not a rule of law" };

export const reasonsMissing: ReviewPoint = (review) => {
  const { draft } = review;
  if (draft.outcome !== "penalty" || !leavesChoice(review)) return NOT_APPLICABLE;
  return { status: draft.reasons?.trim() ? "pass" : "fail" };
};

// A single fixed penalty needs no reasons beyond the facts.
function leavesChoice(review: DraftReview): boolean {
  const { possible } = review.assessment.disposition;
  const isFixed = linesOf(review).every(({ choice, alternative, penalty, ends }) => {
    const isSum = ends === null || (ends.known && ends.low.min?.amount === ends.low.max?.amount);
    return choice === "must" && alternative === null && isSum && (ends !== null || penalty.measure === undefined);
  });
  return possible.length > 1 || !isFixed;
}

export const manifestDisproportion: ReviewPoint = (review) => {
  const selected = review.policies.find(({ says }) => says.disproportion);
  const rule = selected?.says.disproportion;
  const fine = fineOfDecision(review.draft);
  const within = verdictOnFine(review);
  if (!selected || !rule || !fine || withheld(review) || within === null || within.above === TRUE || within.below === TRUE) return NOT_APPLICABLE;
  const measured = measureOf(review, selected.linked.review?.base.map(({ id }) => id) ?? []);
  if (!measured) return NOT_APPLICABLE;
  if ("unknown" in measured) {
    const base = joinTexts(
      measured.unknown.map((fact) => nameOfFact(review, fact)),
      "list",
    );
    return { status: "unknown", severity: "reminder", detail: base && fill(TEXTS.noBase, { base }), facts: measured.unknown };
  }
  const { fact, worth } = measured;
  const times = rule.times ?? review.disproportionTimes;
  const ratio = fill(TEXTS.ratio, {
    fine: showNumber(fine),
    base: nameOfFact(review, fact),
    worth: showNumber(worth),
    ratio: showNumber(Math.floor((fine / worth) * 100) / 100),
    times: showNumber(times),
    note: bothLanguages(rule.note ?? NOTE),
  });
  const unused = unusedCircumstances(review).filter(({ effects }) => effects.some((effect) => effect !== "heavier"));
  const isLarge = fenOf(fine) >= fenOf(worth) * BigInt(times);
  if (!isLarge || unused.length === 0) return { status: "pass", detail: ratio, facts: [fact] };
  const facts = [...new Set([fact, ...unused.flatMap((ground) => ground.facts)])];
  const citations = [...basisOf(review), ...unused.flatMap((ground) => (ground.status === "holds" ? ground.citations : []))];
  const found: PointResult = { status: "needs-judgement", detail: fill(TEXTS.grounds, { ratio, grounds: namesOfCircumstances(unused) }), citations, facts };
  if (within.above === FALSE && within.below === FALSE) return found;
  return { ...found, status: "unknown", facts: [...new Set([...facts, ...factsBearing(review, "penalty")])] };
};

function fenOf(yuan: number): bigint {
  return BigInt(fenFromYuan(yuan) ?? 0);
}

// The largest sum that is known and not nothing; `null` where all are known and nothing was at stake.
function measureOf(
  { opened: { rulebook, row } }: DraftReview,
  base: readonly string[],
): { readonly fact: string; readonly worth: number } | { readonly unknown: readonly string[] } | null {
  const slots = base.flatMap((fact) => {
    const slot = rulebook.vocabulary.facts.get(fact)?.slot;
    return slot === undefined ? [] : [{ fact, slot }];
  });
  const known = slots.filter(({ slot }) => isKnown(row, slot)).map(({ fact, slot }) => ({ fact, worth: yuanFromFen(row.low[slot] as number) }));
  const [largest] = known.filter(({ worth }) => worth > 0).sort((a, b) => b.worth - a.worth);
  if (largest) return largest;
  const unknown = slots.filter(({ slot }) => !isKnown(row, slot)).map(({ fact }) => fact);
  return unknown.length > 0 ? { unknown } : null;
}
