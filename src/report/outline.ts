// A report as sections of nested points, written out as text, Markdown or HTML.
import { oneLine } from "./one-line.ts";

/** A point with those below it. */
export interface Point {
  readonly text: string;
  readonly points?: readonly Point[];
}

/** A heading with its points. */
export interface Section {
  readonly title: string;
  readonly points: readonly Point[];
}

/** A titled list of sections. */
export interface Outline {
  readonly title: string;
  readonly head: readonly string[];
  readonly sections: readonly Section[];
}

/** How an outline can be written out. */
export const OUTLINE_FORMATS = ["text", "markdown", "html"] as const;

/** One of {@link OUTLINE_FORMATS}. */
export type OutlineFormat = (typeof OUTLINE_FORMATS)[number];

/** Writes an outline out. */
export function writeOutline(outline: Outline, format: OutlineFormat): string {
  if (format === "html") return inHtml(outline);
  return format === "markdown" ? inMarkdown(outline) : inText(outline);
}

function inText({ title, head, sections }: Outline): string {
  const blocks = sections.map((section) => [section.title, ...linesOf(section.points, 1, (text) => text)]);
  return `${[[title, ...head], ...blocks].map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function inMarkdown({ title, head, sections }: Outline): string {
  const blocks = sections.map((section) => `## ${forMarkdown(section.title)}\n\n${linesOf(section.points, 0, forMarkdown).join("\n")}`.trimEnd());
  return `${[`# ${forMarkdown(title)}`, ...head.map(forMarkdown), ...blocks].join("\n\n")}\n`;
}

function linesOf(points: readonly Point[], depth: number, shown: (text: string) => string): readonly string[] {
  return points.flatMap(({ text, points: inner = [] }) => [`${"  ".repeat(depth)}- ${shown(oneLine(text))}`, ...linesOf(inner, depth + 1, shown)]);
}

// Nothing that a rule or a case says may turn into markup.
function forMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#|~&!]/g, "\\$&")
    .replace(/^([-+])/, "\\$1")
    .replace(/^(\d+)([.)])/, "$1\\$2");
}

function inHtml({ title, head, sections }: Outline): string {
  const told = head.map((line) => `<p>${forHtml(line)}</p>`).join("");
  const blocks = sections.map((section) => `<section><h3>${forHtml(section.title)}</h3>${listOf(section.points)}</section>`);
  return `<section class="cailiang-explanation"><h2>${forHtml(title)}</h2>${told}\n${blocks.join("\n")}\n</section>\n`;
}

function listOf(points: readonly Point[]): string {
  return `<ol>${points.map(itemOf).join("")}</ol>`;
}

function itemOf({ text, points = [] }: Point): string {
  return points.length === 0 ? `<li>${forHtml(text)}</li>` : `<li><details><summary>${forHtml(text)}</summary>${listOf(points)}</details></li>`;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function forHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}
