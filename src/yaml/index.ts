/**
 * Reading rule files from text, with line numbers.
 *
 * @module
 */
export { readRuleText, type RuleText } from "./read-rule-text.ts";
