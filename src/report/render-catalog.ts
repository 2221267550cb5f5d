import type { StatutoryLine } from "../assessment/statutory-results.ts";
import type { CatalogClause, CatalogEntry } from "../catalog/list-items.ts";
import type { AUTHORITY_LEVELS } from "../documents/items.ts";
import { type Language, type LocalizedText, textIn } from "../law/localized-text.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import { formatCitationIn } from "./format-citation.ts";
import { formatCondition } from "./format-condition.ts";
import { UNKNOWN_NUMBER } from "./format-extent.ts";
import { oneLine } from "./one-line.ts";
import type { RenderOptions } from "./render-assessment.ts";
import { describeGroup, groupAlternatives } from "./render-penalties.ts";
import { OFFENDER_WORDS } from "./words.ts";
import { writerFor } from "./writer.ts";

/** How a catalogue can be written out. */
export const CATALOG_FORMATS = ["text", "markdown", "csv"] as const;

/** One of {@link CATALOG_FORMATS}. */
export type CatalogFormat = (typeof CATALOG_FORMATS)[number];

const LEVELS: Readonly<Record<(typeof AUTHORITY_LEVELS)[number], Required<LocalizedText>>> = {
  township: { zh: "乡镇以上", en: "from townships" },
  county: { zh: "县级以上", en: "from counties" },
  city: { zh: "设区的市以上", en: "from cities" },
  province: { zh: "省级以上", en: "from provinces" },
  country: { zh: "国家", en: "the country" },
};

const WORDS = {
  item: { zh: "事项", en: "item" },
  name: { zh: "名称", en: "name" },
  field: { zh: "领域", en: "field" },
  by: { zh: "执法主体", en: "enforced by" },
  breaches: { zh: "违反", en: "breaches" },
  basis: { zh: "处罚依据", en: "basis" },
  penalties: { zh: "处罚", en: "penalties" },
  from: { zh: "施行日期", en: "in force from" },
  until: { zh: "失效日期", en: "until" },
  verified: { zh: "通读原文", en: "text read" },
  yes: { zh: "是", en: "yes" },
  no: { zh: "否", en: "no" },
  if: { zh: "：", en: ": " },
} satisfies Readonly<Record<string, Required<LocalizedText>>>;

/**
 * A catalogue as text (an entry after the other), as a Markdown table, or as CSV (RFC 4180, with a byte order mark, so that spreadsheets read Chinese).
 *
 * @example
 * ```ts
 * import { createRulebook, listItems, renderCatalog } from "cailiang";
 * import { cn } from "cailiang/rules/cn";
 * const rulebook = createRulebook([cn]);
 * const text = renderCatalog(rulebook, listItems(rulebook, { text: "cn/food-safety/124-1-1" }), { language: "en" });
 * console.log(text.includes("Food or additives with contaminants above the safety limits")); // true
 * ```
 */
export function renderCatalog(
  rulebook: Rulebook,
  entries: readonly CatalogEntry[],
  { language, format = "text" }: RenderOptions & { readonly format?: CatalogFormat },
): string {
  const rows = entries.map((entry) => rowOf(rulebook, entry, language));
  if (format === "csv")
    return `\uFEFF${[HEAD.map((key) => WORDS[key][language]), ...rows.map((row) => HEAD.map((key) => row[key].join("\n")))].map(csvLine).join("")}`;
  if (format === "markdown") return markdownTable(rows, language);
  return rows.map((row) => `${textOf(row, language)}\n`).join("\n");
}

const HEAD = ["item", "name", "field", "by", "breaches", "basis", "penalties", "from", "until", "verified"] as const;

type Row = Readonly<Record<(typeof HEAD)[number], readonly string[]>>;

function rowOf(rulebook: Rulebook, entry: CatalogEntry, language: Language): Row {
  const cite = (citations: readonly string[]): readonly string[] => citations.map((citation) => formatCitationIn(rulebook, citation, language));
  return {
    item: [entry.id],
    name: [textIn(entry.name, language)],
    field: [entry.domain],
    by: entry.enforcedBy.map(({ function: name, from }) => `${name} (${LEVELS[from][language]})`),
    breaches: cite(entry.breaches),
    basis: cite(entry.basis),
    penalties: entry.clauses.map((clause) => penaltyText(rulebook, entry, clause, language)).filter((text) => text !== ""),
    from: [entry.inForce.from],
    until: [entry.inForce.until ?? ""],
    verified: [WORDS[entry.verified ? "yes" : "no"][language]],
  };
}

function penaltyText(rulebook: Rulebook, { offenders }: CatalogEntry, { offender, when, lines }: CatalogClause, language: Language): string {
  const writer = writerFor(rulebook, language);
  const told = groupAlternatives(lines.map(asInLaw)).map((group) => describeGroup(writer, group).replaceAll(UNKNOWN_NUMBER[language], ""));
  if (told.length === 0) return "";
  const whom = offender === offenders[0] ? [] : [OFFENDER_WORDS[offender][language]];
  const head = [...whom, ...(when ? [formatCondition(rulebook, when, language)] : [])].join(language === "zh" ? "，" : ", ");
  return `${head === "" ? "" : `${head}${language === "zh" ? "的，" : ": "}`}${told.join(language === "zh" ? "；" : "; ")}`;
}

// A line whatever the case: where the sum rests on facts, how it is computed.
function asInLaw(line: StatutoryLine): StatutoryLine {
  const { basis } = line;
  const isPlain = basis === null || (basis.base === null && basis.ofFine === null && basis.per === null && basis.parts.length === 0);
  return { ...line, status: "certain", range: isPlain ? line.range : null };
}

function textOf(row: Row, language: Language): string {
  const [id = ""] = row.item;
  const lines = (["by", "breaches", "basis", "penalties"] as const).flatMap((key) => {
    const values = row[key].map(oneLine);
    if (key !== "penalties")
      return values.length === 0 ? [] : [`  ${WORDS[key][language]}${WORDS.if[language]}${values.join(language === "zh" ? "；" : "; ")}`];
    return [`  ${WORDS[key][language]}${WORDS.if[language].trimEnd()}`, ...values.map((value) => `    - ${value}`)];
  });
  return [`${id}  ${oneLine(row.name.join())}`, ...lines].join("\n");
}

function markdownTable(rows: readonly Row[], language: Language): string {
  const keys = ["item", "name", "basis", "by", "penalties"] as const;
  const cell = (values: readonly string[]): string => values.map((value) => forTable(oneLine(value))).join("<br>");
  const lines = [keys.map((key) => WORDS[key][language]), keys.map(() => "---"), ...rows.map((row) => keys.map((key) => cell(row[key])))];
  return `${lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n")}\n`;
}

// Nothing that a rule says may turn into markup.
function forTable(text: string): string {
  return text.replace(/[\\`*_[\]<>|~]/g, "\\$&");
}

// What a spreadsheet could take for a formula is marked as text.
function csvLine(cells: readonly string[]): string {
  const written = cells.map((cell) => {
    const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  });
  return `${written.join(",")}\r\n`;
}
