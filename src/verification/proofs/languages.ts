// Every text is there in Chinese and in English, each in its own language.
import type { PathStep } from "../../documents/problem.ts";
import type { LocalizedText } from "../../law/localized-text.ts";
import type { Rulebook } from "../../rulebook/rulebook.ts";
import { type FaultWords, faultOfText } from "../fault.ts";
import { PROVED, type Proof } from "../proof.ts";

export const languages: Proof = {
  id: "languages",
  label: { zh: "文字中英文齐备", en: "every text is there in Chinese and English" },
  *prove(context) {
    for (const [rule, entry] of entriesOf(context.rulebook)) {
      for (const { text, path } of textsIn(entry, [])) {
        const words = wordsFor(text);
        yield words ? faultOfText(context, { rule, entry, path }, words, text.en === undefined ? text.zh : { zh: text.zh, en: text.en }) : PROVED;
      }
    }
  },
};

const CHINESE = /\p{Script=Han}/u;

function wordsFor({ zh, en }: LocalizedText): FaultWords | null {
  const suggestion = { zh: "补上或者改正这一文字", en: "add or correct the text" };
  if (!CHINESE.test(zh) && /\p{L}{4}/u.test(zh)) return { level: "warning", message: { zh: "zh 不是中文", en: "`zh` is not Chinese" }, suggestion };
  if (en === undefined) return { level: "note", message: { zh: "没有英文（en）", en: "no English text (`en`)" }, suggestion };
  return CHINESE.test(en) && !/[A-Za-z]/.test(en) ? { level: "warning", message: { zh: "en 不是英文", en: "`en` is not English" }, suggestion } : null;
}

function* entriesOf(rulebook: Rulebook): Iterable<readonly [string, object]> {
  const { packs, instruments, vocabulary, conditions, items, circumstances, benchmarks, policies, parameters, requirements, checks, crimes } = rulebook;
  for (const entry of [...packs, ...instruments.values(), ...conditions]) yield [entry.id, entry];
  for (const { definition } of vocabulary.bySlot) yield [definition.id, definition];
  for (const { item } of items.values()) yield [item.id, item];
  for (const { rule } of [...circumstances, ...benchmarks, ...policies, ...parameters, ...requirements, ...checks, ...crimes]) yield [rule.id, rule];
}

function* textsIn(value: unknown, path: readonly PathStep[]): Iterable<{ readonly text: LocalizedText; readonly path: readonly PathStep[] }> {
  if (typeof value !== "object" || value === null) return;
  if ("zh" in value && typeof value.zh === "string") {
    yield { text: value as LocalizedText, path };
    return;
  }
  for (const [key, inner] of Object.entries(value)) yield* textsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]);
}
