import type { CaseExtension, CasePeriod } from "./case-times.ts";
import type { EarlierMatter, InstrumentsOf } from "./earlier-matter.ts";

/** What earlier matters are compared with. */
export interface CaseContext {
  /** The item of the case; `null` where it is not known. */
  readonly item: string | null;
  readonly instrumentsOf: InstrumentsOf;
}

/** What a case gives as lists of objects, by the slots of its facts, and what earlier matters are compared with. */
export interface History {
  readonly matters: ReadonlyMap<number, readonly EarlierMatter[]>;
  readonly periods: ReadonlyMap<number, readonly CasePeriod[]>;
  readonly extensions: ReadonlyMap<number, readonly CaseExtension[]>;
  readonly context: CaseContext;
}

/** A history of which nothing is known. */
export const UNKNOWN_HISTORY: History = {
  matters: new Map(),
  periods: new Map(),
  extensions: new Map(),
  context: { item: null, instrumentsOf: () => undefined },
};
