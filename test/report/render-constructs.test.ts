// What a report says of constructs that few statutes have: every form of extent, choice and benchmark.
import { describe, expect, it } from "vitest";
import { type Assessment, assess, type CaseFile, type Clause, type DiscretionBenchmark, type Language, renderAssessment } from "../../src/index.ts";
import { ALWAYS, coefficientSum, counting, equals, levelGrid, percentageSum } from "../support/assessment-benchmarks.ts";
import { exampleCase, exampleItem, exampleRulebook, fineClause, portionBenchmark, tiersBenchmark } from "../support/assessment-pack.ts";
import { sectionOf } from "../support/report-cases.ts";

interface Told {
  readonly assessment: Assessment;
  readonly section: (language: Language, heading: string) => readonly string[];
}

/** The sections of a report without the citations. */
function told(clauses: readonly Clause[], benchmarks: readonly DiscretionBenchmark[] = [], facts: CaseFile["facts"] = {}): Told {
  const rulebook = exampleRulebook({ items: [exampleItem(clauses)], benchmarks, facts: counting("site.trees") });
  const assessment = assess(rulebook, exampleCase(facts));
  const section = (language: Language, heading: string): readonly string[] =>
    sectionOf(renderAssessment(rulebook, assessment, { language }), heading).map((line) => line.replaceAll(/ \[[^\]]+\]$/g, ""));
  return { assessment, section };
}

describe("the statutory penalty", () => {
  it("says how long, how many, and for whom so much for each", () => {
    const { section } = told(
      [
        {
          id: "a",
          orders: [
            {
              order: "restore",
              object: { zh: "补种树木", en: "replant trees" },
              measure: { count: [1, 5], per: "site.trees", unit: { zh: "株", en: "trees" } },
            },
            { order: "correct-within-deadline", measure: { days: { max: 15 } } },
          ],
          penalties: [
            { kind: "demerit-points", choice: "must", measure: { points: 12 } },
            { kind: "restrict-employment", choice: "must", measure: { years: 10, orLife: true } },
            { kind: "other", choice: "may", measure: { life: true }, object: { zh: "不得重新取得驾驶证", en: "no new driving licence" } },
            { kind: "fine", choice: "must", measure: { amount: [1000, 2000], per: "site.trees", atMost: 50_000 } },
          ],
        },
      ],
      [],
      { "site.trees": 3 },
    );
    expect(section("zh", "法定处罚").slice(1)).toEqual([
      "  - 责令恢复原状：补种树木 1–5 株 × site.trees 3",
      "  - 责令限期改正 ≤15日",
      "  - 应当记分 12 分",
      "  - 应当限制从业 10年直至终身",
      "  - 可以其他处罚 终身：不得重新取得驾驶证",
      "  - 应当罚款 3,000 元以上、6,000 元以下 (1000–2000 元 × site.trees 3，不超过 50,000 元)",
    ]);
    expect(section("en", "Statutory penalty").slice(1)).toEqual([
      "  - order to restore: replant trees 1–5 trees × site.trees 3",
      "  - order to correct by a deadline ≤15 days",
      "  - must: demerit points 12 points",
      "  - must: restriction of employment 10 years up to life",
      "  - may: other penalty for life: no new driving licence",
      "  - must: fine, from 3,000 up to 6,000 yuan (1000–2000 yuan × site.trees 3, at most 50,000 yuan)",
    ]);
  });

  it("says which of several penalties may be imposed together", () => {
    const anyOf = [
      { kind: "warning", choice: "must" },
      { kind: "close-down", choice: "must" },
    ] as const;
    const { section } = told([{ id: "a", penalties: [{ anyOf, choice: "may" }] }]);
    expect(section("zh", "法定处罚").slice(1)).toEqual(["  - 可以以下单处或者并处：警告或者责令关闭"]);
    expect(section("en", "Statutory penalty").slice(1)).toEqual(["  - may: one or more of: warning or closure"]);
  });

  it("says what a fine is counted from: another fine, a choice of bases, a total", () => {
    const clauses: readonly Clause[] = [
      { id: "unit", offender: "responsible-person", penalties: [{ kind: "fine", choice: "must", measure: { amount: 1000 } }] },
      { id: "own", penalties: [{ kind: "fine", choice: "must", measure: { percent: [5, 10], ofFine: "unit" } }] },
    ];
    expect(told(clauses).section("zh", "法定处罚").at(-1)).toBe("  - 应当罚款 50 元以上、100 元以下 (所对应的罚款 × 5–10%)");
    const either: Clause = { penalties: [{ kind: "fine", choice: "must", measure: { either: [{ amount: [5, 9] }, { times: 2, of: "goods.value" }] } }] };
    expect(told([either], [], { "goods.value": 10 }).section("en", "Statutory penalty").at(-1)).toBe(
      "  - must: fine, from 5 up to 20 yuan (5–9 yuan or value 10 yuan × 2)",
    );
  });
});

describe("the benchmark", () => {
  const WIDE = [fineClause(20_000, 200_000)];

  it("names the factors of a percentage sum, and the formula of its point", () => {
    const { section } = told(WIDE, [percentageSum({ 次数: [["两次", ALWAYS, 5]] })]);
    expect(section("zh", "裁量基准")).toEqual(["裁量基准：公式 (示例机关)", "  - 次数：两次 5"]);
    const lines = section("zh", "推荐 (");
    expect(lines[2]).toBe("    - 应当罚款 29,000 元");
    expect(lines[3]).toContain("20,000 + (200,000 − 20,000) × 0.05 = 29,000 (按裁量基准的公式计算)");
  });

  it("names coefficients and corrections once, and levels that are still possible", () => {
    const coefficients = told(WIDE, [
      coefficientSum([
        ["重点区域", ALWAYS, 0.5],
        ["再犯", equals("party.repeated", true), 1],
      ]),
    ]);
    expect(coefficients.section("zh", "裁量基准").slice(1)).toEqual(["  - 重点区域：0.5", "  - 再犯：1（视事实而定）"]);
    const grid = levelGrid(
      {
        后果: [
          ["轻", equals("harm.degree", "none"), 1],
          ["重", ALWAYS, 3],
        ],
      },
      { aggregate: "maximum", bands: [{ atMost: 2, portion: [0, 0.5] }, { portion: [0.5, 1] }] },
    );
    expect(told(WIDE, [grid]).section("en", "Benchmark").slice(1)).toEqual(["  - 后果: 轻 1 (depends on the facts) or 重 3 (depends on the facts)"]);
  });

  it("names what takes its place where facts decide", () => {
    const table = tiersBenchmark([{ label: { zh: "严重" }, when: equals("conduct.serious", true), fine: { portion: [0.5, 1] } }]);
    const { section } = told(WIDE, [table, portionBenchmark()]);
    expect(section("zh", "裁量基准").slice(1)).toEqual(["  视事实改用：三四三", "  - 严重（视事实而定）"]);
    expect(section("en", "Benchmark").slice(1)).toEqual(["  or, depending on the facts: 30/40/30", "  - 严重 (depends on the facts)"]);
  });

  it("says to which procedure a tier hands the case over", () => {
    const table = tiersBenchmark([{ label: { zh: "涉嫌犯罪" }, when: ALWAYS, procedure: "criminal-referral" }]);
    const { section } = told(WIDE, [table]);
    expect(section("zh", "推荐 (").slice(1)).toEqual(["  一般处罚", "    - 移送司法机关"]);
    expect(section("en", "Recommendation (").slice(1)).toEqual(["  ordinary penalty", "    - criminal referral"]);
    expect(section("zh", "程序义务").slice(1)).toEqual(["  - 须履行：移送司法机关 — 涉嫌犯罪"]);
  });

  it("says which one the findings are about", () => {
    const expired = portionBenchmark({ inForce: { from: "2020-01-01", until: "2024-01-01" } });
    expect(told(WIDE, [expired]).section("en", "Findings")).toContain("    30/40/30");
    expect(told(WIDE, [expired]).section("zh", "裁量基准").at(-1)).toBe("  未适用：三四三 x/cut (决定之日已失效)");
  });
});
