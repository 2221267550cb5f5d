import type * as z from "zod";
import { type BenchmarksDocument, benchmarksSchema } from "./benchmarks.ts";
import { type CasesDocument, casesSchema } from "./cases.ts";
import { type ChecksDocument, checksSchema } from "./checks.ts";
import { type CircumstancesDocument, circumstancesSchema } from "./circumstances.ts";
import { type CrimesDocument, crimesSchema } from "./crimes.ts";
import { type InstrumentsDocument, instrumentsSchema } from "./instruments.ts";
import { type ItemsDocument, itemsSchema } from "./items.ts";
import { findExcess } from "./limits.ts";
import { type NamedConditionsDocument, namedConditionsSchema } from "./named-conditions.ts";
import { nearestName } from "./nearest-name.ts";
import { type PackDocument, packSchema } from "./pack.ts";
import { type ParametersDocument, parametersSchema } from "./parameters.ts";
import { type PoliciesDocument, policiesSchema } from "./policies.ts";
import { type Problem, problemAt, type SourceDocument } from "./problem.ts";
import { type RequirementsDocument, requirementsSchema } from "./requirements.ts";
import { checkBySchema, describe, typeInWords } from "./schema-problems.ts";
import { type VocabularyDocument, vocabularySchema } from "./vocabulary.ts";

/** A document of a rule pack, of whichever kind. */
export type RuleDocument =
  | PackDocument
  | VocabularyDocument
  | NamedConditionsDocument
  | InstrumentsDocument
  | ItemsDocument
  | CrimesDocument
  | CircumstancesDocument
  | BenchmarksDocument
  | PoliciesDocument
  | ParametersDocument
  | RequirementsDocument
  | ChecksDocument
  | CasesDocument;

/** The schema of every kind of document. */
export const DOCUMENT_SCHEMAS: { readonly [Kind in RuleDocument["kind"]]: z.ZodType<Extract<RuleDocument, { kind: Kind }>> } = {
  pack: packSchema,
  vocabulary: vocabularySchema,
  conditions: namedConditionsSchema,
  instruments: instrumentsSchema,
  items: itemsSchema,
  crimes: crimesSchema,
  circumstances: circumstancesSchema,
  benchmarks: benchmarksSchema,
  policies: policiesSchema,
  parameters: parametersSchema,
  requirements: requirementsSchema,
  checks: checksSchema,
  cases: casesSchema,
};

/** The kinds of document that there are. */
export const DOCUMENT_KINDS: readonly RuleDocument["kind"][] = Object.keys(DOCUMENT_SCHEMAS) as readonly RuleDocument["kind"][];

/** Either the document or everything that is wrong with it. */
export type ParsedDocument =
  | { readonly document: RuleDocument; readonly problems: readonly [] }
  | { readonly document: null; readonly problems: readonly Problem[] };

/**
 * Checks the shape of a document by the schema of its kind. References to other documents are checked when a rulebook is linked.
 *
 * @example
 * ```ts
 * import { parseDocument } from "cailiang";
 * const { problems } = parseDocument({ file: "items.json", content: { kind: "itmes", items: [] } });
 * console.log(problems[0]?.code, problems[0]?.nearest); // unknown-kind items
 * ```
 */
export function parseDocument(source: SourceDocument): ParsedDocument {
  const excess = findExcess(source);
  if (excess) return { document: null, problems: [excess] };
  const { content } = source;
  if (typeof content !== "object" || content === null || Array.isArray(content)) {
    return refuse(
      problemAt(source, [], "wrong-type", {
        expected: typeInWords("object"),
        found: typeInWords(Array.isArray(content) ? "array" : content === null || content === undefined ? "nothing" : typeof content),
      }),
    );
  }
  if (!("kind" in content)) return refuse(problemAt(source, [], "missing-key", { expected: "kind" }));
  const { kind } = content;
  if (!isKind(kind)) {
    const found = describe(kind);
    return refuse(problemAt(source, ["kind"], "unknown-kind", { found, expected: DOCUMENT_KINDS.join(", "), nearest: nearestName(found, DOCUMENT_KINDS) }));
  }
  const result = checkBySchema<RuleDocument>(DOCUMENT_SCHEMAS[kind], source);
  return result.success ? { document: result.data, problems: [] } : { document: null, problems: result.problems };
}

function refuse(problem: Problem): ParsedDocument {
  return { document: null, problems: [problem] };
}

function isKind(kind: unknown): kind is RuleDocument["kind"] {
  return typeof kind === "string" && Object.hasOwn(DOCUMENT_SCHEMAS, kind);
}
