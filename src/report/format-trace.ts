import { type Language, type LocalizedText, textIn } from "../law/localized-text.ts";
import type { TraceStep } from "../law/trace.ts";

const ENDS = { min: { zh: "下限", en: "minimum" }, max: { zh: "上限", en: "maximum" } } as const;

const EXTREMES = { greater: { zh: "取大", en: "max" }, lesser: { zh: "取小", en: "min" } } as const;

/** The calculation of a range, a line for each end; one line where both are come by alike. `labelOf` gives the label of a fact. */
export function formatTrace(trace: readonly TraceStep[], labelOf: (fact: string) => LocalizedText, language: Language): readonly string[] {
  const lines = (["min", "max"] as const).map((end) => {
    const steps = trace.filter((step) => step.end === end).map((step) => formatStep(step, labelOf, language));
    return { end, text: steps.join(" → ") };
  });
  const [min, max] = lines;
  if (min?.text === max?.text) return min?.text ? [min.text] : [];
  return lines.filter(({ text }) => text !== "").map(({ end, text }) => `${ENDS[end][language]}${language === "zh" ? "：" : ": "}${text}`);
}

function formatStep({ operation, operands, result, note, fact }: TraceStep, labelOf: (fact: string) => LocalizedText, language: Language): string {
  const [first = "", second = "", third = ""] = operands.map(grouped);
  const because = ` (${textIn(note, language)})`;
  switch (operation) {
    case "figure":
      return `${grouped(result)}${because}`;
    case "fact":
      return `${fact === null ? textIn(note, language) : textIn(labelOf(fact), language)} ${grouped(result)}`;
    case "multiply":
      return `${operands.map(grouped).join(" × ")} = ${grouped(result)}${because}`;
    case "percent":
      return `${first} × ${second}% = ${grouped(result)}${because}`;
    case "add":
      return `${operands.map(grouped).join(" + ")} = ${grouped(result)}${because}`;
    case "between":
      return `${first} + (${second} − ${first}) × ${third} = ${grouped(result)}${because}`;
    case "at-least":
      return `${EXTREMES.greater[language]}(${operands.map(grouped).join("; ")}) = ${grouped(result)}${because}`;
    case "at-most":
      return `${EXTREMES.lesser[language]}(${operands.map(grouped).join("; ")}) = ${grouped(result)}${because}`;
    default:
      return `${first} ≈ ${grouped(result)}${because}`;
  }
}

function grouped(decimal: string): string {
  const [whole = "", fraction] = decimal.split(".");
  return whole.replace(/\B(?=(\d{3})+$)/g, ",") + (fraction === undefined ? "" : `.${fraction}`);
}
