import type { Language, LocalizedText } from "../law/localized-text.ts";
import { textIn } from "../law/localized-text.ts";
import type { FaultLevel, RuleFault, RulePlace, Unsettled, Witness } from "../verification/proof.ts";
import type { RulebookVerification } from "../verification/verify-rulebook.ts";
import { oneLine } from "./one-line.ts";
import type { RenderOptions } from "./render-assessment.ts";

const LEVELS: Readonly<Record<FaultLevel | "exhausted", Required<LocalizedText>>> = {
  error: { zh: "错误", en: "error" },
  warning: { zh: "警告", en: "warning" },
  note: { zh: "提示", en: "note" },
  exhausted: { zh: "未能判明", en: "not settled" },
};

const WORDS = {
  title: { zh: "规则库证明", en: "Proofs about the rulebook" },
  asOf: { zh: "评估日期", en: "as of" },
  proved: { zh: "已证明", en: "proved" },
  shown: { zh: "案卷", en: "case" },
  found: { zh: "所见", en: "found" },
  alike: { zh: "另有同类", en: "more of the same" },
  colon: { zh: "：", en: ": " },
} satisfies Readonly<Record<string, Required<LocalizedText>>>;

// More of one proof and level are counted.
const MOST_SHOWN = 20;

/**
 * What the proofs about a rulebook came to, as plain text: a line for each proof, and every fault with its place, the case that shows it (which
 * `cailiang assess` replays), and what to do about it.
 *
 * @example
 * ```ts
 * import { createRulebook, renderVerification, verifyRulebook } from "cailiang";
 * import { cn } from "cailiang/rules/cn";
 * const verification = verifyRulebook(createRulebook([cn]), { proofs: ["branch-gap"] });
 * console.log(renderVerification(verification, { language: "en" }).split("\n")[0]); // Proofs about the rulebook
 * ```
 */
export function renderVerification(verification: RulebookVerification, { language }: RenderOptions): string {
  const say = (word: keyof typeof WORDS): string => WORDS[word][language];
  const head = [say("title"), `${say("asOf")}${say("colon")}${verification.asOf}    ${verification.rulebook.hash.slice(0, 12)}`];
  const blocks = verification.results.map(({ label, proved, faults, exhausted }) => [
    `${textIn(label, language)}${say("colon")}${say("proved")} ${proved}${countsOf([...faults, ...exhausted], language)}`,
    ...shownOf([...faults].sort(byLevel), language).flatMap((fault) => describeFault(fault, language)),
    ...exhausted
      .slice(0, MOST_SHOWN)
      .map(({ place, rule, message }) => `  - ${placeText(place)}${LEVELS.exhausted[language]} ${rule}${say("colon")}${textIn(message, language)}`),
  ]);
  const { totals } = verification;
  const sum = [
    `${say("proved")} ${totals.proved}`,
    ...(["error", "warning", "note", "exhausted"] as const).map((level) => `${LEVELS[level][language]} ${totals[level]}`),
  ];
  return `${[head, ...blocks, [sum.join(language === "zh" ? "，" : ", ")]].map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function countsOf(found: readonly (RuleFault | Unsettled)[], language: Language): string {
  const levels = found.map((one) => (one.status === "exhausted" ? "exhausted" : one.level));
  return (["error", "warning", "note", "exhausted"] as const)
    .flatMap((level) => {
      const count = levels.filter((one) => one === level).length;
      return count === 0 ? [] : [`${language === "zh" ? "，" : ", "}${LEVELS[level][language]} ${count}`];
    })
    .join("");
}

const ORDER: readonly FaultLevel[] = ["error", "warning", "note"];

function byLevel(a: RuleFault, b: RuleFault): number {
  return ORDER.indexOf(a.level) - ORDER.indexOf(b.level);
}

// Of many notes the first few.
function shownOf(faults: readonly RuleFault[], language: Language): readonly (RuleFault | string)[] {
  const notes = faults.filter(({ level }) => level === "note");
  const rest = faults.filter(({ level }) => level !== "note");
  const left = notes.length - MOST_SHOWN;
  return [...rest, ...notes.slice(0, MOST_SHOWN), ...(left > 0 ? [`${WORDS.alike[language]} ${left}`] : [])];
}

function describeFault(fault: RuleFault | string, language: Language): readonly string[] {
  if (typeof fault === "string") return [`  - ${fault}`];
  const { level, place, rule, message, suggestion, witness } = fault;
  return [
    `  - ${placeText(place)}${LEVELS[level][language]} ${rule}${WORDS.colon[language]}${oneLine(textIn(message, language))}`,
    `    ${witnessText(witness, language)}`,
    `    → ${textIn(suggestion, language)}`,
  ];
}

function placeText(place: RulePlace | null): string {
  if (!place) return "";
  return `${place.file}${place.line === undefined ? "" : `:${place.line}:${place.column}`} `;
}

function witnessText(witness: Witness, language: Language): string {
  const colon = WORDS.colon[language];
  if (witness.kind === "case") return `${WORDS.shown[language]}${colon}${oneLine(JSON.stringify(witness.caseFile))}`;
  return `${WORDS.found[language]}${colon}${oneLine(textIn(witness.found, language))}`;
}
