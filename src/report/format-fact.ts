import type { CaseExtension, CasePeriod } from "../conditions/case-times.ts";
import type { EarlierMatter } from "../conditions/earlier-matter.ts";
import { isPartial, type PartialValue, type PartOfValue } from "../conditions/partial-value.ts";
import { type FactValueInput, NOT_YET } from "../conditions/read-facts.ts";
import type { FactDefinition } from "../documents/vocabulary.ts";
import { type Language, textIn } from "../law/localized-text.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import { formatYuan } from "./format-range.ts";
import { formatTimeSpan } from "./format-time-span.ts";
import { oneLine } from "./one-line.ts";
import { phrase } from "./phrases.ts";
import { APPROVER_WORDS, type ReviewPhrase, reviewPhrase } from "./review-words.ts";
import { PENALTY_WORDS, UNKNOWN_WORDS } from "./words.ts";

/** Facts of a case with their values in words: `货值金额 20 元；当事人类型 个体工商户`. */
export function formatFacts({ vocabulary }: Rulebook, facts: Readonly<Record<string, FactValueInput>>, language: Language): string {
  const told = Object.entries(facts).flatMap(([id, value]) => {
    const definition = vocabulary.facts.get(id)?.definition;
    return definition ? [`${textIn(definition.label, language)}${phrase("colon", language)}${formatValue(definition, value, language)}`] : [];
  });
  return told.join(phrase("semicolon", language));
}

/** The value of a fact in words. */
export function formatValue(definition: FactDefinition, value: FactValueInput, language: Language): string {
  const word = (text: ReviewPhrase): string => reviewPhrase(text)[language];
  if (value === NOT_YET) return word("notYet");
  if (typeof value === "boolean") return word(value ? "yes" : "no");
  if (typeof value === "number") return definition.type === "money" ? `${formatYuan(value)} ${language === "zh" ? "元" : "yuan"}` : String(value);
  if (typeof value === "string") return definition.type === "datetime" ? showMoment(value) : labelOf(definition, value, language);
  if (isPartial(value)) return formatPart(definition, value, language);
  if (value.length === 0) return phrase("none", language);
  return value.map((entry) => formatEntry(definition, entry, language)).join(phrase("listSeparator", language));
}

function formatPart(definition: FactDefinition, { unknown = "asked", between, oneOf, with: sure, without }: PartialValue, language: Language): string {
  const show = (one: PartOfValue): string => formatValue(definition, one, language);
  const list = (values: readonly PartOfValue[]): string => values.map(show).join(phrase("listSeparator", language));
  const word = (text: ReviewPhrase): string => reviewPhrase(text)[language];
  const [low = null, high = null] = between ?? [];
  const told = [
    ...(low === null ? [] : [`${word("atLeast")} ${show(low)}`]),
    ...(high === null ? [] : [`${word("atMost")} ${show(high)}`]),
    ...(oneOf ? [`${word("oneOf")} ${list(oneOf)}`] : []),
    ...(sure ? [`${word("surely")} ${list(sure)}`] : []),
    ...(without ? [`${word("surelyNot")} ${list(without)}`] : []),
  ];
  return inBrackets(
    told.length === 0 ? phrase("unknown", language) : told.join(phrase("listSeparator", language)),
    [textIn(UNKNOWN_WORDS[unknown], language)],
    language,
  );
}

/** A date, or a date and a time of day. */
export function showMoment(moment: string): string {
  return moment.replace("T", " ");
}

function labelOf({ values }: FactDefinition, id: string, language: Language): string {
  const label = values?.find((one) => one.id === id)?.label;
  return label ? textIn(label, language) : oneLine(id);
}

type Entry = string | EarlierMatter | CasePeriod | CaseExtension;

function formatEntry(definition: FactDefinition, entry: Entry, language: Language): string {
  if (typeof entry === "string") return labelOf(definition, entry, language);
  if ("by" in entry) return inBrackets(formatTimeSpan(entry.length, language), [textIn(APPROVER_WORDS[entry.by], language), entry.approvedOn], language);
  if ("from" in entry)
    return inBrackets(`${entry.from} ${reviewPhrase("until")[language]} ${entry.to ?? reviewPhrase("running")[language]}`, [entry.reason], language);
  const { decidedOn, discoveredOn, conductOn, kinds } = entry;
  const imposed =
    kinds && kinds.length === 0
      ? phrase("noPenalties", language)
      : kinds?.map((kind) => textIn(PENALTY_WORDS[kind], language)).join(phrase("listSeparator", language));
  return inBrackets(decidedOn ?? discoveredOn ?? conductOn ?? phrase("unknown", language), [imposed], language);
}

function inBrackets(text: string, remarks: readonly (string | undefined)[], language: Language): string {
  const told = remarks.flatMap((remark) => (remark === undefined || remark === "" ? [] : [oneLine(remark)])).join(phrase("listSeparator", language));
  if (told === "") return text;
  return language === "zh" ? `${text}（${told}）` : `${text} (${told})`;
}
