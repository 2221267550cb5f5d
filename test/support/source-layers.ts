// What the architecture asks of source texts. Works on texts, so that it can be shown to find what it looks for.
import { builtinModules } from "node:module";
import { posix } from "node:path";
import ts from "typescript";

/** Source texts by their path below `src`. */
export type Sources = Readonly<Record<string, string>>;

/** The folders of the library, each of which imports only from itself and from those before it. */
export const LAYERS = [
  "law",
  "documents",
  "conditions",
  "space",
  "rulebook",
  "statute-text",
  "assessment",
  "review",
  "explanation",
  "verification",
  "rule-tests",
  "catalog",
  "difference",
  "caseload",
  "report",
];

/** The folders and files at the edge, which may import anything and which nothing imports, but for what is listed here. */
export const EDGES: Readonly<Record<string, readonly string[]>> = {
  yaml: [],
  node: ["yaml"],
  "json-rules-engine": [],
  testing: [],
  "verify-explanation": [],
  "index.ts": ["verify-explanation"],
  cli: ["verify-explanation", "yaml", "node", "json-rules-engine", "testing", "index.ts"],
};

const OUTSIDE_WORLD = [...builtinModules, "yaml", "json-rules-engine"];
const LAW_NAME = /条例|处罚法|安全法|污染防治法/;
const MAX_LINES = 300;

/** An import: where it points, and whether it is gone once types are. */
interface Import {
  readonly target: string;
  readonly typeOnly: boolean;
}

/** Every departure from the architecture, one line each. */
export function departures(sources: Sources): readonly string[] {
  const files = Object.entries(sources).map(([file, text]) => ({ file, text, tree: ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true) }));
  const imports = new Map(files.map(({ file, tree }) => [file, importsOf(tree)]));
  return [
    ...files.flatMap(({ file, text, tree }) => [
      ...namedBadly(file),
      ...tooLong(file, text),
      ...importsAcrossLayers(file, imports.get(file) ?? []),
      ...namesLaw(file, text),
      ...unrepeatable(file, tree),
    ]),
    ...cycles(imports),
  ].sort();
}

/** The place of a file: its folder in `src`, or itself where it stands in `src` directly. */
function placeOf(file: string): string {
  return file.split("/")[0] ?? file;
}

function isEdge(place: string): boolean {
  return Object.hasOwn(EDGES, place);
}

function namedBadly(file: string): readonly string[] {
  const ofPlace = LAYERS.includes(placeOf(file)) || isEdge(placeOf(file)) ? [] : [`${file} is in no folder of the architecture`];
  const badly = file.split("/").filter((part) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.ts)?$/.test(part));
  return [...ofPlace, ...badly.map((part) => `${file} is not in kebab-case: ${part}`)];
}

function tooLong(file: string, text: string): readonly string[] {
  const lines = text.replace(/\n$/, "").split("\n").length;
  return lines > MAX_LINES ? [`${file} has ${lines} lines`] : [];
}

function namesLaw(file: string, text: string): readonly string[] {
  const found = placeOf(file) === "report" ? null : LAW_NAME.exec(text);
  return found ? [`${file} names a law: ${found[0]}`] : [];
}

function importsAcrossLayers(file: string, imports: readonly Import[]): readonly string[] {
  const from = placeOf(file);
  return imports.flatMap(({ target }): readonly string[] => {
    if (!target.startsWith(".")) return isEdge(from) || !isOutside(target) ? [] : [`${file} reaches outside: ${target}`];
    const to = placeOf(resolved(file, target));
    return to === from || mayImport(from, to) ? [] : [`${file} imports ${to}`];
  });
}

function isOutside(target: string): boolean {
  return OUTSIDE_WORLD.some((name) => target === name || target === `node:${name}` || target.startsWith(`${name}/`) || target.startsWith("node:"));
}

function mayImport(from: string, to: string): boolean {
  if (isEdge(to)) return (EDGES[from] ?? []).includes(to);
  if (isEdge(from)) return LAYERS.includes(to);
  return LAYERS.includes(to) && LAYERS.indexOf(to) < LAYERS.indexOf(from);
}

function resolved(file: string, target: string): string {
  return posix.normalize(posix.join(posix.dirname(file), target));
}

function importsOf(tree: ts.SourceFile): readonly Import[] {
  const found: Import[] = [];
  const add = (node: ts.Node | undefined, typeOnly: boolean): void => {
    if (node && ts.isStringLiteralLike(node)) found.push({ target: node.text, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeImport(node));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, isTypeExport(node));
    else if (ts.isImportTypeNode(node)) add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true);
    else if (ts.isCallExpression(node) && (node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText(tree) === "require"))
      add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function isTypeImport({ importClause }: ts.ImportDeclaration): boolean {
  if (!importClause) return false;
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { namedBindings } = importClause;
  return !importClause.name && namedBindings !== undefined && ts.isNamedImports(namedBindings) && namedBindings.elements.every(({ isTypeOnly }) => isTypeOnly);
}

function isTypeExport({ isTypeOnly, exportClause }: ts.ExportDeclaration): boolean {
  return isTypeOnly || (exportClause !== undefined && ts.isNamedExports(exportClause) && exportClause.elements.every((element) => element.isTypeOnly));
}

// Code from text, the clock and chance: with them the same input would not give the same output.
function unrepeatable(file: string, tree: ts.SourceFile): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const what = callOfTheWorld(node) ?? memberOfTheWorld(node, tree);
    if (what !== undefined) found.push(`${file} uses ${what}`);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function callOfTheWorld(node: ts.Node): string | undefined {
  if (ts.isIdentifier(node) && node.text === "eval") return "eval";
  if (!(ts.isCallExpression(node) || ts.isNewExpression(node)) || !ts.isIdentifier(node.expression)) return undefined;
  const { text } = node.expression;
  if (text === "Function") return "Function";
  return text === "Date" && (ts.isCallExpression(node) || (node.arguments?.length ?? 0) === 0) ? "the present Date" : undefined;
}

function memberOfTheWorld(node: ts.Node, tree: ts.SourceFile): string | undefined {
  if (!ts.isPropertyAccessExpression(node) && !ts.isElementAccessExpression(node)) return undefined;
  const member = ts.isPropertyAccessExpression(node) ? node.name.text : node.argumentExpression.getText(tree).slice(1, -1);
  const name = `${node.expression.getText(tree)}.${member}`;
  return ["Date.now", "Math.random", "performance.now"].includes(name) ? name : undefined;
}

// Cycles of what is left when types are gone; those of types alone do no harm.
function cycles(imports: ReadonlyMap<string, readonly Import[]>): readonly string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) {
      found.push(`${[...way.slice(way.indexOf(file)), file].join(" → ")} is a cycle`);
      return;
    }
    if (done.has(file)) return;
    for (const { target, typeOnly } of imports.get(file) ?? []) if (!typeOnly && target.startsWith(".")) visit(resolved(file, target), [...way, file]);
    done.add(file);
  };
  for (const file of imports.keys()) visit(file, []);
  return found;
}
