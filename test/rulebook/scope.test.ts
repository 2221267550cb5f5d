import { describe, expect, it } from "vitest";
import type { Scope } from "../../src/documents/common.ts";
import { coversItem, matchesItem } from "../../src/rulebook/scope.ts";

const item = { id: "cn/food/124-1-1", domain: "market-regulation" };

describe("matchesItem", () => {
  it.each<[string, boolean]>([
    ["cn/food/124-1-1", true],
    ["cn/food/124-1", false],
    ["cn/food/124-1-10", false],
    ["cn/food/*", true],
    ["cn/*", true],
    ["cn/foo/*", false],
    ["cn/food/124/*", false],
    ["cn/food/124-1-1/*", false],
    ["food/*", false],
  ])("%s: %s", (pattern, matches) => {
    expect(matchesItem(pattern, item.id)).toBe(matches);
  });
});

describe("coversItem", () => {
  it.each<[string, Scope | undefined, boolean]>([
    ["no scope", undefined, true],
    ["a scope that says nothing", {}, true],
    ["the item", { items: ["cn/food/124-1-1"] }, true],
    ["one of several items", { items: ["cn/other/1", "cn/food/*"] }, true],
    ["other items", { items: ["cn/other/1"] }, false],
    ["the domain", { domains: ["ecology", "market-regulation"] }, true],
    ["another domain", { domains: ["ecology"] }, false],
    ["the item, in another domain", { items: ["cn/food/*"], domains: ["ecology"] }, false],
    ["the domain, but for the item", { domains: ["market-regulation"], except: ["cn/food/124-1-1"] }, false],
    ["the domain, but for a group that the item is in", { domains: ["market-regulation"], except: ["cn/food/*"] }, false],
    ["the domain, but for other items", { domains: ["market-regulation"], except: ["cn/other/*"] }, true],
    ["everything but the item", { except: ["cn/food/124-1-1"] }, false],
    ["the item, left out again", { items: ["cn/food/124-1-1"], except: ["cn/*"] }, false],
  ])("%s: %#", (_, scope, covers) => {
    expect(coversItem(scope, item)).toBe(covers);
  });
});
