import { describe, expect, it } from "vitest";
import { jsonSchemaOf } from "../../src/documents/json-schema.ts";
import { DOCUMENT_KINDS } from "../../src/documents/parse-document.ts";

describe("jsonSchemaOf", () => {
  it.each(DOCUMENT_KINDS.map((kind) => [kind]))("describes %s to editors: a closed object of that kind, in draft 7", (kind) => {
    expect(jsonSchemaOf(kind)).toMatchObject({
      title: `Cailiang ${kind}`,
      $schema: "http://json-schema.org/draft-07/schema#",
      type: "object",
      properties: { kind: { const: kind } },
      required: expect.arrayContaining(["kind"]),
      additionalProperties: false,
    });
  });

  it.each(DOCUMENT_KINDS.map((kind) => [kind]))("is plain JSON for %s, the same every time", (kind) => {
    const schema = jsonSchemaOf(kind);
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
    expect(JSON.stringify(jsonSchemaOf(kind))).toBe(JSON.stringify(schema));
  });
});
