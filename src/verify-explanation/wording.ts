// What a wording of the item prescribes for the case, clause by clause.
import type { Clause, ClausePenalty, ItemVersion, PenaltyAlternatives } from "../documents/items.ts";
import type { ExplainedClause, ExplainedCondition, ExplainedPenalty, ExplainedStatus } from "../explanation/explanation.ts";
import type { Measure, MoneyMeasure } from "../law/measure.ts";
import type { Offender } from "../law/penalty-kind.ts";
import type { CaseView } from "./case-facts.ts";
import { explained, statusOf, verdictOn } from "./conditions.ts";
import { finished, shownBetween, yuanOf } from "./shown-sums.ts";
import { fineOfClauses, hull } from "./spans.ts";
import { type Ends, endsOf, type FineOf, factsOf, type Span } from "./sums.ts";

/** A penalty of a clause that holds or may hold. */
export interface Line {
  readonly clause: Clause;
  readonly name: string;
  readonly offender: Offender;
  readonly status: "certain" | "possible";
  readonly index: number;
  readonly penalty: ClausePenalty;
  readonly choice: "must" | "may";
  readonly alternative: number | null;
  readonly pick: "one" | "any" | null;
  readonly ends: Ends | null;
}

/** What a wording prescribes. */
export interface Prescribed {
  readonly version: ItemVersion;
  /** How each clause stands, before and after others take its place. */
  readonly own: readonly ExplainedStatus[];
  readonly statuses: readonly ExplainedStatus[];
  readonly lines: readonly Line[];
  readonly fineOf: FineOf;
  /** Whether a branch of the offender has no clause that holds, or two. */
  readonly broken: boolean;
  /** Whether it is open which clauses on the offender hold. */
  readonly isOpen: boolean;
  readonly fine: { readonly status: "none" | "certain" | "open" | "broken"; readonly range: Span | null; readonly optional: boolean };
}

export function isMoney(measure: Measure | undefined): measure is MoneyMeasure {
  return measure !== undefined && ["amount", "times", "percent", "either", "sum"].some((key) => key in measure);
}

export function penaltiesOf(entry: ClausePenalty | PenaltyAlternatives): readonly ClausePenalty[] {
  return "oneOf" in entry ? entry.oneOf : "anyOf" in entry ? entry.anyOf : [entry];
}

function offenderOf({ venue }: CaseView, clause: Clause): Offender {
  return clause.offender ?? venue.item.offender ?? "party";
}

function nameOf({ id }: Clause, index: number): string {
  return id ?? `clause-${index + 1}`;
}

const OPPOSITE: Readonly<Record<ExplainedStatus, ExplainedStatus>> = { holds: "fails", fails: "holds", possible: "possible" };

function worst(statuses: readonly ExplainedStatus[]): ExplainedStatus {
  return statuses.includes("fails") ? "fails" : statuses.includes("possible") ? "possible" : "holds";
}

/** Works out what a wording prescribes for an offender. */
export function prescribed(view: CaseView, version: ItemVersion, offender: Offender): Prescribed {
  const clauses = version.clauses ?? [];
  const own = clauses.map(({ when }) => (when ? statusOf({ verdict: verdictOn(when, view) }) : "holds"));
  const replacing = (id: string | undefined): readonly ExplainedStatus[] =>
    clauses.flatMap((other, index) => (id !== undefined && other.replaces?.includes(id) ? [own[index] as ExplainedStatus] : []));
  const statuses = clauses.map(({ id }, index) => worst([own[index] as ExplainedStatus, ...replacing(id).map((status) => OPPOSITE[status])]));
  const fineOf = finesByName(view, clauses, own);
  const lines = linesOf(view, clauses, statuses, fineOf);
  const branches = [...new Set(clauses.flatMap((clause) => (clause.branch !== undefined && offenderOf(view, clause) === offender ? [clause.branch] : [])))];
  const faulty = branches.filter((branch) => {
    const members = [...clauses.entries()].filter(([, clause]) => clause.branch === branch && offenderOf(view, clause) === offender);
    if (members.filter(([index]) => statuses[index] === "holds").length > 1) return true;
    return members.every(([index]) => own[index] === "fails") && !members.every(([, { id }]) => replacing(id).includes("holds"));
  });
  const ofOffender = lines.filter((line) => line.offender === offender);
  const isOpen = clauses.some((clause, index) => statuses[index] === "possible" && offenderOf(view, clause) === offender);
  return { version, own, statuses, lines, fineOf, isOpen, broken: faulty.length > 0, fine: fineOutcome(ofOffender, clauses, statuses, faulty) };
}

function linesOf(view: CaseView, clauses: readonly Clause[], statuses: readonly ExplainedStatus[], fineOf: FineOf): readonly Line[] {
  const lines: Line[] = [];
  for (const [index, clause] of clauses.entries()) {
    if (statuses[index] === "fails") continue;
    const status = statuses[index] === "holds" ? "certain" : "possible";
    const head = { clause, name: nameOf(clause, index), offender: offenderOf(view, clause), status } as const;
    for (const entry of clause.penalties ?? []) {
      const pick = pickOf(entry);
      const alternative = pick === null ? null : lines.length;
      for (const penalty of penaltiesOf(entry)) {
        const ends = isMoney(penalty.measure) ? endsOf(view, penalty.measure, clause.when, fineOf) : null;
        lines.push({ ...head, index: lines.length, penalty, choice: entry.choice, alternative, pick, ends });
      }
    }
  }
  return lines;
}

function pickOf(entry: ClausePenalty | PenaltyAlternatives): Line["pick"] {
  return "oneOf" in entry ? "one" : "anyOf" in entry ? "any" : null;
}

function finesByName(view: CaseView, clauses: readonly Clause[], own: readonly ExplainedStatus[]): FineOf {
  const made = new Map<string, Ends | null>();
  const make = (name: string): Ends | null =>
    fineOfClauses(
      clauses.flatMap((clause, index) => {
        if ((clause.id !== name && clause.branch !== name) || own[index] === "fails") return [];
        const fines = (clause.penalties ?? []).flatMap(penaltiesOf).filter(({ kind }) => kind === "fine");
        const ends = fines.flatMap(({ measure }) => (isMoney(measure) ? (endsOf(view, measure, clause.when, () => null) ?? []) : []));
        return ends.length === 0 ? [] : [ends.map((one) => ({ ...one, known: one.known && own[index] === "holds" }))];
      }),
    );
  return (name) => {
    const known = made.get(name);
    if (known !== undefined) return known;
    const fine = make(name);
    made.set(name, fine);
    return fine;
  };
}

function hasPlainFine({ penalties = [] }: Clause, isMust: boolean): boolean {
  return penalties.some((entry) => "kind" in entry && entry.kind === "fine" && (!isMust || entry.choice === "must"));
}

function fineOutcome(lines: readonly Line[], clauses: readonly Clause[], statuses: readonly ExplainedStatus[], faulty: readonly string[]): Prescribed["fine"] {
  const fines = lines.filter(({ penalty }) => penalty.kind === "fine");
  const certain = fines.filter(({ status }) => status === "certain");
  const [one, ...others] = certain;
  const collides = others.some(({ alternative }) => alternative === null || alternative !== one?.alternative);
  const gapes = certain.some(({ ends }) => !ends) || faulty.some((branch) => clauses.some((clause) => clause.branch === branch && hasPlainFine(clause, false)));
  if (gapes || collides) return { status: "broken", range: null, optional: false };
  if (fines.length === 0) return { status: "none", range: null, optional: true };
  const range = hull(fines.flatMap(({ ends }) => (ends && shownBetween(ends)) ?? []));
  const hasOtherWay =
    one !== undefined && one.alternative !== null && lines.some((line) => line.alternative === one.alternative && line.penalty.kind !== "fine");
  const isSure = fines.some(
    ({ clause: { branch } }) =>
      branch !== undefined && clauses.every((clause, index) => clause.branch !== branch || statuses[index] === "fails" || hasPlainFine(clause, true)),
  );
  return { status: certain.length === fines.length ? "certain" : "open", range, optional: one ? one.choice === "may" || hasOtherWay : !isSure };
}

/** The clauses of a wording as they have to be explained, cited as of a day. */
export function explainedClauses(
  view: CaseView,
  { version, statuses, own, lines }: Prescribed,
  cite: (citations: readonly string[]) => readonly string[],
): readonly ExplainedClause[] {
  const clauses = version.clauses ?? [];
  const conditions: readonly (ExplainedCondition | null)[] = clauses.map(({ when }) => (when ? explained(when, view) : null));
  return clauses.map((clause, index): ExplainedClause => {
    const citations = cite(clause.cites ?? view.venue.item.basis);
    return {
      id: nameOf(clause, index),
      offender: offenderOf(view, clause),
      status: statuses[index] as ExplainedStatus,
      when: conditions[index] as ExplainedCondition | null,
      branch: clause.branch ?? null,
      replacedBy: clauses.flatMap((other, place) =>
        clause.id !== undefined && own[place] !== "fails" && other.replaces?.includes(clause.id)
          ? [{ clause: nameOf(other, place), status: own[place] as ExplainedStatus }]
          : [],
      ),
      orders: clause.orders ?? [],
      penalties: (clause.penalties ?? []).flatMap((entry, place) =>
        penaltiesOf(entry).map((penalty) => {
          const ends = lines.find((line) => line.clause === clause && line.penalty === penalty)?.ends ?? null;
          return explainedPenalty(view, penalty, ends, { choice: entry.choice, entry: place, pick: pickOf(entry) }, citations);
        }),
      ),
      citations,
    };
  });
}

function explainedPenalty(
  view: CaseView,
  penalty: ClausePenalty,
  ends: Ends | null,
  place: Pick<ExplainedPenalty, "choice" | "entry" | "pick">,
  citations: readonly string[],
): ExplainedPenalty {
  const { kind, concurrent = false, object = null, by = null, measure = null } = penalty;
  const span = ends && shownBetween(ends);
  for (const fact of measure ? factsOf(measure) : []) view.found(fact);
  const steps = ends ? [...ends.steps("min", citations), ...ends.steps("max", citations)] : [];
  return { kind, ...place, concurrent, object, by, measure, range: yuanOf(span), trace: finished(steps, span) };
}
