import { Composer, type CST, isMap, isScalar, isSeq, Lexer, LineCounter, type Node, type Pair, Parser, type YAMLMap } from "yaml";
import { DOCUMENT_LIMITS } from "../documents/limits.ts";
import { type Locate, type PathStep, type Problem, problemAt, type SourceDocument } from "../documents/problem.ts";

/** Either a document that can be located in its text, or why the text could not be read. */
export type RuleText = { readonly source: SourceDocument; readonly problems: readonly [] } | { readonly source: null; readonly problems: readonly Problem[] };

// Rule files may come from anywhere: an alias may repeat a little, never blow up.
const MAX_ALIASES = 50;
const MAX_ALIAS_MARKS = 1000;

/**
 * Reads the text of a rule file, YAML or JSON (which is YAML too), keeping where everything stands.
 *
 * Time and memory are bounded: a text over {@link DOCUMENT_LIMITS} bytes, aliases that multiply and nesting that is too deep
 * are problems, and so is every syntax error; nothing is thrown.
 *
 * @example
 * ```ts
 * import { readRuleText } from "cailiang/yaml";
 * const { problems } = readRuleText("rules.yaml", "kind: items\nkind: items");
 * console.log(problems[0]?.code, problems[0]?.line); // repeated-key 2
 * ```
 */
export function readRuleText(file: string, text: string): RuleText {
  const bytes = text.length > DOCUMENT_LIMITS.bytes ? text.length : new TextEncoder().encode(text).length;
  if (bytes > DOCUMENT_LIMITS.bytes) {
    return { source: null, problems: [problemAt({ file }, [], "too-large", { found: String(bytes), expected: String(DOCUMENT_LIMITS.bytes) })] };
  }
  if ((text.match(/(?:^|[\s:,[{-])\*[^\s,\]}]/g)?.length ?? 0) > MAX_ALIAS_MARKS) {
    return { source: null, problems: [problemAt({ file }, [], "syntax-error", { found: { zh: "别名过多", en: "too many aliases" } })] };
  }
  const lineCounter = new LineCounter();
  try {
    const tokens = readTokens(text.replace(/^\uFEFF/, ""), lineCounter.addNewLine);
    if (!tokens) return tooDeep(file);
    const [document, second] = new Composer({
      prettyErrors: false,
      uniqueKeys: false,
      stringKeys: true,
      version: "1.2",
      schema: "core",
      resolveKnownTags: false,
      merge: false,
    }).compose(tokens, true, text.length);
    if (!document || second) {
      const { line, col } = lineCounter.linePos(second?.range[0] ?? 0);
      const found = { zh: "一个文件只能有一个文档", en: "a file holds one document" };
      return { source: null, problems: [problemAt({ file, locate: () => ({ line, column: col }) }, [], "syntax-error", { found })] };
    }
    const faults = [...document.errors, ...document.warnings];
    // The parser catches its own overflow and calls it an error of syntax.
    if (faults[0]?.message.includes("call stack")) return tooDeep(file);
    if (faults.length > 0) {
      const problems = faults.slice(0, 20).map((error): Problem => {
        const { line, col } = lineCounter.linePos(error.pos[0]);
        return problemAt({ file, locate: () => ({ line, column: col }) }, [], "syntax-error", { found: error.message });
      });
      return { source: null, problems };
    }
    const locate = locator(document.contents, lineCounter);
    const repeated = findRepeatedKey(document.contents);
    if (repeated) {
      const { line, col } = lineCounter.linePos(repeated.offset);
      return { source: null, problems: [problemAt({ file, locate: () => ({ line, column: col }) }, [], "repeated-key", { found: repeated.key })] };
    }
    const content: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
    return { source: { file, content, locate }, problems: [] };
  } catch (error) {
    if (error instanceof RangeError) return tooDeep(file);
    return { source: null, problems: [problemAt({ file }, [], "syntax-error", { found: error instanceof Error ? error.message : String(error) })] };
  }
}

function tooDeep(file: string): RuleText {
  return { source: null, problems: [problemAt({ file }, [], "too-deep", { expected: String(DOCUMENT_LIMITS.depth) })] };
}

// The composer calls itself for every level, and a stack that overflows in it can end the process; the parser before it does not, so
// the levels are counted there.
function readTokens(text: string, onNewLine: (offset: number) => void): readonly CST.Token[] | null {
  const parser = new Parser(onNewLine);
  const tokens: CST.Token[] = [];
  onNewLine(0);
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > DOCUMENT_LIMITS.depth * 8) return null;
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

// The parser's own check compares every key with every other, which a long map makes slow.
function findRepeatedKey(node: unknown): { readonly key: string; readonly offset: number } | undefined {
  if (isSeq(node)) return firstOf(node.items, findRepeatedKey);
  if (!isMap(node)) return undefined;
  const seen = new Set<unknown>();
  return firstOf(node.items, (pair) => {
    const key = isScalar(pair.key) ? pair.key.value : pair.key;
    if (seen.has(key)) return { key: String(key), offset: startOf(pair.key) ?? 0 };
    seen.add(key);
    return findRepeatedKey(pair.value);
  });
}

function firstOf<T, R>(parts: readonly T[], find: (part: T) => R | undefined): R | undefined {
  for (const part of parts) {
    const found = find(part);
    if (found !== undefined) return found;
  }
  return undefined;
}

function locator(root: unknown, lineCounter: LineCounter): Locate {
  return (path, part) => {
    const offset = offsetOf(root, path, part);
    if (offset === undefined) return undefined;
    const { line, col } = lineCounter.linePos(offset);
    return { line, column: col };
  };
}

// The place of the part, or of the nearest thing around it that is there.
function offsetOf(root: unknown, path: readonly PathStep[], part: "key" | "value"): number | undefined {
  let node = root;
  let offset = startOf(root);
  for (const [index, step] of path.entries()) {
    if (isSeq(node) && typeof step === "number") node = node.items[step];
    else if (isMap(node)) {
      const pair = pairOf(node, step);
      if (!pair) return offset;
      offset = startOf(pair.key) ?? offset;
      if (index === path.length - 1 && part === "key") return offset;
      node = pair.value;
    } else return offset;
    offset = startOf(node) ?? offset;
  }
  return offset;
}

// Looked up once per map: a document with very many problems asks very often.
const pairsByKey = new WeakMap<object, ReadonlyMap<unknown, Pair>>();

function pairOf(map: YAMLMap, key: PathStep): Pair | undefined {
  const known = pairsByKey.get(map);
  if (known) return known.get(key);
  const pairs = new Map(map.items.flatMap((pair): [unknown, Pair][] => (isScalar(pair.key) ? [[pair.key.value, pair]] : [])));
  pairsByKey.set(map, pairs);
  return pairs.get(key);
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}
