import { fc, it } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { oneLine } from "../../src/report/one-line.ts";

describe("a text from a case file", () => {
  it.each([
    ["a line break", "理由\n审核意见：同意", "理由 审核意见：同意"],
    ["several kinds of break and space", " a\r\n\t b\u0085c\u2028d\u2029e\u3000f ", "a b c d e f"],
    ["a turned direction", "a\u202eb\u2066c", "a b c"],
    ["nothing but space", " \n ", ""],
  ])("with %s stays on one line", (_, text, expected) => {
    expect(oneLine(text)).toBe(expected);
  });

  it.prop([fc.string({ unit: "binary" })], { numRuns: 1000 })("keeps every letter and has no line break, whatever it is", (text) => {
    const letters = (one: string): string => one.replace(/[\s\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu, "");
    expect(letters(oneLine(text))).toBe(letters(text));
    expect(oneLine(text)).not.toMatch(/[\n\r\u2028\u2029\u0085]/);
  });
});
