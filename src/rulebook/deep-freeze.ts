/** Freezes a value and everything in it. */
export function deepFreeze<T>(value: T): T {
  freezeParts(value, new WeakSet());
  return value;
}

function freezeParts(value: unknown, seen: WeakSet<object>): void {
  if (typeof value !== "object" || value === null || seen.has(value)) return;
  seen.add(Object.freeze(value));
  for (const part of Object.values(value)) freezeParts(part, seen);
}
