// What a draft says of the facts of the case, and what in it cannot be.
import { encodeValue, isFault } from "../conditions/encode-value.ts";
import type { CaseContext } from "../conditions/history.ts";
import { type FactValueInput, readFacts } from "../conditions/read-facts.ts";
import type { Vocabulary } from "../conditions/vocabulary.ts";
import { formatPath, type PathStep } from "../documents/problem.ts";
import { showValue } from "../documents/show-value.ts";
import type { DraftedFact } from "../documents/vocabulary.ts";
import { imposesPenalty } from "../law/disposition.ts";
import type { Wording } from "../law/localized-text.ts";
import { fenFromYuan, yuanFromFen } from "../law/money.ts";
import { isConfiscation } from "../law/penalty-kind.ts";
import { type CaseFault, caseFault } from "./case-fault.ts";
import type { CaseFile } from "./case-file.ts";
import type { DraftDecision } from "./draft-decision.ts";

/** The facts that the draft settles where the case does not give them, and everything that is wrong with draft and notice. */
export function readDrafts(
  vocabulary: Vocabulary,
  { facts, draftDecision, notice }: CaseFile,
  context: CaseContext,
): { readonly facts: CaseFile["facts"]; readonly faults: readonly CaseFault[] } {
  const settled = draftDecision ? factsOfDraft(vocabulary, draftDecision) : {};
  return {
    facts: settled,
    faults: [
      ...(draftDecision ? faultsOfDecision(vocabulary, draftDecision, "draftDecision", context) : []),
      ...(notice ? faultsOfDecision(vocabulary, notice, "notice", context) : []),
      ...contradictions(vocabulary, settled, facts),
    ],
  };
}

/** The fines of a decision together, in yuan; `null` where it does not say, or they are too large to be counted. */
export function fineOfDecision({ outcome, penalties }: DraftDecision): number | null {
  if (!penalties) return outcome === "penalty" ? null : 0;
  const fens = penalties.filter(({ kind }) => kind === "fine").map(({ amount }) => (amount === undefined ? undefined : fenFromYuan(amount)));
  if (fens.includes(undefined)) return null;
  const sum = yuanFromFen(fens.reduce<number>((total, fen) => total + (fen ?? 0), 0));
  return fenFromYuan(sum) === undefined ? null : sum;
}

const DRAFTED: Readonly<Record<DraftedFact, (draft: DraftDecision) => FactValueInput | null>> = {
  outcome: ({ outcome }) => outcome,
  penalties: ({ outcome, penalties }) => (penalties ? [...new Set(penalties.map(({ kind }) => kind))] : outcome === "penalty" ? null : []),
  fine: fineOfDecision,
};

function factsOfDraft({ drafted }: Vocabulary, draft: DraftDecision): CaseFile["facts"] {
  const settled = [...drafted].flatMap(([what, fact]) => {
    const value = DRAFTED[what](draft);
    // A vocabulary may know fewer outcomes, or a lower limit of money, than a draft.
    return value === null || isFault(encodeValue(fact, value)) ? [] : [[fact.id, value] as const];
  });
  return Object.fromEntries(settled);
}

function contradictions({ facts: known }: Vocabulary, settled: CaseFile["facts"], given: CaseFile["facts"]): readonly CaseFault[] {
  return Object.entries(settled).flatMap(([id, drafted]) => {
    const fact = known.get(id);
    if (!fact || !Object.hasOwn(given, id)) return [];
    const [own, other] = [encodeValue(fact, given[id]), encodeValue(fact, drafted)];
    if (isFault(own) || isFault(other) || own === other) return [];
    return [caseFault("contradicts-draft", formatPath(["facts", id]), showValue(drafted), showValue(given[id]))];
  });
}

const PENALTIES: Wording = { zh: "至少一项处罚", en: "at least one penalty" };
const CONFISCATION: Wording = { zh: "不处罚的，不列处罚种类（没收除外）", en: "no penalties but confiscation where none is imposed" };
const WAIVER: Wording = { zh: "与 outcome 相符的档次", en: "a disposition that goes with the outcome" };

function faultsOfDecision(vocabulary: Vocabulary, decision: DraftDecision, at: "draftDecision" | "notice", context: CaseContext): readonly CaseFault[] {
  const { outcome, disposition, penalties = [], facts = {} } = decision;
  const faults: CaseFault[] = [];
  const report = (step: PathStep, expected: Wording, found: unknown): void => {
    faults.push(caseFault("wrong-value", formatPath([at, step]), expected, showValue(found)));
  };
  const fits = outcome === "penalty" ? disposition !== "no-penalty" : disposition === undefined || outcome === "referral" || !imposesPenalty(disposition);
  if (outcome === "penalty" && penalties.length === 0) report("penalties", PENALTIES, decision.penalties);
  if ((outcome === "no-penalty" || outcome === "not-established") && penalties.some(({ kind }) => !isConfiscation(kind)))
    report("penalties", CONFISCATION, penalties);
  if (!fits) report("disposition", WAIVER, disposition);
  for (const { code, fact, at: within = [], expected, found, nearest } of readFacts(vocabulary, facts, context).faults)
    faults.push(caseFault(code, formatPath([at, "facts", fact, ...within]), expected, found, nearest));
  return faults;
}
