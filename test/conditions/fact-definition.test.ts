import { describe, expect, it } from "vitest";
import { inputsOf } from "../../src/conditions/fact-definition.ts";
import type { FactValue } from "../../src/documents/vocabulary.ts";
import { type Definition, linkFacts } from "../support/facts.ts";

const values: readonly FactValue[] = ["x", "y"].map((id) => ({ id, label: { zh: "值" } }));
const others: readonly Definition[] = [
  { id: "start", type: "date" },
  { id: "end", type: "date" },
  { id: "entries", type: "list" },
  { id: "earlier", type: "records" },
  { id: "moment", type: "datetime" },
  { id: "one", type: "integer" },
  { id: "two", type: "integer" },
  { id: "sum", type: "money" },
  { id: "ratio", type: "number" },
  { id: "flag", type: "boolean" },
];

const window = { date: "decidedOn", back: { months: 24 }, same: "item" } as const;

function problemsOfDefinition(definition: Omit<Definition, "id">): readonly string[] {
  return linkFacts([{ id: "a", ...definition }, ...others]).problems.map(
    ({ code, path, message }) => `${code} ${path.replace("facts[0].", "")}: ${message.en}`,
  );
}

describe("a definition that goes together", () => {
  it.each<[string, Omit<Definition, "id">]>([
    ["a sum with ends", { type: "money", minimum: 0, maximum: 100.5 }],
    ["a number with equal ends", { type: "number", minimum: 0.5, maximum: 0.5 }],
    ["a whole number with a negative minimum", { type: "integer", minimum: -1 }],
    ["an enumeration with values", { type: "enum", values }],
    ["a set with values", { type: "set", values }],
    ["a truth value that silence settles", { type: "boolean", absent: true }],
    ["a date after two others", { type: "date", notBefore: ["start", "end"] }],
    ["a date with a role", { type: "date", role: "conduct-began" }],
    ["a fine that is provided", { type: "money", provided: "fine" }],
    ["kinds of penalty that are provided", { type: "set", values, provided: "penalties" }],
    ["a disposition that is provided", { type: "enum", values, provided: "disposition" }],
    ["a change of law that is provided", { type: "boolean", provided: "law-changed" }],
    ["a drafted fine", { type: "money", drafted: "fine" }],
    ["drafted kinds of penalty", { type: "set", values, drafted: "penalties" }],
    ["a drafted outcome", { type: "enum", values, drafted: "outcome" }],
    ["whole years", { type: "integer", derive: { yearsBetween: ["start", "end"] } }],
    ["whole months", { type: "integer", derive: { monthsBetween: ["start", "end"] } }],
    ["days", { type: "integer", derive: { daysBetween: ["start", "end"] } }],
    ["a day years later", { type: "date", derive: { addYears: ["start", 2] } }],
    ["a day months earlier", { type: "date", derive: { addMonths: ["start", -6] } }],
    ["a day days later", { type: "date", derive: { addDays: ["start", 90] } }],
    ["a sum of whole numbers", { type: "integer", derive: { sum: ["one", "two"] } }],
    ["a difference of whole numbers", { type: "integer", derive: { difference: ["one", "two"] } }],
    ["a count", { type: "integer", derive: { count: "entries" } }],
    ["a count of earlier matters", { type: "integer", derive: { count: "earlier" } }],
    ["a count within a period", { type: "integer", derive: { countWithin: { ...window, of: "earlier", from: "start" } } }],
    ["a condition", { type: "boolean", derive: { when: { fact: "flag", operator: "equal", value: false } } }],
  ])("is %s", (_, definition) => {
    expect(problemsOfDefinition(definition)).toEqual([]);
  });
});

describe("a definition that does not go together", () => {
  const misfit = "fact definition does not fit together";
  const wrongType = "the fact named here has to be";

  it.each<[string, Omit<Definition, "id">, readonly string[]]>([
    ["an enumeration without values", { type: "enum" }, [`fact-definition type: ${misfit}: type enum without values (values: a list of id and label)`]],
    ["a set without values", { type: "set" }, [`fact-definition type: ${misfit}: type set without values (values: a list of id and label)`]],
    ["a sum with values", { type: "money", values }, [`fact-definition values: ${misfit}: values on type money (type enum or set)`]],
    [
      "an enumeration with a value twice",
      { type: "enum", values: [...values, ...values] },
      [`fact-definition values: ${misfit}: two values with the same id (each value once)`],
    ],
    ["a sum that silence settles", { type: "money", absent: false }, [`fact-definition absent: ${misfit}: absent on type money (type boolean)`]],
    ["a date with a minimum", { type: "date", minimum: 0 }, [`fact-definition minimum: ${misfit}: minimum on type date (type money, number or integer)`]],
    ["a list with a maximum", { type: "list", maximum: 3 }, [`fact-definition maximum: ${misfit}: maximum on type list (type money, number or integer)`]],
    [
      "a sum with a minimum of three decimals",
      { type: "money", minimum: 0.001 },
      [`fact-definition minimum: ${misfit}: minimum 0.001 (a value of type money)`],
    ],
    [
      "a whole number with a maximum that is none",
      { type: "integer", maximum: 1.5 },
      [`fact-definition maximum: ${misfit}: maximum 1.5 (a value of type integer)`],
    ],
    [
      "a maximum below the minimum",
      { type: "integer", minimum: 2, maximum: 1 },
      [`fact-definition maximum: ${misfit}: maximum below minimum (minimum at most maximum)`],
    ],
    [
      "a sum whose maximum is below the zero that is its minimum",
      { type: "money", maximum: -1 },
      [`fact-definition maximum: ${misfit}: maximum below minimum (minimum at most maximum)`],
    ],
    [
      "a number after a date",
      { type: "integer", notBefore: ["start"] },
      [`fact-definition notBefore: ${misfit}: notBefore on type integer (type date or datetime)`],
    ],
    [
      "a role on a truth value",
      { type: "boolean", role: "decision-made" },
      [`fact-definition role: ${misfit}: role on a boolean (a date that the case file gives)`],
    ],
    [
      "a role on a derived date",
      { type: "date", role: "decision-made", derive: { addDays: ["start", 1] } },
      [`fact-definition role: ${misfit}: role on a derived fact (a date that the case file gives)`],
    ],
    ["a fine as a number", { type: "number", provided: "fine" }, [`fact-definition provided: ${misfit}: \`fine\` on type number (type money, without derive)`]],
    [
      "a drafted fine as a number",
      { type: "number", drafted: "fine" },
      [`fact-definition drafted: ${misfit}: \`fine\` on type number (type money, given by the case file)`],
    ],
    [
      "a fine both provided and drafted",
      { type: "money", provided: "fine", drafted: "fine" },
      [`fact-definition drafted: ${misfit}: \`fine\` on type money (type money, given by the case file)`],
    ],
    [
      "a fine both provided and derived",
      { type: "money", provided: "fine", derive: { sum: ["sum"] } },
      [`fact-definition provided: ${misfit}: \`fine\` on type money (type money, without derive)`],
    ],
    ["years as a date", { type: "date", derive: { yearsBetween: ["start", "end"] } }, [`fact-type derive: ${wrongType} integer, it is date`]],
    ["a count as a sum of money", { type: "money", derive: { count: "entries" } }, [`fact-type derive: ${wrongType} integer, it is money`]],
    [
      "a count of a whole number",
      { type: "integer", derive: { count: "one" } },
      [`fact-type derive.count: ${wrongType} list, records, periods, extensions, it is integer`],
    ],
    [
      "records with a maximum",
      { type: "records", maximum: 3 },
      [`fact-definition maximum: ${misfit}: maximum on type records (type money, number or integer)`],
    ],
    ["records that silence settles", { type: "records", absent: false }, [`fact-definition absent: ${misfit}: absent on type records (type boolean)`]],
    ["records that are derived", { type: "records", derive: { count: "earlier" } }, [`fact-type derive: ${wrongType} integer, it is records`]],
    [
      "a count within a period as a number",
      { type: "number", derive: { countWithin: { ...window, of: "earlier", from: "start" } } },
      [`fact-type derive: ${wrongType} integer, it is number`],
    ],
    [
      "a count within a period of texts, from a whole number",
      { type: "integer", derive: { countWithin: { ...window, of: "entries", from: "one" } } },
      [`fact-type derive.countWithin.of: ${wrongType} records, it is list`, `fact-type derive.countWithin.from: ${wrongType} date, it is integer`],
    ],
    [
      "a count within a period from the records themselves",
      { type: "integer", derive: { countWithin: { ...window, of: "earlier", from: "earlier" } } },
      [
        "compares-with-itself derive.countWithin.from: fact `earlier` is compared with itself",
        `fact-type derive.countWithin.from: ${wrongType} date, it is records`,
      ],
    ],
    [
      "a sum of numbers and whole numbers",
      { type: "integer", derive: { sum: ["one", "ratio"] } },
      [`fact-type derive.sum[1]: ${wrongType} integer, it is number`],
    ],
    [
      "a difference of dates",
      { type: "integer", derive: { difference: ["start", "end"] } },
      [`fact-type derive.difference[0]: ${wrongType} integer, it is date`, `fact-type derive.difference[1]: ${wrongType} integer, it is date`],
    ],
    ["a sum that is a truth value", { type: "boolean", derive: { sum: ["flag"] } }, [`fact-type derive: ${wrongType} money, number, integer, it is boolean`]],
    [
      "a condition that is a number",
      { type: "integer", derive: { when: { fact: "flag", operator: "equal", value: true } } },
      [`fact-type derive: ${wrongType} boolean, it is integer`],
    ],
    ["a day after a whole number", { type: "date", derive: { addDays: ["one", 1] } }, [`fact-type derive.addDays[0]: ${wrongType} date, it is integer`]],
    [
      "a sum that counts a fact twice",
      { type: "integer", derive: { sum: ["one", "two", "one"] } },
      ["compares-with-itself derive.sum[2]: fact `one` is compared with itself"],
    ],
    ["a date after a time", { type: "date", notBefore: ["moment"] }, [`fact-type notBefore[0]: ${wrongType} date, it is datetime`]],
    ["an event that is a list", { type: "list", event: true }, [`fact-definition event: ${misfit}: event on type list (type date or datetime)`]],
    [
      "an event that is derived",
      { type: "date", event: true, derive: { addDays: ["start", 1] } },
      [`fact-definition event: ${misfit}: event on a fact that no case file gives (a fact that the case file gives)`],
    ],
    [
      "a whole number that may not have come",
      { type: "integer", notYet: { fact: "flag", operator: "equal", value: true } },
      [`fact-definition notYet: ${misfit}: notYet on type integer (type date or datetime)`],
    ],
    ["a date that names nothing twice", { type: "date", distinct: true }, [`fact-definition distinct: ${misfit}: distinct on type date (type list)`]],
    [
      "a share that is a whole number",
      { type: "integer", derive: { share: { of: "sum", percent: 3 } } },
      [`fact-type derive: ${wrongType} money, it is integer`],
    ],
    [
      "a share of a date, a sum of times over, at most a whole number",
      { type: "money", derive: { share: { of: "start", percent: 3, times: "sum", atMost: "one" } } },
      [
        `fact-type derive.share.of: ${wrongType} money, it is date`,
        `fact-type derive.share.times: ${wrongType} integer, it is money`,
        `fact-type derive.share.atMost: ${wrongType} money, it is integer`,
      ],
    ],
    [
      "days between a date and a time, without a list",
      { type: "integer", derive: { daysWithin: { from: "start", to: "moment", excluding: "entries" } } },
      [`fact-type derive.daysWithin.to: ${wrongType} date, it is datetime`, `fact-type derive.daysWithin.excluding: ${wrongType} periods, it is list`],
    ],
    ["a date after a list", { type: "date", notBefore: ["start", "entries"] }, [`fact-type notBefore[1]: ${wrongType} date, it is list`]],
    ["a date after itself", { type: "date", notBefore: ["a"] }, ["compares-with-itself notBefore[0]: fact `a` is compared with itself"]],
    ["a date after one that there is not", { type: "date", notBefore: ["strat"] }, ["unknown-fact notBefore[0]: fact `strat` is not declared in a vocabulary"]],
  ])("is %s", (_, definition, problems) => {
    expect(problemsOfDefinition(definition)).toEqual(problems);
  });

  it.each<[string, Omit<Definition, "id">]>([
    ["silence that settles a derived fact", { type: "boolean", absent: false, derive: { when: { fact: "flag", operator: "equal", value: true } } }],
    ["silence that settles a result of the assessment", { type: "boolean", absent: false, provided: "law-changed" }],
  ])("is %s, for no case file can be silent on it", (_, definition) => {
    expect(problemsOfDefinition(definition)).toHaveLength(1);
  });

  it("is reported for each of its faults", () => {
    expect(
      problemsOfDefinition({ type: "list", values, absent: true, minimum: 1, maximum: 0, role: "decision-made", notBefore: ["start"] }).map(
        (line) => line.split(":")[0],
      ),
    ).toEqual([
      "fact-definition values",
      "fact-definition absent",
      "fact-definition minimum",
      "fact-definition maximum",
      "fact-definition maximum",
      "fact-definition notBefore",
      "fact-definition role",
    ]);
  });
});

describe("inputsOf", () => {
  it("finds the facts that a derivation names, and where", () => {
    expect([
      inputsOf({ yearsBetween: ["a", "b"] }),
      inputsOf({ addDays: ["a", 3] }),
      inputsOf({ count: "a" }),
      inputsOf({ sum: ["a", "b", "c"] }),
      inputsOf({ when: { condition: "x" } }),
      inputsOf({ countWithin: { ...window, of: "a", from: "b", kinds: ["fine"] } }),
    ]).toEqual([
      [
        { id: "a", step: ["yearsBetween", 0] },
        { id: "b", step: ["yearsBetween", 1] },
      ],
      [{ id: "a", step: ["addDays", 0] }],
      [{ id: "a", step: ["count"] }],
      ["a", "b", "c"].map((id, index) => ({ id, step: ["sum", index] })),
      [],
      [
        { id: "a", step: ["countWithin", "of"] },
        { id: "b", step: ["countWithin", "from"] },
      ],
    ]);
  });
});
