/**
 * Reading rule folders from disk.
 *
 * @module
 */
export { readRuleFolder, type RuleFolder } from "./read-rule-folder.ts";
