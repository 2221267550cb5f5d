// A made-up pack as YAML text, of which a test writes only the rules that it is about; and cases under its one item.
import { type OpenCase, openCase } from "../../src/assessment/open-case.ts";
import {
  type Assessment,
  type AssessOptions,
  assess,
  type BenchmarkMethod,
  type CaseFile,
  type CombinationMethod,
  type Disposition,
  type Finding,
  type Rulebook,
} from "../../src/index.ts";
import { type RuleTexts, rulebookOf } from "./rule-source.ts";

/** What a made-up pack says. Every part is the entries of a YAML list, each on a line of its own. */
export interface RuleParts {
  readonly jurisdiction?: string;
  readonly provenance?: string;
  readonly facts?: string;
  readonly conditions?: string;
  readonly instruments?: string;
  /** Further keys of the item, one on each line. */
  readonly item?: string;
  /** The clauses of the only wording, in force from 2020. */
  readonly clauses?: string;
  /** Or several wordings: the period and the clauses of each; `null` where the conduct is not punishable. */
  readonly versions?: readonly (readonly [inForce: string, clauses: string | null])[];
  readonly crimes?: string;
  readonly circumstances?: string;
  readonly benchmarks?: string;
  readonly policies?: string;
  readonly parameters?: string;
  readonly requirements?: string;
  readonly checks?: string;
}

/** The id of the item. */
export const ITEM = "x/item";

/** A clause with a mandatory fine between two sums; `rest` are further keys. */
export function fine(from: number, to: number, rest = "id: fine"): string {
  return `- { ${rest}, penalties: [{ kind: fine, choice: must, measure: { amount: [${from}, ${to}] } }] }`;
}

/** A circumstance that holds where a fact is true. */
export function circumstance(fact: string, force: "must" | "may", effects: string, rest = ""): string {
  const id = `x/${fact.toLowerCase().replaceAll(".", "-")}`;
  return `- { id: ${id}, label: { zh: ${fact} }, effects: [${effects}], force: ${force}, when: ${isTrue(fact)}, cites: ["sample-law#31"]${rest} }`;
}

/** The condition that a fact is true. */
export function isTrue(fact: string): string {
  return `{ fact: ${fact}, operator: equal, value: true }`;
}

/** The cut 30/40/30; `rest` are further keys. */
export function cut(rest = "id: x/cut, jurisdiction: '100000', inForce: { from: 2020-01-01 }, scope: { domains: [samples] }, missingMinimum: zero"): string {
  const portions = "{ lighter: [0, 0.3], ordinary: [0.3, 0.7], heavier: [0.7, 1] }";
  return `- { ${rest}, label: { zh: 三四三 }, issuer: { zh: 示例部 }, cites: ["sample-law#34"], method: portion, portions: ${portions} }`;
}

/** A policy with this combination; `rest` are further keys. */
export function policy(combination: string, rest = ""): string {
  return `- { id: x/policy, label: { zh: 合并规则 }, issuer: { zh: 示例部 }, jurisdiction: "100000", cites: ["sample-law#38"], combination: { ${combination} }${rest} }`;
}

/** A table for the item. */
export function table(tiers: readonly string[], missingMinimum = "zero"): string {
  const head = "id: x/table, label: { zh: 阶次表 }, issuer: { zh: 示例部 }, jurisdiction: '100000', inForce: { from: 2020-01-01 }, scope: { items: [x/item] }";
  return `- { ${head}, missingMinimum: ${missingMinimum}, cites: ["sample-law#35"], method: tiers, tiers: [${tiers.join(", ")}] }`;
}

/** One tier of a table. */
export function tier(label: string, when: string, measure: string): string {
  return `{ label: { zh: ${label} }, when: ${when}, fine: { ${measure} } }`;
}

const FACTS = `
- { id: conduct.beganOn, type: date, role: conduct-began, label: { zh: 开始之日 } }
- { id: conduct.endedOn, type: date, role: conduct-ended, notBefore: [conduct.beganOn], cites: ["sample-law#3"], label: { zh: 终了之日, en: day the conduct ended } }
- { id: decision.madeOn, type: date, role: decision-made, notBefore: [conduct.endedOn], label: { zh: 决定之日 } }
- { id: goods.value, type: money, label: { zh: 货值, en: value of the goods }, ask: { zh: 货值多少元？, en: What are the goods worth? } }
- { id: gains.amount, type: money, maximum: 1000000, label: { zh: 违法所得 } }
- { id: conduct.serious, type: boolean, judgement: true, label: { zh: 情节严重 } }
- { id: conduct.minor, type: boolean, label: { zh: 轻微 } }
- { id: party.helped, type: boolean, label: { zh: 配合 } }
- { id: party.poor, type: boolean, label: { zh: 困难 } }
- { id: history.repeated, type: boolean, absent: false, label: { zh: 再犯 } }
- { id: harm.degree, type: enum, values: [{ id: none, label: { zh: 无 } }, { id: slight, label: { zh: 轻微 } }, { id: grave, label: { zh: 严重 } }], label: { zh: 后果 } }
- { id: conduct.means, type: set, values: [{ id: hidden, label: { zh: 隐匿 } }, { id: online, label: { zh: 网络 } }], label: { zh: 手段 } }
- { id: party.birthDate, type: date, label: { zh: 出生日期 } }
- { id: party.age, type: integer, derive: { yearsBetween: [party.birthDate, conduct.endedOn] }, label: { zh: 年龄 } }
- { id: case.officers, type: list, label: { zh: 执法人员 } }
- { id: officers.count, type: integer, derive: { count: case.officers }, label: { zh: 人数 } }
- { id: money.total, type: money, derive: { sum: [goods.value, gains.amount] }, label: { zh: 合计 } }
- { id: result.fine, type: money, provided: fine, label: { zh: 建议罚款 } }
- { id: result.penalties, type: set, provided: penalties, values: [{ id: warning, label: { zh: 警告 } }, { id: fine, label: { zh: 罚款 } }, { id: confiscate-gains, label: { zh: 没收 } }, { id: revoke-licence, label: { zh: 吊销 } }], label: { zh: 建议种类 } }
- { id: result.disposition, type: enum, provided: disposition, values: [{ id: no-penalty, label: { zh: 不予 } }, { id: exemption, label: { zh: 免予 } }, { id: mitigated, label: { zh: 减轻 } }, { id: lighter, label: { zh: 从轻 } }, { id: ordinary, label: { zh: 一般 } }, { id: heavier, label: { zh: 从重 } }], label: { zh: 档次 } }
- { id: result.lawChanged, type: boolean, provided: law-changed, label: { zh: 法律有变化 } }
- { id: fine.large, type: boolean, derive: { when: { fact: result.fine, operator: greaterThanInclusive, value: 100000 } }, label: { zh: 较大数额 } }
`;

const INSTRUMENTS = `
- { id: sample-law, title: { zh: 示例法 }, level: law, versions: [{ id: "2020", adopted: 2019-10-01, inForce: { from: 2020-01-01, until: 2024-01-01 } }, { id: "2024", adopted: 2023-10-01, inForce: { from: 2024-01-01 } }] }
- { id: sample-rule, title: { zh: 示例规章 }, level: department-rule, versions: [{ id: "2022", adopted: 2021-10-01, inForce: { from: 2022-01-01, until: 2025-01-01 } }] }
`;

/** The texts of a made-up pack. */
export function textsOf(parts: RuleParts): RuleTexts {
  const versions = parts.versions ?? [["from: 2020-01-01", parts.clauses ?? fine(50_000, 100_000)]];
  const wordings = versions
    .map(([inForce, clauses]) => `- inForce: { ${inForce} }\n${clauses === null ? "  unpunished: true" : `  clauses:\n${indent(clauses, "    ")}`}`)
    .join("\n");
  return {
    "x/pack.yaml": `kind: pack\nid: x\ntitle: { zh: 示例 }\njurisdiction: "${parts.jurisdiction ?? "100000"}"\nsourcesReadOn: 2026-01-01\nprovenance: ${parts.provenance ?? "{ kind: illustrative }"}\n`,
    "x/vocabulary.yaml": listOf("vocabulary", "facts", `${FACTS}${parts.facts ?? ""}`),
    "x/conditions.yaml": listOf("conditions", "conditions", parts.conditions),
    "x/instruments.yaml": listOf("instruments", "instruments", `${INSTRUMENTS}${parts.instruments ?? ""}`),
    "x/items.yaml": `kind: items
items:
  - id: ${ITEM}
    name: { zh: 示例事项, en: sample conduct }
    domain: samples
    enforcedBy: [{ function: samples, from: county }]
    breaches: ["sample-law#5"]
    basis: ["sample-law#30"]
${indent(parts.item ?? "", "    ")}
    versions:
${indent(wordings, "      ", false)}
`,
    "x/crimes.yaml": listOf("crimes", "crimes", parts.crimes),
    "x/circumstances.yaml": listOf("circumstances", "circumstances", parts.circumstances),
    "x/benchmarks.yaml": listOf("benchmarks", "benchmarks", parts.benchmarks),
    "x/policies.yaml": listOf("policies", "policies", parts.policies),
    "x/parameters.yaml": listOf("parameters", "parameters", parts.parameters),
    "x/requirements.yaml": listOf("requirements", "requirements", parts.requirements),
    "x/checks.yaml": listOf("checks", "checks", parts.checks),
  };
}

function listOf(kind: string, key: string, entries = ""): string {
  const lines = indent(entries, "  ");
  return `kind: ${kind}\n${key}:${lines === "" ? " []" : `\n${lines}`}\n`;
}

function indent(text: string, by: string, trimmed = true): string {
  return text
    .split("\n")
    .map((line) => (trimmed ? line.trim() : line))
    .filter((line) => line !== "")
    .map((line) => by + line)
    .join("\n");
}

/** A registered combination method that never gives an answer. */
const THROWING: CombinationMethod = {
  id: "sample/throwing",
  combine: () => {
    throw new Error("no answer");
  },
};

/** A registered benchmark method that gives no range. */
const RANGELESS: BenchmarkMethod = { id: "sample/rangeless", narrow: () => ({ min: 2, max: 1 }) };

const linked = new Map<string, Rulebook>();

/** The rulebook of a made-up pack. */
export function rulebookFrom(parts: RuleParts): Rulebook {
  const key = JSON.stringify(parts);
  const found = linked.get(key) ?? rulebookOf(textsOf(parts), { policies: [THROWING], methods: [RANGELESS] });
  linked.set(key, found);
  return found;
}

/** A case under the item: conduct of March 2025, assessed as of June; `rest` replaces whole keys. */
export function caseOf(facts: CaseFile["facts"] = {}, rest: Partial<CaseFile> = {}): CaseFile {
  return { item: ITEM, asOf: "2025-06-01", facts: { "conduct.endedOn": "2025-03-01", ...facts }, ...rest };
}

/** The assessment of a case under a made-up pack. */
export function assessed(parts: RuleParts, facts: CaseFile["facts"] = {}, rest: Partial<CaseFile> = {}, options: AssessOptions = {}): Assessment {
  return assess(rulebookFrom(parts), caseOf(facts, rest), options);
}

/** The case opened, for tests of a single step. */
export function opened(parts: RuleParts, facts: CaseFile["facts"] = {}, rest: Partial<CaseFile> = {}): OpenCase {
  const opening = openCase(rulebookFrom(parts), caseOf(facts, rest), {});
  if (!opening.opened) throw new Error(`the case of this test cannot be opened: ${opening.faults.map(({ message }) => message.en).join("; ")}`);
  return opening.opened;
}

/** The codes of the assessment's own findings, without that the pack is made up. */
export function ownCodes({ findings }: Assessment): readonly string[] {
  return findings.flatMap(({ id }) => (id.startsWith("assessment/") && id !== "assessment/unverified-source" ? [id.slice("assessment/".length)] : []));
}

/** The finding with an id. */
export function findingOf({ findings }: Assessment, id: string): Finding {
  const found = findings.find((finding) => finding.id === id);
  if (!found) throw new Error(`there is no finding ${id}`);
  return found;
}

/** What is recommended under a disposition. */
export function optionOf({ recommendation }: Assessment, disposition: Disposition): Assessment["recommendation"]["options"][number] {
  const found = recommendation.options.find((option) => option.disposition === disposition);
  if (!found) throw new Error(`nothing is recommended under ${disposition}`);
  return found;
}

/** What a missing fact bears on; `undefined` where it is not missing. */
export function mattersOf({ missingFacts }: Assessment, fact: string): readonly string[] | undefined {
  return missingFacts.find((missing) => missing.fact === fact)?.matters;
}

type Range = NonNullable<Assessment["recommendation"]["fine"]>;

/** A range of yuan of which both ends, where they are stated, are included. */
export function yuan(min: number | null, max: number | null): Range {
  return { min, minIncluded: min !== null, max, maxIncluded: max !== null };
}

/** The sums below one. */
export function below(max: number): Range {
  return { min: null, minIncluded: false, max, maxIncluded: false };
}
