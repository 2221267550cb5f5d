import { describe, expect, it } from "vitest";
import { isJurisdictionCode, isWithinJurisdiction, jurisdictionDepth } from "../../src/law/jurisdiction.ts";

const COUNTRY = "100000";
const SHANDONG = "370000";
const JINAN = "370100";
const LIXIA = "370102";

describe("isJurisdictionCode", () => {
  it.each([COUNTRY, SHANDONG, JINAN, LIXIA, "110000", "659012", "820000"])("takes %s", (code) => {
    expect(isJurisdictionCode(code)).toBe(true);
  });

  it.each(["", "37", "37010", "3701020", "070100", "37010a", " 370102", "370102 ", "370102\n", "３７０１０２", "-37010", "3701.2", "__proto__"])(
    "refuses %j",
    (code) => {
      expect(isJurisdictionCode(code)).toBe(false);
    },
  );
});

describe("isWithinJurisdiction", () => {
  const places = [COUNTRY, SHANDONG, JINAN, LIXIA];

  it.each(places.flatMap((place, inner) => places.map((area, outer) => ({ place, area, within: inner >= outer }))))(
    "$place in $area: $within",
    ({ place, area, within }) => {
      expect(isWithinJurisdiction(place, area)).toBe(within);
    },
  );

  it.each([
    ["another province", LIXIA, "360000"],
    ["another city of the province", LIXIA, "370200"],
    ["another county of the city", LIXIA, "370103"],
    ["a city whose code shares one digit of the pair", "371000", "370100"],
    ["a county that the province administers itself", "419001", "410100"],
  ])("does not find a place in %s", (_, place, area) => {
    expect(isWithinJurisdiction(place, area)).toBe(false);
  });

  it("takes a county whose code ends in one zero as a county", () => {
    expect([isWithinJurisdiction("370110", "370110"), isWithinJurisdiction("370115", "370110"), jurisdictionDepth("370110")]).toEqual([true, false, 3]);
  });

  it("finds a county that the province administers itself in the province", () => {
    expect(isWithinJurisdiction("419001", "410000")).toBe(true);
  });

  it("finds every place in the country, and the country in no place", () => {
    expect(["110000", "370100", "659001"].map((place) => [isWithinJurisdiction(place, COUNTRY), isWithinJurisdiction(COUNTRY, place)])).toEqual([
      [true, false],
      [true, false],
      [true, false],
    ]);
  });
});

describe("jurisdictionDepth", () => {
  it("counts country, province, city, county", () => {
    expect([COUNTRY, SHANDONG, JINAN, LIXIA].map(jurisdictionDepth)).toEqual([0, 1, 2, 3]);
  });

  it("grows with every step inwards", () => {
    expect(["110000", "110100", "110101"].map(jurisdictionDepth)).toEqual([1, 2, 3]);
  });
});
