// What can still come out while facts are unknown, exactly: every disposition, tier, penalty and sum, each with a case in which it does.
import type { CaseFile } from "../assessment/case-file.ts";
import type { AssessOptions } from "../assessment/open-case.ts";
import { openOrThrow } from "../assessment/open-or-throw.ts";
import type { YuanRange } from "../assessment/statutory-results.ts";
import type { FactValueInput } from "../conditions/read-facts.ts";
import { dateFromDay } from "../law/civil-date.ts";
import { DISPOSITIONS, type Disposition, type Force } from "../law/disposition.ts";
import type { PenaltyKind } from "../law/penalty-kind.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import { type PossiblePart, type PossibleSum, possibleParts } from "../space/possible-parts.ts";
import { type CaseSpace, caseSpace } from "./case-space.ts";
import { completionOf } from "./completion.ts";
import { FINE, type OutcomePart, readPart, yuanOfSpan } from "./outcome-parts.ts";

/** The facts that a case leaves open, each with a value: a case in which an outcome comes about. */
export type Completion = Readonly<Record<string, FactValueInput>>;

/** Something that may come out. */
export interface PossibleOutcome {
  /** Whether it comes out whatever the unknown facts are. */
  readonly status: "certain" | "possible";
  /** Values of the unknown facts with which it does; `null` where the budget was spent before one was found. */
  readonly witness: Completion | null;
}

/** A disposition that is open to the authority. */
export interface PossibleDisposition extends PossibleOutcome {
  readonly disposition: Disposition;
}

/** A tier of the benchmark that applies. */
export interface PossibleTier extends PossibleOutcome {
  readonly benchmark: string;
  readonly tier: string;
}

/** A penalty under a disposition. */
export interface PossiblePenalty extends PossibleOutcome {
  readonly disposition: Disposition;
  readonly clause: string;
  readonly kind: PenaltyKind;
  readonly choice: Force;
}

/** The fine, over everything that the unknown facts leave possible. */
export interface PossibleFine {
  /** Holds the recommended range in every case; both of its ends are reached. */
  readonly range: YuanRange;
  /** Where the least and the greatest sum come about. */
  readonly least: Completion | null;
  readonly most: Completion | null;
}

/** The outcomes that a case with unknown facts leaves possible. */
export interface PossibleOutcomes {
  readonly rulebook: { readonly hash: string };
  readonly caseId: string | null;
  readonly item: string;
  readonly asOf: string;
  /** Whether exactly these are possible; otherwise the budget was spent, and none but these are. */
  readonly exact: boolean;
  /** How often the rules were asked. */
  readonly readings: number;
  readonly dispositions: readonly PossibleDisposition[];
  readonly tiers: readonly PossibleTier[];
  readonly penalties: readonly PossiblePenalty[];
  /** `null` where there is no fine in any case. */
  readonly fine: PossibleFine | null;
  readonly fines: Readonly<Partial<Record<Disposition, PossibleFine>>>;
  /** That nothing can be recommended, for a gap or collision in the law; `null` where that cannot be. */
  readonly withheld: PossibleOutcome | null;
}

/** Options of questions on a case. */
export interface ExplorationOptions extends AssessOptions {
  /** How often the rules may be asked; beyond it the answer is wider than exact, and says so. 10,000 where nothing is said. */
  readonly budget?: number;
}

/** How often the rules may be asked where nothing is said. */
export const EXPLORATION_BUDGET = 10_000;

/**
 * Everything that can still come out of a case, whatever its unknown facts turn out to be, and nothing that cannot: stronger than an assessment,
 * which takes circumstances to vary independently. Every outcome comes with values of the unknown facts that lead to it.
 *
 * @throws {CaseFileError} as `assess` does.
 *
 * @example
 * ```ts
 * import { createRulebook, possibleOutcomes } from "cailiang";
 * import { cn } from "cailiang/rules/cn";
 * const outcomes = possibleOutcomes(
 *   createRulebook([cn]),
 *   { item: "cn/food-safety/124-1-1", facts: { "goods.value": { between: [5000, 8000] }, "conduct.endedOn": "2026-03-01" } },
 *   { asOf: "2026-11-22" },
 * );
 * console.log(outcomes.exact, outcomes.fine?.range.max); // true 100000
 * ```
 */
export function possibleOutcomes(rulebook: Rulebook, caseFile: CaseFile, options: ExplorationOptions = {}): PossibleOutcomes {
  const opened = openOrThrow(rulebook, caseFile, { ...options, trace: false });
  const space = caseSpace(opened);
  const { parts, sums, exhausted, anything, readings } = possibleParts(space.decision, space.told, { readings: options.budget ?? EXPLORATION_BUDGET });
  const found = [...parts].map(([name, part]) => ({ part: readPart(name), ...outcomeOf(space, part, exhausted) }));
  const all = <Kind extends OutcomePart[0]>(
    kind: Kind,
  ): readonly (PossibleOutcome & { readonly part: Extract<OutcomePart, readonly [Kind, ...unknown[]]> })[] =>
    found.filter((one): one is PossibleOutcome & { readonly part: Extract<OutcomePart, readonly [Kind, ...unknown[]]> } => one.part[0] === kind);
  const dispositions = all("disposition").map(({ part: [, disposition], ...outcome }): PossibleDisposition => ({ disposition, ...outcome }));
  const [withheld] = all("withheld").map(({ status, witness }): PossibleOutcome => ({ status, witness }));
  const fine = (name: string): PossibleFine | null => {
    const sum = sums.get(name);
    return sum ? fineOf(space, sum) : null;
  };
  const anywhere = anything ? DISPOSITIONS.filter((disposition) => !dispositions.some((one) => one.disposition === disposition)) : [];
  return {
    rulebook: { hash: rulebook.hash },
    caseId: caseFile.id ?? null,
    item: caseFile.item,
    asOf: dateFromDay(opened.asOf),
    exact: !exhausted,
    readings,
    dispositions: byLightness([...dispositions, ...anywhere.map((disposition): PossibleDisposition => ({ disposition, status: "possible", witness: null }))]),
    tiers: all("tier").map(({ part: [, benchmark, tier], ...outcome }): PossibleTier => ({ benchmark, tier, ...outcome })),
    penalties: all("penalty").map(
      ({ part: [, disposition, clause, kind, choice], ...outcome }): PossiblePenalty => ({ disposition, clause, kind, choice, ...outcome }),
    ),
    fine: fine(FINE),
    fines: Object.fromEntries(
      DISPOSITIONS.flatMap((disposition) => {
        const one = fine(JSON.stringify([FINE, disposition]));
        return one ? [[disposition, one]] : [];
      }),
    ),
    withheld: withheld ?? (anything ? { status: "possible", witness: null } : null),
  };
}

function outcomeOf(space: CaseSpace, { with: on, without }: PossiblePart, exhausted: boolean): PossibleOutcome {
  return { status: on && !without && !exhausted ? "certain" : "possible", witness: on && completionOf(space, on) };
}

function byLightness(dispositions: readonly PossibleDisposition[]): readonly PossibleDisposition[] {
  return [...dispositions].sort((a, b) => DISPOSITIONS.indexOf(a.disposition) - DISPOSITIONS.indexOf(b.disposition));
}

function fineOf(space: CaseSpace, { low, high, lowAt, highAt }: PossibleSum): PossibleFine {
  return { range: yuanOfSpan({ low, high }), least: lowAt && completionOf(space, lowAt), most: highAt && completionOf(space, highAt) };
}
