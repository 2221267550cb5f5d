import * as z from "zod";
import { scaleDecimal } from "../law/decimal.ts";
import {
  type DurationMeasure,
  endsOfInterval,
  type Interval,
  type Measure,
  type MoneyMeasure,
  PERCENT_DIGITS,
  type QuantityMeasure,
  RATIO_DIGITS,
} from "../law/measure.ts";
import { fenFromYuan } from "../law/money.ts";
import { factIdSchema, failsAs, idSchema, textSchema } from "./common.ts";

type NumberSchema = z.ZodType<number>;

const yuanSchema: NumberSchema = z.number().refine((yuan) => yuan >= 0 && fenFromYuan(yuan) !== undefined, failsAs("bad-amount"));
const ratioSchema: NumberSchema = ratioOf(RATIO_DIGITS);
export const percentSchema: NumberSchema = ratioOf(PERCENT_DIGITS);
const countSchema: NumberSchema = z.number().refine((count) => Number.isInteger(count) && count >= 0 && count <= 100_000, failsAs("bad-count"));

/** A number from `least` to `most` with so many decimals at most. */
export function decimalBetween(least: number, most: number, digits: number): NumberSchema {
  const expected =
    digits === 0
      ? { zh: `${least} 至 ${most} 的整数`, en: `a whole number from ${least} to ${most}` }
      : { zh: `${least} 至 ${most} 的数，至多 ${digits} 位小数`, en: `a number from ${least} to ${most} with at most ${digits} decimals` };
  return z
    .number()
    .refine((number) => number >= least && number <= most && scaleDecimal(number, digits) !== undefined, { params: { problem: "wrong-value", expected } });
}

function ratioOf(digits: number): NumberSchema {
  return z.number().refine((ratio) => ratio >= 0 && ratio <= 1_000_000 && scaleDecimal(ratio, digits) !== undefined, failsAs("bad-ratio"));
}

function intervalOf(number: NumberSchema): z.ZodType<Interval> {
  return z
    .union([
      number,
      z.tuple([number, number]),
      z.strictObject({
        min: number.exactOptional(),
        above: number.exactOptional(),
        max: number.exactOptional(),
        below: number.exactOptional(),
      }),
    ])
    .refine(
      (interval) => isSensibleInterval(interval) || !Object.values(endsOfInterval(interval)).every((end) => isValid(number, end)),
      failsAs("empty-range"),
    );
}

// Of a whole with a part that is wrong by itself nothing more is said.
function isValid(number: NumberSchema, value: unknown): boolean {
  return number.safeParse(value).success;
}

function isSensibleInterval(interval: Interval): boolean {
  const { min, above, max, below } = endsOfInterval(interval);
  const low = min ?? above;
  const high = max ?? below;
  if ((min !== undefined && above !== undefined) || (max !== undefined && below !== undefined)) return false;
  if (low === undefined) return high !== undefined && high > 0;
  return high === undefined || low < high || (low === high && min !== undefined && max !== undefined);
}

const resultLimits = { atLeast: yuanSchema.exactOptional(), atMost: yuanSchema.exactOptional() };
const limits = { per: factIdSchema.exactOptional(), ...resultLimits };
const factBase = { of: factIdSchema, baseAtLeast: yuanSchema.exactOptional(), ...limits };
const fineBase = { ofFine: idSchema, ...limits };
const parts = z.array(z.lazy(() => moneyMeasureSchema)).min(2);

/** A sum of money. */
export const moneyMeasureSchema: z.ZodType<MoneyMeasure> = z
  .union([
    z.strictObject({ amount: intervalOf(yuanSchema), ...limits }),
    z.strictObject({ times: intervalOf(ratioSchema), ...factBase }),
    z.strictObject({ times: intervalOf(ratioSchema), ...fineBase }),
    z.strictObject({ percent: intervalOf(percentSchema), ...factBase }),
    z.strictObject({ percent: intervalOf(percentSchema), ...fineBase }),
    z.strictObject({ either: parts, ...resultLimits }),
    z.strictObject({ sum: parts, ...resultLimits }),
  ])
  .refine(hasSensibleLimits, failsAs("empty-range"));

function hasSensibleLimits(measure: MoneyMeasure): boolean {
  const { atLeast, atMost } = measure;
  return atLeast === undefined || atMost === undefined || atLeast <= atMost || !isValid(yuanSchema, atLeast) || !isValid(yuanSchema, atMost);
}

export const durationMeasureSchema: z.ZodType<DurationMeasure> = z.union([
  z.strictObject({ days: intervalOf(countSchema) }),
  z.strictObject({ months: intervalOf(countSchema) }),
  z.strictObject({ years: intervalOf(countSchema), orLife: z.literal(true).exactOptional() }),
  z.strictObject({ life: z.literal(true) }),
]);

const quantitySchema: z.ZodType<QuantityMeasure> = z.strictObject({ count: intervalOf(ratioSchema), per: factIdSchema.exactOptional(), unit: textSchema });

export const measureSchema: z.ZodType<Measure> = z.union([
  moneyMeasureSchema,
  durationMeasureSchema,
  z.strictObject({ points: intervalOf(countSchema) }),
  quantitySchema,
]);

/** How far a corrective order goes. */
export const orderMeasureSchema: z.ZodType<DurationMeasure | QuantityMeasure> = z.union([durationMeasureSchema, quantitySchema]);

/** A part of a range, as fractions of its width: `[0, 0.3]` is the lower three tenths. */
export type Portion = readonly [number, number];

export const portionSchema: z.ZodType<Portion> = z
  .tuple([ratioSchema, ratioSchema])
  .refine((portion) => (portion[0] <= portion[1] && portion[1] <= 1) || !portion.every((end) => isValid(ratioSchema, end)), failsAs("empty-range"));
