import * as z from "zod";
import { DOCUMENT_SCHEMAS, type RuleDocument } from "./parse-document.ts";

/** The JSON Schema (draft 7) of one kind of document, for editors. */
export function jsonSchemaOf(kind: RuleDocument["kind"]): Record<string, unknown> {
  return { title: `Cailiang ${kind}`, ...z.toJSONSchema(DOCUMENT_SCHEMAS[kind], { io: "input", target: "draft-07" }) };
}
