import { describe, expect, it } from "vitest";
import { nearestName } from "../../src/documents/nearest-name.ts";

describe("nearestName", () => {
  const facts = ["goods.value", "gains.amount", "party.staff", "conduct.endedOn"];

  it.each<[string, string | undefined]>([
    ["goods.valeu", "goods.value"],
    ["goods.val", "goods.value"],
    ["Goods.Value", "goods.value"],
    ["goodsValue", "goods.value"],
    ["party.staf", "party.staff"],
    ["conduct.endOn", "conduct.endedOn"],
    ["weather", undefined],
    ["", undefined],
  ])("for %j is %s", (written, nearest) => {
    expect(nearestName(written, facts)).toBe(nearest);
  });

  it("takes two slips in a short name, a third of the letters in a long one, no more", () => {
    expect([nearestName("abc", ["axy"]), nearestName("abc", ["xyz"])]).toEqual(["axy", undefined]);
    expect([nearestName("abcdefghijkl", ["abcdefgh1234"]), nearestName("abcdefghijkl", ["abcdefg12345"])]).toEqual(["abcdefgh1234", undefined]);
  });

  it("is none where not a letter stays in its place", () => {
    expect([nearestName("id", ["by"]), nearestName("id", ["is"]), nearestName("a", ["b"])]).toEqual([undefined, "is", undefined]);
  });

  it("takes the nearest of several, and the first of equals", () => {
    expect(nearestName("slight", ["light", "slights", "slihgt"])).toBe("light");
    expect(nearestName("fine", ["line", "fines"])).toBe("line");
    expect(nearestName("fin", ["fine", "fin"])).toBe("fin");
  });

  it("is none where nothing is known", () => {
    expect(nearestName("fine", [])).toBeUndefined();
  });

  it("is not looked for where a name of more than 200 characters is written", () => {
    const long = "a".repeat(200);
    expect([nearestName(long, [`${long}b`]), nearestName(`${long}c`, [`${long}b`])]).toEqual([`${long}b`, undefined]);
  });

  it("takes any iterable once", () => {
    expect(nearestName("gods", new Map([["goods", 1]]).keys())).toBe("goods");
  });
});
