// The opinion of a review in the shape of a 法制审核意见书: what was submitted, what the rules come to, the heads one by one, the opinion.
import type { Assessment, Finding } from "../assessment/assessment.ts";
import { chineseNumeral } from "../law/chinese-numeral.ts";
import type { LocalizedText } from "../law/localized-text.ts";
import type { HeadAnswer, ReviewOpinion } from "../review/review-opinion.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import { formatDetail } from "./format-detail.ts";
import { formatFacts } from "./format-fact.ts";
import { formatYuanRange } from "./format-range.ts";
import { formatRequirement } from "./format-requirement.ts";
import { oneLine } from "./one-line.ts";
import type { RenderOptions } from "./render-assessment.ts";
import { whenDue } from "./render-deadlines.ts";
import { renderDraft } from "./render-draft.ts";
import { renderParameters } from "./render-duties.ts";
import { renderStatutoryPenalty } from "./render-penalties.ts";
import { ANSWER_WORDS, LEVEL_WORDS, moreText, OPINION_WORDS, reviewPhrase } from "./review-words.ts";
import { DISPOSITION_WORDS, FINDING_STATUS_WORDS, HEAD_WORDS, LAW_STATUS_WORDS, OFFENDER_WORDS, REQUIREMENT_WORDS, SEVERITY_WORDS } from "./words.ts";
import { FINDING_ORDER, type Writer, writerFor } from "./writer.ts";

/** How many questions, and how many reasons of an opinion, are told one by one. */
const TOLD = 10;

interface ReviewWriter extends Writer {
  /** What exactly it is in the case. */
  readonly explain: (detail: LocalizedText) => string;
}

/**
 * The opinion of a review as plain text: Chinese for officials, English for everybody else.
 *
 * @example
 * ```ts
 * import { createRulebook, renderReview, review } from "cailiang";
 * import { cn } from "cailiang/rules/cn";
 * const rulebook = createRulebook([cn]);
 * const opinion = review(rulebook, { item: "cn/food-safety/124-1-1", facts: {} }, { asOf: "2026-11-22" });
 * console.log(renderReview(rulebook, opinion, { language: "zh" }).split("\n")[0]); // 行政处罚法制审核意见书
 * ```
 */
export function renderReview(rulebook: Rulebook, opinion: ReviewOpinion, { language }: RenderOptions): string {
  const writer: ReviewWriter = { ...writerFor(rulebook, language), explain: (detail) => formatDetail(rulebook, detail, language) };
  const sections = [
    renderCase(rulebook, writer, opinion),
    ...renderDrafts(rulebook, writer, opinion),
    renderResults(rulebook, writer, opinion.assessment),
    [writer.text(reviewPhrase("heads")), ...opinion.heads.flatMap((head, index) => renderHead(writer, head, index, opinion.findings))],
    renderPending(writer, opinion.findings),
    renderQuestions(writer, opinion.assessment),
    renderOpinion(writer, opinion),
    [writer.text(reviewPhrase("closing"))],
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function renderCase(rulebook: Rulebook, writer: Writer, { assessment, asOf, item, caseFile }: ReviewOpinion): readonly string[] {
  const { say, text, cite, language } = writer;
  const colon = say("colon");
  const semicolon = say("semicolon");
  const { id, title, authority, facts } = caseFile;
  const known = [id, title].map((one) => oneLine(one ?? "")).filter((one) => one !== "");
  const name = [oneLine(authority?.name ?? "")].filter((one) => one !== "");
  const told = formatFacts(rulebook, facts, language);
  const sources = packsOf(rulebook, assessment).map((pack) => `${text(pack.title)} (${text(reviewPhrase("readOn"))} ${pack.sourcesReadOn})`);
  return [
    text(reviewPhrase("title")),
    ...(known.length === 0 ? [] : [`${say("case")}${colon}${known.join(semicolon)}`]),
    `${say("item")}${colon}${text(item.name)}${cite(rulebook.items.get(item.id)?.item.basis ?? [])}`,
    `${say("offender")}${colon}${text(OFFENDER_WORDS[assessment.offender])}`,
    ...(authority ? [`${text(reviewPhrase("authority"))}${colon}${[...name, text(LEVEL_WORDS[authority.level])].join(semicolon)}`] : []),
    `${text(reviewPhrase("asOf"))}${colon}${asOf}`,
    `${text(reviewPhrase("sources"))}${colon}${sources.join(semicolon)}${semicolon}${say("rulebook")} ${assessment.rulebook.hash.slice(0, 12)}`,
    ...(told === "" ? [] : [`${text(reviewPhrase("facts"))}${colon}${told}`]),
  ];
}

// The packs behind everything that the assessment names.
function packsOf(rulebook: Rulebook, { item, benchmark, circumstances, disposition, findings, parameters, requirements }: Assessment): Rulebook["packs"] {
  const applied = [benchmark.applied, ...benchmark.otherwise, disposition.policy].filter((one) => one !== null);
  const used = new Set([...applied, ...parameters, ...circumstances, ...requirements, ...findings].map(({ id }) => id));
  const rules = [rulebook.benchmarks, rulebook.policies, rulebook.parameters, rulebook.circumstances, rulebook.requirements, rulebook.checks].flat();
  const behind = new Set(rules.filter(({ rule }) => used.has(rule.id)).map(({ pack }) => pack.id));
  return rulebook.packs.filter(({ id }) => behind.has(id) || id === rulebook.items.get(item.id)?.pack.id);
}

function renderDrafts(rulebook: Rulebook, writer: Writer, { caseFile }: ReviewOpinion): readonly (readonly string[])[] {
  const { say, text } = writer;
  const { draftDecision, notice } = caseFile;
  return [
    draftDecision
      ? [text(reviewPhrase("draft")), ...renderDraft(rulebook, writer, draftDecision)]
      : [`${text(reviewPhrase("draft"))}${say("colon")}${text(reviewPhrase("noDraft"))}`],
    notice ? [text(reviewPhrase("notice")), ...renderDraft(rulebook, writer, notice)] : [],
  ];
}

function renderResults(rulebook: Rulebook, writer: Writer, assessment: Assessment): readonly string[] {
  const { say, text, cite, list, language } = writer;
  const { applicableLaw, disposition, recommendation, requirements } = assessment;
  const colon = say("colon");
  const options = recommendation.options.map((option) => {
    const fines = option.penalties.flatMap(({ kind, range }) => (kind === "fine" && range ? [formatYuanRange(range, language)] : []));
    const fine = fines.length === 0 ? text(reviewPhrase("noFine")) : `${text(reviewPhrase("fine"))}${fines.join(say("or"))}`;
    const comesTo = option.procedure ? text(REQUIREMENT_WORDS[option.procedure]) : option.penalties.length === 0 ? null : fine;
    return `    - ${text(DISPOSITION_WORDS[option.disposition])}${comesTo === null ? "" : `${colon}${comesTo}`}`;
  });
  const required = requirements.filter(({ status }) => status === "required");
  return [
    text(reviewPhrase("assessment")),
    `  ${say("law")}${colon}${text(LAW_STATUS_WORDS[applicableLaw.status])}${cite(applicableLaw.citations)}`,
    ...renderStatutoryPenalty(writer, assessment).map((line) => `  ${line}`),
    `  ${say("disposition")}${colon}${list(disposition.possible.map((one) => text(DISPOSITION_WORDS[one])))} (${say(disposition.status)})`,
    `  ${say("recommendation")} (${say(recommendation.status)})`,
    ...options,
    ...renderParameters(rulebook, writer, assessment).map((line) => `  ${line}`),
    ...(required.length === 0 ? [] : [`  ${say("requirements")}`]),
    ...required.flatMap((one) => formatRequirement(writer, one)).map((line) => `    ${line}`),
  ];
}

function renderHead(writer: ReviewWriter, { head, answer }: HeadAnswer, index: number, findings: readonly Finding[]): readonly string[] {
  const { say, text, list, language } = writer;
  const own = findings.filter((finding) => finding.head === head);
  const counts = FINDING_ORDER.flatMap((status) => {
    const count = own.filter((finding) => finding.status === status).length;
    return count === 0 ? [] : [`${text(FINDING_STATUS_WORDS[status])} ${count}`];
  });
  const number = language === "zh" ? `${chineseNumeral(index + 1)}、` : `${index + 1}. `;
  const told = (["fail", "needs-judgement", "unknown"] as const).flatMap((status) =>
    own.filter((finding) => finding.status === status && isTold(finding)).flatMap((finding) => describeFinding(writer, finding)),
  );
  const rest = own.filter((finding) => finding.status === "unknown" && !isTold(finding)).length;
  return [
    `  ${number}${text(HEAD_WORDS[head])}${say("colon")}${text(ANSWER_WORDS[answer])}${counts.length === 0 ? "" : ` (${list(counts)})`}`,
    ...told,
    ...(rest === 0 ? [] : [`    - ${text(reviewPhrase("alsoUnknown"))}${say("colon")}${rest}`]),
  ];
}

// What is unknown and would not change the opinion is counted.
function isTold({ status, severity, harmless }: Finding): boolean {
  return status !== "unknown" || (!harmless && (severity === "void" || severity === "revocable"));
}

function describeFinding(
  { say, text, cite, facts, explain }: ReviewWriter,
  { status, severity, label, detail, remedy, citations, facts: grounds }: Finding,
): readonly string[] {
  const lines = [`    - ${text(FINDING_STATUS_WORDS[status])} · ${text(SEVERITY_WORDS[severity])}${say("colon")}${text(label)}${cite(citations)}`];
  if (detail) lines.push(`      ${explain(detail)}`);
  if (status === "unknown" && grounds.length > 0) lines.push(`      ${text(reviewPhrase("settledBy"))}${say("colon")}${facts(grounds)}`);
  if (status !== "unknown" && remedy) lines.push(`      → ${text(remedy)}`);
  return lines;
}

function renderPending(writer: Writer, findings: readonly Finding[]): readonly string[] {
  const { say, text, cite } = writer;
  const pending = findings
    .flatMap(({ status, deadline, label, citations }) => (status === "pending" && deadline ? [{ deadline, label, citations }] : []))
    .sort((a, b) => ((a.deadline.due ?? "9") < (b.deadline.due ?? "9") ? -1 : 1));
  if (pending.length === 0) return [];
  return [
    text(reviewPhrase("deadlines")),
    ...pending.map(({ deadline, label, citations }) => `  - ${whenDue(writer, deadline)}${say("colon")}${text(label)}${cite(citations)}`),
  ];
}

function renderQuestions({ say, text }: Writer, { missingFacts }: Assessment): readonly string[] {
  if (missingFacts.length === 0) return [`${text(reviewPhrase("questions"))}${say("colon")}${say("none")}`];
  const more = missingFacts.length - TOLD;
  return [
    text(reviewPhrase("questions")),
    ...missingFacts.slice(0, TOLD).map(({ ask, label }) => `  - ${text(ask ?? label)}`),
    ...(more > 0 ? [`  - ${text(moreText(more))}`] : []),
  ];
}

function renderOpinion(writer: ReviewWriter, { opinion, decisive, findings }: ReviewOpinion): readonly string[] {
  const { say, text } = writer;
  const ids = new Set(decisive);
  const reasons = findings.filter(({ id }) => ids.has(id)).sort((a, b) => FINDING_ORDER.indexOf(a.status) - FINDING_ORDER.indexOf(b.status));
  const others = findings.filter(({ id, status, severity }) => status === "fail" && severity !== "reminder" && !ids.has(id));
  return [
    `${text(reviewPhrase("opinion"))}${say("colon")}${text(OPINION_WORDS[opinion])}`,
    ...(reasons.length === 0 ? [`  ${text(reviewPhrase("nothingAgainst"))}`] : [`  ${text(reviewPhrase("because"))}`, ...tellReasons(writer, reasons)]),
    ...(others.length === 0 ? [] : [`  ${text(reviewPhrase("alsoAtFault"))}`, ...tellReasons(writer, others)]),
  ];
}

function tellReasons({ say, text, explain }: ReviewWriter, reasons: readonly Finding[]): readonly string[] {
  const more = reasons.length - TOLD;
  return [
    ...reasons
      .slice(0, TOLD)
      .map(
        ({ status, head, label, detail }) =>
          `  - ${text(HEAD_WORDS[head])} · ${text(FINDING_STATUS_WORDS[status])}${say("colon")}${text(label)}${detail && status !== "unknown" ? ` (${explain(detail)})` : ""}`,
      ),
    ...(more > 0 ? [`  - ${text(moreText(more))}`] : []),
  ];
}
