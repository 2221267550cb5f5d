// How long the questions about unknown facts and about whole tables take: over tables of 1,500 rows and 7 columns, and over the packs that come
// with the library.
import { readdirSync, readFileSync } from "node:fs";
import { createRulebook, nextQuestions, possibleOutcomes, whatWouldChange, why } from "../src/index.ts";
import { readRuleFolder } from "../src/node/read-rule-folder.ts";
import type { Box } from "../src/space/decision.ts";
import { type DecisionTable, partsWith, type TableRow, tableDecision } from "../src/space/decision-table.ts";
import { nearestChanges } from "../src/space/nearest-changes.ts";
import { rankQuestions } from "../src/space/next-question.ts";
import { possibleParts } from "../src/space/possible-parts.ts";
import { sufficientReason } from "../src/space/sufficient-reason.ts";
import { deadRowsOf } from "../src/space/tables/dead-rows.ts";
import { differenceOf } from "../src/space/tables/difference.ts";
import { gapsOf } from "../src/space/tables/gaps.ts";
import { fallsAlong } from "../src/space/tables/monotonicity.ts";
import { overlapsOf } from "../src/space/tables/overlaps.ts";
import { redundantRowsOf } from "../src/space/tables/redundant-rows.ts";
import { largeTable } from "../test/support/large-tables.ts";

const [ROWS, COLUMNS, SIZE, QUERIES] = [1500, 7, 100, 300];

// A linear congruential generator, so that every run asks the same.
let state = 20_261_122;
function random(below: number): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
}

interface Part {
  readonly low: readonly number[];
  readonly high: readonly number[];
}

/** Rows that come from cutting the space again and again, a tenth of which is then moved by a little. */
function rowsFromTree(): readonly TableRow[] {
  const parts: Part[] = [{ low: Array(COLUMNS).fill(0), high: Array(COLUMNS).fill(SIZE - 1) }];
  while (parts.length < ROWS) {
    const index = random(parts.length);
    const { low, high } = parts[index] as Part;
    const column = random(COLUMNS);
    const [from, to] = [low[column] as number, high[column] as number];
    if (from === to) continue;
    const at = from + random(to - from);
    parts.splice(index, 1, { low, high: high.with(column, at) }, { low: low.with(column, at + 1), high });
  }
  return parts.map(({ low, high }, index) => ({
    outcome: `tier ${random(5)}`,
    cells: low.map((from, column) => {
      const moved = index % 10 === 0 && column === index % COLUMNS ? 3 : 0;
      const to = Math.max(from, (high[column] as number) - moved);
      return from === 0 && to === SIZE - 1 ? null : [{ low: from, high: to }];
    }),
  }));
}

function measure(name: string, ask: () => { readonly readings: number }, count: number, warmUps = 20): string {
  for (let index = 0; index < warmUps; index += 1) ask();
  const times: number[] = [];
  let readings = 0;
  for (let index = 0; index < count; index += 1) {
    const before = performance.now();
    readings += ask().readings;
    times.push(performance.now() - before);
  }
  times.sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.floor(share * (times.length - 1))] as number).toFixed(3);
  return `| ${name} | ${at(0.5)} | ${at(0.95)} | ${(readings / count).toFixed(0)} |`;
}

const BUDGET = { readings: 100_000 };
const untold: Box = { low: new Float64Array(COLUMNS), high: new Float64Array(COLUMNS).fill(SIZE - 1) };

function query(unknown: number): { readonly told: Box; readonly point: Box } {
  const point = Float64Array.from({ length: COLUMNS }, () => random(SIZE));
  const [low, high] = [point.slice(), point.slice()];
  for (let index = 0; index < unknown; index += 1) {
    const column = random(COLUMNS);
    low[column] = 0;
    high[column] = SIZE - 1;
  }
  return { told: { low, high }, point: { low: point, high: point } };
}

const columns = Array(COLUMNS).fill("ordered") as "ordered"[];
const table: DecisionTable = { columns, rows: rowsFromTree(), otherwise: "none" };
const decision = tableDecision(table);
const wanted = partsWith(table, "tier 0", untold);
const order = columns.map((_, column) => column);
const lines = [
  `| over ${ROWS} rows × ${COLUMNS} columns | p50 ms | p95 ms | readings |`,
  "| --- | --- | --- | --- |",
  ...[1, 2, 3, 4].map((unknown) => measure(`possible outcomes, ${unknown} unknown`, () => possibleParts(decision, query(unknown).told, BUDGET), QUERIES)),
  measure("sufficient reason", () => sufficientReason(decision, query(0).point, untold, order, BUDGET) ?? { readings: 0 }, QUERIES),
  measure(
    "three nearest changes",
    () => {
      const { point } = query(0);
      const changeable = order.map((column) => ({
        column,
        low: 0,
        high: SIZE - 1,
        costTo: (number: number) => Math.abs(number - (point.low[column] as number)),
      }));
      return nearestChanges(
        decision,
        point,
        changeable,
        ({ certain, possible }) => (certain.has("tier 0") ? 2 : possible?.has("tier 0") === false ? 0 : 1),
        3,
        BUDGET,
        wanted,
      );
    },
    QUERIES,
  ),
  measure(
    "next question, 3 unknown",
    () =>
      rankQuestions(
        decision,
        query(3).told,
        order.map((column) => ({ column, cost: 1 })),
        BUDGET,
      ),
    QUERIES,
  ),
];

/** What is asked of whole tables, over several of them in turn. */
function wholeTables(rows: number, count: number, warmUps: number): readonly string[] {
  const level = (middle: readonly number[]): string => `${Math.floor((middle.reduce((sum, one) => sum + one, 0) / COLUMNS) * 5)}`;
  const tables = [1, 2, 3, 4, 5].map((seed) => {
    const made = largeTable({ seed, rows, sizes: Array(COLUMNS).fill(SIZE) });
    // Of the second wording a tenth of the rows comes to something else, and some are struck out.
    const second = made.table.rows.flatMap((row, index) => (index % 50 === 3 ? [] : [index % 10 === 7 ? { ...row, outcome: "changed" } : row]));
    return {
      ...made,
      rising: largeTable({ seed, rows, sizes: Array(COLUMNS).fill(SIZE), outcomeAt: level }).table,
      second: { ...made.table, rows: second },
      other: largeTable({ seed: seed + 100, rows, sizes: Array(COLUMNS).fill(SIZE) }).table,
    };
  });
  const budget = { readings: 1_000_000_000 };
  const gravityOf = (outcome: string): { low: number; high: number } | null => (outcome === "none" ? null : { low: Number(outcome), high: Number(outcome) });
  const questions: readonly (readonly [string, (made: (typeof tables)[number]) => { readonly readings: number }])[] = [
    ["gaps", ({ table, space }) => gapsOf(table, space, budget)],
    ["overlaps", ({ table, space }) => overlapsOf(table, space, budget)],
    ["dead rows", ({ table, space }) => deadRowsOf(table, space, budget)],
    ["redundant rows", ({ table, space }) => redundantRowsOf(table, space, budget)],
    ["monotonicity, one column", ({ rising, space }) => fallsAlong(rising, space, 0, gravityOf, budget)],
    ["difference, two wordings", ({ table, second, space }) => differenceOf(table, second, space, () => null, budget)],
    ["difference, two tables of other rows", ({ table, other, space }) => differenceOf(table, other, space, () => null, budget)],
  ];
  return [
    "",
    `| whole tables of ${rows} rows × ${COLUMNS} columns | p50 ms | p95 ms | readings |`,
    "| --- | --- | --- | --- |",
    ...questions.map(([name, ask]) => {
      let turn = 0;
      return measure(name, () => ask(tables[turn++ % tables.length] as (typeof tables)[number]), count, warmUps);
    }),
  ];
}
lines.push(...wholeTables(ROWS, 20, 5), ...wholeTables(5000, 5, 1));

const { source } = await readRuleFolder("rules");
const rulebook = createRulebook([source]);
const cases = readdirSync("examples")
  .map((name) => JSON.parse(readFileSync(`examples/${name}`, "utf8")))
  .filter((one) => !("acts" in one));
let turn = 0;
const next = (): (typeof cases)[number] => cases[turn++ % cases.length];
lines.push(
  "",
  "| over the packs, the single-case examples | p50 ms | p95 ms | readings |",
  "| --- | --- | --- | --- |",
  measure("possible outcomes", () => possibleOutcomes(rulebook, next()), 140),
  measure("why", () => why(rulebook, next()), 70),
  measure("next questions", () => nextQuestions(rulebook, next()), 70),
  measure("what would change it", () => whatWouldChange(rulebook, next(), { disposition: "no-penalty" }), 70),
);
process.stdout.write(`${lines.join("\n")}\n`);
