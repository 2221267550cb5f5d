import { describe, expect, it } from "vitest";
import { formatTimeSpan } from "../../src/report/format-time-span.ts";

describe("a length of time", () => {
  it.each([
    [{ days: 90 }, "90 日", "90 days"],
    [{ workingDays: 1 }, "1 个工作日", "1 working day"],
    [{ workingDays: 7 }, "7 个工作日", "7 working days"],
    [{ months: 6 }, "6 个月", "6 months"],
    [{ years: 2 }, "2 年", "2 years"],
    [{ hours: 24 }, "24 小时", "24 hours"],
  ])("of %j is written with its unit", (span, zh, en) => {
    expect([formatTimeSpan(span, "zh"), formatTimeSpan(span, "en")]).toEqual([zh, en]);
  });
});
