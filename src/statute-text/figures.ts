import type { IntervalEnds } from "../law/measure.ts";
import { type FigureUnit, findQuantities, type Quantity } from "./quantities.ts";
import type { WorkingDayRule } from "./statute-text.ts";

/** What a figure of a statute is for. */
export const FIGURE_ROLES = ["fine", "substitute", "detention", "ban", "points", "period", "extension", "condition"] as const;

/** One of {@link FIGURE_ROLES}. */
export type FigureRole = (typeof FIGURE_ROLES)[number];

/** A figure in the text of a provision. */
export interface StatuteFigure {
  readonly role: FigureRole;
  readonly unit: FigureUnit | "life";
  readonly interval: IntervalEnds;
  /** Whether it stands without a word that bounds it. */
  readonly isBare: boolean;
  /** Where it begins and ends in the text of its paragraph or item, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

const LOOK_AROUND = 60;
const PERIODS: ReadonlySet<FigureUnit> = new Set(["hours", "days", "workingDays", "months", "years"]);
const MONEY: ReadonlySet<FigureUnit> = new Set(["yuan", "times", "percent"]);

/** The figures of a paragraph or item, each with what it is for; days that the statute says are working days are read as such. */
export function figuresOf(text: string, workingDays: WorkingDayRule = { days: [], upTo: 0 }): readonly StatuteFigure[] {
  const figures = findQuantities(text)
    .filter((quantity) => !isMentioned(text, quantity))
    .map((quantity): StatuteFigure => {
      const role = roleOf(text, quantity);
      const { isBare, start, end, interval } = quantity;
      return {
        role,
        unit: (role === "period" || role === "extension") && isWorking(quantity, workingDays) ? "workingDays" : quantity.unit,
        interval,
        isBare,
        start,
        end,
      };
    });
  const lives = [...text.matchAll(/终身/g)].map(
    ({ index }): StatuteFigure => ({ role: "ban", unit: "life", interval: {}, isBare: true, start: index, end: index + 2 }),
  );
  return [...figures, ...lives].sort((a, b) => a.start - b.start);
}

// In quotation marks the words are spoken of, not used: “三日”的规定.
function isMentioned(text: string, { start, end }: Quantity): boolean {
  return /[“"]/.test(text.charAt(start - 1)) && /[”"]/.test(text.charAt(end));
}

function roleOf(text: string, { unit, start, end }: Quantity): FigureRole {
  const before = lastClause(text.slice(Math.max(0, start - LOOK_AROUND), start));
  const after = firstClause(text.slice(end, end + LOOK_AROUND));
  if (MONEY.has(unit)) {
    if (/^(?:计算|计)/.test(after) && /按照?$/.test(before)) return "substitute";
    return isFine(before, after) ? "fine" : "condition";
  }
  if (unit === "points") return "points";
  if (!PERIODS.has(unit)) return "condition";
  if (/^的?(?:行政)?拘留/.test(after)) return "detention";
  if (/延长/.test(before)) return "extension";
  return unit !== "hours" && /不得|禁止|不予受理|限制/.test(after) ? "ban" : "period";
}

function isFine(before: string, after: string): boolean {
  if (/^的?(?:加处|计算|(?:金额|标准)?处以?)?罚款/.test(after)) return true;
  if (/罚款(?:数额|金额)?(?:为|按|是|人民币)?$/.test(before)) return true;
  return /(?:处|罚)/.test(before) && !/的$/.test(after) && /罚款/.test(after);
}

function isWorking({ unit, interval }: Quantity, { days, upTo }: WorkingDayRule): boolean {
  const ends = Object.values(interval);
  return unit === "days" && ends.length > 0 && ends.every((end) => days.includes(end) || end <= upTo);
}

function lastClause(text: string): string {
  return text.split(/[，；。：]/).at(-1) ?? "";
}

function firstClause(text: string): string {
  return text.split(/[，；。：]/)[0] ?? "";
}
