import * as z from "zod";
import { OFFENDERS, type Offender } from "../../law/penalty-kind.ts";
import { type CaseFile, caseHead } from "../case-file.ts";
import { factsSchema } from "../facts-schema.ts";

/** One act, under every item that it may fall under. */
export interface JointAct {
  readonly id?: string;
  readonly items: readonly string[];
  /** Facts of this act, before those of the case. */
  readonly facts?: CaseFile["facts"];
  /** The id of an act that this one is cause or means of, or that is cause or means of this one. */
  readonly linkedTo?: string;
}

/** One of several parties to the same acts; each is assessed with its own facts. */
export interface JointParty {
  readonly id: string;
  readonly offender?: Offender;
  /** Facts of this party, before those of the act and of the case. */
  readonly facts?: CaseFile["facts"];
}

/** A case of several items, acts or parties (案卷) as plain JSON. Facts are given once: for all, for an act, or for a party. */
export interface JointCaseFile extends Omit<CaseFile, "item" | "offender" | "authority" | "draftDecision" | "notice"> {
  readonly acts: readonly JointAct[];
  /** One party where nothing is said. */
  readonly parties?: readonly JointParty[];
}

const MOST = 50;

export const jointCaseFileSchema: z.ZodType<JointCaseFile> = z.strictObject({
  ...caseHead,
  facts: factsSchema,
  acts: z
    .array(
      z.strictObject({
        id: z.string().max(200).exactOptional(),
        items: z.array(z.string()).min(1).max(20),
        facts: factsSchema.exactOptional(),
        linkedTo: z.string().max(200).exactOptional(),
      }),
    )
    .min(1)
    .max(MOST),
  parties: z
    .array(z.strictObject({ id: z.string().max(200), offender: z.enum(OFFENDERS).exactOptional(), facts: factsSchema.exactOptional() }))
    .min(1)
    .max(MOST)
    .exactOptional(),
});

/** The keys that a joint case file has anywhere. */
export const JOINT_CASE_FILE_KEYS = ["id", "title", "jurisdiction", "asOf", "facts", "acts", "items", "linkedTo", "parties", "offender"] as const;
