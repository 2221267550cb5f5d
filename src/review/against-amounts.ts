// Sums and lengths in the draft against the statutory range, and against what mitigation leaves below it.
import type { DraftPenalty } from "../assessment/draft-decision.ts";
import { durationOf } from "../assessment/extent.ts";
import { fineOfDecision } from "../assessment/read-draft.ts";
import type { YuanRange } from "../assessment/statutory-results.ts";
import { FALSE, negate, TRUE, UNKNOWN, type Verdict } from "../conditions/verdict.ts";
import { linesOf } from "./against-statute.ts";
import { fill, showRange, showYuan, type Text } from "./detail.ts";
import { type ExtentVerdict, verdictOnLength, verdictOnSum } from "./extent-verdicts.ts";
import { nameOfKind } from "./names.ts";
import { basisOf, factsBearing, gravest, NOT_APPLICABLE, type PointResult, type ReviewPoint, statusOf, withheld } from "./point.ts";
import type { DraftReview } from "./review-context.ts";

const TEXTS = {
  fine: { zh: "草案罚款 {fine}，法定幅度 {law}", en: "fine in the draft {fine}, statutory range {law}" },
  noSum: { zh: "草案没有写明罚款数额，法定幅度 {law}", en: "the draft does not say how much the fine is; statutory range {law}" },
  length: { zh: "{kind}的期限", en: "length of {kind}" },
  noLength: {
    zh: "草案没有写明{kind}的期限，或者与法条的单位无法比较",
    en: "the draft does not say how long {kind} lasts, or its unit does not compare with that of the law",
  },
  mitigated: { zh: "可以减轻处罚，减轻后的幅度 {range}", en: "mitigation is open and reaches {range}" },
  mayMitigate: { zh: "可以减轻处罚", en: "mitigation is open" },
  mayBeMitigated: { zh: "能否减轻处罚，取决于尚未查明的事实", en: "whether mitigation is open depends on facts that are not known" },
  belowFloor: { zh: "低于减轻处罚所能达到的幅度 {range}", en: "it lies below what mitigation reaches, {range}" },
  notMitigated: { zh: "没有减轻处罚的依据", en: "nothing founds a mitigation" },
  otherDisposition: {
    zh: "草案的档次不是减轻处罚，应当在法定幅度内",
    en: "the disposition of the draft is no mitigation, so that it has to stay within the statutory range",
  },
} satisfies Readonly<Record<string, Text>>;

/** One extent of the draft: the fine as a whole, or the length of one penalty. */
interface Extent {
  readonly verdict: ExtentVerdict;
  readonly detail: Text;
  /** What is left below the statutory minimum: whether the draft lies in it. */
  readonly mitigated: () => Mitigated;
}

interface Mitigated {
  readonly allowed: Verdict;
  readonly detail: Text;
}

export const amountAboveStatute: ReviewPoint = (review) => onExtents(review, ({ verdict, detail }) => ({ status: statusOf(verdict.above), detail }));

export const amountBelowStatute: ReviewPoint = (review) =>
  onExtents(review, ({ verdict: { below }, detail, mitigated }) => {
    if (below === FALSE) return { status: "pass", detail };
    const { allowed, detail: why } = mitigated();
    return { status: statusOf(Math.min(below, negate(allowed)) as Verdict), detail: fill(AND, { detail, why }) };
  });

const AND: Text = { zh: "{detail}；{why}", en: "{detail}; {why}" };

function onExtents(review: DraftReview, look: (extent: Extent) => PointResult): PointResult {
  if ((review.draft.penalties ?? []).length === 0) return NOT_APPLICABLE;
  const unusable = withheld(review);
  if (unusable) return unusable;
  return gravest(
    extentsOf(review).map((extent) => {
      const result = look(extent);
      return { ...result, citations: basisOf(review), facts: result.status === "unknown" ? factsBearing(review, "law", "penalty", "circumstances") : [] };
    }),
  );
}

/** Where the fine of the draft lies with regard to the statute; `null` where draft or statute has none. */
export function verdictOnFine(review: DraftReview): ExtentVerdict | null {
  const fine = fineOfDecision(review.draft);
  const lines = linesOf(review).filter(({ penalty, ends }) => penalty.kind === "fine" && ends !== null);
  if (!review.draft.penalties?.some(({ kind }) => kind === "fine") || lines.length === 0) return null;
  return fine === null ? { above: UNKNOWN, below: UNKNOWN } : verdictOnSum(fine, lines);
}

function extentsOf(review: DraftReview): readonly Extent[] {
  const onFine = verdictOnFine(review);
  const fine = fineOfDecision(review.draft);
  const law = showRange(review.assessment.statutory?.fine.range ?? UNLIMITED);
  const ofFine: readonly Extent[] = onFine
    ? [
        {
          verdict: onFine,
          detail: fine === null ? fill(TEXTS.noSum, { law }) : fill(TEXTS.fine, { fine: showYuan(fine), law }),
          mitigated: () => mitigatedFine(review, fine ?? 0),
        },
      ]
    : [];
  return [...ofFine, ...(review.draft.penalties ?? []).flatMap((penalty) => lengthOf(review, penalty))];
}

const UNLIMITED: YuanRange = { min: null, minIncluded: false, max: null, maxIncluded: false };

function lengthOf(review: DraftReview, { kind, duration }: DraftPenalty): readonly Extent[] {
  const lines = linesOf(review).filter(({ penalty }) => penalty.kind === kind);
  // A kind that surely or possibly has no length by law may have any.
  if (kind === "fine" || !lines.some(({ penalty }) => durationOf(penalty.measure))) return [];
  const verdict = verdictOnLength(duration, lines);
  const isOpen = verdict.above === UNKNOWN && verdict.below === UNKNOWN;
  const detail = fill(isOpen ? TEXTS.noLength : TEXTS.length, { kind: nameOfKind(review, kind) });
  return [{ verdict, detail, mitigated: () => mitigationFor(review) }];
}

// Whether mitigation is open to the authority, ruled out, or depends on facts.
function mitigationFor({ draft, assessment }: DraftReview): Mitigated {
  const { possible, status } = assessment.disposition;
  if (draft.disposition !== undefined && draft.disposition !== "mitigated") return { allowed: FALSE, detail: TEXTS.otherDisposition };
  if (!possible.includes("mitigated")) return { allowed: FALSE, detail: TEXTS.notMitigated };
  return status === "open" ? { allowed: UNKNOWN, detail: TEXTS.mayBeMitigated } : { allowed: TRUE, detail: TEXTS.mayMitigate };
}

function mitigatedFine(review: DraftReview, fine: number): Mitigated {
  const mitigation = mitigationFor(review);
  if (mitigation.allowed === FALSE) return mitigation;
  const options = review.assessment.recommendation.options.filter(({ disposition }) => disposition === "mitigated");
  const ranges = options.flatMap(({ penalties }) => penalties).flatMap(({ kind, range }) => (kind === "fine" && range ? [range] : []));
  const range = ranges[0] ?? UNLIMITED;
  const reaching = ranges.filter(({ min, minIncluded }) => min === null || fine > min || (minIncluded && fine === min));
  if (reaching.length === 0 && ranges.length > 0) return { allowed: FALSE, detail: fill(TEXTS.belowFloor, { range: showRange(range) }) };
  const isFloorKnown = review.assessment.statutory?.fine.known === true || ranges.every(({ min }) => min === null || min === 0);
  const isSure = mitigation.allowed === TRUE && isFloorKnown && reaching.length === ranges.length;
  return { allowed: isSure ? TRUE : UNKNOWN, detail: isSure ? fill(TEXTS.mitigated, { range: showRange(range) }) : TEXTS.mayBeMitigated };
}
