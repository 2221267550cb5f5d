import { describe, expect, it } from "vitest";
import { exportRulebook } from "../../src/rulebook/export-rulebook.ts";
import { rulebookOf, ruleSource, withChange } from "../support/rule-source.ts";
import { SMALL_RULES } from "../support/small-rules.ts";

describe("exportRulebook", () => {
  const rulebook = rulebookOf(SMALL_RULES);
  const exported = exportRulebook(rulebook);

  it("says what it is and what it was made of", () => {
    expect([exported.format, exported.hash]).toEqual(["cailiang/rulebook@1", rulebook.hash]);
  });

  it("is plain JSON", () => {
    expect(JSON.parse(JSON.stringify(exported))).toEqual(exported);
  });

  it("holds every entry of every document in its own words, rules with their pack and provenance", () => {
    const written = Object.assign({}, ...ruleSource(SMALL_RULES).documents.map(({ content }) => content)) as Record<string, readonly { readonly id: string }[]>;
    const sorted = (key: string): readonly object[] => [...(written[key] ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1));
    const rules = (key: string): readonly object[] => sorted(key).map((entry) => ({ ...entry, pack: "test/small", provenance: { kind: "illustrative" } }));
    const { format, hash, packs, ...lists } = exported;
    expect(lists).toEqual({
      instruments: sorted("instruments"),
      facts: sorted("facts"),
      conditions: sorted("conditions"),
      items: rules("items"),
      crimes: rules("crimes"),
      circumstances: rules("circumstances"),
      benchmarks: rules("benchmarks"),
      policies: rules("policies"),
      parameters: rules("parameters"),
      requirements: rules("requirements"),
      checks: rules("checks"),
    });
    expect(packs).toEqual([ruleSource(SMALL_RULES).documents[0]?.content]);
  });

  it("gives a rule its own provenance where it has one", () => {
    const texts = withChange(SMALL_RULES, "pack/items.yaml", "    domain: samples", "    domain: samples\n    provenance: { kind: derived }");
    expect(exportRulebook(rulebookOf(texts)).items.map(({ provenance }) => provenance)).toEqual([{ kind: "derived" }]);
  });

  it("shares nothing with the rulebook that can be changed", () => {
    const before = JSON.stringify(exported);
    const again = exportRulebook(rulebook);
    for (const list of Object.values(again)) {
      if (Array.isArray(list) && !Object.isFrozen(list)) list.length = 0;
    }
    expect(JSON.stringify(exportRulebook(rulebook))).toBe(before);
  });
});
