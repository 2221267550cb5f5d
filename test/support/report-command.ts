// Runs the command line tool without a process around it.
import { fileURLToPath } from "node:url";
import type { ExitCode } from "../../src/cli/command.ts";
import { run } from "../../src/cli/run.ts";

/** What a command came to. */
export interface CommandResult {
  readonly code: ExitCode;
  /** What it wrote to standard output. */
  readonly out: string;
  /** What it wrote to standard error. */
  readonly err: string;
}

/** The folder of a path that is told from the root of the project. */
export const fromRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Runs `cailiang` with these arguments; its own rules are those of the folder `rules`, unless another folder is told. */
export async function runCommand(argv: readonly string[], ownRules: string = fromRoot("rules")): Promise<CommandResult> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(argv, { write: (text) => void out.push(text), complain: (text) => void err.push(text), ownRules });
  return { code, out: out.join(""), err: err.join("") };
}
