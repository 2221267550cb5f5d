// Holds our own rules against statute texts where there are some: CAILIANG_LAWS names a folder with them. The texts are not part of the project.
import { describe, expect, it } from "vitest";
import { formatPath } from "../../src/documents/problem.ts";
import { readStatuteFolder } from "../../src/node/index.ts";
import { checkStatuteTexts } from "../../src/statute-text/check-statute-texts.ts";
import { cnRulebook } from "../support/cn-rulebook.ts";

const folder = process.env["CAILIANG_LAWS"] || undefined;

/** Differences with their reasons, which REVIEW.md tells as well. */
const EXPLAINED: ReadonlyMap<string, string> = new Map([
  // The text gives the party fifteen days at most to pay; the check asks that a decision give no fewer.
  // Every further day costs as much as the first fine: the text has words for that, and no number.
  ...[
    "air-pollution/123-1-1",
    "air-pollution/123-1-2",
    "air-pollution/123-1-3",
    "air-pollution/123-1-4",
    "solid-waste/119",
    "water-pollution/95",
    "work-safety/112",
  ].map((item) => [`cn/${item} versions[0].clauses[0].penalties[0].measure.times`, "a fine by the day"] as const),
  // "两倍以上五倍以下" beside the fine itself: of the choice between them, the first is once the fine.
  ["cn/work-safety/114 versions[0].clauses[4].penalties[0].oneOf[0].measure.times", "the fine itself, which is not multiplied"],
  ["cn/apl/67-3-time-to-pay requires.value", "a time limit for the party, asked for in full"],
]);

describe.skipIf(folder === undefined)(`our rules and the statute texts ${folder === undefined ? "(skipped: CAILIANG_LAWS names no folder)" : ""}`, () => {
  it("agree, but for the differences that are explained", async () => {
    const { status, texts, unreadable } = await readStatuteFolder(folder ?? "", cnRulebook);
    expect({ status, unreadable }).toEqual({ status: "read", unreadable: [] });
    const { entries, tally } = checkStatuteTexts(cnRulebook, texts);
    const differences = entries.flatMap((entry) => {
      if (entry.status === "differ" || entry.status === "not-parsed") return [`${entry.figure.rule} ${formatPath(entry.figure.path)}`];
      if (entry.status === "not-found") return [`${entry.place.rule} ${entry.citation}`];
      return entry.status === "unused" ? [`${entry.figure.provision} ${entry.figure.words}`] : [];
    });
    expect([...differences].sort()).toEqual([...EXPLAINED.keys()].sort());
    expect(tally.agree).toBeGreaterThan(300);
  });
});
