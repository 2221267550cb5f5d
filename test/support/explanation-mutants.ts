// Explanations of which one leaf is another, one entry is gone, or one is there twice.

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** An explanation with one thing changed. */
export interface Mutant {
  /** What was changed, and how. */
  readonly path: string;
  readonly value: () => unknown;
}

const FLIPPED: Readonly<Record<string, string>> = {
  true: "false",
  false: "unknown",
  unknown: "true",
  holds: "fails",
  fails: "possible",
  possible: "holds",
  certain: "possible",
  settled: "open",
  open: "choice",
  choice: "withheld",
  must: "may",
  may: "must",
  min: "max",
  max: "min",
  followed: "possible",
};

function changesOf(value: Json): readonly Json[] {
  if (value === null) return [0, "x"];
  if (typeof value === "boolean") return [!value, null];
  if (typeof value === "number") return [value + 1, value - 0.01, -value - 1, null];
  if (typeof value !== "string") return [];
  const number = /^-?\d+(\.\d+)?$/.test(value) ? [String(Number(value) + 1), `${value}1`] : [];
  const cited = value.includes("#") ? [value.replace("#", "#1"), value.replace(/@[^#]*/, "")] : [];
  const flipped = Object.hasOwn(FLIPPED, value) ? [FLIPPED[value] ?? ""] : [];
  return [`${value}x`, value.slice(0, -1), ...number, ...cited, ...flipped].filter((changed) => changed !== value);
}

/** Every mutant of a JSON value. */
export function* mutantsOf(whole: unknown): Generator<Mutant> {
  yield* mutate(whole as Json, "", (changed) => () => changed());
}

/** Puts a changed part in its place, once it is asked for. */
type Put = (changed: () => Json) => () => Json;

function* mutate(value: Json, path: string, put: Put): Generator<Mutant> {
  for (const changed of changesOf(value)) yield { path: `${path} → ${JSON.stringify(changed)}`, value: put(() => changed) };
  if (Array.isArray(value)) {
    const list = value as readonly Json[];
    for (const [index, entry] of list.entries()) {
      yield { path: `${path}[${index}] removed`, value: put(() => list.toSpliced(index, 1)) };
      yield { path: `${path}[${index}] twice`, value: put(() => list.toSpliced(index, 0, entry)) };
      yield* mutate(entry, `${path}[${index}]`, (changed) => put(() => list.with(index, changed())));
    }
    const [first, second] = list;
    if (list.length > 1 && JSON.stringify(first) !== JSON.stringify(second))
      yield { path: `${path} swapped`, value: put(() => [second ?? null, first ?? null, ...list.slice(2)]) };
  } else if (typeof value === "object" && value !== null) {
    const object = value as { readonly [key: string]: Json };
    for (const [key, entry] of Object.entries(object)) {
      const { [key]: _, ...rest } = object;
      yield { path: `${path}.${key} removed`, value: put(() => rest) };
      yield* mutate(entry, `${path}.${key}`, (changed) => put(() => ({ ...object, [key]: changed() })));
    }
  }
}
