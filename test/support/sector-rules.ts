// The rules of the folder `rules` with a made-up item in a field of which they hold none, so that what is scoped to the field can be seen.
import { type CaseFile, createRulebook, type Finding, type Rulebook } from "../../src/index.ts";
import type { CaseFacts } from "./assessment-lines.ts";
import { findingOf } from "./check-states.ts";
import { cnSource } from "./cn-rulebook.ts";
import { ruleSource } from "./rule-source.ts";

/** The item of the field: a warning and a fine of 100 to `most` yuan may be imposed, goods may be confiscated. */
export const itemOf = (domain: string): string => `illustrative/${domain}/item`;

/** The rules with {@link itemOf} the field. */
export function sectorRulebook(domain: string, most = 1_000_000): Rulebook {
  const texts = {
    "sector/pack.yaml": `
kind: pack
id: illustrative/${domain}
title: { zh: 示例, en: illustrative }
jurisdiction: "100000"
sourcesReadOn: "2026-01-01"
needs: [cn/administrative-penalty-law]
provenance: { kind: illustrative }
`,
    "sector/instruments.yaml": `
kind: instruments
instruments:
  - id: illustrative-${domain}-law
    title: { zh: 示例法, en: illustrative law }
    level: law
    versions: [{ id: "2020", adopted: "2020-01-01", inForce: { from: "2020-01-01" } }]
`,
    "sector/items.yaml": `
kind: items
items:
  - id: ${itemOf(domain)}
    name: { zh: 示例事项, en: illustrative item }
    domain: ${domain}
    enforcedBy: [{ function: illustrative, from: county }]
    breaches: ["illustrative-${domain}-law#1"]
    basis: ["illustrative-${domain}-law#2"]
    versions:
      - inForce: { from: "2020-01-01" }
        clauses:
          - id: fine
            penalties: [{ kind: fine, choice: must, measure: { amount: [100, ${most}] } }]
          - id: goods
            when: { fact: conduct.serious, operator: equal, value: true }
            penalties: [{ kind: confiscate-property, choice: must }]
          - id: business
            when: { fact: conduct.graveConsequences, operator: equal, value: true }
            penalties: [{ kind: restrict-operations, choice: must }]
`,
  };
  return createRulebook([cnSource, ruleSource(texts)]);
}

/** The ids, without the prefix, of all checks in the folder `rules` whose id begins with it. */
export function checksOf(prefix: string): readonly string[] {
  return cnSource.documents
    .flatMap(({ content }) => idsOf(content))
    .filter((id) => id.startsWith(prefix))
    .map((id) => id.slice(prefix.length))
    .sort();
}

function idsOf(content: unknown): readonly string[] {
  if (typeof content !== "object" || content === null || !("checks" in content) || !Array.isArray(content.checks)) return [];
  return content.checks.map((check: { readonly id: string }) => check.id);
}

/** The finding on being told of a hearing in a case in which nothing but the sum decides whether the party had to be; it was not told. */
export function hearingStatus(rulebook: Rulebook, domain: string, facts: CaseFacts, caseOptions: Partial<CaseFile> = {}): Finding["status"] {
  const untold: CaseFacts = {
    "procedure.kind": "ordinary",
    "procedure.stage": "decision",
    "decision.outcome": "penalty",
    "decision.madeOn": "2026-04-01",
    "procedure.hearingByOtherLaw": false,
    "procedure.hearingRightTold": false,
    ...facts,
  };
  return findingOf(rulebook, "cn/apl/63-1-told-of-hearing", untold, { item: itemOf(domain), ...caseOptions }).status;
}

/** Those findings a fen below the sum, at it and a fen above it, for a fine and for a confiscation. */
export function aroundThreshold(
  sum: number,
  of: (facts: CaseFacts) => Finding["status"],
): { readonly fine: readonly string[]; readonly confiscation: readonly string[] } {
  const sums = [sum - 0.01, sum, sum + 0.01];
  return {
    fine: sums.map((fine) => of({ "decision.penalties": ["fine"], "decision.fine": fine, "decision.confiscated": 0 })),
    confiscation: sums.map((worth) => of({ "decision.penalties": ["confiscate-property"], "decision.fine": 0, "decision.confiscated": worth })),
  };
}

/** What {@link aroundThreshold} comes to where the sum is the threshold. */
export const FROM_THE_SUM_ON: readonly string[] = ["not-applicable", "fail", "fail"];
