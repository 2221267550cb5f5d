import type { Assessment, RecommendedPenalty } from "../assessment/assessment.ts";
import type { OrderLine, StatutoryLine } from "../assessment/statutory-results.ts";
import type { Language } from "../law/localized-text.ts";
import { formatBasis, formatDuration, formatQuantity } from "./format-extent.ts";
import { formatYuanRange } from "./format-range.ts";
import { formatTrace } from "./format-trace.ts";
import { DISPOSITION_WORDS, OFFENDER_WORDS, ORDER_WORDS, PASSED_OVER_WORDS, PENALTY_WORDS, REQUIREMENT_WORDS } from "./words.ts";
import type { Writer } from "./writer.ts";

/** The section on what the statute prescribes. */
export function renderStatutoryPenalty(writer: Writer, { statutory, offender }: Assessment): readonly string[] {
  const { say, text, cite } = writer;
  const lines = [say("statutory")];
  if (!statutory) return [...lines, `  ${say("unknown")}`];
  for (const order of statutory.orders) lines.push(`  - ${describeOrder(writer, order)}${cite(order.citations)}`);
  for (const group of groupAlternatives(statutory.lines)) {
    const [line] = group;
    const whom = line.offender === offender ? "" : `${text(OFFENDER_WORDS[line.offender])}${say("colon")}`;
    lines.push(`  - ${whom}${describeGroup(writer, group)}${cite(line.citations)}`);
  }
  if (lines.length === 1) lines.push(`  ${say("none")}`);
  return lines;
}

/** The section on what is recommended under each disposition that is still open. */
export function renderRecommendation(writer: Writer, { recommendation, benchmark, circumstances }: Assessment): readonly string[] {
  const { say, text, cite, language } = writer;
  const { applied, tiers } = benchmark;
  const lines = [
    `${say("benchmark")}${say("colon")}${
      applied
        ? `${text(applied.label)} (${text(applied.issuer)}${applied.provenance.verified === false ? `${say("semicolon")}${say("unverified")}` : ""})${cite(applied.citations)}`
        : say("noBenchmark")
    }`,
    ...benchmark.otherwise.map(({ label, citations }) => `  ${say("otherwise")}${say("colon")}${text(label)}${cite(citations)}`),
    ...benchmark.passedOver.map(({ label, id, reason }) => `  ${say("passedOver")}${say("colon")}${text(label)} ${id} (${text(PASSED_OVER_WORDS[reason])})`),
    ...benchmark.factors.map(({ label, levels }) => {
      const reached = levels.map(
        (level) => `${level.label === label ? "" : `${text(level.label)} `}${level.value}${level.status === "possible" ? say("ifHolds") : ""}`,
      );
      return `  - ${text(label)}${say("colon")}${reached.join(say("or"))}`;
    }),
    ...tiers.map((tier) => `  - ${text(tier.label)}${tier.status === "possible" ? say("ifHolds") : ""}`),
    "",
    `${say("recommendation")} (${say(recommendation.status)})`,
  ];
  for (const { disposition, grounds, penalties, procedure } of recommendation.options) {
    const because = grounds.flatMap((id) => circumstances.find((circumstance) => circumstance.id === id) ?? []);
    const reasons = because.length === 0 ? "" : ` (${because.map(({ label }) => text(label)).join(say("semicolon"))})`;
    lines.push(`  ${text(DISPOSITION_WORDS[disposition])}${reasons}${cite(because.flatMap(({ citations }) => citations))}`);
    if (procedure) lines.push(`    - ${text(REQUIREMENT_WORDS[procedure])}`);
    else if (penalties.length === 0) lines.push(`    - ${say("noPenalties")}`);
    for (const group of groupAlternatives(penalties)) {
      const [penalty] = group;
      lines.push(`    - ${describeGroup(writer, group)}${cite(penalty.citations)}`);
      for (const { trace } of group) lines.push(...formatTrace(computedSteps(trace), writer.labelOf, language).map((line) => `      ${line}`));
    }
  }
  if (recommendation.fine && recommendation.options.length > 1)
    lines.push(`  ${say("overall")}${say("colon")}${formatYuanRange(recommendation.fine, language)}`);
  return lines;
}

type Line = StatutoryLine | RecommendedPenalty;

/** Puts together the lines of which one is chosen. */
export function groupAlternatives<T extends Line>(lines: readonly T[]): readonly (readonly [T, ...T[]])[] {
  const groups: [T, ...T[]][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last && line.alternative !== null && last[0].alternative === line.alternative) last.push(line);
    else groups.push([line]);
  }
  return groups;
}

/** A line, or lines to choose from, in words. */
export function describeGroup(writer: Writer, group: readonly [Line, ...Line[]]): string {
  const { say, language } = writer;
  const [first] = group;
  const space = language === "zh" ? "" : " ";
  const choice =
    first.alternative === null ? say(first.choice) : `${say(first.choice)}${space}${say(first.pick === "any" ? "anyOf" : "oneOf")}${say("colon").trimEnd()}`;
  return `${choice}${space}${group.map((line) => describePenalty(writer, line)).join(say("or"))}${first.status === "possible" ? say("ifHolds") : ""}`;
}

function describePenalty({ say, text, language }: Writer, line: Line): string {
  const amount = line.range ? `${language === "zh" ? "" : ","} ${formatYuanRange(line.range, language)}` : describeExtent(line, language);
  const object = line.object ? `${say("colon")}${text(line.object)}` : "";
  const detail = "basis" in line ? formatBasis(line.basis, language) : partOf(line, say("partOf"), language);
  const by = line.by === null ? "" : ` (${[say("by"), line.by, say("bySuffix")].filter(Boolean).join(" ")})`;
  return `${text(PENALTY_WORDS[line.kind])}${amount}${detail === "" ? "" : ` (${detail})`}${object}${by}`;
}

// Where the law states the sum itself there is nothing to recompute.
function computedSteps(trace: RecommendedPenalty["trace"]): RecommendedPenalty["trace"] {
  const computed = new Set(trace.filter(({ operation }) => operation !== "figure").map(({ end }) => end));
  return trace.filter(({ end }) => computed.has(end));
}

function describeExtent({ duration, quantity }: Pick<OrderLine, "duration" | "quantity">, language: Language): string {
  if (duration) return ` ${formatDuration(duration, language)}`;
  return quantity ? ` ${formatQuantity(quantity, language)}` : "";
}

function describeOrder({ say, text, language }: Writer, order: OrderLine): string {
  const object = order.object ? `${say("colon")}${text(order.object)}` : "";
  return `${text(ORDER_WORDS[order.order])}${object}${describeExtent(order, language)}${order.status === "possible" ? say("ifHolds") : ""}`;
}

function partOf({ portion, statutoryRange }: RecommendedPenalty, word: string, language: Language): string {
  if (!portion || !statutoryRange) return "";
  const [from, to] = portion.map((part) => Number((part * 100).toFixed(4)));
  return `${formatYuanRange(statutoryRange, language)}${language === "zh" ? "" : ","} ${word} ${from}%–${to}%`;
}
