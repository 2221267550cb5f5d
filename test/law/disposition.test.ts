import { expect, it } from "vitest";
import { DISPOSITIONS, imposesPenalty } from "../../src/law/disposition.ts";

it("不予 and 免予 impose no penalty, the other dispositions do", () => {
  expect(DISPOSITIONS.filter(imposesPenalty)).toEqual(["mitigated", "lighter", "ordinary", "heavier"]);
});
