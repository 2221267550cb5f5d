// The whole assessment of a case of which everything is known, read from the rules in the plainest way: the yardstick for the engine.
import type { YuanRange } from "../../../src/assessment/statutory-results.ts";
import type { Disposition } from "../../../src/law/disposition.ts";
import { type NaiveFacts, type NaiveScope, naiveFacts, naiveVerdict } from "../assessment-naive-interpreter.ts";
import { coversItem, coversPlace, inOrderOfPrecedence, isInForce } from "./applies.ts";
import { type Sight, tierOf } from "./benchmark-results.ts";
import { type PassedOver, selectedBenchmark } from "./benchmarks.ts";
import { type Fine, type Imposed, imposedBy, type Line } from "./clauses.ts";
import { combined } from "./combination.ts";
import { hullOfYuan, shown } from "./range.ts";
import { fineOver, type NaiveOption, optionUnder } from "./recommendation.ts";
import type { ExtentMeasure, Item, LawCircumstance, NaiveCase, NaivePack, Policy } from "./shapes.ts";
import { governingWording, type LawStatus } from "./wordings.ts";

/** A line of the statute, its sum in yuan. */
export interface NaiveLine extends Pick<Line, "clause" | "offender" | "kind" | "choice" | "pick"> {
  readonly range: YuanRange | null;
  readonly extent: ExtentMeasure | null;
}

/** What a case comes to. */
export interface NaiveAssessment {
  readonly law: { readonly status: LawStatus; readonly from: string | null };
  readonly lines: readonly NaiveLine[];
  readonly fine: { readonly status: Fine["status"]; readonly range: YuanRange | null };
  readonly holding: readonly string[];
  readonly dispositions: readonly Disposition[];
  readonly benchmark: { readonly applied: string | null; readonly tier: string | null; readonly passedOver: ReadonlyMap<string, PassedOver> };
  /** Nothing where the recommendation is withheld. */
  readonly options: readonly NaiveOption[] | null;
  readonly recommendedFine: YuanRange | null;
}

/** Assesses a case of which everything is known. */
export function interpret(pack: NaivePack, naiveCase: NaiveCase): NaiveAssessment {
  const item = pack.items.find(({ id }) => id === naiveCase.item);
  if (!item) throw new Error(`no item ${naiveCase.item}`);
  const scope: NaiveScope = { definitions: pack.facts, named: new Map(pack.conditions.map(({ id, when }) => [id, when])) };
  const facts = naiveFacts({ ...item.implies, ...naiveCase.facts }, scope);
  const decided = dateWithRole("decision-made", facts, scope) ?? naiveCase.asOf;
  const ended = dateWithRole("conduct-ended", facts, scope);
  if (ended === undefined) throw new Error("the day of the conduct is unknown");
  const offender = naiveCase.offender ?? item.offender ?? "party";

  const imposed = (wording: Item["versions"][number]): Imposed => imposedBy(wording, item, facts, scope);
  const law = governingWording(item, ended, decided, imposed, offender);
  const { lines, fineOn } = law.wording ? imposed(law.wording) : { lines: [], fineOn: (): Fine => ({ status: "none", ranges: [], optional: false }) };
  const fine = fineOn(offender);
  const own = lines.filter((line) => line.offender === offender);

  const covers = ({ scope: items, jurisdiction, inForce }: Pick<LawCircumstance, "scope" | "jurisdiction" | "inForce">): boolean =>
    coversItem(items, item) && coversPlace(jurisdiction, naiveCase.jurisdiction) && isInForce(inForce, decided);
  const sight: Sight = { facts, fineOf: () => null, holds: (condition) => naiveVerdict(condition, facts, scope) === true };
  const holding = pack.circumstances.filter((circumstance) => covers(circumstance) && sight.holds(circumstance.when));
  const policies = inOrderOfPrecedence(pack.policies.filter(covers));
  const dispositions = isUnpunished(law.status)
    ? (["no-penalty"] as const)
    : combined(holding, firstOf(policies, ({ combination }) => combination) ?? { method: "priority-first" });
  const selected = selectedBenchmark(pack.benchmarks, { item, place: naiveCase.jurisdiction, decided }, own, sight);

  const grounds = { holding, benchmark: selected.applied, mitigation: firstOf(policies, ({ mitigation }) => mitigation) ?? {}, sight };
  // Where nothing is imposed in any case, it does not matter what the law would impose.
  const isWaived = dispositions.every((disposition) => disposition === "no-penalty");
  const withheld = !isWaived && (WITHHELD.includes(law.status) || fine.status === "gap" || fine.status === "collision");
  const options = withheld ? null : dispositions.map((disposition) => optionUnder(disposition, own, grounds));
  return {
    law: { status: law.status, from: law.wording?.inForce.from ?? null },
    lines: lines.map(({ clause, offender: whose, kind, choice, pick, range, extent }) => ({
      clause,
      offender: whose,
      kind,
      choice,
      pick,
      range: range && shown(range),
      extent,
    })),
    fine: { status: fine.status, range: overAll(fine.ranges.map(shown)) },
    holding: holding.map(({ id }) => id),
    dispositions,
    benchmark: {
      applied: selected.applied?.id ?? null,
      tier: (selected.applied && tierOf(selected.applied, sight))?.label.zh ?? null,
      passedOver: selected.passedOver,
    },
    options,
    recommendedFine: options && fineOver(options),
  };
}

function overAll(ranges: readonly (YuanRange | null)[]): YuanRange | null {
  const known = ranges.filter((range) => range !== null);
  return known.length === 0 ? null : known.reduce(hullOfYuan);
}

const WITHHELD: readonly LawStatus[] = ["incomparable", "not-covered", "ended", "undetermined"];

function isUnpunished(status: LawStatus): boolean {
  return status === "no-longer-punished" || status === "not-punished-then";
}

function firstOf<Part>(policies: readonly Policy[], part: (policy: Policy) => Part | undefined): Part | undefined {
  return policies.map(part).find((found) => found !== undefined);
}

function dateWithRole(role: string, facts: NaiveFacts, { definitions }: NaiveScope): string | undefined {
  const value = facts.get(definitions.find((definition) => definition.role === role)?.id ?? "");
  return typeof value === "string" ? value : undefined;
}
