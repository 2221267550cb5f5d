import type { ActAssessment, DayRange, GoverningItem, JointAssessment, PartyAssessment } from "../assessment/concurrence/joint-assessment.ts";
import type { LocalizedText } from "../law/localized-text.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import { formatYuanRange } from "./format-range.ts";
import { type RenderOptions, renderAssessment } from "./render-assessment.ts";
import { FINDING_STATUS_WORDS } from "./words.ts";
import { type Writer, writerFor } from "./writer.ts";

/**
 * A joint assessment as plain text: for every party its acts, which fine governs each and what they come to together, then every
 * assessment in full.
 *
 * @example
 * ```ts
 * import { assessJointly, createRulebook, renderJointAssessment } from "cailiang";
 * import { cn } from "cailiang/rules/cn";
 * const rulebook = createRulebook([cn]);
 * const joint = assessJointly(rulebook, { facts: {}, acts: [{ items: ["cn/food-safety/124-1-1"] }] }, { asOf: "2026-11-22" });
 * console.log(renderJointAssessment(rulebook, joint, { language: "zh" }).split("\n")[0]); // 行政处罚裁量评估（竞合与并罚）
 * ```
 */
export function renderJointAssessment(rulebook: Rulebook, joint: JointAssessment, options: RenderOptions): string {
  const writer = writerFor(rulebook, options.language);
  const { say, text, cite } = writer;
  const head = [
    say("jointTitle"),
    ...(joint.caseId === null ? [] : [`${say("case")}${say("colon")}${joint.caseId}`]),
    `${say("asOf")}${say("colon")}${joint.asOf}    ${say("rulebook")} ${joint.rulebook.hash.slice(0, 12)}`,
    `${say("policy")}${say("colon")}${joint.policy ? `${text(joint.policy.label)}${cite(joint.policy.citations)}` : say("none")}`,
  ];
  const overview = joint.parties.map((party) => renderParty(writer, party).join("\n"));
  const details = joint.parties.flatMap(({ acts }) => acts.flatMap(({ assessments }) => assessments.map((one) => renderAssessment(rulebook, one, options))));
  return `${[head.join("\n"), ...overview].join("\n\n")}\n\n${details.join("\n")}`;
}

function renderParty(writer: Writer, { party, acts, combined, findings }: PartyAssessment): readonly string[] {
  const { say, text, cite, language, list } = writer;
  const colon = say("colon");
  const together = [...(combined.fine ? [formatYuanRange(combined.fine, language)] : []), ...formatDetention(writer, combined.detention)];
  return [
    `${say("offender")}${colon}${party}`,
    ...acts.flatMap((act) => renderAct(writer, act)),
    `  ${say("together")} (${say(combined.status)})${colon}${together.length === 0 ? say("none") : list(together)}${combined.acts.length < acts.length ? ` (${list(combined.acts)})` : ""}`,
    ...findings.map(
      ({ status, label, detail, citations }) =>
        `  - ${text(FINDING_STATUS_WORDS[status])}${colon}${text(label)}${detail ? ` (${text(detail)})` : ""}${cite(citations)}`,
    ),
  ];
}

function renderAct(writer: Writer, { act, governing, fine, setAside, assessments, detention }: ActAssessment): readonly string[] {
  const { say, text, cite, list, language } = writer;
  const colon = say("colon");
  const nameOf = (id: string): string => text(assessments.find(({ item }) => item.id === id)?.item.name ?? { zh: id });
  const item = governing.item === null ? "" : `${colon}${nameOf(governing.item)}`;
  const sums = [...(fine ? [formatYuanRange(fine, language)] : []), ...formatDetention(writer, detention)];
  return [
    `  ${say("act")} ${act}${colon}${assessments.map((one) => text(one.item.name)).join(say("semicolon"))}`,
    `    ${text(GOVERNING_WORDS[governing.status])}${item}${sums.length === 0 ? "" : `${say("semicolon")}${list(sums)}`}${cite(governing.citations)}`,
    ...(setAside.length === 0 ? [] : [`    ${say("setAside")}${colon}${setAside.map(nameOf).join(say("semicolon"))}`]),
  ];
}

function formatDetention({ say, language }: Writer, days: DayRange | null): readonly string[] {
  if (!days) return [];
  const range = days.max === null ? `≥${days.min}` : days.min === days.max ? String(days.min) : `${days.min}–${days.max}`;
  return [`${say("detention")} ${range}${language === "zh" ? "日" : " days"}`];
}

const GOVERNING_WORDS: Readonly<Record<GoverningItem["status"], Required<LocalizedText>>> = {
  single: { zh: "罚款适用", en: "the fine is that of" },
  higher: { zh: "罚款数额高的", en: "the higher fine is that of" },
  equal: { zh: "罚款相同，适用", en: "the fines are the same, that of" },
  undecided: { zh: "各项罚款无法比较，由人判断", en: "the fines do not compare: a person decides" },
  none: { zh: "没有罚款", en: "no fine" },
  "no-rule": { zh: "规则库没有竞合规定", en: "the rulebook has no rule on concurrence" },
};
