import { describe, expect, it } from "vitest";
import { listItems, renderCatalog } from "../../src/index.ts";
import { EXAMPLE_LAW, exampleItem, exampleRulebook, fineClause } from "../support/assessment-pack.ts";

const rulebook = exampleRulebook({
  instruments: [EXAMPLE_LAW],
  items: [
    exampleItem(
      [
        fineClause(1000, 5000, { id: "low", when: { fact: "goods.value", operator: "lessThan", value: 10_000 } }),
        {
          id: "high",
          when: {
            all: [
              { fact: "goods.value", operator: "greaterThanInclusive", value: 10_000 },
              { not: { fact: "harm.degree", operator: "in", value: ["none", "slight"] } },
            ],
          },
          penalties: [
            { kind: "fine", choice: "must", measure: { times: [2, 5], of: "goods.value" } },
            {
              oneOf: [
                { kind: "warning", choice: "must" },
                { kind: "suspend-licence", choice: "must", measure: { months: [1, 3] } },
              ],
              choice: "may",
            },
          ],
        },
        { id: "head", offender: "responsible-person", penalties: [{ kind: "fine", choice: "may", measure: { amount: { below: 500 } } }] },
      ],
      { name: { zh: "示例事项", en: "Example conduct" } },
    ),
    exampleItem([fineClause(1, 2)], {
      id: "y/other",
      name: { zh: "=SUM(A1)|另一事项", en: "@other" },
      domain: "other",
      enforcedBy: [{ function: "roads", from: "city" }],
      versions: [
        { inForce: { from: "2010-01-01", until: "2012-01-01" }, clauses: [fineClause(1, 2)] },
        { inForce: { from: "2012-01-01", until: "2020-01-01" }, clauses: [fineClause(3, 4)] },
      ],
    }),
  ],
});

const ids = (filter: Parameters<typeof listItems>[1]): readonly string[] => listItems(rulebook, filter).map(({ id }) => id);

describe("the catalogue", () => {
  it("lists all items, or those of a field, level, function or text", () => {
    expect(ids({})).toEqual(["x/item", "y/other"]);
    expect(ids({ domain: "other" })).toEqual(["y/other"]);
    expect(ids({ function: "roads" })).toEqual(["y/other"]);
    // What counties enforce, a city can as well; not the other way round.
    expect(ids({ level: "county" })).toEqual(["x/item"]);
    expect(ids({ level: "city" })).toEqual(["x/item", "y/other"]);
    expect(ids({ text: "另一" })).toEqual(["y/other"]);
    expect(ids({ text: "example conduct" })).toEqual(["x/item"]);
    expect(ids({ text: "示例法" })).toEqual(["x/item", "y/other"]);
    expect(ids({ text: "nothing like it" })).toEqual([]);
  });

  it("shows the wording in force on the day, or the one that came last", () => {
    const shown = (asOf: string): unknown =>
      listItems(rulebook, { domain: "other", asOf }).map(({ inForce, inForceNow, versions }) => [inForce.from, inForceNow, versions]);
    expect(shown("2011-06-01")).toEqual([["2010-01-01", true, 2]]);
    expect(shown("2026-01-01")).toEqual([["2012-01-01", false, 2]]);
    expect(shown("2009-01-01")).toEqual([["2010-01-01", false, 2]]);
  });
});

describe("the catalogue written out", () => {
  const entries = listItems(rulebook, {});

  it("tells conditions, sums and how they are computed", () => {
    const text = renderCatalog(rulebook, entries, { language: "en" });
    expect(text).toContain("value is less than 10,000 yuan: must: fine, from 1,000 up to 5,000 yuan");
    expect(text).toContain(
      "value is at least 10,000 yuan and not: harm is one of none, slight: must: fine (value × 2–5); may: one of: warning or suspension of licence 1–3 months",
    );
    expect(text).toContain("responsible persons: may: fine, below 500 yuan");
    expect(renderCatalog(rulebook, entries, { language: "zh" })).toContain("货值 少于 10,000 元的，应当罚款 1,000 元以上、5,000 元以下");
  });

  it("lets nothing turn into markup, cells or formulas", () => {
    const table = renderCatalog(rulebook, entries, { language: "zh", format: "markdown" });
    expect(table.split("\n").filter((line) => line.startsWith("| "))).toHaveLength(4);
    expect(table).toContain("=SUM(A1)\\|另一事项");
    const csv = renderCatalog(rulebook, entries, { language: "zh", format: "csv" });
    expect(csv.startsWith("\uFEFF事项,名称,领域")).toBe(true);
    expect(csv).toContain(",'=SUM(A1)|另一事项,");
    expect(renderCatalog(rulebook, entries, { language: "en", format: "csv" })).toContain(",'@other,");
  });

  it("is empty where there is nothing", () => {
    expect(renderCatalog(rulebook, [], { language: "zh" })).toBe("");
    expect(renderCatalog(rulebook, [], { language: "zh", format: "csv" }).trim().split("\r\n")).toHaveLength(1);
  });
});
