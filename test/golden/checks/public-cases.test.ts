// What courts decided or the law computes in well-known situations, laid over the lawful case: only what the situation changes is found.
import { describe, expect, it } from "vitest";
import { assess, type CaseFile, deadlines, type Finding } from "../../../src/index.ts";
import { cnRulebook } from "../../support/cn-rulebook.ts";
import { layFacts } from "../../support/check-states.ts";
import { LAWFUL_CASE } from "./lawful-case.ts";

type OpenFacts = Parameters<typeof layFacts>[1];

const over = (facts: OpenFacts, rest: Partial<CaseFile> = {}): CaseFile => ({ ...LAWFUL_CASE, ...rest, facts: layFacts(LAWFUL_CASE.facts, facts) });
const found = (caseFile: CaseFile, id: string): Finding | undefined => assess(cnRulebook, caseFile).findings.find((finding) => finding.id === id);
const failing = (caseFile: CaseFile): readonly string[] => assess(cnRulebook, caseFile).findings.flatMap(({ id, status }) => (status === "fail" ? [id] : []));

describe("the lawful case under all packs together", () => {
  it("has not a single fail", () => {
    expect(failing(LAWFUL_CASE)).toEqual([]);
  });
});

// Supreme People's Court, guiding case 6: 32 computers were confiscated without telling the owners of their right to a hearing; the
// decision was revoked. Art. 63, paragraph 1, item 2 now names large confiscations. The value is made up, well above the threshold.
describe("thirty-two computers confiscated without notice of the right to a hearing", () => {
  const computers = over({
    "decision.penalties": ["confiscate-property"],
    "decision.fine": 0,
    "decision.confiscated": 64_000,
    "procedure.hearingByOtherLaw": false,
    "procedure.hearingRightTold": false,
    "procedure.hearingRequested": false,
    "procedure.hearingHeld": false,
    "hearing.requestedOn": undefined,
    "hearing.notifiedOn": undefined,
    "hearing.heldOn": undefined,
  });
  it("is revocable, for the notice of a hearing", () => {
    expect(found(computers, "cn/apl/63-1-told-of-hearing")).toMatchObject({
      status: "fail",
      severity: "revocable",
      head: "procedure",
      citations: ["administrative-penalty-law@2021#63.1", "administrative-penalty-law@2021#44"],
    });
  });
  it("below the threshold there is no such right", () => {
    const few = { ...computers, facts: layFacts(computers.facts, { "decision.confiscated": 49_999.99 }) };
    expect(found(few, "cn/apl/63-1-told-of-hearing")?.status).toBe("not-applicable");
  });
});

describe("a decision eighty-eight days after filing", () => {
  // 19 days of January are left after the 12th, 28 of February, 31 of March and 10 of April: 88.
  it("is within ninety days, and needs no extension", () => {
    expect(found(LAWFUL_CASE, "cn/apl/60-decision-within-90-days")).toMatchObject({ status: "pass", deadline: { start: "2026-01-12", due: "2026-04-12", done: "2026-04-10" } });
  });
});

describe("a hearing asked for on the fifth working day across the National Day holiday of 2024", () => {
  // Told on Friday, 27 September. Sunday 29 (made up) and Monday 30 September, then 8, 9 and 10 October: five.
  const asked = (day: string, asOf = "2024-10-14"): readonly unknown[] => {
    const facts: OpenFacts = {
      ...Object.fromEntries(Object.keys(LAWFUL_CASE.facts).flatMap((id) => (/^hearing\.|^decision\.|^remedies\.|On$/.test(id) ? [[id, undefined]] : []))),
      "conduct.endedOn": "2024-07-20",
      "procedure.stage": "notice",
      "procedure.noticedOn": "2024-09-27",
      "hearing.requestedOn": day,
      "decision.outcome": "penalty",
      "decision.penalties": ["revoke-licence"],
    };
    const { deadlines: list } = deadlines(cnRulebook, over(facts, { asOf }));
    const limit = list.find(({ id }) => id === "cn/apl/64-1-hearing-asked-for");
    return [limit?.status, limit?.due, limit?.binds];
  };
  it("is in time on 10 October and late on the 11th", () => {
    expect(asked("2024-10-10")).toEqual(["met", "2024-10-10", "party"]);
    expect(asked("2024-10-11")).toEqual(["missed", "2024-10-10", "party"]);
  });
  it("can still be asked for on the last day", () => {
    expect(asked("not-yet", "2024-10-10")).toEqual(["pending", "2024-10-10", "party"]);
  });
});

describe("a surcharge of three per cent a day on a fine of 60,000 yuan", () => {
  // 1,800 yuan a day: 33 days make 59,400, 34 days 61,200, which is more than the fine. To pay by 29 April, paid on 2 June: 34 days.
  const overdue = (surcharge: number): readonly string[] =>
    failing(over({ "procedure.paidOn": "2026-06-02", "procedure.paymentDueOn": "2026-04-29", "procedure.surchargeThrough": "2026-06-02", "procedure.disputePeriods": [], "procedure.surcharge": surcharge }, { asOf: "2026-06-03" })).filter((id) =>
      id.startsWith("cn/apl/72"),
    );
  it("reaches its cap at the fine", () => {
    expect(overdue(60_000)).toEqual([]);
    expect(overdue(60_000.01)).toEqual(["cn/apl/72-surcharge-accrued", "cn/apl/72-surcharge-cap"]);
  });
});
