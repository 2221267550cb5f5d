import { describe, expect, it } from "vitest";
import { fenFromYuan, MAX_YUAN, yuanFromFen } from "../../src/law/money.ts";

describe("fenFromYuan", () => {
  it.each<[number, number]>([
    [0, 0],
    [-0, 0],
    [0.01, 1],
    [0.07, 7],
    [9999.99, 999_999],
    [10_000, 1_000_000],
    [-5, -500],
    [MAX_YUAN, 9_000_000_000_000_000],
    [-MAX_YUAN, -9_000_000_000_000_000],
  ])("reads %d yuan as %d fen", (yuan, fen) => {
    expect(fenFromYuan(yuan)).toBe(fen);
  });

  it.each(["70368744177664.01", "80000000000000.01", "89999999999999.97"])("reads %s yuan to the fen or not at all", (written) => {
    expect([Number(written.replace(".", "")), undefined]).toContain(fenFromYuan(Number(written)));
  });

  it.each([
    0.001,
    0.1 + 0.2,
    1e-7,
    90_000_000_000_000.02,
    90_000_000_000_001,
    -90_000_000_000_001,
    1e14,
    1e21,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NaN,
  ])("refuses %d yuan", (yuan) => {
    expect(fenFromYuan(yuan)).toBeUndefined();
  });
});

describe("yuanFromFen", () => {
  it.each<[number, number]>([
    [0, 0],
    [1, 0.01],
    [7, 0.07],
    [110, 1.1],
    [1_000_000, 10_000],
    [-7, -0.07],
    [9_000_000_000_000_000, 9e13],
  ])("writes %d fen as %d yuan", (fen, yuan) => {
    expect(yuanFromFen(fen)).toBe(yuan);
  });

  it("gives back what fenFromYuan read", () => {
    const wrong: number[] = [];
    for (let fen = 0; fen < 4e15; fen = fen * 3 + 1) if (fenFromYuan(yuanFromFen(fen)) !== fen) wrong.push(fen);
    expect(wrong).toEqual([]);
  });
});
