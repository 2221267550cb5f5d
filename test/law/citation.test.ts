import { describe, expect, it } from "vitest";
import { type Citation, formatCitation, parseCitation } from "../../src/law/citation.ts";

describe("parseCitation", () => {
  it.each<[string, Citation]>([
    ["sample-law", { instrument: "sample-law" }],
    ["sample-law@2021", { instrument: "sample-law", version: "2021" }],
    ["sample-law#33", { instrument: "sample-law", article: "33" }],
    ["sample-law#33.1", { instrument: "sample-law", article: "33", paragraph: 1 }],
    ["sample-law#57.1.4", { instrument: "sample-law", article: "57", paragraph: 1, item: 4 }],
    ["sample-law@2021#33.1", { instrument: "sample-law", version: "2021", article: "33", paragraph: 1 }],
    ["sample-law@2021-amended#120-1.2.3", { instrument: "sample-law", version: "2021-amended", article: "120-1", paragraph: 2, item: 3 }],
    ["l#9999-99.999.999", { instrument: "l", article: "9999-99", paragraph: 999, item: 999 }],
    [`l${"a".repeat(80)}#1`, { instrument: `l${"a".repeat(80)}`, article: "1" }],
    [`law@${"1".repeat(20)}`, { instrument: "law", version: "1".repeat(20) }],
  ])("reads %s", (text, citation) => {
    expect(parseCitation(text)).toEqual(citation);
  });

  it.each([
    ["nothing", ""],
    ["a capital", "Sample-law#1"],
    ["a leading digit", "1law#1"],
    ["a leading hyphen", "-law#1"],
    ["a space in front", " law#1"],
    ["a space behind", "law#1 "],
    ["a line break behind", "law#1\n"],
    ["a second line", "law#1\nlaw#2"],
    ["a version without text", "law@"],
    ["a version of 21 characters", `law@${"1".repeat(21)}`],
    ["a place without text", "law#"],
    ["an article that is no number", "law#first"],
    ["an article of five digits", "law#12345"],
    ["an article of three digits after the hyphen", "law#120-100"],
    ["an article that ends in a hyphen", "law#120-"],
    ["a paragraph without text", "law#33."],
    ["an item without text", "law#33.1."],
    ["a paragraph of four digits", "law#33.1000"],
    ["a place below the item", "law#33.1.1.1"],
    ["an item without paragraph", "law#33..1"],
    ["version and place in the wrong order", "law#33@2021"],
    ["two places", "law#33#34"],
    ["a title in Chinese", "示例法#33"],
    ["full-width digits", "law#３３"],
    ["Arabic-Indic digits", "law#٣٣"],
    ["a minus", "law#-33"],
    ["an exponent", "law#1e3"],
    ["an instrument of 82 characters", `l${"a".repeat(81)}`],
    ["a path", "../law#1"],
    ["markup", "law<script>#1"],
    ["a prototype key", "__proto__#1"],
    ["a null character", "law\0#1"],
  ])("refuses %s", (_, text) => {
    expect(parseCitation(text)).toBeUndefined();
  });

  it.each([
    ["paragraph", "law#33.0"],
    ["item", "law#33.1.0"],
  ])("refuses %s 0, for they are counted from one", (_, text) => {
    expect(parseCitation(text)).toBeUndefined();
  });

  it("takes a name that JavaScript knows as the name of an instrument and nothing else", () => {
    expect(parseCitation("constructor#1")).toEqual({ instrument: "constructor", article: "1" });
  });

  it("answers at once for a text of a million characters", () => {
    const started = performance.now();
    for (const text of ["a", "a-", "law#1.", "law@1", "1", " "].map((piece) => piece.repeat(1_000_000 / piece.length)))
      expect(parseCitation(text)).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe("formatCitation", () => {
  it("writes what parseCitation reads, for every form", () => {
    const texts: string[] = [];
    for (const instrument of ["law", "administrative-penalty-law"]) {
      for (const version of ["", "@2021", "@2021-a"]) {
        for (const article of ["1", "33", "120-1", "9999"]) {
          for (const place of ["", ".1", ".12.3"]) texts.push(`${instrument}${version}#${article}${place}`);
        }
        texts.push(`${instrument}${version}`);
      }
    }
    expect(texts.map((text) => formatCitation(parseCitation(text) ?? { instrument: "unread" }))).toEqual(texts);
  });
});
