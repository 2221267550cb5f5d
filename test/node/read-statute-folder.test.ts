import { mkdirSync, mkdtempSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DOCUMENT_LIMITS } from "../../src/documents/limits.ts";
import { readStatuteFolder } from "../../src/node/index.ts";
import { rulebookOf } from "../support/rule-source.ts";
import { STATUTE, STATUTE_RULES } from "../support/statute-rules.ts";

const rulebook = rulebookOf(STATUTE_RULES);
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cailiang-statutes-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), content);
}

describe("readStatuteFolder", () => {
  it("reads the texts of the instruments of the rulebook, whatever their folder, in the order of their names", async () => {
    write("laws/示例法(2019-10-01).md", STATUTE);
    write("deep/down/中华人民共和国示例法.md", STATUTE);
    write("另一示例法（2020年修订）.md", "# 另一示例法\n\n第一条 甲。");
    const { status, texts, unreadable } = await readStatuteFolder(folder, rulebook);
    expect({ status, unreadable }).toEqual({ status: "read", unreadable: [] });
    expect(texts.map(({ title, alternativeTitles }) => [title, ...alternativeTitles])).toEqual([
      ["示例法", "示例法"],
      ["示例法", "示例法"],
      ["另一示例法", "另一示例法"],
    ]);
  });

  it("passes over other titles, other files, hidden ones and links", async () => {
    write("示例法实施条例(2019-10-01).md", STATUTE);
    write("示例法.txt", STATUTE);
    write(".git/示例法.md", STATUTE);
    write("elsewhere/text.md", STATUTE);
    symlinkSync(join(folder, "elsewhere/text.md"), join(folder, "示例法.md"));
    expect(await readStatuteFolder(folder, rulebook)).toEqual({ status: "read", texts: [], unreadable: [] });
  });

  it("names the files that it cannot read", async () => {
    write("c/示例法.md", new Uint8Array([0xff, 0xfe, 0x00]));
    write("a/示例法.md", "");
    write("b/示例法.md", STATUTE);
    truncateSync(join(folder, "b/示例法.md"), DOCUMENT_LIMITS.bytes + 1);
    const { texts, unreadable } = await readStatuteFolder(folder, rulebook);
    expect(texts).toEqual([]);
    expect(unreadable).toEqual(["a/示例法.md", "b/示例法.md", "c/示例法.md"]);
  });

  it("says that there is no folder", async () => {
    write("file.md", STATUTE);
    const missing = { status: "missing", texts: [], unreadable: [] };
    expect(await readStatuteFolder(join(folder, "nowhere"), rulebook)).toEqual(missing);
    expect(await readStatuteFolder(join(folder, "file.md"), rulebook)).toEqual(missing);
  });
});
