import { describe, expect, it } from "vitest";
import type { CaseFile } from "../../src/index.ts";
import { FINE_20000, reviewExample } from "../support/draft-review.ts";

const VOCABULARY = {
  facts: [
    { id: "party.names", type: "list", label: { zh: "名单", en: "names" } },
    {
      id: "conduct.means",
      type: "set",
      label: { zh: "手段", en: "means" },
      values: [
        { id: "hidden", label: { zh: "隐匿" } },
        { id: "online", label: { zh: "网络" } },
      ],
    },
  ],
} as const;
const look = (stated: CaseFile["facts"] | undefined, facts: CaseFile["facts"]) =>
  reviewExample(VOCABULARY, { ...FINE_20000, ...(stated ? { facts: stated } : {}) }, facts)("stated-facts-differ");

describe("the facts that a draft states", () => {
  it.each<[string, CaseFile["facts"], CaseFile["facts"], string]>([
    ["are those of the case file", { "goods.value": 20, "harm.degree": "none" }, { "goods.value": 20.0, "harm.degree": "none" }, "pass"],
    ["differ in one", { "goods.value": 20, "harm.degree": "slight" }, { "goods.value": 20, "harm.degree": "none" }, "fail"],
    ["are not established", { "goods.value": 20 }, {}, "unknown"],
    ["are a set in another order", { "conduct.means": ["online", "hidden"] }, { "conduct.means": ["hidden", "online"] }, "pass"],
    ["are another set", { "conduct.means": ["online"] }, { "conduct.means": ["hidden", "online"] }, "fail"],
    ["are the same list", { "party.names": ["a", "b"] }, { "party.names": ["a", "b"] }, "pass"],
    ["are another list, of the same length", { "party.names": ["a", "c"] }, { "party.names": ["a", "b"] }, "fail"],
    ["are a list that is not established", { "party.names": ["a"] }, {}, "unknown"],
    ["are the date of the conduct", { "conduct.endedOn": "2024-03-01" }, {}, "pass"],
    ["are another date", { "conduct.endedOn": "2024-03-02" }, {}, "fail"],
  ])("%s", (_, stated, facts, status) => {
    expect(look(stated, facts).status).toBe(status);
  });

  it("are shown beside those of the case file", () => {
    expect(look({ "goods.value": 20 }, { "goods.value": 200 })).toMatchObject({
      head: "facts",
      detail: { zh: "货值：草案为 20，案卷为 200", en: "value: 20 in the draft, 200 in the case file" },
      facts: ["goods.value"],
    });
  });

  it("are not looked at where there are none", () => {
    expect([look(undefined, {}).status, look({}, {}).status]).toEqual(["not-applicable", "not-applicable"]);
  });
});
