import type { RuleTest } from "../documents/cases.ts";

/** Cases as the text of a YAML document of kind `cases`. */
export function writeCases(cases: readonly RuleTest[]): string {
  if (cases.length === 0) return "kind: cases\ncases: []\n";
  return `kind: cases\ncases:\n${cases.map((test) => entry(test)).join("\n")}`;
}

function entry({ expect, ...head }: RuleTest): string {
  const keys = [...Object.entries(head).map(([key, value]) => `    ${key}: ${flow(value)}\n`), "    expect:\n"];
  const expected = Object.entries(expect).map(([key, value]) => `      ${key}: ${flow(value)}\n`);
  return `  - ${keys.join("").trimStart()}${expected.join("")}`;
}

// In one line; texts are quoted, so that none is taken for anything else.
function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const pairs = Object.entries(value).filter(([, part]) => part !== undefined);
  return pairs.length === 0
    ? "{}"
    : `{ ${pairs.map(([key, part]) => `${/^[A-Za-z][\w./-]*$/.test(key) ? key : JSON.stringify(key)}: ${flow(part)}`).join(", ")} }`;
}
