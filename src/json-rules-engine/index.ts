/**
 * The rules of a rulebook as an `Engine` of json-rules-engine, which has to be installed beside Cailiang.
 *
 * @module
 */
export { createEngine, type EngineEvent, type EngineOptions, toEngineFacts } from "./create-engine.ts";
