import * as z from "zod";
import type { EffectivePeriod } from "../law/effective-period.ts";
import type { LocalizedText } from "../law/localized-text.ts";
import { dateSchema, periodSchema, textSchema } from "./common.ts";

/** The rank of an instrument, from statute down to normative document. */
export const INSTRUMENT_LEVELS = [
  "law",
  "administrative-regulation",
  "local-regulation",
  "department-rule",
  "local-government-rule",
  "normative-document",
] as const;

/** One wording of an instrument. */
export interface InstrumentVersion {
  /** Short name used in citations, such as `2021`. */
  readonly id: string;
  readonly adopted: string;
  readonly inForce: EffectivePeriod;
  /** The number of its last article, so that citations beyond it are found. */
  readonly lastArticle?: number;
  /** Where its text was read, and when. */
  readonly read?: { readonly source: string; readonly on: string };
}

/** A law, regulation, rule or normative document. */
export interface Instrument {
  readonly id: string;
  readonly title: LocalizedText;
  /** How it is called in passing, without the name of the state. */
  readonly short?: LocalizedText;
  readonly level: (typeof INSTRUMENT_LEVELS)[number];
  readonly versions: readonly InstrumentVersion[];
}

/** The instruments that a pack cites. */
export interface InstrumentsDocument {
  readonly kind: "instruments";
  readonly instruments: readonly Instrument[];
}

export const instrumentsSchema: z.ZodType<InstrumentsDocument> = z.strictObject({
  kind: z.literal("instruments"),
  instruments: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z][a-z0-9-]{0,80}$/),
      title: textSchema,
      short: textSchema.exactOptional(),
      level: z.enum(INSTRUMENT_LEVELS),
      versions: z
        .array(
          z.strictObject({
            id: z.string().regex(/^[a-z0-9-]{1,20}$/),
            adopted: dateSchema,
            inForce: periodSchema,
            lastArticle: z.int().min(1).max(9999).exactOptional(),
            read: z.strictObject({ source: z.string().min(1), on: dateSchema }).exactOptional(),
          }),
        )
        .min(1),
    }),
  ),
});
