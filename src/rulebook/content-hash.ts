import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalJson } from "./canonical-json.ts";
import type { PackedDocument } from "./collect-documents.ts";

/** The SHA-256 of what the documents say and which packs they belong to, in hexadecimal. File names, key order and document order do not matter. */
export function contentHash(documents: readonly PackedDocument[]): string {
  const texts = documents.map(canonicalJson).sort();
  return bytesToHex(sha256(utf8ToBytes(texts.join("\n"))));
}
