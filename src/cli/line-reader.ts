import { createInterface, type Interface } from "node:readline";

/** Reads lines one by one, each after its prompt; opens nothing before the first. */
export function lineReader(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): (prompt: string) => Promise<string | null> {
  let lines: { readonly reader: Interface; readonly next: AsyncIterator<string> } | undefined;
  return async (prompt) => {
    if (!lines) {
      const reader = createInterface({ input });
      lines = { reader, next: reader[Symbol.asyncIterator]() };
    }
    output.write(prompt);
    const { done, value } = await lines.next.next();
    return done ? null : value;
  };
}
