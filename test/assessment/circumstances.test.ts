import { describe, expect, it } from "vitest";
import { weighCircumstances } from "../../src/assessment/circumstances.ts";
import type { Assessment, CaseFile } from "../../src/index.ts";
import { assessed, circumstance, isTrue, opened, ownCodes, type RuleParts } from "../support/assessment-rules.ts";

/** The circumstances of a case, as `id status [facts]`. */
function weighed({ circumstances }: Assessment): readonly string[] {
  return circumstances.map(({ id, status, facts }) => `${id} ${status} [${facts.join(" ")}]`);
}

/** A pack with circumstances only. */
const rules = (...circumstances: readonly string[]): RuleParts => ({ circumstances: circumstances.join("\n") });

const disposition = (parts: RuleParts, facts: CaseFile["facts"] = {}): Assessment["disposition"] => assessed(parts, facts).disposition;

const MINOR = circumstance("conduct.minor", "may", "no-penalty");
const HELPED = circumstance("party.helped", "must", "lighter, mitigated");
const POOR = circumstance("party.poor", "may", "lighter");
const SERIOUS = circumstance("conduct.serious", "must", "heavier");

describe("a circumstance", () => {
  it("holds, fails or may hold, with the facts that it rests on", () => {
    const parts = rules(MINOR, HELPED, SERIOUS);
    expect(weighed(assessed(parts, { "conduct.minor": true, "party.helped": false }))).toEqual([
      "x/conduct-minor holds [conduct.minor]",
      "x/conduct-serious possible [conduct.serious]",
      "x/party-helped fails [party.helped]",
    ]);
  });

  it("names of several facts those that settle it, and where it may hold those that are unknown", () => {
    const when = `{ all: [${isTrue("conduct.minor")}, ${isTrue("party.helped")}] }`;
    const parts = rules(`- { id: x/both, label: { zh: 兼有 }, effects: [lighter], force: may, when: ${when}, cites: ["sample-law#31"] }`);
    expect(weighed(assessed(parts, { "conduct.minor": true }))).toEqual(["x/both possible [party.helped]"]);
    expect(weighed(assessed(parts, { "conduct.minor": true, "party.helped": false }))).toEqual(["x/both fails [party.helped]"]);
    expect(weighed(assessed(parts, { "conduct.minor": true, "party.helped": true }))).toEqual(["x/both holds [conduct.minor party.helped]"]);
  });

  it("names the facts that a derived one rests on", () => {
    const when = "{ fact: party.age, operator: lessThan, value: 14 }";
    const parts = rules(`- { id: x/child, label: { zh: 儿童 }, effects: [no-penalty], force: must, when: ${when}, cites: ["sample-law#31"] }`);
    expect(weighed(assessed(parts))).toEqual(["x/child possible [party.birthDate]"]);
    expect(weighed(assessed(parts, { "party.birthDate": "2012-01-01" }))).toEqual(["x/child holds [conduct.endedOn party.birthDate]"]);
  });

  it("comes with everything that is said of it", () => {
    const parts = rules(circumstance("conduct.minor", "may", "no-penalty", ", measures: [{ zh: 教育 }], provenance: { kind: official, verified: false }"));
    expect(assessed(parts, { "conduct.minor": true }).circumstances).toEqual([
      {
        id: "x/conduct-minor",
        label: { zh: "conduct.minor" },
        list: null,
        status: "holds",
        effects: ["no-penalty"],
        force: "may",
        measures: [{ zh: "教育" }],
        citations: ["sample-law@2024#31"],
        provenance: { kind: "official", verified: false },
        facts: ["conduct.minor"],
      },
    ]);
  });

  it("covers only the items of its scope", () => {
    const parts = rules(circumstance("conduct.minor", "may", "lighter", ", scope: { except: [x/item] }"), POOR);
    expect(assessed(parts).circumstances.map(({ id }) => id)).toEqual(["x/party-poor"]);
  });

  it("of a place covers that place and what lies in it", () => {
    const parts = rules(circumstance("conduct.minor", "may", "lighter", ', jurisdiction: "370000"'));
    const covered = (jurisdiction: string): number => assessed(parts, {}, { jurisdiction }).circumstances.length;
    expect(["370000", "370102", "440300"].map(covered)).toEqual([1, 1, 0]);
  });

  it("of a place is left out where the case names none, and a finding says so", () => {
    const parts = rules(circumstance("conduct.minor", "may", "lighter", ', jurisdiction: "370000"'));
    expect(assessed(parts).circumstances).toEqual([]);
    expect(weighCircumstances(opened(parts)).placeMatters).toBe(true);
    expect(weighCircumstances(opened(rules(MINOR))).placeMatters).toBe(false);
    expect(ownCodes(assessed(parts))).toContain("place-unknown");
  });

  it("covers the days of its own period only", () => {
    const parts = rules(circumstance("conduct.minor", "may", "lighter", ", inForce: { from: 2024-01-01, until: 2025-06-01 }"));
    const covered = (asOf: string): number => assessed(parts, { "conduct.endedOn": "2023-05-01" }, { asOf }).circumstances.length;
    expect(["2023-12-31", "2024-01-01", "2025-05-31", "2025-06-01"].map(covered)).toEqual([0, 1, 1, 0]);
  });

  it("is in force as long as every instrument that it cites", () => {
    const parts = rules(circumstance("conduct.minor", "may", "lighter").replace('["sample-law#31"]', '["sample-law#31", "sample-rule#2"]'));
    const covered = (asOf: string): number => assessed(parts, { "conduct.endedOn": "2020-05-01" }, { asOf }).circumstances.length;
    expect(["2021-12-31", "2022-01-01", "2024-12-31", "2025-01-01"].map(covered)).toEqual([0, 1, 1, 0]);
  });
});

describe("a day before every wording of a circumstance", () => {
  const parts = rules(circumstance("conduct.minor", "may", "lighter").replace("sample-law#31", "sample-rule#2"));

  it("leaves the circumstances uncovered, and nothing is recommended", () => {
    const assessment = assessed(parts, { "conduct.endedOn": "2021-05-01" }, { asOf: "2021-12-31" });
    expect(ownCodes(assessment)).toContain("circumstances-not-covered");
    expect(assessment.recommendation.status).toBe("withheld");
    expect(weighCircumstances(opened(parts, { "conduct.endedOn": "2021-05-01" }, { asOf: "2021-12-31" })).uncovered).toEqual(["sample-rule#2"]);
  });

  it("is something else than a day after the last wording", () => {
    const assessment = assessed(parts, {}, { asOf: "2025-06-01" });
    expect(ownCodes(assessment)).not.toContain("circumstances-not-covered");
    expect(assessment.recommendation.status).toBe("settled");
  });

  it("does not matter to a circumstance with a period of its own", () => {
    const own = rules(circumstance("conduct.minor", "may", "lighter", ", inForce: { from: 2023-01-01 }").replace("sample-law#31", "sample-rule#2"));
    expect(ownCodes(assessed(own, { "conduct.endedOn": "2021-05-01" }, { asOf: "2021-12-31" }))).not.toContain("circumstances-not-covered");
  });

  it("does not matter to a case in another place than the circumstance's", () => {
    const local = rules(circumstance("conduct.minor", "may", "lighter", ', jurisdiction: "440300"').replace("sample-law#31", "sample-rule#2"));
    const assessment = assessed(local, { "conduct.endedOn": "2021-05-01" }, { asOf: "2021-12-31", jurisdiction: "370102" });
    expect(assessment.recommendation.status).toBe("settled");
  });
});

describe("the disposition", () => {
  it("is settled where the facts and the law leave one", () => {
    expect(disposition({})).toEqual({ status: "settled", possible: ["ordinary"], recommended: "ordinary" });
    expect(disposition(rules(SERIOUS), { "conduct.serious": true })).toEqual({ status: "settled", possible: ["heavier"], recommended: "heavier" });
  });

  it("is a choice where the facts are settled and the law leaves several", () => {
    expect(disposition(rules(POOR), { "party.poor": true })).toEqual({ status: "choice", possible: ["lighter", "ordinary"], recommended: "lighter" });
  });

  it("is open where unknown facts decide, with every outcome that some completion reaches", () => {
    expect(disposition(rules(POOR, SERIOUS), { "party.poor": true })).toEqual({
      status: "open",
      possible: ["lighter", "ordinary", "heavier"],
      recommended: null,
    });
    expect(disposition(rules(HELPED))).toEqual({ status: "open", possible: ["mitigated", "lighter", "ordinary"], recommended: null });
  });

  it("is not open where what is unknown changes nothing", () => {
    const child = circumstance("conduct.minor", "must", "no-penalty");
    expect(disposition(rules(child, SERIOUS, POOR), { "conduct.minor": true })).toEqual({
      status: "settled",
      possible: ["no-penalty"],
      recommended: "no-penalty",
    });
    const again = POOR.replace("x/party-poor", "x/again").replace("when: { fact: party.poor", "when: { fact: conduct.serious");
    expect(disposition(rules(POOR, again), { "party.poor": true }).status).toBe("choice");
  });

  it("points to a waiver that is allowed, or to a single reduction, where nothing is aggravating", () => {
    expect(disposition(rules(MINOR), { "conduct.minor": true }).recommended).toBe("no-penalty");
    expect(disposition(rules(circumstance("conduct.minor", "may", "exemption")), { "conduct.minor": true }).recommended).toBe("exemption");
    expect(disposition(rules(HELPED), { "party.helped": true })).toEqual({ status: "choice", possible: ["mitigated", "lighter"], recommended: null });
    expect(disposition(rules(MINOR, SERIOUS), { "conduct.minor": true, "conduct.serious": true }).recommended).toBeNull();
    expect(disposition(rules(circumstance("conduct.serious", "may", "heavier")), { "conduct.serious": true })).toEqual({
      status: "choice",
      possible: ["ordinary", "heavier"],
      recommended: null,
    });
  });
});

describe("many uncertain circumstances", () => {
  const CALLS = [
    "must no-penalty",
    "may no-penalty",
    "must exemption",
    "may exemption",
    "must mitigated",
    "may mitigated",
    "must lighter",
    "may lighter",
    "must heavier",
    "may heavier",
    "must lighter, mitigated",
    "may lighter, mitigated",
    "must mitigated, exemption",
    "may mitigated, exemption",
  ];

  /** As many uncertain circumstances as are asked for, each with a fact of its own. */
  function uncertain(calls: readonly string[]): RuleParts {
    const facts = calls.map((_, index) => `- { id: extra.f${index}, type: boolean, label: { zh: 事实 } }`).join("\n");
    const circumstances = calls.map((call, index) => {
      const [force = "", ...effects] = call.split(" ");
      return circumstance(`extra.f${index}`, force as "must" | "may", effects.join(" "));
    });
    return { facts, circumstances: circumstances.join("\n") };
  }

  it("that ask for the same are few calls, however many they are", () => {
    const started = performance.now();
    expect(disposition(uncertain(Array.from({ length: 200 }, () => "may lighter"))).possible).toEqual(["lighter", "ordinary"]);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it("count a pair of effects once, whichever way round it is written", () => {
    expect(disposition(uncertain(["must lighter, mitigated", "must mitigated, lighter"])).possible).toEqual(["mitigated", "lighter", "ordinary"]);
  });

  it("that are twelve different calls are weighed exactly", () => {
    const twelve = uncertain(CALLS.filter((call) => !call.includes("heavier")));
    expect(disposition(twelve)).toMatchObject({ status: "open", possible: ["no-penalty", "exemption", "mitigated", "lighter", "ordinary"] });
  });

  it("that are more than twelve different calls leave everything open", () => {
    const everything = ["no-penalty", "exemption", "mitigated", "lighter", "ordinary", "heavier"];
    const many = uncertain(CALLS.filter((call) => call !== "must heavier"));
    expect(disposition(many)).toEqual({ status: "open", possible: everything, recommended: null });
    // Not exact any more: what is certain would settle it.
    const settled = { facts: many.facts ?? "", circumstances: `${many.circumstances}\n${circumstance("history.repeated", "must", "no-penalty")}` };
    expect(disposition(settled, { "history.repeated": true }).possible).toEqual(everything);
  });
});
