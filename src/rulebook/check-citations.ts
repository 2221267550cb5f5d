import type { Instrument } from "../documents/instruments.ts";
import { suggestName } from "../documents/nearest-name.ts";
import { type PathStep, type Problem, problemAt } from "../documents/problem.ts";
import { parseCitation } from "../law/citation.ts";
import type { Entry } from "./collect-documents.ts";

/** Adds a problem for every citation of an instrument, version or article that does not exist. */
export function checkCitations(
  entry: Pick<Entry<unknown>, "place"> & Partial<Entry<unknown>>,
  step: readonly PathStep[],
  citations: readonly string[],
  instruments: ReadonlyMap<string, Instrument>,
  problems: Problem[],
): void {
  for (const [index, text] of citations.entries()) {
    const { source } = entry.place;
    const path = [...entry.place.path, ...step, index];
    const citation = parseCitation(text);
    if (!citation) continue;
    const instrument = instruments.get(citation.instrument);
    if (!instrument) {
      problems.push(
        problemAt(source, path, "unknown-instrument", { found: citation.instrument, nearest: suggestName(citation.instrument, instruments.keys(), problems) }),
      );
      continue;
    }
    const versions = citation.version === undefined ? instrument.versions : instrument.versions.filter((version) => version.id === citation.version);
    if (versions.length === 0) {
      problems.push(
        problemAt(source, path, "unknown-instrument-version", {
          found: `${citation.version}`,
          expected: instrument.versions.map((version) => version.id).join(", "),
        }),
      );
      continue;
    }
    if (citation.article === undefined) continue;
    const last = Math.max(...versions.map((version) => version.lastArticle ?? Number.POSITIVE_INFINITY));
    const article = Number(citation.article.split("-")[0]);
    if (article === 0 || article > last)
      problems.push(
        problemAt(source, path, "unknown-article", {
          found: citation.article,
          expected: Number.isFinite(last) ? String(last) : { zh: "（未知）", en: "not known" },
        }),
      );
  }
}
