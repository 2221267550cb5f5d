import * as z from "zod";
import type { TimeSpan } from "../law/time-limit.ts";

const countSchema = z.int().min(1).max(100_000);

export const timeSpanSchema: z.ZodType<TimeSpan> = z.union([
  z.strictObject({ days: countSchema }),
  z.strictObject({ workingDays: countSchema }),
  z.strictObject({ months: countSchema }),
  z.strictObject({ years: countSchema }),
  z.strictObject({ hours: countSchema }),
]);
