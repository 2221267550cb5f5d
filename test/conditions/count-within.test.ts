import { fc, it as property } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { countWithin } from "../../src/conditions/count-within.ts";
import type { EarlierMatter } from "../../src/conditions/earlier-matter.ts";
import type { CaseContext } from "../../src/conditions/history.ts";
import { type FactFault, readFacts } from "../../src/conditions/read-facts.ts";
import { type CountWithin, MATTER_DATES, type MatterDate } from "../../src/documents/vocabulary.ts";
import { dayFromDate } from "../../src/law/civil-date.ts";
import { PENALTY_KINDS } from "../../src/law/penalty-kind.ts";
import { type CalendarDay, correspondingDate, daysOfYears } from "../support/calendar.ts";
import { endsOf, factIn, vocabularyOf } from "../support/facts.ts";

const UNBOUNDED = Number.POSITIVE_INFINITY;
const RULE: CountWithin = { of: "earlier", date: "decidedOn", back: { months: 24 }, from: "anchor", same: "any" };

// Items and what they rest on; `z/elsewhere` is an item of no rulebook.
const BASIS: Readonly<Record<string, readonly string[]>> = {
  "x/sale": ["food-law"],
  "x/label": ["food-law", "label-rule"],
  "x/advert": ["advert-law"],
};
const instrumentsOf: CaseContext["instrumentsOf"] = (item) => BASIS[item] && new Set(BASIS[item]);
const caseUnder = (item: string | null): CaseContext => ({ item, instrumentsOf });

const day = (text: string): number => dayFromDate(text) ?? Number.NaN;
const on = (text: string): { readonly low: number; readonly high: number } => ({ low: day(text), high: day(text) });
const UNKNOWN_DAY = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };

/** The least and greatest count of matters, where the case is under `x/sale` and counts from 1 March 2025. */
function counted(rule: Partial<CountWithin>, matters: readonly EarlierMatter[] | undefined, item: string | null = "x/sale", from = on("2025-03-01")): unknown {
  const { low, high } = countWithin({ ...RULE, ...rule }, matters, caseUnder(item), from);
  return low === high ? low : [low, high];
}

describe("the period that begins with a matter", () => {
  // From the day of the matter to the corresponding day, or the last day of a month that has none.
  it.each<[CountWithin["back"], string, string, string]>([
    [{ months: 24 }, "2023-03-10", "2025-03-10", "2025-03-11"],
    [{ years: 1 }, "2024-03-10", "2025-03-10", "2025-03-11"],
    [{ years: 1 }, "2023-12-31", "2024-12-31", "2025-01-01"],
    // 31 January + 1 month: February has no 31st.
    [{ months: 1 }, "2025-01-31", "2025-02-28", "2025-03-01"],
    [{ months: 1 }, "2024-01-31", "2024-02-29", "2024-03-01"],
    [{ months: 1 }, "2025-03-31", "2025-04-30", "2025-05-01"],
    // The end of February is not the end of March.
    [{ months: 1 }, "2025-02-28", "2025-03-28", "2025-03-29"],
    [{ months: 1 }, "2024-02-29", "2024-03-29", "2024-03-30"],
    // The leap day + 1 year: 28 February; + 4 years: the leap day.
    [{ years: 1 }, "2024-02-29", "2025-02-28", "2025-03-01"],
    [{ years: 4 }, "2020-02-29", "2024-02-29", "2024-03-01"],
    [{ years: 1 }, "2023-02-28", "2024-02-28", "2024-02-29"],
    [{ months: 12 }, "2024-02-29", "2025-02-28", "2025-03-01"],
    [{ days: 30 }, "2025-03-01", "2025-03-31", "2025-04-01"],
    [{ days: 30 }, "2024-02-01", "2024-03-02", "2024-03-03"],
    [{ days: 1 }, "2024-12-31", "2025-01-01", "2025-01-02"],
  ])("%j from %s: counts on %s, not on %s", (back, decidedOn, last, next) => {
    expect([last, next].map((from) => counted({ back }, [{ decidedOn }], "x/sale", on(from)))).toEqual([1, 0]);
  });

  it.each<[string, string, number]>([
    ["the day before", "2025-02-28", 1],
    ["the very day", "2025-03-01", 1],
    ["the day after", "2025-03-02", 0],
  ])("holds a matter of %s it is counted from", (_, decidedOn, count) => {
    expect(counted({}, [{ decidedOn }])).toBe(count);
  });

  it.each(MATTER_DATES)("begins with the day that the rule names: %s", (date) => {
    const matter: Record<MatterDate, string> = { conductOn: "2020-01-01", discoveredOn: "2020-01-01", decidedOn: "2020-01-01", [date]: "2025-01-01" };
    expect(MATTER_DATES.map((one) => counted({ date: one }, [matter]))).toEqual(MATTER_DATES.map((one) => Number(one === date)));
  });
});

describe("a matter counts", () => {
  const decidedOn = "2025-01-01";

  it.each<[string, Partial<CountWithin>, EarlierMatter, unknown]>([
    ["of any item", { same: "any" }, { item: "x/advert" }, 1],
    ["of no item", { same: "any" }, {}, 1],
    ["of the same item", { same: "item" }, { item: "x/sale" }, 1],
    ["of another item", { same: "item" }, { item: "x/label" }, 0],
    ["of an item of elsewhere", { same: "item" }, { item: "z/elsewhere" }, 0],
    ["of an item that is not named", { same: "item" }, {}, [0, 1]],
    ["of an instrument that other items rest on too, where the item is asked for", { same: "item" }, { instrument: "food-law" }, [0, 1]],
    ["of an instrument that the item does not rest on, where the item is asked for", { same: "item" }, { instrument: "advert-law" }, 0],
    ["of the same instrument", { same: "instrument" }, { instrument: "food-law" }, 1],
    ["of another instrument", { same: "instrument" }, { instrument: "advert-law" }, 0],
    ["of an item that rests on the same instrument", { same: "instrument" }, { item: "x/sale" }, 1],
    ["of an item that rests on another instrument", { same: "instrument" }, { item: "x/advert" }, 0],
    ["of an item that rests on the same and another instrument", { same: "instrument" }, { item: "x/label" }, [0, 1]],
    ["of that item under the same instrument", { same: "instrument" }, { item: "x/label", instrument: "food-law" }, 1],
    ["of that item under the other instrument", { same: "instrument" }, { item: "x/label", instrument: "label-rule" }, 0],
    ["of an item of elsewhere without instrument", { same: "instrument" }, { item: "z/elsewhere" }, [0, 1]],
    ["of an item of elsewhere under the same instrument", { same: "instrument" }, { item: "z/elsewhere", instrument: "food-law" }, 1],
    ["of nothing that is known, where the instrument is asked for", { same: "instrument" }, {}, [0, 1]],
    ["with one of the kinds", { kinds: ["fine", "detention"] }, { kinds: ["warning", "fine"] }, 1],
    ["with none of the kinds", { kinds: ["fine", "detention"] }, { kinds: ["warning"] }, 0],
    ["with no penalty", { kinds: ["fine"] }, { kinds: [] }, 0],
    ["with kinds that are not known", { kinds: ["fine"] }, {}, [0, 1]],
    ["with no penalty, where kinds do not matter", {}, { kinds: [] }, 1],
    ["that fails in one respect, whatever the others", { same: "item", kinds: ["fine"] }, { item: "x/advert" }, 0],
  ])("%s", (_, rule, matter, count) => {
    expect(counted(rule, [{ decidedOn, ...matter }])).toEqual(count);
  });

  it("under a case whose item rests on several instruments by any of them", () => {
    const matters: readonly EarlierMatter[] = [{ instrument: "food-law" }, { instrument: "label-rule" }, { item: "x/label" }, { item: "x/sale" }];
    expect(
      counted(
        { same: "instrument" },
        matters.map((matter) => ({ decidedOn, ...matter })),
        "x/label",
      ),
    ).toBe(4);
  });

  it("perhaps, where the item of the case is not known", () => {
    const matter = { decidedOn, item: "x/sale", instrument: "food-law" };
    expect((["item", "instrument", "any"] as const).map((same) => counted({ same }, [matter], null))).toEqual([[0, 1], [0, 1], 1]);
  });

  it("perhaps, where its day is not known, unless it fails otherwise", () => {
    expect(counted({ same: "item" }, [{ item: "x/sale" }, { item: "x/advert" }])).toEqual([0, 1]);
  });
});

describe("the count", () => {
  const matters = ["2022-01-01", "2024-01-01", "2025-01-01", "2026-01-01"].map((decidedOn) => ({ decidedOn }));

  it("is none or more where nothing is known of earlier matters, and nothing where there are none", () => {
    expect([counted({}, undefined), counted({}, [])]).toEqual([[0, UNBOUNDED], 0]);
  });

  it("has one more where the matter of the case is included", () => {
    expect([undefined, [], matters].map((known) => counted({ includingThis: true }, known))).toEqual([[1, UNBOUNDED], 1, 3]);
  });

  it("holds all that may count where the day it is counted from is not known", () => {
    expect(counted({}, matters, "x/sale", UNKNOWN_DAY)).toEqual([0, 4]);
    expect(counted({ same: "item" }, [{ item: "x/advert", decidedOn: "2024-01-01" }], "x/sale", UNKNOWN_DAY)).toBe(0);
  });

  it("is of those that surely and that may count where that day lies between two", () => {
    // 24 months from 1 January 2022, 2024, 2025 and 2026 end on 1 January 2024, 2026, 2027 and 2028.
    const from = (low: string, high: string): unknown => counted({}, matters, "x/sale", { low: day(low), high: day(high) });
    expect([
      from("2025-01-01", "2025-12-31"),
      from("2024-12-31", "2025-12-31"),
      from("2025-01-01", "2026-01-01"),
      from("2024-01-01", "2024-01-02"),
      from("2024-01-02", "2024-01-03"),
    ]).toEqual([2, [1, 2], [2, 3], [1, 2], 1]);
  });
});

const DAYS = daysOfYears(2019, 2026);
const dayOf = fc.oneof(
  fc.constantFrom(...DAYS),
  // Ends of months and leap days more often than they come.
  fc.constantFrom(...DAYS.filter(({ month, day: number }) => (month === 2 && number > 27) || number === 31)),
);

describe("over complete matters", () => {
  const months = (back: CountWithin["back"]): number => ("years" in back ? back.years * 12 : "months" in back ? back.months : 0);
  // A day lies in the period where, written as texts, it is no earlier than its first day and no later than the corresponding one.
  const naively = (decided: CalendarDay, back: CountWithin["back"], from: CalendarDay): boolean =>
    decided.text <= from.text && ("days" in back ? from.number - decided.number <= back.days : from.text <= correspondingDate(decided, months(back)));
  const period = fc.oneof(
    fc.integer({ min: 1, max: 4 }).map((years) => ({ years })),
    fc.integer({ min: 1, max: 26 }).map((count) => ({ months: count })),
    fc.integer({ min: 1, max: 800 }).map((days) => ({ days })),
  );

  property.prop([fc.array(dayOf, { maxLength: 8 }), period, dayOf], { numRuns: 2000 })(
    "counts as a calendar does that knows nothing of the code",
    (decided, back, from) => {
      const matters = decided.map(({ text }) => ({ decidedOn: text }));
      expect(counted({ back }, matters, "x/sale", on(from.text))).toBe(decided.filter((one) => naively(one, back, from)).length);
    },
  );
});

describe("over matters of which something is not known", () => {
  const LAWS = ["food-law", "label-rule", "advert-law", "other-law"] as const;

  // Everything about a matter, of a piece: decided last, under an instrument that its item rests on.
  const completeMatter: fc.Arbitrary<Required<EarlierMatter>> = fc
    .record({
      item: fc.constantFrom(...Object.keys(BASIS), "z/elsewhere"),
      law: fc.nat(),
      days: fc.tuple(dayOf, dayOf, dayOf),
      kinds: fc.subarray([...PENALTY_KINDS.slice(0, 3)]),
    })
    .map(({ item, law, days, kinds }) => {
      const laws = BASIS[item] ?? LAWS;
      const [conductOn = "", discoveredOn = "", decidedOn = ""] = days.map(({ text }) => text).sort();
      return { item, instrument: laws[law % laws.length] as string, conductOn, discoveredOn, decidedOn, kinds };
    });

  const rules: fc.Arbitrary<CountWithin> = fc
    .record({
      date: fc.constantFrom(...MATTER_DATES),
      back: fc.integer({ min: 1, max: 40 }).map((months) => ({ months })),
      same: fc.constantFrom("item", "instrument", "any"),
      kinds: fc.constantFrom([], ["fine"], ["warning", "fine"]),
      includingThis: fc.boolean(),
    } as const)
    .map(({ kinds, includingThis, ...rule }) => ({
      of: "earlier",
      from: "anchor",
      ...rule,
      ...(kinds.length ? { kinds } : {}),
      ...(includingThis ? { includingThis } : {}),
    }));

  // When each thing comes to be known: at first, later, or last.
  const stage = fc.constantFrom(1, 1, 2, 3);
  const matters = fc.array(fc.tuple(completeMatter, fc.array(stage, { minLength: 6, maxLength: 6 })), { maxLength: 5 });

  interface Found {
    readonly faults: readonly FactFault[];
    readonly ends: readonly [number, number];
  }

  property.prop([rules, matters, dayOf, fc.constantFrom(...Object.keys(BASIS)), fc.tuple(stage, stage, stage)], { numRuns: 3000 })(
    "every count that more knowledge leads to lies within what was said before, and complete knowledge leaves one",
    (rule, known, anchor, item, [matterStage, anchorStage, itemStage]) => {
      const vocabulary = vocabularyOf(
        { id: "earlier", type: "records" },
        { id: "anchor", type: "date" },
        { id: "counted", type: "integer", derive: { countWithin: rule } },
      );
      const at = (now: number): Found => {
        const given = known.map(([matter, stages]) => Object.fromEntries(Object.entries(matter).filter((_, index) => (stages[index] ?? 1) <= now)));
        const facts = { ...(matterStage <= now ? { earlier: given } : {}), ...(anchorStage <= now ? { anchor: anchor.text } : {}) };
        const { row, faults } = readFacts(vocabulary, facts, caseUnder(itemStage <= now ? item : null));
        return { faults, ends: endsOf(row)[factIn(vocabulary, "counted").slot] ?? [Number.NaN, Number.NaN] };
      };
      const [first, second, last] = [at(1), at(2), at(3)];
      expect([first.faults, second.faults, last.faults]).toEqual([[], [], []]);
      const within = (outer: Found, inner: Found): boolean => outer.ends[0] <= inner.ends[0] && inner.ends[1] <= outer.ends[1];
      expect([within(first, second), within(second, last), last.ends[0] === last.ends[1]]).toEqual([true, true, true]);
    },
  );
});
