import type { Finding, MissingFact } from "../assessment/assessment.ts";
import { type Language, type LocalizedText, textIn } from "../law/localized-text.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import { formatCitationIn } from "./format-citation.ts";
import { phrase } from "./phrases.ts";

/** Looks words up in one language. */
export interface Writer {
  readonly language: Language;
  readonly say: (key: Parameters<typeof phrase>[0]) => string;
  readonly text: (text: LocalizedText) => string;
  /** ` [citation; citation]`, or nothing. */
  readonly cite: (citations: readonly string[]) => string;
  /** Names facts by their labels. */
  readonly facts: (ids: readonly string[]) => string;
  /** The label of a fact. */
  readonly labelOf: (fact: string) => LocalizedText;
  readonly list: (parts: readonly string[]) => string;
}

/** A writer for one rulebook and language. */
export function writerFor(rulebook: Rulebook, language: Language): Writer {
  const list = (parts: readonly string[]): string => parts.join(phrase("listSeparator", language));
  const labelOf = (id: string): LocalizedText => rulebook.vocabulary.facts.get(id)?.definition.label ?? { zh: id, en: id };
  return {
    language,
    list,
    labelOf,
    say: (key) => phrase(key, language),
    text: (text) => textIn(text, language),
    cite: (citations) => {
      const unique = [...new Set(citations)];
      return unique.length === 0 ? "" : ` [${unique.map((citation) => formatCitationIn(rulebook, citation, language)).join(phrase("semicolon", language))}]`;
    },
    facts: (ids) => list(ids.map((id) => textIn(labelOf(id), language))),
  };
}

export const MATTER_WORDS: Readonly<Record<MissingFact["matters"][number], Required<LocalizedText>>> = {
  law: { zh: "适用法律", en: "governing law" },
  penalty: { zh: "法定处罚", en: "statutory penalty" },
  circumstances: { zh: "情节", en: "circumstances" },
  benchmark: { zh: "裁量基准", en: "benchmark" },
  requirements: { zh: "程序义务", en: "requirements" },
  findings: { zh: "审查发现", en: "findings" },
};

/** The order that findings are told in: what is wrong first. */
export const FINDING_ORDER: readonly Finding["status"][] = ["fail", "needs-judgement", "unknown", "pending", "pass", "not-applicable"];
