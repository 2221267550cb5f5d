import type { CivilDate } from "../law/civil-date.ts";
import type { Rulebook } from "./rulebook.ts";

/** The latest day on which a pack says that its sources were read. */
export function lastRead({ packs }: Rulebook): CivilDate {
  return packs.map(({ sourcesReadOn }) => sourcesReadOn).reduce((latest, day) => (day > latest ? day : latest), "1900-01-01");
}
