// What an assessment tells of the penalty, in one shape for the engine and for the naive interpreter, so that the two can be held together.
import type { Assessment } from "../../../src/assessment/assessment.ts";
import type { Duration, Quantity, YuanRange } from "../../../src/assessment/statutory-results.ts";
import type { NaiveAssessment } from "./interpret.ts";
import { rangeOfFigure } from "./range.ts";
import { asNumber } from "./rational.ts";
import type { ExtentMeasure, Figure } from "./shapes.ts";

/** The penalty as an assessment tells it, in words that can be compared. */
export interface Telling {
  readonly law: string;
  readonly lines: readonly string[];
  readonly fine: string;
  readonly holding: readonly string[];
  readonly dispositions: readonly string[];
  readonly benchmark: readonly string[];
  readonly options: Readonly<Record<string, readonly string[]>> | null;
  readonly recommendedFine: string;
}

export function toldByEngine({ applicableLaw, statutory, circumstances, disposition, benchmark, recommendation }: Assessment): Telling {
  const { status, versions } = applicableLaw;
  const withheld = recommendation.status === "withheld";
  return {
    law: `${status} ${isGoverned(status) ? (versions[0]?.from ?? null) : null}`,
    lines: (statutory?.lines ?? []).map(
      ({ clause, offender, kind, choice, pick, range, duration, quantity }) =>
        `${clause} ${offender} ${kind} ${choice} ${pick} ${rangeText(range)} ${lasting(duration, quantity)}`,
    ),
    fine: `${statutory?.fine.status ?? "none"} ${rangeText(statutory?.fine.range ?? null)}`,
    holding: circumstances.flatMap((one) => (one.status === "holds" ? [one.id] : [])).toSorted(),
    dispositions: disposition.possible,
    benchmark: [
      `${benchmark.applied?.id ?? null} ${benchmark.tiers.map(({ label }) => label.zh).join() || null}`,
      ...benchmark.passedOver.map(({ id, reason }) => `${id} ${reason}`).toSorted(),
    ],
    options: withheld
      ? null
      : Object.fromEntries(
          recommendation.options.map(({ disposition: under, penalties }) => [
            under,
            penalties.map(
              ({ clause, kind, choice, pick, range, duration, quantity }) =>
                `${clause} ${kind} ${choice} ${pick} ${rangeText(range)} ${lasting(duration, quantity)}`,
            ),
          ]),
        ),
    recommendedFine: rangeText(recommendation.fine),
  };
}

export function toldByNaive({ law, lines, fine, holding, dispositions, benchmark, options, recommendedFine }: NaiveAssessment): Telling {
  return {
    law: `${law.status} ${isGoverned(law.status) ? law.from : null}`,
    lines: lines.map(
      ({ clause, offender, kind, choice, pick, range, extent }) => `${clause} ${offender} ${kind} ${choice} ${pick} ${rangeText(range)} ${extentText(extent)}`,
    ),
    fine: `${fine.status} ${rangeText(fine.range)}`,
    holding: holding.toSorted(),
    dispositions,
    benchmark: [`${benchmark.applied} ${benchmark.tier}`, ...[...benchmark.passedOver].map(([id, reason]) => `${id} ${reason}`).toSorted()],
    options:
      options &&
      Object.fromEntries(
        options.map(({ disposition, penalties }) => [
          disposition,
          penalties.map(({ clause, kind, choice, pick, range, extent }) => `${clause} ${kind} ${choice} ${pick} ${rangeText(range)} ${extentText(extent)}`),
        ]),
      ),
    recommendedFine: rangeText(recommendedFine),
  };
}

function isGoverned(status: string): boolean {
  return status === "settled" || status === "old-law" || status === "lighter-law" || status === "incomparable" || status === "ended";
}

function rangeText(range: YuanRange | null): string {
  if (!range) return "-";
  const { min, minIncluded, max, maxIncluded } = range;
  return `${min === null ? "(" : `${minIncluded ? "[" : "("}${min}`}..${max === null ? ")" : `${max}${maxIncluded ? "]" : ")"}`}`;
}

function lasting(duration: Duration | null, quantity: Quantity | null): string {
  if (duration) return duration.unit === "life" ? "life" : figureText(duration.interval as Figure, duration.unit, duration.orLife);
  return quantity ? figureText(quantity.interval as Figure, "count", false) : "-";
}

function extentText(extent: ExtentMeasure | null): string {
  if (!extent) return "-";
  if ("life" in extent) return "life";
  if ("days" in extent) return figureText(extent.days, "days", false);
  if ("months" in extent) return figureText(extent.months, "months", false);
  if ("years" in extent) return figureText(extent.years, "years", extent.orLife ?? false);
  return figureText("points" in extent ? extent.points : extent.count, "count", false);
}

function figureText(figure: Figure, unit: string, orLife: boolean): string {
  const { min, max } = rangeOfFigure(figure);
  const range = { min: min && asNumber(min.at), minIncluded: min?.included ?? false, max: max && asNumber(max.at), maxIncluded: max?.included ?? false };
  return `${rangeText(range)} ${unit}${orLife ? " or life" : ""}`;
}
