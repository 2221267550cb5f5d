import { describe, expect, it } from "vitest";
import { isConfiscation, isLighterKind, PENALTY_KINDS, type PenaltyKind } from "../../src/law/penalty-kind.ts";

it("gains and property are what is confiscated, nothing else", () => {
  expect(PENALTY_KINDS.filter(isConfiscation)).toEqual(["confiscate-gains", "confiscate-property"]);
});

const pairs = PENALTY_KINDS.flatMap((a) => PENALTY_KINDS.map((b) => [a, b] as const));

describe("the order of kinds", () => {
  it("has no kind that is lighter than itself", () => {
    expect(PENALTY_KINDS.filter((kind) => isLighterKind(kind, kind))).toEqual([]);
  });

  it("has no two kinds that are each lighter than the other", () => {
    expect(pairs.filter(([a, b]) => isLighterKind(a, b) && isLighterKind(b, a))).toEqual([]);
  });

  it("makes what is lighter than a lighter kind lighter too", () => {
    const broken = pairs.flatMap(([a, b]) => PENALTY_KINDS.filter((c) => isLighterKind(a, b) && isLighterKind(b, c) && !isLighterKind(a, c)));
    expect(broken).toEqual([]);
  });

  // The groups of article 9 of the Administrative Penalty Law: reputation, property, qualification and conduct, liberty.
  const property: readonly PenaltyKind[] = ["fine", "confiscate-gains", "confiscate-property"];
  const qualification: readonly PenaltyKind[] = ["suspend-licence", "downgrade-qualification", "revoke-licence"];
  const conduct: readonly PenaltyKind[] = ["restrict-operations", "suspend-operations", "close-down"];
  const all = [...qualification, ...conduct, "restrict-employment"] as const;

  it.each<[PenaltyKind, readonly PenaltyKind[]]>([
    ["warning", ["public-criticism", ...property, ...all, "detention"]],
    ["public-criticism", [...property, ...all, "detention"]],
    ["fine", [...all, "detention"]],
    ["confiscate-gains", [...all, "detention"]],
    ["confiscate-property", [...all, "detention"]],
    ["suspend-licence", ["downgrade-qualification", "revoke-licence", "detention"]],
    ["downgrade-qualification", ["revoke-licence", "detention"]],
    ["revoke-licence", ["detention"]],
    ["restrict-operations", ["suspend-operations", "close-down", "detention"]],
    ["suspend-operations", ["close-down", "detention"]],
    ["close-down", ["detention"]],
    ["restrict-employment", ["detention"]],
    ["detention", []],
    ["demerit-points", []],
    ["other", []],
  ])("%s is lighter than %j and nothing else", (kind, heavier) => {
    expect(new Set(PENALTY_KINDS.filter((than) => isLighterKind(kind, than)))).toEqual(new Set(heavier));
  });
});
