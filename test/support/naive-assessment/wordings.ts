// Which wording of an item governs: that of the day of the conduct, or that of the decision where it is lighter (art. 37).
import type { ApplicableLaw } from "../../../src/assessment/assessment.ts";
import { isInForce } from "./applies.ts";
import type { Fine, Imposed, Line } from "./clauses.ts";
import { lastsNoLonger } from "./extents.ts";
import { hull, inwardToFen, type Range, reachesNoFurther } from "./range.ts";
import type { ExtentMeasure, Item, Wording } from "./shapes.ts";

/** How the governing wording was found. */
export type LawStatus = ApplicableLaw["status"] | "no-longer-punished" | "not-punished-then";

/** The wording that governs. */
export interface Governing {
  readonly status: LawStatus;
  /** `null` where there is none, or it does not punish the conduct. */
  readonly wording: Wording | null;
}

/** The wording that governs conduct that ended on one day and is decided on another. */
export function governingWording(item: Item, ended: string, decided: string, imposed: (wording: Wording) => Imposed, offender: string): Governing {
  const at = (day: string): Wording | undefined => item.versions.find(({ inForce }) => isInForce(inForce, day));
  const [then, now] = [at(ended), at(decided)];
  if (!then) return { status: "not-covered", wording: null };
  if (then.unpunished) return { status: "not-punished-then", wording: null };
  if (now?.unpunished) return { status: "no-longer-punished", wording: null };
  if (!now) return { status: "ended", wording: then };
  if (then === now) return { status: "settled", wording: then };
  const [old, late] = [imposed(then), imposed(now)];
  const [oldNoHeavier, newNoHeavier] = [isNoHeavier(old, late, offender), isNoHeavier(late, old, offender)];
  if (oldNoHeavier) return { status: "old-law", wording: then };
  return newNoHeavier ? { status: "lighter-law", wording: now } : { status: "incomparable", wording: then };
}

/** Whether the first imposes no more on the offender than the second. */
export function isNoHeavier(a: Imposed, b: Imposed, offender: string): boolean {
  const fines = [a.fineOn(offender), b.fineOn(offender)] as const;
  if (fines.some(({ status }) => status === "gap" || status === "collision")) return false;
  if (!isNoHeavierFine(fines[0], fines[1])) return false;
  const [kindsA, kindsB] = [a, b].map(({ lines }) => strongest(lines.filter((line) => line.offender === offender))) as [Strongest, Strongest];
  const inBoth = [...kindsA].flatMap(([key, own]) => (kindsB.has(key) ? [[own, kindsB.get(key) as Bound] as const] : []));
  const bindingIn = (kinds: Strongest, { key }: Bound): number => kinds.get(key)?.binding ?? -1;
  const insteadOf = (own: Bound, other: Bound): boolean =>
    !kindsA.has(other.key) || (own.besides.includes(other.key) && bindingIn(kindsA, other) < other.binding);
  return (
    inBoth.every(([own, other]) => lastsNoLonger(own.extent, other.extent)) &&
    // What binds more in the first has to take the place of something graver in the second that binds as much.
    [...kindsA.values()]
      .filter((own) => own.binding > bindingIn(kindsB, own))
      .every((own) => [...kindsB.values()].some((other) => insteadOf(own, other) && isLighterKind(own.kind, other.kind) && own.binding <= other.binding))
  );
}

/** Whether the fine begins no higher and ends no higher, and the authority may do without it wherever it may do without the other. */
function isNoHeavierFine(a: Fine, b: Fine): boolean {
  if (a.status === "none" || b.status === "none") return true;
  const [own, other] = [a, b].map(({ ranges }) => inwardToFen(ranges.reduce(hull))) as [Range, Range];
  return (a.optional || !b.optional) && reachesNoFurther(own, other);
}

interface Bound {
  /** The kind, with what is taken. */
  readonly key: string;
  readonly kind: string;
  /** 2 must, 1 one of several that must, 0 may. */
  readonly binding: number;
  /** What it is an alternative to. */
  readonly besides: readonly string[];
  readonly extent: ExtentMeasure | null;
}

type Strongest = ReadonlyMap<string, Bound>;

/** The kinds, each as bindingly as any line says. */
function strongest(lines: readonly Line[]): Strongest {
  const found = new Map<string, Bound>();
  const keyOf = ({ kind, object }: Line): string => `${kind} ${object ?? ""}`;
  for (const line of lines) {
    const { kind, choice, entry, extent } = line;
    const [key, besides] = [keyOf(line), lines.filter((other) => other.entry === entry && other.kind !== kind).map(keyOf)];
    // A choice between penalties of one kind leaves none but how much of it.
    const must = besides.length > 0 ? 1 : 2;
    const binding = choice === "may" ? 0 : must;
    if (binding > (found.get(key)?.binding ?? -1)) found.set(key, { key, kind, binding, besides, extent });
  }
  return found;
}

const QUALIFICATION = ["suspend-licence", "downgrade-qualification", "revoke-licence"];
const CONDUCT = ["restrict-operations", "suspend-operations", "close-down", "restrict-employment"];
const COMMON: Readonly<Record<string, number>> = { warning: 0, "public-criticism": 1, fine: 2, "confiscate-gains": 2, "confiscate-property": 2, detention: 9 };

/** Whether the first kind is lighter than the second in the order of article 9. */
export function isLighterKind(a: string, b: string): boolean {
  for (const group of [QUALIFICATION, CONDUCT]) {
    if (group.includes(a) && group.includes(b)) return rankIn(group, a) < rankIn(group, b);
    // What restricts weighs more than money and less than custody; the two groups are not compared.
    if (group.includes(a)) return b === "detention";
    if (group.includes(b)) return COMMON[a] !== undefined && COMMON[a] <= 2;
  }
  const [rankA, rankB] = [COMMON[a], COMMON[b]];
  return rankA !== undefined && rankB !== undefined && rankA < rankB;
}

function rankIn(group: readonly string[], kind: string): number {
  // The last two of the conduct group stand side by side.
  return Math.min(group.indexOf(kind), 2);
}
