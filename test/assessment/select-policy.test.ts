import { describe, expect, it } from "vitest";
import { type PolicyPart, selectPolicy } from "../../src/assessment/select-policy.ts";
import type { CaseFile } from "../../src/index.ts";
import { opened } from "../support/assessment-rules.ts";

interface Head {
  readonly id: string;
  readonly scope?: string;
  readonly jurisdiction?: string;
  readonly inForce?: string;
  readonly says?: string;
}

/** A policy that differs from others only in what is given. */
function policy({ id, scope, jurisdiction = "100000", inForce, says = "combination: { method: net-count }" }: Head): string {
  const period = inForce ? `, inForce: { ${inForce} }` : "";
  return `- { id: ${id}, label: { zh: ${id} }, issuer: { zh: 示例部 }, jurisdiction: "${jurisdiction}", cites: ["sample-law#38"]${scope ? `, scope: { ${scope} }` : ""}${period}, ${says} }`;
}

function selected(heads: readonly Head[], rest: Partial<CaseFile> = {}, part: PolicyPart = "combination"): string | undefined {
  return selectPolicy(opened({ policies: heads.map(policy).join("\n") }, {}, rest), part)?.linked.rule.id;
}

describe("selectPolicy", () => {
  it("finds none where there is none", () => {
    expect(selected([])).toBeUndefined();
  });

  it("takes one for the very item before one for a group, that before one for a field, and that before one for all", () => {
    const [all, field, group, item] = [
      { id: "x/b" },
      { id: "x/c", scope: "domains: [samples]" },
      { id: "x/d", scope: "items: [x/*]" },
      { id: "x/e", scope: "items: [x/item]" },
    ];
    expect([selected([all, field, group, item]), selected([all, field, group]), selected([field, all])]).toEqual(["x/e", "x/d", "x/c"]);
  });

  it("counts a list with any group in it as a group", () => {
    expect(
      selected([
        { id: "x/a", scope: "items: [x/item, x/*]" },
        { id: "x/b", scope: "items: [x/item]" },
      ]),
    ).toBe("x/b");
  });

  it("takes of equally special ones the most local, but the special before the local", () => {
    const local = [{ id: "x/country" }, { id: "x/province", jurisdiction: "370000" }, { id: "x/city", jurisdiction: "370100" }];
    expect(["370102", "370200", "440300"].map((jurisdiction) => selected(local, { jurisdiction }))).toEqual(["x/city", "x/province", "x/country"]);
    expect(selected([...local, { id: "x/special", scope: "items: [x/item]" }], { jurisdiction: "370102" })).toBe("x/special");
  });

  it("leaves out local ones where the case names no place, and those for other items", () => {
    expect(selected([{ id: "x/local", jurisdiction: "370000" }])).toBeUndefined();
    expect(selected([{ id: "x/other", scope: "except: [x/item]" }])).toBeUndefined();
  });

  it("takes one that is in force on the day of the decision, by its own period or by that of what it cites", () => {
    const heads = [
      { id: "x/old", inForce: "from: 2022-01-01, until: 2025-06-01" },
      { id: "x/new", inForce: "from: 2025-06-01" },
    ];
    const asOf = ["2021-12-31", "2022-01-01", "2025-05-31", "2025-06-01"];
    const facts = { "conduct.endedOn": "2021-01-01" };
    expect(asOf.map((day) => selected(heads, { asOf: day, facts }))).toEqual([undefined, "x/old", "x/old", "x/new"]);
    // The law that it cites is in force from 2020 on.
    expect(["2019-12-31", "2020-01-01"].map((day) => selected([{ id: "x/law" }], { asOf: day, facts: {} }))).toEqual([undefined, "x/law"]);
  });

  it("takes each part from the first policy that has it", () => {
    const heads = [
      { id: "x/special", scope: "items: [x/item]", says: "mitigation: { floor: { amount: 100 } }" },
      { id: "x/general", says: "combination: { method: signed-sum }, mitigation: { floor: { portionOfMinimum: 0.1 } }" },
    ];
    expect((["combination", "mitigation", "concurrence"] as const).map((part) => selected(heads, {}, part))).toEqual(["x/general", "x/special", undefined]);
  });
});
