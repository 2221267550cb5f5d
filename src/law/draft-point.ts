/** The points on which a draft decision is compared with what the published rules make of the case (草案审查要点), in the order of their findings. */
export const DRAFT_POINTS = [
  "authority-competence",
  "authority-level",
  "authority-place",
  "stated-facts-differ",
  "citation-unknown",
  "law-not-in-force",
  "basis-incomplete",
  "should-be-no-penalty",
  "disposition-unfounded",
  "kinds-outside-statute",
  "mandatory-kind-missing",
  "second-fine",
  "amount-above-statute",
  "amount-below-statute",
  "benchmark-not-applicable",
  "outside-benchmark",
  "circumstance-ignored",
  "circumstance-invented",
  "reasons-missing",
  "manifest-disproportion",
  "notice-differs",
  "heavier-after-defence",
] as const;

/** One of {@link DRAFT_POINTS}. */
export type DraftPoint = (typeof DRAFT_POINTS)[number];
