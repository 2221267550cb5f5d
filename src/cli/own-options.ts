// The options that only some commands take.

/** The values of such options, where they are given. */
export interface OwnOptions {
  /** How something is written out. */
  readonly format?: string | undefined;
  /** The disposition that is asked about: why it is not so, or what would make it so. */
  readonly not?: string | undefined;
  readonly to?: string | undefined;
  /** Where an interview writes the case file. */
  readonly save?: string | undefined;
  /** Whether missing cases are written, or the rules are changed; and how many changes are tried. */
  readonly suggest?: boolean | undefined;
  readonly mutate?: boolean | undefined;
  readonly limit?: string | undefined;
  /** A file of cases that a comparison is held against. */
  readonly cases?: string | undefined;
  /** A folder of statute texts. */
  readonly laws?: string | undefined;
  /** Which items a catalogue shows. */
  readonly domain?: string | undefined;
  readonly level?: string | undefined;
  readonly function?: string | undefined;
  readonly text?: string | undefined;
}

/** An option and the commands that take it. */
export interface OwnOption<Type extends "string" | "boolean"> {
  readonly type: Type;
  readonly of: readonly string[];
}

/** Each of these options. */
export const OWN_OPTIONS: { readonly [Name in keyof OwnOptions]-?: OwnOption<boolean extends OwnOptions[Name] ? "boolean" : "string"> } = {
  format: { type: "string", of: ["explain", "outcomes", "why", "catalog"] },
  not: { type: "string", of: ["why"] },
  to: { type: "string", of: ["why"] },
  save: { type: "string", of: ["interview"] },
  suggest: { type: "boolean", of: ["test"] },
  mutate: { type: "boolean", of: ["test"] },
  limit: { type: "string", of: ["test"] },
  cases: { type: "string", of: ["diff"] },
  laws: { type: "string", of: ["verify"] },
  domain: { type: "string", of: ["catalog"] },
  level: { type: "string", of: ["catalog"] },
  function: { type: "string", of: ["catalog"] },
  text: { type: "string", of: ["catalog"] },
};
