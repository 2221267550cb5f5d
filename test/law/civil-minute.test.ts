import { describe, expect, it } from "vitest";
import { dayFromDate } from "../../src/law/civil-date.ts";
import { dayOfMinute, firstMinuteOf, lastMinuteOf, minuteFromText, textFromMinute } from "../../src/law/civil-minute.ts";

describe("a civil time", () => {
  it("is a number of minutes: 1970-01-02T01:01 is 1440 + 61", () => {
    expect(minuteFromText("1970-01-02T01:01")).toBe(1501);
    expect(minuteFromText("1969-12-31T23:59")).toBe(-1);
  });

  it.each(["1900-01-01T00:00", "1969-12-31T23:59", "2024-02-29T12:30", "2199-12-31T23:59"])("%s is written as it was read", (text) => {
    expect(textFromMinute(minuteFromText(text) ?? Number.NaN)).toBe(text);
  });

  it.each([
    "2024-02-30T10:00",
    "2023-02-29T10:00",
    "2024-01-01T24:00",
    "2024-01-01T10:60",
    "2024-01-01 10:00",
    "2024-01-01T10:00:00",
    "2024-01-01T10:00Z",
    "1899-12-31T10:00",
    "2024-1-1T10:00",
    "",
  ])("%s is none", (text) => {
    expect(minuteFromText(text)).toBeUndefined();
  });

  it("lies in the day from its first minute to its last", () => {
    const day = dayFromDate("2024-02-29") ?? Number.NaN;
    expect([textFromMinute(firstMinuteOf(day)), textFromMinute(lastMinuteOf(day))]).toEqual(["2024-02-29T00:00", "2024-02-29T23:59"]);
    expect([firstMinuteOf(day) - 1, firstMinuteOf(day), lastMinuteOf(day), lastMinuteOf(day) + 1].map(dayOfMinute)).toEqual([day - 1, day, day, day + 1]);
  });
});
