// The rules of this folder beside the Administrative Penalty Law, and cases under them.
import { fileURLToPath } from "node:url";
import { outcomeOfVersion } from "../../../src/assessment/clause-outcomes.ts";
import { compareOutcomes } from "../../../src/assessment/compare-outcomes.ts";
import { openCase } from "../../../src/assessment/open-case.ts";
import { type Assessment, assess, type CaseFile, createRulebook, type Offender, type Rulebook } from "../../../src/index.ts";
import { readRuleFolder } from "../../../src/node/index.ts";
import { type CaseFacts, writeRange } from "../../support/assessment-lines.ts";
import { cn } from "../../support/rules-cn.ts";

const { source, problems } = await readRuleFolder(fileURLToPath(new URL(".", import.meta.url)));
if (problems.length > 0) throw new Error(`the rules of this folder cannot be read: ${problems.map(({ message }) => message.en).join("; ")}`);

/** The built rules with those of this folder. */
export const airRulebook: Rulebook = createRulebook([cn, source]);

/** When the conduct began and ended and when it is decided on, YYYY-MM-DD. */
export interface Days {
  readonly began?: string;
  readonly ended?: string;
  readonly decided: string;
}

/** Conduct that ended on the last day of the old laws, decided on the first day of the code. */
export const ACROSS: Days = { ended: "2026-08-14", decided: "2026-08-15" };

// Facts under which no circumstance of the Administrative Penalty Law holds.
const NO_CIRCUMSTANCE: CaseFacts = {
  "party.kind": "organisation",
  "conduct.minor": false,
  "history.first": false,
  "harm.degree": "substantial",
  "correction.timely": false,
  "correction.harmReduced": false,
  "conduct.coercedOrDeceived": false,
  "conduct.selfReported": false,
  "merit.cooperation": false,
  "conduct.againstEmergencyMeasures": false,
  "limitation.otherLawGoverns": true,
};

/** A case under an item of this folder. */
export function airCase(item: string, facts: CaseFacts, { began, ended, decided }: Days, offender: Offender = "party"): CaseFile {
  return {
    item: `cn/${item}`,
    offender,
    asOf: decided,
    facts: {
      ...NO_CIRCUMSTANCE,
      ...facts,
      ...(began === undefined ? {} : { "conduct.beganOn": began }),
      ...(ended === undefined ? {} : { "conduct.endedOn": ended }),
      "decision.madeOn": decided,
    },
  };
}

/** The assessment of a case under an item of this folder. */
export function assessAir(...parts: Parameters<typeof airCase>): Assessment {
  return assess(airRulebook, airCase(...parts));
}

/** How the wording of the code stands to the one before, whichever of them governs. */
export function standingOfCode(...parts: Parameters<typeof airCase>): ReturnType<typeof compareOutcomes> {
  const { opened } = openCase(airRulebook, airCase(...parts), {});
  const [before, after] = opened?.item.versions.map((version) => outcomeOfVersion(opened, version)) ?? [];
  if (!opened || !before || !after) throw new Error("the case cannot be opened, or its item has too few wordings");
  return compareOutcomes(before, after, opened.offender);
}

/** The fine of the statute such as `500–5,000`, or `none`. */
export function statutoryFine({ statutory }: Assessment): string {
  return statutory?.fine.range ? writeRange(statutory.fine.range) : "none";
}
