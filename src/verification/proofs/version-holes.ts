// The wordings of an item follow each other without a day between them.
import type { CivilDate } from "../../law/civil-date.ts";
import { faultOfText } from "../fault.ts";
import { PROVED, type Proof } from "../proof.ts";

export const versionHoles: Proof = {
  id: "version-hole",
  label: { zh: "事项各版本的施行期间前后衔接", en: "the wordings of an item follow each other without a hole" },
  *prove(context) {
    for (const { item } of context.rulebook.items.values()) {
      const periods = item.versions.map(({ inForce }, index) => ({ ...inForce, index })).sort((a, b) => (a.from < b.from ? -1 : 1));
      for (const [position, { until, index }] of periods.entries()) {
        const next = periods[position + 1];
        if (until === undefined || (next ? until >= next.from : until > context.asOf)) {
          yield PROVED;
          continue;
        }
        const subject = { rule: item.id, entry: item, path: ["versions", index, "inForce", "until"] };
        const words = next ? hole(until, next.from) : ended(until);
        yield faultOfText(context, subject, words, next ? { zh: `${until} 至 ${next.from}`, en: `${until} to ${next.from}` } : until);
      }
    }
  },
};

function hole(until: CivilDate, from: CivilDate): Parameters<typeof faultOfText>[2] {
  return {
    level: "error",
    message: { zh: `自 ${until} 起至 ${from} 前没有任何版本`, en: `no wording is in force from ${until} until ${from}` },
    suggestion: {
      zh: "核对施行日期；该期间不处罚的，写一个 unpunished 的版本",
      en: "check the dates; where the conduct was not punishable in between, write a version that is `unpunished`",
    },
  };
}

function ended(until: CivilDate): Parameters<typeof faultOfText>[2] {
  return {
    level: "warning",
    message: { zh: `最后一个版本在 ${until} 已经失效，此后没有版本`, en: `the last wording ended on ${until}, and none follows` },
    suggestion: { zh: "补上现行版本，或者写一个 unpunished 的版本", en: "add the wording in force, or one that is `unpunished`" },
  };
}
