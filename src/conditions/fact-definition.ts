// Whether the parts of a fact's definition go together.
import { match, P } from "ts-pattern";
import { suggestName } from "../documents/nearest-name.ts";
import { type PathStep, type Problem, problemAt } from "../documents/problem.ts";
import type { Derivation, FactType, ProvidedFact } from "../documents/vocabulary.ts";
import type { Wording } from "../law/localized-text.ts";
import type { Place } from "./compile-condition.ts";
import { encodeValue, isFault } from "./encode-value.ts";
import type { Fact } from "./vocabulary.ts";

const PROVIDED_TYPES: Readonly<Record<ProvidedFact, FactType>> = { fine: "money", penalties: "set", disposition: "enum", "law-changed": "boolean" };
const NUMERIC: readonly FactType[] = ["money", "number", "integer"];

type Report = (step: string, found: string, expected: Wording) => void;

/** Adds a problem for every part of the definition that does not fit its type or another part. */
export function checkDefinition(fact: Fact, place: Place, problems: Problem[]): void {
  const report: Report = (step, found, expected) => {
    problems.push(problemAt(place.source, [...place.path, step], "fact-definition", { found, expected }));
  };
  checkValues(fact, report);
  checkEnds(fact, report);
  checkSource(fact, report);
}

function checkValues({ definition: { type, values, absent, derive, provided }, indexOfValue }: Fact, report: Report): void {
  if (absent !== undefined && (derive || provided))
    report("absent", "absent on a fact that no case file gives", { zh: "案卷填写的事实", en: "a fact that the case file gives" });
  const hasValues = type === "enum" || type === "set";
  if (hasValues && values === undefined)
    report("type", `type ${type} without values`, { zh: "写 values：id 和 label 的列表", en: "values: a list of id and label" });
  if (!hasValues && values !== undefined) report("values", `values on type ${type}`, { zh: "类型 enum 或者 set", en: "type enum or set" });
  if (indexOfValue.size < (values?.length ?? 0)) report("values", "two values with the same id", { zh: "每个值只写一次", en: "each value once" });
  if (absent !== undefined && type !== "boolean") report("absent", `absent on type ${type}`, { zh: "类型 boolean", en: "type boolean" });
}

function checkEnds(fact: Fact, report: Report): void {
  const { type, derive, maximum, minimum = type === "money" && !derive ? 0 : undefined } = fact.definition;
  for (const end of ["minimum", "maximum"] as const) {
    const written = fact.definition[end];
    if (written === undefined) continue;
    if (!NUMERIC.includes(type)) report(end, `${end} on type ${type}`, { zh: "类型 money、number 或者 integer", en: "type money, number or integer" });
    else if (isFault(encodeValue(fact, written))) report(end, `${end} ${written}`, { zh: `类型为 ${type} 的值`, en: `a value of type ${type}` });
  }
  if (minimum !== undefined && maximum !== undefined && minimum > maximum)
    report("maximum", "maximum below minimum", { zh: "下限不大于上限", en: "minimum at most maximum" });
}

// A fact is given by the case, derived, or provided by the assessment: one of the three.
function checkSource({ definition: { type, role, provided, derive, notBefore } }: Fact, report: Report): void {
  if (notBefore !== undefined && type !== "date") report("notBefore", `notBefore on type ${type}`, { zh: "类型 date", en: "type date" });
  if (role !== undefined && (type !== "date" || derive !== undefined)) {
    report("role", `role on a ${derive ? "derived fact" : type}`, { zh: "案卷填写的日期", en: "a date that the case file gives" });
  }
  if (provided !== undefined && (type !== PROVIDED_TYPES[provided] || derive !== undefined)) {
    report("provided", `\`${provided}\` on type ${type}`, {
      zh: `类型 ${PROVIDED_TYPES[provided]}，不写 derive`,
      en: `type ${PROVIDED_TYPES[provided]}, without derive`,
    });
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
function typesOf(derivation: Derivation): { readonly input: FactType | "same" | null; readonly result: FactType | "numeric" } {
  return match(derivation)
    .returnType<ReturnType<typeof typesOf>>()
    .with({ when: P._ }, () => ({ input: null, result: "boolean" }))
    .with({ count: P._ }, () => ({ input: "list", result: "integer" }))
    .with({ sum: P._ }, { difference: P._ }, () => ({ input: "same", result: "numeric" }))
    .with({ addYears: P._ }, { addMonths: P._ }, { addDays: P._ }, () => ({ input: "date", result: "date" }))
    .with({ yearsBetween: P._ }, { monthsBetween: P._ }, { daysBetween: P._ }, () => ({ input: "date", result: "integer" }))
    .exhaustive();
}

/** Adds a problem where a date is bounded by something that is no date. */
export function checkOrder(fact: Fact, facts: ReadonlyMap<string, Fact>, place: Place, problems: Problem[]): void {
  for (const [index, id] of (fact.definition.notBefore ?? []).entries()) {
    const path = [...place.path, "notBefore", index];
    const earlier = facts.get(id);
    if (!earlier) problems.push(problemAt(place.source, path, "unknown-fact", { found: id, nearest: suggestName(id, facts.keys(), problems) }));
    else if (earlier === fact) problems.push(problemAt(place.source, path, "compares-with-itself", { found: id }));
    else if (earlier.definition.type !== "date")
      problems.push(problemAt(place.source, path, "fact-type", { found: earlier.definition.type, expected: "date" }));
  }
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
    if (found !== undefined && expected !== null && found !== expected)
      problems.push(problemAt(place.source, [...at, ...step], "fact-type", { found, expected }));
  }
}
