// Whether the parts of a fact's definition go together.
import { match, P } from "ts-pattern";
import { suggestName } from "../documents/nearest-name.ts";
import { type PathStep, type Problem, problemAt } from "../documents/problem.ts";
import type { Derivation, DraftedFact, FactType, ProvidedFact } from "../documents/vocabulary.ts";
import type { Wording } from "../law/localized-text.ts";
import type { Place } from "./compile-condition.ts";
import { encodeValue, isFault } from "./encode-value.ts";
import type { Fact } from "./vocabulary.ts";

const PROVIDED_TYPES: Readonly<Record<ProvidedFact, FactType>> = { fine: "money", penalties: "set", disposition: "enum", "law-changed": "boolean" };
const DRAFTED_TYPES: Readonly<Record<DraftedFact, FactType>> = { outcome: "enum", penalties: "set", fine: "money" };
const NUMERIC: readonly FactType[] = ["money", "number", "integer"];

function isDateType(type: FactType): boolean {
  return type === "date" || type === "datetime";
}

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
function checkSource({ definition }: Fact, report: Report): void {
  const { type, role, provided, derive } = definition;
  for (const option of ["notBefore", "event", "notYet"] as const)
    if (definition[option] !== undefined && !isDateType(type))
      report(option, `${option} on type ${type}`, { zh: "类型 date 或者 datetime", en: "type date or datetime" });
  for (const option of ["event", "notYet"] as const)
    if (definition[option] !== undefined && (derive || provided))
      report(option, `${option} on a fact that no case file gives`, { zh: "案卷填写的事实", en: "a fact that the case file gives" });
  for (const option of ["weight", "askCost", "changeable"] as const)
    if (definition[option] !== undefined && (derive || provided))
      report(option, `${option} on a fact that no case file gives`, { zh: "案卷填写的事实", en: "a fact that the case file gives" });
  checkChangeable(definition, report);
  if (definition.distinct && type !== "list") report("distinct", `distinct on type ${type}`, { zh: "类型 list", en: "type list" });
  if (role !== undefined && (type !== "date" || derive !== undefined)) {
    report("role", `role on a ${derive ? "derived fact" : type}`, { zh: "案卷填写的日期", en: "a date that the case file gives" });
  }
  checkResult(definition, report);
}

const GRADED: readonly FactType[] = ["boolean", "enum", "money", "number", "integer"];
const CHANGEABLE: readonly FactType[] = ["boolean", "enum", "set", "money", "number", "integer", "date"];

// What is past cannot be brought about any more.
function checkChangeable({ type, role, event, changeable }: Fact["definition"], report: Report): void {
  if (!changeable) return;
  const isOrdered = NUMERIC.includes(type) || isDateType(type);
  if (!CHANGEABLE.includes(type) || role !== undefined || event)
    report("changeable", "changeable on what is past", {
      zh: "案卷填写的事实，不是已经发生之事的日期",
      en: "a fact of the case that is no date of what has happened",
    });
  else if (changeable.to && isOrdered) report("changeable", `to on type ${type}`, { zh: "用 towards", en: "`towards`" });
  else if (changeable.towards && !isOrdered) report("changeable", `towards on type ${type}`, { zh: "用 to", en: "`to`" });
}

// What the assessment provides, and what a draft settles.
function checkResult({ type, provided, drafted, derive, worse }: Fact["definition"], report: Report): void {
  if (worse && !GRADED.includes(type))
    report("worse", `worse on type ${type}`, { zh: "类型 boolean、enum、money、number 或者 integer", en: "type boolean, enum, money, number or integer" });
  if (drafted !== undefined && (type !== DRAFTED_TYPES[drafted] || derive !== undefined || provided !== undefined)) {
    report("drafted", `\`${drafted}\` on type ${type}`, {
      zh: `类型 ${DRAFTED_TYPES[drafted]}，由案卷填写`,
      en: `type ${DRAFTED_TYPES[drafted]}, given by the case file`,
    });
  }
  if (provided !== undefined && (type !== PROVIDED_TYPES[provided] || derive !== undefined)) {
    report("provided", `\`${provided}\` on type ${type}`, {
      zh: `类型 ${PROVIDED_TYPES[provided]}，不写 derive`,
      en: `type ${PROVIDED_TYPES[provided]}, without derive`,
    });
  }
}

// The keys under which a derivation names its inputs, in their order.
const NAMED_INPUTS: Readonly<Record<string, readonly string[]>> = {
  countWithin: ["of", "from"],
  share: ["of", "times", "atMost"],
  daysWithin: ["from", "to", "excluding"],
};

type Argument = string | readonly (string | number)[] | Readonly<Record<string, unknown>>;

/** The facts that a derivation names, and where in it; those of a `when` are found by compiling it. */
export function inputsOf(derivation: Derivation): readonly { readonly id: string; readonly step: readonly PathStep[] }[] {
  if ("when" in derivation) return [];
  const [[operation, argument] = ["", ""]] = Object.entries(derivation) as [string, Argument][];
  if (typeof argument === "string") return [{ id: argument, step: [operation] }];
  const named = isKeyed(argument) ? (NAMED_INPUTS[operation] ?? []).map((key) => [key, argument[key]] as const) : [...argument.entries()];
  return named.flatMap(([key, id]) => (typeof id === "string" ? [{ id, step: [operation, key] }] : []));
}

function isKeyed(argument: Exclude<Argument, string>): argument is Readonly<Record<string, unknown>> {
  return !Array.isArray(argument);
}

/** The types that each input of a derivation may have, the last for all further ones, and the types that its result may have; `own` is that of the fact. */
function typesOf(derivation: Derivation, own: FactType): { readonly inputs: readonly (readonly FactType[])[]; readonly result: readonly FactType[] } {
  return match(derivation)
    .returnType<ReturnType<typeof typesOf>>()
    .with({ when: P._ }, () => ({ inputs: [], result: ["boolean"] }))
    .with({ count: P._ }, () => ({ inputs: [["list", "records", "periods", "extensions"]], result: ["integer"] }))
    .with({ countWithin: P._ }, () => ({ inputs: [["records"], ["date"]], result: ["integer"] }))
    .with({ share: P.select() }, ({ times }) => ({ inputs: [["money"], times === undefined ? ["money"] : ["integer"], ["money"]], result: ["money"] }))
    .with({ daysWithin: P._ }, () => ({ inputs: [["date"], ["date"], ["periods"]], result: ["integer"] }))
    .with({ sum: P._ }, { difference: P._ }, () => ({ inputs: [[own]], result: NUMERIC }))
    .with({ addYears: P._ }, { addMonths: P._ }, { addDays: P._ }, () => ({ inputs: [["date"]], result: ["date"] }))
    .with({ yearsBetween: P._ }, { monthsBetween: P._ }, { daysBetween: P._ }, () => ({ inputs: [["date"]], result: ["integer"] }))
    .exhaustive();
}

/** Adds a problem where a date is bounded by something that is no date. */
export function checkOrder(fact: Fact, facts: ReadonlyMap<string, Fact>, place: Place, problems: Problem[]): void {
  for (const [index, id] of (fact.definition.notBefore ?? []).entries()) {
    const path = [...place.path, "notBefore", index];
    const earlier = facts.get(id);
    if (!earlier) problems.push(problemAt(place.source, path, "unknown-fact", { found: id, nearest: suggestName(id, facts.keys(), problems) }));
    else if (earlier === fact) problems.push(problemAt(place.source, path, "compares-with-itself", { found: id }));
    else if (isDateType(fact.definition.type) && earlier.definition.type !== fact.definition.type)
      problems.push(problemAt(place.source, path, "fact-type", { found: earlier.definition.type, expected: fact.definition.type }));
  }
}

/** Adds a problem where the result or an input of a derivation has the wrong type. */
export function checkDerivation(fact: Fact, facts: ReadonlyMap<string, Fact>, place: Place, problems: Problem[]): void {
  const { derive, type } = fact.definition;
  if (!derive) return;
  const { inputs, result } = typesOf(derive, type);
  const at = [...place.path, "derive"];
  if (!result.includes(type)) problems.push(problemAt(place.source, at, "fact-type", { found: type, expected: result.join(", ") }));
  const seen = new Set<string>();
  for (const [index, { id, step }] of inputsOf(derive).entries()) {
    // A share of a sum may be no more than that sum itself.
    if (seen.has(id) && !("share" in derive)) problems.push(problemAt(place.source, [...at, ...step], "compares-with-itself", { found: id }));
    seen.add(id);
    const found = facts.get(id)?.definition.type;
    const expected = inputs[index] ?? inputs.at(-1) ?? [];
    if (found !== undefined && !expected.includes(found))
      problems.push(problemAt(place.source, [...at, ...step], "fact-type", { found, expected: expected.join(", ") }));
  }
}
