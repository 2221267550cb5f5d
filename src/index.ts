/**
 * Chinese administrative-enforcement law as checked data: what the published rules make of the facts of a case.
 *
 * @module
 */

// Assessment: what the rules make of a case
export { assess, checkCaseFile } from "./assessment/assess.ts";
export type * from "./assessment/assessment.ts";
export { type CaseFault, type CaseFaultCode, CaseFileError } from "./assessment/case-fault.ts";
export type { CaseFile } from "./assessment/case-file.ts";
export type { AssessOptions } from "./assessment/open-case.ts";
// Rule documents: parsing, problems, limits, schemas for editors
export type { DiscretionBenchmark, PortionBenchmark, Tier, TiersBenchmark } from "./documents/benchmarks.ts";
export type { Check } from "./documents/checks.ts";
export type { Circumstance } from "./documents/circumstances.ts";
export type { Scope } from "./documents/common.ts";
export { type Condition, type ConditionValue, type FactCondition, OPERATORS, type Operator, type Scalar } from "./documents/condition.ts";
export type { Instrument, InstrumentVersion } from "./documents/instruments.ts";
export type { Clause, ClausePenalty, EnforcementItem, ItemVersion, PenaltyAlternatives } from "./documents/items.ts";
export { jsonSchemaOf } from "./documents/json-schema.ts";
export { DOCUMENT_LIMITS, type DocumentLimits } from "./documents/limits.ts";
export type { NamedCondition } from "./documents/named-conditions.ts";
export type { PackDocument } from "./documents/pack.ts";
export { DOCUMENT_KINDS, type ParsedDocument, parseDocument, type RuleDocument } from "./documents/parse-document.ts";
export type { Locate, PathStep, Problem, ProblemCode, SourceDocument } from "./documents/problem.ts";
export type { Requirement } from "./documents/requirements.ts";
export type { Derivation, FactDefinition, FactType, FactValue } from "./documents/vocabulary.ts";
// Values of law
export type { CircumstanceEffect, Disposition, Force } from "./law/disposition.ts";
export type { EffectivePeriod } from "./law/effective-period.ts";
export { type Language, type LocalizedText, textIn } from "./law/localized-text.ts";
export type { Interval, IntervalEnds, Measure } from "./law/measure.ts";
export type { CorrectiveOrder, Offender, PenaltyKind } from "./law/penalty-kind.ts";
export type { Provenance } from "./law/provenance.ts";
export type { Milestone, RequirementKind, ReviewHead, Severity } from "./law/review.ts";
// Report: an assessment as text
export { formatCitationIn } from "./report/format-citation.ts";
export { type RenderOptions, renderAssessment } from "./report/render-assessment.ts";
// Rulebook: linking documents
export { checkRulebook, createRulebook, type RulebookResult, type RuleSource } from "./rulebook/create-rulebook.ts";
export { exportRulebook, type RulebookExport } from "./rulebook/export-rulebook.ts";
export type { LinkedItem, LinkedRule, Rulebook } from "./rulebook/rulebook.ts";
export { describeProblem, RulebookError } from "./rulebook/rulebook-error.ts";
