import * as z from "zod";
import type { FactValueInput } from "../conditions/read-facts.ts";

/** Values by fact id. What a fact may be is told by its type, when it is read. */
export const factsSchema: z.ZodType<Readonly<Record<string, FactValueInput>>> = z.record(
  z.string(),
  z.custom<FactValueInput>(() => true),
);
