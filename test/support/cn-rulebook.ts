// The rules of the folder `rules`, read and linked once for all tests of a file.
import { createRulebook, type Rulebook, type RuleSource } from "../../src/index.ts";
import { cn } from "./rules-cn.ts";

/** The documents of the folder `rules`. */
export const cnSource: RuleSource = cn;

/** The rulebook of the folder `rules`. */
export const cnRulebook: Rulebook = createRulebook([cn]);
