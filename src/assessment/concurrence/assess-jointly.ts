import { formatPath, type PathStep } from "../../documents/problem.ts";
import type { Rulebook } from "../../rulebook/rulebook.ts";
import { assess } from "../assess.ts";
import { type CaseFault, CaseFileError, caseFault } from "../case-fault.ts";
import type { CaseFile } from "../case-file.ts";
import { faultsOfShape } from "../case-shape.ts";
import { citeAsOf } from "../cite.ts";
import { type AssessOptions, openCase } from "../open-case.ts";
import { selectPolicy } from "../select-policy.ts";
import { combineActs } from "./combine-acts.ts";
import { governingFine } from "./governing-item.ts";
import type { ActAssessment, AppliedConcurrence, JointAssessment, PartyAssessment } from "./joint-assessment.ts";
import { JOINT_CASE_FILE_KEYS, type JointAct, type JointCaseFile, type JointParty, jointCaseFileSchema } from "./joint-case-file.ts";
import { jointFindings } from "./joint-findings.ts";
import { detentionOf, sumOfDays } from "./ranges.ts";

/**
 * Assesses several acts, each under every item that it may fall under, of one or several parties, each with its own facts. One act
 * is fined once; what several acts come to adds up; how, the policies of the rulebook say.
 *
 * @throws {CaseFileError} where the case file does not fit the rulebook, with everything that is wrong with it.
 *
 * @example
 * ```ts
 * import { assessJointly, createRulebook } from "cailiang";
 * import { cn } from "cailiang/rules/cn";
 * const { parties } = assessJointly(
 *   createRulebook([cn]),
 *   {
 *     facts: { "conduct.endedOn": "2026-03-01", "goods.value": 8000 },
 *     acts: [{ id: "sale", items: ["cn/food-safety/124-1-1", "cn/food-safety/125-1-4"] }],
 *   },
 *   { asOf: "2026-11-22" },
 * );
 * console.log(parties[0]?.acts[0]?.governing.item); // cn/food-safety/124-1-1
 * ```
 */
export function assessJointly(rulebook: Rulebook, caseFile: JointCaseFile, options: AssessOptions = {}): JointAssessment {
  const faults = checkJointCaseFile(rulebook, caseFile, options);
  if (faults.length > 0) throw new CaseFileError(faults);
  const parties = (caseFile.parties ?? [ONE_PARTY]).map((party) => partyAssessment(rulebook, caseFile, party, options));
  const [first] = parties;
  return {
    rulebook: { hash: rulebook.hash },
    caseId: caseFile.id ?? null,
    asOf: first?.acts[0]?.assessments[0]?.asOf ?? "",
    policy: policyFor(rulebook, singleCase(caseFile, caseFile.acts[0] as JointAct, caseFile.parties?.[0] ?? ONE_PARTY, 0), options)?.applied ?? null,
    parties,
  };
}

/** Everything that keeps a joint case file from being assessed; empty where nothing does. Never throws, whatever it is given. */
export function checkJointCaseFile(rulebook: Rulebook, given: unknown, options: AssessOptions = {}): readonly CaseFault[] {
  const shape = faultsOfShape(given, jointCaseFileSchema, JOINT_CASE_FILE_KEYS);
  if (shape.length > 0) return shape;
  const caseFile = given as JointCaseFile;
  const faults = linkFaults(caseFile);
  const seen = new Set<string>();
  for (const [place, party] of (caseFile.parties ?? [ONE_PARTY]).entries()) {
    for (const [index, act] of caseFile.acts.entries()) {
      for (const position of act.items.keys()) {
        const opening = openCase(rulebook, singleCase(caseFile, act, party, position), options);
        for (const fault of opening.opened ? [] : opening.faults) {
          const path = originOf(fault, caseFile, place, index, position);
          const key = `${fault.code} ${path}`;
          if (!seen.has(key)) faults.push({ ...fault, path });
          seen.add(key);
        }
      }
    }
  }
  return faults;
}

const ONE_PARTY: JointParty = { id: "party" };

function partyAssessment(rulebook: Rulebook, caseFile: JointCaseFile, party: JointParty, options: AssessOptions): PartyAssessment {
  const [firstAct] = caseFile.acts as readonly [JointAct];
  const policy = policyFor(rulebook, singleCase(caseFile, firstAct, party, 0), options);
  const acts = caseFile.acts.map((act, index): ActAssessment => {
    const assessments = act.items.map((_, position) => assess(rulebook, singleCase(caseFile, act, party, position), options));
    const days = assessments.flatMap(({ recommendation }) => detentionOf(recommendation.options) ?? []);
    return { act: nameOf(act, index), assessments, ...governingFine(assessments, policy?.applied.citations ?? null), detention: sumOfDays(days, undefined) };
  });
  const { combined, undecided } = combineActs(acts, caseFile.acts, policy?.rule ?? null);
  return { party: party.id, acts, combined, findings: jointFindings(acts, undecided, policy?.applied.citations ?? []) };
}

function nameOf({ id }: JointAct, index: number): string {
  return id ?? `act-${index + 1}`;
}

function singleCase({ acts: _acts, parties: _parties, facts, ...head }: JointCaseFile, act: JointAct, party: JointParty, position: number): CaseFile {
  return {
    ...head,
    item: act.items[position] ?? "",
    ...(party.offender === undefined ? {} : { offender: party.offender }),
    facts: { ...facts, ...act.facts, ...party.facts },
  };
}

function policyFor(rulebook: Rulebook, caseFile: CaseFile, options: AssessOptions) {
  const { opened } = openCase(rulebook, caseFile, options);
  const selected = opened && selectPolicy(opened, "concurrence");
  if (!opened || !selected) return null;
  const { rule, provenance } = selected.linked;
  const applied: AppliedConcurrence = { id: rule.id, label: rule.label, citations: citeAsOf(rulebook, rule.cites, opened.decisionDay), provenance };
  return { rule: selected.says, applied };
}

function linkFaults({ acts }: JointCaseFile): CaseFault[] {
  const ids = acts.map(nameOf);
  return acts.flatMap(({ linkedTo, id }, index) => {
    const faults: CaseFault[] = [];
    if (id !== undefined && ids.indexOf(id) !== index)
      faults.push(caseFault("wrong-value", formatPath(["acts", index, "id"]), { zh: "不与其他行为重复的标识", en: "an id that no other act has" }, id));
    if (linkedTo !== undefined && !ids.some((other, place) => other === linkedTo && place !== index))
      faults.push(caseFault("wrong-value", formatPath(["acts", index, "linkedTo"]), ids.filter((_, place) => place !== index).join(", "), linkedTo));
    return faults;
  });
}

// A fault of a fact stands where the fact was given.
function originOf({ path }: CaseFault, caseFile: JointCaseFile, party: number, act: number, position: number): string {
  if (path === "item") return formatPath(["acts", act, "items", position]);
  if (path === "offender") return formatPath(["parties", party, "offender"]);
  const fact = /^facts(?:\.([^.[]+)|\["((?:[^"\\]|\\.)*)"\])/.exec(path);
  const id = fact?.[1] ?? fact?.[2];
  if (id === undefined) return path;
  const at = (steps: readonly PathStep[]): string => `${formatPath(steps)}.${path}`;
  if (Object.hasOwn(caseFile.parties?.[party]?.facts ?? {}, id)) return at(["parties", party]);
  return Object.hasOwn(caseFile.acts[act]?.facts ?? {}, id) ? at(["acts", act]) : path;
}
