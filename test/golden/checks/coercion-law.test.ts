// Every check of the Administrative Coercion Law (2011) where it is met, broken, open and out of place, worked out from its text.
import { describe, expect, it } from "vitest";
import { assess, type Finding, review } from "../../../src/index.ts";
import { cnRulebook } from "../../support/cn-rulebook.ts";
import { expectStates, type FactsOver, findingOf, layFacts } from "../../support/check-states.ts";
import { ENFORCEMENT_CHECKS } from "./coercion-law/enforcement.ts";
import { AS_OF, LAWFUL_CASES, SEALED } from "./coercion-law/lawful.ts";
import { MEASURE_CHECKS } from "./coercion-law/measures.ts";
import { LAWFUL_CASE } from "./lawful-case.ts";

const PREFIX = "cn/coercion/";
const CHECKS = { ...MEASURE_CHECKS, ...ENFORCEMENT_CHECKS };
const ofLaw = cnRulebook.checks.flatMap(({ rule }) => (rule.id.startsWith(PREFIX) ? [rule] : []));
const ITEM = "cn/food-safety/124-1-1";

function findingsIn(facts: FactsOver): readonly Finding[] {
  return assess(cnRulebook, { item: ITEM, asOf: AS_OF, facts: layFacts({}, facts) }).findings.filter(({ id }) => id.startsWith(PREFIX));
}

describe("the checks of the Administrative Coercion Law", () => {
  it("are tabled, every one", () => {
    expect(ofLaw.map(({ id }) => id).sort()).toEqual(
      Object.keys(CHECKS)
        .map((id) => `${PREFIX}${id}`)
        .sort(),
    );
  });

  it.each(Object.entries(CHECKS))("%s", (id, states) => expectStates(cnRulebook, `${PREFIX}${id}`, states, { asOf: AS_OF }));

  it.each(Object.entries(CHECKS))("%s names the facts that break it, its article and a remedy in two languages", (id, { base = {}, fail }) => {
    const check = ofLaw.find((rule) => rule.id === `${PREFIX}${id}`);
    const article = /^\d+/.exec(id)?.[0];
    expect(check?.cites.some((text) => new RegExp(`^administrative-coercion-law#${article}(\\.|$)`).test(text))).toBe(true);
    expect(check).toMatchObject({ label: { en: expect.any(String) }, remedy: { en: expect.any(String) } });
    expect(findingOf(cnRulebook, `${PREFIX}${id}`, layFacts(base, fail), { asOf: AS_OF }).facts.length).toBeGreaterThan(0);
  });

  // The others are principles, or about what may be provided, courts and liability; see the pack.
  it("leave out no article that binds the authority in a case", () => {
    const cited = new Set(ofLaw.flatMap(({ cites }) => cites.flatMap((text) => /^administrative-coercion-law#(\d+)/.exec(text)?.[1] ?? [])).map(Number));
    const articles = [5, 8, 10, 13, ...Array.from({ length: 58 - 16 + 1 }, (_, index) => 16 + index), 69];
    expect(articles.filter((article) => !cited.has(article))).toEqual([]);
  });

  it("count in working days exactly where the law says three, five, seven or ten days", () => {
    const spans = ofLaw.flatMap(({ id, deadline, cites }) => {
      const span = deadline && ("within" in deadline ? deadline.within : deadline.atLeast);
      return span ? [[id.slice(PREFIX.length), Object.entries(span).flat().join(" "), cites.includes("administrative-coercion-law#69")]] : [];
    });
    expect(spans.sort()).toEqual([
      ["19-reported-within-24-hours", "hours 24", false],
      ["25-1-decided-in-thirty-days", "days 30", false],
      ["31-decision-delivered", "workingDays 3", true],
      ["32-1-decided-in-thirty-days", "days 30", false],
      ["51-1-2-urged-before", "workingDays 3", true],
      ["53-in-three-months", "months 3", false],
      ["54-ten-days-after-urging", "workingDays 10", true],
      ["56-1-accepted", "workingDays 5", true],
      ["56-2-review-asked", "days 15", false],
      ["57-ruled", "workingDays 7", true],
      ["58-2-ruled", "days 30", false],
      ["58-3-review-asked", "days 15", false],
    ]);
  });

  it("are reminders where only the court is bound, and never void: the law does not say so", () => {
    expect(ofLaw.filter(({ severity }) => severity === "reminder").map(({ id }) => id.slice(PREFIX.length)).sort()).toEqual([
      "56-1-accepted",
      "57-ruled",
      "58-2-ruled",
    ]);
    expect(ofLaw.filter(({ severity }) => severity === "void")).toEqual([]);
  });
});

describe("a lawful case", () => {
  it.each(Object.entries(LAWFUL_CASES))("passes whatever applies: %s", (_, facts) => {
    expect(findingsIn(facts).filter((found) => found.status !== "pass" && found.status !== "not-applicable")).toEqual([]);
  });

  it("of one kind or another passes every check", () => {
    const passed = new Set(Object.values(LAWFUL_CASES).flatMap((facts) => findingsIn(facts).flatMap(({ id, status: is }) => (is === "pass" ? [id] : []))));
    expect(ofLaw.map(({ id }) => id).filter((id) => !passed.has(id))).toEqual([]);
  });

  // Fifteen in general (no freezing or freedom, no witness), two on referral, sixteen on sealing.
  it("passes with its measures laid over a penalty that was lawful", () => {
    const { findings } = assess(cnRulebook, {
      ...LAWFUL_CASE,
      asOf: AS_OF,
      facts: layFacts(LAWFUL_CASE.facts, { ...SEALED, "coercion.execution": [], "procedure.surcharge": 0 }),
    });
    const law = findings.filter(({ id }) => id.startsWith(PREFIX) || id.startsWith("cn/apl/"));
    expect(law.filter(({ status: is }) => is !== "pass" && is !== "not-applicable").map(({ id }) => id)).toEqual([]);
    expect(law.filter(({ id, status: is }) => id.startsWith(PREFIX) && is === "pass")).toHaveLength(33);
  });
});

describe("a case without coercion", () => {
  it.each(Object.entries(LAWFUL_CASES))("is asked nothing, whatever else it says: %s", (_, facts) => {
    const found = findingsIn({ ...facts, "coercion.taken": false });
    expect(found).toHaveLength(ofLaw.length);
    expect(found.filter((one) => one.status !== "not-applicable")).toEqual([]);
  });

  it("need not say so: silence is no", () => {
    expect(findingsIn({}).filter((one) => one.status !== "not-applicable")).toEqual([]);
    const { missingFacts } = assess(cnRulebook, LAWFUL_CASE);
    expect(missingFacts.filter(({ fact }) => fact.startsWith("coercion."))).toEqual([]);
  });

  it("gets its opinion without them", () => {
    const decisive = review(cnRulebook, LAWFUL_CASE).decisive;
    expect(decisive.filter((id) => id.startsWith(PREFIX))).toEqual([]);
  });

  it("is asked about all of it once it says that there was some", () => {
    const found = findingsIn({ "coercion.taken": true });
    expect(found.filter((one) => one.status === "fail")).toEqual([]);
    expect(found.filter((one) => one.status === "unknown" || one.status === "needs-judgement").length).toBeGreaterThan(90);
  });

  it("is asked nothing about enforcement where there were only measures, and the other way round", () => {
    const open = (facts: FactsOver): readonly string[] => findingsIn(facts).flatMap((one) => (one.status === "not-applicable" ? [] : [one.id.slice(PREFIX.length)]));
    const only = { "coercion.taken": true, "coercion.execution": [], "procedure.surcharge": 0, "coercion.measures": ["seal"] };
    expect(open(only).filter((id) => id in ENFORCEMENT_CHECKS)).toEqual([]);
    expect(open({ ...only, "coercion.measures": [], "coercion.execution": ["court"] }).filter((id) => id in MEASURE_CHECKS)).toEqual([]);
  });
});
