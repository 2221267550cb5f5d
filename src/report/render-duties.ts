import type { Assessment } from "../assessment/assessment.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import { formatFacts } from "./format-fact.ts";
import { formatRequirementDetails } from "./format-requirement.ts";
import { FINDING_STATUS_WORDS, HEAD_WORDS, REQUIREMENT_WORDS, SEVERITY_WORDS, UNKNOWN_WORDS } from "./words.ts";
import { FINDING_ORDER, MATTER_WORDS, type Writer } from "./writer.ts";

/** The section on values that the law leaves to field and place; nothing where none was needed. */
export function renderParameters(rulebook: Rulebook, { say, text, cite, language, labelOf }: Writer, { parameters }: Assessment): readonly string[] {
  if (parameters.length === 0) return [];
  const lines = parameters.map(({ label, fact, value, citations, provenance }) => {
    const settled = value === null ? `${text(labelOf(fact))}${say("colon")}${say("unknown")}` : formatFacts(rulebook, { [fact]: value }, language);
    return `  - ${text(label)} — ${settled}${provenance.verified === false ? ` (${say("unverified")})` : ""}${cite(citations)}`;
  });
  return [say("parameters"), ...lines];
}

/** The section on what has to happen before a decision. */
export function renderRequirements(writer: Writer, { requirements }: Assessment): readonly string[] {
  const { say, text, cite, facts } = writer;
  const lines = [say("requirements")];
  for (const status of ["required", "possible"] as const) {
    for (const requirement of requirements.filter((one) => one.status === status)) {
      lines.push(
        `  - ${say(status)}${say("colon")}${text(REQUIREMENT_WORDS[requirement.requires])} — ${text(requirement.label)}${cite(requirement.citations)}`,
        ...formatRequirementDetails(writer, requirement).map((line) => `    ${line}`),
      );
      if (status === "possible" && requirement.facts.length > 0) lines.push(`    ${say("decidedBy")}${say("colon")}${facts(requirement.facts)}`);
    }
  }
  return lines.length === 1 ? [...lines, `  ${say("none")}`] : lines;
}

/** The section on what the review comes to: in full what fails or needs a person, by number what is met or still unknown. */
export function renderFindings({ say, text, cite, list }: Writer, { findings }: Assessment): readonly string[] {
  const counts = FINDING_ORDER.flatMap((status) => {
    const count = findings.filter((finding) => finding.status === status).length;
    return count === 0 ? [] : [`${text(FINDING_STATUS_WORDS[status])} ${count}`];
  });
  const lines = [say("findings"), `  ${say("counts")}${say("colon")}${counts.length === 0 ? say("none") : list(counts)}`];
  for (const status of ["fail", "needs-judgement"] as const) {
    for (const { head, severity, label, remedy, detail, citations } of findings.filter((finding) => finding.status === status)) {
      lines.push(
        `  - ${text(FINDING_STATUS_WORDS[status])} · ${text(HEAD_WORDS[head])} · ${text(SEVERITY_WORDS[severity])}${say("colon")}${text(label)}${cite(citations)}`,
      );
      if (detail) lines.push(`    ${text(detail)}`);
      if (remedy) lines.push(`    → ${text(remedy)}`);
    }
  }
  const own = findings.filter((finding) => finding.status === "unknown" && finding.id.startsWith("assessment/"));
  for (const { label, citations } of own) lines.push(`  - ${text(FINDING_STATUS_WORDS.unknown)}${say("colon")}${text(label)}${cite(citations)}`);
  return lines;
}

/** The section on the facts that can still matter, with the question that settles each. Those that bear only on findings are counted. */
export function renderMissingFacts({ say, text, list }: Writer, { missingFacts }: Assessment): readonly string[] {
  const lines = [`${say("missing")}${missingFacts.length === 0 ? `${say("colon")}${say("none")}` : ""}`];
  for (const { ask, label, fact, matters, unknown } of missingFacts) {
    if (matters.every((matter) => matter === "findings")) continue;
    const why = unknown === "not-asked" ? "" : `${say("semicolon")}${text(UNKNOWN_WORDS[unknown])}`;
    lines.push(`  - ${text(ask ?? label)} (${fact})${why}${say("semicolon")}${say("bearsOn")} ${list(matters.map((matter) => text(MATTER_WORDS[matter])))}`);
  }
  const rest = missingFacts.filter(({ matters }) => matters.every((matter) => matter === "findings"));
  if (rest.length > 0) lines.push(`  - ${text(MATTER_WORDS.findings)}${say("colon")}${rest.length}`);
  return lines;
}
