import { parseCitation } from "../law/citation.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import { type ComparedFigure, type PlacedFigure, type TextComparison, textComparison } from "./compare-figures.ts";
import type { MissingPart } from "./find-provision.ts";
import { withMisplacedFines } from "./misplaced-fines.ts";
import { citingPlaces, type FigureSource, figuresOfRulebook } from "./rule-figures.ts";
import type { StatuteText } from "./statute-text.ts";

/**
 * How data and text stand to each other: `agree`; `differ`; `not-found` where the text lacks the provision; `not-parsed` where no such figure was
 * read in it; `other-wording` where the text at hand is of another version; `no-text` where there is none; `unused` for a fine in the text of a penal
 * provision that no rule has.
 */
export const STATUTE_STATUSES = ["agree", "differ", "not-found", "not-parsed", "other-wording", "no-text", "unused"] as const;

/** One of {@link STATUTE_STATUSES}. */
export type StatuteStatus = (typeof STATUTE_STATUSES)[number];

/** A citation of a rule that names what its text does not have. */
export interface MissingProvision {
  readonly status: "not-found";
  readonly place: FigureSource;
  readonly citation: string;
  readonly missing: MissingPart;
}

/** A fine in the text that none of the rules that cite its provision has. */
export interface UnusedFigure {
  readonly status: "unused";
  readonly figure: PlacedFigure;
  readonly pack: string;
  /** The ids of those rules. */
  readonly rules: readonly string[];
}

/** An entry of a {@link StatuteCheck}. */
export type StatuteEntry = ComparedFigure | MissingProvision | UnusedFigure;

/** An instrument with the wordings of which there is a text. */
export interface InstrumentCoverage {
  readonly instrument: string;
  /** Ids of its versions. */
  readonly versions: readonly string[];
  /** Whether there are texts of a wording that the rulebook does not have. */
  readonly hasOtherWording: boolean;
}

/** How many entries of each status there are. */
export type StatuteTally = Readonly<Record<StatuteStatus, number>>;

/** What a comparison of a rulebook with statute texts comes to. */
export interface StatuteCheck {
  readonly instruments: readonly InstrumentCoverage[];
  readonly entries: readonly StatuteEntry[];
  readonly tally: StatuteTally;
  /** By the id of the pack, in the order of the ids. */
  readonly packs: Readonly<Record<string, StatuteTally>>;
  /** How many citations were looked up in a text, and found there. */
  readonly citations: { readonly lookedUp: number; readonly found: number };
}

/**
 * Compares the figures of a rulebook with statute texts. Text and instrument are matched by title and by the day of the last change; what is said
 * in a figure counts with its bounds, open or closed.
 */
export function checkStatuteTexts(rulebook: Rulebook, texts: readonly StatuteText[]): StatuteCheck {
  const comparison = textComparison(rulebook, texts);
  const compared = withMisplacedFines(figuresOfRulebook(rulebook).map((figure): ComparedFigure => ({ ...comparison.compare(figure), figure })));
  const { missing, citations } = missingProvisions(rulebook, comparison);
  const entries: readonly StatuteEntry[] = [...compared, ...missing, ...unusedFigures(rulebook, comparison, compared)];
  const packs = [...new Set(entries.map(packOf))].sort();
  return {
    instruments: [...rulebook.instruments.keys()].sort().map((instrument) => {
      const { byVersion, others } = comparison.textsOf(instrument);
      return { instrument, versions: byVersion.map(({ version }) => version.id), hasOtherWording: others.length > 0 };
    }),
    entries,
    tally: tallyOf(entries),
    packs: Object.fromEntries(packs.map((pack) => [pack, tallyOf(entries.filter((entry) => packOf(entry) === pack))])),
    citations,
  };
}

function missingProvisions(
  rulebook: Rulebook,
  { lookUp }: TextComparison,
): { readonly missing: readonly MissingProvision[]; readonly citations: StatuteCheck["citations"] } {
  const missing: MissingProvision[] = [];
  let lookedUp = 0;
  for (const place of citingPlaces(rulebook)) {
    for (const citation of place.citations) {
      const looked = lookUp(citation, place);
      if (looked.kind === "found" || looked.kind === "not-found") lookedUp += 1;
      if (looked.kind === "not-found") missing.push({ status: "not-found", place, citation, missing: looked.missing });
    }
  }
  return { missing, citations: { lookedUp, found: lookedUp - missing.length } };
}

interface FineInText {
  readonly pack: string;
  readonly rules: Set<string>;
}

// Fines in the provisions by which items are penalised.
function unusedFigures(rulebook: Rulebook, { lookUp, figuresIn }: TextComparison, compared: readonly ComparedFigure[]): readonly UnusedFigure[] {
  const used = new Set(compared.flatMap(({ status, found }) => (status === "agree" ? found : [])));
  const unused = new Map<PlacedFigure, FineInText>();
  for (const place of citingPlaces(rulebook)) {
    if (place.kind !== "item" || place.path[0] === "breaches") continue;
    for (const citation of place.citations) {
      const looked = lookUp(citation, place);
      if (looked.kind !== "found") continue;
      const instrument = parseCitation(citation)?.instrument ?? citation;
      const fines = looked.provisions.flatMap((provision) => figuresIn(instrument, looked.text, provision)).filter(({ role }) => role === "fine");
      for (const figure of fines) {
        if (used.has(figure)) continue;
        const found = unused.get(figure) ?? { pack: place.pack, rules: new Set() };
        unused.set(figure, found);
        found.rules.add(place.rule);
      }
    }
  }
  return [...unused].map(([figure, { pack, rules }]) => ({ status: "unused", figure, pack, rules: [...rules].sort() }));
}

function packOf(entry: StatuteEntry): string {
  if (entry.status === "unused") return entry.pack;
  return entry.status === "not-found" ? entry.place.pack : entry.figure.pack;
}

function tallyOf(entries: readonly StatuteEntry[]): StatuteTally {
  const count = (status: StatuteStatus): number => entries.filter((entry) => entry.status === status).length;
  return {
    agree: count("agree"),
    differ: count("differ"),
    "not-found": count("not-found"),
    "not-parsed": count("not-parsed"),
    "other-wording": count("other-wording"),
    "no-text": count("no-text"),
    unused: count("unused"),
  };
}
