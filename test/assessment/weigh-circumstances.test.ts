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

const HELPED = circumstance("party.helped", "must", "lighter, mitigated");
const POOR = circumstance("party.poor", "may", "lighter");
const SERIOUS = circumstance("conduct.serious", "must", "heavier");
const FROM_RULE = circumstance("conduct.minor", "may", "lighter").replace("sample-law#31", "sample-rule#2");
const CONDUCT_OF_2021 = { "conduct.endedOn": "2021-05-01" };

describe("the facts of a circumstance", () => {
  it("are of several those that settle it, and where it may hold those that are unknown", () => {
    const when = `{ all: [${isTrue("conduct.minor")}, ${isTrue("party.helped")}] }`;
    const parts = rules(`- { id: x/both, label: { zh: 兼有 }, effects: [lighter], force: may, when: ${when}, cites: ["sample-law#31"] }`);
    expect(weighed(assessed(parts, { "conduct.minor": true }))).toEqual(["x/both possible [party.helped]"]);
    expect(weighed(assessed(parts, { "conduct.minor": true, "party.helped": false }))).toEqual(["x/both fails [party.helped]"]);
    expect(weighed(assessed(parts, { "conduct.minor": true, "party.helped": true }))).toEqual(["x/both holds [conduct.minor party.helped]"]);
  });
});

describe("a circumstance that cites two instruments", () => {
  it("is in force as long as both are", () => {
    const parts = rules(circumstance("conduct.minor", "may", "lighter").replace('["sample-law#31"]', '["sample-law#31", "sample-rule#2"]'));
    const covered = (asOf: string): number => assessed(parts, { "conduct.endedOn": "2020-05-01" }, { asOf }).circumstances.length;
    expect(["2021-12-31", "2022-01-01", "2024-12-31", "2025-01-01"].map(covered)).toEqual([0, 1, 1, 0]);
  });
});

describe("a day before every wording of a circumstance", () => {
  it("leaves the circumstances uncovered, and nothing is recommended", () => {
    const assessment = assessed(rules(FROM_RULE), CONDUCT_OF_2021, { asOf: "2021-12-31" });
    expect(ownCodes(assessment)).toContain("circumstances-not-covered");
    expect(assessment.recommendation.status).toBe("withheld");
    expect(weighCircumstances(opened(rules(FROM_RULE), CONDUCT_OF_2021, { asOf: "2021-12-31" })).uncovered).toEqual(["sample-rule#2"]);
  });

  it("is something else than a day after the last wording", () => {
    const assessment = assessed(rules(FROM_RULE), {}, { asOf: "2025-06-01" });
    expect(ownCodes(assessment)).not.toContain("circumstances-not-covered");
    expect(assessment.recommendation.status).toBe("settled");
  });

  it("does not matter to a circumstance with a period of its own", () => {
    const own = circumstance("conduct.minor", "may", "lighter", ", inForce: { from: 2023-01-01 }").replace("sample-law#31", "sample-rule#2");
    expect(ownCodes(assessed(rules(own), CONDUCT_OF_2021, { asOf: "2021-12-31" }))).not.toContain("circumstances-not-covered");
  });

  it("does not matter to a case in another place than the circumstance's", () => {
    const local = circumstance("conduct.minor", "may", "lighter", ', jurisdiction: "440300"').replace("sample-law#31", "sample-rule#2");
    const status = (jurisdiction: string): string => assessed(rules(local), CONDUCT_OF_2021, { asOf: "2021-12-31", jurisdiction }).recommendation.status;
    expect(["370102", "440300"].map(status)).toEqual(["settled", "withheld"]);
  });
});

describe("the disposition", () => {
  it("is open with every outcome that some completion reaches", () => {
    expect(disposition(rules(POOR, SERIOUS), { "party.poor": true })).toEqual({
      status: "open",
      possible: ["lighter", "ordinary", "heavier"],
      recommended: null,
    });
    expect(disposition(rules(HELPED))).toEqual({ status: "open", possible: ["mitigated", "lighter", "ordinary"], recommended: null });
  });

  it("is not open where what is unknown changes nothing", () => {
    const waiver = circumstance("conduct.minor", "must", "no-penalty");
    expect(disposition(rules(waiver, SERIOUS, POOR), { "conduct.minor": true })).toEqual({
      status: "settled",
      possible: ["no-penalty"],
      recommended: "no-penalty",
    });
    const again = POOR.replace("x/party-poor", "x/again").replace("when: { fact: party.poor", "when: { fact: conduct.serious");
    expect(disposition(rules(POOR, again), { "party.poor": true }).status).toBe("choice");
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

  it("that ask for the same are one call, however many they are", () => {
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
  });
});
