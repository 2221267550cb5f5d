import type { Rulebook } from "../rulebook/rulebook.ts";
import { CaseFileError } from "./case-fault.ts";
import type { CaseFile } from "./case-file.ts";
import { type AssessOptions, type OpenCase, openCase } from "./open-case.ts";

/**
 * Opens a case.
 *
 * @throws {CaseFileError} with everything that is wrong with the case file.
 */
export function openOrThrow(rulebook: Rulebook, caseFile: CaseFile, options: AssessOptions): OpenCase {
  const opening = openCase(rulebook, caseFile, options);
  if (!opening.opened) throw new CaseFileError(opening.faults);
  return opening.opened;
}
