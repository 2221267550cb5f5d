// The provisions of `pack`, and assessments under them written out as short texts to be read beside the statute.
import { fileURLToPath } from "node:url";
import { type Assessment, assess, createRulebook, type Offender, type Rulebook } from "../../../src/index.ts";
import { readRuleFolder } from "../../../src/node/index.ts";
import { type CaseFacts, writeRange } from "../../support/assessment-lines.ts";

type Line = NonNullable<Assessment["statutory"]>["lines"][number];
type Order = NonNullable<Assessment["statutory"]>["orders"][number];
type Interval = NonNullable<Line["duration"]>["interval"];

const { source, problems } = await readRuleFolder(fileURLToPath(new URL("pack", import.meta.url)));
if (problems.length > 0) throw new Error(`the forms cannot be read: ${problems.map(({ file, message }) => `${file} ${message.en}`).join("; ")}`);

/** The rulebook of the provisions. */
export const formsRulebook: Rulebook = createRulebook([source]);

/** A case under an item and what the statute makes of it. */
export interface Scenario {
  /** The words of the statute, and the arithmetic where there is any. */
  readonly name: string;
  readonly item: string;
  readonly facts: CaseFacts;
  readonly offender?: Offender;
  /** Fine of the offender who is assessed; `none`, `gap` or `collision` where there is no range. */
  readonly fine: string;
  /** Penalties of that offender in the order of the statute; left out where there is nothing but this fine, as a duty. */
  readonly penalties?: readonly string[];
  readonly orders?: readonly string[];
}

/** What is compared of a scenario. */
export type Outcome = Required<Pick<Scenario, "fine" | "penalties">> & Pick<Scenario, "orders">;

/** A case of March 2025, assessed in April. */
export function assessForm(item: string, facts: CaseFacts, offender?: Offender): Assessment {
  const facing = offender === undefined ? {} : { offender };
  return assess(formsRulebook, { item: `forms/${item}`, asOf: "2025-04-01", facts: { "conduct.endedOn": "2025-03-01", ...facts }, ...facing });
}

/** What the statute makes of the case, as far as the scenario states it. */
export function outcomeOf({ item, facts, offender, orders }: Scenario): Outcome {
  const assessment = assessForm(item, facts, offender);
  const { statutory } = assessment;
  if (!statutory) throw new Error("there is no wording");
  return {
    fine: statutory.fine.range ? writeRange(statutory.fine.range) : statutory.fine.status,
    penalties: statutory.lines.filter((line) => line.offender === assessment.offender).map(writePenalty),
    ...(orders && { orders: statutory.orders.map(writeOrder) }),
  };
}

/** What the scenario states. */
export function statedIn({ fine, penalties = fine.includes("–") ? [`must fine ${fine}`] : [], orders }: Scenario): Outcome {
  return { fine, penalties, ...(orders && { orders }) };
}

/**
 * A penalty such as `must fine 10,000–50,000 beside`: `beside` another one (并处), `one-of` or `any-of` several; what unknown facts
 * decide ends in `?`.
 */
export function writePenalty(
  line: Pick<Line, "choice" | "kind" | "object" | "range" | "duration" | "quantity" | "by" | "pick" | "concurrent" | "status">,
): string {
  const { choice, kind, object, range, by, pick, concurrent, status } = line;
  return [
    choice,
    kind,
    object && `(${object.en})`,
    range && writeRange(range),
    writeExtent(line),
    by && `by ${by}`,
    pick && `${pick}-of`,
    concurrent && "beside",
    status === "possible" && "?",
  ]
    .filter(Boolean)
    .join(" ");
}

function writeOrder({ order, object, status, ...extent }: Order): string {
  return [order, object && `(${object.en})`, writeExtent(extent), status === "possible" && "?"].filter(Boolean).join(" ");
}

function writeExtent({ duration, quantity }: Pick<Line, "duration" | "quantity">): string | null {
  if (duration) {
    const length = duration.interval === null ? "" : `${writeInterval(duration.interval)} `;
    return `${length}${duration.unit}${duration.orLife ? " or life" : ""}`;
  }
  if (!quantity) return null;
  const { interval, per, unit } = quantity;
  return `${writeInterval(interval)}${per ? ` × ${per.count ?? "?"}` : ""} ${unit.en}`;
}

function writeInterval(interval: Interval): string {
  if (interval === null || typeof interval === "number") return String(interval);
  if (isPair(interval)) return interval.join("–");
  return `${interval.above === undefined ? (interval.min ?? "") : `>${interval.above}`}–${interval.below === undefined ? (interval.max ?? "") : `<${interval.below}`}`;
}

function isPair(interval: NonNullable<Exclude<Interval, number>>): interval is readonly [number, number] {
  return Array.isArray(interval);
}
