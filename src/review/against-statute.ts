// The kinds of penalty in the draft against those that the statute has for the case.
import type { RecommendationOption, RecommendedPenalty } from "../assessment/assessment.ts";
import type { PenaltyLine } from "../assessment/clause-outcomes.ts";
import { inputFacts } from "../assessment/input-facts.ts";
import { collectGrounds, evaluate } from "../conditions/condition-node.ts";
import { FALSE, TRUE, UNKNOWN, type Verdict } from "../conditions/verdict.ts";
import { imposesPenalty } from "../law/disposition.ts";
import type { PenaltyKind } from "../law/penalty-kind.ts";
import { fill, type Text } from "./detail.ts";
import { namesOfKinds } from "./names.ts";
import { basisOf, factsBearing, gravest, NOT_APPLICABLE, type PointResult, type ReviewPoint, withheld } from "./point.ts";
import type { DraftReview } from "./review-context.ts";

const TEXTS = {
  outside: { zh: "法条没有规定：{kinds}；法条规定的有：{law}", en: "the statute has no {kinds}; it has {law}" },
  together: { zh: "只能选择其一，草案并用：{kinds}", en: "only one of these may be chosen, the draft has both: {kinds}" },
  open: { zh: "是否可以给予{kinds}，取决于尚未查明的事实", en: "whether {kinds} may be imposed depends on facts that are not known" },
  within: { zh: "草案的处罚种类：{kinds}", en: "kinds of penalty in the draft: {kinds}" },
  missing: { zh: "应当给予而草案没有：{kinds}", en: "commanded by law but not in the draft: {kinds}" },
  oneOf: { zh: "应当从中给予而草案没有：{kinds}", en: "one of these is commanded by law, the draft has none: {kinds}" },
  mayBeMissing: { zh: "是否应当给予{kinds}，取决于尚未查明的事实", en: "whether {kinds} is commanded depends on facts that are not known" },
  fines: { zh: "草案列有 {count} 项罚款", en: "the draft has {count} fines" },
} satisfies Readonly<Record<string, Text>>;

/** The kinds of penalty that the draft imposes. */
export function kindsOf({ draft }: DraftReview): ReadonlySet<PenaltyKind> {
  return new Set((draft.penalties ?? []).map(({ kind }) => kind));
}

/** What the statute has for the offender who is assessed. */
export function linesOf({ results, opened }: DraftReview): readonly PenaltyLine[] {
  return (results.law.outcome?.lines ?? []).filter(({ offender }) => offender === opened.offender);
}

export const kindsOutsideStatute: ReviewPoint = (review) => {
  const kinds = [...kindsOf(review)];
  if (kinds.length === 0) return NOT_APPLICABLE;
  const unusable = withheld(review);
  if (unusable) return unusable;
  const lines = linesOf(review);
  const citations = basisOf(review);
  const statusOfKind = (kind: PenaltyKind): "none" | "possible" | "certain" => {
    const found = lines.filter(({ penalty }) => penalty.kind === kind);
    return found.length === 0 ? "none" : found.some(({ status }) => status === "certain") ? "certain" : "possible";
  };
  const outside = kinds.filter((kind) => statusOfKind(kind) === "none");
  const open = kinds.filter((kind) => statusOfKind(kind) === "possible");
  const tell = (text: Text, told: readonly PenaltyKind[]): Text =>
    fill(text, {
      kinds: namesOfKinds(review, told),
      law: namesOfKinds(
        review,
        lines.map(({ penalty }) => penalty.kind),
      ),
    });
  const results: PointResult[] = exclusive(review, lines).map(({ kinds: told, status }) => ({
    status,
    detail: tell(TEXTS.together, told),
    citations,
    facts: status === "unknown" ? factsBearing(review, "penalty") : [],
  }));
  if (outside.length > 0) results.push({ status: "fail", detail: tell(TEXTS.outside, outside), citations });
  if (open.length > 0) results.push({ status: "unknown", detail: tell(TEXTS.open, open), citations, facts: factsBearing(review, "penalty") });
  return gravest(results.length > 0 ? results : [{ status: "pass", detail: tell(TEXTS.within, kinds), citations }]);
};

// Kinds that the draft imposes together although the statute has one chosen, and no other provision has them.
function exclusive(
  review: DraftReview,
  lines: readonly PenaltyLine[],
): readonly { readonly kinds: readonly PenaltyKind[]; readonly status: "fail" | "unknown" }[] {
  const drafted = kindsOf(review);
  const entries = new Set(lines.flatMap(({ alternative, pick }) => (pick === "one" && alternative !== null ? alternative : [])));
  return [...entries].flatMap((entry) => {
    const members = lines.filter(({ alternative }) => alternative === entry);
    const elsewhere = new Set(lines.filter(({ alternative }) => alternative !== entry).map(({ penalty }) => penalty.kind));
    const kinds = [...new Set(members.map(({ penalty }) => penalty.kind))].filter((kind) => drafted.has(kind) && !elsewhere.has(kind));
    return kinds.length < 2 ? [] : [{ kinds, status: members.every(({ status }) => status === "certain") ? ("fail" as const) : ("unknown" as const) }];
  });
}

/** The options of the recommendation that the draft can be an instance of: those of its disposition or, where it names none that is open, all that impose something. */
export function optionsFor({ assessment, draft }: DraftReview): readonly RecommendationOption[] {
  const { options } = assessment.recommendation;
  const own = options.filter(({ disposition }) => disposition === draft.disposition);
  return own.length > 0 ? own : options.filter(({ disposition }) => imposesPenalty(disposition));
}

export const mandatoryKindMissing: ReviewPoint = (review) => {
  if (review.draft.outcome !== "penalty") return NOT_APPLICABLE;
  const unusable = withheld(review);
  if (unusable) return unusable;
  const options = optionsFor(review).filter(({ procedure }) => procedure === null);
  if (options.length === 0) return NOT_APPLICABLE;
  const missing = options.map((option) => missingUnder(review, option));
  // Where the law leaves the disposition to choice, one that commands nothing more is enough.
  const free = review.assessment.disposition.status !== "open" || options.length === 1;
  const least = [...missing].sort((a, b) => RANK.indexOf(a.status) - RANK.indexOf(b.status))[0];
  if (free && least) return least;
  const statuses = new Set(missing.map(({ status }) => status));
  if (statuses.size === 1) return gravest(missing);
  return { ...gravest(missing.filter(({ status }) => status !== "pass")), status: "unknown", facts: factsBearing(review, "penalty", "circumstances") };
};

const RANK: readonly PointResult["status"][] = ["pass", "unknown", "fail"];

function missingUnder(review: DraftReview, { penalties }: RecommendationOption): PointResult {
  const drafted = kindsOf(review);
  const duties = new Map<string, RecommendedPenalty[]>();
  for (const penalty of penalties.filter(({ choice }) => choice === "must")) {
    const key = penalty.alternative === null ? `kind ${penalty.kind} ${penalty.status}` : `entry ${penalty.alternative}`;
    duties.set(key, [...(duties.get(key) ?? []), penalty]);
  }
  const results = [...duties.values()].flatMap((members): readonly PointResult[] => {
    const kinds = members.map(({ kind }) => kind);
    if (kinds.some((kind) => drafted.has(kind))) return [];
    const [first] = members;
    const takes = takesSomething(review, kinds);
    if (takes.verdict === FALSE) return [];
    // One of several fines that may hold is surely imposed where the statute leaves no case without.
    const isSure = members.every(({ status }) => status === "certain") || (first?.kind === "fine" && review.assessment.statutory?.fine.optional === false);
    const isOpen = takes.verdict === UNKNOWN || !isSure;
    const text = isOpen ? TEXTS.mayBeMissing : first?.alternative === null ? TEXTS.missing : TEXTS.oneOf;
    return [
      {
        status: isOpen ? "unknown" : "fail",
        detail: fill(text, { kinds: namesOfKinds(review, kinds) }),
        citations: members.flatMap(({ citations }) => citations),
        facts: [...new Set([...takes.facts, ...(isSure ? [] : factsBearing(review, "penalty"))])],
      },
    ];
  });
  return results.length > 0 ? gravest(results) : { status: "pass", citations: basisOf(review) };
}

// A kind that has nothing to take, such as a confiscation of gains where there were none, is not missing.
function takesSomething({ opened, policies }: DraftReview, kinds: readonly PenaltyKind[]): { readonly verdict: Verdict; readonly facts: readonly string[] } {
  const slots = new Set<number>();
  const verdicts = kinds.map((kind): Verdict => {
    const node = policies.flatMap(({ linked }) => linked.review?.nothingToTake.get(kind) ?? [])[0];
    if (!node) return TRUE;
    const nothing = evaluate(node, opened.row);
    if (nothing === UNKNOWN) collectGrounds(node, opened.row, slots);
    return nothing === TRUE ? FALSE : nothing === FALSE ? TRUE : UNKNOWN;
  });
  const verdict = verdicts.includes(TRUE) ? TRUE : verdicts.includes(UNKNOWN) ? UNKNOWN : FALSE;
  return { verdict, facts: inputFacts(opened, slots, true) };
}

export const secondFine: ReviewPoint = ({ draft }) => {
  const count = (draft.penalties ?? []).filter(({ kind }) => kind === "fine").length;
  if (count === 0) return NOT_APPLICABLE;
  return count === 1 ? { status: "pass" } : { status: "fail", detail: fill(TEXTS.fines, { count: String(count) }) };
};
