// Between steps 5 and 6: results that requirements and checks may speak of go into the row.
import { deriveFacts } from "../conditions/derive-facts.ts";
import { type FactRow, setFact } from "../conditions/fact-row.ts";
import type { Fact } from "../conditions/vocabulary.ts";
import { roundInward } from "../law/amount-range.ts";
import type { LawChoice } from "./applicable-law.ts";
import type { DispositionResult, Recommendation } from "./assessment.ts";
import type { CircumstancesOutcome } from "./circumstances.ts";
import type { OpenCase } from "./open-case.ts";
import type { RecommendationOutcome } from "./recommendation.ts";

/** A copy of the case whose row also holds the results; what is still open goes in as a range. */
export function provideResults(
  opened: OpenCase,
  { law }: LawChoice,
  { disposition, uncovered }: CircumstancesOutcome,
  outcome: RecommendationOutcome,
): OpenCase {
  const { vocabulary } = opened.rulebook;
  const row: FactRow = { low: opened.row.low.slice(), high: opened.row.high.slice() };
  const { recommendation } = outcome;
  const fine = vocabulary.provided.get("fine");
  if (fine && recommendation.status !== "withheld") setFine(row, fine, outcome);
  const penalties = vocabulary.provided.get("penalties");
  if (penalties && recommendation.status !== "withheld") setPenalties(row, penalties, recommendation);
  const dispositionFact = vocabulary.provided.get("disposition");
  if (dispositionFact && uncovered.length === 0) setDisposition(row, dispositionFact, disposition);
  const changed = vocabulary.provided.get("law-changed");
  if (changed && law.conductDate !== null && law.status !== "not-covered") setFact(row, changed, Number(law.changed));
  deriveFacts(vocabulary, row, "late");
  return { ...opened, row };
}

function setFine(row: FactRow, fact: Fact, { fine, fineOptional }: RecommendationOutcome): void {
  const range = fine && roundInward(fine);
  if (fine === null) setFact(row, fact, 0);
  if (!range) return;
  const { min, minIncluded, max, maxIncluded } = range;
  const low = fineOptional || min === null ? 0 : minIncluded ? min : min + 1;
  setFact(row, fact, low, max === null ? Number.POSITIVE_INFINITY : maxIncluded ? max : max - 1);
}

function setPenalties(row: FactRow, fact: Fact, { options }: Recommendation): void {
  let certain = -1;
  let possible = 0;
  for (const { penalties } of options) {
    let sure = 0;
    for (const { kind, status, choice, alternative } of penalties) {
      const index = fact.indexOfValue.get(kind);
      if (index === undefined) continue;
      possible |= 1 << index;
      if (status === "certain" && choice === "must" && alternative === null) sure |= 1 << index;
    }
    certain &= sure;
  }
  setFact(row, fact, certain & possible, possible);
}

function setDisposition(row: FactRow, fact: Fact, { possible }: DispositionResult): void {
  const indexes = possible.flatMap((disposition) => fact.indexOfValue.get(disposition) ?? []);
  if (indexes.length === possible.length) setFact(row, fact, Math.min(...indexes), Math.max(...indexes));
}
