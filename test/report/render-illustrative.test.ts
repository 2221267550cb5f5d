// Reports of made-up rules, for constructs that the real rules do not have.
import { describe, expect, it } from "vitest";
import type { CaseFile, Rulebook } from "../../src/index.ts";
import { reportsOf, sectionOf } from "../support/report-cases.ts";
import { rulebookOf, withChange } from "../support/rule-source.ts";
import { SMALL_RULES } from "../support/small-rules.ts";

const rulebook = rulebookOf(SMALL_RULES);

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

function withVersions(versions: string): Rulebook {
  const head = SMALL_RULES["pack/items.yaml"].slice(0, SMALL_RULES["pack/items.yaml"].indexOf("    versions:"));
  return rulebookOf({ ...SMALL_RULES, "pack/items.yaml": `${head}    versions:\n${versions}` });
}

describe("a benchmark with a table", () => {
  it("names the tier that the facts lead to, and the benchmarks passed over", () => {
    const { zh, en } = reportsOf(rulebook, sale());
    expect(sectionOf(zh, "裁量基准")).toEqual([
      "裁量基准：示例省裁量表 (示例省) [《示例法》（2024）第三十五条]",
      "  未适用：三四三 test/cut (已有更具体的基准)",
      "  - 较轻",
    ]);
    expect(sectionOf(en, "Benchmark")).toEqual([
      "Benchmark: table of the sample province (sample province) [Sample Law (2024), art. 35]",
      "  not applied: thirty forty thirty test/cut (a more special one applies)",
      "  - 较轻",
    ]);
    // The tier states both sums, so that there is nothing to reckon.
    expect(sectionOf(zh, "推荐 (").at(-1)).toBe("    - 应当罚款 5,000 元以上、10,000 元以下 [《示例法》（2024）第三十条第一款第一项]");
  });

  it("marks the tiers that unknown facts leave possible", () => {
    const { zh, en } = reportsOf(rulebook, saleWithout("goods.value"));
    expect(sectionOf(zh, "裁量基准").slice(2)).toEqual(["  - 较轻（视事实而定）", "  - 较重（视事实而定）"]);
    expect(sectionOf(en, "Benchmark").slice(2)).toEqual(["  - 较轻 (depends on the facts)", "  - 较重 (depends on the facts)"]);
  });

  it("writes the part of the statutory range that a tier takes", () => {
    const { zh, en } = reportsOf(rulebook, sale({ "goods.value": 2000 }));
    expect(sectionOf(zh, "推荐 (").at(-2)).toContain("应当罚款 18,500 元以上、50,000 元以下 (5,000 元以上、50,000 元以下 区间的 30%–100%)");
    expect(sectionOf(en, "Recommendation (").at(-1)).toBe(
      "      minimum: 5,000 (sum stated in the provision) → 5,000 + (50,000 − 5,000) × 0.3 = 18,500 (the part of the range that the benchmark takes)",
    );
    expect(sectionOf(en, "Recommendation (").at(-2)).toContain("must: fine, from 18,500 up to 50,000 yuan (from 5,000 up to 50,000 yuan, of which 30%–100%)");
  });

  it("is passed over elsewhere, and says so", () => {
    const { zh, en } = reportsOf(rulebook, sale({}, { jurisdiction: "440300" }));
    expect(zh).toContain("  未适用：示例省裁量表 test/table (不适用于本地)");
    expect(en).toContain("  not applied: table of the sample province test/table (not for this place)");
  });

  it("is passed over once it has ended, and says so", () => {
    const { zh, en } = reportsOf(rulebook, sale({}, { asOf: "2027-01-01" }));
    expect(zh).toContain("  未适用：示例省裁量表 test/table (决定之日已失效)");
    expect(en).toContain("  not applied: table of the sample province test/table (expired by the day of the decision)");
  });
});

describe("made-up rules", () => {
  it("are marked as not checked where they are used", () => {
    const { zh, en } = reportsOf(rulebook, sale());
    expect(zh).toContain("  - 需人工判断 · 法律适用 · 提示：推荐所依据的规则未经原文核对");
    expect(en).toContain("  - needs judgement · law · reminder: the recommendation rests on a rule whose source text was not checked");
  });

  it("are marked with the version of the provision they rest on", () => {
    const warning = sectionOf(reportsOf(rulebook, sale()).zh, "审查发现").find((line) => line.includes("推荐所依据的规则未经原文核对"));
    expect(warning).toContain("《示例法》（2024）第三十条第一款第一项");
  });

  it("mark a benchmark whose source was not checked", () => {
    const unchecked = rulebookOf(withChange(SMALL_RULES, "pack/pack.yaml", "{ kind: illustrative }", "{ kind: official, verified: false }"));
    expect(sectionOf(reportsOf(unchecked, sale()).zh, "裁量基准")[0]).toContain("(示例省；原文未核对)");
    expect(sectionOf(reportsOf(unchecked, sale()).en, "Benchmark")[0]).toContain("(sample province; source not checked)");
  });
});

describe("a requirement", () => {
  const table = withChange(SMALL_RULES, "pack/requirements.yaml", "value: 100000", "value: 8000");

  it("is required where the fine reaches the threshold under every option", () => {
    const { zh, en } = reportsOf(rulebookOf(withChange(SMALL_RULES, "pack/requirements.yaml", "value: 100000", "value: 5000")), sale());
    expect(sectionOf(zh, "程序义务")).toEqual(["程序义务", "  - 须履行：听证告知 — 较大数额罚款 [《示例法》（2024）第三十六条]"]);
    expect(sectionOf(en, "Requirements")).toEqual(["Requirements", "  - required: notice of a hearing — large fine [Sample Law (2024), art. 36]"]);
  });

  it("is possible where the range of the fine spans the threshold", () => {
    expect(sectionOf(reportsOf(rulebookOf(table), sale()).zh, "程序义务")[1]).toBe("  - 可能须履行：听证告知 — 较大数额罚款 [《示例法》（2024）第三十六条]");
    expect(sectionOf(reportsOf(rulebookOf(table), sale()).en, "Requirements")[1]).toMatch(/^ {2}- possibly required: /);
  });

  it("is left out where it does not arise", () => {
    expect(sectionOf(reportsOf(rulebook, sale()).zh, "程序义务")).toEqual(["程序义务", "  无"]);
    expect(sectionOf(reportsOf(rulebook, sale()).en, "Requirements")).toEqual(["Requirements", "  none"]);
  });
});

describe("a failing check", () => {
  it("comes with its remedy", () => {
    const { zh, en } = reportsOf(rulebook, sale({ "case.officers": ["one"] }));
    expect(sectionOf(zh, "审查发现")).toEqual(
      expect.arrayContaining(["  - 不符合 · 执法人员 · 可撤销：执法人员不少于两人 [《示例法》（2024）第三十七条]", "    → 补足人员重新调查"]),
    );
    expect(en).toContain("  - fail · officers · revocable: ");
  });

  it("is only counted where it is met or still open", () => {
    expect(sectionOf(reportsOf(rulebook, sale({ "case.officers": ["one", "two"] })).en, "Findings")[1]).toBe("  counts: needs judgement 1, pass 1");
    expect(sectionOf(reportsOf(rulebook, sale()).zh, "审查发现")[1]).toBe("  统计：需人工判断 1、待查明 1");
  });
});

describe("nothing missing", () => {
  it("is said in one line", () => {
    const { zh, en } = reportsOf(rulebook, sale({ "case.officers": ["one", "two"], "history.repeated": false }));
    expect(sectionOf(zh, "仍待查明")).toEqual(["仍待查明：无"]);
    expect(sectionOf(en, "Still unknown")).toEqual(["Still unknown: none"]);
  });

  it("is not said where a fact bears on findings only", () => {
    expect(sectionOf(reportsOf(rulebook, sale()).zh, "仍待查明")).toEqual(["仍待查明", "  - 审查发现：1"]);
  });
});

describe("a change in the law", () => {
  const version = (period: string, amount: string): string =>
    `      - inForce: ${period}\n        clauses: [{ id: fine, penalties: [{ kind: fine, choice: must, measure: { amount: ${amount} } }] }]\n`;
  const early = "{ from: 2020-01-01, until: 2024-07-01 }";
  const late = "{ from: 2024-07-01 }";
  const across = sale({ "conduct.endedOn": "2024-01-01" });
  const dates = "  行为终了 2024-01-01；决定 2025-06-01";

  it.each([
    [
      "lighter",
      "[100, 200]",
      "条文已修改，新规定较轻，适用新规定",
      "the wording changed and is lighter: the new one governs",
      "；施行 2024-07-01；施行 2020-01-01 至 2024-07-01",
    ],
    [
      "heavier",
      "[9000, 90000]",
      "条文已修改，新规定不更轻，适用旧规定",
      "the wording changed and is not lighter: the old one governs",
      "；施行 2020-01-01 至 2024-07-01；施行 2024-07-01",
    ],
    [
      "neither lighter nor heavier",
      "[100, 90000]",
      "条文已修改，轻重无法比较，由人判断",
      "the wording changed and cannot be compared: a person decides",
      "；施行 2020-01-01 至 2024-07-01；施行 2024-07-01",
    ],
  ])("that is %s is told", (_, amount, zhWords, enWords, periods) => {
    const { zh, en } = reportsOf(withVersions(version(early, "[5000, 50000]") + version(late, amount)), across);
    expect(sectionOf(zh, "适用法律")).toEqual([`适用法律：${zhWords}`, `${dates}${periods}`]);
    expect(sectionOf(en, "Applicable law")[0]).toBe(`Applicable law: ${enWords}`);
  });

  it("that ended the provision is told", () => {
    const { zh, en } = reportsOf(withVersions(version(early, "[5000, 50000]")), across);
    expect(sectionOf(zh, "适用法律")).toEqual(["适用法律：条文在决定前已失效", `${dates}；施行 2020-01-01 至 2024-07-01`]);
    expect(sectionOf(en, "Applicable law")).toEqual([
      "Applicable law: the provision ended before the decision",
      "  conduct ended 2024-01-01; decision 2025-06-01; in force from 2020-01-01 until 2024-07-01",
    ]);
    expect(sectionOf(zh, "推荐 (")).toEqual(["推荐 (不作推荐，理由见审查发现)"]);
  });
});

describe("a report with no findings at all", () => {
  // No check, and a pack whose sources were checked.
  const silent = rulebookOf({
    ...withChange(SMALL_RULES, "pack/pack.yaml", "{ kind: illustrative }", "{ kind: official }"),
    "pack/checks.yaml": "kind: checks\nchecks: []\n",
  });

  it("still has the section", () => {
    const { assessment, zh } = reportsOf(silent, sale());
    expect(assessment.findings).toEqual([]);
    expect(sectionOf(zh, "审查发现")[0]).toBe("审查发现");
  });

  it("says so", () => {
    expect(sectionOf(reportsOf(silent, sale()).zh, "审查发现")[1]).not.toBe("  统计：");
  });
});
