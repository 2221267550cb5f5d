import type { Assessment } from "../assessment/assessment.ts";
import type { Language } from "../law/localized-text.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import { renderFindings, renderMissingFacts, renderParameters, renderRequirements } from "./render-duties.ts";
import { renderRecommendation, renderStatutoryPenalty } from "./render-penalties.ts";
import { DISPOSITION_WORDS, LAW_STATUS_WORDS, OFFENDER_WORDS } from "./words.ts";
import { type Writer, writerFor } from "./writer.ts";

/** How an assessment is written out. */
export interface RenderOptions {
  readonly language: Language;
}

/**
 * An assessment as plain text, each line with its citation: Chinese for officials, English for everybody else.
 *
 * @example
 * ```ts
 * import { assess, createRulebook, renderAssessment } from "cailiang";
 * import { cn } from "cailiang/rules/cn";
 * const rulebook = createRulebook([cn]);
 * const assessment = assess(rulebook, { item: "cn/food-safety/124-1-1", facts: {} }, { asOf: "2026-11-22" });
 * console.log(renderAssessment(rulebook, assessment, { language: "zh" }).split("\n")[0]); // 行政处罚裁量评估
 * ```
 */
export function renderAssessment(rulebook: Rulebook, assessment: Assessment, { language }: RenderOptions): string {
  const writer = writerFor(rulebook, language);
  const sections = [
    renderHead(writer, assessment),
    renderLaw(writer, assessment),
    renderStatutoryPenalty(writer, assessment),
    renderCircumstances(writer, assessment),
    renderDisposition(writer, assessment),
    renderRecommendation(writer, assessment),
    renderParameters(rulebook, writer, assessment),
    renderRequirements(writer, assessment),
    renderFindings(writer, assessment),
    renderMissingFacts(writer, assessment),
  ];
  return `${sections.flatMap((lines) => (lines.length === 0 ? [] : [lines.join("\n")])).join("\n\n")}\n`;
}

function renderHead({ say, text }: Writer, { item, caseId, asOf, offender, rulebook }: Assessment): readonly string[] {
  const colon = say("colon");
  return [
    say("title"),
    ...(caseId === null ? [] : [`${say("case")}${colon}${caseId}`]),
    `${say("item")}${colon}${text(item.name)} (${item.id})`,
    `${say("offender")}${colon}${text(OFFENDER_WORDS[offender])}`,
    `${say("asOf")}${colon}${asOf}    ${say("rulebook")} ${rulebook.hash.slice(0, 12)}`,
  ];
}

function renderLaw({ say, text, cite }: Writer, { applicableLaw: law }: Assessment): readonly string[] {
  const versions = law.versions.map(({ from, until }) => `${say("inForceFrom")} ${from}${until === null ? "" : ` ${say("until")} ${until}`}`);
  return [
    `${say("law")}${say("colon")}${text(LAW_STATUS_WORDS[law.status])}${cite(law.citations)}`,
    `  ${say("conductEnded")} ${law.conductDate ?? say("unknown")}${say("semicolon")}${say("decision")} ${law.decisionDate}${versions.map((version) => `${say("semicolon")}${version}`).join("")}`,
  ];
}

const STATUSES = [
  ["holds", "holds"],
  ["possible", "mightHold"],
  ["fails", "failed"],
] as const;

function renderCircumstances({ say, text, cite, facts, list, language }: Writer, { circumstances }: Assessment): readonly string[] {
  const lines = [say("circumstances")];
  for (const [status, heading] of STATUSES) {
    const found = circumstances.filter((circumstance) => circumstance.status === status);
    lines.push(`  ${say(heading)}${say("colon")}${found.length === 0 ? say("none") : ""}`.trimEnd());
    for (const { label, effects, force, citations, facts: deciding, measures } of found) {
      const effect = effects.map((one) => text(DISPOSITION_WORDS[one])).join(say("or"));
      lines.push(`    - ${text(label)} → ${say(force)}${language === "zh" ? "" : " "}${effect}${cite(citations)}`);
      if (status !== "fails" && measures.length > 0) lines.push(`      ${say("accompanying")}${say("colon")}${list(measures.map(text))}`);
      if (status !== "holds" && deciding.length > 0)
        lines.push(`      ${say(status === "fails" ? "ruledOutBy" : "decidedBy")}${say("colon")}${facts(deciding)}`);
    }
  }
  return lines;
}

function renderDisposition({ say, text, list, cite }: Writer, { disposition }: Assessment): readonly string[] {
  const lines = [
    `${say("disposition")}${say("colon")}${list(disposition.possible.map((possible) => text(DISPOSITION_WORDS[possible])))} (${say(disposition.status)})`,
  ];
  if (disposition.policy) lines.push(`  ${say("combinedBy")}${say("colon")}${text(disposition.policy.label)}${cite(disposition.policy.citations)}`);
  if (disposition.status === "choice" && disposition.recommended)
    lines.push(`  ${say("recommended")}${say("colon")}${text(DISPOSITION_WORDS[disposition.recommended])}`);
  return lines;
}
