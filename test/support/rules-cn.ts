// Stands in for the built rules, so that samples run against the sources.
import { fileURLToPath } from "node:url";
import type { RuleSource } from "../../src/index.ts";
import { readRuleFolder } from "../../src/node/index.ts";

const { source, problems } = await readRuleFolder(fileURLToPath(new URL("../../rules", import.meta.url)));
if (problems.length > 0) throw new Error(`the rules cannot be read: ${problems.map(({ message }) => message.en).join("; ")}`);

/** The rules of the folder `rules`. */
export const cn: RuleSource = source;
