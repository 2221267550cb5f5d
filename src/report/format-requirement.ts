import type { RequirementResult } from "../assessment/assessment.ts";
import { formatTimeSpan } from "./format-time-span.ts";
import { type ReviewPhrase, reviewPhrase } from "./review-words.ts";
import { REQUIREMENT_WORDS } from "./words.ts";
import type { Writer } from "./writer.ts";

/** The lines on a duty of procedure, with what has to be handed in, what is looked at, by whom and how long it may take. */
export function formatRequirement(writer: Writer, requirement: RequirementResult): readonly string[] {
  const { say, text, cite } = writer;
  const { requires, label, citations } = requirement;
  return [
    `- ${text(REQUIREMENT_WORDS[requires])}${say("colon")}${text(label)}${cite(citations)}`,
    ...formatRequirementDetails(writer, requirement).map((line) => `  ${line}`),
  ];
}

/** A line for each of what has to be handed in, what is looked at, by whom and how long it may take, where anything is said of it. */
export function formatRequirementDetails(
  { say, text, language }: Writer,
  { materials, points, reviewer, within }: Pick<RequirementResult, "materials" | "points" | "reviewer" | "within">,
): readonly string[] {
  const told: readonly (readonly [ReviewPhrase, string])[] = [
    ["materials", materials.map(text).join(say("semicolon"))],
    ["points", points.map(text).join(say("semicolon"))],
    ["reviewer", reviewer ? text(reviewer) : ""],
    ["within", within ? formatTimeSpan(within, language) : ""],
  ];
  return told.flatMap(([key, value]) => (value === "" ? [] : [`${text(reviewPhrase(key))}${say("colon")}${value}`]));
}
