import { describe, expect, it } from "vitest";
import type { CaseFile } from "../../src/index.ts";
import { assessed, isTrue } from "../support/assessment-rules.ts";

const requirement = (id: string, when: string, rest = ""): string =>
  `- { id: ${id}, requires: hearing, label: { zh: 听证 }, before: decision, when: ${when}, cites: ["sample-law#36"]${rest} }`;

const statuses = (requirements: readonly string[], facts: CaseFile["facts"] = {}, rest: Partial<CaseFile> = {}): readonly string[] =>
  assessed({ requirements: requirements.join("\n") }, facts, rest).requirements.map(({ id, status, facts: found }) => `${id} ${status} [${found.join(" ")}]`);

describe("determineRequirements", () => {
  const serious = requirement("x/serious", isTrue("conduct.serious"));

  it("gives a requirement that arises with everything that is said of it", () => {
    expect(assessed({ requirements: serious }, { "conduct.serious": true }).requirements).toEqual([
      {
        id: "x/serious",
        requires: "hearing",
        label: { zh: "听证" },
        status: "required",
        before: "decision",
        citations: ["sample-law@2024#36"],
        provenance: { kind: "illustrative" },
        facts: ["conduct.serious"],
      },
    ]);
  });

  it("gives one that may arise with the facts that decide it, and leaves out one that does not", () => {
    expect(statuses([serious])).toEqual(["x/serious possible [conduct.serious]"]);
    expect(statuses([serious], { "conduct.serious": false })).toEqual([]);
  });

  it("names no fact where a result alone decides", () => {
    expect(statuses([requirement("x/fine", "{ fact: result.fine, operator: greaterThanInclusive, value: 60000 }")])).toEqual(["x/fine possible []"]);
  });

  it("orders them by their ids", () => {
    const always = "{ fact: history.repeated, operator: equal, value: false }";
    expect(statuses([requirement("x/b", always), requirement("x/a", always)])).toEqual(["x/a required [history.repeated]", "x/b required [history.repeated]"]);
  });

  it("keeps to their place, their period and their items", () => {
    const known = { "conduct.serious": true };
    const local = requirement("x/local", isTrue("conduct.serious"), ', jurisdiction: "370000"');
    expect([undefined, "370102", "440300"].map((place) => statuses([local], known, place === undefined ? {} : { jurisdiction: place }).length)).toEqual([
      0, 1, 0,
    ]);
    const later = requirement("x/later", isTrue("conduct.serious"), ", inForce: { from: 2025-06-02 }");
    expect(["2025-06-01", "2025-06-02"].map((asOf) => statuses([later], known, { asOf }).length)).toEqual([0, 1]);
    expect(statuses([requirement("x/other", isTrue("conduct.serious"), ", scope: { except: [x/*] }")], known)).toEqual([]);
  });
});
