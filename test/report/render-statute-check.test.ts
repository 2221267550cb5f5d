import { describe, expect, it } from "vitest";
import { checkStatuteTexts, renderStatuteCheck } from "../../src/index.ts";
import { rulebookOf } from "../support/rule-source.ts";
import { STATUTE_RULES, statuteWith } from "../support/statute-rules.ts";

const rulebook = rulebookOf(STATUTE_RULES);

describe("renderStatuteCheck", () => {
  it("says that everything agrees", () => {
    expect(renderStatuteCheck(checkStatuteTexts(rulebook, [statuteWith()]), "en")).toBe(`Check against statute texts
figures compared: 28, agree 28
citations looked up: 17, found 17
instruments without a text: other-law

  - test/small: agree 28
`);
  });

  it("shows both sides of a difference, and fines that no rule has", () => {
    const check = checkStatuteTexts(rulebook, [statuteWith("处五千元以上五万元以下", "处五千元以上不足五万元")]);
    expect(renderStatuteCheck(check, "en")).toBe(`Check against statute texts
figures compared: 28, agree 27, differ 1, fine of the text not in the rules 1
citations looked up: 17, found 17
instruments without a text: other-law

  - test/small: agree 27, differ 1, fine of the text not in the rules 1

differ (1)
  - test/sale versions[0].clauses[0].penalties[0].measure.amount [sample-law#30.1.1]: rule 5000–50000 yuan; text “五千元以上不足五万元” (≥5000 <50000 yuan, sample-law#30.1)

fine of the text not in the rules (1)
  - “五千元以上不足五万元” (≥5000 <50000 yuan, sample-law#30.1); cited by: test/sale
`);
    expect(renderStatuteCheck(check, "zh")).toBe(`与条文文本的核对
已核对数字：28，一致 27，不一致 1，条文中的罚款未被采用 1
已核对引用：17，条文存在 17
没有文本的文件：other-law

  - test/small：一致 27，不一致 1，条文中的罚款未被采用 1

不一致 (1)
  - test/sale versions[0].clauses[0].penalties[0].measure.amount [sample-law#30.1.1]：规则 5000–50000 元；条文 “五千元以上不足五万元” (≥5000 <50000 元, sample-law#30.1)

条文中的罚款未被采用 (1)
  - “五千元以上不足五万元” (≥5000 <50000 元, sample-law#30.1)；引用的规则：test/sale
`);
  });

  it("names the part of a citation that is not there, and what cannot be read", () => {
    const check = checkStatuteTexts(rulebook, [statuteWith("九十日内", "及时")]);
    expect(renderStatuteCheck(check, "en")).toContain("not parsed (1)\n  - test/decided deadline.within [sample-law#32]: rule 90 days\n");
    const without = checkStatuteTexts(rulebook, [statuteWith("第五条 ", "第六条 ")]);
    expect(renderStatuteCheck(without, "en")).toContain("not found (2)\n  - test/sale breaches [sample-law#5]: lacks the article\n");
  });

  it("says that there is nothing to compare", () => {
    expect(renderStatuteCheck(checkStatuteTexts(rulebook, []), "zh")).toBe(`与条文文本的核对
没有可核对的数字。
已核对引用：0，条文存在 0
没有文本的文件：other-law、sample-law

  - test/small：没有文本 28
`);
  });
});
