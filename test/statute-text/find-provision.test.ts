import { describe, expect, it } from "vitest";
import { parseCitation } from "../../src/law/citation.ts";
import { findProvision, type ProvisionText, withReferences } from "../../src/statute-text/find-provision.ts";
import { readStatute } from "../../src/statute-text/read-statute.ts";
import type { StatuteText } from "../../src/statute-text/statute-text.ts";

// Made up.
const SAMPLE = `示例法

第一条 甲：

（一）甲一；

（二）甲二。

乙。

丙，依照前款规定。

第二条 依照本法第一条第一款、第三条之一的规定。

参照《另一示例法》第一条处理。

第三条 依照第二款规定。

依照前两款规定，根据第二条处理。

除第一条外，不受处罚。

第三条之一 丁，依照第三条的规定。

第四条 按照前款规定、第九条规定、第一条第九款规定。
`;

function read(text: string): StatuteText {
  const statute = readStatute(text);
  if (!statute) throw new Error("this text cannot be read");
  return statute;
}

const statute = read(SAMPLE);

function find(place: string): readonly ProvisionText[] | string {
  return findProvision(statute, parseCitation(`sample-law${place}`) ?? { instrument: "" });
}

function placesOf(found: readonly ProvisionText[] | string): readonly string[] | string {
  return typeof found === "string" ? found : found.map(({ place }) => place);
}

describe("findProvision", () => {
  it.each<[string, readonly string[] | string]>([
    ["", []],
    ["#1", ["1.1", "1.1.1", "1.1.2", "1.2", "1.3"]],
    ["#1.1", ["1.1", "1.1.1", "1.1.2"]],
    ["#1.1.2", ["1.1", "1.1.2"]],
    ["#1.2", ["1.2"]],
    ["#3-1", ["3-1.1"]],
    ["#9", "article"],
    ["#1.9", "paragraph"],
    ["#1.1.9", "item"],
    ["#1.2.1", "item"],
  ])("finds %s", (place, expected) => {
    expect(placesOf(find(place))).toEqual(expected);
  });
});

describe("withReferences", () => {
  it.each<[string, readonly (readonly string[])[]]>([
    ["#1.1", [["1.1", "1.1.1", "1.1.2"]]],
    ["#1.3", [["1.3"], ["1.2"]]],
    ["#2.1", [["2.1"], ["1.1", "1.1.1", "1.1.2", "3-1.1"], ["3.1", "3.2", "3.3"], ["2.2"]]],
    ["#2.2", [["2.2"]]],
    ["#3.1", [["3.1"], ["3.2"], ["2.1", "2.2"], ["1.1", "1.1.1", "1.1.2", "3-1.1"]]],
    ["#3.3", [["3.3"]]],
    ["#4", [["4.1"]]],
  ])("follows the references of %s", (place, expected) => {
    const found = find(place);
    expect(withReferences(statute, typeof found === "string" ? [] : found).map(placesOf)).toEqual(expected);
  });

  it("takes references without end", () => {
    const round = Array.from({ length: 2000 }, (_, index) => `依照第${(index % 9) + 1}条的规定，依照前款规定。`).join("\n");
    const hostile = read(`示例法\n${Array.from({ length: 9 }, (_, index) => `第${index + 1}条 甲\n${round}`).join("\n")}`);
    const start = findProvision(hostile, { instrument: "sample-law", article: "1" });
    expect(withReferences(hostile, typeof start === "string" ? [] : start).flat()).toHaveLength(9 * 2001);
  });
});
