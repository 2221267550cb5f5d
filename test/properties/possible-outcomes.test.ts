// What is told to be possible of a case with open facts, against every case that completes it.
import { it } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { type Assessment, assess, type CaseFile, checkCaseFile, possibleOutcomes } from "../../src/index.ts";
import { completionsOf, type OpenQuery, openQueries, rulebookOfQuery } from "../support/arbitraries-open-cases.ts";

const RUNS = { numRuns: 300 };

function assessedCompletions(query: OpenQuery): readonly Assessment[] {
  const rulebook = rulebookOfQuery(query);
  return completionsOf(query)
    .filter((caseFile) => checkCaseFile(rulebook, caseFile).length === 0)
    .map((caseFile) => assess(rulebook, caseFile, { trace: false }));
}

function dispositionsOf({ recommendation, disposition }: Assessment): readonly string[] {
  return recommendation.status === "withheld" ? [] : disposition.possible;
}

function penaltiesOf({ recommendation }: Assessment): readonly string[] {
  return recommendation.options.flatMap(({ disposition, penalties }) =>
    penalties.map(({ clause, kind, choice }) => [disposition, clause, kind, choice].join(" ")),
  );
}

function tiersOf({ recommendation, benchmark }: Assessment): readonly string[] {
  const isFined = recommendation.options.some(({ penalties }) => penalties.some(({ kind }) => kind === "fine"));
  return isFined ? benchmark.tiers.map(({ label }) => label.zh) : [];
}

describe("what can still come out of a case", () => {
  it.prop([openQueries], RUNS)("is what comes out of the cases that complete it: dispositions, tiers, penalties, each certain or not", (query) => {
    const cases = assessedCompletions(query);
    if (cases.length === 0) return;
    const found = possibleOutcomes(rulebookOfQuery(query), query.caseFile);
    expect(found.exact).toBe(true);
    const compare = (told: readonly (readonly [string, string])[], of: (assessment: Assessment) => readonly string[]): void => {
      const every = [...new Set(cases.flatMap(of))].sort();
      const expected = every.map((name) => [name, cases.every((one) => of(one).includes(name)) ? "certain" : "possible"]);
      expect([...told].sort()).toEqual(expected);
    };
    compare(
      found.dispositions.map(({ disposition, status }) => [disposition, status]),
      dispositionsOf,
    );
    compare(
      found.penalties.map(({ disposition, clause, kind, choice, status }) => [[disposition, clause, kind, choice].join(" "), status]),
      penaltiesOf,
    );
    compare(
      found.tiers.map(({ tier, status }) => [tier, status]),
      tiersOf,
    );
    expect(found.withheld?.status ?? null).toBe(
      cases.some(({ recommendation }) => recommendation.status === "withheld")
        ? cases.every(({ recommendation }) => recommendation.status === "withheld")
          ? "certain"
          : "possible"
        : null,
    );
  });

  it.prop([openQueries], RUNS)("has the least and the greatest fine that any of them has", (query) => {
    const cases = assessedCompletions(query);
    if (cases.length === 0) return;
    const fines = cases.flatMap(({ recommendation }) => recommendation.fine ?? []);
    const found = possibleOutcomes(rulebookOfQuery(query), query.caseFile).fine;
    expect(found === null).toBe(fines.length === 0);
    if (!found) return;
    expect([found.range.min ?? 0, found.range.max]).toEqual([
      Math.min(...fines.map(({ min }) => min ?? 0)),
      Math.max(...fines.map(({ max }) => max ?? Number.NaN)),
    ]);
  });

  it.prop([openQueries], RUNS)("comes out of the case that is told with it", (query) => {
    const rulebook = rulebookOfQuery(query);
    if (checkCaseFile(rulebook, query.caseFile).length > 0) return;
    const found = possibleOutcomes(rulebook, query.caseFile);
    const replayed = (witness: CaseFile["facts"] | null): Assessment => {
      if (!witness) throw new Error("no case was told");
      return assess(rulebook, { ...query.caseFile, facts: { ...query.caseFile.facts, ...witness } });
    };
    for (const { disposition, witness } of found.dispositions) expect(dispositionsOf(replayed(witness))).toContain(disposition);
    for (const { disposition, clause, kind, choice, witness } of found.penalties)
      expect(penaltiesOf(replayed(witness))).toContain([disposition, clause, kind, choice].join(" "));
    for (const { tier, witness } of found.tiers) expect(tiersOf(replayed(witness))).toContain(tier);
    if (found.fine?.least && found.fine.most) {
      expect([replayed(found.fine.least).recommendation.fine?.min ?? 0, replayed(found.fine.most).recommendation.fine?.max]).toEqual([
        found.fine.range.min ?? 0,
        found.fine.range.max,
      ]);
    }
  });

  it.prop([openQueries], RUNS)("lies within what an assessment leaves open", (query) => {
    const rulebook = rulebookOfQuery(query);
    if (checkCaseFile(rulebook, query.caseFile).length > 0) return;
    const [found, { recommendation, disposition }] = [possibleOutcomes(rulebook, query.caseFile), assess(rulebook, query.caseFile)];
    if (recommendation.status === "withheld") return;
    expect(found.dispositions.filter((one) => !disposition.possible.includes(one.disposition))).toEqual([]);
  });

  it.prop([openQueries], RUNS)("is told too wide and not too narrow within a small budget", (query) => {
    const cases = assessedCompletions(query);
    if (cases.length === 0) return;
    const found = possibleOutcomes(rulebookOfQuery(query), query.caseFile, { budget: 3 });
    expect(found.readings).toBeLessThanOrEqual(3);
    for (const disposition of new Set(cases.flatMap(dispositionsOf))) expect(found.dispositions.map((one) => one.disposition)).toContain(disposition);
    if (found.exact) expect(found.dispositions.every(({ witness }) => witness !== null)).toBe(true);
  });
});
