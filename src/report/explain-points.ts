// The points of an explanation: conditions, facts and where they come from.
import type { FactValueInput } from "../conditions/read-facts.ts";
import type { Scalar } from "../documents/condition.ts";
import type { ExplainedComparison, ExplainedCondition, ExplainedFact, FoundRange, FoundValue } from "../explanation/explanation.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import { explanationPhrase, GROUP_WORDS, OPERATOR_WORDS, SOURCE_WORDS, VERDICT_WORDS } from "./explanation-words.ts";
import { formatValue } from "./format-fact.ts";
import { oneLine } from "./one-line.ts";
import type { Point } from "./outline.ts";
import { UNKNOWN_WORDS } from "./words.ts";
import type { Writer } from "./writer.ts";

/** A condition as a point, with its parts below. */
export function conditionPoint(rulebook: Rulebook, writer: Writer, condition: ExplainedCondition): Point {
  const { text, say } = writer;
  const verdict = `${text(VERDICT_WORDS[condition.verdict])}${say("colon")}`;
  switch (condition.kind) {
    case "comparison":
      return { text: `${verdict}${comparisonText(rulebook, writer, condition)}` };
    case "not":
      return { text: `${verdict}${text(GROUP_WORDS.not)}`, points: [conditionPoint(rulebook, writer, condition.part)] };
    case "named":
      return { text: `${verdict}${condition.label ? text(condition.label) : condition.id}`, points: [conditionPoint(rulebook, writer, condition.part)] };
    default:
      return { text: `${verdict}${text(GROUP_WORDS[condition.kind])}`, points: condition.parts.map((part) => conditionPoint(rulebook, writer, part)) };
  }
}

/** What a comparison asks for, and what the case says. */
export function comparisonText(
  rulebook: Rulebook,
  writer: Writer,
  comparison: Pick<ExplainedComparison, "fact" | "label" | "operator" | "value" | "found" | "foundOther">,
): string {
  const { text, labelOf, say, list } = writer;
  const { fact, label, operator, value, found, foundOther = null } = comparison;
  const isFact = typeof value === "object" && "fact" in value;
  const constants = isFact ? [] : ((Array.isArray(value) ? value : [value]) as readonly Scalar[]);
  const isSet = rulebook.vocabulary.facts.get(fact)?.definition.type === "set";
  const asked = isFact
    ? `${text(labelOf(value.fact))} (${foundText(rulebook, writer, value.fact, foundOther)})`
    : list(constants.map((one) => foundText(rulebook, writer, fact, isSet ? [String(one)] : one)));
  return `${text(label)} ${text(OPERATOR_WORDS[operator])} ${asked}${say("semicolon")}${text(explanationPhrase("found"))} ${foundText(rulebook, writer, fact, found)}`;
}

/** What the case says of a fact, in words. */
export function foundText(rulebook: Rulebook, { say, text, language }: Writer, fact: string, found: FoundValue): string {
  const definition = rulebook.vocabulary.facts.get(fact)?.definition;
  if (found === null || !definition) return say("unknown");
  if (!isRange(found)) return formatValue(definition, found, language);
  const end = (value: FoundRange["from"]): string => (value === null ? "…" : formatValue(definition, value, language));
  return `${text(explanationPhrase("from"))} ${end(found.from)} ${text(explanationPhrase("to"))} ${end(found.to)}`;
}

function isRange(found: FactValueInput | FoundRange): found is FoundRange {
  return typeof found === "object" && !Array.isArray(found);
}

/** A fact with where it comes from. */
export function factPoint(rulebook: Rulebook, writer: Writer, { fact, label, found, source }: ExplainedFact): Point {
  const { text, say, cite, labelOf } = writer;
  const citations = "citations" in source ? cite(source.citations) : "";
  const named =
    source.kind === "parameter" ? `${say("colon")}${source.parameters.join(say("semicolon"))}` : source.kind === "item" ? `${say("colon")}${source.item}` : "";
  const why = "unknown" in source && source.unknown ? `${say("semicolon")}${text(UNKNOWN_WORDS[source.unknown])}` : "";
  const when = "when" in source && source.when ? [conditionPoint(rulebook, writer, source.when)] : [];
  const inputs =
    source.kind === "derived"
      ? source.from.map((input): Point => ({ text: `${text(labelOf(input.fact))}${say("colon")}${foundText(rulebook, writer, input.fact, input.value)}` }))
      : [];
  const how = source.kind === "derived" && !("when" in source.how) ? [{ text: oneLine(JSON.stringify(source.how)) }] : [];
  const told = `${text(label)}${say("colon")}${foundText(rulebook, writer, fact, found)} (${text(SOURCE_WORDS[source.kind])}${named}${why})${citations}`;
  return { text: told, points: [...how, ...inputs, ...when] };
}
