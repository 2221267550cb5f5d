// Stands in for the built rules, so that samples run against the sources.
import { readFileSync } from "node:fs";
import { inject } from "vitest";
import type { RuleSource } from "../../src/index.ts";

/** The rules of the folder `rules`, without the lines that they stand on. */
export const cn: RuleSource = { documents: JSON.parse(readFileSync(inject("rulesFile"), "utf8")) };
