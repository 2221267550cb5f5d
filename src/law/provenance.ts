import type { LocalizedText } from "./localized-text.ts";

/** How a value came to be: from an official text, derived from a cited official general rule, or made up to show a construct. */
export const PROVENANCE_KINDS = ["official", "derived", "illustrative"] as const;

/** Where a value comes from and how far it was checked. */
export interface Provenance {
  readonly kind: (typeof PROVENANCE_KINDS)[number];
  /** Title or number of the document that was read. */
  readonly document?: string;
  /** Row or article within the document. */
  readonly row?: string;
  /** `false` where the document itself was not seen, or only in part; left out means seen and checked. */
  readonly verified?: false;
  readonly note?: LocalizedText;
}
