// What is cited is in force while the rule that cites it is.

import type { InstrumentVersion } from "../../documents/instruments.ts";
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

interface Cited {
  readonly rule: string;
  readonly entry: object;
  readonly path: readonly PathStep[];
  readonly citation: string;
  /** While this is in force; left out for rules that are in force as long as what they cite. */
  readonly during?: EffectivePeriod;
}

function* citationsOf({ rulebook }: ProofContext): Iterable<Cited> {
  for (const { item } of rulebook.items.values()) {
    const listed = (["basis", "breaches"] as const).flatMap((key) => item[key].map((citation, index) => ({ citation, path: [key, index] })));
    for (const [index, { inForce, clauses = [] }] of item.versions.entries()) {
      const own = clauses.flatMap(({ cites = [] }, clause) =>
        cites.map((citation, position) => ({ citation, path: ["versions", index, "clauses", clause, "cites", position] })),
      );
      // A citation that names a version is for the wordings in its time.
      const wanted = [...listed.filter(({ citation }) => parseCitation(citation)?.version === undefined), ...own];
      for (const { citation, path } of wanted) yield { rule: item.id, entry: item, path, citation, during: inForce };
    }
    for (const { citation, path } of listed) {
      if (parseCitation(citation)?.version === undefined) continue;
      const [first] = item.versions;
      const whole = item.versions.reduce((sum, { inForce }) => ({ from: sum.from < inForce.from ? sum.from : inForce.from }), {
        from: first?.inForce.from ?? "1900-01-01",
      });
      yield { rule: item.id, entry: item, path, citation, during: whole };
    }
  }
  const { circumstances, benchmarks, policies, parameters, requirements, checks, crimes } = rulebook;
  for (const { rule } of [...circumstances, ...benchmarks, ...policies, ...parameters, ...requirements, ...checks, ...crimes]) {
    for (const [index, citation] of rule.cites.entries())
      yield { rule: rule.id, entry: rule, path: ["cites", index], citation, ...(rule.inForce ? { during: rule.inForce } : {}) };
  }
}

function isCurrent(context: ProofContext, { rule, entry, path, citation, during }: Cited): Verification {
  const { instrument, version } = parseCitation(citation) ?? {};
  // A rule for the time of one version is in force no longer than that.
  if (!during && version !== undefined) return PROVED;
  const versions = (context.rulebook.instruments.get(instrument ?? "")?.versions ?? []).filter(({ id }) => version === undefined || id === version);
  const today = dayFromDate(context.asOf) ?? 0;
  const isActive = !during || isInForce(during, today);
  const isFine = isActive
    ? versions.some(({ inForce }) => isInForce(inForce, today)) || isToCome(versions, today)
    : versions.some(({ inForce }) => periodsOverlap(inForce, during));
  if (isFine) return PROVED;
  const found = versions.map(({ id, inForce: { from, until } }) => `${id}: ${from} – ${until ?? ""}`).join("; ");
  return faultOfText(
    context,
    { rule, entry, path },
    {
      level: during ? "error" : "warning",
      message: { zh: `所引「${citation}」在规则适用期间没有有效的版本`, en: `\`${citation}\` has no version in force while the rule is` },
      suggestion: { zh: "改引现行版本，或者写明规则失效的日期", en: "cite the version in force, or say when the rule ended" },
    },
    found,
  );
}

function isToCome(versions: readonly InstrumentVersion[], today: number): boolean {
  return versions.some(({ inForce }) => (dayFromDate(inForce.from) ?? 0) > today);
}
