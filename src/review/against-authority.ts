// Whether the authority that handles the case may do so.
import type { AuthorityLevel } from "../assessment/draft-decision.ts";
import { AUTHORITY_LEVELS } from "../documents/items.ts";
import { isWithinJurisdiction } from "../law/jurisdiction.ts";
import { kindsOf, linesOf } from "./against-statute.ts";
import { fill, joinTexts, type Text } from "./detail.ts";
import { namesOfKinds } from "./names.ts";
import { gravest, type PointResult, type ReviewPoint } from "./point.ts";

const TEXTS = {
  noAuthority: { zh: "案卷没有写明办案机关", en: "the case file does not name the authority" },
  functions: { zh: "办案机关的职能：{own}；本事项由下列职能查处：{needed}", en: "functions of the authority: {own}; the item is enforced by {needed}" },
  other: { zh: "{kinds}由另一机关（{needed}）决定", en: "{kinds} is for another authority ({needed})" },
  level: { zh: "办案机关的层级：{own}；有权查处本事项的最低层级：{needed}", en: "the authority is of level {own}; the item is enforced from {needed} upwards" },
  handedDown: { zh: "{level}；须核对处罚权是否已依法交由下级行使", en: "{level}; check whether the power was lawfully handed down" },
  noPlace: {
    zh: "案卷没有写明违法行为发生地或者办案机关的辖区",
    en: "the case file does not say where the conduct took place, or which area the authority has",
  },
  place: { zh: "违法行为发生地 {place}，办案机关辖区 {area}", en: "place of the conduct {place}, area of the authority {area}" },
} satisfies Readonly<Record<string, Text>>;

const LEVELS: Readonly<Record<AuthorityLevel, Text>> = {
  township: { zh: "乡镇、街道", en: "township" },
  county: { zh: "县级", en: "county" },
  city: { zh: "市级", en: "city" },
  province: { zh: "省级", en: "province" },
  country: { zh: "国家级", en: "country" },
};

const NOT_NAMED: PointResult = { status: "unknown", detail: TEXTS.noAuthority };

export const authorityCompetence: ReviewPoint = (review) => {
  const { authority } = review.opened.caseFile;
  const { enforcedBy } = review.opened.item.item;
  if (!authority) return NOT_NAMED;
  const needed = enforcedBy.map((entry) => entry.function);
  const isCompetent = needed.some((one) => authority.functions.includes(one));
  const values = { own: joinTexts(authority.functions, "list") ?? "", needed: joinTexts(needed, "list") ?? "" };
  return gravest([{ status: isCompetent ? "pass" : "fail", detail: fill(TEXTS.functions, values) }, ...reserved(review, authority.functions)]);
};

// Kinds that the statute leaves to another authority, such as detention.
function reserved(review: Parameters<ReviewPoint>[0], functions: readonly string[]): readonly PointResult[] {
  return [...kindsOf(review)].flatMap((kind): readonly PointResult[] => {
    const lines = linesOf(review).filter(({ penalty }) => penalty.kind === kind);
    const others = lines.flatMap(({ penalty: { by } }) => (by !== undefined && !functions.includes(by) ? by : []));
    if (others.length === 0 || others.length < lines.length) return [];
    const needed = joinTexts([...new Set(others)], "list") ?? "";
    return [{ status: "fail", detail: fill(TEXTS.other, { kinds: namesOfKinds(review, [kind]), needed }) }];
  });
}

export const authorityLevel: ReviewPoint = ({ opened: { caseFile, item } }) => {
  const { authority } = caseFile;
  if (!authority) return NOT_NAMED;
  const own = item.item.enforcedBy.filter((entry) => authority.functions.includes(entry.function));
  const levels = (own.length > 0 ? own : item.item.enforcedBy).map(({ from }) => AUTHORITY_LEVELS.indexOf(from));
  const least = Math.min(...levels);
  const detail = fill(TEXTS.level, { own: LEVELS[authority.level], needed: LEVELS[AUTHORITY_LEVELS[least] ?? "country"] });
  const distance = least - AUTHORITY_LEVELS.indexOf(authority.level);
  if (distance <= 0) return { status: "pass", detail };
  // The lowest level acts where the power was handed down to it, which no item says.
  if (authority.level === AUTHORITY_LEVELS[0] && distance === 1) return { status: "needs-judgement", detail: fill(TEXTS.handedDown, { level: detail }) };
  return { status: "fail", detail };
};

export const authorityPlace: ReviewPoint = ({ opened: { caseFile } }) => {
  const { authority, jurisdiction } = caseFile;
  if (!authority) return NOT_NAMED;
  if (jurisdiction === undefined || authority.jurisdiction === undefined) return { status: "unknown", severity: "reminder", detail: TEXTS.noPlace };
  const detail = fill(TEXTS.place, { place: jurisdiction, area: authority.jurisdiction });
  // Another provision may give jurisdiction elsewhere.
  return { status: isWithinJurisdiction(jurisdiction, authority.jurisdiction) ? "pass" : "needs-judgement", detail };
};
