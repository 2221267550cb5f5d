// Look-back windows as rules of discretion write them.
import { describe, expect, it } from "vitest";
import type { EarlierMatter } from "../../src/conditions/earlier-matter.ts";
import { type Assessment, assess, type CaseFile } from "../../src/index.ts";
import { type LookBackRule, packWith } from "../support/look-back-rules.ts";

const asOf = "2026-06-01";

function assessed(rule: LookBackRule, facts: CaseFile["facts"]): Assessment {
  return assess(packWith(rule), { item: "x/item", asOf, facts });
}

/** Whether the rule holds in a case with these earlier matters, ended on 10 March 2025 and discovered on 20 March where nothing else is said. */
function statusOf(rule: LookBackRule, matters: readonly EarlierMatter[], facts: CaseFile["facts"] = {}): string {
  const given = { "conduct.endedOn": "2025-03-10", "case.discoveredOn": "2025-03-20", "history.records": matters, ...facts };
  return assessed(rule, given)
    .circumstances.map(({ status }) => status)
    .join();
}

/** The earlier matters that are asked for, and the other facts. */
function askedFor(rule: LookBackRule, facts: CaseFile["facts"]): readonly string[] {
  const { missingFacts } = assessed(rule, facts);
  return missingFacts.filter(({ matters }) => matters.includes("circumstances")).map(({ fact }) => fact);
}

describe("the first time within 24 months, same item, counted from discovery", () => {
  const item = "x/item";

  it.each<[string, readonly EarlierMatter[], string]>([
    ["no earlier matter", [], "holds"],
    ["one decided on the first day of the 24 months", [{ item, decidedOn: "2023-03-20" }], "fails"],
    ["one decided the day before", [{ item, decidedOn: "2023-03-19" }], "holds"],
    ["one decided on the day of the discovery", [{ item, decidedOn: "2025-03-20" }], "fails"],
    ["one decided the day after the discovery", [{ item, decidedOn: "2025-03-21" }], "holds"],
    ["one of another item", [{ item: "x/neighbour", decidedOn: "2025-01-01" }], "holds"],
    ["one of an item of another pack", [{ item: "tax/evasion", decidedOn: "2025-01-01" }], "holds"],
    ["one of an item that is not known", [{ decidedOn: "2025-01-01" }], "possible"],
    ["one whose day is not known", [{ item, conductOn: "2025-01-01" }], "possible"],
    ["one that counts and one that may", [{ item, decidedOn: "2025-01-01" }, {}], "fails"],
  ])("with %s", (_, matters, status) => {
    expect(statusOf("first-time", matters)).toBe(status);
  });

  it.each<[string, string, string, string]>([
    // 24 months from the leap day end on 28 February 2026.
    ["2024-02-29", "2026-02-28", "2026-03-01", "a leap day"],
    // From 31 August 2023 to 31 August 2025.
    ["2023-08-31", "2025-08-31", "2025-09-01", "the end of a month"],
  ])("an earlier decision of %s counts for a discovery on %s and not on %s: %s", (decidedOn, last, next) => {
    const status = (discoveredOn: string): string => statusOf("first-time", [{ item, decidedOn }], { "case.discoveredOn": discoveredOn });
    expect([status(last), status(next)]).toEqual(["fails", "holds"]);
  });

  it("asks for what is not known, and where all is given for the matters of which one lacks something", () => {
    const ended = { "conduct.endedOn": "2025-03-10" };
    const discovered = { ...ended, "case.discoveredOn": "2025-03-20" };
    expect([
      askedFor("first-time", ended),
      askedFor("first-time", discovered),
      askedFor("first-time", { ...ended, "history.records": [{ item }] }),
      askedFor("first-time", { ...discovered, "history.records": [{ item }] }),
      askedFor("first-time", { ...discovered, "history.records": [{ item, decidedOn: "2025-01-01" }] }),
    ]).toEqual([["case.discoveredOn", "history.records"], ["history.records"], ["case.discoveredOn"], ["history.records"], []]);
  });

  it("asks for no day where there is nothing to count", () => {
    expect(askedFor("first-time", { "conduct.endedOn": "2025-03-10", "history.records": [] })).toEqual([]);
  });
});

describe("the third time within one year, this time included", () => {
  const item = "x/item";
  const year = (...days: readonly string[]): readonly EarlierMatter[] => days.map((conductOn) => ({ item, conductOn }));

  it.each<[string, readonly EarlierMatter[], string]>([
    ["two within the year", year("2024-03-10", "2025-03-10"), "holds"],
    ["one of the two a day before the year", year("2024-03-09", "2025-03-10"), "fails"],
    ["one", year("2025-01-01"), "fails"],
    ["three", year("2024-06-01", "2024-09-01", "2025-01-01"), "holds"],
    ["one that counts and one of a day that is not known", [...year("2025-01-01"), { item }], "possible"],
    ["two of days that are not known and one long past", [{ item }, { item }, ...year("2020-01-01")], "possible"],
    ["one of a day that is not known and no other", [{ item }], "fails"],
  ])("with %s", (_, matters, status) => {
    expect(statusOf("third-time", matters)).toBe(status);
  });

  it("is not ruled out while nothing is known of earlier matters", () => {
    expect(assessed("third-time", { "conduct.endedOn": "2025-03-10" }).circumstances.map(({ status, facts }) => [status, facts])).toEqual([
      ["possible", ["history.records"]],
    ]);
  });

  it("counts the leap day until 28 February, and 28 February until 28 February", () => {
    const status = (endedOn: string, first: string): string =>
      statusOf("third-time", year(first, first), { "conduct.endedOn": endedOn, "case.discoveredOn": endedOn });
    expect([
      status("2025-02-28", "2024-02-29"),
      status("2025-03-01", "2024-02-29"),
      status("2024-02-28", "2023-02-28"),
      status("2024-02-29", "2023-02-28"),
    ]).toEqual(["holds", "fails", "holds", "fails"]);
  });
});

describe("an earlier fine under the same law", () => {
  const recent = { decidedOn: "2024-03-10", kinds: ["fine"] } as const;

  it.each<[string, EarlierMatter, string]>([
    ["the same item", { ...recent, item: "x/item" }, "holds"],
    ["another item of the law", { ...recent, item: "x/neighbour" }, "holds"],
    ["an item of another law", { ...recent, item: "y/other" }, "fails"],
    ["an item of both laws", { ...recent, item: "y/both" }, "possible"],
    ["an item of both laws, under this one", { ...recent, item: "y/both", instrument: "sample-law" }, "holds"],
    ["an item of both laws, under the other", { ...recent, item: "y/both", instrument: "other-law" }, "fails"],
    ["the law without an item", { ...recent, instrument: "sample-law" }, "holds"],
    ["another law without an item", { ...recent, instrument: "tax-law" }, "fails"],
    ["a warning only", { ...recent, item: "x/item", kinds: ["warning"] }, "fails"],
    ["kinds that are not known", { item: "x/item", decidedOn: "2024-03-10" }, "possible"],
    ["one decided two years before, to the day", { ...recent, item: "x/item", decidedOn: "2023-03-10" }, "holds"],
    ["one decided a day more than two years before", { ...recent, item: "x/item", decidedOn: "2023-03-09" }, "fails"],
  ])("of %s", (_, matter, status) => {
    expect(statusOf("same-law", [matter])).toBe(status);
  });
});

describe("an earlier matter of any item", () => {
  it.each<[string, EarlierMatter, string]>([
    // 365 days from 20 March 2024 end on 20 March 2025.
    ["discovered 365 days before", { discoveredOn: "2024-03-20" }, "holds"],
    ["discovered 366 days before", { discoveredOn: "2024-03-19" }, "fails"],
    ["of another law", { discoveredOn: "2025-01-01", item: "y/other" }, "holds"],
    ["decided, and not known when discovered", { decidedOn: "2025-01-01" }, "possible"],
  ])("%s", (_, matter, status) => {
    expect(statusOf("any-item", [matter])).toBe(status);
  });
});

describe("conduct within six months from the last decision", () => {
  it.each<[string, string, string, string]>([
    // Six months from 31 August: February has no 31st.
    ["2024-08-31", "2025-02-28", "2025-03-01", "the end of February"],
    ["2023-08-31", "2024-02-29", "2024-03-01", "the end of February of a leap year"],
    ["2024-09-10", "2025-03-10", "2025-03-11", "the corresponding day"],
  ])("after a decision of %s it holds for conduct of %s, not of %s: %s", (decidedOn, last, next) => {
    const status = (endedOn: string): string => statusOf("soon-after", [{ decidedOn: "2020-01-01" }, { decidedOn }], { "conduct.endedOn": endedOn });
    expect([status(last), status(next)]).toEqual(["holds", "fails"]);
  });

  it("is open where the day of the conduct is not known, as long as there was a decision", () => {
    const status = (matters: readonly EarlierMatter[]): readonly string[] =>
      assessed("soon-after", { "history.records": matters }).circumstances.map((circumstance) => circumstance.status);
    expect([status([{ decidedOn: "2024-08-31" }]), status([])]).toEqual([["possible"], ["fails"]]);
  });
});

describe("corrected before the discovery, or by the day that was ordered", () => {
  it.each<[string, CaseFile["facts"], string]>([
    ["the day before the discovery", { "correction.doneOn": "2025-03-19" }, "holds"],
    ["on the day of the discovery, nothing ordered yet", { "correction.doneOn": "2025-03-20" }, "possible"],
    // Ordered on 21 March, 15 days: until 5 April.
    ["on the last day", { "correction.doneOn": "2025-04-05", "correction.orderedOn": "2025-03-21" }, "holds"],
    ["a day late", { "correction.doneOn": "2025-04-06", "correction.orderedOn": "2025-03-21" }, "fails"],
    // Ordered on 14 and 15 February of a leap year: until 29 February and 1 March.
    ["on the leap day", { "correction.doneOn": "2024-02-29", "correction.orderedOn": "2024-02-14", "case.discoveredOn": "2024-02-10" }, "holds"],
    ["on the day after the leap day", { "correction.doneOn": "2024-03-01", "correction.orderedOn": "2024-02-14", "case.discoveredOn": "2024-02-10" }, "fails"],
    ["on a day that is not known", { "correction.orderedOn": "2025-03-21" }, "possible"],
  ])("%s", (_, facts, status) => {
    expect(statusOf("corrected", [], facts)).toBe(status);
  });
});
