import type { RecommendedPenalty } from "../assessment/assessment.ts";
import type { ExplainedBenchmark, ExplainedClause, ExplainedPenalty, Explanation } from "../explanation/explanation.ts";
import type { Language } from "../law/localized-text.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import { conditionPoint, factPoint, foundText } from "./explain-points.ts";
import { explanationPhrase, STATUS_WORDS } from "./explanation-words.ts";
import { formatYuanRange } from "./format-range.ts";
import { formatTrace } from "./format-trace.ts";
import { oneLine } from "./one-line.ts";
import { type Outline, type OutlineFormat, type Point, type Section, writeOutline } from "./outline.ts";
import { DISPOSITION_WORDS, LAW_STATUS_WORDS, OFFENDER_WORDS, PASSED_OVER_WORDS, PENALTY_WORDS, REQUIREMENT_WORDS } from "./words.ts";
import { type Writer, writerFor } from "./writer.ts";

/** How an explanation is written out. */
export interface RenderExplanationOptions {
  readonly language: Language;
  /** Plain text where nothing is said; HTML is a fragment without scripts, in which everything is escaped. */
  readonly format?: OutlineFormat;
}

/**
 * An explanation as plain text, Markdown or HTML, step by step, each with its citations.
 *
 * @example
 * ```ts
 * import { createRulebook, explain, renderExplanation } from "cailiang";
 * import { cn } from "cailiang/rules/cn";
 * const rulebook = createRulebook([cn]);
 * const explanation = explain(rulebook, { item: "cn/food-safety/124-1-1", facts: {} }, { asOf: "2026-11-22" });
 * console.log(renderExplanation(rulebook, explanation, { language: "zh" }).split("\n")[0]); // 行政处罚裁量评估的理由
 * ```
 */
export function renderExplanation(rulebook: Rulebook, explanation: Explanation, { language, format = "text" }: RenderExplanationOptions): string {
  return writeOutline(outlineOf(rulebook, writerFor(rulebook, language), explanation), format);
}

function outlineOf(rulebook: Rulebook, writer: Writer, explanation: Explanation): Outline {
  const { say, text, cite } = writer;
  const { caseId, item, offender, asOf, clauses, circumstances, benchmarks, requirements, parameters, facts } = explanation;
  const colon = say("colon");
  const section = (title: string, points: readonly Point[]): Section => ({ title, points: points.length === 0 ? [{ text: say("none") }] : points });
  const explained = (label: string, { when }: { readonly when: Parameters<typeof conditionPoint>[2] | null }, more: readonly Point[] = []): Point => ({
    text: label,
    points: [when ? conditionPoint(rulebook, writer, when) : { text: text(explanationPhrase("always")) }, ...more],
  });
  return {
    title: text(explanationPhrase("title")),
    head: [
      ...(caseId === null ? [] : [`${say("case")}${colon}${oneLine(caseId)}`]),
      `${say("item")}${colon}${text(item.name)} (${item.id})`,
      `${say("offender")}${colon}${text(OFFENDER_WORDS[offender])}`,
      `${say("asOf")}${colon}${asOf}`,
    ],
    sections: [
      section(say("law"), lawPoints(rulebook, writer, explanation)),
      section(
        text(explanationPhrase("clauses")),
        clauses.map((clause) => clausePoint(rulebook, writer, clause)),
      ),
      section(say("circumstances"), [
        ...circumstances.map(({ status, label, force, effects, citations, when }) => {
          const asked = effects.map((effect) => text(DISPOSITION_WORDS[effect])).join(say("or"));
          return explained(`${text(STATUS_WORDS[status])}${colon}${text(label)} → ${say(force)} ${asked}${cite(citations)}`, { when });
        }),
        dispositionPoint(writer, explanation),
      ]),
      section(
        say("benchmark"),
        benchmarks.map((benchmark) => benchmarkPoint(rulebook, writer, benchmark)),
      ),
      section(say("recommendation"), recommendationPoints(writer, explanation)),
      section(
        say("requirements"),
        requirements.map(({ status, requires, label, citations, when }) =>
          explained(`${text(STATUS_WORDS[status])}${colon}${text(REQUIREMENT_WORDS[requires])}${colon}${text(label)}${cite(citations)}`, { when }),
        ),
      ),
      section(
        say("parameters"),
        parameters.map(({ label, fact, rows, citations }) => ({
          text: `${text(label)}${cite(citations)}`,
          points: rows.map(({ status, value, when }) =>
            explained(`${text(STATUS_WORDS[status])}${colon}${foundText(rulebook, writer, fact, value)}`, { when }),
          ),
        })),
      ),
      section(
        text(explanationPhrase("facts")),
        facts.map((fact) => factPoint(rulebook, writer, fact)),
      ),
    ],
  };
}

function lawPoints(rulebook: Rulebook, writer: Writer, { law }: Explanation): readonly Point[] {
  const { say, text, cite } = writer;
  const versions = law.versions.map(
    ({ from, until }): Point => ({ text: `${say("inForceFrom")} ${from}${until === null ? "" : ` ${say("until")} ${until}`}` }),
  );
  const other: Point = { text: text(explanationPhrase("otherClauses")), points: law.otherClauses.map((clause) => clausePoint(rulebook, writer, clause)) };
  return [
    { text: `${text(LAW_STATUS_WORDS[law.status])}${cite(law.citations)}` },
    { text: `${say("conductEnded")} ${law.conductDate ?? say("unknown")}${say("semicolon")}${say("decision")} ${law.decisionDate}`, points: versions },
    ...(law.otherClauses.length === 0 ? [] : [other]),
  ];
}

function clausePoint(rulebook: Rulebook, writer: Writer, { id, offender, status, when, replacedBy, penalties, citations }: ExplainedClause): Point {
  const { say, text, cite } = writer;
  const condition = when ? conditionPoint(rulebook, writer, when) : { text: text(explanationPhrase("always")) };
  const replacing = replacedBy.map(
    ({ clause, status: standing }): Point => ({ text: `${text(explanationPhrase("replacedBy"))}${say("colon")}${clause} (${text(STATUS_WORDS[standing])})` }),
  );
  const told = penalties.map((penalty) => moneyPoint(writer, penalty));
  return {
    text: `${text(STATUS_WORDS[status])}${say("colon")}${id} (${text(OFFENDER_WORDS[offender])})${cite(citations)}`,
    points: [condition, ...replacing, ...told],
  };
}

function moneyPoint({ say, text, labelOf, language }: Writer, { choice, kind, range, trace, object }: ExplainedPenalty | RecommendedPenalty): Point {
  const amount = range ? ` ${formatYuanRange(range, language)}` : "";
  const taken = object ? `${say("colon")}${text(object)}` : "";
  return {
    text: `${say(choice)} ${text(PENALTY_WORDS[kind])}${amount}${taken}`,
    points: formatTrace(trace, labelOf, language).map((line) => ({ text: line })),
  };
}

function dispositionPoint({ say, text, list, cite }: Writer, { disposition: { possible, status, policy } }: Explanation): Point {
  const combined = policy ? [{ text: `${say("combinedBy")}${say("colon")}${text(policy.label)}${cite(policy.citations)}` }] : [];
  return { text: `${say("disposition")}${say("colon")}${list(possible.map((one) => text(DISPOSITION_WORDS[one])))} (${say(status)})`, points: combined };
}

function benchmarkPoint(rulebook: Rulebook, writer: Writer, { label, issuer, standing, rows, citations }: ExplainedBenchmark): Point {
  const { say, text, cite } = writer;
  const used = standing === "followed" || standing === "possible" ? explanationPhrase(standing) : PASSED_OVER_WORDS[standing];
  return {
    text: `${text(used)}${say("colon")}${text(label)} (${text(issuer)})${cite(citations)}`,
    points: rows.map(({ factor, label: own, status, when, value }) => ({
      text: `${text(STATUS_WORDS[status])}${say("colon")}${factor ? `${text(factor)} ` : ""}${text(own)}${typeof value === "number" ? ` ${value}` : ""}`,
      points: [conditionPoint(rulebook, writer, when)],
    })),
  };
}

function recommendationPoints(writer: Writer, { recommendation: { status, options, fine }, circumstances }: Explanation): readonly Point[] {
  const { say, text, language } = writer;
  const labelOf = (id: string): string => {
    const found = circumstances.find((one) => one.id === id);
    return found ? text(found.label) : id;
  };
  return [
    { text: say(status) },
    ...options.map(({ disposition, grounds, penalties, procedure }): Point => {
      const because = grounds.length === 0 ? "" : ` (${grounds.map(labelOf).join(say("semicolon"))})`;
      const instead = procedure ? [{ text: text(REQUIREMENT_WORDS[procedure]) }] : [];
      return { text: `${text(DISPOSITION_WORDS[disposition])}${because}`, points: [...instead, ...penalties.map((penalty) => moneyPoint(writer, penalty))] };
    }),
    ...(fine ? [{ text: `${say("overall")}${say("colon")}${formatYuanRange(fine, language)}` }] : []),
  ];
}
