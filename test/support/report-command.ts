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

/** Runs `cailiang` with these arguments, and lines typed in answer to its prompts; its own rules are those of the folder `rules`, unless another folder is told. */
export async function runCommand(argv: readonly string[], ownRules: string = fromRoot("rules"), typed: readonly string[] = []): Promise<CommandResult> {
  const out: string[] = [];
  const err: string[] = [];
  const lines = [...typed];
  const ask = (prompt: string): Promise<string | null> => {
    err.push(prompt);
    return Promise.resolve(lines.shift() ?? null);
  };
  const code = await run(argv, {
    write: (text) => void out.push(text),
    complain: (text) => void err.push(text),
    ask,
    ownRules,
    ownSource: async () => (ownRules === fromRoot("rules") ? (await import("./rules-cn.ts")).cn : null),
  });
  return { code, out: out.join(""), err: err.join("") };
}
