import { describe, expect, it } from "vitest";
import { textIn } from "../../src/law/localized-text.ts";

describe("textIn", () => {
  it("gives the language that was asked for", () => {
    const text = { zh: "罚款", en: "fine" };
    expect([textIn(text, "zh"), textIn(text, "en")]).toEqual(["罚款", "fine"]);
  });

  it("gives Chinese where there is no translation", () => {
    expect(textIn({ zh: "罚款" }, "en")).toBe("罚款");
  });
});
