/**
 * A place in an instrument of law. `administrative-penalty-law@2021#33.1` is article 33, paragraph 1, of the 2021 version;
 * `#57.1.4` is article 57, paragraph 1, item 4; `#120-1` is article 120 bis (第一百二十条之一). Without `#` the instrument as a whole
 * is cited, for documents of which only the existence is sure.
 */
export interface Citation {
  readonly instrument: string;
  readonly version?: string;
  readonly article?: string;
  readonly paragraph?: number;
  readonly item?: number;
}

const PATTERN = /^([a-z][a-z0-9-]{0,80})(?:@([a-z0-9-]{1,20}))?(?:#(\d{1,4}(?:-\d{1,2})?)(?:\.([1-9]\d{0,2})(?:\.([1-9]\d{0,2}))?)?)?$/;

/** Reads a citation; `undefined` where the text is not one. */
export function parseCitation(text: string): Citation | undefined {
  const match = PATTERN.exec(text);
  if (!match) return undefined;
  const [, instrument = "", version, article, paragraph, item] = match;
  return {
    instrument,
    ...(article === undefined ? {} : { article }),
    ...(version === undefined ? {} : { version }),
    ...(paragraph === undefined ? {} : { paragraph: Number(paragraph) }),
    ...(item === undefined ? {} : { item: Number(item) }),
  };
}

/** Writes a citation in the form that {@link parseCitation} reads. */
export function formatCitation(citation: Citation): string {
  const version = citation.version === undefined ? "" : `@${citation.version}`;
  const place = [citation.article, citation.paragraph, citation.item].filter((part) => part !== undefined).join(".");
  return `${citation.instrument}${version}${place === "" ? "" : `#${place}`}`;
}
