#!/usr/bin/env node
import { fileURLToPath } from "node:url";
import { lineReader } from "./line-reader.ts";
import { run } from "./run.ts";

// A reader that has seen enough closes the pipe; that is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

process.exitCode = await run(process.argv.slice(2), {
  write: (text) => process.stdout.write(text),
  ask: lineReader(process.stdin, process.stderr),
  complain: (text) => process.stderr.write(text),
  ownRules: fileURLToPath(new URL("../../rules", import.meta.url)),
});
