// Everything in a pack was read in an official source.
import type { PackDocument } from "../../documents/pack.ts";
import type { LocalizedText } from "../../law/localized-text.ts";
import type { Provenance } from "../../law/provenance.ts";
import { type FaultWords, faultOfText } from "../fault.ts";
import { PROVED, type Proof } from "../proof.ts";

export const provenance: Proof = {
  id: "provenance",
  label: { zh: "规则出自已核对的正式来源", en: "every rule comes from an official source that was read" },
  *prove(context) {
    const { packs, items, circumstances, benchmarks, policies, parameters, requirements, checks, crimes } = context.rulebook;
    for (const pack of packs) {
      const words = wordsFor(pack.provenance, pack);
      yield words ? faultOfText(context, { rule: pack.id, entry: pack, path: ["provenance"] }, words, found(pack.provenance)) : PROVED;
    }
    const rules: readonly { readonly rule: { readonly id: string; readonly provenance?: Provenance }; readonly pack: PackDocument }[] = [
      ...[...items.values()].map(({ item, pack }) => ({ rule: item, pack })),
      ...[...circumstances, ...benchmarks, ...policies, ...parameters, ...requirements, ...checks, ...crimes],
    ];
    for (const { rule, pack } of rules) {
      // What is as its pack is was said of the pack.
      const own = rule.provenance;
      const words = own && !isAlike(own, pack.provenance) ? wordsFor(own, pack) : null;
      yield words && own ? faultOfText(context, { rule: rule.id, entry: rule, path: ["provenance"] }, words, found(own)) : PROVED;
    }
  },
};

function isAlike(own: Provenance, other: Provenance): boolean {
  return own.kind === other.kind && own.verified === other.verified;
}

function wordsFor({ kind, verified }: Provenance, pack: PackDocument): FaultWords | null {
  if (kind === "illustrative") {
    const isExample = pack.provenance.kind === "illustrative";
    return {
      level: isExample ? "note" : "error",
      message: isExample
        ? { zh: "示例规则包，不得用于办案", en: "an example pack, not for use in cases" }
        : { zh: "正式规则包中有示例规则", en: "an illustrative rule in a pack of real ones" },
      suggestion: isExample
        ? { zh: "只用于演示和测试", en: "use it for demonstration and tests only" }
        : { zh: "改为有出处的规则，或者移入示例", en: "replace it by one that has a source, or move it to the examples" },
    };
  }
  if (verified !== false) return null;
  return {
    level: "warning",
    message: { zh: "未经核对原文：依据的是二手材料", en: "not checked against the original: seen second-hand" },
    suggestion: { zh: "核对公布的原文后删去 verified: false", en: "read the published text, then take `verified: false` out" },
  };
}

function found({ kind, document, note }: Provenance): Required<LocalizedText> {
  const told = [kind, document].filter((part) => part !== undefined).join(", ");
  return { zh: note ? `${told}：${note.zh}` : told, en: note ? `${told}: ${note.en ?? note.zh}` : told };
}
