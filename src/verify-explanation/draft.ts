// What a draft decision says of the facts of its case.
import type { DraftDecision } from "../assessment/draft-decision.ts";
import type { DraftedFact, FactDefinition } from "../documents/vocabulary.ts";

/** The facts that a draft settles where the case does not give them. */
export function draftedFacts(definitions: readonly FactDefinition[], draft: DraftDecision | undefined): Readonly<Record<string, unknown>> {
  if (!draft) return {};
  const said: Readonly<Record<DraftedFact, unknown>> = { outcome: draft.outcome, penalties: kindsOf(draft), fine: fineOf(draft) };
  return Object.fromEntries(
    definitions.flatMap((definition) => {
      const value = definition.drafted && said[definition.drafted];
      return value === undefined || value === null || !fits(definition, value) ? [] : [[definition.id, value]];
    }),
  );
}

function kindsOf({ outcome, penalties }: DraftDecision): unknown {
  if (penalties) return [...new Set(penalties.map(({ kind }) => kind))];
  return outcome === "penalty" ? null : [];
}

function fineOf({ outcome, penalties }: DraftDecision): unknown {
  if (!penalties) return outcome === "penalty" ? null : 0;
  const amounts = penalties.filter(({ kind }) => kind === "fine").map(({ amount }) => amount);
  return amounts.includes(undefined) ? null : amounts.reduce<number>((sum, amount) => sum + Math.round((amount ?? 0) * 100), 0) / 100;
}

// A vocabulary may know fewer outcomes or kinds than a draft.
function fits({ values }: FactDefinition, value: unknown): boolean {
  const named = Array.isArray(value) ? value : [value];
  return !values || named.every((one) => values.some(({ id }) => id === one));
}
