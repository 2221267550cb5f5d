// The facts as a decision states them, against those of another one and of the case file.
import { type FactRow, isKnown } from "../conditions/fact-row.ts";
import { type FactValueInput, readFacts } from "../conditions/read-facts.ts";
import { FALSE, TRUE, UNKNOWN, type Verdict } from "../conditions/verdict.ts";
import type { Fact } from "../conditions/vocabulary.ts";
import { showValue } from "../documents/show-value.ts";
import { fill, type Text } from "./detail.ts";
import { nameOfFact } from "./names.ts";
import { gravest, NOT_APPLICABLE, type PointResult, type ReviewPoint, statusOf } from "./point.ts";
import type { DraftReview, ReviewContext } from "./review-context.ts";

const TEXTS = {
  same: { zh: "{fact}：草案为 {stated}，案卷相同", en: "{fact}: {stated} in the draft and in the case file" },
  differs: { zh: "{fact}：草案为 {stated}，案卷为 {found}", en: "{fact}: {stated} in the draft, {found} in the case file" },
  notInFile: { zh: "{fact}：草案为 {stated}，案卷没有这项事实", en: "{fact}: {stated} in the draft, not established in the case file" },
} satisfies Readonly<Record<string, Text>>;

type StatedFacts = Readonly<Record<string, FactValueInput>>;

export const statedFactsDiffer: ReviewPoint = (review) => {
  const stated = review.draft.facts ?? {};
  if (Object.keys(stated).length === 0) return NOT_APPLICABLE;
  const row = rowOf(review, stated);
  const { facts: known } = review.opened.rulebook.vocabulary;
  const given: Readonly<Record<string, unknown>> = review.opened.caseFile.facts;
  return gravest(
    Object.entries(stated).map(([id, value]): PointResult => {
      const fact = known.get(id);
      const differs = fact ? differing(fact, [value, row], [given[id], review.opened.row]) : UNKNOWN;
      const text = differs === TRUE ? TEXTS.differs : differs === FALSE ? TEXTS.same : TEXTS.notInFile;
      return {
        status: statusOf(differs),
        detail: fill(text, { fact: nameOfFact(review, id), stated: showValue(value), found: showValue(given[id]) }),
        facts: [id],
      };
    }),
  );
};

/** The facts that two decisions state differently, and those that only the later one states; none where either states no facts. */
export function changedFacts(review: DraftReview, earlier: StatedFacts | undefined, later: StatedFacts | undefined): readonly string[] {
  if (!earlier || !later) return [];
  const rows = [rowOf(review, earlier), rowOf(review, later)] as const;
  return Object.entries(later).flatMap(([id, value]) => {
    const fact = review.opened.rulebook.vocabulary.facts.get(id);
    const isSame = fact && Object.hasOwn(earlier, id) && differing(fact, [value, rows[1]], [earlier[id], rows[0]]) === FALSE;
    return isSame ? [] : [id];
  });
}

function rowOf({ opened: { rulebook } }: ReviewContext, facts: StatedFacts): FactRow {
  return readFacts(rulebook.vocabulary, facts).row;
}

// Whether two values of a fact, each with the row that it was read into, differ.
function differing({ slot, definition: { type } }: Fact, [one, mine]: readonly [unknown, FactRow], [other, theirs]: readonly [unknown, FactRow]): Verdict {
  if (["list", "records", "periods", "extensions"].includes(type)) {
    if (other === undefined) return UNKNOWN;
    return JSON.stringify(one) === JSON.stringify(other) ? FALSE : TRUE;
  }
  if (isKnown(mine, slot) && isKnown(theirs, slot)) return mine.low[slot] === theirs.low[slot] ? FALSE : TRUE;
  const areApart = (mine.high[slot] as number) < (theirs.low[slot] as number) || (mine.low[slot] as number) > (theirs.high[slot] as number);
  return areApart && type !== "set" ? TRUE : UNKNOWN;
}
