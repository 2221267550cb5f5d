import type { UnknownKind } from "../conditions/partial-value.ts";
import { type FactValueInput, NOT_YET } from "../conditions/read-facts.ts";
import type { FactDefinition } from "../documents/vocabulary.ts";

const UNKNOWN: Readonly<Record<string, UnknownKind>> = { "?": "asked", "!": "withheld", "~": "disputed", "-": "not-applicable" };
const BOOLEANS: Readonly<Record<string, boolean>> = { y: true, yes: true, 是: true, n: false, no: false, 否: false };

/** What somebody typed as an answer, as a case file would write it; whether it fits the fact is told later. */
export function readAnswer({ type, values = [] }: FactDefinition, typed: string): { readonly value: FactValueInput } | "again" | "stop" {
  const text = typed.trim();
  if (text === "q") return "stop";
  if (text === "") return "again";
  const unknown = UNKNOWN[text];
  if (unknown) return { value: { unknown } };
  const named = (number: string): string | undefined => values[Number(number) - 1]?.id;
  switch (type) {
    case "boolean": {
      const value = BOOLEANS[text.toLowerCase()];
      return value === undefined ? "again" : { value };
    }
    case "money":
    case "number":
    case "integer": {
      const value = Number(text.replaceAll(/[,，]/g, ""));
      return Number.isFinite(value) ? { value } : "again";
    }
    case "enum": {
      const value = named(text);
      return value === undefined ? "again" : { value };
    }
    case "set": {
      const members = partsOf(text).map(named);
      return members.some((member) => member === undefined) ? "again" : { value: members.flatMap((member) => member ?? []) };
    }
    case "list":
      return { value: partsOf(text) };
    case "date":
    case "datetime":
      return { value: text === NOT_YET ? NOT_YET : text };
    default:
      return readJson(text);
  }
}

function partsOf(text: string): readonly string[] {
  return text === "0" ? [] : text.split(/[,，、]/).map((part) => part.trim());
}

function readJson(text: string): { readonly value: FactValueInput } | "again" {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? { value } : "again";
  } catch {
    return "again";
  }
}
