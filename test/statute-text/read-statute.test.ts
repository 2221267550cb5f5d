import { fc, it } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { readStatute } from "../../src/statute-text/read-statute.ts";
import type { StatuteText } from "../../src/statute-text/statute-text.ts";

// Made up.
const SAMPLE = `\uFEFF# 中华人民共和国　示例法

2015年3月1日 示例大会通过

２０２０年１１月２日 《关于修改〈示例法〉的决定》修正

2021年1月1日 施行

<!-- INFO END -->

## 第一章　总 则

第一条　为了示例，制定本法。

第二条 样品分为下列几类：

（一）甲类；

（十二）乙类：

1. 乙一；

2．乙二。

第一章规定的样品，不包括示例。

# 第二章 罚则

第三条违反本法的，处罚。
第四条和第五条的规定，适用于样品。

**第四条之一** 【标题】附加条文。

第一百二十条　“三日”、“五日”的规定是指工作日。

附件

第一条 附件中的条文。
`;

function read(text: string): StatuteText {
  const statute = readStatute(text);
  if (!statute) throw new Error("this text cannot be read");
  return statute;
}

function shapeOf(statute: StatuteText): Readonly<Record<string, readonly (readonly [string, Readonly<Record<string, string>>])[]>> {
  return Object.fromEntries(
    [...statute.articles].map(([key, { paragraphs }]) => [key, paragraphs.map(({ text, items }) => [text, Object.fromEntries(items)] as const)]),
  );
}

describe("readStatute", () => {
  const sample = read(SAMPLE);

  it("reads the title and the days of its changes, but not the day that it took effect", () => {
    expect(sample.title).toBe("中华人民共和国 示例法");
    expect(sample.dates).toEqual(["2015-03-01", "2020-11-02"]);
  });

  it("reads articles, paragraphs and items, and passes over headings and annexes", () => {
    expect(shapeOf(sample)).toEqual({
      "1": [["为了示例，制定本法。", {}]],
      "2": [
        ["样品分为下列几类：", { "1": "甲类；", "12": "乙类：1. 乙一；2．乙二。" }],
        ["第一章规定的样品，不包括示例。", {}],
      ],
      "3": [
        ["违反本法的，处罚。", {}],
        ["第四条和第五条的规定，适用于样品。", {}],
      ],
      "4-1": [["【标题】附加条文。", {}]],
      "120": [
        ["“三日”、“五日”的规定是指工作日。", {}],
        ["附件", {}],
      ],
    });
  });

  it("reads which days are working days", () => {
    expect(sample.workingDays).toEqual({ days: [3, 5], upTo: 0 });
    expect(read("示例\n第一条 本法中十日以内的规定是指工作日。").workingDays).toEqual({ days: [], upTo: 10 });
    expect(read("示例\n第一条 应当在三日内送达。").workingDays).toEqual({ days: [], upTo: 0 });
  });

  it.each<[string, string]>([
    ["carriage returns", SAMPLE.replaceAll("\n", "\r\n")],
    ["no-break spaces", SAMPLE.replaceAll(" ", "\u00a0")],
    ["tabs at the beginning of lines", SAMPLE.replaceAll("\n第", "\n\t第")],
  ])("reads the same with %s", (_, text) => {
    expect(shapeOf(read(text))).toEqual(shapeOf(sample));
  });

  it.each(["", "\n\n", "# \n", "　"])("reads nothing from %j, which has no title", (text) => {
    expect(readStatute(text)).toBeNull();
  });

  it("reads a text without articles, and none that is too long", () => {
    expect(read("关于示例的决定\n一、甲。\n二、乙。").articles.size).toBe(0);
    expect(readStatute("示例\n第一条 甲。", 8)).toBeNull();
  });

  it("leaves impossible dates out", () => {
    expect(read("示例\n2021年2月30日 通过\n2021年3月1日 公布").dates).toEqual(["2021-03-01"]);
  });

  it.each<[string, string]>([
    ["one huge line", `示例\n第一条 ${"（".repeat(200_000)}`],
    ["numerals without end", `示例\n第${"一".repeat(200_000)}条 甲`],
    ["many brackets", `示例\n第一条 甲：\n${"（一）".repeat(60_000)}`],
    ["many dates", `示例\n${"2021年".repeat(60_000)}`],
    ["spaces", `示例\n${" 　".repeat(200_000)}第一条`],
    ["very many articles", `示例\n${Array.from({ length: 30_000 }, () => "第一条 甲").join("\n")}`],
  ])("reads %s without trouble", (_, text) => {
    expect(readStatute(text)?.title).toBe("示例");
  });

  it.prop([fc.string({ unit: fc.constantFrom(..."第一二十条款（）()#* 　\n甲，。之1"), maxLength: 400 })])(
    "takes anything, and names articles as citations do",
    (text) => {
      for (const key of readStatute(text)?.articles.keys() ?? []) expect(key).toMatch(/^\d+(-\d+)?$/);
    },
  );
});
