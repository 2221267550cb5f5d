import { parseArgs } from "node:util";
import { assessCommand } from "./assess-command.ts";
import { checkCommand } from "./check-command.ts";
import { type CommandIo, type CommandLine, type ExitCode, misused } from "./command.ts";
import { deadlinesCommand } from "./deadlines-command.ts";
import { explainCommand } from "./explain-command.ts";
import { exportCommand } from "./export-command.ts";
import { HELP } from "./help.ts";
import { reviewCommand } from "./review-command.ts";
import { verifyExplanationCommand } from "./verify-explanation-command.ts";

const COMMANDS: Readonly<Record<string, (line: CommandLine, io: CommandIo) => Promise<ExitCode>>> = {
  assess: assessCommand,
  review: reviewCommand,
  deadlines: deadlinesCommand,
  explain: explainCommand,
  "verify-explanation": verifyExplanationCommand,
  check: checkCommand,
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
  if (line.format !== undefined && command !== explainCommand) return misused(io, `\`${name}\` takes no \`--format\``);
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
        format: { type: "string" },
        help: { type: "boolean", short: "h", default: false },
      },
    });
    if (values.help) return null;
    const { lang } = values;
    if (lang !== "zh" && lang !== "en") return `\`--lang ${lang}\` is not known, expected zh or en`;
    return { positionals, rules: values.rules, language: lang, json: values.json, asOf: values["as-of"], format: values.format };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
