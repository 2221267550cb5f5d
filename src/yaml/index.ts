/**
 * Reading rule files from text, with line numbers.
 *
 * @module
 */
export { type RuleText, readRuleText } from "./read-rule-text.ts";
