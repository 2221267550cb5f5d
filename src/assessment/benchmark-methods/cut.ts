import type { ConditionNode } from "../../conditions/condition-node.ts";
import type { Tier } from "../../documents/benchmarks.ts";
import type { Portion } from "../../documents/measure-schema.ts";
import type { AmountRange } from "../../law/amount-range.ts";
import type { EndLedgers } from "../../law/compute-measure.ts";
import type { Disposition } from "../../law/disposition.ts";
import type { LinkedBenchmark } from "../../rulebook/rulebook.ts";
import type { BenchmarkResult, FactorResult } from "../assessment.ts";
import type { OpenCase } from "../open-case.ts";

/** The dispositions that a benchmark narrows; below the minimum there is nothing to narrow. */
export type NarrowedDisposition = Extract<Disposition, "lighter" | "ordinary" | "heavier">;

/** One way in which a benchmark may narrow the statutory range of a fine. */
export interface Cut {
  /** Whether it lies within the statute and grows with it, whatever the statute comes to; otherwise that is still to be looked at. */
  readonly bounded: boolean;
  /** Whether everything that it rests on is known. */
  readonly known: boolean;
  /** The part of the statutory range, where it is one and no more. */
  readonly portion: Portion | null;
  /** The tier that it comes from, where there is one. */
  readonly tier: Tier | null;
  /** The narrowed range, exact; `null` where the method fails. A range without maximum is not cut. */
  readonly apply: (statutory: AmountRange, ledgers: EndLedgers) => AmountRange | null;
}

/** What a benchmark comes to for the facts of a case. */
export interface MethodOutcome {
  /** The cuts that the facts lead to or leave possible. */
  readonly cuts: readonly Cut[];
  /** Whether one of them is surely right; otherwise the benchmark may turn out not to speak of the case at all. */
  readonly surely: boolean;
  /** Conditions that are still open and decide on it. */
  readonly open: readonly ConditionNode[];
  /** Ids of facts that it is computed from and that are not known. */
  readonly openFacts: readonly string[];
  readonly tiers: BenchmarkResult["tiers"];
  readonly factors: readonly FactorResult[];
}

/** A benchmark method (裁量方法): how a benchmark of its kind narrows a range. */
export type Method<Rule> = (opened: OpenCase, linked: LinkedBenchmark, rule: Rule, disposition: NarrowedDisposition) => MethodOutcome;
