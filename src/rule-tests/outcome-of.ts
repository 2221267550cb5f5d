import type { Assessment } from "../assessment/assessment.ts";
import type { Duration, StatutoryLine, YuanRange } from "../assessment/statutory-results.ts";
import type { DurationsExpectation, Expectation, FineExpectation, PenaltiesExpectation } from "../documents/cases.ts";
import type { Force } from "../law/disposition.ts";
import type { DurationMeasure } from "../law/measure.ts";
import type { PenaltyKind } from "../law/penalty-kind.ts";

/** Everything that a test can expect of an assessment, as it came out. */
export function outcomeOf(assessment: Assessment): Required<Expectation> {
  const { applicableLaw, disposition, statutory, recommendation, benchmark, circumstances, requirements, findings, offender } = assessment;
  const tiers = benchmark.tiers.filter(({ status }) => status === "certain");
  const lines = statutory?.lines.filter((line) => line.offender === offender) ?? [];
  return {
    law: applicableLaw.status,
    disposition: { status: disposition.status, possible: disposition.possible, recommended: disposition.recommended },
    statutory: { fine: fineOf(statutory?.fine.range ?? null), penalties: penaltiesOf(lines), durations: durationsOf(lines) },
    recommendation: {
      status: recommendation.status,
      fine: fineOf(recommendation.fine),
      penalties: penaltiesOf(recommendation.options.flatMap(({ penalties }) => penalties)),
    },
    benchmark: benchmark.applied?.id ?? null,
    tier: tiers[0]?.label.zh ?? null,
    circumstances: Object.fromEntries(circumstances.map(({ id, status }) => [id, status])),
    requirements: Object.fromEntries(requirements.map(({ id, status }) => [id, status])),
    findings: Object.fromEntries(findings.map(({ id, status }) => [id, status])),
    faults: [],
  };
}

// Of several of a kind the first.
function durationsOf(lines: readonly StatutoryLine[]): DurationsExpectation {
  const timed = lines.flatMap(({ kind, status, duration }) => (status === "certain" && duration ? [[kind, measureOf(duration)] as const] : []));
  return Object.fromEntries(timed.reverse().sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

function measureOf({ unit, interval, orLife }: Duration): DurationMeasure {
  if (unit === "life" || interval === null) return { life: true };
  if (unit === "years") return { years: interval, ...(orLife ? { orLife } : {}) };
  return unit === "days" ? { days: interval } : { months: interval };
}

// An end that is not excluded is not worth a word.
function fineOf(range: YuanRange | null): FineExpectation | "none" {
  if (range === null) return "none";
  const { min, minIncluded, max, maxIncluded } = range;
  return {
    min,
    ...(min === null || minIncluded ? {} : { minIncluded }),
    max,
    ...(max === null || maxIncluded ? {} : { maxIncluded }),
  };
}

function penaltiesOf(lines: readonly { readonly kind: PenaltyKind; readonly choice: Force; readonly status: "certain" | "possible" }[]): PenaltiesExpectation {
  const forces = new Map<PenaltyKind, Force[]>();
  for (const { kind, choice, status } of lines) {
    const known = forces.get(kind) ?? [];
    if (status === "certain" && !known.includes(choice)) forces.set(kind, [...known, choice].sort().reverse());
  }
  const shown = [...forces].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, choices]) => [kind, choices.length === 1 ? choices[0] : choices]);
  return Object.fromEntries(shown);
}
