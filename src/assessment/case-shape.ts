// What is wrong with the shape of a case file, before anything in it is looked up.
import type * as z from "zod";
import { findExcess } from "../documents/limits.ts";
import { nearestName } from "../documents/nearest-name.ts";
import { formatPath } from "../documents/problem.ts";
import { showValue } from "../documents/show-value.ts";
import type { Wording } from "../law/localized-text.ts";
import { OFFENDERS } from "../law/penalty-kind.ts";
import { type CaseFault, caseFault } from "./case-fault.ts";

/** What a date has to be. */
export const DATE: Wording = { zh: "存在的日期，YYYY-MM-DD", en: "a date that exists, YYYY-MM-DD" };

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
  parties: { zh: "当事人的列表，至少一个，至多五十个", en: "a list of parties, at least one and at most fifty" },
};

/** Every fault of shape; `known` are the keys that it may have anywhere. */
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
    if (issue.code === "unrecognized_keys")
      return issue.keys.map((key) => caseFault("unknown-key", formatPath([...path, key]), known.join(", "), key, nearestName(key, known)));
    const found = showValue(issue.input);
    if (issue.input === undefined) return [caseFault("missing-key", formatPath(path), String(path.at(-1)), found)];
    const key = path.findLast((step) => typeof step === "string");
    return [caseFault("wrong-value", formatPath(path), EXPECTED[String(key)] ?? issue.message, found)];
  });
}
