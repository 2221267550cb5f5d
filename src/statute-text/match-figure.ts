// Whether a figure of a rule and a figure of a text say the same.
import type { IntervalEnds } from "../law/measure.ts";
import type { StatuteFigure } from "./figures.ts";
import type { RuleFigure } from "./rule-figures.ts";

const ENDS = ["min", "above", "max", "below"] as const;
const LENGTHS: ReadonlySet<StatuteFigure["unit"] | null> = new Set(["hours", "days", "workingDays", "months", "years", "life"]);

/** Whether the text figure could be the one that the rule states: of the same kind and unit, whatever the numbers. */
export function isComparable(rule: RuleFigure, figure: StatuteFigure): boolean {
  switch (rule.use) {
    case "fine":
      return figure.role === "fine" && figure.unit === rule.unit;
    case "substitute":
      return figure.role === "substitute";
    case "limit":
      return figure.unit === "yuan" && figure.role !== "substitute";
    case "extent":
      return rule.unit === null ? figure.unit === "other" : figure.unit === rule.unit;
    case "deadline":
      return (
        figure.role === (rule.path.includes("extension") ? "extension" : "period") && (figure.unit === rule.unit || (isDays(figure.unit) && isDays(rule.unit)))
      );
    case "value":
      return rule.unit === "yuan" ? figure.unit === "yuan" : isOtherThanMoney(figure);
    case "condition":
      return rule.unit === "yuan"
        ? figure.unit === "yuan" && (figure.role === "condition" || (figure.role === "fine" && rule.kind !== "item"))
        : isOtherThanMoney(figure);
  }
}

/** Whether the figures say the same, ends and their inclusion among it. `others` are the figures beside it in the text. */
export function agrees(rule: RuleFigure, figure: StatuteFigure, others: readonly StatuteFigure[]): boolean {
  if (!isComparable(rule, figure)) return false;
  switch (rule.use) {
    case "fine":
      return sameEnds(rule.interval, figure.interval);
    case "extent":
      return sameEnds(rule.interval, figure.interval) || (figure.role === "ban" && isSameLength(rule.interval, figure.interval));
    case "deadline":
      return figure.unit === rule.unit && hasValue(figure, rule.interval.min);
    case "substitute":
    case "value":
      return hasValue(figure, rule.interval.min);
    case "limit":
    case "condition":
      return figure.isBare ? isInclusive(rule.interval) && hasValue(figure, anyEnd(rule.interval)) : boundsAgree(rule.interval, figure, others);
  }
}

// 五年内不得: for five years.
function isSameLength({ min, max }: IntervalEnds, figure: IntervalEnds): boolean {
  return min !== undefined && min === max && figure.max === max && figure.min === undefined && figure.above === undefined;
}

function sameEnds(one: IntervalEnds, other: IntervalEnds): boolean {
  return ENDS.every((end) => one[end] === other[end]);
}

// The same bound, or the one that begins where it ends, if nothing in the text bounds the same side there.
function boundsAgree(rule: IntervalEnds, figure: StatuteFigure, others: readonly StatuteFigure[]): boolean {
  const named = ENDS.filter((end) => rule[end] !== undefined);
  if (named.length !== 1) return hasValue(figure, rule.min);
  const [end = "min"] = named;
  const value = rule[end];
  if (figure.interval[end] === value) return true;
  if (figure.interval[COMPLEMENT[end]] !== value) return false;
  return !others.some(({ interval, isBare }) => !isBare && (interval[end] === value || interval[SAME_SIDE[end]] === value));
}

const COMPLEMENT = { min: "below", below: "min", max: "above", above: "max" } as const;
const SAME_SIDE = { min: "above", above: "min", max: "below", below: "max" } as const;

function isInclusive({ above, below }: IntervalEnds): boolean {
  return above === undefined && below === undefined;
}

function anyEnd({ min, max, above, below }: IntervalEnds): number | undefined {
  return min ?? max ?? above ?? below;
}

function hasValue({ interval }: StatuteFigure, value: number | undefined): boolean {
  return value !== undefined && ENDS.some((end) => interval[end] === value);
}

function isDays(unit: RuleFigure["unit"]): boolean {
  return unit === "days" || unit === "workingDays";
}

function isOtherThanMoney({ unit, role }: StatuteFigure): boolean {
  return (
    unit === "age" ||
    unit === "other" ||
    unit === "points" ||
    (LENGTHS.has(unit) && unit !== "life" && role !== "detention") ||
    unit === "times" ||
    unit === "percent"
  );
}
