import { describe, expect, it } from "vitest";
import type { Assessment } from "../../src/index.ts";
import { assessed, fine, isTrue, yuan } from "../support/assessment-rules.ts";

/** The first line of the statute. */
function firstLine({ statutory }: Assessment): NonNullable<Assessment["statutory"]>["lines"][number] {
  const [line] = statutory?.lines ?? [];
  if (!line) throw new Error("the statute of this test has no line");
  return line;
}

const PLAIN = { object: null, duration: null, quantity: null };
const measured = (measure: string): string => `- { id: fine, penalties: [{ kind: fine, choice: must, measure: { ${measure} } }] }`;

describe("determineStatutoryPenalty", () => {
  it("says everything of a line", () => {
    expect(firstLine(assessed({}))).toEqual({
      clause: "fine",
      offender: "party",
      status: "certain",
      kind: "fine",
      choice: "must",
      concurrent: false,
      alternative: null,
      pick: null,
      range: yuan(50_000, 100_000),
      basis: { measure: "amount", interval: [50_000, 100_000], base: null, ofFine: null, per: null, atLeast: null, atMost: null, parts: [] },
      duration: null,
      quantity: null,
      object: null,
      by: null,
      citations: ["sample-law@2024#30"],
    });
  });

  it("tells how a multiple was come by, with the base where it is known", () => {
    const parts = { clauses: measured("times: [5, 10], of: goods.value") };
    const base = { fact: "goods.value", label: { zh: "货值", en: "value of the goods" }, substitute: null };
    expect(firstLine(assessed(parts, { "goods.value": 20.5 })).basis).toMatchObject({ measure: "times", interval: [5, 10], base: { ...base, yuan: 20.5 } });
    expect(firstLine(assessed(parts)).basis).toMatchObject({ measure: "times", interval: [5, 10], base: { ...base, yuan: null } });
  });

  it("tells how a percentage was come by, with what stands in for a small base", () => {
    const { basis, range } = firstLine(
      assessed({ clauses: measured("percent: { above: 1, max: 2 }, of: goods.value, baseAtLeast: 10000") }, { "goods.value": 5 }),
    );
    expect(basis).toMatchObject({ measure: "percent", interval: { above: 1, max: 2 }, base: { yuan: 5, substitute: 10_000 } });
    expect(range).toEqual({ min: 100, minIncluded: false, max: 200, maxIncluded: true });
  });

  it("says how long a penalty lasts, what it takes and who imposes it", () => {
    const parts = {
      clauses: `- { id: a, penalties: [{ kind: detention, choice: may, measure: { days: [5, 15] }, by: public-security }] }
        - { id: b, penalties: [{ kind: confiscate-property, choice: must, object: { zh: 工具 } }] }`,
    };
    expect(assessed(parts).statutory?.lines).toMatchObject([
      { kind: "detention", range: null, basis: null, duration: { unit: "days", interval: [5, 15], orLife: false }, by: "public-security", object: null },
      { kind: "confiscate-property", range: null, basis: null, duration: null, by: null, object: { zh: "工具" } },
    ]);
  });

  it("gives the orders that the offender who is assessed receives, certain or possible", () => {
    const parts = {
      clauses: `- { id: a, orders: [correct, recall] }
        - { id: b, orders: [stop-conduct], when: ${isTrue("conduct.serious")}, cites: ["sample-law#32.1"] }
        - { id: c, offender: responsible-person, orders: [restore] }`,
    };
    const orders = (assessment: Assessment): unknown => assessment.statutory?.orders;
    expect(orders(assessed(parts))).toEqual([
      { ...PLAIN, order: "correct", status: "certain", citations: ["sample-law@2024#30"] },
      { ...PLAIN, order: "recall", status: "certain", citations: ["sample-law@2024#30"] },
      { ...PLAIN, order: "stop-conduct", status: "possible", citations: ["sample-law@2024#32.1"] },
    ]);
    expect(orders(assessed(parts, {}, { offender: "responsible-person" }))).toEqual([
      { ...PLAIN, order: "restore", status: "certain", citations: ["sample-law@2024#30"] },
    ]);
  });

  it("shows the lines of every offender, and the fine of the one who is assessed", () => {
    const parts = { clauses: `${fine(10_000, 20_000)}\n${fine(100, 200, "id: persons, offender: responsible-person")}` };
    const { statutory } = assessed(parts, {}, { offender: "responsible-person" });
    expect(statutory?.lines.map(({ offender }) => offender)).toEqual(["party", "responsible-person"]);
    expect(statutory?.fine).toEqual({ status: "certain", range: yuan(100, 200), optional: false, known: true });
  });

  it("cites a clause's own provision before the item's basis", () => {
    expect(firstLine(assessed({ clauses: fine(1, 2, 'id: a, cites: ["sample-law@2020#7", "sample-law#8.1.2"]') })).citations).toEqual([
      "sample-law@2020#7",
      "sample-law@2024#8.1.2",
    ]);
  });

  it("cites as of the decision where the date of the conduct is unknown", () => {
    expect(firstLine(assessed({}, {}, { facts: {}, asOf: "2023-01-01" })).citations).toEqual(["sample-law@2020#30"]);
  });

  it("has the lower fen where every sum lies between two: 0.001 to 0.002", () => {
    const parts = { clauses: measured("times: [0.1, 0.2], of: goods.value") };
    expect(firstLine(assessed(parts, { "goods.value": 0.01 })).range).toEqual(yuan(0, 0));
  });

  it("has no range where no sum lies within: more than 0 and at most 0, or as long as the base is unknown, everything from 0", () => {
    const parts = { clauses: measured("times: { above: 1, max: 2 }, of: goods.value") };
    expect(firstLine(assessed(parts, { "goods.value": 0 })).range).toBeNull();
    expect(assessed(parts, { "goods.value": 0 }).recommendation).toMatchObject({ status: "settled", fine: null });
    expect(firstLine(assessed(parts)).range).toEqual(yuan(0, null));
  });

  it("knows its fine where everything that it is computed from is known", () => {
    const parts = { clauses: measured("times: [5, 10], of: goods.value") };
    expect([assessed(parts).statutory?.fine.known, assessed(parts, { "goods.value": 1 }).statutory?.fine.known]).toEqual([false, true]);
  });

  it("tells what is imposed beside another penalty, and how many of several are chosen", () => {
    const both = "{ kind: warning, choice: must }, { kind: fine, choice: must, measure: { amount: 5 }, concurrent: true }";
    const parts = {
      clauses: `- { id: a, penalties: [${both}] }\n- { id: b, penalties: [{ choice: may, anyOf: [{ kind: close-down, choice: must }, { kind: revoke-licence, choice: must }] }] }`,
    };
    expect(assessed(parts).statutory?.lines.map(({ kind, concurrent, pick, alternative }) => [kind, concurrent, pick, alternative])).toEqual([
      ["warning", false, null, null],
      ["fine", true, null, null],
      ["close-down", false, "any", 2],
      ["revoke-licence", false, "any", 2],
    ]);
  });

  it("says how far an order goes, and stands whatever the disposition", () => {
    const clauses = `- { id: a, orders: [{ order: restore, object: { zh: 林木 }, measure: { count: [1, 3], per: officers.count, unit: { zh: 株 } } }, { order: correct-within-deadline, measure: { days: { max: 15 } } }] }`;
    const { statutory, recommendation } = assessed({ clauses }, { "case.officers": ["a", "b"] });
    expect(statutory?.orders).toMatchObject([
      {
        order: "restore",
        object: { zh: "林木" },
        duration: null,
        quantity: { unit: { zh: "株" }, interval: [1, 3], per: { fact: "officers.count", count: 2 } },
      },
      { order: "correct-within-deadline", object: null, duration: { unit: "days", interval: { max: 15 }, orLife: false }, quantity: null },
    ]);
    expect(recommendation.orders).toEqual(statutory?.orders);
  });

  it("is null where no wording covers the date", () => {
    expect(assessed({}, { "conduct.endedOn": "2019-01-01" }).statutory).toBeNull();
  });
});
