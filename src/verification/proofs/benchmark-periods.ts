// A benchmark is in force, refines a wording that was in force with it, and is not older than the law.
import { parseCitation } from "../../law/citation.ts";
import { dayFromDate } from "../../law/civil-date.ts";
import { isInForce, periodsOverlap } from "../../law/effective-period.ts";
import type { LinkedBenchmark, LinkedItem } from "../../rulebook/rulebook.ts";
import { itemsWithin } from "../base-case.ts";
import { type FaultWords, faultOfText } from "../fault.ts";
import { PROVED, type Proof, type ProofContext, type Verification } from "../proof.ts";

export const benchmarkPeriods: Proof = {
  id: "benchmark-period",
  label: { zh: "裁量基准现行有效，且不早于所细化的法律", en: "a benchmark is in force and not older than the law that it refines" },
  *prove(context) {
    for (const linked of context.rulebook.benchmarks) yield isTimely(context, linked);
  },
};

function isTimely(context: ProofContext, { rule }: LinkedBenchmark): Verification {
  const { asOf, rulebook } = context;
  const { from, until } = rule.inForce;
  const items = itemsWithin(rule.scope, rulebook);
  const tell = (words: FaultWords, found: string, others: readonly string[] = []): Verification =>
    faultOfText(context, { rule: rule.id, others, entry: rule, path: ["inForce"] }, words, found);
  if (until !== undefined && until <= asOf) return tell(expired(until), `${from} – ${until}`);
  const superseded = items.filter(({ item }) => !item.versions.some(({ inForce }) => periodsOverlap(inForce, rule.inForce)));
  if (items.length > 0 && superseded.length === items.length) return tell(OUTDATED, `${from} – ${until ?? ""}`, idsOf(superseded));
  const older = items.filter((linked) => lawChangedSince(context, linked, from));
  return older.length > 0 ? tell(OLDER, from, idsOf(older)) : PROVED;
}

function idsOf(items: readonly LinkedItem[]): readonly string[] {
  return items.map(({ item }) => item.id);
}

// Whether the wording in force, or an instrument that it rests on, began after the benchmark did.
function lawChangedSince({ rulebook, asOf }: ProofContext, { item }: LinkedItem, from: string): boolean {
  const today = dayFromDate(asOf) ?? 0;
  const current = item.versions.filter(({ inForce }) => isInForce(inForce, today)).map(({ inForce }) => inForce.from);
  const instruments = new Set(item.basis.flatMap((citation) => parseCitation(citation)?.instrument ?? []));
  const wordings = [...instruments].flatMap((id) => rulebook.instruments.get(id)?.versions ?? []).filter(({ inForce }) => isInForce(inForce, today));
  return [...current, ...wordings.map(({ inForce }) => inForce.from)].some((start) => start > from);
}

function expired(until: string): FaultWords {
  return {
    level: "warning",
    message: { zh: `裁量基准在 ${until} 已经失效，不再适用`, en: `the benchmark ended on ${until} and is not applied any more` },
    suggestion: { zh: "补上接替的基准，或者删去", en: "add the one that took its place, or take it out" },
  };
}

const OUTDATED: FaultWords = {
  level: "error",
  message: {
    zh: "裁量基准细化的是已经被取代的版本，从来不会适用",
    en: "the benchmark refines wordings that were superseded before it began: it never applies",
  },
  suggestion: { zh: "核对施行期间", en: "check the dates" },
};

const OLDER: FaultWords = {
  level: "warning",
  message: { zh: "裁量基准早于所细化的法律的现行版本", en: "the benchmark is older than the wording in force of the law that it refines" },
  suggestion: { zh: "确认新法施行后基准仍然适用，并在包内说明", en: "make sure that it still applies under the new wording, and say so in the pack" },
};
