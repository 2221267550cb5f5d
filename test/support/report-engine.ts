// Runs an engine of json-rules-engine and tells what it found.
import type { Engine } from "json-rules-engine";
import type { EngineEvent } from "../../src/json-rules-engine/index.ts";

/** The ids of the rules that succeeded, by the type of their event, sorted. */
export async function foundBy(engine: Engine, facts: Readonly<Record<string, unknown>>): Promise<Readonly<Record<EngineEvent["type"], readonly string[]>>> {
  const { events } = await engine.run({ ...facts });
  const ids = (type: EngineEvent["type"]): readonly string[] =>
    events.flatMap((event) => (event.type === type ? [(event.params as EngineEvent["params"]).id] : [])).sort();
  return {
    circumstance: ids("circumstance"),
    clause: ids("clause"),
    tier: ids("tier"),
    level: ids("level"),
    coefficient: ids("coefficient"),
    correction: ids("correction"),
    requirement: ids("requirement"),
    "check-applies": ids("check-applies"),
    "check-met": ids("check-met"),
  };
}
