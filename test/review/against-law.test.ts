import { describe, expect, it } from "vitest";
import type { DraftDecision } from "../../src/assessment/draft-decision.ts";
import type { CaseFile } from "../../src/index.ts";
import { EXAMPLE_LAW, exampleItem, fineClause, type PackParts } from "../support/assessment-pack.ts";
import { FINE_20000, reviewExample } from "../support/draft-review.ts";

// The example law has a wording of 2020, one from 2024-01-01 on, and 99 articles.
const citing = (...basis: readonly string[]): DraftDecision => ({ ...FINE_20000, basis });
const OTHER = { ...EXAMPLE_LAW, id: "other-law", versions: [{ id: "2019", adopted: "2019-01-01", inForce: { from: "2019-02-01", until: "2022-01-01" } }] };
const parts: PackParts = { instruments: [EXAMPLE_LAW, OTHER] };
const look = (draft: DraftDecision, facts: CaseFile["facts"] = {}, pack = parts, rest: Partial<CaseFile> = {}) => reviewExample(pack, draft, facts, rest);

describe("a citation in a draft", () => {
  it.each<[string, string, string, string | undefined]>([
    ["is there", "example-law@2024#10", "pass", undefined],
    ["is of the last article", "example-law#99.3.2", "pass", undefined],
    ["is of an article between two", "example-law#10-1", "pass", undefined],
    ["is of an instrument whose last article is not known", "other-law#4000", "pass", undefined],
    ["lies beyond the last article", "example-law@2024#100", "fail", "example-law@2024#100 does not exist: Example Law has 99 articles"],
    ["is of article 0", "example-law#0", "fail", "example-law#0 does not exist: Example Law has 99 articles"],
    [
      "is of a version that the rulebook does not have",
      "example-law@2025#10",
      "unknown",
      "the rulebook has no such version of example-law@2025#10; it has 2020",
    ],
    ["is of an instrument that it does not have", "exmple-law#10", "unknown", "the rulebook has no instrument exmple-law#10; the nearest is example-law"],
    ["is of an instrument like none that it has", "civil-code#1", "unknown", "the rulebook has no instrument civil-code#1, so it cannot be checked"],
  ])("%s", (_, citation, status, detail) => {
    const finding = look(citing("example-law#10", citation))("citation-unknown");
    expect([finding.status, finding.detail?.en]).toEqual([status, detail]);
  });

  it("is not looked at where there is none", () => {
    expect(look(citing())("citation-unknown").status).toBe("not-applicable");
    expect(look(citing("nowhere#1"))("law-not-in-force").status).toBe("not-applicable");
  });
});

describe("the wording that is cited", () => {
  const changing: PackParts = {
    instruments: [EXAMPLE_LAW],
    items: [
      exampleItem([], {
        versions: [
          { inForce: { from: "2020-01-01", until: "2024-01-01" }, clauses: [fineClause(1_000, 5_000)] },
          { inForce: { from: "2024-01-01" }, clauses: [fineClause(10_000, 50_000)] },
        ],
      }),
    ],
  };
  const lighter: PackParts = {
    instruments: [EXAMPLE_LAW],
    items: [
      exampleItem([], {
        versions: [
          { inForce: { from: "2020-01-01", until: "2024-01-01" }, clauses: [fineClause(10_000, 50_000)] },
          { inForce: { from: "2024-01-01" }, clauses: [fineClause(1_000, 5_000)] },
        ],
      }),
    ],
  };
  const before = { "conduct.endedOn": "2023-12-31" };

  it("is that of the day of the conduct where the new law is heavier", () => {
    expect(look(citing("example-law@2020#10"), before, changing)("law-not-in-force").status).toBe("pass");
    expect(look(citing("example-law@2024#10"), before, changing)("law-not-in-force")).toMatchObject({
      status: "fail",
      detail: { en: "example-law@2024#10 is not the wording in force on 2023-12-31; that is example-law@2020" },
    });
  });

  it("is that of the day of the decision where the new law is lighter", () => {
    expect(look(citing("example-law@2024#10"), before, lighter)("law-not-in-force").status).toBe("pass");
    expect(look(citing("example-law@2020#10"), before, lighter)("law-not-in-force").status).toBe("fail");
  });

  it("is open where the day of the conduct is, and a version is not needed", () => {
    const undated = { item: "x/item", asOf: "2024-06-01", facts: {} };
    expect(look(citing("example-law@2024#10"), {}, changing, undated)("law-not-in-force")).toMatchObject({
      status: "unknown",
      facts: expect.arrayContaining(["conduct.endedOn"]),
    });
    expect(look(citing("example-law#10"))("law-not-in-force").status).toBe("pass");
  });

  it("is of either day for provisions that are not the basis of the penalty", () => {
    expect(look(citing("other-law#3"), { "conduct.endedOn": "2021-12-31" })("law-not-in-force").status).toBe("pass");
    expect(look(citing("other-law#3"), { "conduct.endedOn": "2022-01-01" })("law-not-in-force")).toMatchObject({
      status: "fail",
      detail: { en: "other-law#3 is not the wording in force on 2022-01-01, 2024-06-01" },
    });
  });
});

describe("the basis of a penalty", () => {
  const twofold: PackParts = {
    items: [
      exampleItem([fineClause(10_000, 50_000), { id: "licence", cites: ["example-law#12.1"], penalties: [{ kind: "revoke-licence", choice: "may" }] }], {
        basis: ["example-law#10.1.2", "example-law#11"],
      }),
    ],
  };
  const cited = (...basis: readonly string[]): readonly unknown[] => {
    const { status, severity, detail } = reviewExample(twofold, citing(...basis))("basis-incomplete");
    return [status, severity, detail?.en];
  };

  it("is cited as a whole, down to the item, in whichever version", () => {
    expect(cited("example-law@2020#10.1.2", "example-law#11.3")).toEqual(["pass", "revocable", undefined]);
    expect(cited("example-law#10.1.2")).toEqual(["fail", "revocable", "not cited: example-law@2024#11"]);
    expect(cited("example-law#10.1.3", "example-law#11")).toEqual(["fail", "revocable", "not cited: example-law@2024#10.1.2"]);
  });

  it("is a minor fault where only the article is cited", () => {
    expect(cited("example-law#10", "example-law#11")).toEqual(["fail", "minor", "not cited down to paragraph and item: example-law@2024#10.1.2"]);
    expect(cited("example-law", "example-law#11")).toEqual(["fail", "revocable", "not cited: example-law@2024#10.1.2"]);
  });

  it("has what provides for a further kind that the draft imposes", () => {
    const draft = {
      ...citing("example-law#10.1.2", "example-law#11"),
      penalties: [{ kind: "fine", amount: 20_000 } as const, { kind: "revoke-licence" } as const],
    };
    expect(reviewExample(twofold, draft)("basis-incomplete")).toMatchObject({ status: "fail", detail: { en: "not cited: example-law@2024#12.1" } });
  });

  it("is not asked for where nothing is imposed", () => {
    expect(reviewExample(twofold, { outcome: "no-penalty", basis: [] })("basis-incomplete").status).toBe("not-applicable");
  });
});
