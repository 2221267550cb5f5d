import * as z from "zod";
import { scaleDecimal } from "../law/decimal.ts";
import { endsOfInterval, type Interval, type Measure, type MoneyMeasure, PERCENT_DIGITS, RATIO_DIGITS } from "../law/measure.ts";
import { fenFromYuan } from "../law/money.ts";
import { factIdSchema, failsAs } from "./common.ts";

type NumberSchema = z.ZodType<number>;

const yuanSchema: NumberSchema = z.number().refine((yuan) => yuan >= 0 && fenFromYuan(yuan) !== undefined, failsAs("bad-amount"));
const ratioSchema: NumberSchema = ratioOf(RATIO_DIGITS);
const percentSchema: NumberSchema = ratioOf(PERCENT_DIGITS);
const countSchema: NumberSchema = z.number().refine((count) => Number.isInteger(count) && count >= 0 && count <= 100_000, failsAs("bad-count"));

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
    .refine(isSensibleInterval, failsAs("empty-range"));
}

function isSensibleInterval(interval: Interval): boolean {
  const { min, above, max, below } = endsOfInterval(interval);
  const low = min ?? above;
  const high = max ?? below;
  if ((min !== undefined && above !== undefined) || (max !== undefined && below !== undefined)) return false;
  if (low === undefined) return high !== undefined && high > 0;
  return high === undefined || low < high || (low === high && min !== undefined && max !== undefined);
}

const amountSchema = z.strictObject({ amount: intervalOf(yuanSchema) });
const timesSchema = z.strictObject({ times: intervalOf(ratioSchema), of: factIdSchema, baseAtLeast: yuanSchema.exactOptional() });
const percentMeasureSchema = z.strictObject({ percent: intervalOf(percentSchema), of: factIdSchema, baseAtLeast: yuanSchema.exactOptional() });

export const moneyMeasureSchema: z.ZodType<MoneyMeasure> = z.union([amountSchema, timesSchema, percentMeasureSchema]);

export const measureSchema: z.ZodType<Measure> = z.union([
  amountSchema,
  timesSchema,
  percentMeasureSchema,
  z.strictObject({ days: intervalOf(countSchema) }),
  z.strictObject({ months: intervalOf(countSchema) }),
  z.strictObject({ years: intervalOf(countSchema) }),
]);

/** A part of a range, as fractions of its width: `[0, 0.3]` is the lower three tenths. */
export type Portion = readonly [number, number];

export const portionSchema: z.ZodType<Portion> = z.tuple([ratioSchema, ratioSchema]).refine(([from, to]) => from <= to && to <= 1, failsAs("empty-range"));
