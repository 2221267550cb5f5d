import type { Deadline, DeadlineList } from "../assessment/deadlines.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import { showMoment } from "./format-fact.ts";
import { oneLine } from "./one-line.ts";
import type { RenderOptions } from "./render-assessment.ts";
import { BINDS_WORDS, daysLeftText, reviewPhrase } from "./review-words.ts";
import { type Writer, writerFor } from "./writer.ts";

const BLOCKS = ["pending", "missed", "needs-judgement", "unknown"] as const satisfies readonly Deadline["status"][];

/**
 * The time limits of a case as plain text: those that still run, the next one due at the head, then those that were missed or cannot be told yet; those
 * that were met are counted.
 *
 * @example
 * ```ts
 * import { createRulebook, deadlines, renderDeadlines } from "cailiang";
 * import { cn } from "cailiang/rules/cn";
 * const rulebook = createRulebook([cn]);
 * const list = deadlines(rulebook, { item: "cn/food-safety/124-1-1", facts: {} }, { asOf: "2026-03-12" });
 * console.log(renderDeadlines(rulebook, list, { language: "en" }).split("\n")[0]); // Time limits of a case
 * ```
 */
export function renderDeadlines(rulebook: Rulebook, list: DeadlineList, { language }: RenderOptions): string {
  const writer = writerFor(rulebook, language);
  const { say, text } = writer;
  const colon = say("colon");
  const head = [
    text(reviewPhrase("deadlinesTitle")),
    ...(list.caseId === null ? [] : [`${say("case")}${colon}${oneLine(list.caseId)}`]),
    `${say("asOf")}${colon}${list.asOf}    ${say("rulebook")} ${rulebook.hash.slice(0, 12)}`,
  ];
  const blocks = BLOCKS.flatMap((status) => {
    const found = list.deadlines.filter((deadline) => deadline.status === status);
    return found.length === 0 ? [] : [[`${text(reviewPhrase(status))} (${found.length})`, ...found.flatMap((deadline) => describeDeadline(writer, deadline))]];
  });
  const met = list.deadlines.filter(({ status }) => status === "met").length;
  const end = list.deadlines.length === 0 ? [[text(reviewPhrase("noDeadlines"))]] : met === 0 ? [] : [[`${text(reviewPhrase("met"))}${colon}${met}`]];
  return `${[head, ...blocks, ...end].map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function describeDeadline({ say, text, cite, facts }: Writer, deadline: Deadline): readonly string[] {
  const { binds, citations, detail, label, remedy, status } = deadline;
  const lines = [`  - ${whenDue({ say, text }, deadline)}${say("colon")}${text(label)}${say("semicolon")}${text(BINDS_WORDS[binds])}${cite(citations)}`];
  if (detail) lines.push(`    ${text(detail)}`);
  if (status === "missed" || status === "needs-judgement") lines.push(`    → ${text(remedy)}`);
  if (status === "unknown" && deadline.facts.length > 0) lines.push(`    ${text(reviewPhrase("settledBy"))}${say("colon")}${facts(deadline.facts)}`);
  return lines;
}

/** The last day of a time limit, with what is left of it. */
export function whenDue(
  { say, text }: Pick<Writer, "say" | "text">,
  { due, done, daysLeft, mayMove }: Pick<Deadline, "due" | "done" | "daysLeft" | "mayMove">,
): string {
  if (due === null) return text(reviewPhrase("noDueDay"));
  const remarks = [
    ...(daysLeft === null ? [] : [text(daysLeftText(daysLeft))]),
    ...(done === null ? [] : [`${text(reviewPhrase("done"))} ${showMoment(done)}`]),
    ...(mayMove ? [text(reviewPhrase("mayMove"))] : []),
  ];
  return `${showMoment(due)}${remarks.length === 0 ? "" : ` (${remarks.join(say("semicolon"))})`}`;
}
