import { describe, expect, it } from "vitest";
import { appliesAt } from "../../src/assessment/applies-at.ts";
import { circumstance, opened } from "../support/assessment-rules.ts";

/** Whether a circumstance with these keys applies to a case at a place and as of a day. */
function applies(rest: string, jurisdiction: string | undefined, asOf: string, cites = "sample-law#31"): string {
  const open = opened(
    { circumstances: circumstance("conduct.minor", "may", "lighter", rest).replace("sample-law#31", cites) },
    {},
    { asOf, facts: {}, ...(jurisdiction === undefined ? {} : { jurisdiction }) },
  );
  const [linked] = open.rulebook.circumstances;
  if (!linked) throw new Error("the pack of this test has no circumstance");
  return appliesAt(linked, open);
}

describe("appliesAt", () => {
  it.each([
    ["", undefined, "applies"],
    [', jurisdiction: "100000"', undefined, "applies"],
    [', jurisdiction: "100000"', "370102", "applies"],
    [', jurisdiction: "370000"', "370102", "applies"],
    [', jurisdiction: "370102"', "370000", "elsewhere"],
    [', jurisdiction: "370000"', "440300", "elsewhere"],
    [', jurisdiction: "370000"', undefined, "elsewhere"],
  ])("with the keys %j and the place %s: %s", (rest, place, expected) => {
    expect(applies(rest, place, "2025-06-01")).toBe(expected);
  });

  it("goes by the rule's own period before those of the instruments that it cites", () => {
    const own = ", inForce: { from: 2024-06-01, until: 2024-07-01 }";
    expect(["2024-05-31", "2024-06-01", "2024-06-30", "2024-07-01"].map((day) => applies(own, undefined, day))).toEqual([
      "not-yet-in-force",
      "applies",
      "applies",
      "expired",
    ]);
    expect(["2021-12-31", "2022-01-01", "2024-12-31", "2025-01-01"].map((day) => applies("", undefined, day, "sample-rule#1"))).toEqual([
      "not-yet-in-force",
      "applies",
      "applies",
      "expired",
    ]);
  });

  it("looks at the period before the place", () => {
    expect(applies(', jurisdiction: "370000", inForce: { from: 2026-01-01 }', "440300", "2025-06-01")).toBe("not-yet-in-force");
    expect(applies(', jurisdiction: "370000", inForce: { from: 2024-01-01, until: 2025-06-01 }', "440300", "2025-06-01")).toBe("expired");
  });
});
