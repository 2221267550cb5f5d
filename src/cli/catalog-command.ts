import { type CatalogFilter, listItems } from "../catalog/list-items.ts";
import { AUTHORITY_LEVELS } from "../documents/items.ts";
import { nearestName } from "../documents/nearest-name.ts";
import { dayFromDate } from "../law/civil-date.ts";
import { CATALOG_FORMATS, renderCatalog } from "../report/render-catalog.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import { type CommandIo, type CommandLine, type ExitCode, misused } from "./command.ts";
import { loadRulesOrComplain } from "./load-rules.ts";

/** `cailiang catalog [DIR]`: lists the items of a rule folder, those that are asked for. */
export async function catalogCommand(line: CommandLine, io: CommandIo): Promise<ExitCode> {
  const [folder = line.rules ?? io.ownRules, ...others] = line.positionals;
  const { format: asked = line.json ? "json" : "text", asOf } = line;
  const format = CATALOG_FORMATS.find((one) => one === asked);
  if (others.length > 0) return misused(io, "`catalog` takes one folder");
  if (!format && asked !== "json") return misused(io, `\`--format ${asked}\` is not known, expected ${[...CATALOG_FORMATS, "json"].join(", ")}`);
  if (asOf !== undefined && dayFromDate(asOf) === undefined) return misused(io, `\`--as-of ${asOf}\` is no date, expected YYYY-MM-DD`);
  const rulebook = await loadRulesOrComplain(folder, line, io);
  if (!rulebook) return 1;
  const wrong = unknownFilter(line, rulebook);
  if (wrong) return misused(io, wrong);
  const entries = listItems(rulebook, filterOf(line));
  io.write(format ? renderCatalog(rulebook, entries, { language: line.language, format }) : `${JSON.stringify(entries, null, 2)}\n`);
  return 0;
}

function filterOf({ domain, level, function: wanted, text, asOf }: CommandLine): CatalogFilter {
  return {
    ...(domain === undefined ? {} : { domain }),
    ...(level === undefined ? {} : { level }),
    ...(wanted === undefined ? {} : { function: wanted }),
    ...(text === undefined ? {} : { text }),
    ...(asOf === undefined ? {} : { asOf }),
  };
}

// A name that nothing has is a slip, not an empty list.
function unknownFilter({ domain, level, function: wanted }: CommandLine, { items }: Rulebook): string | null {
  const known = [...items.values()].map(({ item }) => item);
  const names: readonly (readonly [option: string, given: string | undefined, among: readonly string[]])[] = [
    ["domain", domain, [...new Set(known.map((item) => item.domain))].sort()],
    ["level", level, AUTHORITY_LEVELS],
    ["function", wanted, [...new Set(known.flatMap(({ enforcedBy }) => enforcedBy.map((authority) => authority.function)))].sort()],
  ];
  for (const [option, given, among] of names) {
    if (given === undefined || among.includes(given)) continue;
    const nearest = nearestName(given, among);
    return `\`--${option} ${given}\` is not known${nearest === undefined ? "." : `, did you mean \`${nearest}\`?`} Expected one of ${among.join(", ")}`;
  }
  return null;
}
