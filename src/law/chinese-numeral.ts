const DIGITS = "零一二三四五六七八九";

/** A whole number from 0 to 9999 as statutes write it: 14 is 十四, 57 五十七, 101 一百零一, 120 一百二十. */
export function chineseNumeral(value: number): string {
  if (value < 10) return DIGITS.charAt(value);
  let text = "";
  let rest = value;
  for (const [unit, name] of [
    [1000, "千"],
    [100, "百"],
    [10, "十"],
  ] as const) {
    const digit = Math.floor(rest / unit);
    rest %= unit;
    if (digit > 0) text += `${DIGITS.charAt(digit)}${name}`;
    else if (text !== "" && rest > 0 && !text.endsWith("零")) text += "零";
  }
  if (rest > 0) text += DIGITS.charAt(rest);
  return text.startsWith("一十") ? text.slice(1) : text;
}
