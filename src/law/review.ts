/** The heads under which a case is reviewed (法制审核要点). */
export const REVIEW_HEADS = ["authority", "officers", "facts", "law", "discretion", "procedure", "documents", "referral"] as const;

/** One of {@link REVIEW_HEADS}. */
export type ReviewHead = (typeof REVIEW_HEADS)[number];

/** What a fault leads to: 无效 void, 可撤销 revocable, 轻微 minor, 提示 reminder. */
export const SEVERITIES = ["void", "revocable", "minor", "reminder"] as const;

/** One of {@link SEVERITIES}. */
export type Severity = (typeof SEVERITIES)[number];

/** Duties of procedure that facts can give rise to (程序义务). */
export const REQUIREMENT_KINDS = [
  "criminal-referral",
  "ordinary-procedure",
  "hearing",
  "legal-review",
  "collective-deliberation",
  "approval",
  "disclosure",
  "filing",
  "education",
] as const;

/** One of {@link REQUIREMENT_KINDS}. */
export type RequirementKind = (typeof REQUIREMENT_KINDS)[number];

/** The step that a requirement has to be met before. */
export const MILESTONES = ["decision", "notice", "service", "enforcement", "closure"] as const;

/** One of {@link MILESTONES}. */
export type Milestone = (typeof MILESTONES)[number];

/** Who may extend a time limit: the head of the authority, its heads in collective deliberation, a superior organ, somebody else. */
export const APPROVERS = ["authority-head", "collective", "superior", "other"] as const;

/** One of {@link APPROVERS}. */
export type Approver = (typeof APPROVERS)[number];

/** Whom a time limit binds. */
export const BINDS = ["authority", "party"] as const;

/** One of {@link BINDS}. */
export type Binds = (typeof BINDS)[number];
