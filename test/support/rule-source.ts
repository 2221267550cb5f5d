// Rule documents from text, read the way a folder is.
import { parseDocument } from "../../src/documents/parse-document.ts";
import type { Problem } from "../../src/documents/problem.ts";
import { checkRulebook, createRulebook, type RuleSource } from "../../src/rulebook/create-rulebook.ts";
import type { Rulebook } from "../../src/rulebook/rulebook.ts";
import type { RulebookOptions } from "../../src/rulebook/rulebook-options.ts";
import { readRuleText } from "../../src/yaml/read-rule-text.ts";

/** The text of every file by its name. */
export type RuleTexts = Readonly<Record<string, string>>;

/** The documents of texts that can be read. */
export function ruleSource(texts: RuleTexts): RuleSource {
  const { source, problems } = readTexts(texts);
  if (problems.length > 0) throw new Error(`the rules of this test cannot be read: ${problems.map(({ file, message }) => `${file} ${message.en}`).join("; ")}`);
  return source;
}

/** The rulebook of texts that have no problems. */
export function rulebookOf(texts: RuleTexts, options: RulebookOptions = {}): Rulebook {
  return createRulebook([ruleSource(texts)], options);
}

/** Every problem of the texts, of reading and of linking. */
export function problemsOf(texts: RuleTexts): readonly Problem[] {
  const { source, problems } = readTexts(texts);
  return [...problems, ...checkRulebook([source]).problems];
}

/** The problems of one text by itself, without what it refers to. */
export function problemsOfText(file: string, text: string): readonly Problem[] {
  const { source, problems } = readRuleText(file, text);
  return source ? parseDocument(source).problems : problems;
}

/** The texts with one piece replaced, which has to occur exactly once. */
export function withChange(texts: RuleTexts, file: string, from: string, to: string): RuleTexts {
  const text = textOf(texts, file);
  onlyOffsetOf(text, from, file);
  return { ...texts, [file]: text.replace(from, () => to) };
}

/** Where a piece of text that occurs exactly once begins, as problems say it. */
export function placeOf(texts: RuleTexts, file: string, piece: string): { readonly file: string; readonly line: number; readonly column: number } {
  const text = textOf(texts, file);
  const lines = text.slice(0, onlyOffsetOf(text, piece, file)).split("\n");
  return { file, line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
}

function readTexts(texts: RuleTexts): { readonly source: RuleSource; readonly problems: readonly Problem[] } {
  const read = Object.entries(texts).map(([file, text]) => readRuleText(file, text));
  return { source: { documents: read.flatMap(({ source }) => source ?? []) }, problems: read.flatMap(({ problems }) => problems) };
}

function textOf(texts: RuleTexts, file: string): string {
  const text = texts[file];
  if (text === undefined) throw new Error(`the rules of this test have no file ${file}`);
  return text;
}

function onlyOffsetOf(text: string, piece: string, file: string): number {
  const offset = text.indexOf(piece);
  if (offset < 0 || text.includes(piece, offset + 1)) throw new Error(`${file} has to contain exactly once: ${piece}`);
  return offset;
}
