import type { Language } from "../law/localized-text.ts";
import type { RuleSource } from "../rulebook/create-rulebook.ts";
import { HELP } from "./help.ts";
import type { OwnOptions } from "./own-options.ts";

/** What a command needs of the world. */
export interface CommandIo {
  readonly write: (text: string) => void;
  readonly complain: (text: string) => void;
  /** The next line that is typed, after a prompt; `null` at the end. */
  readonly ask: (prompt: string) => Promise<string | null>;
  /** The folder of the rules that come with the library. */
  readonly ownRules: string;
  /** The same built, without lines to point at; `null` where they are not. */
  readonly ownSource: () => Promise<RuleSource | null>;
}

/** A command line, read. */
export interface CommandLine extends OwnOptions {
  readonly positionals: readonly string[];
  readonly rules: string | undefined;
  readonly language: Language;
  readonly json: boolean;
  readonly asOf: string | undefined;
}

/** 0 all went well, 1 the data has problems or the case faults, 2 the command line is wrong. */
export type ExitCode = 0 | 1 | 2;

/** Tells how the tool is used. */
export function misused(io: CommandIo, fault: string): ExitCode {
  io.complain(`cailiang: ${fault}\n\n${HELP}`);
  return 2;
}
