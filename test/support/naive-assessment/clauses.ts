// What the clauses of one wording come to for the facts of a case.
import type { Force } from "../../../src/law/disposition.ts";
import { type NaiveFacts, type NaiveScope, naiveVerdict } from "../assessment-naive-interpreter.ts";
import { isSum, sumOf } from "./measures.ts";
import { hull, type Range } from "./range.ts";
import type { ExtentMeasure, Item, LawClause, Penalty, PenaltyEntry, Wording } from "./shapes.ts";

/** A penalty that the statute prescribes, with its exact sum. */
export interface Line {
  readonly clause: string;
  readonly offender: string;
  readonly kind: string;
  readonly choice: Force;
  /** The entry that it stands in, counted over the wording: lines of one entry are alternatives. */
  readonly entry: number;
  readonly pick: "one" | "any" | null;
  readonly concurrent: boolean;
  /** The sum of a fine; `null` where there is nothing to reckon it from. */
  readonly range: Range | null;
  readonly extent: ExtentMeasure | null;
  readonly object: string | null;
}

/** The fine on one offender. */
export interface Fine {
  readonly status: "none" | "certain" | "gap" | "collision";
  /** One for each amount that the authority may choose between. */
  readonly ranges: readonly Range[];
  /** Whether the authority may do without any. */
  readonly optional: boolean;
}

/** What a wording imposes. */
export interface Imposed {
  readonly lines: readonly Line[];
  readonly fineOn: (offender: string) => Fine;
}

/** The lines of the clauses that hold, and the fine that they make. */
export function imposedBy(wording: Wording, item: Item, facts: NaiveFacts, scope: NaiveScope): Imposed {
  const clauses = wording.clauses ?? [];
  const holds = ({ when }: LawClause): boolean => when === undefined || naiveVerdict(when, facts, scope) === true;
  const holding = clauses.filter(holds);
  const replaced = new Set(holding.flatMap(({ replaces }) => replaces ?? []));
  const kept = holding.filter(({ id }) => !replaced.has(id));
  const offenderOf = ({ offender }: LawClause): string => offender ?? item.offender ?? "party";
  const fineOf = (name: string): Range | null => {
    const sums = holding
      .filter(({ id, branch }) => id === name || branch === name)
      .flatMap(({ penalties = [] }) => penalties.flatMap(penaltiesOf))
      .flatMap(({ kind, measure }) => (kind === "fine" && measure && isSum(measure) ? [sumOf(measure, { facts, fineOf })] : []));
    const known = sums.filter((sum) => sum !== null);
    return known.length === 0 ? null : known.reduce(hull);
  };
  let entry = 0;
  const lines = kept.flatMap((clause) =>
    (clause.penalties ?? []).flatMap((drawn) => {
      entry += 1;
      return penaltiesOf(drawn).map((penalty) => lineOf(penalty, drawn, { clause: clause.id, offender: offenderOf(clause), entry, facts, fineOf }));
    }),
  );
  const branches = new Set(clauses.flatMap(({ branch }) => (branch === undefined ? [] : [branch])));
  const faults = [...branches].flatMap((branch) => {
    const members = clauses.filter((clause) => clause.branch === branch);
    const status = branchStatus(members, holding, replaced);
    return status === null ? [] : members.map((member) => ({ offender: offenderOf(member), status }));
  });
  return { lines, fineOn: (offender) => fineAmong(lines, faults, offender) };
}

type Fault = "gap" | "collision";

/** Exactly one clause of a branch has to hold, those that others replace left aside. */
function branchStatus(members: readonly LawClause[], holding: readonly LawClause[], replaced: ReadonlySet<string>): Fault | null {
  // Where others take the place of the whole branch, it has no say.
  if (members.every(({ id }) => replaced.has(id))) return null;
  const own = members.filter((member) => holding.includes(member));
  if (own.length === 0) return "gap";
  return own.filter(({ id }) => !replaced.has(id)).length > 1 ? "collision" : null;
}

function fineAmong(lines: readonly Line[], faults: readonly { readonly offender: string; readonly status: Fault }[], offender: string): Fine {
  const fines = lines.filter((line) => line.offender === offender && line.kind === "fine");
  const own = faults.filter((fault) => fault.offender === offender).map(({ status }) => status);
  if (own.includes("collision") || new Set(fines.map(({ entry }) => entry)).size > 1) return { status: "collision", ranges: [], optional: false };
  const ranges = fines.map(({ range }) => range);
  if (own.includes("gap") || ranges.includes(null)) return { status: "gap", ranges: [], optional: false };
  const isFine = (line: Line): boolean => line.kind === "fine";
  const optional = fines.some((fine) => fine.choice === "may" || !lines.filter(({ entry }) => entry === fine.entry).every(isFine));
  return { status: fines.length > 0 ? "certain" : "none", ranges: ranges.filter((range) => range !== null), optional };
}

/** What the lines of one clause share. */
interface Place extends Pick<Line, "clause" | "offender" | "entry"> {
  readonly facts: NaiveFacts;
  readonly fineOf: (clauseOrBranch: string) => Range | null;
}

function lineOf({ kind, choice, measure, concurrent, object }: Penalty, drawn: PenaltyEntry, { facts, fineOf, ...place }: Place): Line {
  return {
    ...place,
    kind,
    choice: drawn.choice === "may" ? "may" : choice,
    pick: pickOf(drawn),
    concurrent: concurrent ?? false,
    range: measure && isSum(measure) ? sumOf(measure, { facts, fineOf }) : null,
    extent: measure && !isSum(measure) ? measure : null,
    object: object?.zh ?? null,
  };
}

function penaltiesOf(entry: PenaltyEntry): readonly Penalty[] {
  if ("oneOf" in entry) return entry.oneOf;
  return "anyOf" in entry ? entry.anyOf : [entry];
}

function pickOf(entry: PenaltyEntry): Line["pick"] {
  if ("oneOf" in entry) return "one";
  return "anyOf" in entry ? "any" : null;
}
