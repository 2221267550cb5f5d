/**
 * Reading rule folders and statute texts from disk.
 *
 * @module
 */
export { type RuleFolder, readRuleFolder } from "./read-rule-folder.ts";
export { readStatuteFolder, type StatuteFolder } from "./read-statute-folder.ts";
