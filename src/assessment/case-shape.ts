// What is wrong with the shape of a case file, before anything in it is looked up.
import type * as z from "zod";
import { AUTHORITY_LEVELS } from "../documents/items.ts";
import { findExcess } from "../documents/limits.ts";
import { nearestName } from "../documents/nearest-name.ts";
import { formatPath } from "../documents/problem.ts";
import { showValue } from "../documents/show-value.ts";
import { DISPOSITIONS } from "../law/disposition.ts";
import type { Wording } from "../law/localized-text.ts";
import { MAX_YUAN } from "../law/money.ts";
import { CORRECTIVE_ORDERS, OFFENDERS, PENALTY_KINDS } from "../law/penalty-kind.ts";
import { type CaseFault, caseFault } from "./case-fault.ts";
import { DRAFT_OUTCOMES, DRAFT_UNITS, KEYS_WITHIN, MOST_CHARACTERS, MOST_ENTRIES } from "./draft-decision.ts";

/** What a date has to be. */
export const DATE: Wording = { zh: "存在的日期，YYYY-MM-DD", en: "a date that exists, YYYY-MM-DD" };

const NAME: Wording = { zh: "1 至 200 字的文本", en: "a text of 1 to 200 characters" };
const TEXT: Wording = { zh: `不超过 ${MOST_CHARACTERS} 字的文本`, en: `a text of at most ${MOST_CHARACTERS} characters` };
const DECISION: Wording = { zh: "决定的内容，至少写 outcome 和 basis", en: "a decision, with outcome and basis at least" };

function listOf(zh: string, en: string): Wording {
  return { zh: `${zh}的列表，至多 ${MOST_ENTRIES} 项`, en: `a list of at most ${MOST_ENTRIES} ${en}` };
}

const EXPECTED: Readonly<Record<string, Wording>> = {
  id: { zh: "不超过 200 字的文本", en: "a text of at most 200 characters" },
  title: { zh: "不超过 500 字的文本", en: "a text of at most 500 characters" },
  item: { zh: "事项的标识", en: "the id of an item" },
  items: { zh: "事项标识的列表", en: "a list of ids of items" },
  jurisdiction: { zh: "六位行政区划代码", en: "a division code of six digits" },
  offender: OFFENDERS.join(", "),
  asOf: DATE,
  facts: { zh: "以事实名为键的对象", en: "an object with facts as its keys" },
  acts: { zh: "违法行为的列表，至少一个，至多五十个", en: "a list of acts, at least one and at most fifty" },
  authority: { zh: "办案机关：level、functions，可写 name、jurisdiction", en: "the authority: level and functions, and possibly name and jurisdiction" },
  name: NAME,
  level: AUTHORITY_LEVELS.join(", "),
  functions: listOf("职能标识", "ids of functions"),
  draftDecision: DECISION,
  notice: DECISION,
  outcome: DRAFT_OUTCOMES.join(", "),
  disposition: DISPOSITIONS.join(", "),
  penalties: listOf("处罚", "penalties"),
  kind: PENALTY_KINDS.join(", "),
  amount: { zh: `0 至 ${MAX_YUAN} 元，至多两位小数`, en: `from 0 to ${MAX_YUAN} yuan, with at most two decimals` },
  duration: { zh: "unit 和 count；终身的只写 unit: life", en: "unit and count, or unit: life alone" },
  unit: DRAFT_UNITS.join(", "),
  count: { zh: "1 至 100000 的整数", en: "a whole number from 1 to 100000" },
  object: TEXT,
  orders: { zh: `至多 ${MOST_ENTRIES} 项：${CORRECTIVE_ORDERS.join(", ")}`, en: `at most ${MOST_ENTRIES} of ${CORRECTIVE_ORDERS.join(", ")}` },
  basis: listOf("引用，如 `some-law@2021#33.1`，", "citations such as `some-law@2021#33.1`"),
  circumstances: listOf("情节标识", "ids of circumstances"),
  benchmark: { zh: "裁量基准的 id，可写 tier", en: "the id of a benchmark, and possibly a tier" },
  tier: NAME,
  reasons: TEXT,
  departure: { zh: "reasons 和 approvedBy", en: "reasons and approvedBy" },
  approvedBy: "authority-head, collective",
  parties: { zh: "当事人的列表，至少一个，至多五十个", en: "a list of parties, at least one and at most fifty" },
};

/** Every fault of shape; `known` are the keys that it may have anywhere but within a draft. */
export function faultsOfShape(given: unknown, schema: z.ZodType, known: readonly string[]): readonly CaseFault[] {
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    return [caseFault("not-an-object", "", { zh: "对象", en: "an object" }, Array.isArray(given) ? "list" : given === null ? "null" : typeof given)];
  }
  const excess = findExcess({ file: "case", content: given });
  if (excess) return [caseFault("wrong-value", excess.path, { zh: excess.message.zh, en: excess.message.en ?? excess.message.zh }, excess.code)];
  const result = schema.safeParse(given, { reportInput: true });
  if (result.success) return [];
  return result.error.issues.flatMap((issue) => {
    const path = issue.path.map((step) => (typeof step === "number" ? step : String(step)));
    const key = path.findLast((step) => typeof step === "string");
    if (issue.code === "unrecognized_keys") {
      const keys = KEYS_WITHIN.get(String(key)) ?? known;
      return issue.keys.map((unknown) => caseFault("unknown-key", formatPath([...path, unknown]), keys.join(", "), unknown, nearestName(unknown, keys)));
    }
    const found = showValue(issue.input);
    if (issue.input === undefined) return [caseFault("missing-key", formatPath(path), String(path.at(-1)), found)];
    return [caseFault("wrong-value", formatPath(path), EXPECTED[String(key)] ?? issue.message, found)];
  });
}
