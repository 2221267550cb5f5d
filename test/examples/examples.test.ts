// Every example runs and comes out as committed; what it comes out as is worked out by hand from the text of the law.
import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import {
  type Assessment,
  assess,
  assessJointly,
  type CaseFile,
  createRulebook,
  deadlines,
  type JointCaseFile,
  type RecommendationOption,
  type RecommendedPenalty,
  review,
  type YuanRange,
} from "../../src/index.ts";
import { fromRoot, runCommand } from "../support/report-command.ts";
import { goldenText, withoutHash } from "../support/report-golden.ts";
import { cn } from "../support/rules-cn.ts";

const rulebook = createRulebook([cn]);
const names = readdirSync(fromRoot("examples"))
  .filter((file) => file.endsWith(".json"))
  .map((file) => basename(file, ".json"))
  .sort();

/** The command that an example is for, where it is not `assess`. */
const COMMANDS: Readonly<Record<string, string>> = { deadlines: "deadlines", "draft-decision": "review" };

function example(name: string): CaseFile {
  return JSON.parse(readFileSync(fromRoot(`examples/${name}.json`), "utf8")) as CaseFile;
}

function withFacts(name: string, facts: CaseFile["facts"]): Assessment {
  const caseFile = example(name);
  return assess(rulebook, { ...caseFile, facts: { ...caseFile.facts, ...facts } });
}

function closed(min: number, max: number): YuanRange {
  return { min, minIncluded: true, max, maxIncluded: true };
}

function option({ recommendation }: Assessment, disposition: RecommendationOption["disposition"]): RecommendationOption {
  const found = recommendation.options.find((one) => one.disposition === disposition);
  if (!found) throw new Error(`${disposition} is not among the options`);
  return found;
}

function fineUnder(assessment: Assessment, disposition: RecommendationOption["disposition"]): RecommendedPenalty {
  const [fine, ...others] = option(assessment, disposition).penalties.filter(({ kind }) => kind === "fine");
  expect(others).toEqual([]);
  if (!fine) throw new Error(`there is no fine under ${disposition}`);
  return fine;
}

function circumstance({ circumstances }: Assessment, id: string): Assessment["circumstances"][number] {
  const found = circumstances.find((one) => one.id === id);
  if (!found) throw new Error(`there is no circumstance ${id}`);
  return found;
}

function idsWith({ circumstances }: Assessment, status: "holds" | "possible" | "fails"): readonly string[] {
  return circumstances.filter((one) => one.status === status).map(({ id }) => id);
}

describe("the examples", () => {
  it("are the eight that the documentation speaks of", () => {
    expect(names).toEqual([
      "deadlines",
      "draft-decision",
      "greengrocer",
      "minor",
      "one-act-two-items",
      "over-limitation",
      "repeat-offender",
      "unlicensed-stall",
    ]);
  });

  it.each(names)("of %s comes out as committed, in both languages and as JSON", async (name) => {
    const file = fromRoot(`examples/${name}.json`);
    for (const [arguments_, ending] of [
      [["--lang", "zh"], "zh.txt"],
      [["--lang", "en"], "en.txt"],
      [["--json"], "json"],
    ] as const) {
      const { code, out, err } = await runCommand([COMMANDS[name] ?? "assess", file, ...arguments_]);
      expect({ code, err }).toEqual({ code: 0, err: "" });
      const actual = withoutHash(out, rulebook.hash);
      // The data of a list of time limits names no rulebook.
      if (name !== "deadlines" || ending !== "json") expect(actual).toContain("RULEBOOK-HASH");
      expect(actual).toBe(goldenText(`examples/${name}.${ending}`, actual));
    }
  });

  it("have committed outputs for nothing but examples", () => {
    const expected = names.flatMap((name) => [`${name}.en.txt`, `${name}.json`, `${name}.zh.txt`]);
    expect(readdirSync(fromRoot("test/golden/examples")).sort()).toEqual(expected.sort());
  });
});

describe("the greengrocer", () => {
  const assessment = assess(rulebook, example("greengrocer"));

  it("faces 50,000 to 100,000 yuan, because goods worth 20 yuan are worth less than 10,000", () => {
    expect(assessment.applicableLaw.status).toBe("settled");
    expect(assessment.statutory?.fine).toEqual({ status: "certain", range: closed(50_000, 100_000), optional: false, known: true });
  });

  it("may find a circumstance of article 32 or 33, each decided by exactly the facts that the case does not give", () => {
    expect(Object.fromEntries(assessment.circumstances.filter(({ status }) => status === "possible").map(({ id, facts }) => [id, facts]))).toEqual({
      "cn/apl/32-1-harm-reduced": ["correction.harmReduced"],
      "cn/apl/32-3-self-reported": ["conduct.selfReported"],
      "cn/apl/32-4-meritorious-cooperation": ["merit.cooperation"],
      "cn/apl/33-1-first-offence": ["correction.timely", "harm.degree", "history.first"],
      "cn/apl/33-1-minor-conduct": ["conduct.minor", "correction.timely", "harm.degree"],
    });
    expect(idsWith(assessment, "holds")).toEqual([]);
    expect(assessment.disposition).toEqual({ status: "open", possible: ["no-penalty", "mitigated", "lighter", "ordinary"], recommended: null, policy: null });
  });

  it("cannot rely on article 136, because the purchases were not checked", () => {
    expect(circumstance(assessment, "cn/food-safety/136")).toMatchObject({ status: "fails", facts: ["food.purchaseChecksDone"] });
  });

  it("was decided before the general cut took effect, so the statutory range stands", () => {
    expect(assessment.benchmark.applied).toBeNull();
    expect(assessment.benchmark.passedOver).toMatchObject([{ id: "cn/market-regulation/general-cut", reason: "not-yet-in-force" }]);
    expect(fineUnder(assessment, "ordinary").range).toEqual(closed(50_000, 100_000));
    expect(fineUnder(assessment, "lighter").range).toEqual(closed(50_000, 100_000));
    expect(fineUnder(assessment, "mitigated").range).toEqual({ min: null, minIncluded: false, max: 50_000, maxIncluded: false });
  });
});

describe("the greengrocer who did everything that article 136 asks for", () => {
  const honest = { "food.trader": true, "food.purchaseChecksDone": true, "food.ignoranceProved": true, "food.sourceTold": true };
  const assessment = withFacts("greengrocer", honest);

  it("may be exempted, as the authority chooses", () => {
    expect(circumstance(assessment, "cn/food-safety/136")).toMatchObject({ status: "holds", effects: ["exemption"], force: "may" });
    expect(assessment.disposition.possible).toContain("exemption");
  });

  it("still loses the food, and neither gains, tools nor a fine", () => {
    const { penalties, grounds } = option(assessment, "exemption");
    expect(grounds).toEqual(["cn/food-safety/136"]);
    expect(penalties.map(({ kind, choice, object }) => ({ kind, choice, object: object?.zh }))).toEqual([
      { kind: "confiscate-property", choice: "must", object: "违法生产经营的食品、食品添加剂" },
    ]);
  });

  it("faces 50,000 to 100,000 yuan where the exemption is refused", () => {
    expect(fineUnder(assessment, "ordinary").range).toEqual(closed(50_000, 100_000));
  });

  it.each(Object.keys(honest))("loses the exemption where %s is false", (fact) => {
    const without = withFacts("greengrocer", { ...honest, [fact]: false });
    expect(circumstance(without, "cn/food-safety/136")).toMatchObject({ status: "fails", facts: [fact] });
    expect(without.disposition.possible).not.toContain("exemption");
  });

  it.each(Object.keys(honest))("may be exempted, or not, where %s is unknown", (fact) => {
    const { [fact]: _, ...facts } = { ...example("greengrocer").facts, ...honest } as Record<string, CaseFile["facts"][string]>;
    expect(circumstance(assess(rulebook, { ...example("greengrocer"), facts }), "cn/food-safety/136")).toMatchObject({ status: "possible", facts: [fact] });
  });
});

describe("the unlicensed stall", () => {
  const assessment = assess(rulebook, example("unlicensed-stall"));

  it("meets the first-offence circumstance, which allows no penalty and does not demand it", () => {
    expect(idsWith(assessment, "holds")).toEqual(["cn/apl/33-1-first-offence"]);
    expect(idsWith(assessment, "possible")).toEqual([]);
    expect(assessment.disposition).toEqual({ status: "choice", possible: ["no-penalty", "ordinary"], recommended: "no-penalty", policy: null });
    expect(assessment.findings.map(({ id }) => id)).toContain("assessment/discretionary-waiver");
  });

  it("is fined 65,000 to 85,000 yuan in the ordinary case: 50,000 + 0.3 × 50,000 to 50,000 + 0.7 × 50,000", () => {
    const fine = fineUnder(assessment, "ordinary");
    expect(fine.statutoryRange).toEqual(closed(50_000, 100_000));
    expect(fine.portion).toEqual([0.3, 0.7]);
    expect(fine.range).toEqual(closed(65_000, 85_000));
  });

  it("loses gains, food and tools, all of which article 122 makes mandatory", () => {
    expect(option(assessment, "ordinary").penalties.map(({ kind, choice }) => `${choice} ${kind}`)).toEqual([
      "must confiscate-gains",
      "must confiscate-property",
      "must confiscate-property",
      "must fine",
    ]);
    expect(option(assessment, "no-penalty").penalties).toEqual([]);
  });
});

describe("the repeat offender", () => {
  const assessment = assess(rulebook, example("repeat-offender"));

  it("faces ten to twenty times 80,000 yuan", () => {
    expect(assessment.statutory?.fine).toEqual({ status: "certain", range: closed(800_000, 1_600_000), optional: false, known: true });
  });

  it("is penalised more heavily, because it breached emergency measures", () => {
    expect(idsWith(assessment, "holds")).toEqual(["cn/apl/49-against-emergency-measures"]);
    expect(assessment.disposition).toEqual({ status: "settled", possible: ["heavier"], recommended: "heavier", policy: null });
  });

  it("is fined in the upper three tenths: 800,000 + 0.7 × 800,000 to 1,600,000 yuan", () => {
    const fine = fineUnder(assessment, "heavier");
    expect(fine.statutoryRange).toEqual(closed(800_000, 1_600_000));
    expect(fine.portion).toEqual([0.7, 1]);
    expect(fine.range).toEqual(closed(1_360_000, 1_600_000));
    expect(assessment.recommendation.fine).toEqual(closed(1_360_000, 1_600_000));
    expect(assessment.recommendation.status).toBe("settled");
  });
});

describe("the minor", () => {
  const assessment = assess(rulebook, example("minor"));

  it("was sixteen, so the penalty shall be lighter or mitigated", () => {
    expect(idsWith(assessment, "holds")).toEqual(["cn/apl/30-aged-14-to-17"]);
    expect(assessment.disposition).toEqual({ status: "choice", possible: ["mitigated", "lighter"], recommended: null, policy: null });
  });

  it("is fined 50,000 to 65,000 yuan under a lighter penalty: 50,000 + 0.3 × 50,000", () => {
    expect(fineUnder(assessment, "lighter")).toMatchObject({ range: closed(50_000, 65_000), choice: "must", portion: [0, 0.3] });
  });

  it("is fined less than 50,000 yuan, if at all, under a mitigated one", () => {
    expect(fineUnder(assessment, "mitigated")).toMatchObject({
      range: { min: null, minIncluded: false, max: 50_000, maxIncluded: false },
      choice: "may",
      portion: null,
    });
    expect(assessment.recommendation.fine).toEqual({ min: null, minIncluded: false, max: 65_000, maxIncluded: true });
  });
});

describe("conduct that was discovered after the limitation period", () => {
  const assessment = assess(rulebook, example("over-limitation"));

  it("is not penalised: two years from 10 March 2022 ended on 10 March 2024, a day before it was discovered", () => {
    expect(idsWith(assessment, "holds")).toEqual(["cn/apl/36-limitation"]);
    expect(assessment.disposition).toEqual({ status: "settled", possible: ["no-penalty"], recommended: "no-penalty", policy: null });
  });

  it("leads to no penalty and nothing else", () => {
    expect(assessment.recommendation).toEqual({
      status: "settled",
      options: [{ disposition: "no-penalty", grounds: ["cn/apl/36-limitation"], penalties: [], procedure: null }],
      fine: null,
      orders: [],
    });
  });

  it("would have been in time a day earlier", () => {
    const inTime = withFacts("over-limitation", { "conduct.discoveredOn": "2024-03-10" });
    expect(circumstance(inTime, "cn/apl/36-limitation").status).toBe("fails");
  });
});

describe("one act under two items, and another act", () => {
  const joint = assessJointly(rulebook, JSON.parse(readFileSync(fromRoot("examples/one-act-two-items.json"), "utf8")) as JointCaseFile);
  const [party] = joint.parties;

  it("fines the first act once: 50,000–100,000 of article 124 is higher than 5,000–50,000 of article 125", () => {
    expect(party?.acts[0]).toMatchObject({ governing: { status: "higher", item: "cn/food-safety/124-1-1" }, setAside: ["cn/food-safety/125-1-4"] });
    expect(joint.policy?.citations).toEqual(["administrative-penalty-law@2021#29"]);
  });

  it("takes the middle of each range: 65,000–85,000 of 50,000–100,000, and 18,500–36,500 of 5,000–50,000", () => {
    // 50,000 + 0.3 × 50,000 = 65,000; 50,000 + 0.7 × 50,000 = 85,000; 5,000 + 0.3 × 45,000 = 18,500; 5,000 + 0.7 × 45,000 = 36,500
    expect(party?.acts.map(({ fine }) => fine)).toEqual([closed(65_000, 85_000), closed(18_500, 36_500)]);
  });

  it("adds the two acts up: 65,000 + 18,500 = 83,500 to 85,000 + 36,500 = 121,500", () => {
    expect(party?.combined).toMatchObject({ status: "settled", fine: closed(83_500, 121_500) });
  });
});

describe("the draft decision on twenty yuan of celery", () => {
  const { opinion, decisive, heads, findings } = review(rulebook, example("draft-decision"));
  const statusOf = (id: string): string | undefined => findings.find((one) => one.id === id)?.status;

  it("is not above the statute: 66,000 yuan lie between 50,000 and 100,000", () => {
    expect(statusOf("review/amount-above-statute")).toBe("pass");
    expect(statusOf("review/amount-below-statute")).toBe("pass");
  });

  it("is out of proportion as a point of its own, for a person to judge: 66,000 ÷ 20 = 3,300 times, while lenient grounds lie open", () => {
    const found = findings.find(({ id }) => id === "review/manifest-disproportion");
    expect(found).toMatchObject({ status: "needs-judgement", head: "discretion", severity: "revocable" });
    expect(found?.detail?.zh).toContain("3,300 倍");
    expect(decisive).toContain("review/manifest-disproportion");
  });

  it("differs from the notice and is heavier after the defence: 66,000 instead of 60,000 yuan", () => {
    expect([statusOf("review/notice-differs"), statusOf("review/heavier-after-defence")]).toEqual(["fail", "fail"]);
  });

  it("goes back for investigation, since what may waive the penalty is not established", () => {
    expect(opinion).toBe("return");
    expect(decisive).toContain("review/should-be-no-penalty");
    expect(heads.filter(({ answer }) => answer === "at-fault").map(({ head }) => head)).toEqual(["discretion", "procedure"]);
  });
});

describe("the time limits of a case under investigation", () => {
  const { deadlines: found } = deadlines(rulebook, example("deadlines"));
  const dueOf = (id: string): string | null | undefined => found.find((one) => one.id === id)?.due;

  it("end seven working days after 12 February 2026: 13, 14 and 24 to 28 February, across the Spring Festival with its make-up days", () => {
    expect(found[0]).toMatchObject({ id: "cn/apl/56-registration-settled", status: "pending", due: "2026-02-28", daysLeft: 3 });
  });

  it("end ninety days after 28 January 2026, without the ten days of the inspection: 28 April and ten days", () => {
    expect(dueOf("cn/apl/60-decision-within-90-days")).toBe("2026-05-08");
  });
});
