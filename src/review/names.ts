// What things are called in the vocabulary of the rulebook.
import type { CircumstanceResult } from "../assessment/assessment.ts";
import type { Fact } from "../conditions/vocabulary.ts";
import type { Disposition } from "../law/disposition.ts";
import type { PenaltyKind } from "../law/penalty-kind.ts";
import { bothLanguages, fill, joinTexts, type Text } from "./detail.ts";
import type { ReviewContext } from "./review-context.ts";

const NONE: Text = { zh: "无", en: "none" };

/** A kind of penalty, by the label of its value; by its id where the vocabulary has none. */
export function nameOfKind({ opened }: ReviewContext, kind: PenaltyKind): Text {
  const { drafted, provided } = opened.rulebook.vocabulary;
  return nameOfValue(drafted.get("penalties") ?? provided.get("penalties"), kind);
}

/** Several kinds. */
export function namesOfKinds(review: ReviewContext, kinds: readonly PenaltyKind[]): Text {
  return (
    joinTexts(
      [...new Set(kinds)].map((kind) => nameOfKind(review, kind)),
      "list",
    ) ?? NONE
  );
}

/** Several dispositions. */
export function namesOfDispositions({ opened }: ReviewContext, dispositions: readonly Disposition[]): Text {
  const fact = opened.rulebook.vocabulary.provided.get("disposition");
  return (
    joinTexts(
      dispositions.map((disposition) => nameOfValue(fact, disposition)),
      "list",
    ) ?? NONE
  );
}

const SHOWN = 5;
const MORE: Text = { zh: "{labels}等 {count} 项", en: "{labels} and others, {count} in all" };

/** Several circumstances, those that hold first; of many the first few and how many there are. */
export function namesOfCircumstances(circumstances: readonly CircumstanceResult[]): Text {
  const sorted = [...circumstances].sort((a, b) => Number(b.status === "holds") - Number(a.status === "holds"));
  const labels = joinTexts(
    sorted.slice(0, SHOWN).map(({ label }) => bothLanguages(label)),
    "list",
  );
  if (labels === null) return NONE;
  return circumstances.length <= SHOWN ? labels : fill(MORE, { labels, count: String(circumstances.length) });
}

/** A fact, by its label. */
export function nameOfFact({ opened }: ReviewContext, id: string): Text {
  return bothLanguages(opened.rulebook.vocabulary.facts.get(id)?.definition.label ?? { zh: id });
}

function nameOfValue(fact: Fact | undefined, value: string): Text {
  return bothLanguages(fact?.definition.values?.find(({ id }) => id === value)?.label ?? { zh: value });
}
