// Cases under the real rules and under made-up ones, written out as reports.
import { type Assessment, assess, type CaseFile, type Language, type Rulebook, renderAssessment } from "../../src/index.ts";

/** Han characters and Chinese punctuation. */
export const CHINESE = /[\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/u;

/** The report of a case in both languages, with what it tells of. */
export interface Reports {
  readonly assessment: Assessment;
  readonly zh: string;
  readonly en: string;
}

/** Assesses a case and writes it out in both languages. */
export function reportsOf(rulebook: Rulebook, caseFile: CaseFile): Reports {
  const assessment = assess(rulebook, caseFile);
  const write = (language: Language): string => renderAssessment(rulebook, assessment, { language });
  return { assessment, zh: write("zh"), en: write("en") };
}

/** The sections of a report by their heading: its lines up to the next blank line. */
export function sectionOf(report: string, heading: string): readonly string[] {
  const section = report.split("\n\n").find((lines) => lines.startsWith(heading));
  if (section === undefined) throw new Error(`the report has no section ${heading}`);
  return section.trimEnd().split("\n");
}

/** What is left of a Chinese report once ids of facts, items, rules and authorities and the hash are taken out. */
export function withoutIds(report: string): string {
  return report
    .replaceAll(/规则库 [0-9a-f]{12}/g, "")
    .replaceAll(/\b[a-z][a-zA-Z]*\.[a-z][a-zA-Z]*\b/g, "")
    .replaceAll(/\bcn\/[a-z0-9/-]+/g, "")
    .replaceAll(/由 [a-z-]+ 作出/g, "");
}

/** Two days under one wording of everything, the conduct and the assessment. */
export const RECENT = { asOf: "2026-03-01", endedOn: "2026-01-01" } as const;

/** A case under the real rules on recent conduct. */
export function recentCase(item: string, facts: CaseFile["facts"] = {}, rest: Partial<CaseFile> = {}): CaseFile {
  return { item: `cn/food-safety/${item}`, asOf: RECENT.asOf, facts: { "conduct.endedOn": RECENT.endedOn, ...facts }, ...rest };
}

/** Everything about the offender and the conduct that speaks neither for nor against. */
export const PLAIN: CaseFile["facts"] = {
  "party.kind": "organisation",
  "conduct.discoveredOn": "2026-01-02",
  "history.first": false,
  "harm.degree": "slight",
  "correction.timely": false,
  "conduct.minor": false,
  "conduct.serious": false,
  "correction.harmReduced": false,
  "conduct.selfReported": false,
  "merit.cooperation": false,
  "conduct.coercedOrDeceived": false,
  "conduct.againstEmergencyMeasures": false,
};

/** Cases that show one thing each. */
export const CASES: Readonly<Record<string, CaseFile>> = {
  "nothing known": { item: "cn/food-safety/124-1-1", asOf: "2026-03-01", facts: {} },
  "date of the conduct known": recentCase("123-1-1"),
  "serious, with detention": recentCase("123-1-1", { ...PLAIN, "conduct.serious": true, "goods.value": 5000 }),
  "value unknown": recentCase("124-1-1", PLAIN),
  "alternatives by another authority": recentCase("130-1-unlicensed", { ...PLAIN, "conduct.graveConsequences": true }),
  "alternatives that may hold": recentCase("126-1-1", { "conduct.serious": true }),
  "fine with a replaced clause": recentCase("132-2", { "conduct.serious": true, "correction.refused": true }),
  helper: recentCase("122-2", { ...PLAIN, "fault.knew": true }),
  "responsible person": recentCase("123-1-1", { ...PLAIN, "conduct.serious": true }, { offender: "responsible-person" }),
  "before every wording": { item: "cn/food-safety/124-1-1", asOf: "2026-03-01", facts: { "conduct.endedOn": "2015-01-01" } },
  "before the benchmark": { item: "cn/food-safety/124-1-1", asOf: "2021-12-20", facts: { "conduct.endedOn": "2021-10-08", "goods.value": 20 } },
  "checks failing": recentCase("124-1-1", { ...PLAIN, "procedure.subjectStatus": false, "procedure.withinPowers": false }),
};
