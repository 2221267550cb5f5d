import type { Fact } from "../conditions/vocabulary.ts";
import { suggestName } from "../documents/nearest-name.ts";
import { COMBINATION_METHODS, type Policy, type ReviewPolicy } from "../documents/policies.ts";
import { type PathStep, problemAt } from "../documents/problem.ts";
import type { PenaltyKind } from "../law/penalty-kind.ts";
import { checkCitations } from "./check-citations.ts";
import type { Entry } from "./collect-documents.ts";
import { linkHead } from "./link-head.ts";
import type { LinkContext } from "./link-items.ts";
import { compileAt, type LinkRule } from "./link-rules.ts";
import type { LinkedPolicy, LinkedReview } from "./rulebook.ts";
import type { CombinationMethod } from "./rulebook-options.ts";

/** What the policies of a rulebook refer to. */
export interface PolicyReferences {
  /** The ids of all circumstances. */
  readonly circumstances: ReadonlySet<string>;
  /** The combination methods of the host by their ids. */
  readonly registered: ReadonlyMap<string, CombinationMethod>;
}

/** Links policies: the circumstances and the method that they name have to exist. */
export function policyLinker(references: PolicyReferences): LinkRule<Policy, LinkedPolicy> {
  return (entry, context) => {
    checkForcedBy(entry, references, context);
    const review = entry.value.review && linkReview(entry, entry.value.review, context);
    return { ...linkHead(entry, context), registered: registeredMethod(entry, references, context), ...(review ? { review } : {}) };
  };
}

function linkReview(entry: Entry<Policy>, review: ReviewPolicy, context: LinkContext): LinkedReview {
  const { cites = {}, defended, backFromReferral, nothingToTake = {}, disproportion } = review;
  for (const [point, citations] of Object.entries(cites)) checkCitations(entry, ["review", "cites", point], citations, context.instruments, context.problems);
  const vacuous = Object.entries(nothingToTake).flatMap(([kind, condition]) => {
    const node = compileAt(entry, condition, ["review", "nothingToTake", kind], context, "late");
    return node ? [[kind as PenaltyKind, node] as const] : [];
  });
  return {
    defended: defended ? compileAt(entry, defended, ["review", "defended"], context, "late") : null,
    backFromReferral: backFromReferral ? compileAt(entry, backFromReferral, ["review", "backFromReferral"], context, "late") : null,
    nothingToTake: new Map(vacuous),
    base: (disproportion?.base ?? []).flatMap((id, index) => moneyFact(id, entry, ["review", "disproportion", "base", index], context) ?? []),
  };
}

function moneyFact(id: string, { place }: Entry<Policy>, step: readonly PathStep[], { vocabulary: { facts }, problems }: LinkContext): Fact | null {
  const fact = facts.get(id);
  const path = [...place.path, ...step];
  if (!fact) problems.push(problemAt(place.source, path, "unknown-fact", { found: id, nearest: suggestName(id, facts.keys(), problems) }));
  else if (fact.definition.type !== "money") problems.push(problemAt(place.source, path, "fact-type", { found: fact.definition.type, expected: "money" }));
  return fact ?? null;
}

function checkForcedBy({ value: { combination }, place }: Entry<Policy>, { circumstances }: PolicyReferences, { problems }: LinkContext): void {
  if (!combination || !("forcedBy" in combination)) return;
  for (const [index, id] of combination.forcedBy.entries()) {
    if (circumstances.has(id)) continue;
    const path = [...place.path, "combination", "forcedBy", index];
    problems.push(problemAt(place.source, path, "unknown-circumstance", { found: id, nearest: suggestName(id, circumstances, problems) }));
  }
}

function registeredMethod(
  { value: { combination }, place }: Entry<Policy>,
  { registered }: PolicyReferences,
  { problems }: LinkContext,
): CombinationMethod | null {
  const method = combination?.method;
  if (!method?.includes("/")) return null;
  const found = registered.get(method);
  if (found) return found;
  const known = [...COMBINATION_METHODS, ...registered.keys()];
  const path = [...place.path, "combination", "method"];
  const nearest = suggestName(method, known, problems);
  problems.push(problemAt(place.source, path, "unknown-policy-method", { found: method, expected: known.join(", "), nearest }));
  return null;
}
