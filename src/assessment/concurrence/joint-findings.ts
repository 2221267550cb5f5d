// What the joint assessment itself has to say.
import type { LocalizedText } from "../../law/localized-text.ts";
import type { Finding } from "../assessment.ts";
import type { ActAssessment } from "./joint-assessment.ts";

type Wording = Pick<Finding, "severity" | "status"> & { readonly label: Required<LocalizedText>; readonly remedy: Required<LocalizedText> };

const FINDINGS = {
  "concurrence-higher-fine": {
    severity: "revocable",
    status: "needs-judgement",
    label: {
      zh: "同一行为违反多个规范，按罚款数额高的规定处罚，其余罚款不再给予",
      en: "one act breaks several provisions: the higher fine is imposed, the others are not",
    },
    remedy: { zh: "决定中只给予一次罚款，其他种类的处罚可以分别给予", en: "fine once in the decision; penalties of other kinds may still be imposed" },
  },
  "concurrence-undecided": {
    severity: "revocable",
    status: "needs-judgement",
    label: {
      zh: "同一行为的各项罚款无法比较高低，由人判断适用哪一项",
      en: "the fines for one act do not compare in every respect; a person decides which is higher",
    },
    remedy: {
      zh: "查明尚不清楚的事实，或者说明比较的理由；只能给予一次罚款",
      en: "establish the open facts or give the reasons for the comparison; only one fine may be imposed",
    },
  },
  "concurrence-no-rule": {
    severity: "reminder",
    status: "needs-judgement",
    label: { zh: "规则库没有关于竞合的规定，各项罚款未作取舍", en: "the rulebook has no rule on concurrence; no fine was set aside" },
    remedy: { zh: "载入含有竞合规定的规则包", en: "load a pack that has one" },
  },
  "linked-acts-undecided": {
    severity: "revocable",
    status: "needs-judgement",
    label: { zh: "有牵连关系的行为轻重无法比较，由人判断", en: "linked acts do not compare in every respect; a person decides which is heavier" },
    remedy: { zh: "说明择一重处罚的理由", en: "give the reasons for the heavier one" },
  },
} as const satisfies Readonly<Record<string, Wording>>;

/** The findings on the acts of one party. */
export function jointFindings(acts: readonly ActAssessment[], undecided: readonly (readonly string[])[], citations: readonly string[]): readonly Finding[] {
  const ofActs = acts.flatMap(({ act, governing }): readonly Finding[] => {
    if (governing.status === "higher" || governing.status === "equal") return [finding("concurrence-higher-fine", act, governing.citations)];
    if (governing.status === "undecided") return [finding("concurrence-undecided", act, governing.citations)];
    return governing.status === "no-rule" ? [finding("concurrence-no-rule", act, [])] : [];
  });
  return [...ofActs, ...undecided.map((group) => finding("linked-acts-undecided", group.join(", "), citations))];
}

function finding(code: keyof typeof FINDINGS, detail: string, citations: readonly string[]): Finding {
  return { id: `assessment/${code}`, head: "law", ...FINDINGS[code], detail: { zh: detail, en: detail }, citations, facts: [], deadline: null };
}
