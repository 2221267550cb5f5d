import { expect, it } from "vitest";
import { isConfiscation, PENALTY_KINDS } from "../../src/law/penalty-kind.ts";

it("gains and property are what is confiscated, nothing else", () => {
  expect(PENALTY_KINDS.filter(isConfiscation)).toEqual(["confiscate-gains", "confiscate-property"]);
});
