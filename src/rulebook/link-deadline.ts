// Looks up the facts of a time limit.
import type { Fact } from "../conditions/vocabulary.ts";
import type { Check } from "../documents/checks.ts";
import type { DeadlineRule } from "../documents/deadline.ts";
import { suggestName } from "../documents/nearest-name.ts";
import { type PathStep, problemAt } from "../documents/problem.ts";
import type { FactType } from "../documents/vocabulary.ts";
import type { TimeSpan } from "../law/time-limit.ts";
import type { Entry } from "./collect-documents.ts";
import type { LinkContext } from "./link-items.ts";
import type { LinkedDeadline } from "./rulebook.ts";

const DATES: readonly FactType[] = ["date", "datetime"];
const TIMES: readonly FactType[] = ["datetime"];

/** The time limit with its facts; `null` where it has problems, which are added to the list. */
export function linkDeadline(rule: DeadlineRule, { place }: Entry<Check>, { late, problems }: LinkContext): LinkedDeadline | null {
  const find = (id: string, types: readonly FactType[], step: readonly PathStep[]): Fact | null => {
    const path = [...place.path, "deadline", ...step];
    const fact = late.facts.get(id);
    if (!fact) problems.push(problemAt(place.source, path, "unknown-fact", { found: id, nearest: suggestName(id, late.facts.keys(), problems) }));
    else if (!types.includes(fact.definition.type))
      problems.push(problemAt(place.source, path, "fact-type", { found: fact.definition.type, expected: types.join(", ") }));
    else return fact;
    return null;
  };
  const dated = (span: TimeSpan): readonly FactType[] => ("hours" in span ? TIMES : DATES);
  if ("before" in rule) {
    const types = dated(rule.atLeast);
    const [to, before] = [find(rule.to, types, ["to"]), find(rule.before, types, ["before"])];
    return to && before && { kind: "advance", to, before, atLeast: rule.atLeast };
  }
  const types = dated(rule.within);
  const [from, to] = [find(rule.from, types, ["from"]), find(rule.to, types, ["to"])];
  const { excluding, extension } = rule;
  const excluded = excluding === undefined ? null : find(excluding, ["periods"], ["excluding"]);
  const extended = extension && find(extension.fact, ["extensions"], ["extension", "fact"]);
  if ("hours" in rule.within && (excluding !== undefined || extension || rule.rollover))
    problems.push(problemAt(place.source, [...place.path, "deadline", "within"], "hours-alone"));
  if (!from || !to || (excluding !== undefined && !excluded) || (extension && !extended)) return null;
  return {
    kind: "period",
    from,
    to,
    within: rule.within,
    excluding: excluded,
    extension: extension && extended ? { fact: extended, steps: extension.steps } : null,
    rollover: rule.rollover ?? false,
  };
}
