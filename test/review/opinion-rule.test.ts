// How findings lead to an opinion, row by row and over every combination of status, severity and head.
import { fc, it } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { type Finding, formOpinion, OPINION_RULE, OPINIONS, type OpinionRule, REVIEW_HEADS, SEVERITIES } from "../../src/index.ts";
import { finding, findingLists, STATUSES } from "../support/review-findings.ts";

const RUNS = { numRuns: 1000 };

function opinionOn(...findings: readonly Partial<Finding>[]): string {
  return formOpinion(findings.map((part, index) => finding({ id: `test/${index}`, ...part }))).opinion;
}

describe("the opinion", () => {
  it("is agreement where there is nothing to be said", () => {
    expect(formOpinion([])).toEqual({ opinion: "agree", decisive: [] });
    expect(formOpinion(STATUSES.filter((status) => status === "pass" || status === "not-applicable").map((status) => finding({ status })))).toEqual({
      opinion: "agree",
      decisive: [],
    });
  });

  it("is that of the first row that finds something, with every finding of that row and no other", () => {
    const findings = [
      finding({ id: "test/minor", status: "fail", severity: "minor", head: "documents" }),
      finding({ id: "test/void", status: "fail", severity: "void" }),
      finding({ id: "test/level", status: "fail", severity: "minor", head: "authority" }),
      finding({ id: "test/unknown", status: "unknown", severity: "void" }),
      finding({ id: "test/met", severity: "void", head: "authority" }),
    ];
    expect(formOpinion(findings)).toEqual({ opinion: "disagree", decisive: ["test/void", "test/level"] });
  });

  it.each<[string, Partial<Finding>, string]>([
    ["a crime that is not referred", { status: "fail", head: "referral", severity: "minor" }, "refer"],
    ["what makes the penalty void", { status: "fail", severity: "void" }, "disagree"],
    ["an authority that may not decide, however slight", { status: "fail", head: "authority", severity: "minor" }, "disagree"],
    ["a penalty that the law forbids", { status: "fail", id: "review/should-be-no-penalty", head: "law" }, "disagree"],
    ["facts that are not established", { status: "fail", head: "facts", severity: "minor" }, "return"],
    ["something void that is unknown", { status: "unknown", severity: "void" }, "return"],
    ["something revocable that is unknown", { status: "unknown", severity: "revocable" }, "return"],
    ["something revocable for a person to judge", { status: "needs-judgement", severity: "revocable" }, "return"],
    ["something revocable in the draft", { status: "fail", severity: "revocable" }, "agree-after-correction"],
    ["something minor", { status: "fail", severity: "minor", head: "documents" }, "agree-after-correction"],
    ["something minor that is unknown", { status: "unknown", severity: "minor" }, "agree"],
    ["something minor for a person to judge", { status: "needs-judgement", severity: "minor" }, "agree"],
    ["an unknown crime", { status: "unknown", head: "referral", severity: "revocable" }, "return"],
  ])("on %s", (_, part, expected) => {
    expect(opinionOn(part)).toBe(expected);
  });

  it.each(REVIEW_HEADS)("is never moved by a reminder under the head %s, nor by a time limit that still runs", (head) => {
    for (const status of STATUSES) expect(opinionOn({ head, status, severity: "reminder" })).toBe("agree");
    for (const severity of SEVERITIES) expect(opinionOn({ head, status: "pending", severity })).toBe("agree");
  });

  it("has a row for every opinion but agreement, from the weightiest on", () => {
    expect([...new Set(OPINION_RULE.map(({ opinion }) => opinion))]).toEqual(["refer", "disagree", "return", "agree-after-correction"]);
    expect([...OPINIONS].sort()).toEqual(["agree", ...OPINION_RULE.map(({ opinion }) => opinion)].sort());
  });
});

describe("an opinion rule of the host", () => {
  it("takes the place of the table, and may let a reminder decide where it says so", () => {
    const rule: OpinionRule = [{ opinion: "return", findings: [{ status: ["fail"], severity: ["reminder"], head: ["documents"], id: ["test/form"] }] }];
    const form = finding({ id: "test/form", status: "fail", severity: "reminder", head: "documents" });
    expect(formOpinion([form], rule)).toEqual({ opinion: "return", decisive: ["test/form"] });
    for (const other of [{ id: "test/other" }, { head: "law" }, { severity: "minor" }, { status: "unknown" }] as const)
      expect(formOpinion([{ ...form, ...other }], rule).opinion).toBe("agree");
    expect(formOpinion([finding({ status: "fail", severity: "void" })], rule).opinion).toBe("agree");
  });

  it("may be empty: then nothing speaks against a draft", () => {
    expect(formOpinion([finding({ status: "fail", severity: "void" })], [])).toEqual({ opinion: "agree", decisive: [] });
  });
});

describe("over any findings", () => {
  const RANK = ["agree", "agree-after-correction", "return", "disagree", "refer"];

  it.prop([findingLists], RUNS)("agreement means that nothing fails and nothing grave is open, but for reminders", (findings) => {
    const against = findings.some(
      ({ status, severity }) =>
        (status === "fail" && severity !== "reminder") || ((status === "unknown" || status === "needs-judgement") && ["void", "revocable"].includes(severity)),
    );
    expect(formOpinion(findings).opinion === "agree").toBe(!against);
  });

  it.prop([findingLists, findingLists], RUNS)("one more finding never makes the opinion milder", (findings, more) => {
    const before = RANK.indexOf(formOpinion(findings).opinion);
    expect(RANK.indexOf(formOpinion([...findings, ...more]).opinion)).toBeGreaterThanOrEqual(before);
  });

  it.prop([findingLists], RUNS)("the opinion rests on findings of the case, and on those alone", (findings) => {
    const { opinion, decisive } = formOpinion(findings);
    expect(decisive.length > 0).toBe(opinion !== "agree");
    const ids = findings.map(({ id }) => id);
    for (const id of decisive) expect(ids).toContain(id);
    expect(formOpinion(findings.filter(({ id }) => decisive.includes(id))).opinion).toBe(opinion);
  });

  it.prop([findingLists, fc.integer()], RUNS)("their order does not matter", (findings, shift) => {
    const by = findings.length === 0 ? 0 : Math.abs(shift) % findings.length;
    const turned = [...findings.slice(by), ...findings.slice(0, by)];
    const [first, second] = [formOpinion(findings), formOpinion(turned)];
    expect(second.opinion).toBe(first.opinion);
    expect([...second.decisive].sort()).toEqual([...first.decisive].sort());
  });
});
