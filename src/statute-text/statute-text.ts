import type { CivilDate } from "../law/civil-date.ts";

/** A paragraph (款) of an article, with its numbered items (项) by number. */
export interface StatuteParagraph {
  /** The text before the items. */
  readonly text: string;
  readonly items: ReadonlyMap<number, string>;
}

/** An article (条). */
export interface StatuteArticle {
  readonly paragraphs: readonly StatuteParagraph[];
}

/** Which numbers of days a statute says are working days: those that it names, and all up to `upTo`. */
export interface WorkingDayRule {
  readonly days: readonly number[];
  readonly upTo: number;
}

/** The text of an instrument in one wording. */
export interface StatuteText {
  readonly title: string;
  /** Other names that it goes by, such as that of its file. */
  readonly alternativeTitles: readonly string[];
  /** The days of adoption, publication and amendment that its head names, in their order. */
  readonly dates: readonly CivilDate[];
  /** The date that the name of its file gives, which may be that of a wording that its head leaves out. */
  readonly fileDate?: CivilDate;
  /** By number, as citations write it: `12`, or `12-1` for 第十二条之一. */
  readonly articles: ReadonlyMap<string, StatuteArticle>;
  readonly workingDays: WorkingDayRule;
}
