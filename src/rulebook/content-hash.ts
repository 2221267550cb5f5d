import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { RuleDocument } from "../documents/parse-document.ts";
import { canonicalJson } from "./canonical-json.ts";

/** The SHA-256 of what the documents say, in hexadecimal. File names, key order and document order do not matter. */
export function contentHash(documents: readonly RuleDocument[]): string {
  const texts = documents.map(canonicalJson).sort();
  return bytesToHex(sha256(utf8ToBytes(texts.join("\n"))));
}
