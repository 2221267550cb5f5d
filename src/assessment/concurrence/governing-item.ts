// One act under several items is fined once, by the item whose fine is higher.
import type { Assessment } from "../assessment.ts";
import type { YuanRange } from "../statutory-results.ts";
import type { GoverningItem } from "./joint-assessment.ts";
import { compareRanges, hullOfYuan } from "./ranges.ts";

/** Which item's fine is imposed, which are set aside, and what the fine of the act is. */
export interface GoverningFine {
  readonly governing: GoverningItem;
  readonly fine: YuanRange | null;
  readonly setAside: readonly string[];
}

/** Chooses among the items of one act; `citations` are those of the policy, or `null` where there is none. */
export function governingFine(assessments: readonly Assessment[], citations: readonly string[] | null): GoverningFine {
  const fined = assessments.filter(mayFine);
  const [only, another] = fined;
  const told = (status: GoverningItem["status"], item: Assessment | undefined): GoverningItem => ({
    status,
    item: item?.item.id ?? null,
    citations: fined.length > 1 ? (citations ?? []) : [],
  });
  if (!only) return { governing: told("none", undefined), fine: null, setAside: [] };
  if (!another) return { governing: told("single", only), fine: only.recommendation.fine, setAside: [] };
  const undecided = (status: "undecided" | "no-rule"): GoverningFine => ({ governing: told(status, undefined), fine: hullOfFines(fined), setAside: [] });
  if (citations === null) return undecided("no-rule");
  const highest = fined.find((one) => fined.every((other) => other === one || isAsHigh(one, other)));
  if (!highest) return undecided("undecided");
  const setAside = fined.filter((one) => one !== highest).map(({ item }) => item.id);
  const isEqual = fined.every((other) => isAsHigh(other, highest));
  return { governing: told(isEqual ? "equal" : "higher", highest), fine: highest.recommendation.fine, setAside };
}

// An item under which nothing is imposed has no fine that could be the higher one; one that yields no recommendation may.
function mayFine({ statutory, recommendation, disposition }: Assessment): boolean {
  if (recommendation.status === "withheld") return statutory?.fine.status !== "none";
  if (statutory === null || statutory.fine.status === "none") return false;
  return disposition.possible.some((possible) => possible !== "no-penalty") && recommendation.fine !== null;
}

// The law compares what the provisions allow, not what is recommended; what is open may still turn out either way.
function isAsHigh(one: Assessment, other: Assessment): boolean {
  const [mine, theirs] = [one.statutory?.fine, other.statutory?.fine];
  if (!mine?.range || !theirs?.range || ![one, other].every(isSettled)) return false;
  const found = compareRanges(mine.range, theirs.range);
  return found === "higher" || found === "equal";
}

function isSettled({ recommendation, statutory }: Assessment): boolean {
  return recommendation.status !== "withheld" && statutory?.fine.status === "certain" && statutory.fine.known;
}

function hullOfFines(fined: readonly Assessment[]): YuanRange | null {
  return fined.some(({ recommendation }) => recommendation.status === "withheld")
    ? null
    : hullOfYuan(fined.flatMap(({ recommendation }) => recommendation.fine ?? []));
}
