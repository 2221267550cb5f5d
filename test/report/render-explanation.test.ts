import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type CaseFile, explain, renderExplanation } from "../../src/index.ts";
import { exampleCase, exampleItem, exampleRulebook, fineClause } from "../support/assessment-pack.ts";
import { cnRulebook } from "../support/cn-rulebook.ts";
import { CHINESE, sectionOf } from "../support/report-cases.ts";
import { fromRoot } from "../support/report-command.ts";
import { rulebookOf } from "../support/rule-source.ts";
import { SMALL_RULES } from "../support/small-rules.ts";

const small = rulebookOf(SMALL_RULES);
const CASE: CaseFile = {
  item: "test/sale",
  jurisdiction: "370102",
  asOf: "2025-06-01",
  facts: { "conduct.endedOn": "2025-03-01", "goods.value": 20_000, "party.birthDate": "1990-01-01" },
};
const EN = renderExplanation(small, explain(small, CASE), { language: "en" });

describe("an explanation as text", () => {
  it("has the steps in their order", () => {
    const headings = EN.split("\n\n").map((block) => block.split("\n")[0]);
    expect(headings).toEqual([
      "Why the assessment comes out as it does",
      "Applicable law",
      "Clauses of the wording that governs",
      "Circumstances",
      "Benchmark",
      "Recommendation",
      "Requirements",
      "Values by field and place",
      "Facts that all this rests on",
    ]);
  });

  it("tells of each clause whether it holds, by which comparison, and how its fine is reckoned", () => {
    expect(sectionOf(EN, "Clauses of the wording that governs").slice(1, 11)).toEqual([
      "  - holds: gains (party) [Sample Law (2024), art. 30(1)(1)]",
      "    - without condition",
      "    - must: confiscation of unlawful gains",
      "  - does not hold: below (party) [Sample Law (2024), art. 30(1)(1)]",
      "    - false: goods value is less than 10,000 yuan; the case: 20,000 yuan",
      "    - must: fine",
      "  - holds: from (party) [Sample Law (2024), art. 30(1)(1)]",
      "    - true: goods value is at least 10,000 yuan; the case: 20,000 yuan",
      "    - must: fine from 100,000 up to 200,000 yuan",
      "      - minimum: goods value 20,000 → 20,000 × 5 = 100,000 (times the multiple stated in the provision)",
    ]);
  });

  it("tells where facts come from", () => {
    const facts = sectionOf(EN, "Facts that all this rests on");
    expect(facts).toContain("  - goods value: 20,000 yuan (the case file)");
    expect(facts).toContain("  - age at the conduct: 35 (worked out from)");
    expect(facts).toContain("    - date of birth: 1990-01-01");
    expect(facts).toContain("  - repeated: no (not given, which the law reads so) [Sample Law (2024), art. 3]");
    expect(facts).toContain("  - staff: unknown (not given)");
    expect(facts).toContain(
      "  - hearing threshold: from 10,000 yuan to 50,000 yuan (by the value for field and place: test/threshold) [Sample Law (2024), art. 38]",
    );
  });

  it("tells the other wording where the law changed", () => {
    const versions = [
      { inForce: { from: "2020-01-01", until: "2024-01-01" }, clauses: [fineClause(100, 300)] },
      { inForce: { from: "2024-01-01" }, clauses: [fineClause(50, 200, { replaces: ["none"] }), fineClause(60, 70, { id: "none" })] },
    ];
    const rulebook = exampleRulebook({ items: [exampleItem([], { versions })] });
    const text = renderExplanation(rulebook, explain(rulebook, exampleCase({ "conduct.endedOn": "2023-12-31" })), { language: "en" });
    expect(text).toContain("  - The other wording\n    - holds: fine (party) [Example Law (2020), art. 10]");
    expect(text).toContain("replaced by: fine (holds)");
  });
});

describe.each(["deadlines", "draft-decision", "greengrocer", "minor", "over-limitation", "repeat-offender", "unlicensed-stall"])(
  "of the example %s",
  (name) => {
    const caseFile = JSON.parse(readFileSync(fromRoot(`examples/${name}.json`), "utf8")) as CaseFile;
    const explanation = explain(cnRulebook, caseFile);

    it("the English text is in English", () => {
      const lines = renderExplanation(cnRulebook, explanation, { language: "en" }).split("\n");
      expect(lines.filter((line) => CHINESE.test(line) && !line.includes(caseFile.title ?? "…"))).toEqual([]);
    });

    it.each(["zh", "en"] as const)("all formats say the same in %s", (language) => {
      const [text, markdown, html] = (["text", "markdown", "html"] as const).map((format) => renderExplanation(cnRulebook, explanation, { language, format }));
      const plain = (written: string | undefined): string => (written ?? "").replaceAll(/<[^>]*>|\\|[\s#-]/g, "");
      const decoded = html
        ?.replaceAll(/<[^>]*>/g, "")
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">")
        .replaceAll("&quot;", '"')
        .replaceAll("&#39;", "'")
        .replaceAll("&amp;", "&");
      expect(plain(markdown)).toBe(plain(text));
      expect(plain(decoded)).toBe(plain(text));
    });
  },
);
