// A drafted decision, or what the party was told of it, as it was submitted.
import type { DraftDecision, DraftPenalty } from "../assessment/draft-decision.ts";
import type { LocalizedText } from "../law/localized-text.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import { formatDuration } from "./format-extent.ts";
import { formatFacts } from "./format-fact.ts";
import { formatYuan } from "./format-range.ts";
import { oneLine } from "./one-line.ts";
import { APPROVER_WORDS, OUTCOME_WORDS, type ReviewPhrase, reviewPhrase } from "./review-words.ts";
import { DISPOSITION_WORDS, ORDER_WORDS, PENALTY_WORDS } from "./words.ts";
import type { Writer } from "./writer.ts";

/** The lines on a drafted decision, without a heading. */
export function renderDraft(rulebook: Rulebook, writer: Writer, draft: DraftDecision): readonly string[] {
  const { say, text, list, cite, language } = writer;
  const { outcome, disposition, penalties = [], orders = [], basis, circumstances = [], benchmark, facts = {}, reasons, departure } = draft;
  const semicolon = say("semicolon");
  const labelled = (label: LocalizedText | undefined, id: string): string => (label ? text(label) : `${text(reviewPhrase("unnamed"))} ${oneLine(id)}`);
  const relied = circumstances.map((id) => labelled(rulebook.circumstances.find(({ rule }) => rule.id === id)?.rule.label, id));
  const applied = benchmark && [
    labelled(rulebook.benchmarks.find(({ rule }) => rule.id === benchmark.id)?.rule.label, benchmark.id),
    ...(benchmark.tier === undefined ? [] : [oneLine(benchmark.tier)]),
  ];
  const departed = departure && [
    ...(departure.reasons === undefined ? [] : [oneLine(departure.reasons)]),
    ...(departure.approvedBy === undefined ? [] : [text(APPROVER_WORDS[departure.approvedBy])]),
  ];
  const stated: readonly (readonly [ReviewPhrase, string])[] = [
    ["outcome", [text(OUTCOME_WORDS[outcome]), ...(disposition ? [text(DISPOSITION_WORDS[disposition])] : [])].join(semicolon)],
    ["penalties", penalties.map((penalty) => describePenalty(writer, penalty)).join(semicolon)],
    ["orders", list(orders.map((order) => text(ORDER_WORDS[order])))],
    ["basis", basis.length === 0 ? say("none") : cite(basis).trim()],
    ["relied", relied.join(semicolon)],
    ["benchmark", applied?.join(semicolon) ?? ""],
    ["statedFacts", formatFacts(rulebook, facts, language)],
    ["reasons", oneLine(reasons ?? "")],
    ["departure", departed?.join(semicolon) ?? ""],
  ];
  return stated.flatMap(([key, value]) => (value === "" ? [] : [`  ${text(reviewPhrase(key))}${say("colon")}${value}`]));
}

function describePenalty({ say, text, language }: Writer, { kind, amount, duration, object }: DraftPenalty): string {
  const { unit, count: interval = null } = duration ?? {};
  return [
    text(PENALTY_WORDS[kind]),
    ...(amount === undefined ? [] : [`${formatYuan(amount)} ${language === "zh" ? "元" : "yuan"}`]),
    ...(unit && (unit === "life" || interval !== null) ? [formatDuration({ unit, interval, orLife: false }, language)] : []),
  ]
    .join(" ")
    .concat(object === undefined ? "" : `${say("colon")}${oneLine(object)}`);
}
