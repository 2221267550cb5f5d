// A mitigated penalty goes below the least of the law, in days, months and years as in sums.
import { describe, expect, it } from "vitest";
import type { Interval, Measure } from "../../src/index.ts";
import { assessExample, circumstanceOn, exampleItem } from "../support/assessment-pack.ts";

const KNOWN = { "conduct.minor": true };

function mitigated(measure: Measure) {
  const items = [exampleItem([{ id: "ban", penalties: [{ kind: "detention", choice: "must", measure }] }])];
  const { recommendation } = assessExample({ items, circumstances: [circumstanceOn("conduct.minor", ["mitigated"], "must")] }, KNOWN);
  expect(recommendation.options.map(({ disposition }) => disposition)).toEqual(["mitigated"]);
  return recommendation.options[0]?.penalties[0];
}

describe("a mitigated length of time", () => {
  it.each<[string, Measure, string, Interval]>([
    ["5 to 15 days are less than 5", { days: [5, 15] }, "days", { below: 5 }],
    ["6 months are less than 6", { months: 6 }, "months", { below: 6 }],
    ["more than 3 years are 3 at most", { years: { above: 3 } }, "years", { max: 3 }],
    ["10 years up to a life are less than 10", { years: { min: 10 }, orLife: true }, "years", { below: 10 }],
    ["a life is any number of years", { life: true }, "years", { min: 0 }],
    ["up to 5 days stay up to 5: nothing lies below", { days: { max: 5 } }, "days", { max: 5 }],
  ])("of %s", (_, measure, unit, interval) => {
    expect(mitigated(measure)?.duration).toEqual({ unit, interval, orLife: false });
  });

  it("is still imposed where it stands alone", () => {
    expect(mitigated({ days: [5, 15] })?.choice).toBe("must");
  });
});
