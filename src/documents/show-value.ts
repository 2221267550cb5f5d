/** A value as it would be written, for a message: never throws, whatever it is, and never says `null` for what is none. */
export function showValue(value: unknown, limit = 80): string {
  const text = writeValue(value);
  return text.length > limit ? `${text.slice(0, limit)}…` : text;
}

function writeValue(value: unknown): string {
  if (value === undefined) return "nothing";
  if (typeof value === "number" || typeof value === "bigint") return String(value);
  try {
    return JSON.stringify(value) ?? typeof value;
  } catch {
    return typeof value;
  }
}
