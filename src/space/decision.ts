// The space of facts without any law in it: boxes of cases, and what a decision makes of them.

/** How the numbers of a column run: whole numbers in their order, or bit masks of the members of a set. */
export type ColumnKind = "ordered" | "set";

/**
 * A part of the space, both ends of every column included; a point has both the same throughout. Of a set, `low` holds the members
 * that are certain and `high` those that are possible.
 */
export interface Box {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** Where a box is cut in two: an ordered column into all up to `at` and all above, a set into those without and those with the bit `at`. */
export interface Cut {
  readonly column: number;
  readonly at: number;
}

/** A sum that varies over a box. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

/** What a decision comes to over a box. It may leave more open than there is, never less. */
export interface Reading {
  /** Whether the cases of the box can be at all: none (0), not told (1), every one (2). */
  readonly admitted: 0 | 1 | 2;
  /** The outcome of every case of the box; `null` while there may be several. */
  readonly key: string | null;
  /** What is part of the outcome of every case. */
  readonly certain: ReadonlySet<string>;
  /** What is part of the outcome of some case, as far as can be told; `null` where it can be anything. */
  readonly possible: ReadonlySet<string> | null;
  /** By name, a range that holds the sum in every case. */
  readonly sums: ReadonlyMap<string, Span>;
  /**
   * A cut that tells more; `null` where no more is to be told but how large sums are, which lie between what they come to at the two
   * corners of the box.
   */
  readonly cut: Cut | null;
}

/** Something that facts decide: a table, or the assessment of a case. */
export interface Decision {
  readonly columns: readonly ColumnKind[];
  /** Reads a box; `within` is the reading of a box that holds it, which may spare work. */
  readonly read: (box: Box, within?: Reading) => Reading;
}
