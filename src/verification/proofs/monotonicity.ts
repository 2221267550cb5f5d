// A fact that makes conduct graver never leads to a lighter fine: neither the least nor the greatest sum falls.
import { concludeOpened } from "../../assessment/assess.ts";
import type { CaseFile } from "../../assessment/case-file.ts";
import type { YuanRange } from "../../assessment/statutory-results.ts";
import { FALSE, TRUE } from "../../conditions/verdict.ts";
import type { Fact } from "../../conditions/vocabulary.ts";
import { shownFact } from "../../explanation/completion.ts";
import type { LinkedBenchmark, LinkedItem, LinkedVersion } from "../../rulebook/rulebook.ts";
import { cutBox, withRange } from "../../space/box.ts";
import type { Box, Cut } from "../../space/decision.ts";
import { dayWithin, openBase } from "../base-case.ts";
import { type FaultSubject, faultOfCase, unsettled } from "../fault.ts";
import { caseAt, cornersOf, type FineSpace, fileAt, fineSpace, lookInto, withBenchmarks } from "../fine-space.ts";
import { PROVED, type Proof, type ProofContext, type Verification } from "../proof.ts";

export const monotonicity: Proof = {
  id: "monotonicity",
  label: { zh: "情节更重，罚款幅度不会更轻", en: "a graver fact never leads to a lighter fine" },
  *prove(context) {
    const graded = context.rulebook.vocabulary.bySlot.filter(({ definition }) => definition.worse !== undefined);
    if (graded.length === 0) return;
    for (const item of context.rulebook.items.values()) {
      for (const [index, version] of item.versions.entries()) {
        if (version.version.unpunished) continue;
        yield* grows(context, graded, { item, version, benchmark: null, entry: item.item, path: ["versions", index], rule: item.item.id });
        for (const benchmark of context.rulebook.rulesFor(item).benchmarks)
          yield* grows(context, graded, { item, version, benchmark, entry: benchmark.rule, rule: benchmark.rule.id, others: [item.item.id] });
      }
    }
  },
};

interface Subject extends FaultSubject {
  readonly item: LinkedItem;
  readonly version: LinkedVersion;
  readonly benchmark: LinkedBenchmark | null;
}

function* grows(context: ProofContext, graded: readonly Fact[], subject: Subject): Iterable<Verification> {
  const { item, version, benchmark } = subject;
  const on = dayWithin([version.version.inForce, ...(benchmark ? [benchmark.rule.inForce] : [])], context.asOf);
  if (on === null) return;
  const rulebook = withBenchmarks(context.rulebook, benchmark ? [benchmark] : []);
  const opened = openBase(context, { item, version, on, jurisdiction: benchmark?.rule.jurisdiction, rulebook });
  if (!opened) return;
  const space = fineSpace(opened, "fines");
  for (const [column, fact] of space.facts.entries()) {
    if (!graded.includes(fact) || space.root.low[column] === space.root.high[column]) continue;
    const { label } = fact.definition;
    const message = {
      zh: `「${label.zh}」更重时，罚款幅度反而更轻`,
      en: `with a graver \`${label.en ?? label.zh}\` the fine is lighter`,
    };
    const found = search(context.budget, space, column, fact.definition.worse === "more");
    if (found === "grows") yield PROVED;
    else if (found === "exhausted") yield unsettled(context, subject, { zh: `未能判明：${message.zh}？`, en: `not settled: is it that ${message.en}?` });
    else {
      const detail = {
        zh: `${found.lighter} 时 ${found.less}，${found.graver} 时 ${found.more}`,
        en: `${found.less} at ${found.lighter}, ${found.more} at ${found.graver}`,
      };
      yield faultOfCase(
        context,
        subject,
        {
          level: "error",
          message: { zh: `${message.zh}：${detail.zh}`, en: `${message.en}: ${detail.en}` },
          suggestion: {
            zh: "核对相邻两档的金额和界限；法律本身如此的，在包内说明",
            en: "compare the sums and bounds on both sides; where the law itself is so, say it in the pack",
          },
        },
        found.caseFile,
      );
    }
  }
}

/** Two parts of the space that are the same but in one column, in which the first lies below or is the second. */
interface Pair {
  readonly one: Box;
  readonly other: Box;
}

interface Fall {
  readonly caseFile: CaseFile;
  readonly lighter: string;
  readonly graver: string;
  readonly less: string;
  readonly more: string;
}

function search(budget: number, space: FineSpace, column: number, upwards: boolean): Fall | "grows" | "exhausted" {
  let left = budget;
  let isOpen = false;
  const waiting: Pair[] = [{ one: space.root, other: space.root }];
  for (let pair = waiting.pop(); pair; pair = waiting.pop()) {
    left -= 1;
    if (left < 0) return "exhausted";
    const [one, other] = [lookInto(space, pair.one, column), lookInto(space, pair.other, column)];
    if (one.admitted === FALSE || other.admitted === FALSE) continue;
    const cut = one.cut ?? other.cut;
    if (cut) {
      waiting.push(...partsOf(space, pair, cut, column, one.cut !== null));
      continue;
    }
    const fall = fallAt(space, pair, column, upwards);
    if (fall) return fall;
    isOpen ||= !space.isEven || one.admitted !== TRUE || other.admitted !== TRUE;
  }
  return isOpen ? "exhausted" : "grows";
}

function partsOf({ columns }: FineSpace, { one, other }: Pair, cut: Cut, column: number, isOfOne: boolean): readonly Pair[] {
  const cutOf = (box: Box): readonly Box[] => cutBox(columns, box, cut);
  if (cut.column !== column) {
    const [ones, others] = [cutOf(one), one === other ? null : cutOf(other)];
    return ones.map((part, index) => ({ one: part, other: others?.[index] ?? part }));
  }
  if (one === other) {
    const [under, over] = cutBox(columns, one, cut);
    return [
      { one: under, other: under },
      { one: over, other: over },
      { one: under, other: over },
    ];
  }
  return isOfOne ? cutOf(one).map((part) => ({ one: part, other })) : cutOf(other).map((part) => ({ one, other: part }));
}

// Within one way of computing sums grow with what they are computed from: the most below and the least above tell.
function fallAt(space: FineSpace, { one, other }: Pair, column: number, upwards: boolean): Fall | null {
  const under = (one === other ? one.low : one.high)[column] as number;
  const over = (one === other ? other.high : other.low)[column] as number;
  for (const corner of cornersOf(space, one, column)) {
    const [below, above] = [withRange(corner, column, under, under), withRange(corner, column, over, over)];
    const [mild, grave] = upwards ? [below, above] : [above, below];
    const [less, more] = [fineAt(space, mild), fineAt(space, grave)];
    if (!less || !more || (more.low >= less.low && more.high >= less.high)) continue;
    const shown = (point: Box): string => String(shownFact(space.facts[column] as Fact, caseAt(space, point).row));
    return { caseFile: fileAt(space, grave), lighter: shown(mild), graver: shown(grave), less: textOf(less.range), more: textOf(more.range) };
  }
  return null;
}

interface Ends {
  readonly low: number;
  readonly high: number;
  readonly range: YuanRange;
}

// What is recommended in a case; `null` where nothing can be, or there is no fine.
function fineAt(space: FineSpace, point: Box): Ends | null {
  const { status, fine } = concludeOpened(caseAt(space, point)).results.recommended.recommendation;
  if (status === "withheld" || !fine) return null;
  return { low: fine.min ?? 0, high: fine.max ?? Number.POSITIVE_INFINITY, range: fine };
}

function textOf({ min, max }: YuanRange): string {
  return `${min ?? 0}–${max ?? "∞"}`;
}
