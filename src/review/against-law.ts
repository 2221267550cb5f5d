// The provisions that the draft cites: whether they exist, are in force for the case, and are all there.

import type { Instrument, InstrumentVersion } from "../documents/instruments.ts";
import { nearestName } from "../documents/nearest-name.ts";
import { type Citation, parseCitation } from "../law/citation.ts";
import { type DayNumber, dateFromDay } from "../law/civil-date.ts";
import { isInForce } from "../law/effective-period.ts";
import { kindsOf, linesOf } from "./against-statute.ts";
import { bothLanguages, fill, joinTexts, type Text } from "./detail.ts";
import { basisOf, factsBearing, gravest, NOT_APPLICABLE, type PointResult, type ReviewPoint } from "./point.ts";
import type { DraftReview } from "./review-context.ts";

const TEXTS = {
  noInstrument: { zh: "规则库没有收录 {cited} 所引的文件，无从核对", en: "the rulebook has no instrument {cited}, so it cannot be checked" },
  nearestInstrument: { zh: "规则库没有收录 {cited} 所引的文件，最接近的是 {nearest}", en: "the rulebook has no instrument {cited}; the nearest is {nearest}" },
  noVersion: { zh: "规则库没有收录 {cited} 所引的版本，收录的有 {nearest}", en: "the rulebook has no such version of {cited}; it has {nearest}" },
  noArticle: { zh: "{cited} 不存在：{title} 共 {last} 条", en: "{cited} does not exist: {title} has {last} articles" },
  notInForce: { zh: "{cited} 不是 {days} 有效的文本", en: "{cited} is not the wording in force on {days}" },
  useVersion: { zh: "{cited} 不是 {days} 有效的文本，有效的是 {nearest}", en: "{cited} is not the wording in force on {days}; that is {nearest}" },
  dayOpen: { zh: "{cited} 是否适用，取决于适用的是哪一日有效的文本", en: "whether {cited} is the right wording depends on the day whose law governs" },
  missing: { zh: "没有引用：{missing}", en: "not cited: {missing}" },
  broad: { zh: "没有具体到款、项：{missing}", en: "not cited down to paragraph and item: {missing}" },
} satisfies Readonly<Record<string, Text>>;

interface Cited {
  readonly text: string;
  readonly citation: Citation;
  readonly instrument: Instrument | undefined;
  /** Those that the citation can mean. */
  readonly versions: readonly InstrumentVersion[];
}

function citedIn({ draft, opened: { rulebook } }: DraftReview): readonly Cited[] {
  return draft.basis.flatMap((text) => {
    const citation = parseCitation(text);
    if (!citation) return [];
    const instrument = rulebook.instruments.get(citation.instrument);
    const versions = (instrument?.versions ?? []).filter(({ id }) => citation.version === undefined || id === citation.version);
    return [{ text, citation, instrument, versions }];
  });
}

export const citationUnknown: ReviewPoint = (review) => {
  const cited = citedIn(review);
  if (cited.length === 0) return NOT_APPLICABLE;
  return gravest(cited.map((one) => existenceOf(review, one)));
};

function existenceOf({ opened: { rulebook } }: DraftReview, { text, citation, instrument, versions }: Cited): PointResult {
  if (!instrument) {
    const nearest = nearestName(citation.instrument, rulebook.instruments.keys());
    return {
      status: "unknown",
      detail: nearest === undefined ? fill(TEXTS.noInstrument, { cited: text }) : fill(TEXTS.nearestInstrument, { cited: text, nearest }),
    };
  }
  if (versions.length === 0) {
    const known = instrument.versions.map(({ id }) => id);
    const nearest = nearestName(citation.version ?? "", known) ?? known.join(", ");
    return { status: "unknown", detail: fill(TEXTS.noVersion, { cited: text, nearest }) };
  }
  const article = Number(citation.article?.split("-")[0] ?? 1);
  const last = Math.max(...versions.map(({ lastArticle }) => lastArticle ?? Number.POSITIVE_INFINITY));
  if (article >= 1 && article <= last) return { status: "pass", citations: [text] };
  const values = { cited: text, title: bothLanguages(instrument.short ?? instrument.title), last: Number.isFinite(last) ? String(last) : "?" };
  return { status: "fail", detail: fill(TEXTS.noArticle, values) };
}

export const lawNotInForce: ReviewPoint = (review) => {
  const cited = citedIn(review).filter(({ versions }) => versions.length > 0);
  if (cited.length === 0) return NOT_APPLICABLE;
  return gravest(cited.map((one) => forceOf(review, one)));
};

function forceOf(review: DraftReview, { text, citation, instrument, versions }: Cited): PointResult {
  const { days, open } = governingDays(review, citation.instrument);
  const isInForceOn = (day: DayNumber): boolean => versions.some(({ inForce }) => isInForce(inForce, day));
  if (days.some(isInForceOn)) return { status: "pass", citations: [text] };
  if (open) return { status: "unknown", detail: fill(TEXTS.dayOpen, { cited: text }), citations: [text], facts: factsBearing(review, "law") };
  const shown = joinTexts(days.map(dateFromDay), "list") ?? "";
  const nearest =
    instrument?.versions.filter(({ inForce }) => days.some((day) => isInForce(inForce, day))).map(({ id }) => `${citation.instrument}@${id}`) ?? [];
  const text_ = nearest.length === 0 ? TEXTS.notInForce : TEXTS.useVersion;
  return { status: "fail", detail: fill(text_, { cited: text, days: shown, nearest: nearest.join(", ") }), citations: [text] };
}

// The days whose wording the draft may go by: for the basis of the penalty the one whose law governs, for all else that of the conduct or of the decision.
function governingDays(
  { opened: { conductDay, decisionDay, item }, assessment }: DraftReview,
  instrument: string,
): { readonly days: readonly DayNumber[]; readonly open: boolean } {
  const either = [...new Set([...(conductDay === null ? [] : [conductDay]), decisionDay])];
  const isBasis = item.item.basis.some((text) => parseCitation(text)?.instrument === instrument);
  if (!isBasis) return { days: either, open: conductDay === null };
  switch (assessment.applicableLaw.status) {
    case "old-law":
    case "not-punished-then":
      return { days: conductDay === null ? [] : [conductDay], open: conductDay === null };
    case "lighter-law":
    case "no-longer-punished":
      return { days: [decisionDay], open: false };
    case "settled":
      return { days: either, open: false };
    default:
      return { days: [], open: true };
  }
}

/** Whether one place is another one, or part of it; the version does not matter. */
export function covers(whole: Citation, part: Citation): boolean {
  if (whole.instrument !== part.instrument) return false;
  const steps = [
    [whole.article, part.article],
    [whole.paragraph, part.paragraph],
    [whole.item, part.item],
  ] as const;
  return steps.every(([mine, theirs]) => mine === undefined || mine === theirs);
}

export const basisIncomplete: ReviewPoint = (review) => {
  if (review.draft.outcome !== "penalty") return NOT_APPLICABLE;
  const cited = citedIn(review).map(({ citation }) => citation);
  const results = requiredIn(review).flatMap((text): readonly PointResult[] => {
    const required = parseCitation(text);
    if (!required || cited.some((citation) => covers(required, citation))) return [];
    const isBroad = cited.some((citation) => citation.article !== undefined && covers(citation, required));
    const detail = fill(isBroad ? TEXTS.broad : TEXTS.missing, { missing: text });
    return [{ status: "fail", ...(isBroad ? { severity: "minor" } : {}), detail, citations: [text] }];
  });
  return results.length > 0 ? gravest(results) : { status: "pass", citations: basisOf(review) };
};

// The basis of the item, and for every kind in the draft what surely provides for it.
function requiredIn(review: DraftReview): readonly string[] {
  const { statutory } = review.assessment;
  const lines = linesOf(review);
  const ofKinds = [...kindsOf(review)].flatMap((kind) => {
    const [line, ...others] = lines.filter(({ penalty, status }) => penalty.kind === kind && status === "certain");
    return line && others.length === 0 ? (statutory?.lines[line.index]?.citations ?? []) : [];
  });
  return [...new Set([...basisOf(review), ...ofKinds])];
}
