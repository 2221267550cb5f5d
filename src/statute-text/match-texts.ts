// Which text stands for which wording of which instrument: by title, and by the day of the last change that its head names.
import type { Instrument, InstrumentVersion } from "../documents/instruments.ts";
import { type EffectivePeriod, periodsOverlap } from "../law/effective-period.ts";
import type { StatuteText } from "./statute-text.ts";

/** The texts that were found for an instrument. */
export interface InstrumentTexts {
  /** By the wording that they are of, the latest last. */
  readonly byVersion: readonly { readonly version: InstrumentVersion; readonly text: StatuteText }[];
  /** Those of a wording that the rulebook does not know. */
  readonly others: readonly StatuteText[];
}

/** Finds the texts of an instrument by its title. */
export function textsOfInstrument(instrument: Instrument, texts: readonly StatuteText[]): InstrumentTexts {
  const title = plainTitle(instrument.title.zh);
  const found = texts.filter((text) => [text.title, ...text.alternativeTitles].some((one) => plainTitle(one) === title));
  const byVersion = instrument.versions.flatMap((version) => {
    const text = found.find((one) => isOfVersion(one, version, instrument));
    return text ? [{ version, text }] : [];
  });
  return { byVersion, others: found.filter((text) => !byVersion.some((one) => one.text === text)) };
}

/** The text to look a citation up in: of the wording that it names, else of the latest that was in force together with the rule. */
export function textFor({ byVersion }: InstrumentTexts, version: string | undefined, inForce: EffectivePeriod | null): StatuteText | null {
  const fitting = byVersion.filter(({ version: { id, inForce: period } }) =>
    version === undefined ? !inForce || periodsOverlap(period, inForce) : id === version,
  );
  return fitting.at(-1)?.text ?? null;
}

/** A title without the name of the state, spaces, and remarks in brackets on its wording. */
export function plainTitle(title: string): string {
  return title
    .replace(/[\s《》]/g, "")
    .replace(/[（(][^（）()]{0,40}(?:修正|修订|修改|\d{4}|[零〇一二三四五六七八九]{4})[^（）()]{0,40}[）)]$/, "")
    .replace(/^中华人民共和国/, "");
}

// What comes between adoption and entry into force is publication, no change.
function isOfVersion({ dates, fileDate }: StatuteText, { adopted, inForce }: InstrumentVersion, { versions }: Instrument): boolean {
  if (fileDate === adopted) return true;
  const last = dates.at(-1);
  if (last === undefined) return versions.length === 1;
  return dates.includes(adopted) && (last === adopted || last <= inForce.from);
}
