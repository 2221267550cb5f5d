/**
 * Chinese administrative-enforcement law as checked data: what the published rules make of the facts of a case.
 *
 * @module
 */

// Assessment: what the rules make of a case
export { assess, checkCaseFile } from "./assessment/assess.ts";
export type * from "./assessment/assessment.ts";
export { CASE_FAULT_CODES, type CaseFault, type CaseFaultCode, CaseFileError } from "./assessment/case-fault.ts";
export type { CaseFile } from "./assessment/case-file.ts";
export { assessJointly, checkJointCaseFile } from "./assessment/concurrence/assess-jointly.ts";
export type * from "./assessment/concurrence/joint-assessment.ts";
export type { JointAct, JointCaseFile, JointParty } from "./assessment/concurrence/joint-case-file.ts";
export { type Deadline, type DeadlineList, deadlines } from "./assessment/deadlines.ts";
export {
  type AuthorityLevel,
  type CaseAuthority,
  DRAFT_OUTCOMES,
  type DraftDecision,
  type DraftOutcome,
  type DraftPenalty,
} from "./assessment/draft-decision.ts";
export type { AssessOptions } from "./assessment/open-case.ts";
export type * from "./assessment/statutory-results.ts";
// Catalogue
export { type CatalogClause, type CatalogEntry, type CatalogFilter, listItems } from "./catalog/list-items.ts";
export type { CaseExtension, CasePeriod } from "./conditions/case-times.ts";
export type { EarlierMatter } from "./conditions/earlier-matter.ts";
export { type PartialValue, type PartOfValue, UNKNOWN_KINDS, type UnknownKind } from "./conditions/partial-value.ts";
export type { FactValueInput } from "./conditions/read-facts.ts";
// The difference between two rulebooks: what comes out otherwise, and for which cases
export { type DiffOptions, diffRulebooks } from "./difference/diff-rulebooks.ts";
export * from "./difference/difference.ts";
export { touchedCases } from "./difference/touched-cases.ts";
// Rule documents: parsing, problems, limits, schemas for editors
export type {
  Band,
  BenchmarkHead,
  BenchmarksDocument,
  Coefficient,
  CoefficientSumBenchmark,
  Correction,
  DiscretionBenchmark,
  Factor,
  LevelGridBenchmark,
  PercentageSumBenchmark,
  PortionBenchmark,
  RegisteredBenchmark,
  Rounding,
  Tier,
  TierPenalty,
  TiersBenchmark,
} from "./documents/benchmarks.ts";
export {
  type CasesDocument,
  CIRCUMSTANCE_STATUSES,
  type DurationsExpectation,
  type Expectation,
  FINDING_STATUSES,
  type FineExpectation,
  LAW_STATUSES,
  type PenaltiesExpectation,
  REQUIREMENT_STATUSES,
  type RuleTest,
} from "./documents/cases.ts";
export type { Check, ChecksDocument } from "./documents/checks.ts";
export type { Circumstance, CircumstancesDocument } from "./documents/circumstances.ts";
export type { Scope } from "./documents/common.ts";
export { type Condition, type ConditionValue, type FactCondition, OPERATORS, type Operator, type Scalar } from "./documents/condition.ts";
export type { Crime, CrimesDocument } from "./documents/crimes.ts";
export type { AdvanceDeadline, DeadlineRule, ExtensionStep, PeriodDeadline } from "./documents/deadline.ts";
export type { Instrument, InstrumentsDocument, InstrumentVersion } from "./documents/instruments.ts";
export {
  AUTHORITY_LEVELS,
  type Clause,
  type ClausePenalty,
  type EnforcementItem,
  type ItemsDocument,
  type ItemVersion,
  type OrderEntry,
  type PenaltyAlternatives,
} from "./documents/items.ts";
export { jsonSchemaOf } from "./documents/json-schema.ts";
export { DOCUMENT_LIMITS, type DocumentLimits } from "./documents/limits.ts";
export type { Portion } from "./documents/measure-schema.ts";
export type { NamedCondition, NamedConditionsDocument } from "./documents/named-conditions.ts";
export type { DomainEntry, PackDocument } from "./documents/pack.ts";
export type { Parameter, ParameterRow, ParametersDocument } from "./documents/parameters.ts";
export { DOCUMENT_KINDS, type ParsedDocument, parseDocument, type RuleDocument } from "./documents/parse-document.ts";
export {
  COMBINATION_METHODS,
  type Combination,
  type Concurrence,
  type Disproportion,
  type ForcedTier,
  type Mitigation,
  type NetCount,
  type OverallJudgement,
  type PoliciesDocument,
  type Policy,
  type PriorityFirst,
  type RegisteredCombination,
  type ReviewPolicy,
  type SignedSum,
} from "./documents/policies.ts";
export type { Locate, PathStep, Problem, SourceDocument } from "./documents/problem.ts";
export { PROBLEM_CODES, type ProblemCode } from "./documents/problem-messages.ts";
export type { Requirement, RequirementsDocument } from "./documents/requirements.ts";
export {
  type Changeable,
  type CountWithin,
  type DaysWithin,
  type Derivation,
  FACT_TYPES,
  type FactDefinition,
  type FactType,
  type FactValue,
  MATTER_DATES,
  type MatterDate,
  PROVIDED_FACTS,
  type ProvidedFact,
  type Share,
  type VocabularyDocument,
} from "./documents/vocabulary.ts";
// Explanation: what can still come out, why, why not, what would change it, what to ask; and the steps of an assessment, each with what it rests on
export type { AppliedRule } from "./explanation/applied-rules.ts";
export type { About } from "./explanation/case-space.ts";
export { explain } from "./explanation/explain.ts";
export type * from "./explanation/explanation.ts";
export type { Lack, ShownValue } from "./explanation/lacking.ts";
export * from "./explanation/next-questions.ts";
export * from "./explanation/possible-outcomes.ts";
export * from "./explanation/what-would-change.ts";
export * from "./explanation/why.ts";
export * from "./explanation/why-not.ts";
export { chineseCalendar } from "./law/chinese-calendar.ts";
// Values of law
export {
  CIRCUMSTANCE_EFFECTS,
  type CircumstanceEffect,
  DISPOSITIONS,
  type Disposition,
  FORCES,
  type Force,
  STANDINGS,
  type Standing,
} from "./law/disposition.ts";
export { DRAFT_POINTS, type DraftPoint } from "./law/draft-point.ts";
export type { EffectivePeriod } from "./law/effective-period.ts";
export { type Language, type LocalizedText, textIn } from "./law/localized-text.ts";
export type {
  AmountMeasure,
  DurationMeasure,
  EitherMeasure,
  FactBase,
  FineBase,
  Interval,
  IntervalEnds,
  Measure,
  MoneyMeasure,
  PercentMeasure,
  PointsMeasure,
  QuantityMeasure,
  ResultLimits,
  SumLimits,
  SumMeasure,
  TimesMeasure,
} from "./law/measure.ts";
export { CORRECTIVE_ORDERS, type CorrectiveOrder, OFFENDERS, type Offender, PENALTY_KINDS, type PenaltyKind } from "./law/penalty-kind.ts";
export type { Provenance } from "./law/provenance.ts";
export {
  APPROVERS,
  type Approver,
  BINDS,
  type Binds,
  MILESTONES,
  type Milestone,
  REQUIREMENT_KINDS,
  REVIEW_HEADS,
  type RequirementKind,
  type ReviewHead,
  SEVERITIES,
  type Severity,
} from "./law/review.ts";
export type { TimeSpan } from "./law/time-limit.ts";
export { TRACE_OPERATIONS, type TraceOperation, type TraceStep } from "./law/trace.ts";
export type { WorkingCalendar } from "./law/working-calendar.ts";
// Report: an assessment as text
export { formatCitationIn } from "./report/format-citation.ts";
export { OUTLINE_FORMATS, type OutlineFormat } from "./report/outline.ts";
export * from "./report/render-answers.ts";
export { type RenderOptions, renderAssessment } from "./report/render-assessment.ts";
export { CATALOG_FORMATS, type CatalogFormat, renderCatalog } from "./report/render-catalog.ts";
export { renderDeadlines } from "./report/render-deadlines.ts";
export { renderDifference } from "./report/render-difference.ts";
export { type RenderExplanationOptions, renderExplanation } from "./report/render-explanation.ts";
export { renderJointAssessment } from "./report/render-joint.ts";
export { renderReview } from "./report/render-review.ts";
export { renderMutation, renderRuleCoverage, renderRuleTests } from "./report/render-rule-tests.ts";
export { renderStatuteCheck } from "./report/render-statute-check.ts";
export { renderVerification } from "./report/render-verification.ts";
// Review: a case and its draft decision, head by head
export { DISPROPORTION_TIMES } from "./review/disproportion-times.ts";
export { type FindingPattern, formOpinion, OPINION_RULE, type OpinionRow, type OpinionRule } from "./review/opinion-rule.ts";
export { type ReviewOptions, review } from "./review/review.ts";
export { type HeadAnswer, OPINIONS, type Opinion, type ReviewOpinion } from "./review/review-opinion.ts";
// Rule tests: cases beside the rules, what they cover, what is missing, and what they would notice
export { writeCases } from "./rule-tests/case-text.ts";
export type { Difference } from "./rule-tests/compare-outcome.ts";
export * from "./rule-tests/coverage.ts";
export * from "./rule-tests/mutate.ts";
export { MUTATION_OPERATORS, type MutationOperator } from "./rule-tests/mutation-operators.ts";
export { type RuleTests, readRuleTests } from "./rule-tests/read-rule-tests.ts";
export { type RuleTestResult, runRuleTests } from "./rule-tests/run-rule-tests.ts";
export { type Suggestions, suggestCases } from "./rule-tests/suggest.ts";
// Rulebook: linking documents
export { checkRulebook, createRulebook, type RulebookResult, type RuleSource } from "./rulebook/create-rulebook.ts";
export { type Exported, exportRulebook, type RulebookExport } from "./rulebook/export-rulebook.ts";
export type {
  LinkedBenchmark,
  LinkedCheck,
  LinkedCircumstance,
  LinkedCrime,
  LinkedItem,
  LinkedParameter,
  LinkedPolicy,
  LinkedRequirement,
  LinkedRule,
  Rulebook,
} from "./rulebook/rulebook.ts";
export { describeProblem, RulebookError } from "./rulebook/rulebook-error.ts";
export type { BenchmarkMethod, Call, CombinationMethod, MethodInput, RulebookOptions, SumRange } from "./rulebook/rulebook-options.ts";
// Statute texts: the figures of the rules held against those of the law
export {
  checkStatuteTexts,
  type InstrumentCoverage,
  type MissingProvision,
  STATUTE_STATUSES,
  type StatuteCheck,
  type StatuteEntry,
  type StatuteStatus,
  type StatuteTally,
  type UnusedFigure,
} from "./statute-text/check-statute-texts.ts";
export type { ComparedFigure, FigureComparison, PlacedFigure } from "./statute-text/compare-figures.ts";
export { FIGURE_ROLES, type FigureRole, figuresOf, type StatuteFigure } from "./statute-text/figures.ts";
export type { MissingPart } from "./statute-text/find-provision.ts";
export { FIGURE_UNITS, type FigureUnit } from "./statute-text/quantities.ts";
export { readStatute } from "./statute-text/read-statute.ts";
export { CHECKED_KINDS, type CheckedKind, FIGURE_USES, type FigureSource, type FigureUse, type RuleFigure } from "./statute-text/rule-figures.ts";
export type { StatuteArticle, StatuteParagraph, StatuteText, WorkingDayRule } from "./statute-text/statute-text.ts";
// Proofs about rulebooks
export { FAULT_LEVELS, type FaultLevel, type RuleFault, type RulePlace, type Unsettled, type Witness } from "./verification/proof.ts";
export { type ProofResult, type RulebookVerification, type VerificationOptions, verifyRulebook } from "./verification/verify-rulebook.ts";
// Verification of explanations: a second reading that shares no code with the first
export type { Fault } from "./verify-explanation/fault.ts";
export { type VerifyOptions, verifyExplanation } from "./verify-explanation/verify-explanation.ts";
