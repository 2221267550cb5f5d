// What the checks of the referral of suspected crimes say in each of their states, worked out from the regulations on it (2020) and, for
// earlier penalties, from art. 35 of the Administrative Penalty Law.
import type { CaseFacts } from "../../support/assessment-lines.ts";
import { type CheckStates, type FactsOver, layFacts } from "../../support/check-states.ts";

/**
 * A lawful referral. The report reached the head on Monday, 2 March 2026, who approved on Thursday the 5th, the third day, at 16:30; referred
 * on the 6th at 16:30, twenty-four hours later; filed by the police on Monday the 9th, the third day; notice of it on the 10th, objects handed
 * over on the 13th, the third day.
 */
export const FILED: CaseFacts = {
  "procedure.stage": "investigation",
  "conduct.suspectedCrime": true,
  "procedure.referred": true,
  "referral.officers": ["31010001", "31010002"],
  "referral.reportInWriting": true,
  "referral.reportedOn": "2026-03-02",
  "referral.decision": "approved",
  "referral.decidedBy": "principal",
  "referral.decidedAt": "2026-03-05T16:30",
  "referral.transferredAt": "2026-03-06T16:30",
  "referral.toSameLevelPolice": true,
  "referral.materials": ["letter", "report", "list", "tests", "others"],
  "referral.evidenceKept": true,
  "referral.objects": true,
  "referral.objectsListed": true,
  "referral.perishable": true,
  "referral.perishableSecured": true,
  "referral.testNeeded": true,
  "referral.testedByStatutoryBody": true,
  "referral.copiedToProcuratorate": true,
  "referral.receiptSigned": true,
  "referral.policeAnswer": "filed",
  "referral.policeDecidedOn": "2026-03-09",
  "referral.filingNoticeReceivedOn": "2026-03-10",
  "referral.objectsHandedOverOn": "2026-03-13",
  "referral.penalisedBefore": false,
  "referral.criminalSentence": [],
};

/** The police took it for somebody else's and passed it on within twenty-four hours. */
export const FORWARDED: CaseFacts = layFacts(FILED, {
  "referral.policeAnswer": "forwarded",
  "referral.forwardedAt": "2026-03-07T16:30",
  "referral.policeDecidedOn": undefined,
  "referral.filingNoticeReceivedOn": undefined,
  "referral.objectsHandedOverOn": undefined,
});

/** The police did not file; nobody objected, and the authority dealt with the case. */
export const NOT_FILED: CaseFacts = layFacts(FILED, {
  "referral.policeAnswer": "not-filed",
  "referral.filingNoticeReceivedOn": undefined,
  "referral.objectsHandedOverOn": undefined,
  "referral.refusalReceivedOn": "2026-03-10",
  "referral.response": "accept",
  "referral.dealtWithAfterRefusal": true,
});

/** Review of it was asked for and decided, and the procuratorate asked to supervise, each on the third day. */
export const REVIEWED: CaseFacts = layFacts(NOT_FILED, {
  "referral.response": "review",
  "referral.reviewAskedOn": "2026-03-13",
  "referral.reviewReceivedOn": "2026-03-13",
  "referral.reviewOutcome": "not-filed",
  "referral.reviewDecidedOn": "2026-03-16",
  "referral.reviewDecisionReceivedOn": "2026-03-17",
  "referral.reviewContested": true,
  "referral.supervisionAskedOn": "2026-03-20",
});

/** A fine, a suspension and detention came before the referral, and a fine and a term after it. */
export const SENTENCED: CaseFacts = layFacts(FILED, {
  "procedure.stage": "enforcement",
  "decision.outcome": "penalty",
  "decision.penalties": ["fine", "suspend-licence", "detention"],
  "decision.fine": 50_000,
  "referral.penalisedBefore": true,
  "referral.penaltyStopped": false,
  "referral.criminalSentence": ["fine", "detention-or-imprisonment"],
  "referral.finedAfterSentence": false,
  "referral.fineSetOff": true,
  "referral.detentionSetOff": true,
});

export const NO_CRIME = { "conduct.suspectedCrime": false };
const NOT_REFERRED = { "procedure.referred": false, "referral.transferredAt": undefined };

const on = (fact: string, notApplicable: FactsOver, base: CaseFacts = FILED, lawful: boolean = true): CheckStates => ({
  base,
  pass: { [fact]: lawful },
  fail: { [fact]: !lawful },
  open: ["unknown", { [fact]: undefined }],
  notApplicable,
});
const within = (to: string, [last, over]: readonly [string, string], notApplicable: FactsOver, base: CaseFacts = FILED): CheckStates => ({
  base,
  pass: { [to]: last },
  fail: { [to]: over },
  open: ["unknown", { [to]: undefined }],
  notApplicable,
});
const withMaterials = (missing: string, notApplicable: FactsOver): CheckStates => ({
  base: FILED,
  pass: {},
  fail: { "referral.materials": ["letter", "report", "list", "tests"].filter((material) => material !== missing) },
  open: ["unknown", { "referral.materials": undefined }],
  notApplicable,
});

const UP_TO_REFERRAL: Readonly<Record<string, CheckStates>> = {
  "4-1-evidence-kept": on("referral.evidenceKept", NO_CRIME),
  "4-2-objects-listed": on("referral.objectsListed", { "referral.objects": false }),
  "4-2-perishables-secured": on("referral.perishableSecured", { "referral.perishable": false }),
  "4-2-tested": on("referral.testedByStatutoryBody", { "referral.testNeeded": false }),
  "5-1-two-officers": {
    base: FILED,
    pass: { "referral.officers": ["31010001", "31010002"] },
    fail: { "referral.officers": ["31010001"] },
    open: ["unknown", { "referral.officers": undefined }],
    notApplicable: NO_CRIME,
  },
  "5-1-report": on("referral.reportInWriting", NO_CRIME),
  "5-1-principal-decides": {
    base: FILED,
    pass: {},
    fail: { "referral.decidedBy": "other" },
    open: ["unknown", { "referral.decidedBy": undefined }],
    notApplicable: { "referral.decision": "none", "referral.decidedAt": undefined },
  },
  // 2 March and three days: the 5th, until it is over
  "5-2-decided-in-three-days": within("referral.decidedAt", ["2026-03-05T23:59", "2026-03-06T00:00"], NO_CRIME),
  "5-2-refusal-recorded": on("referral.refusalRecorded", { "referral.decision": "approved" }, layFacts(FILED, { "referral.decision": "refused" })),
  // 5 March, 16:30, and twenty-four hours: the 6th, 16:30
  "5-2-referred-in-24-hours": within("referral.transferredAt", ["2026-03-06T16:30", "2026-03-06T16:31"], { "referral.decision": "refused" }),
  "5-2-same-level": on("referral.toSameLevelPolice", NOT_REFERRED),
  "6-letter-and-report": withMaterials("report", NOT_REFERRED),
  "6-list": withMaterials("list", { "referral.objects": false }),
  "6-tests": withMaterials("tests", { "referral.testNeeded": false }),
  "copied-to-procuratorate": on("referral.copiedToProcuratorate", NOT_REFERRED),
  "7-receipt": on("referral.receiptSigned", NOT_REFERRED),
};

const ASKED = layFacts(REVIEWED, { "referral.reviewReceivedOn": undefined, "referral.reviewDecidedOn": undefined });
const AFTERWARDS: Readonly<Record<string, CheckStates>> = {
  // 6 March, 16:30, and twenty-four hours: the 7th, 16:30
  "7-forwarded": within("referral.forwardedAt", ["2026-03-07T16:30", "2026-03-07T16:31"], { "referral.policeAnswer": "filed" }, FORWARDED),
  // 6 March and three days: the 9th
  "8-police-decide": within("referral.policeDecidedOn", ["2026-03-09", "2026-03-10"], { "referral.policeAnswer": "forwarded" }),
  // 10 March and three days: the 13th
  "9-1-review-asked": within("referral.reviewAskedOn", ["2026-03-13", "2026-03-14"], { "referral.response": "supervision" }, ASKED),
  // 13 March and three days: the 16th
  "9-2-review-decided": within("referral.reviewDecidedOn", ["2026-03-16", "2026-03-17"], { "referral.response": "accept" }, REVIEWED),
  // 17 March and three days: the 20th
  "9-2-supervision-asked": within("referral.supervisionAskedOn", ["2026-03-20", "2026-03-21"], { "referral.reviewContested": false }, REVIEWED),
  "10-dealt-with": on("referral.dealtWithAfterRefusal", { "referral.response": "supervision" }, NOT_FILED),
  "11-1-no-penalty-instead": on("procedure.referred", { "decision.outcome": "no-penalty" }, layFacts(SENTENCED, { "referral.transferredAt": undefined })),
  "11-2-penalty-goes-on": on("referral.penaltyStopped", { "decision.penalties": ["fine", "detention"] }, SENTENCED, false),
  // 10 March and three days: the 13th
  "12-objects-handed-over": within("referral.objectsHandedOverOn", ["2026-03-13", "2026-03-14"], { "referral.otherHandoverByLaw": true }),
  "35-2-no-fine-after-sentence": on("referral.finedAfterSentence", { "referral.criminalSentence": ["other"] }, SENTENCED, false),
  "11-3-fine-set-off": on("referral.fineSetOff", { "referral.penalisedBefore": false }, SENTENCED),
  "35-1-detention-set-off": on("referral.detentionSetOff", { "referral.criminalSentence": ["fine"] }, SENTENCED),
};

export const CHECKS = { ...UP_TO_REFERRAL, ...AFTERWARDS };
