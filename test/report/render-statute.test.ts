// What a report says of made-up provisions and the part of their range that is recommended.
import { describe, expect, it } from "vitest";
import type { CaseFile, Rulebook } from "../../src/index.ts";
import { reportsOf, sectionOf } from "../support/report-cases.ts";
import { type RuleTexts, rulebookOf, withChange } from "../support/rule-source.ts";
import { SMALL_RULES } from "../support/small-rules.ts";

const KNOWN: CaseFile["facts"] = {
  "goods.value": 500,
  "gains.amount": 100,
  "conduct.serious": false,
  "correction.timely": false,
  "harm.degree": "grave",
  "party.staff": 20,
  "party.birthDate": "1980-01-01",
  "conduct.endedOn": "2025-01-10",
};

function sale(facts: CaseFile["facts"] = {}, rest: Partial<CaseFile> = {}): CaseFile {
  return { item: "test/sale", asOf: "2025-06-01", jurisdiction: "370102", facts: { ...KNOWN, ...facts }, ...rest };
}

/** The facts of a sale without some of them. */
function saleWithout(...ids: readonly string[]): CaseFile {
  return { ...sale(), facts: Object.fromEntries(Object.entries(KNOWN).filter(([id]) => !ids.includes(id))) };
}

/** The rules with other clauses for the one item. */
function withClauses(...clauses: readonly string[]): Rulebook {
  const head = SMALL_RULES["pack/items.yaml"].slice(0, SMALL_RULES["pack/items.yaml"].indexOf("          - { id: gains"));
  return rulebookOf({ ...SMALL_RULES, "pack/items.yaml": head + clauses.map((clause) => `          - ${clause}\n`).join("") });
}

describe("a statute", () => {
  it("that prescribes nothing for the party says so", () => {
    const nothing = withClauses(
      "{ id: fine, offender: helper, penalties: [{ kind: warning, choice: must }] }",
      "{ id: rare, when: { fact: conduct.serious, operator: equal, value: true }, penalties: [{ kind: warning, choice: must }] }",
    );
    const helped = reportsOf(nothing, sale());
    expect(sectionOf(helped.zh, "法定处罚")).toEqual(["法定处罚", "  - 提供条件者：应当警告 [《示例法》（2024）第三十条第一款第一项]"]);
    const bare = withClauses("{ id: rare, when: { fact: conduct.serious, operator: equal, value: true }, penalties: [{ kind: warning, choice: must }] }");
    expect(sectionOf(reportsOf(bare, sale()).zh, "法定处罚")).toEqual(["法定处罚", "  无"]);
    expect(sectionOf(reportsOf(bare, sale()).en, "Statutory penalty")).toEqual(["Statutory penalty", "  none"]);
  });

  it("that orders something only under a condition says that it depends on the facts", () => {
    const conditional = withClauses("{ id: order, when: { fact: conduct.serious, operator: equal, value: true }, orders: [recall, restore] }");
    const { zh, en } = reportsOf(conditional, saleWithout("conduct.serious"));
    expect(sectionOf(zh, "法定处罚").slice(1)).toEqual([
      "  - 责令召回（视事实而定） [《示例法》（2024）第三十条第一款第一项]",
      "  - 责令恢复原状（视事实而定） [《示例法》（2024）第三十条第一款第一项]",
    ]);
    expect(sectionOf(en, "Statutory penalty")[1]).toBe("  - order to recall (depends on the facts) [Sample Law (2024), art. 30(1)(1)]");
  });

  it("with two alternatives in a row keeps them apart", () => {
    const twice = withClauses(
      "{ id: one, penalties: [{ oneOf: [{ kind: warning, choice: must }, { kind: close-down, choice: must }], choice: must }, { oneOf: [{ kind: suspend-licence, choice: must, measure: { months: [1, 6] } }, { kind: revoke-licence, choice: must }], choice: may }] }",
    );
    const { zh, en } = reportsOf(twice, sale());
    expect(sectionOf(zh, "法定处罚").slice(1)).toEqual([
      "  - 应当以下择一：警告或者责令关闭 [《示例法》（2024）第三十条第一款第一项]",
      "  - 可以以下择一：暂扣许可证件 1–6个月或者吊销许可证件 [《示例法》（2024）第三十条第一款第一项]",
    ]);
    expect(sectionOf(en, "Statutory penalty").slice(1)).toEqual([
      "  - must: one of: warning or closure [Sample Law (2024), art. 30(1)(1)]",
      "  - may: one of: suspension of licence 1–6 months or revocation of licence [Sample Law (2024), art. 30(1)(1)]",
    ]);
  });

  const warningOrFine =
    "{ id: one, penalties: [{ oneOf: [{ kind: warning, choice: must }, { kind: fine, choice: must, measure: { times: [2, 5], of: goods.value } }], choice: must }] }";

  it("with a fine among alternatives gives its sum", () => {
    const { zh, en } = reportsOf(withClauses(warningOrFine), sale());
    expect(zh).toContain("  - 应当以下择一：警告或者罚款 1,000 元以上、2,500 元以下");
    expect(en).toContain("  - must: one of: warning or fine, from 1,000 up to 2,500 yuan");
  });

  it("with a fine behind another alternative says how it was come by", () => {
    expect(reportsOf(withClauses(warningOrFine), sale()).zh).toContain("(goods value 500 元 × 2–5)".replace("goods value", "货值金额"));
  });

  it("with a fine behind another alternative says which part of the range is recommended", () => {
    const { zh } = reportsOf(withClauses(warningOrFine), sale({}, { jurisdiction: "440300" }));
    expect(sectionOf(zh, "推荐 (").at(-3)).toContain("区间的 30%–70%");
  });

  it("with a substitute base says so", () => {
    const substitute = withClauses(
      "{ id: fine, penalties: [{ kind: fine, choice: must, measure: { percent: [1, 2], of: goods.value, baseAtLeast: 10000 } }] }",
    );
    const { zh, en } = reportsOf(substitute, sale());
    expect(zh).toContain("  - 应当罚款 100 元以上、200 元以下 (货值金额 500 元，不足 10,000 元的按该数计 × 1–2%)");
    expect(en).toContain("  - must: fine, from 100 up to 200 yuan (goods value 500 yuan, at least 10,000 × 1–2%)");
  });

  it("with a gap recommends nothing and says why", () => {
    const gap = withClauses(
      "{ id: below, branch: fine, when: { fact: goods.value, operator: lessThan, value: 10000 }, penalties: [{ kind: fine, choice: must, measure: { amount: [5000, 10000] } }] }",
      "{ id: above, branch: fine, when: { fact: goods.value, operator: greaterThan, value: 10000 }, penalties: [{ kind: fine, choice: must, measure: { amount: 2 } }] }",
    );
    const { assessment, zh, en } = reportsOf(gap, sale({ "goods.value": 10_000 }));
    expect(assessment.recommendation.status).toBe("withheld");
    expect(zh).toContain("推荐 (不作推荐，理由见审查发现)");
    expect(zh).toContain("  - 需人工判断 · 法律适用 · 可撤销：法条的各个分支都不适用于本案事实，不作推荐");
    expect(zh).toContain("    本案货值金额为 10000；法条：below: 货值金额 不足 10000；above: 货值金额 超过 10000");
    expect(en).toContain("    in this case goods value is 10000; the law says: below: goods value is below 10000; above: goods value is above 10000");
    expect(en).toContain("    → check the wording (above, below, at least, at most) and ask for an interpretation");
  });
});

describe("a part of a range", () => {
  const cutAt = (portions: string): RuleTexts =>
    withChange(SMALL_RULES, "pack/benchmarks.yaml", "portions: { lighter: [0, 0.3], ordinary: [0.3, 0.7], heavier: [0.7, 1] }", `portions: ${portions}`);

  it("is written in per cent", () => {
    const rules = rulebookOf(cutAt("{ lighter: [0, 0.25], ordinary: [0.25, 0.625], heavier: [0.625, 1] }"));
    expect(reportsOf(rules, sale({}, { jurisdiction: "440300" })).zh).toContain("区间的 25%–62.5%");
  });

  it("is written as the benchmark has it", () => {
    const rules = rulebookOf(cutAt("{ lighter: [0, 0.29], ordinary: [0.29, 0.57], heavier: [0.57, 1] }"));
    expect(reportsOf(rules, sale({}, { jurisdiction: "440300" })).zh).toContain("区间的 29%–57%");
  });
});
