// Checks with time limits.
import { type Change, changed, changedAlone, type ProblemCase } from "./problem-case.ts";

const REQUIRES = "requires: { fact: officers.count, operator: greaterThanInclusive, value: 2 }";
const limited = (deadline: string, rest = ""): Change => ["pack/checks.yaml", REQUIRES, `deadline: { ${deadline} }${rest}`];
const BOTH = {
  code: "requires-or-deadline",
  path: "checks[0]",
  zh: "审查要点写 `requires` 或者 `deadline` 之一；`binds: party` 只用于 `deadline`",
  en: "a check has either `requires` or `deadline`; `binds: party` goes with `deadline` only",
} as const;

export const deadlineCases: readonly ProblemCase[] = [
  changedAlone("a check asks for something or sets a time limit", ["pack/checks.yaml", `${REQUIRES}, `, ""], { ...BOTH, at: "{ id: test/two-officers" }),
  changedAlone("a check does not do both", limited("from: a, to: b, within: { days: 3 }", `, ${REQUIRES}`), { ...BOTH, at: "{ id: test/two-officers" }),
  changedAlone("only a time limit binds the party", ["pack/checks.yaml", REQUIRES, `${REQUIRES}, binds: party`], { ...BOTH, at: "{ id: test/two-officers" }),
  changed("the facts of a time limit are in a vocabulary", limited("from: conduct.endedOm, to: decision.madeOn, within: { days: 3 }"), {
    at: "conduct.endedOm",
    code: "unknown-fact",
    path: "checks[0].deadline.from",
    zh: "未声明的事实 `conduct.endedOm`",
    en: "fact `conduct.endedOm` is not declared in a vocabulary",
    nearest: "conduct.endedOn",
  }),
  changed(
    "the facts of a time limit are dates, its periods and extensions such",
    limited(
      "from: goods.value, to: decision.madeOn, within: { days: 3 }, excluding: case.officers, extension: { fact: decision.madeOn, steps: [{ by: other }] }",
    ),
    {
      at: "goods.value, to",
      code: "fact-type",
      path: "checks[0].deadline.from",
      zh: "此处的事实须为 date, datetime，实为 money",
      en: "the fact named here has to be date, datetime, it is money",
    },
    {
      at: "case.officers, ext",
      code: "fact-type",
      path: "checks[0].deadline.excluding",
      zh: "此处的事实须为 periods，实为 list",
      en: "the fact named here has to be periods, it is list",
    },
    {
      at: "decision.madeOn, steps",
      code: "fact-type",
      path: "checks[0].deadline.extension.fact",
      zh: "此处的事实须为 extensions，实为 date",
      en: "the fact named here has to be extensions, it is date",
    },
  ),
  changed(
    "hours are counted between times",
    limited("to: conduct.endedOn, before: decision.madeOn, atLeast: { hours: 24 }"),
    {
      at: "conduct.endedOn, before",
      code: "fact-type",
      path: "checks[0].deadline.to",
      zh: "此处的事实须为 datetime，实为 date",
      en: "the fact named here has to be datetime, it is date",
    },
    {
      at: "decision.madeOn, atLeast",
      code: "fact-type",
      path: "checks[0].deadline.before",
      zh: "此处的事实须为 datetime，实为 date",
      en: "the fact named here has to be datetime, it is date",
    },
  ),
  changed(
    "hours do not move to the next working day",
    limited("from: conduct.endedOn, to: decision.madeOn, within: { hours: 24 }, rollover: true"),
    {
      at: "conduct.endedOn, to",
      code: "fact-type",
      path: "checks[0].deadline.from",
      zh: "此处的事实须为 datetime，实为 date",
      en: "the fact named here has to be datetime, it is date",
    },
    {
      at: "decision.madeOn, within",
      code: "fact-type",
      path: "checks[0].deadline.to",
      zh: "此处的事实须为 datetime，实为 date",
      en: "the fact named here has to be datetime, it is date",
    },
    {
      at: "{ hours: 24 }",
      code: "hours-alone",
      path: "checks[0].deadline.within",
      zh: "以小时计算的期限没有扣除、延长和顺延",
      en: "a time limit of hours has no excluded periods, extensions or rollover",
    },
  ),
];
