// Where what is told departs from what has to be told.
import type { Fault } from "./fault.ts";

/** Every place in which two JSON values differ. */
export function differences(expected: unknown, found: unknown, path: string): readonly Fault[] {
  if (Array.isArray(expected) && Array.isArray(found)) {
    const length = Math.max(expected.length, found.length);
    return Array.from({ length }, (_, index) => differences(expected[index], found[index], `${path}[${index}]`)).flat();
  }
  if (isObject(expected) && isObject(found)) {
    const keys = [...new Set([...Object.keys(expected), ...Object.keys(found)])];
    const own = (part: object, key: string): unknown => (Object.hasOwn(part, key) ? (part as Readonly<Record<string, unknown>>)[key] : undefined);
    return keys.flatMap((key) => differences(own(expected, key), own(found, key), path === "" ? key : `${path}.${key}`));
  }
  if (Object.is(expected, found) || expected === found) return [];
  if (found === undefined) return [{ code: "missing", path, expected, found: null }];
  return [{ code: expected === undefined ? "surplus" : "wrong", path, expected: expected ?? null, found }];
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
