import { type Citation, parseCitation } from "../law/citation.ts";
import type { IntervalEnds } from "../law/measure.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import { figuresOf, type StatuteFigure } from "./figures.ts";
import { findProvision, type MissingPart, type ProvisionText, withReferences } from "./find-provision.ts";
import { agrees, isComparable } from "./match-figure.ts";
import { type InstrumentTexts, textFor, textsOfInstrument } from "./match-texts.ts";
import type { FigureSource, RuleFigure } from "./rule-figures.ts";
import type { StatuteText } from "./statute-text.ts";

/** A figure of a text with its provision. */
export interface PlacedFigure extends StatuteFigure {
  /** The provision, as a citation: `food-safety-law#122.1`. */
  readonly provision: string;
  /** The words of the text. */
  readonly words: string;
  /** The sums before it in the same part of the sentence under which it stands: 不足一万元的，处…. */
  readonly under: IntervalEnds | null;
}

/** How a figure of a rule stands to the texts. */
export interface FigureComparison {
  readonly status: "agree" | "differ" | "not-parsed" | "other-wording" | "no-text";
  /** The figures that agree, or those that it might have been. */
  readonly found: readonly PlacedFigure[];
}

/** A figure of a rule held against the text. */
export interface ComparedFigure extends FigureComparison {
  readonly figure: RuleFigure;
}

/** What a citation comes to. */
export type CitationLookup =
  | { readonly kind: "found"; readonly text: StatuteText; readonly provisions: readonly ProvisionText[] }
  | { readonly kind: "not-found"; readonly missing: MissingPart }
  | { readonly kind: "other-wording" | "no-text" };

/** Looks citations up in texts and compares figures with them. */
export interface TextComparison {
  readonly lookUp: (citation: string, place: FigureSource) => CitationLookup;
  readonly compare: (figure: RuleFigure) => FigureComparison;
  /** The figures of a provision, each always the same object. */
  readonly figuresIn: (instrument: string, text: StatuteText, provision: ProvisionText) => readonly PlacedFigure[];
  readonly textsOf: (instrument: string) => InstrumentTexts;
}

/** Makes the comparison of one rulebook with some texts. */
export function textComparison(rulebook: Rulebook, texts: readonly StatuteText[]): TextComparison {
  const byInstrument = new Map([...rulebook.instruments.values()].map((instrument) => [instrument.id, textsOfInstrument(instrument, texts)]));
  const none: InstrumentTexts = { byVersion: [], others: [] };
  const textsOf = (instrument: string): InstrumentTexts => byInstrument.get(instrument) ?? none;
  const known = new Map<StatuteText, Map<string, readonly PlacedFigure[]>>();

  const figuresIn = (instrument: string, text: StatuteText, { place, text: words }: ProvisionText): readonly PlacedFigure[] => {
    const ofText = known.get(text) ?? new Map<string, readonly PlacedFigure[]>();
    known.set(text, ofText);
    const found = ofText.get(place) ?? placedFigures(words, figuresOf(words, text.workingDays), `${instrument}#${place}`);
    ofText.set(place, found);
    return found;
  };

  const lookUp = (written: string, { inForce }: FigureSource): CitationLookup => {
    const citation: Citation = parseCitation(written) ?? { instrument: written };
    const ofInstrument = textsOf(citation.instrument);
    const text = textFor(ofInstrument, citation.version, inForce);
    if (!text) return { kind: ofInstrument.byVersion.length + ofInstrument.others.length > 0 ? "other-wording" : "no-text" };
    const provisions = findProvision(text, citation);
    return typeof provisions === "string" ? { kind: "not-found", missing: provisions } : { kind: "found", text, provisions };
  };

  const compare = (figure: RuleFigure): FigureComparison => {
    const candidates: PlacedFigure[] = [];
    const lacking = new Set<CitationLookup["kind"]>();
    for (const citation of figure.citations) {
      const looked = lookUp(citation, figure);
      if (looked.kind !== "found") {
        lacking.add(looked.kind);
        continue;
      }
      const instrument = parseCitation(citation)?.instrument ?? citation;
      for (const provisions of withReferences(looked.text, looked.provisions)) {
        const figures = provisions.flatMap((provision) => figuresIn(instrument, looked.text, provision));
        const matches = figures.filter((one) => agrees(figure, one, figures));
        if (matches.length > 0) return { status: "agree", found: matches };
        candidates.push(...figures.filter((one) => isComparable(figure, one)));
      }
    }
    // Where one of several provisions cannot be read, the figure may be in that one.
    if (lacking.has("other-wording")) return { status: "other-wording", found: [] };
    if (lacking.has("no-text")) return { status: "no-text", found: [] };
    return candidates.length > 0 ? { status: "differ", found: candidates } : { status: "not-parsed", found: [] };
  };

  return { lookUp, compare, figuresIn, textsOf };
}

// In one pass, since a text may be long.
function placedFigures(text: string, figures: readonly StatuteFigure[], provision: string): readonly PlacedFigure[] {
  let at = 0;
  let under: IntervalEnds | null = null;
  return figures.map((figure) => {
    for (; at < figure.start; at += 1) if (/[；。]/.test(text.charAt(at))) under = null;
    const placed: PlacedFigure = { ...figure, provision, words: text.slice(figure.start, figure.end), under };
    if (figure.unit === "yuan" && figure.role === "condition" && !figure.isBare) under = figure.interval;
    return placed;
  });
}
