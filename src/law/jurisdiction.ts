/** A division code of GB/T 2260, six digits: province, city and county in pairs; `100000` is the whole country. */
export type JurisdictionCode = string;

const COUNTRY = "100000";

/** Whether the text is a division code. */
export function isJurisdictionCode(text: string): boolean {
  return /^[1-9]\d{5}$/.test(text);
}

/** Whether the first place is the second one or lies in it: 370102 ⊂ 370100 ⊂ 370000 ⊂ 100000. */
export function isWithinJurisdiction(place: JurisdictionCode, area: JurisdictionCode): boolean {
  return area === COUNTRY || place.startsWith(significantPart(area));
}

/** How narrow an area is: 0 the country, 1 a province, 2 a city, 3 a county. */
export function jurisdictionDepth(area: JurisdictionCode): number {
  return area === COUNTRY ? 0 : significantPart(area).length / 2;
}

function significantPart(area: JurisdictionCode): string {
  if (area.endsWith("0000")) return area.slice(0, 2);
  return area.endsWith("00") ? area.slice(0, 4) : area;
}
