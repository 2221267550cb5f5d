import { describe, expect, it } from "vitest";
import { type Outline, writeOutline } from "../../src/report/outline.ts";

const outline: Outline = {
  title: "Title",
  head: ["First line", "Second line"],
  sections: [
    { title: "One", points: [{ text: "a", points: [{ text: "b" }, { text: "c", points: [{ text: "d" }] }] }, { text: "e" }] },
    { title: "Two", points: [{ text: "f" }] },
  ],
};

describe("an outline", () => {
  it("as text has a blank line between sections, and points indented below each other", () => {
    expect(writeOutline(outline, "text")).toBe("Title\nFirst line\nSecond line\n\nOne\n  - a\n    - b\n    - c\n      - d\n  - e\n\nTwo\n  - f\n");
  });

  it("as Markdown has headings and nested lists", () => {
    expect(writeOutline(outline, "markdown")).toBe("# Title\n\nFirst line\n\nSecond line\n\n## One\n\n- a\n  - b\n  - c\n    - d\n- e\n\n## Two\n\n- f\n");
  });

  it("as HTML is one section, in which a point with others below it can be opened", () => {
    expect(writeOutline(outline, "html")).toBe(
      '<section class="cailiang-explanation"><h2>Title</h2><p>First line</p><p>Second line</p>\n' +
        "<section><h3>One</h3><ol><li><details><summary>a</summary><ol><li>b</li><li><details><summary>c</summary><ol><li>d</li></ol></details></li></ol></details></li><li>e</li></ol></section>\n" +
        "<section><h3>Two</h3><ol><li>f</li></ol></section>\n</section>\n",
    );
  });
});

describe("what a rule or a case says never turns into markup", () => {
  const hostile = (text: string): Outline => ({ title: text, head: [text], sections: [{ title: text, points: [{ text, points: [{ text }] }] }] });

  it.each([`<script>alert("x")</script>`, "a & b", `<img src=x onerror='y'>`])("in HTML: %s", (text) => {
    const html = writeOutline(hostile(text), "html");
    expect(html.replace(/<\/?(section|h2|h3|p|ol|li|details|summary)( class="cailiang-explanation")?>/g, "")).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/);
  });

  it.each([
    ["*bold*", "\\*bold\\*"],
    ["[link](javascript:x)", "\\[link\\](javascript:x)"],
    ["<b>", "\\<b\\>"],
    ["# heading", "\\# heading"],
    ["- item", "\\- item"],
    ["1. item", "1\\. item"],
    ["`code` ~~gone~~ | cell", "\\`code\\` \\~\\~gone\\~\\~ \\| cell"],
  ])("in Markdown: %s", (text, escaped) => {
    expect(writeOutline(hostile(text), "markdown")).toContain(`\n- ${escaped}\n`);
  });

  it.each(["text", "markdown"] as const)("a line break makes no line of its own in %s", (format) => {
    expect(writeOutline({ title: "t", head: [], sections: [{ title: "s", points: [{ text: "a\n\nb\u2028c" }] }] }, format)).toContain("- a b c\n");
  });
});
