import { parseArgs } from "node:util";
import { assessCommand } from "./assess-command.ts";
import { catalogCommand } from "./catalog-command.ts";
import { checkCommand } from "./check-command.ts";
import { type CommandIo, type CommandLine, type ExitCode, misused } from "./command.ts";
import { deadlinesCommand } from "./deadlines-command.ts";
import { diffCommand } from "./diff-command.ts";
import { explainCommand } from "./explain-command.ts";
import { exportCommand } from "./export-command.ts";
import { HELP } from "./help.ts";
import { interviewCommand } from "./interview-command.ts";
import { outcomesCommand } from "./outcomes-command.ts";
import { OWN_OPTIONS, type OwnOptions } from "./own-options.ts";
import { reviewCommand } from "./review-command.ts";
import { testCommand } from "./test-command.ts";
import { verifyCommand } from "./verify-command.ts";
import { verifyExplanationCommand } from "./verify-explanation-command.ts";
import { whyCommand } from "./why-command.ts";

const COMMANDS: Readonly<Record<string, (line: CommandLine, io: CommandIo) => Promise<ExitCode>>> = {
  assess: assessCommand,
  review: reviewCommand,
  deadlines: deadlinesCommand,
  explain: explainCommand,
  outcomes: outcomesCommand,
  why: whyCommand,
  interview: interviewCommand,
  "verify-explanation": verifyExplanationCommand,
  check: checkCommand,
  catalog: catalogCommand,
  verify: verifyCommand,
  test: testCommand,
  diff: diffCommand,
  export: exportCommand,
};

/** Runs the command line tool and gives its exit code. */
export async function run(argv: readonly string[], io: CommandIo): Promise<ExitCode> {
  const [name, ...rest] = argv;
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    io.write(HELP);
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) return misused(io, `unknown command \`${name}\`, expected one of ${Object.keys(COMMANDS).join(", ")}`);
  const line = readCommandLine(rest);
  if (typeof line === "string") return misused(io, line);
  if (line === null) {
    io.write(HELP);
    return 0;
  }
  const own = Object.entries(OWN_OPTIONS) as [keyof OwnOptions, { readonly of: readonly string[] }][];
  const [misplaced] = own.find(([option, { of }]) => line[option] !== undefined && !of.includes(name)) ?? [];
  if (misplaced) return misused(io, `\`${name}\` takes no \`--${misplaced}\``);
  return command(line, io);
}

// `null` asks for help; a text says what is wrong.
function readCommandLine(argv: readonly string[]): CommandLine | string | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        rules: { type: "string" },
        lang: { type: "string", default: "zh" },
        json: { type: "boolean", default: false },
        "as-of": { type: "string" },
        ...OWN_OPTIONS,
        help: { type: "boolean", short: "h", default: false },
      },
    });
    if (values.help) return null;
    const { lang, rules, json, "as-of": asOf, help: _, ...own } = values;
    if (lang !== "zh" && lang !== "en") return `\`--lang ${lang}\` is not known, expected zh or en`;
    return { positionals, rules, language: lang, json, asOf, ...own };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
