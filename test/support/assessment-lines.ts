// Penalties written out as short texts, so that a table of expected results can be read beside the statute.
import type { Assessment, FactValueInput } from "../../src/index.ts";

type Statutory = NonNullable<Assessment["statutory"]>;
type Line = Statutory["lines"][number];
type Range = NonNullable<Assessment["recommendation"]["fine"]>;

const OBJECTS = [
  ["工具", "tools"],
  ["检验费用", "fees"],
  ["认证费用", "fees"],
  ["检验资质", "testing-qualification"],
  ["批准文件", "approval"],
  ["执业资格", "professional-qualification"],
  ["食品许可", "food-trade"],
  ["食品", "goods"],
] as const;

/** A range such as `50,000–100,000`; `<` and `>` where an end is not included, nothing where there is none. */
export function writeRange({ min, minIncluded, max, maxIncluded }: Range): string {
  const number = (value: number): string => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return `${min === null ? "" : `${minIncluded ? "" : ">"}${number(min)}`}–${max === null ? "" : `${maxIncluded ? "" : "<"}${number(max)}`}`;
}

/**
 * A penalty such as `party must fine 50,000–100,000 [124.1.1]`. Penalties of which one is chosen share the letter of their group;
 * what depends on unknown facts ends in `?`.
 */
export function writeLine(line: Omit<Line, "basis"> | (Line & { readonly offender: string }), groups: readonly (number | null)[] = []): string {
  const { offender, choice, kind, object, range, duration, quantity, by, alternative, status, citations } = line;
  const what = object === null ? "" : ` ${OBJECTS.find(([word]) => object.zh.includes(word))?.[1] ?? object.zh}`;
  const much = range
    ? ` ${writeRange(range)}`
    : duration
      ? ` ${writeDuration(duration)}`
      : quantity
        ? ` ${JSON.stringify(quantity.interval)} ${quantity.unit.zh}`
        : "";
  const group = alternative === null ? "" : ` or-${"abc"[groups.indexOf(alternative)] ?? "?"}`;
  const places = citations.map((citation) => citation.split("#")[1]).join(" ");
  return `${offender} ${choice} ${kind}${what}${much}${by === null ? "" : ` by ${by}`}${group} [${places}]${status === "possible" ? " ?" : ""}`;
}

function writeDuration({ unit, interval, orLife }: NonNullable<Line["duration"]>): string {
  return interval === null ? unit : `${JSON.stringify(interval)} ${unit}${orLife ? " or life" : ""}`;
}

/** All penalties of the statute, sorted. */
export function writeLines({ lines }: Statutory): readonly string[] {
  const groups = [...new Set(lines.flatMap(({ alternative }) => (alternative === null ? [] : [alternative])))];
  return lines.map((line) => writeLine(line, groups)).sort();
}

/** Facts of a case by id. */
export type CaseFacts = Readonly<Record<string, FactValueInput>>;
