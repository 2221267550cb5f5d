// What can be changed in a rule to see whether a case notices. Works on the plain JSON of an entry.
import type { PathStep } from "../documents/problem.ts";
import { dateFromDay, dayFromDate } from "../law/civil-date.ts";
import { CIRCUMSTANCE_EFFECTS } from "../law/disposition.ts";

/** The ways in which a rule is changed. */
export const MUTATION_OPERATORS = [
  "flip-bound",
  "shift-threshold",
  "negate",
  "drop-clause",
  "drop-part",
  "drop-penalty",
  "swap-effect",
  "swap-force",
  "change-amount",
] as const;

/** One of {@link MUTATION_OPERATORS}. */
export type MutationOperator = (typeof MUTATION_OPERATORS)[number];

/** One change: a value in place of another, or nothing in its place. */
export interface Change {
  readonly operator: MutationOperator;
  readonly path: readonly PathStep[];
  readonly before: unknown;
  /** `undefined` takes the value out. */
  readonly after: unknown;
}

/** The type of a fact by its id, which says what one unit is. */
export type TypeOf = (fact: string) => string | undefined;

type Fields = Readonly<Record<string, unknown>>;
type Edit = Omit<Change, "operator">;
type Find = (value: unknown, path: readonly PathStep[], typeOf: TypeOf) => readonly Edit[];

const FLIPS: Readonly<Record<string, string>> = {
  lessThan: "lessThanInclusive",
  lessThanInclusive: "lessThan",
  greaterThan: "greaterThanInclusive",
  greaterThanInclusive: "greaterThan",
  before: "onOrBefore",
  onOrBefore: "before",
  after: "onOrAfter",
  onOrAfter: "after",
  min: "above",
  above: "min",
  max: "below",
  below: "max",
};

const NEGATIONS: Readonly<Record<string, string>> = {
  equal: "notEqual",
  notEqual: "equal",
  in: "notIn",
  notIn: "in",
  contains: "doesNotContain",
  doesNotContain: "contains",
};

const EFFECTS: readonly unknown[] = CIRCUMSTANCE_EFFECTS;

// How much one unit is, where an amount or a threshold is written down.
const STEPS: Readonly<Record<string, number>> = { amount: 1, times: 1, percent: 1, days: 1, months: 1, years: 1, points: 1, portion: 0.01 };
const UNITS: Readonly<Record<string, number>> = { money: 0.01, number: 0.000001, integer: 1 };

const OPERATORS: Readonly<Record<MutationOperator, Find>> = {
  "flip-bound": (value, path) => {
    const comparison = asComparison(value);
    if (comparison) return flipped(comparison.operator, FLIPS, [...path, "operator"]);
    return isInterval(path) ? flippedEnds(value, path) : [];
  },
  "shift-threshold": (value, path, typeOf) => {
    const comparison = asComparison(value);
    if (!comparison) return [];
    const shifted = [-1, 1].map((sign) => shift(comparison.value, sign, typeOf(comparison.fact)));
    return shifted.flatMap((after) => (after === undefined ? [] : [{ path: [...path, "value"], before: comparison.value, after }]));
  },
  negate: (value, path) => {
    const comparison = asComparison(value);
    return comparison ? flipped(comparison.operator, NEGATIONS, [...path, "operator"]) : [];
  },
  "drop-clause": (value, path) => dropped(value, path, ["clauses", "tiers", "levels"], 1),
  "drop-part": (value, path) => dropped(value, path, ["all", "any"], 2),
  "drop-penalty": (value, path) => dropped(value, path, ["penalties"], 1),
  "swap-effect": (value, path) => {
    const index = path.at(-2) === "effects" ? EFFECTS.indexOf(value) : -1;
    return index < 0 ? [] : [{ path, before: value, after: CIRCUMSTANCE_EFFECTS[(index + 1) % CIRCUMSTANCE_EFFECTS.length] }];
  },
  "swap-force": (value, path) => {
    const isForce = (path.at(-1) === "force" || path.at(-1) === "choice") && (value === "must" || value === "may");
    return isForce ? [{ path, before: value, after: value === "must" ? "may" : "must" }] : [];
  },
  "change-amount": (value, path) => {
    const step = isInterval(path) ? STEPS[String(path.at(-1))] : undefined;
    if (step === undefined) return [];
    if (typeof value === "number") return [{ path, before: value, after: plus(value, step) }];
    if (typeof value !== "object" || value === null) return [];
    return Object.entries(value).flatMap(([key, end]): readonly Edit[] =>
      typeof end === "number" ? [{ path: [...path, Array.isArray(value) ? Number(key) : key], before: end, after: plus(end, step) }] : [],
    );
  },
};

/** Every change of a rule, in the order of its parts and of {@link MUTATION_OPERATORS}. */
export function changesOf(rule: unknown, typeOf: TypeOf): readonly Change[] {
  const visit = (value: unknown, path: readonly PathStep[]): readonly Change[] => {
    const here = MUTATION_OPERATORS.flatMap((operator) => OPERATORS[operator](value, path, typeOf).map((edit): Change => ({ operator, ...edit })));
    if (typeof value !== "object" || value === null) return here;
    const parts = Array.isArray(value) ? value.map((part, index): [PathStep, unknown] => [index, part]) : Object.entries(value);
    return [...here, ...parts.filter(([key]) => !(key === "scope" && path.length === 0)).flatMap(([key, part]) => visit(part, [...path, key]))];
  };
  return visit(rule, []);
}

/** The rule with the change made. */
export function changed(rule: unknown, { path, after }: Pick<Change, "path" | "after">): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return after;
  if (Array.isArray(rule)) {
    const isOut = rest.length === 0 && after === undefined;
    return isOut ? rule.filter((_, index) => index !== step) : rule.map((part, index) => (index === step ? changed(part, { path: rest, after }) : part));
  }
  const record = rule as Fields;
  const inner = changed(record[String(step)], { path: rest, after });
  return Object.fromEntries(Object.entries({ ...record, [step]: inner }).filter(([, part]) => part !== undefined));
}

function asComparison(value: unknown): { readonly fact: string; readonly operator: string; readonly value: unknown } | null {
  if (typeof value !== "object" || value === null || !("fact" in value && "operator" in value && "value" in value)) return null;
  const { fact, operator } = value;
  return typeof fact === "string" && typeof operator === "string" ? { fact, operator, value: value.value } : null;
}

function flipped(written: string, table: Readonly<Record<string, string>>, path: readonly PathStep[]): readonly Edit[] {
  const after = Object.hasOwn(table, written) ? table[written] : undefined;
  return after === undefined ? [] : [{ path, before: written, after }];
}

function isInterval(path: readonly PathStep[]): boolean {
  const key = path.at(-1);
  return typeof key === "string" && Object.hasOwn(STEPS, key);
}

// From the closed end to the open one and back; a pair has closed ends. A portion has no open ones.
function flippedEnds(value: unknown, path: readonly PathStep[]): readonly Edit[] {
  if (path.at(-1) === "portion" || typeof value !== "object" || value === null) return [];
  const ends: Fields = Array.isArray(value) ? { min: value[0], max: value[1] } : { ...value };
  return Object.keys(ends).flatMap((key): readonly Edit[] => {
    const other = FLIPS[key];
    if (other === undefined) return [];
    return [{ path, before: value, after: Object.fromEntries(Object.entries(ends).map(([name, end]) => [name === key ? other : name, end])) }];
  });
}

function shift(value: unknown, sign: number, type: string | undefined): unknown {
  const unit = UNITS[type ?? ""];
  if (typeof value === "number" && unit !== undefined) return plus(value, sign * unit);
  const day = typeof value === "string" && type === "date" ? dayFromDate(value) : undefined;
  return day === undefined ? undefined : dateFromDay(day + sign);
}

function plus(number: number, step: number): number {
  return Number((number + step).toFixed(6));
}

function dropped(value: unknown, path: readonly PathStep[], keys: readonly string[], least: number): readonly Edit[] {
  if (!Array.isArray(value) || !keys.includes(String(path.at(-1))) || value.length < least) return [];
  return value.map((part: unknown, index): Edit => ({ path: [...path, index], before: part, after: undefined }));
}
