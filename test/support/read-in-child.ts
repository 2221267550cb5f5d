// Texts that may bring down the process that reads them, or never let go of it, are read in one of their own.
import { execFile } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "vite";

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), "cailiang-child-"));
let built: Promise<string> | undefined;
let files = 0;

/** What a process found in a text: the codes of all problems, and whether `Object.prototype` was changed. */
export interface ChildReading {
  readonly codes: readonly string[];
  readonly polluted: boolean;
}

/** Reads texts one after another in one process; fails where it dies or takes longer than `seconds`. */
export async function readInChild(texts: readonly string[], seconds: number): Promise<readonly ChildReading[]> {
  built ??= buildReader();
  const reader = await built;
  const written = texts.map((text) => {
    files += 1;
    const file = join(folder, `${files}.yaml`);
    writeFileSync(file, text);
    return file;
  });
  const { stdout } = await run(process.execPath, [reader, ...written], { timeout: seconds * 1000, killSignal: "SIGKILL" }).catch((error: unknown) => {
    const { signal, stderr = "" } = error as { readonly signal?: string | null; readonly stderr?: string };
    throw new Error(`the process did not end in ${seconds} s or died: ${signal ?? ""} ${/FATAL ERROR.*/.exec(stderr)?.[0] ?? stderr.slice(-200)}`);
  });
  return JSON.parse(stdout) as ChildReading[];
}

async function buildReader(): Promise<string> {
  await build({
    configFile: false,
    logLevel: "silent",
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(new URL("./read-in-child-entry.ts", import.meta.url)),
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rollupOptions: { output: { entryFileNames: "reader.mjs" } },
    },
  });
  return join(folder, "reader.mjs");
}
