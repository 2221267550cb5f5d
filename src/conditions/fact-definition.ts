// Whether the parts of a fact's definition go together.
import { type PathStep, type Problem, problemAt } from "../documents/problem.ts";
import type { Derivation, FactType, ProvidedFact } from "../documents/vocabulary.ts";
import type { Place } from "./compile-condition.ts";
import { encodeValue, isFault } from "./encode-value.ts";
import type { Fact } from "./vocabulary.ts";

const PROVIDED_TYPES: Readonly<Record<ProvidedFact, FactType>> = { fine: "money", penalties: "set", disposition: "enum", "law-changed": "boolean" };
const NUMERIC: readonly FactType[] = ["money", "number", "integer"];

/** Adds a problem for every part of the definition that does not fit its type or another part. */
export function checkDefinition(fact: Fact, place: Place, problems: Problem[]): void {
  const { definition } = fact;
  const report = (step: string, found: string, expected: string): void => {
    problems.push(problemAt(place.source, [...place.path, step], "fact-definition", { found, expected }));
  };
  const { type } = definition;
  const hasValues = type === "enum" || type === "set";
  if (hasValues && definition.values === undefined) report("type", `type ${type} without values`, "values: a list of id and label");
  if (!hasValues && definition.values !== undefined) report("values", `values on type ${type}`, "type enum or set");
  if (fact.indexOfValue.size < (definition.values?.length ?? 0)) report("values", "two values with the same id", "each value once");
  if (definition.absent !== undefined && type !== "boolean") report("absent", `absent on type ${type}`, "type boolean");
  for (const end of ["minimum", "maximum"] as const) {
    const written = definition[end];
    if (written === undefined) continue;
    if (!NUMERIC.includes(type)) report(end, `${end} on type ${type}`, "type money, number or integer");
    else if (isFault(encodeValue(fact, written))) report(end, `${end} ${written}`, `a value of type ${type}`);
  }
  if ((definition.minimum ?? Number.NEGATIVE_INFINITY) > (definition.maximum ?? Number.POSITIVE_INFINITY)) report("maximum", "maximum below minimum", "minimum at most maximum");
  if (definition.role !== undefined && (type !== "date" || definition.derive !== undefined)) report("role", `role on a ${definition.derive ? "derived fact" : type}`, "a date that the case file gives");
  if (definition.provided !== undefined && (type !== PROVIDED_TYPES[definition.provided] || definition.derive !== undefined)) {
    report("provided", `\`${definition.provided}\` on type ${type}`, `type ${PROVIDED_TYPES[definition.provided]}, without derive`);
  }
}

/** The facts that a derivation names, and where in it; those of a `when` are found by compiling it. */
export function inputsOf(derivation: Derivation): readonly { readonly id: string; readonly step: readonly PathStep[] }[] {
  if ("when" in derivation) return [];
  const [[operation, argument] = ["", ""]] = Object.entries(derivation) as [string, string | readonly (string | number)[]][];
  const named = typeof argument === "string" ? [argument] : argument;
  return named.flatMap((id, index) => (typeof id === "string" ? [{ id, step: typeof argument === "string" ? [operation] : [operation, index] }] : []));
}

/** The type that the inputs of a derivation have to have, and the type of its result; `same` is the type of the fact itself. */
export function typesOf(derivation: Derivation): { readonly input: FactType | "same" | null; readonly result: FactType | "numeric" } {
  if ("when" in derivation) return { input: null, result: "boolean" };
  if ("count" in derivation) return { input: "list", result: "integer" };
  if ("sum" in derivation || "difference" in derivation) return { input: "same", result: "numeric" };
  if ("addYears" in derivation || "addMonths" in derivation || "addDays" in derivation) return { input: "date", result: "date" };
  return { input: "date", result: "integer" };
}

/** Adds a problem where the result or an input of a derivation has the wrong type. */
export function checkDerivation(fact: Fact, facts: ReadonlyMap<string, Fact>, place: Place, problems: Problem[]): void {
  const { derive, type } = fact.definition;
  if (!derive) return;
  const { input, result } = typesOf(derive);
  const at = [...place.path, "derive"];
  if (result === "numeric" ? !NUMERIC.includes(type) : type !== result) {
    problems.push(problemAt(place.source, at, "fact-type", { found: type, expected: result === "numeric" ? NUMERIC.join(", ") : result }));
  }
  const seen = new Set<string>();
  for (const { id, step } of inputsOf(derive)) {
    if (seen.has(id)) problems.push(problemAt(place.source, [...at, ...step], "compares-with-itself", { found: id }));
    seen.add(id);
    const found = facts.get(id)?.definition.type;
    const expected = input === "same" ? type : input;
    if (found !== undefined && expected !== null && found !== expected) problems.push(problemAt(place.source, [...at, ...step], "fact-type", { found, expected }));
  }
}
