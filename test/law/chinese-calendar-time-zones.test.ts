// The package behind the calendar keeps its dates in the local time zone, which it reads when it is loaded; the calendar must not.
import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { beforeAll, describe, expect, it } from "vitest";
import { chineseCalendar } from "../../src/law/chinese-calendar.ts";
import { daysOfYears } from "../support/calendar.ts";
import { worksByNotice } from "../support/leafed-time-limit.ts";

const folder = mkdtempSync(join(tmpdir(), "cailiang-zones-"));

function printedIn(zone: string): readonly string[] {
  return execFileSync(process.execPath, [join(folder, "days.mjs")], { env: { ...process.env, TZ: zone }, encoding: "utf8" }).split("\n");
}

describe("the working days of China", () => {
  beforeAll(async () => {
    await build({
      configFile: false,
      logLevel: "silent",
      ssr: { noExternal: true },
      build: {
        ssr: fileURLToPath(new URL("../support/calendar-in-child-entry.ts", import.meta.url)),
        outDir: folder,
        rollupOptions: { output: { entryFileNames: "days.mjs" } },
      },
    });
  });

  // West and east of Greenwich, at both ends of the day, on both sides of it in turn, and Samoa, where 30 December 2011 never was.
  it.each(["Asia/Shanghai", "UTC", "America/New_York", "America/Sao_Paulo", "Pacific/Niue", "Pacific/Kiritimati", "Atlantic/Azores", "Pacific/Apia"])(
    "are in %s those of the notices of 2020 to 2026, and before them the same as here",
    (zone) => {
      const printed = printedIn(zone);
      const noticed = daysOfYears(2020, 2028).map(({ text, number }) => `${text} ${text < "2026-12-25" ? worksByNotice(number) : undefined}`);
      expect(printed.slice(-noticed.length)).toEqual(noticed);
      expect(printed).toEqual(daysOfYears(2003, 2028).map(({ text }) => `${text} ${chineseCalendar.isWorkingDay(text)}`));
    },
  );
});
