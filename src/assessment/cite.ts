import type { DayNumber } from "../law/civil-date.ts";
import { formatCitation, parseCitation } from "../law/citation.ts";
import { isInForce } from "../law/effective-period.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";

/** The citations with the version of each instrument that was in force on the day, where there is one. */
export function citeAsOf({ instruments }: Rulebook, citations: readonly string[], day: DayNumber): readonly string[] {
  return citations.map((text) => {
    const citation = parseCitation(text);
    if (!citation || citation.version !== undefined) return text;
    const version = instruments.get(citation.instrument)?.versions.find(({ inForce }) => isInForce(inForce, day));
    return version ? formatCitation({ ...citation, version: version.id }) : text;
  });
}
