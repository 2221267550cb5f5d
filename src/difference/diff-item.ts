// The regions in which one item comes out otherwise under another rulebook.
import type { CaseFile } from "../assessment/case-file.ts";
import { type AssessOptions, type OpenCase, offendersOf, openCase } from "../assessment/open-case.ts";
import { bearingFacts, factsBehind, slotsOf } from "../explanation/bearing-facts.ts";
import { type CivilDate, dayFromDate } from "../law/civil-date.ts";
import type { Offender } from "../law/penalty-kind.ts";
import { canonicalJson } from "../rulebook/canonical-json.ts";
import type { LinkedItem, Rulebook } from "../rulebook/rulebook.ts";
import { withRange } from "../space/box.ts";
import type { Box } from "../space/decision.ts";
import { bendingColumns } from "./bending-columns.ts";
import { changedCells } from "./changed-cells.ts";
import type { ChangedRegion, NotCompared, RegionOutcome, Subject } from "./difference.ts";
import { type DifferenceSearch, findDifference } from "./find-difference.ts";
import { askDuty, askPenalty, type Question } from "./joint-question.ts";
import { fileIn, type JointSide, type JointSpace, jointSpace, placeIn } from "./joint-space.ts";
import { mergeParts, regionFacts } from "./region-facts.ts";
import { directionOf, NOTHING } from "./region-outcome.ts";
import { type RuleChange, ruleChanges } from "./rule-changes.ts";
import type { RuleTexts } from "./rule-texts.ts";

/** A rulebook with the texts of its rules. */
export interface ReadRulebook {
  readonly rulebook: Rulebook;
  readonly texts: RuleTexts;
}

/** What a comparison is given. */
export interface DiffContext {
  readonly old: ReadRulebook;
  readonly next: ReadRulebook;
  readonly asOf: CivilDate;
  readonly budget: number;
  readonly options: AssessOptions;
}

/** What a comparison of one item came to. */
export interface ItemDifference {
  readonly regions: readonly ChangedRegion[];
  readonly notCompared: readonly NotCompared[];
}

/** Compares an item at the places given. */
export function diffItem(context: DiffContext, before: LinkedItem, after: LinkedItem, places: readonly (string | null)[]): ItemDifference {
  const decisionDay = dayFromDate(context.asOf) ?? 0;
  const changes = ruleChanges({ ...context.old, item: before, decisionDay }, { ...context.next, item: after, decisionDay });
  const notCompared: NotCompared[] = [];
  const groups = groupsOf(changes);
  if (groups.length === 0) return { regions: [], notCompared };
  const offenders = offendersOf(before).filter((offender) => offendersOf(after).includes(offender));
  const first = [...before.versions, ...after.versions].map(({ version }) => version.inForce.from).reduce((a, b) => (a < b ? a : b), context.asOf);
  const regions = places.flatMap((jurisdiction) =>
    offenders.flatMap((offender, index) => {
      const [old, next] = [
        openSide(context, context.old, before, first, { offender, jurisdiction }),
        openSide(context, context.next, after, first, { offender, jurisdiction }),
      ];
      if (!old || !next) {
        notCompared.push({ id: after.item.id, reason: NO_CASE });
        return [];
      }
      // Where duties stand does not rest on whose penalty it is.
      const own = groups.map((group) => ({ ...group, changes: group.changes.filter((change) => change.offender === null || change.offender === offender) }));
      const asked = own.filter(({ what, changes: left }) => left.length > 0 && (index === 0 || what === "penalty"));
      return asked.flatMap((group) => regionsOf(context, group, old, next, { offender, jurisdiction }, notCompared));
    }),
  );
  return { regions, notCompared };
}

const NO_CASE = { zh: "两个规则库没有都能评估的案件", en: "there is no case that both rulebooks can assess" };
const OTHER_FACT = {
  zh: "两个规则库中的含义不同，无法同时给定",
  en: "it means one thing in one rulebook and another in the other, so that no case gives both",
};

interface Group {
  readonly what: Subject;
  readonly rule: string;
  readonly changes: readonly RuleChange[];
}

function groupsOf(changes: readonly RuleChange[]): readonly Group[] {
  const groups = new Map<string, { what: Subject; rule: string; changes: RuleChange[] }>();
  for (const change of changes) {
    const { what, rule } = change;
    const group = groups.get(`${what} ${rule}`) ?? { what, rule, changes: [] };
    group.changes.push(change);
    groups.set(`${what} ${rule}`, group);
  }
  return [...groups.values()];
}

interface Whose {
  readonly offender: Offender;
  readonly jurisdiction: string | null;
}

/** Opens the case of which nothing is told but the day of the decision and that the conduct lies before it, from the first wording on. */
function openSide(
  { asOf, options }: DiffContext,
  { rulebook }: ReadRulebook,
  item: LinkedItem,
  first: CivilDate,
  { offender, jurisdiction }: Whose,
): OpenCase | null {
  const { roles } = rulebook.vocabulary;
  const [conduct, decision] = [roles.get("conduct-ended")?.id, roles.get("decision-made")?.id];
  const caseFile: CaseFile = {
    item: item.item.id,
    asOf,
    offender,
    ...(jurisdiction === null ? {} : { jurisdiction }),
    facts: {
      ...(conduct === undefined ? {} : { [conduct]: first === asOf ? asOf : { between: [first, asOf] } }),
      ...(decision === undefined ? {} : { [decision]: asOf }),
    },
  };
  return openCase(rulebook, caseFile, { ...options, trace: false }).opened;
}

function regionsOf(
  context: DiffContext,
  { what, rule, changes }: Group,
  old: OpenCase,
  next: OpenCase,
  whose: Whose,
  notCompared: NotCompared[],
): readonly ChangedRegion[] {
  const slots = [changes.flatMap((change) => (change.old ? slotsOf(change.old) : [])), changes.flatMap((change) => (change.next ? slotsOf(change.next) : []))];
  const asked = [old, next].map((opened, index) => ({ opened, slots: slots[index] ?? [], texts: (index === 0 ? context.old : context.next).texts }));
  const [one, other] = asked;
  if (!one || !other) return [];
  const isLate = asked.some(({ opened, slots: own }) => factsBehind(opened, own, true).facts.some(({ definition }) => definition.provided));
  const cells = jointSpace(one, other, isLate);
  const isWide = isLate || what === "penalty";
  const widened = asked.map((side) => ({
    ...side,
    slots: [...side.slots, ...dutySlots(side.opened, what, rule), ...(isWide ? bearingSlots(side.opened) : [])],
  })) as [typeof one, typeof other];
  const whole = jointSpace(...widened, false);
  if (!cells || !whole) return [];
  for (const id of whole.unjoined) notCompared.push({ id, reason: OTHER_FACT });
  const ask = what === "penalty" ? askPenalty : askDuty(what, rule);
  const bending = bendingColumns(whole);
  const budget = { left: context.budget };
  const found = changedCells(cells, changes, isLate, context.budget).flatMap((cell): readonly Part[] => {
    const within = transferred(cells, cell, whole);
    if (!within) return [];
    const reaches = isLate ? reachesCell(cells, cell) : () => true;
    const search = findDifference(whole, within, { ask, changes, reaches, isOnSums: what === "penalty", bending, budget });
    return search === "none" ? [] : [{ box: cell, ...partOf(context, whole, within, search, ask) }];
  });
  const textOf = ({ box: _, witness: __, ...rest }: Part): string => canonicalJson(rest);
  return mergeParts(cells.kinds, found, (a, b) => textOf(a) === textOf(b)).map(({ box, ...part }) => ({
    ...{ items: [next.item.item.id], what, rules: [rule], ...whose, when: regionFacts(cells, box) },
    ...part,
  }));
}

type Part = Pick<ChangedRegion, "status" | "direction" | "measured" | "before" | "after" | "witness"> & { readonly box: Box };

function partOf(context: DiffContext, space: JointSpace, within: Box, search: Exclude<DifferenceSearch, "none">, ask: Question): Omit<Part, "box"> {
  if (search === "exhausted") return { status: "exhausted", direction: "other", measured: "region", before: NOTHING, after: NOTHING, witness: null };
  const witness = fileIn(space, search.point);
  const part = { status: "changed", witness: isReplayed(context, witness, ask) ? witness : null } as const;
  const place = placeIn(space, datedAs(space, within, search.point));
  const hull: readonly RegionOutcome[] = [ask(place.old, false).outcome, ask(place.next, false).outcome];
  const [before = NOTHING, after = NOTHING] = hull;
  const isTold = ask === askPenalty && hull.every(({ dispositions }) => dispositions.length > 0) && canonicalJson(before) !== canonicalJson(after);
  if (isTold) return { ...part, measured: "region", direction: directionOf(before, after), before, after };
  const [one, two] = [search.before.outcome, search.after.outcome];
  return { ...part, measured: "witness", direction: directionOf(one, two), before: one, after: two };
}

// The law of one day: that of the case that was found.
function datedAs({ columns }: JointSpace, box: Box, point: Box): Box {
  const column = columns.findIndex(({ fact }) => fact.definition.role === "conduct-ended");
  const day = point.low[column];
  return day === undefined ? box : withRange(box, column, day, day);
}

/** Whether a case comes out otherwise under the two rulebooks; facts that are in one of them only are left out for the other. */
function isReplayed({ old, next, asOf, options }: DiffContext, caseFile: CaseFile, ask: Question): boolean {
  const keys = [old, next].map(({ rulebook }) => {
    const facts = Object.fromEntries(Object.entries(caseFile.facts).filter(([id]) => rulebook.vocabulary.facts.has(id)));
    const { opened } = openCase(rulebook, { ...caseFile, facts }, { ...options, asOf, trace: false });
    return opened ? ask(opened, true).key : null;
  });
  return keys[0] !== null && keys[1] !== null && keys[0] !== keys[1];
}

// The part of the wider space that a cell is.
function transferred(cells: JointSpace, cell: Box, whole: JointSpace): Box | null {
  const [low, high] = [whole.root.low.slice(), whole.root.high.slice()];
  for (const [column, { id, kind }] of cells.columns.entries()) {
    const at = whole.columns.findIndex((one) => one.id === id);
    if (at < 0) continue;
    const [from, to] = [cell.low[column] as number, cell.high[column] as number];
    low[at] = kind === "set" ? from : Math.max(low[at] as number, from);
    high[at] = kind === "set" ? to : Math.min(high[at] as number, to);
    if ((low[at] as number) > (high[at] as number)) return null;
  }
  return { low, high };
}

// Whether what an assessment comes to can be what a cell asks for.
function reachesCell({ columns, root, old, next }: JointSpace, cell: Box): (before: OpenCase, after: OpenCase) => boolean {
  const results = columns.flatMap(({ id, fact }, column) => (fact.definition.provided ? [{ id, column }] : []));
  const meets = (side: JointSide, { row }: OpenCase): boolean =>
    results.every(({ id, column }) => {
      const fact = side.space.facts.find((one) => one.id === id);
      if (!fact) return true;
      const [low, high] = [row.low[fact.slot] as number, row.high[fact.slot] as number];
      const [from, to] = [cell.low[column] as number, cell.high[column] as number];
      return fact.definition.type === "set" ? (from & ~high) === 0 && (low & ~to) === 0 : (low <= to || to === root.high[column]) && high >= from;
    });
  return (before, after) => meets(old, before) || meets(next, after);
}

// What bears on the penalty, and what follows from it.
function bearingSlots(opened: OpenCase): readonly number[] {
  const { facts, opened: bearing } = bearingFacts(opened);
  return [...facts, ...bearing.rulebook.vocabulary.derived.map(({ fact }) => fact)].map(({ slot }) => slot);
}

// A time limit turns on facts that no condition names.
function dutySlots({ rulebook, item }: OpenCase, what: Subject, id: string): readonly number[] {
  if (what !== "check") return [];
  const linked = rulebook.rulesFor(item).checks.find(({ rule }) => rule.id === id);
  const nodes = [linked?.applies, linked?.requires].flatMap((node) => (node ? slotsOf(node) : []));
  const deadline = linked?.deadline;
  if (!deadline) return nodes;
  return [...nodes, deadline.to.slot, deadline.kind === "period" ? deadline.from.slot : deadline.before.slot];
}
