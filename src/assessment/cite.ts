import { formatCitation, parseCitation } from "../law/citation.ts";
import type { DayNumber } from "../law/civil-date.ts";
import { type EffectivePeriod, isInForce } from "../law/effective-period.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";

/** A citation as it reads while one version of the instrument is in force. */
interface DatedCitation {
  readonly inForce: EffectivePeriod;
  readonly text: string;
}

// Every citation of a rulebook is worked out once.
const known = new WeakMap<Rulebook, Map<string, readonly DatedCitation[]>>();

/** The citations with the version of each instrument that was in force on the day, where there is one. */
export function citeAsOf(rulebook: Rulebook, citations: readonly string[], day: DayNumber): readonly string[] {
  const dated = known.get(rulebook) ?? new Map<string, readonly DatedCitation[]>();
  known.set(rulebook, dated);
  return citations.map((text) => {
    const versions = dated.get(text) ?? dateCitation(rulebook, text);
    dated.set(text, versions);
    return versions.find(({ inForce }) => isInForce(inForce, day))?.text ?? text;
  });
}

/** The provisions that penalise a conduct on a day, dated: of laws that took each other's place, those in force, where any is. */
export function basisAsOf(rulebook: Rulebook, basis: readonly string[], day: DayNumber): readonly string[] {
  const current = basis.filter((text) => {
    const { instrument, version } = parseCitation(text) ?? {};
    const versions = rulebook.instruments.get(instrument ?? "")?.versions ?? [];
    return versions.some(({ id, inForce }) => (version === undefined || id === version) && isInForce(inForce, day));
  });
  return citeAsOf(rulebook, current.length > 0 ? current : basis, day);
}

function dateCitation({ instruments }: Rulebook, text: string): readonly DatedCitation[] {
  const citation = parseCitation(text);
  if (!citation || citation.version !== undefined) return [];
  const versions = instruments.get(citation.instrument)?.versions ?? [];
  return versions.map(({ id, inForce }) => ({ inForce, text: formatCitation({ ...citation, version: id }) }));
}
