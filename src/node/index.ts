/**
 * Reading rule folders from disk.
 *
 * @module
 */
export { type RuleFolder, readRuleFolder } from "./read-rule-folder.ts";
