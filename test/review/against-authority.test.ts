import { describe, expect, it } from "vitest";
import type { CaseAuthority } from "../../src/assessment/draft-decision.ts";
import type { CaseFile } from "../../src/index.ts";
import { exampleItem, fineClause, type PackParts } from "../support/assessment-pack.ts";
import { FINE_20000, reviewExample } from "../support/draft-review.ts";

const parts: PackParts = {
  items: [
    exampleItem(
      [fineClause(10_000, 50_000), { id: "detention", penalties: [{ kind: "detention", choice: "may", by: "police", measure: { days: [5, 10] } }] }],
      {
        enforcedBy: [
          { function: "example", from: "county" },
          { function: "other", from: "province" },
        ],
      },
    ),
  ],
};
const look = (authority: CaseAuthority | undefined, rest: Partial<CaseFile> = {}) =>
  reviewExample(parts, FINE_20000, {}, { ...(authority ? { authority } : {}), ...rest });
const county: CaseAuthority = { level: "county", functions: ["example"] };

describe("an authority", () => {
  it("has one of the functions by which the item is enforced", () => {
    expect(look(county)("authority-competence").status).toBe("pass");
    expect(look({ level: "county", functions: ["taxes"] })("authority-competence")).toMatchObject({
      status: "fail",
      head: "authority",
      detail: { en: "functions of the authority: taxes; the item is enforced by example, other" },
    });
  });

  it("does not impose what the statute leaves to another one", () => {
    const detaining = { ...FINE_20000, penalties: [{ kind: "detention", duration: { unit: "days", count: 5 } } as const] };
    const status = (functions: readonly string[]) =>
      reviewExample(parts, detaining, {}, { authority: { level: "county", functions } })("authority-competence").status;
    expect([status(["example"]), status(["example", "police"])]).toEqual(["fail", "pass"]);
  });

  it.each<[CaseAuthority["level"], readonly string[], string]>([
    ["county", ["example"], "pass"],
    ["country", ["example"], "pass"],
    // One level below the least, to which the power may have been handed down.
    ["township", ["example"], "needs-judgement"],
    ["city", ["other"], "fail"],
    ["province", ["other"], "pass"],
    ["county", ["other", "example"], "pass"],
    ["county", ["taxes"], "pass"],
    ["township", ["other"], "fail"],
  ])("of level %s with %j is of a level that enforces the item: %s", (level, functions, status) => {
    expect(look({ level, functions })("authority-level").status).toBe(status);
  });

  it.each<[string, string | undefined, string | undefined, string]>([
    ["in its area", "370102", "370100", "pass"],
    ["elsewhere, which another provision may allow", "370102", "370200", "needs-judgement"],
    ["at a place that is not said", undefined, "370100", "unknown"],
    ["in an area that is not said", "370102", undefined, "unknown"],
  ])("acts %s", (_, place, area, status) => {
    const authority = area === undefined ? county : { ...county, jurisdiction: area };
    expect(look(authority, place === undefined ? {} : { jurisdiction: place })("authority-place").status).toBe(status);
  });

  it("that the case file does not name leaves all three open", () => {
    const finding = look(undefined);
    expect((["authority-competence", "authority-level", "authority-place"] as const).map((point) => finding(point).status)).toEqual([
      "unknown",
      "unknown",
      "unknown",
    ]);
  });
});
