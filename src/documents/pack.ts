import * as z from "zod";
import type { LocalizedText } from "../law/localized-text.ts";
import type { Provenance } from "../law/provenance.ts";
import { dateSchema, idSchema, jurisdictionSchema, provenanceSchema, textSchema } from "./common.ts";

/** A field of enforcement (执法领域). */
export interface DomainEntry {
  readonly id: string;
  readonly label: LocalizedText;
}

/** The manifest of a pack: the documents in its folder belong to it. */
export interface PackDocument {
  readonly kind: "pack";
  readonly id: string;
  readonly title: LocalizedText;
  readonly jurisdiction: string;
  /** The date as of which the sources were read; later amendments are not in it. */
  readonly sourcesReadOn: string;
  /** Where its values come from, unless one of them says otherwise. */
  readonly provenance: Provenance;
  /** Ids of packs whose facts, conditions, instruments or crimes it uses. */
  readonly needs?: readonly string[];
  /** Fields that scopes may name even where no item of theirs is loaded. */
  readonly domains?: readonly DomainEntry[];
}

export const packSchema: z.ZodType<PackDocument> = z.strictObject({
  kind: z.literal("pack"),
  id: idSchema,
  title: textSchema,
  jurisdiction: jurisdictionSchema,
  sourcesReadOn: dateSchema,
  provenance: provenanceSchema,
  needs: z.array(idSchema).min(1).exactOptional(),
  domains: z
    .array(z.strictObject({ id: idSchema, label: textSchema }))
    .min(1)
    .exactOptional(),
});
