import { describe, expect, it } from "vitest";
import { readExtensions, readPeriods } from "../../src/conditions/case-times.ts";
import type { EntryFault } from "../../src/conditions/read-entries.ts";

function briefly(read: ReturnType<typeof readPeriods> | ReturnType<typeof readExtensions>): readonly string[] {
  const faults: readonly EntryFault[] = read.entries ? [] : read.faults;
  return faults.map(({ code, at, nearest }) => [code, at.join("."), ...(nearest === undefined ? [] : [nearest])].join(" "));
}

describe("periods", () => {
  it.each<[string, readonly unknown[]]>([
    ["none", []],
    ["one that still runs", [{ from: "2025-03-03" }]],
    ["one of a single day, with its reason", [{ from: "2025-03-03", to: "2025-03-03", reason: "检测" }]],
    ["two that overlap", [{ from: "2025-03-03", to: "2025-03-10" }, { from: "2025-03-05" }]],
  ])("are read as they are written: %s", (_, value) => {
    expect(readPeriods(value)).toEqual({ entries: value });
  });

  it.each<[string, unknown, readonly string[]]>([
    ["no list", { from: "2025-03-03" }, ["wrong-value "]],
    ["a text in the list", ["2025-03-03"], ["wrong-value 0"]],
    ["without a beginning", [{ to: "2025-03-03" }], ["wrong-value 0.from"]],
    ["ended before it began", [{ from: "2025-03-03" }, { from: "2025-03-03", to: "2025-03-02" }], ["out-of-order 1.to"]],
    ["a day that does not exist", [{ from: "2025-02-29" }], ["wrong-value 0.from"]],
    ["a misspelt key", [{ from: "2025-03-03", too: "2025-03-04" }], ["unknown-key 0.too to"]],
    ["a long reason", [{ from: "2025-03-03", reason: "长".repeat(501) }], ["wrong-value 0.reason"]],
    ["too many", Array.from({ length: 1001 }, () => ({ from: "2025-03-03" })), ["out-of-range "]],
  ])("are refused where there is %s", (_, value, faults) => {
    expect(briefly(readPeriods(value))).toEqual(faults);
  });
});

describe("extensions", () => {
  it("are read as they are written", () => {
    const value = [
      { by: "authority-head", length: { days: 30 }, approvedOn: "2025-03-03" },
      { by: "collective", length: { months: 1 } },
    ];
    expect(readExtensions(value)).toEqual({ entries: value });
  });

  it.each<[string, unknown, readonly string[]]>([
    ["nobody who granted it", [{ length: { days: 30 } }], ["wrong-value 0.by"]],
    ["a misspelt approver", [{ by: "authority-heed", length: { days: 30 } }], ["wrong-value 0.by authority-head"]],
    ["no length", [{ by: "other" }], ["wrong-value 0.length"]],
    ["a length of two units", [{ by: "other", length: { days: 1, months: 1 } }], ["wrong-value 0.length"]],
    ["a length of hours", [{ by: "other", length: { hours: 24 } }], ["wrong-value 0.length"]],
    ["a length of half a day", [{ by: "other", length: { days: 0.5 } }], ["wrong-value 0.length"]],
  ])("are refused where there is %s", (_, value, faults) => {
    expect(briefly(readExtensions(value))).toEqual(faults);
  });
});
