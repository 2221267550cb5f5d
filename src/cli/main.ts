#!/usr/bin/env node
import { fileURLToPath } from "node:url";
import { builtRules } from "./built-rules.ts";
import { lineReader } from "./line-reader.ts";
import { run } from "./run.ts";

// A reader that has seen enough closes the pipe; that is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

process.exitCode = await run(process.argv.slice(2), {
  write: (text) => process.stdout.write(text),
  ask: lineReader(process.stdin, process.stderr),
  complain: (text) => process.stderr.write(text),
  ownRules: at("../../rules"),
  ownSource: () => builtRules(at("../../rules"), at("../rules/cn.js")),
});
