// The options that only some commands take.

/** Options of one command or a few: their type, and the commands that take them. */
export const OWN_OPTIONS = {
  format: { type: "string", of: ["explain", "outcomes", "why", "catalog"] },
  not: { type: "string", of: ["why"] },
  to: { type: "string", of: ["why"] },
  save: { type: "string", of: ["interview"] },
  suggest: { type: "boolean", of: ["test"] },
  mutate: { type: "boolean", of: ["test"] },
  limit: { type: "string", of: ["test"] },
  domain: { type: "string", of: ["catalog"] },
  level: { type: "string", of: ["catalog"] },
  function: { type: "string", of: ["catalog"] },
  text: { type: "string", of: ["catalog"] },
} as const satisfies Readonly<Record<string, { readonly type: "string" | "boolean"; readonly of: readonly string[] }>>;

/** The values of such options, where they are given. */
export type OwnOptions = {
  readonly [Name in keyof typeof OWN_OPTIONS]?: ((typeof OWN_OPTIONS)[Name]["type"] extends "boolean" ? boolean : string) | undefined;
};
