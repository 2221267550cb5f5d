// Faults in policies, and in what circumstances say for them.
import { changed, changedAlone, type ProblemCase } from "./problem-case.ts";

export const policyCases: readonly ProblemCase[] = [
  changedAlone(
    "a weight has at most six decimals",
    ["pack/circumstances.yaml", "effects: [lighter], force: may", "effects: [lighter], force: may, weight: -0.1234567"],
    {
      at: "-0.1234567",
      code: "bad-weight",
      path: "circumstances[3].weight",
      zh: "`-0.1234567` 不是合法的权重：至多六位小数，绝对值不超过 1000000",
      en: "`-0.1234567` is no weight: at most six decimals, from -1000000 to 1000000",
    },
  ),
  changedAlone(
    "a weight points the way of its effects",
    ["pack/circumstances.yaml", "effects: [lighter], force: may", "effects: [lighter], force: may, weight: 0.5"],
    {
      at: "0.5",
      code: "contradictory-weight",
      path: "circumstances[3].weight",
      zh: "权重 0.5 与情节的效果相反：从重不得为负，从轻、减轻不得为正",
      en: "weight 0.5 points the other way than the effects: heavier is not below zero, lighter and mitigated not above",
    },
  ),
  changedAlone(
    "a policy says something",
    ["pack/policies.yaml", ", combination: { method: net-count }, mitigation: { floor: { portionOfMinimum: 0.1 } }", ""],
    {
      at: "{ id: test/policy",
      code: "empty-policy",
      path: "policies[0]",
      zh: "该规则没有写明合并、减轻、竞合或者草案审查中的任何一项",
      en: "policy says nothing on combination, mitigation, concurrence or review",
    },
  ),
  changedAlone("a misspelt combination method is named with the nearest", ["pack/policies.yaml", "net-count", "net-cuont"], {
    at: "net-cuont",
    code: "wrong-shape",
    path: "policies[0].combination.method",
    zh: "形式不符，应为：priority-first, overall-judgement, net-count, signed-sum, forced-tier",
    en: "has none of the shapes allowed here: priority-first, overall-judgement, net-count, signed-sum, forced-tier",
    nearest: "net-count",
  }),
  changedAlone(
    "a combination method asks for its own parts",
    ["pack/policies.yaml", "method: net-count", "method: forced-tier, to: heavyer"],
    {
      at: "{ method: forced-tier",
      code: "missing-key",
      path: "policies[0].combination",
      zh: "缺少 `forcedBy`",
      en: "`forcedBy` is missing",
    },
    {
      at: "heavyer",
      code: "wrong-value",
      path: "policies[0].combination.to",
      zh: "`heavyer` 不是允许的值，应为 no-penalty, exemption, mitigated, lighter, ordinary, heavier",
      en: "`heavyer` is not allowed here, expected no-penalty, exemption, mitigated, lighter, ordinary, heavier",
      nearest: "heavier",
    },
  ),
  changed(
    "what forces a disposition is a circumstance that is there",
    ["pack/policies.yaml", "method: net-count", "method: forced-tier, forcedBy: [test/corrected, test/repeatd], to: heavier"],
    {
      at: "test/repeatd",
      code: "unknown-circumstance",
      path: "policies[0].combination.forcedBy[1]",
      zh: "没有标识为 `test/repeatd` 的情节",
      en: "there is no circumstance with id `test/repeatd`",
      nearest: "test/repeated",
    },
  ),
  changed("a combination method of a host has to be registered", ["pack/policies.yaml", "method: net-count", "method: test/points, parameters: { to: 3 }"], {
    at: "test/points",
    code: "unknown-policy-method",
    path: "policies[0].combination.method",
    zh: "未登记的情节合并方法 `test/points`，已有 priority-first, overall-judgement, net-count, signed-sum, forced-tier",
    en: "combination method `test/points` is neither built in nor registered, there is priority-first, overall-judgement, net-count, signed-sum, forced-tier",
  }),
];
