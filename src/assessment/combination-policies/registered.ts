import { DISPOSITIONS, type Disposition } from "../../law/disposition.ts";
import type { Call, CombinationMethod } from "../../rulebook/rulebook-options.ts";
import type { Combining } from "./combining.ts";

/** A method of the host: nothing is known of it, so every circumstance is told apart, and what it leaves open is for a person to choose. */
export function registered(method: CombinationMethod | null, parameters: unknown): Combining {
  return {
    combine: (calls) => method && answerOf(method, calls, parameters),
    distinguish: ({ id, effects }) => (effects.length > 0 ? id : null),
    counts: false,
    leavesToPerson: () => true,
  };
}

function answerOf(method: CombinationMethod, calls: readonly Call[], parameters: unknown): readonly Disposition[] | null {
  const inOrder = calls.map((call) => Object.freeze({ ...call, effects: Object.freeze([...call.effects]) })).sort((a, b) => (a.id < b.id ? -1 : 1));
  try {
    const answer: unknown = method.combine(Object.freeze(inOrder), parameters);
    return Array.isArray(answer) && answer.length > 0 && answer.every(isDisposition) ? [...answer] : null;
  } catch {
    return null;
  }
}

function isDisposition(value: unknown): value is Disposition {
  return (DISPOSITIONS as readonly unknown[]).includes(value);
}
