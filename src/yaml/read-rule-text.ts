import { isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument as parseYaml } from "yaml";
import { DOCUMENT_LIMITS } from "../documents/limits.ts";
import { type Locate, type PathStep, type Problem, problemAt, type SourceDocument } from "../documents/problem.ts";

/** Either a document that can be located in its text, or why the text could not be read. */
export type RuleText = { readonly source: SourceDocument; readonly problems: readonly [] } | { readonly source: null; readonly problems: readonly Problem[] };

// Rule files may come from anywhere: an alias may repeat a little, never blow up.
const MAX_ALIASES = 50;

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
  const bytes = text.length;
  if (bytes > DOCUMENT_LIMITS.bytes) {
    return { source: null, problems: [problemAt({ file }, [], "too-large", { found: String(bytes), expected: String(DOCUMENT_LIMITS.bytes) })] };
  }
  if (nestsTooDeep(text)) return tooDeep(file);
  const lineCounter = new LineCounter();
  try {
    const document = parseYaml(text, { lineCounter, prettyErrors: false, uniqueKeys: false, stringKeys: true, version: "1.2", schema: "core", merge: false });
    if (document.errors.length > 0) {
      const problems = document.errors.slice(0, 20).map((error): Problem => {
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

// A cheap look before parsing. Brackets in texts count too, which the slack allows for; block nesting shows as indentation or
// as a run of `- - -`.
function nestsTooDeep(text: string): boolean {
  const limit = DOCUMENT_LIMITS.depth * 8;
  let open = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x5b || code === 0x7b) open += 1;
    else if (code === 0x5d || code === 0x7d) open = Math.max(0, open - 1);
    if (open > limit) return true;
  }
  return new RegExp(`^ {${limit},}\\S`, "m").test(text) || new RegExp(`(?:[-?] ){${limit},}`).test(text);
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
      const pair = node.items.find((candidate) => isPair(candidate) && isScalar(candidate.key) && candidate.key.value === step);
      if (!pair) return offset;
      offset = startOf(pair.key) ?? offset;
      if (index === path.length - 1 && part === "key") return offset;
      node = pair.value;
    } else return offset;
    offset = startOf(node) ?? offset;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}
