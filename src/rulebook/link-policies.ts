import { suggestName } from "../documents/nearest-name.ts";
import { COMBINATION_METHODS, type Policy } from "../documents/policies.ts";
import { problemAt } from "../documents/problem.ts";
import type { Entry } from "./collect-documents.ts";
import { linkHead } from "./link-head.ts";
import type { LinkContext } from "./link-items.ts";
import type { LinkRule } from "./link-rules.ts";
import type { LinkedPolicy } from "./rulebook.ts";
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
    return { ...linkHead(entry, context), registered: registeredMethod(entry, references, context) };
  };
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
