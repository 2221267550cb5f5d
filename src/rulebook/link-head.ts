import type { Scope } from "../documents/common.ts";
import { parseCitation } from "../law/citation.ts";
import type { EffectivePeriod } from "../law/effective-period.ts";
import type { Provenance } from "../law/provenance.ts";
import { checkCitations } from "./check-citations.ts";
import type { Entry } from "./collect-documents.ts";
import type { LinkContext } from "./link-items.ts";
import type { LinkedRule } from "./rulebook.ts";

/** What every rule says of its sources and of when and where it applies. */
export interface RuleHead {
  readonly cites: readonly string[];
  readonly inForce?: EffectivePeriod;
  readonly scope?: Scope;
  readonly provenance?: Provenance;
}

/** Links what every rule has: checks its citations, and takes over period and provenance where it has none of its own. */
export function linkHead<T extends RuleHead>(entry: Entry<T>, context: LinkContext): LinkedRule<T> {
  checkCitations(entry, ["cites"], entry.value.cites, context.instruments, context.problems);
  const { cites, inForce, provenance = entry.pack.provenance } = entry.value;
  return { rule: entry.value, pack: entry.pack, provenance, inForce: inForce ? [[inForce]] : periodsOfInstruments(cites, context) };
}

function periodsOfInstruments(citations: readonly string[], { instruments }: LinkContext): readonly (readonly EffectivePeriod[])[] {
  const cited = new Set(citations.map((text) => parseCitation(text)?.instrument));
  return [...instruments.values()].filter(({ id }) => cited.has(id)).map(({ versions }) => versions.map(({ inForce }) => inForce));
}
