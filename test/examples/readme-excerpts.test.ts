// What the READMEs show of a printed text is what is printed.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fromRoot, runCommand } from "../support/report-command.ts";

/** The blocks of printed text, and the examples that they are taken from, in their order. */
const EXAMPLES = [
  ["review", "draft-decision"],
  ["deadlines", "deadlines"],
] as const;

describe.each([
  ["README.md", "en"],
  ["README.zh-CN.md", "zh"],
])("%s", (file, language) => {
  const blocks = [...readFileSync(fromRoot(file), "utf8").matchAll(/```text\n([\s\S]*?)```/g)].map(([, block = ""]) => block.trimEnd().split("\n"));

  it("shows lines of the two examples, in the order in which they are printed", async () => {
    expect(blocks).toHaveLength(EXAMPLES.length);
    for (const [index, [command, example]] of EXAMPLES.entries()) {
      const { out } = await runCommand([command, fromRoot(`examples/${example}.json`), "--lang", language]);
      const printed = out.split("\n");
      let from = 0;
      for (const line of blocks[index] ?? []) {
        expect(printed.slice(from)).toContain(line);
        from = printed.indexOf(line, from) + 1;
      }
    }
  });
});
