import { describe, expect, it } from "vitest";
import { checkStatuteTexts, type StatuteCheck, type StatuteEntry } from "../../src/statute-text/check-statute-texts.ts";
import { rulebookOf, withChange } from "../support/rule-source.ts";
import { STATUTE_RULES, statuteWith } from "../support/statute-rules.ts";

const rulebook = rulebookOf(STATUTE_RULES);

function placeOf(entry: StatuteEntry): string {
  if (entry.status === "unused") return `${entry.figure.words} ${entry.figure.provision} ${entry.rules.join(" ")}`;
  if (entry.status === "not-found") return `${entry.place.rule} ${entry.citation} ${entry.missing}`;
  return `${entry.figure.rule} ${entry.figure.path.slice(-3).join(".")}`;
}

function entriesOf({ entries }: StatuteCheck): readonly string[] {
  return entries.filter(({ status }) => status !== "agree").map((entry) => `${entry.status}: ${placeOf(entry)}`);
}

function afterChange(from: string, to: string): readonly string[] {
  return entriesOf(checkStatuteTexts(rulebook, [statuteWith(from, to)]));
}

describe("checkStatuteTexts", () => {
  const check = checkStatuteTexts(rulebook, [statuteWith()]);

  it("finds every figure of rules that say what the text says", () => {
    expect(entriesOf(check)).toEqual([]);
    expect(check.tally).toEqual({ agree: 28, differ: 0, "not-found": 0, "not-parsed": 0, "other-wording": 0, "no-text": 0, unused: 0 });
    expect(check.packs).toEqual({ "test/small": check.tally });
    expect(check.citations).toEqual({ lookedUp: 17, found: 17 });
    expect(check.instruments).toEqual([
      { instrument: "other-law", versions: [], hasOtherWording: false },
      { instrument: "sample-law", versions: ["2020"], hasOtherWording: false },
    ]);
  });

  it("gives the words of the text with their place, also where the provision goes by another one", () => {
    const found = check.entries.flatMap((entry) => ("found" in entry ? entry.found.map(({ provision, words }) => `${words} ${provision}`) : []));
    expect(found).toContain("五千元以上五万元以下 sample-law#30.1");
    expect(found.filter((one) => one === "五倍以上十倍以下 sample-law#30.1")).toHaveLength(2);
    expect(found).toContain("最高不超过九十万元 sample-law#30.2");
  });

  it.each<[string, string, string, readonly string[]]>([
    [
      "a fine whose minimum is another",
      "五千元以上",
      "六千元以上",
      ["differ: test/sale 0.measure.amount", "unused: 六千元以上五万元以下 sample-law#30.1 test/sale"],
    ],
    [
      "a fine whose maximum is not included",
      "处五千元以上五万元以下",
      "处五千元以上不足五万元",
      ["differ: test/sale 0.measure.amount", "unused: 五千元以上不足五万元 sample-law#30.1 test/sale"],
    ],
    ["a threshold that is not included", "价值不足一万元的", "价值一万元以下的", ["differ: test/sale 0.when.value"]],
    ["a substitute", "按二万元计算", "按三万元计算", ["differ: test/sale 0.measure.baseAtLeast"]],
    ["detention", "处十五日以下拘留", "处十日以下拘留", ["differ: test/sale 0.measure.days"]],
    ["a ban", "五年内不得", "三年内不得", ["differ: test/sale 0.measure.years"]],
    ["a limit", "九十万元", "八十万元", ["differ: test/sale 0.measure.atMost"]],
    ["a time limit", "九十日内", "六十日内", ["differ: test/decided deadline.within"]],
    ["working days that the text takes for days", "“七日”", "“五日”", ["differ: test/served deadline.within"]],
    ["an extension", "延长三十日", "延长六十日", ["differ: test/decided steps.0.atMost"]],
    [
      "an extension that is as long as the time limit was",
      "九十日内作出决定；经批准可以延长三十日",
      "三十日内作出决定；经批准可以延长九十日",
      ["differ: test/decided deadline.within", "differ: test/decided steps.0.atMost"],
    ],
    ["a time in advance", "提前二个月", "提前三个月", ["differ: test/called deadline.atLeast"]],
    ["a time for a requirement", "三日内备案", "四日内备案", ["differ: test/filing within"]],
    [
      "a percentage whose minimum is included",
      "超过百分之一不超过百分之二",
      "百分之一以上百分之二以下",
      ["differ: test/storage sum.0.percent", "unused: 百分之一以上百分之二以下 sample-law#38.1 test/storage"],
    ],
    ["points", "记六分", "记九分", ["differ: test/storage 1.measure.points"]],
    ["a licence that is suspended for longer", "三个月以上六个月以下", "三个月以上九个月以下", ["differ: test/storage 0.measure.months"]],
    ["a number of things", "三株以上五株以下", "三株以上六株以下", ["differ: test/storage 1.measure.count"]],
    ["an order for longer", "停止十日", "停止二十日", ["differ: test/storage 2.measure.days"]],
    ["a crime that begins at the sum itself", "超过七万元", "七万元以上", ["differ: test/crime any.0.value"]],
    ["a count", "不得少于两人", "不得少于三人", ["differ: test/officers requires.value"]],
    ["an age", "不满十四周岁", "不满十六周岁", ["differ: test/child when.not.value"]],
    ["a parameter", "罚款一万元以上的", "罚款二万元以上的", ["differ: test/threshold rows.0.value"]],
  ])("tells of %s", (_, from, to, expected) => {
    expect(afterChange(from, to)).toEqual(expected);
  });

  it("tells of fines whose sums are exchanged", () => {
    const exchanged = withChange(
      withChange(
        withChange(STATUTE_RULES, "pack/items.yaml", "lessThan, value", "SWAP, value"),
        "pack/items.yaml",
        "greaterThanInclusive, value",
        "lessThan, value",
      ),
      "pack/items.yaml",
      "SWAP, value",
      "greaterThanInclusive, value",
    );
    expect(entriesOf(checkStatuteTexts(rulebookOf(exchanged), [statuteWith()]))).toEqual([
      "differ: test/sale 0.measure.amount",
      "differ: test/sale 0.measure.times",
      "unused: 五千元以上五万元以下 sample-law#30.1 test/sale",
    ]);
  });

  it("tells of a fine that no rule has", () => {
    expect(afterChange("可以处十五日以下拘留", "对个人处三百元以下罚款；可以处十五日以下拘留")).toEqual(["unused: 三百元以下 sample-law#30.1 test/sale"]);
  });

  it("tells of figures that cannot be read in the provision", () => {
    expect(afterChange("九十日内", "及时")).toEqual(["not-parsed: test/decided deadline.within"]);
  });

  it.each<[string, string, string, readonly string[]]>([
    ["article", "第五条 ", "第六条 ", ["not-found: test/sale sample-law#5 article", "not-found: test/storage sample-law#5 article"]],
    [
      "paragraph",
      "\n\n提供条件的",
      "提供条件的",
      ["not-parsed: test/sale 0.measure.atMost", "not-parsed: test/sale 0.measure.times", "not-found: test/sale sample-law#30.2 paragraph"],
    ],
  ])("tells of a missing %s", (_, from, to, expected) => {
    expect(afterChange(from, to)).toEqual(expected);
  });

  it("tells of a missing item once for every clause that cites it", () => {
    expect(afterChange("（一）", "（三）").filter((one) => one === "not-found: test/sale sample-law#30.1.1 item")).toHaveLength(3);
  });

  it("compares with the wording of its day only", () => {
    const newer = checkStatuteTexts(rulebook, [statuteWith("2019年10月1日", "2024年3月1日")]);
    expect(newer.instruments.map(({ versions }) => versions)).toEqual([[], ["2024"]]);
    // The rules that do not say when they are in force are held against it, the clauses of the older wording are not.
    expect(newer.tally).toMatchObject({ agree: 9, "other-wording": 19, differ: 0 });
    const unknown = checkStatuteTexts(rulebook, [statuteWith("2019年10月1日", "2023年1月1日")]);
    expect(unknown.tally).toMatchObject({ agree: 0, "other-wording": 28 });
    expect(unknown.instruments[1]).toEqual({ instrument: "sample-law", versions: [], hasOtherWording: true });
  });

  it("takes a later day for publication until the wording is in force, for a change from then on", () => {
    const versions = (head: string): readonly string[] | undefined => checkStatuteTexts(rulebook, [statuteWith("示例大会通过", head)]).instruments[1]?.versions;
    expect(versions("通过\n\n2019年12月1日 公布")).toEqual(["2020"]);
    expect(versions("通过\n\n2022年12月1日 修正")).toEqual([]);
  });

  it("says where there is no text", () => {
    expect(checkStatuteTexts(rulebook, []).tally).toMatchObject({ agree: 0, "no-text": 28, differ: 0, "not-found": 0 });
  });

  it("does not call a difference what another provision without a text may say", () => {
    const texts = withChange(STATUTE_RULES, "pack/checks.yaml", '["sample-law#34"]', '["sample-law#34", "other-law#1"]');
    const both = checkStatuteTexts(rulebookOf(texts), [statuteWith("不得少于两人", "不得少于三人")]);
    expect(entriesOf(both)).toEqual(["no-text: test/officers requires.value"]);
  });

  it("does not mind in which order the texts come", () => {
    const texts = [statuteWith(), statuteWith("2019年10月1日", "2024年3月1日")];
    expect(checkStatuteTexts(rulebook, texts)).toEqual(checkStatuteTexts(rulebook, texts.toReversed()));
  });
});
