import { describe, expect, it } from "vitest";
import { inputFacts } from "../../src/assessment/input-facts.ts";
import type { CaseFile } from "../../src/index.ts";
import { opened } from "../support/assessment-rules.ts";

/** The facts of a case file behind these. */
function behind(ids: readonly string[], unknownOnly: boolean, facts: CaseFile["facts"] = {}): readonly string[] {
  const open = opened({}, facts);
  return inputFacts(
    open,
    ids.flatMap((id) => open.rulebook.vocabulary.facts.get(id)?.slot ?? []),
    unknownOnly,
  );
}

describe("inputFacts", () => {
  it("are the facts themselves, in order and once", () => {
    expect(behind(["party.poor", "goods.value", "party.poor"], false)).toEqual(["goods.value", "party.poor"]);
  });

  it("stand for a derived fact", () => {
    expect(behind(["money.total", "party.age"], false)).toEqual(["conduct.endedOn", "gains.amount", "goods.value", "party.birthDate"]);
  });

  it("leave out what is known where only the unknown is asked for", () => {
    expect(behind(["money.total", "party.age", "history.repeated"], true, { "goods.value": 1 })).toEqual(["gains.amount", "party.birthDate"]);
  });

  it("never are results of the assessment, nor what rests on them alone", () => {
    expect(behind(["result.fine", "fine.large"], false)).toEqual([]);
  });
});
