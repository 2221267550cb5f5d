import { type Language, type LocalizedText, textIn } from "../law/localized-text.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import { formatCitationIn } from "./format-citation.ts";
import { oneLine } from "./one-line.ts";

// A citation in the midst of a sentence: it names a version, a provision or both.
const CITATION = /\b[a-z][a-z0-9-]*(?:@[a-z0-9-]+(?:#\d+(?:-\d+)?(?:\.\d+){0,2})?|#\d+(?:-\d+)?(?:\.\d+){0,2})/g;

/** What exactly it is in the case, on one line, with the citations in it in words where the rulebook has the instrument. */
export function formatDetail(rulebook: Rulebook, detail: LocalizedText, language: Language): string {
  return oneLine(textIn(detail, language)).replace(CITATION, (citation) => {
    const [instrument = ""] = citation.split(/[@#]/);
    return rulebook.instruments.has(instrument) ? formatCitationIn(rulebook, citation, language) : citation;
  });
}
