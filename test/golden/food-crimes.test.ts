// When conduct under chapter 9 of the Food Safety Law has to be referred as a crime: Criminal Law, arts. 140, 143, 144 and 149, the interpretation
// on food safety crimes of 2021 (危害食品安全刑事案件解释) and that on shoddy goods of 2001. Worked out by hand from the texts, not from the rule files.
import { describe, expect, it } from "vitest";
import { type Assessment, assess, type CaseFile } from "../../src/index.ts";
import type { CaseFacts } from "../support/assessment-lines.ts";
import { layFacts, type FactsOver } from "../support/check-states.ts";
import { cnRulebook } from "../support/cn-rulebook.ts";

const UNSAFE = ["unsafe-food", "unsafe-food-serious"];
const TOXIC = ["toxic-food", "toxic-food-serious"];

/** Which item is linked to which crimes, by what the interpretation of 2021 says of its conduct. */
const LINKS: Readonly<Record<string, readonly string[]>> = {
  // Arts. 9 and 11(1) non-food material; art. 15(2) returned food as material; art. 13.
  "123-1-1": [...UNSAFE, ...TOXIC, "shoddy-goods"],
  // Art. 1(4) nutrients; art. 13(2).
  "123-1-2": [...UNSAFE, "shoddy-goods"],
  // Art. 1(2) animals that died of disease or an unknown cause; art. 13(2).
  "123-1-3": [...UNSAFE, "shoddy-goods"],
  // Art. 1(2) meat that failed inspection or quarantine; art. 13(2).
  "123-1-4": [...UNSAFE, "shoddy-goods"],
  // Art. 1(3) banned by the state; art. 13(2).
  "123-1-5": [...UNSAFE, "shoddy-goods"],
  // Art. 11(3) medicine added; art. 13.
  "123-1-6": [...UNSAFE, ...TOXIC, "shoddy-goods"],
  // Art. 14 accomplices.
  "123-2": ["unsafe-food-helper", "toxic-food-helper"],
  // Art. 5(2) pesticides beyond scope or quantity, art. 11(2) banned pesticides, both in growing.
  "123-3": [...UNSAFE, ...TOXIC],
  // Art. 1(1) contaminants; arts. 9(2) and 11(2), since residues may be of banned substances; arts. 13(2) and 15(1).
  "124-1-1": [...UNSAFE, ...TOXIC, "shoddy-goods"],
  // Art. 1(5); art. 15(2) expired material.
  "124-1-2": [...UNSAFE, "shoddy-goods"],
  // Art. 5(1) additives beyond scope or quantity; art. 13(2).
  "124-1-3": [...UNSAFE, "shoddy-goods"],
  // Art. 1(5); art. 13(2) spoiled or adulterated.
  "124-1-4": [...UNSAFE, "shoddy-goods"],
  // Art. 1(5); art. 15(2), by which expired food has to be passed off or used as material.
  "124-1-5": [...UNSAFE, "shoddy-goods-disguised"],
  // Other food below the standards: arts. 1(5), 9(3), 13(2) and 15(1).
  "124-2": [...UNSAFE, ...TOXIC, "shoddy-goods"],
  // Art. 15(1) packaging, containers, detergents, tools.
  "124-3-substandard": ["shoddy-goods"],
  // Art. 12 food contaminated by packaging or containers; art. 13(2).
  "125-1-1": [...UNSAFE, ...TOXIC, "shoddy-goods"],
  // Art. 12 packaging, containers or tools below the standards used, and food contaminated by them.
  "125-1-4": [...UNSAFE, ...TOXIC],
  // Arts. 5(1), 11(1) and 12 "transport, storage and so on".
  "132-1": [...UNSAFE, ...TOXIC],
  "132-2": [...UNSAFE, ...TOXIC],
};

/** Nothing of what makes a crime, in a case large enough for every figure. */
const NOTHING: CaseFacts = {
  "conduct.endedOn": "2026-03-01",
  "conduct.suspectedCrime": false,
  "goods.value": 1_000_000,
  "gains.amount": 0,
  "fault.knew": true,
  "food.danger": [],
  "food.harm": [],
  "food.gravelyPoisoned": 0,
  "food.toxicMatter": false,
  "food.turnover": 0,
  "food.graver": [],
  "food.salesProceeds": 0,
  "food.unsoldValue": 0,
  "food.disguised": false,
};

function requirementsOf(item: string, over: FactsOver, rest: Partial<CaseFile> = {}): Assessment["requirements"] {
  const caseFile: CaseFile = { item: `cn/food-safety/${item}`, asOf: "2026-05-01", facts: layFacts(NOTHING, over), ...rest };
  return assess(cnRulebook, caseFile).requirements.filter(({ requires }) => requires === "criminal-referral");
}

/** The crimes for which a case is referred; those for which it may be end in `?`. */
function referrals(item: string, over: FactsOver, rest: Partial<CaseFile> = {}): readonly string[] {
  return requirementsOf(item, over, rest).map(({ id, status }) => `${id.replace("cn/food-safety/", "")}${status === "required" ? "" : "?"}`);
}

const DANGEROUS = { "food.danger": ["contaminants"] };
const ADDED = { "food.toxicMatter": true, "food.toxicMatterRole": "added", "food.toxicMatterStrong": false };
const foodItems = [...cnRulebook.items.values()].filter(({ item }) => item.id.startsWith("cn/food-safety/"));

describe("the items and their crimes", () => {
  it.each(foodItems.map(({ item }) => [item.id, item] as const))("%s", (id, item) => {
    const expected = (LINKS[id.replace("cn/food-safety/", "")] ?? []).map((crime) => `cn/food-safety/${crime}`);
    expect(item.crimes ?? []).toEqual(expected);
  });

  it("are all in the table, and every crime is named by one", () => {
    const ids = foodItems.map(({ item }) => item.id.replace("cn/food-safety/", ""));
    expect(Object.keys(LINKS).filter((id) => !ids.includes(id))).toEqual([]);
    const crimes = cnRulebook.crimes.map(({ rule }) => rule.id.replace("cn/food-safety/", ""));
    expect([...new Set(Object.values(LINKS).flat())].sort()).toEqual([...crimes].sort());
  });

  const linked = Object.entries(LINKS);
  // Art. 1(3): that the state bans the food is the item's own conduct, and dangerous by itself.
  const banned = (item: string, crimes: readonly string[]): readonly string[] => (item === "123-1-5" ? crimes : []);

  it.each(linked)("%s: a case that gives the facts as none is not referred", (item) => {
    expect(referrals(item, {})).toEqual(banned(item, ["unsafe-food"]));
  });

  it.each(linked)("%s: a case that says nothing of them may have to be, and is asked what decides", (item, crimes) => {
    const silent = Object.fromEntries(Object.keys(NOTHING).flatMap((id) => (id.startsWith("food.") ? [[id, undefined]] : [])));
    const settled = banned(item, ["unsafe-food"]);
    expect(referrals(item, silent)).toEqual(crimes.map((crime) => (settled.includes(crime) ? crime : `${crime}?`)));
    const caseFile: CaseFile = { item: `cn/food-safety/${item}`, asOf: "2026-05-01", facts: layFacts(NOTHING, silent) };
    const deciding = new Set(requirementsOf(item, silent).flatMap(({ status, facts }) => (status === "possible" ? facts : [])));
    const asked = assess(cnRulebook, caseFile).missingFacts.filter(({ fact }) => deciding.has(fact));
    expect(asked.map(({ fact }) => fact).sort()).toEqual([...deciding].sort());
    expect(asked.filter(({ ask }) => !ask?.zh || !ask.en)).toEqual([]);
  });
});

describe("food below the safety standards (art. 143)", () => {
  it.each([
    // Interpretation, art. 1: no sum is needed.
    ["contaminants far above the limits", { "food.danger": ["contaminants"] }],
    ["unfit meat", { "food.danger": ["unfit-meat"] }],
    ["nutrients far short", { "food.danger": ["nutrients"] }],
    ["another danger", { "food.danger": ["other"] }],
    ["a ban", { "food.bannedByState": true }],
  ])("is a crime by its danger: %s", (_, facts) => {
    expect(referrals("124-1-3", { ...facts, "goods.value": 20 })).toEqual(["unsafe-food"]);
  });

  it.each([["injury"], ["disability"], ["organ"], ["death"], ["other"]])("is one, and a serious one, by the harm done: %s", (harm) => {
    expect(referrals("124-1-3", { "food.harm": [harm], "goods.value": 20 })).toEqual(["unsafe-food", "unsafe-food-serious"]);
  });

  it.each([
    [9, []],
    [10, ["unsafe-food", "unsafe-food-serious"]],
  ])("with %i persons gravely poisoned (art. 2(4): ten)", (persons, expected) => {
    expect(referrals("124-1-3", { "food.gravelyPoisoned": persons })).toEqual(expected);
  });

  it.each([
    [199_999.99, []],
    [200_000, ["unsafe-food-serious"]],
    [200_000.01, ["unsafe-food-serious"]],
  ])("with a turnover of %d (art. 3(1): 200,000)", (turnover, serious) => {
    expect(referrals("124-1-3", { ...DANGEROUS, "food.turnover": turnover })).toEqual(["unsafe-food", ...serious]);
  });

  it.each([["quantity"], ["six-months"], ["special-food"], ["young-or-old"], ["earlier"]])("with %s at 100,000, and not below (art. 3(2) to (5))", (graver) => {
    const at = (turnover: number): readonly string[] => referrals("124-1-3", { ...DANGEROUS, "food.graver": [graver], "food.turnover": turnover });
    expect([at(99_999.99), at(100_000)]).toEqual([["unsafe-food"], ["unsafe-food", "unsafe-food-serious"]]);
  });

  it("is none by its turnover alone: without danger there is no such crime (interpretation, art. 13(2))", () => {
    expect(referrals("124-1-3", { "food.turnover": 5_000_000, "food.graver": ["quantity"] })).toEqual([]);
  });

  it("is not asked for its turnover where neither goods nor gains reach 100,000", () => {
    const of = (goods: number, gains: number): readonly string[] =>
      referrals("124-1-3", { ...DANGEROUS, "goods.value": goods, "gains.amount": gains, "food.turnover": undefined });
    expect(of(99_999.99, 99_999.99)).toEqual(["unsafe-food"]);
    expect(of(100_000, 99_999.99)).toEqual(["unsafe-food", "unsafe-food-serious?"]);
    expect(of(99_999.99, 100_000)).toEqual(["unsafe-food", "unsafe-food-serious?"]);
  });

  it("stays open while circumstances or persons are unknown that would decide", () => {
    const open = { ...DANGEROUS, "food.graver": undefined };
    expect(referrals("124-1-3", { ...open, "food.turnover": 100_000 })).toEqual(["unsafe-food", "unsafe-food-serious?"]);
    expect(referrals("124-1-3", { ...open, "food.turnover": 99_999.99 })).toEqual(["unsafe-food"]);
    expect(referrals("124-1-3", { "food.gravelyPoisoned": undefined })).toEqual(["unsafe-food?", "unsafe-food-serious?"]);
  });

  it("is referred with its evidence, by the articles in force and as read", () => {
    const found = requirementsOf("124-1-3", DANGEROUS);
    expect(found.map(({ citations }) => citations.slice(0, 2))).toEqual([["criminal-law@2023#143", "food-crime-interpretation@2021#1"]]);
    expect(found.map(({ materials, before, provenance }) => [materials.length, before, provenance.verified ?? true])).toEqual([[3, "decision", true]]);
  });
});

describe("toxic or harmful food (art. 144)", () => {
  const under = (facts: FactsOver): readonly string[] => referrals("123-1-1", { ...ADDED, ...facts }).filter((id) => id.startsWith("toxic"));

  it.each([
    ["added", ["toxic-food"]],
    ["knew", ["toxic-food"]],
    ["unaware", []],
    [undefined, ["toxic-food?"]],
  ])("of a party that %s, however little it is", (role, expected) => {
    expect(under({ "food.toxicMatterRole": role, "goods.value": 20 })).toEqual(expected);
  });

  it.each([
    ["strongly toxic matter (art. 7(6))", { "food.toxicMatterStrong": true }, ["toxic-food", "toxic-food-serious"]],
    ["matter of which nobody says how toxic it is", { "food.toxicMatterStrong": undefined }, ["toxic-food", "toxic-food-serious?"]],
    ["a turnover of 199,999.99", { "food.turnover": 199_999.99 }, ["toxic-food"]],
    ["a turnover of 200,000 (art. 7(1))", { "food.turnover": 200_000 }, ["toxic-food", "toxic-food-serious"]],
    ["a turnover of 500,000, which is graver still (art. 8)", { "food.turnover": 500_000 }, ["toxic-food", "toxic-food-serious"]],
    ["100,000 over six months (art. 7(2))", { "food.turnover": 100_000, "food.graver": ["six-months"] }, ["toxic-food", "toxic-food-serious"]],
    ["99,999.99 over six months", { "food.turnover": 99_999.99, "food.graver": ["six-months"] }, ["toxic-food"]],
    ["9 persons poisoned", { "food.gravelyPoisoned": 9 }, ["toxic-food"]],
    ["10 persons poisoned (art. 6)", { "food.gravelyPoisoned": 10 }, ["toxic-food", "toxic-food-serious"]],
    ["a death", { "food.harm": ["death"] }, ["toxic-food", "toxic-food-serious"]],
  ])("with %s", (_, facts, expected) => {
    expect(under(facts)).toEqual(expected);
  });

  it("is none where nobody added or knew, whatever the harm", () => {
    expect(under({ "food.toxicMatterRole": "unaware", "food.toxicMatterStrong": true, "food.harm": ["death"], "food.turnover": 500_000 })).toEqual([]);
  });
});

describe("shoddy goods (arts. 140 and 149)", () => {
  const under = (facts: FactsOver, item = "124-1-4"): readonly string[] => referrals(item, facts).filter((id) => id.startsWith("shoddy"));

  it.each([
    [49_999.99, []],
    [50_000, ["shoddy-goods"]],
    [undefined, ["shoddy-goods?"]],
  ])("with proceeds of %s (50,000)", (proceeds, expected) => {
    expect(under({ "food.salesProceeds": proceeds })).toEqual(expected);
  });

  // 50,000 × 3 = 150,000 (interpretation of 2001, art. 2(2))
  it.each([
    [149_999.99, []],
    [150_000, ["shoddy-goods"]],
    [undefined, ["shoddy-goods?"]],
  ])("with %s unsold (150,000)", (unsold, expected) => {
    expect(under({ "food.unsoldValue": unsold })).toEqual(expected);
  });

  it("is not asked for where the goods and the gains cannot reach the figure", () => {
    const of = (goods: number, gains: number): readonly string[] =>
      under({ "goods.value": goods, "gains.amount": gains, "food.salesProceeds": undefined, "food.unsoldValue": undefined });
    expect(of(49_999.99, 49_999.99)).toEqual([]);
    expect(of(50_000, 49_999.99)).toEqual(["shoddy-goods?"]);
    expect(of(49_999.99, 50_000)).toEqual(["shoddy-goods?"]);
    const unsold = (goods: number): readonly string[] => under({ "goods.value": goods, "food.unsoldValue": undefined });
    expect([unsold(149_999.99), unsold(150_000)]).toEqual([[], ["shoddy-goods?"]]);
  });

  it("is expired food only where it was passed off or used as material (interpretation of 2021, art. 15(2))", () => {
    const of = (disguised: boolean | undefined, proceeds: number): readonly string[] =>
      under({ "food.salesProceeds": proceeds, "food.disguised": disguised }, "124-1-5");
    expect([of(false, 50_000), of(true, 49_999.99), of(true, 50_000), of(undefined, 50_000)]).toEqual([
      [],
      [],
      ["shoddy-goods-disguised"],
      ["shoddy-goods-disguised?"],
    ]);
  });
});

describe("who helps (interpretation of 2021, art. 14)", () => {
  it.each([
    ["knowing, with dangerous food", DANGEROUS, ["unsafe-food-helper"]],
    ["knowing, with toxic food", ADDED, ["toxic-food-helper"]],
    ["not knowing", { ...DANGEROUS, ...ADDED, "fault.knew": false }, []],
    ["nobody says whether knowing", { ...DANGEROUS, ...ADDED, "fault.knew": undefined }, ["unsafe-food-helper?", "toxic-food-helper?"]],
    ["knowing, where who was helped did not know of the toxic matter", { ...ADDED, "food.toxicMatterRole": "unaware" }, []],
  ])("%s", (_, facts, expected) => {
    expect(referrals("123-2", facts)).toEqual(expected);
  });
});

describe("the interpretation of 2021", () => {
  it("applies to decisions from 1 January 2022 on (art. 26)", () => {
    const on = (asOf: string): readonly string[] => referrals("124-1-3", { ...DANGEROUS, "conduct.endedOn": "2021-11-01" }, { asOf });
    expect([on("2021-12-31"), on("2022-01-01")]).toEqual([[], ["unsafe-food"]]);
  });
});
