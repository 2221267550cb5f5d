// `catalog`: the items of a rule folder.
import { describe, expect, it } from "vitest";
import { type CatalogEntry, listItems, renderCatalog } from "../../src/index.ts";
import { cnRulebook } from "../support/cn-rulebook.ts";
import { runCommand } from "../support/report-command.ts";

describe("`catalog`", () => {
  it("lists the items that come with the library, in the format that is asked for", async () => {
    const entries = listItems(cnRulebook, { text: "124-1" });
    expect((await runCommand(["catalog", "--text", "124-1"])).out).toBe(renderCatalog(cnRulebook, entries, { language: "zh" }));
    for (const format of ["markdown", "csv"] as const)
      expect((await runCommand(["catalog", "--text", "124-1", "--format", format, "--lang", "en"])).out).toBe(
        renderCatalog(cnRulebook, entries, { language: "en", format }),
      );
    const { out } = await runCommand(["catalog", "--text", "124-1", "--json"]);
    expect((JSON.parse(out) as CatalogEntry[]).map(({ id }) => id)).toEqual(entries.map(({ id }) => id));
  });

  it("has something for every item", async () => {
    const { code, out } = await runCommand(["catalog", "--format", "csv"]);
    expect(code).toBe(0);
    for (const id of cnRulebook.items.keys()) expect(out).toContain(`${id},`);
  });

  it.each([
    [["--domain", "markt-regulation"], "did you mean `market-regulation`?"],
    [["--level", "village"], "expected one of township, county, city, province, country"],
    [["--function", "food-safty"], "did you mean `food-safety`?"],
    [["--format", "html"], "expected text, markdown, csv, json"],
    [["--as-of", "2026-02-30"], "is no date"],
    [["one", "two"], "takes one folder"],
  ])("tells what is wrong with %j", async (options, told) => {
    const { code, out, err } = await runCommand(["catalog", ...options]);
    expect([code, out]).toEqual([2, ""]);
    expect(err.toLowerCase()).toContain(told);
  });
});
