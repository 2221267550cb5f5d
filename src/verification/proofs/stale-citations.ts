// What is cited is in force while the rule that cites it is.

import type { InstrumentVersion } from "../../documents/instruments.ts";
import type { EnforcementItem } from "../../documents/items.ts";
import type { PathStep } from "../../documents/problem.ts";
import { parseCitation } from "../../law/citation.ts";
import { dayFromDate } from "../../law/civil-date.ts";
import type { EffectivePeriod } from "../../law/effective-period.ts";
import { isInForce, periodsOverlap } from "../../law/effective-period.ts";
import { faultOfText } from "../fault.ts";
import { PROVED, type Proof, type ProofContext, type Verification } from "../proof.ts";

export const staleCitations: Proof = {
  id: "stale-citation",
  label: { zh: "所引条文在规则适用期间有效", en: "what is cited is in force while the rule is" },
  *prove(context) {
    for (const cited of citationsOf(context)) yield isCurrent(context, cited);
  },
};

/** What is cited for a time: one of the citations has to be in force in it. */
interface Cited {
  readonly rule: string;
  readonly entry: object;
  readonly path: readonly PathStep[];
  readonly citations: readonly string[];
  /** While this is in force; left out for rules that are in force as long as what they cite. */
  readonly during?: EffectivePeriod;
  /** Whether some time of it is enough. */
  readonly atSomeTime?: true;
}

function* citationsOf({ rulebook }: ProofContext): Iterable<Cited> {
  for (const { item } of rulebook.items.values()) yield* citationsOfItem(item);
  const { circumstances, benchmarks, policies, parameters, requirements, checks, crimes } = rulebook;
  for (const { rule } of [...circumstances, ...benchmarks, ...policies, ...parameters, ...requirements, ...checks, ...crimes]) {
    for (const [index, citation] of rule.cites.entries())
      yield { rule: rule.id, entry: rule, path: ["cites", index], citations: [citation], ...(rule.inForce ? { during: rule.inForce } : {}) };
  }
}

// Of several laws that an item rests on one after the other, one is in force under each of its wordings.
function* citationsOfItem(item: EnforcementItem): Iterable<Cited> {
  const { id: rule, versions } = item;
  for (const key of ["basis", "breaches"] as const) {
    for (const { inForce, unpunished } of versions) if (!unpunished) yield { rule, entry: item, path: [key], citations: item[key], during: inForce };
    const [first] = versions.map(({ inForce }) => inForce.from).sort();
    const last = versions.every(({ inForce }) => inForce.until !== undefined)
      ? versions
          .map(({ inForce }) => inForce.until ?? "")
          .sort()
          .at(-1)
      : undefined;
    const whole: EffectivePeriod = { from: first ?? "1900-01-01", ...(last === undefined ? {} : { until: last }) };
    // Each of them at some time.
    for (const [index, citation] of item[key].entries())
      yield { rule, entry: item, path: [key, index], citations: [citation], during: whole, atSomeTime: true };
  }
  for (const [index, { inForce, clauses = [] }] of versions.entries()) {
    for (const [clause, { cites = [] }] of clauses.entries())
      for (const [position, citation] of cites.entries())
        yield { rule, entry: item, path: ["versions", index, "clauses", clause, "cites", position], citations: [citation], during: inForce };
  }
}

function isCurrent(context: ProofContext, { rule, entry, path, citations, during, atSomeTime }: Cited): Verification {
  const parsed = citations.flatMap((citation) => parseCitation(citation) ?? []);
  // A rule for the time of one version is in force no longer than that.
  if (!during && parsed.some(({ version }) => version !== undefined)) return PROVED;
  const versions = parsed.flatMap(({ instrument, version }) =>
    (context.rulebook.instruments.get(instrument)?.versions ?? []).filter(({ id }) => version === undefined || id === version),
  );
  const today = dayFromDate(context.asOf) ?? 0;
  const isActive = !during || (isInForce(during, today) && !atSomeTime);
  const isFine = isActive
    ? versions.some(({ inForce }) => isInForce(inForce, today)) || isToCome(versions, today)
    : versions.some(({ inForce }) => periodsOverlap(inForce, during));
  if (isFine) return PROVED;
  const found = versions.map(({ id, inForce: { from, until } }) => `${id}: ${from} – ${until ?? ""}`).join("; ");
  const cited = { zh: citations.map((citation) => `「${citation}」`).join("、"), en: citations.map((citation) => `\`${citation}\``).join(", ") };
  return faultOfText(
    context,
    { rule, entry, path },
    {
      level: during ? "error" : "warning",
      message: { zh: `所引${cited.zh}在规则适用期间没有有效的版本`, en: `${cited.en}: no version is in force while the rule is` },
      suggestion: { zh: "改引现行版本，或者写明规则失效的日期", en: "cite the version in force, or say when the rule ended" },
    },
    found,
  );
}

function isToCome(versions: readonly InstrumentVersion[], today: number): boolean {
  return versions.some(({ inForce }) => (dayFromDate(inForce.from) ?? 0) > today);
}
