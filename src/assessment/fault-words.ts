// Says in words which clauses leave a case out, or collide over it.
import type { Operator } from "../documents/condition.ts";
import type { LocalizedText } from "../law/localized-text.ts";
import type { ComparedFact, StatutoryFault } from "./statutory-results.ts";

const ZH: Readonly<Record<Operator, string>> = {
  equal: "为 {}",
  notEqual: "不为 {}",
  in: "为 {} 之一",
  notIn: "不为 {} 之一",
  lessThan: "不足 {}",
  lessThanInclusive: "{} 以下",
  greaterThan: "超过 {}",
  greaterThanInclusive: "{} 以上",
  before: "早于 {}",
  onOrBefore: "不晚于 {}",
  after: "晚于 {}",
  onOrAfter: "不早于 {}",
  contains: "包含 {}",
  doesNotContain: "不包含 {}",
  containsAny: "包含 {} 之一",
  containsAll: "包含 {} 全部",
};

const EN: Readonly<Record<Operator, string>> = {
  equal: "is {}",
  notEqual: "is not {}",
  in: "is one of {}",
  notIn: "is none of {}",
  lessThan: "is below {}",
  lessThanInclusive: "is at most {}",
  greaterThan: "is above {}",
  greaterThanInclusive: "is at least {}",
  before: "is before {}",
  onOrBefore: "is not after {}",
  after: "is after {}",
  onOrAfter: "is not before {}",
  contains: "contains {}",
  doesNotContain: "does not contain {}",
  containsAny: "contains one of {}",
  containsAll: "contains all of {}",
};

/** The words of the clauses at fault, and what the case says. */
export function describeFaults(faults: readonly StatutoryFault[]): Required<LocalizedText> | null {
  const clauses = faults.flatMap((fault) => fault.clauses).filter(({ compared }) => compared.length > 0);
  if (clauses.length === 0) return null;
  const found = new Map(clauses.flatMap(({ compared }) => compared.map((one) => [one.fact, one])));
  const words = (templates: typeof ZH, name: (fact: ComparedFact) => string, and: string): readonly string[] =>
    clauses.map(
      ({ clause, compared }) => `${clause}: ${compared.map((one) => `${name(one)} ${templates[one.operator].replace("{}", () => show(one.value))}`).join(and)}`,
    );
  const facts = [...found.values()];
  const zh = ({ label }: ComparedFact): string => label.zh;
  const en = ({ label }: ComparedFact): string => label.en ?? label.zh;
  return {
    zh: `本案${facts.map((fact) => `${zh(fact)}为 ${show(fact.found)}`).join("，")}；法条：${words(ZH, zh, "，").join("；")}`,
    en: `in this case ${facts.map((fact) => `${en(fact)} is ${show(fact.found)}`).join(", ")}; the law says: ${words(EN, en, ", ").join("; ")}`,
  };
}

function show(value: ComparedFact["value"] | ComparedFact["found"]): string {
  if (value === null) return "?";
  if (typeof value === "object") return "fact" in value ? value.fact : value.join(", ");
  return String(value);
}
